//! Every change can be undone and done again, is found by search, and never touches the evidence.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use muster_domain::journal::{Deed, Draft, JournalEntry, MadeOf, NoteKind, msel_digest};
use muster_domain::run::Run;
use muster_domain::{
    CustomField, Event, EventId, Exercise, ExerciseId, ExerciseOffset, ExerciseType, Marking, RunId, WallTime,
};
use muster_store::{ChangeLabel, Check, EventQuery, Holder, StoreError, Workspace};
use proptest::prelude::*;
use uuid::Uuid;

fn open(folder: &tempfile::TempDir) -> Workspace {
    let path = folder.path().join("quay.muster");
    let holder = Holder { person: "Dana".into(), host: "desk-4".into(), process: 7, since: String::new() };
    match Workspace::open(&path, None, &holder) {
        Ok(workspace) => workspace,
        Err(_) => Workspace::create(&path, "Quay", None, &holder, WallTime(5)).unwrap(),
    }
}

fn label(wall: i64, merge_key: Option<&str>) -> ChangeLabel {
    ChangeLabel {
        label: "event_update".into(),
        detail: "14".into(),
        actor: "Dana".into(),
        wall: WallTime(wall),
        merge_key: merge_key.map(str::to_owned),
        topics: vec!["event".into()],
    }
}

fn exercise() -> Exercise {
    Exercise {
        exercise_type: ExerciseType::Drill,
        scenario_start: None,
        starts_on: String::new(),
        ends_on: String::new(),
        summary: String::new(),
        ..Exercise::new(ExerciseId(Uuid::from_u128(1)), "Harbour night".into(), Marking::TlpAmber, WallTime(5))
    }
}

fn event(number: u128, title: &str) -> Event {
    let mut event = Event::new(EventId(Uuid::from_u128(number)), exercise().id);
    event.title = title.into();
    event.number = number.to_string();
    event.offset = Some(ExerciseOffset(number as i64 * 1_000));
    event.custom = vec![CustomField { name: "Agency".into(), value: "Police portuaire, équipe 2".into() }];
    event
}

fn all(workspace: &Workspace) -> (Vec<Event>, Vec<Exercise>) {
    let exercises: Vec<Exercise> = workspace.exercises().unwrap().into_iter().map(|line| line.exercise).collect();
    (workspace.events(exercise().id).unwrap(), exercises)
}

#[derive(Debug, Clone)]
enum Step {
    Insert(u8),
    Retitle(u8, String),
    Delete(u8),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0u8..6).prop_map(Step::Insert),
        ((0u8..6), "[a-zé\"']{0,6}").prop_map(|(n, t)| Step::Retitle(n, t)),
        (0u8..6).prop_map(Step::Delete),
        Just(Step::Undo),
        Just(Step::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn undo_and_redo_walk_through_exactly_the_states_there_were(steps in prop::collection::vec(step(), 1..24)) {
        let folder = tempfile::tempdir().unwrap();
        let mut workspace = open(&folder);
        workspace.transact::<_, StoreError>(&label(0, None), |tx| Workspace::insert(tx, &exercise())).unwrap();
        let mut states = vec![all(&workspace)];
        let mut here = 0;
        for step in steps {
            let id = |n: u8| EventId(Uuid::from_u128(100 + u128::from(n)));
            let changed = match &step {
                Step::Insert(n) => workspace.transact::<_, StoreError>(&label(0, None), |tx| Workspace::insert(tx, &event(100 + u128::from(*n), "new"))).is_ok(),
                Step::Retitle(n, title) => match workspace.one::<Event>(id(*n)) {
                    Ok(mut event) => {
                        event.title = title.clone();
                        workspace.transact::<_, StoreError>(&label(0, None), |tx| Workspace::replace(tx, &event)).is_ok()
                    }
                    Err(_) => false,
                },
                Step::Delete(n) => workspace.transact::<_, StoreError>(&label(0, None), |tx| Workspace::remove::<Event>(tx, id(*n))).is_ok(),
                Step::Undo => {
                    // The first change of all made the exercise; the walk stays above it.
                    if here > 0 {
                        workspace.undo().unwrap();
                        here -= 1;
                    }
                    false
                }
                Step::Redo => {
                    match workspace.redo() {
                        Ok(_) => here += 1,
                        Err(error) => prop_assert!(matches!(error, StoreError::NothingTo("redo")) && here + 1 == states.len()),
                    }
                    false
                }
            };
            if changed {
                states.truncate(here + 1);
                states.push(all(&workspace));
                here += 1;
            }
            prop_assert_eq!(&all(&workspace), &states[here]);
        }
        drop(workspace);
        let mut workspace = open(&folder);
        prop_assert_eq!(&all(&workspace), &states[here], "a restart changes nothing");
        if here > 0 {
            workspace.undo().unwrap();
            prop_assert_eq!(&all(&workspace), &states[here - 1], "and history survives it");
        }
        prop_assert!(workspace.verify().unwrap().is_empty());
    }
}

#[test]
fn typing_in_one_field_is_undone_together() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = open(&folder);
    workspace
        .transact::<_, StoreError>(&label(0, None), |tx| {
            Workspace::insert(tx, &exercise())?;
            Workspace::insert(tx, &event(100, "first"))
        })
        .unwrap();
    for (wall, title) in [(10_000, "firs"), (11_000, "fir"), (12_000, "second")] {
        let mut changed = workspace.one::<Event>(EventId(Uuid::from_u128(100))).unwrap();
        changed.title = title.into();
        workspace
            .transact::<_, StoreError>(&label(wall, Some("title/100")), |tx| Workspace::replace(tx, &changed))
            .unwrap();
    }
    workspace.undo().unwrap();
    assert_eq!(workspace.one::<Event>(EventId(Uuid::from_u128(100))).unwrap().title, "first");
    workspace.redo().unwrap();
    assert_eq!(workspace.one::<Event>(EventId(Uuid::from_u128(100))).unwrap().title, "second");
}

#[test]
fn search_folds_case_and_accents_and_follows_every_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = open(&folder);
    workspace
        .transact::<_, StoreError>(&label(0, None), |tx| {
            Workspace::insert(tx, &exercise())?;
            Workspace::insert(tx, &event(100, "Évacuation du quai"))
        })
        .unwrap();
    let found = |workspace: &Workspace, text: &str| workspace.search(text, 10).unwrap().len();
    assert_eq!(found(&workspace, "EVACU"), 1);
    assert_eq!(found(&workspace, "quai equipe"), 1, "custom fields too, every word");
    assert_eq!(found(&workspace, "quai absent"), 0);
    for hostile in ["\"", "quai\" OR 1", "*", "NEAR(", "title:x", "^", "-", ""] {
        workspace.search(hostile, 10).unwrap();
    }
    let filter = EventQuery { filter: "ÉQUIPE".into(), take: 10, ..EventQuery::default() };
    assert_eq!(workspace.event_page(exercise().id, &filter).unwrap().total, 1);
    workspace.undo().unwrap();
    assert_eq!(found(&workspace, "evacuation"), 0);
    workspace.redo().unwrap();
    assert_eq!(found(&workspace, "evacuation"), 1);
}

fn with_run(workspace: &mut Workspace) -> RunId {
    let id = RunId(Uuid::from_u128(9));
    let event = event(100, "First sighting");
    workspace
        .transact::<_, StoreError>(&label(0, None), |tx| {
            Workspace::insert(tx, &exercise())?;
            Workspace::insert(tx, &event)
        })
        .unwrap();
    let run = Run {
        id,
        exercise_id: exercise().id,
        exercise_name: exercise().name,
        name: "Saturday".into(),
        scenario_start: None,
        marking: Marking::TlpAmber,
        story: Vec::new(),
        decisions: Vec::new(),
        created_at: WallTime(50),
    };
    let events = vec![event];
    let deeds = [
        Deed::Created {
            name: "Saturday".into(),
            events: 1,
            msel_sha256: msel_digest(&events),
            of: Some(MadeOf::of(&run)),
        },
        Deed::Noted { note_kind: NoteKind::Note, text: "Gate B is closed".into(), event: None },
        Deed::Noted { note_kind: NoteKind::Decision, text: "Play goes on".into(), event: None },
    ];
    workspace
        .record::<_, StoreError>(|tx| {
            Workspace::insert_run(tx, &run, &events)?;
            let mut last: Option<(u64, String)> = None;
            for deed in deeds.clone() {
                let draft = Draft {
                    wall: WallTime(60),
                    exercise: ExerciseOffset(0),
                    scenario: None,
                    actor: "Dana".into(),
                    deed,
                };
                let entry = JournalEntry::chained(id, draft, last.as_ref().map(|(seq, hash)| (*seq, hash.as_str())));
                last = Some((entry.seq, entry.hash.clone()));
                Workspace::append_journal(tx, &entry)?;
            }
            Ok(())
        })
        .unwrap();
    id
}

#[test]
fn a_journal_cannot_be_edited_and_is_not_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = open(&folder);
    let run = with_run(&mut workspace);
    for sql in ["UPDATE journal SET entry = '{}'", "DELETE FROM journal", "DELETE FROM run_event"] {
        assert!(workspace.connection().execute(sql, []).is_err(), "{sql}");
    }
    match workspace.undo() {
        Err(StoreError::HangsOn(what)) => assert!(what.contains("Saturday"), "{what}"),
        other => panic!("{other:?}"),
    }
    assert_eq!(workspace.journal(run, 0, 100).unwrap().len(), 3);
    assert_eq!(workspace.search("gate closed", 5).unwrap()[0].kind, "journal");
    assert!(workspace.verify().unwrap().is_empty());
}

#[test]
fn verify_names_the_first_bad_entry() {
    let tamperings = [
        ("UPDATE journal SET entry = replace(entry, 'Gate B', 'Gate C') WHERE seq = 2", "entry 2"),
        ("UPDATE journal SET entry = replace(entry, '{', '{\"aside\":1,') WHERE seq = 3", "entry 3"),
        ("DELETE FROM journal WHERE seq = 2", "entry 2"),
        ("DELETE FROM journal WHERE seq = 3", "up to entry 3"),
        ("UPDATE journal SET entry = substr(entry, 1, 40) WHERE seq = 2", "entry 2 cannot be read"),
        (
            "UPDATE journal SET entry = replace(entry, '\"noted\"', '\"nonsense\"') WHERE seq = 2",
            "entry 2 cannot be read",
        ),
        ("UPDATE journal SET hash = '00' WHERE seq = 2", "entry 2"),
        ("UPDATE run_event SET event = replace(event, 'First', 'Last')", "MSEL"),
        ("UPDATE run_event SET event = replace(event, '{\"', '{\"aside\":1,\"')", "MSEL"),
        ("UPDATE run SET name = 'Sunday'", "name was changed"),
        ("UPDATE run SET marking = '\"tlp-clear\"'", "marking was changed"),
        ("UPDATE run SET scenario_start = 5", "story begins"),
    ];
    for (sql, expected) in tamperings {
        let folder = tempfile::tempdir().unwrap();
        let mut workspace = open(&folder);
        with_run(&mut workspace);
        workspace
            .connection()
            .execute_batch(
                "DROP TRIGGER journal_is_never_changed; DROP TRIGGER journal_is_never_deleted;
                 DROP TRIGGER run_event_is_never_changed;",
            )
            .unwrap();
        workspace.connection().execute(sql, []).unwrap();
        let mut findings = workspace.verify().unwrap();
        findings.retain(|finding| finding.check == Check::Journal);
        assert_eq!(findings.len(), 1, "{sql}: {findings:?}");
        assert!(findings[0].what.contains(expected), "{sql}: {}", findings[0].what);
    }
}

#[test]
fn verify_finds_a_kept_file_that_was_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = open(&folder);
    let sha256 =
        workspace.record::<_, StoreError>(|tx| Workspace::keep_attachment(tx, b"a spreadsheet")).unwrap().value;
    assert_eq!(workspace.attachment(&sha256).unwrap(), b"a spreadsheet");
    workspace.connection().execute("UPDATE attachment SET bytes = x'00'", []).unwrap();
    assert_eq!(workspace.verify().unwrap()[0].check, Check::Attachments);
}

#[test]
fn verify_finds_missing_tables_and_rows_nobody_can_read() {
    let tamperings = [
        ("DROP TABLE history_row", Check::Schema, "history_row"),
        ("DROP TABLE search_text", Check::Schema, "search_text"),
        ("DROP TRIGGER journal_is_never_changed", Check::Schema, "journal_is_never_changed"),
        (
            "CREATE TRIGGER aside AFTER UPDATE ON event BEGIN DELETE FROM event; END",
            Check::Schema,
            "the trigger aside is none of Muster's",
        ),
        ("UPDATE exercise SET marking = 'zz'", Check::Rows, "exercise"),
        ("UPDATE event SET kind = 'zzz'", Check::Rows, "event"),
        ("UPDATE run SET marking = 'zz'", Check::Rows, "run"),
        ("UPDATE workspace SET marking = 'zz'", Check::Rows, "workspace"),
    ];
    for (sql, check, expected) in tamperings {
        let folder = tempfile::tempdir().unwrap();
        let mut workspace = open(&folder);
        with_run(&mut workspace);
        workspace.transact::<_, StoreError>(&label(9, None), |tx| Workspace::insert(tx, &event(7, "Smoke"))).unwrap();
        assert_eq!(workspace.verify().unwrap(), [], "before: {sql}");
        workspace.connection().execute_batch(sql).unwrap();
        let findings = workspace.verify().unwrap();
        assert!(
            findings.iter().any(|finding| finding.check == check && finding.what.contains(expected)),
            "{sql}: {findings:?}"
        );
    }
}

#[test]
fn an_unreadable_run_does_not_shut_out_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = open(&folder);
    with_run(&mut workspace);
    workspace.connection().execute("UPDATE run SET marking = 'zz'", []).unwrap();
    assert!(workspace.runs().unwrap().is_empty());
    assert_eq!(workspace.exercises().unwrap().len(), 1);
}
