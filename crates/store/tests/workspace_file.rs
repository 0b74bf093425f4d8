//! What a workspace file promises: it opens, or says exactly why not and stays as it was.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use muster_domain::journal::sha256_hex;
use muster_domain::{Event, EventId, Exercise, ExerciseId, ExerciseType, Marking, WallTime};
use muster_store::{ChangeLabel, Holder, StoreError, Workspace};
use std::path::{Path, PathBuf};

fn holder() -> Holder {
    Holder { person: "Dana".into(), host: "desk-4".into(), process: 7, since: "2026-05-16T12:00:00Z".into() }
}

fn label(name: &str) -> ChangeLabel {
    ChangeLabel {
        label: name.into(),
        detail: String::new(),
        actor: "Dana".into(),
        wall: WallTime(1_000),
        merge_key: None,
        topics: vec!["exercise".into()],
    }
}

fn uuid(number: u128) -> muster_domain::ExerciseId {
    ExerciseId(uuid_of(number))
}

fn uuid_of(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

fn exercise(number: u128, name: &str) -> Exercise {
    Exercise {
        exercise_type: ExerciseType::Tabletop,
        scenario_start: None,
        starts_on: String::new(),
        ends_on: String::new(),
        summary: String::new(),
        ..Exercise::new(uuid(number), name.into(), Marking::TlpAmber, WallTime(5))
    }
}

struct Place {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("quay.muster");
    Place { _folder: folder, path }
}

fn made(path: &Path, passphrase: Option<&str>) {
    let mut workspace = Workspace::create(path, "Quay", passphrase, &holder(), WallTime(5)).unwrap();
    workspace
        .transact::<_, StoreError>(&label("exercise_create"), |tx| {
            Workspace::insert(tx, &exercise(1, "Élan vital"))?;
            for number in 0..400 {
                let mut event = Event::new(EventId(uuid_of(100 + number)), uuid(1));
                event.title = format!("Event {number} with a title long enough to fill pages");
                event.position = number as i64;
                Workspace::insert(tx, &event)?;
            }
            Ok(())
        })
        .unwrap();
    workspace.close().unwrap();
}

fn refusal(path: &Path, passphrase: Option<&str>) -> StoreError {
    let before = sha256_hex(&std::fs::read(path).unwrap());
    let error = match Workspace::open(path, passphrase, &holder()) {
        Ok(_) => panic!("opened"),
        Err(error) => error,
    };
    assert_eq!(sha256_hex(&std::fs::read(path).unwrap()), before, "a refused file stays as it was");
    error
}

#[test]
fn one_file_is_left_after_close() {
    let place = place();
    made(&place.path, None);
    let names: Vec<_> =
        std::fs::read_dir(place.path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["quay.muster"]);
}

#[test]
fn a_protected_workspace_opens_with_its_passphrase_only() {
    let place = place();
    made(&place.path, Some("correct horse"));
    assert!(!std::fs::read(&place.path).unwrap().windows(10).any(|bytes| bytes == b"Event 7 wi"));
    assert!(matches!(refusal(&place.path, None), StoreError::PassphraseNeeded));
    assert!(matches!(refusal(&place.path, Some("wrong horse")), StoreError::WrongPassphrase));
    let workspace = Workspace::open(&place.path, Some("correct horse"), &holder()).unwrap();
    assert_eq!(workspace.exercises().unwrap()[0].events, 400);
}

#[test]
fn damage_is_not_taken_for_a_wrong_passphrase() {
    for at in [200, 9_000] {
        let place = place();
        made(&place.path, Some("correct horse"));
        let mut bytes = std::fs::read(&place.path).unwrap();
        for byte in &mut bytes[at..at + 40] {
            *byte ^= 0x5a;
        }
        std::fs::write(&place.path, &bytes).unwrap();
        let error = refusal(&place.path, Some("correct horse"));
        assert!(matches!(error, StoreError::Damaged(_)), "damage at {at}: {error}");
        assert!(matches!(refusal(&place.path, Some("wrong horse")), StoreError::WrongPassphrase));
    }
}

#[test]
fn a_cut_or_foreign_file_is_refused_and_left_alone() {
    let place = place();
    made(&place.path, None);
    let whole = std::fs::read(&place.path).unwrap();
    std::fs::write(&place.path, &whole[..whole.len() / 2]).unwrap();
    assert!(matches!(refusal(&place.path, None), StoreError::Damaged(_)));
    let mut scrambled = whole.clone();
    for page in scrambled[8_192..].chunks_mut(512) {
        page[..40].fill(0xee);
    }
    std::fs::write(&place.path, &scrambled).unwrap();
    assert!(matches!(refusal(&place.path, None), StoreError::Damaged(_)));
    for foreign in [&b""[..], b"PK\x03\x04 a spreadsheet, in fact", b"just words, nothing else in here"] {
        std::fs::write(&place.path, foreign).unwrap();
        assert!(matches!(refusal(&place.path, None), StoreError::NotAWorkspace(_)));
    }
    assert!(matches!(
        Workspace::open(&place.path.with_file_name("nowhere.muster"), None, &holder()),
        Err(StoreError::Missing(_))
    ));
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let place = place();
    made(&place.path, None);
    let mut bytes = std::fs::read(&place.path).unwrap();
    bytes[60..64].copy_from_slice(&99i32.to_be_bytes());
    std::fs::write(&place.path, &bytes).unwrap();
    assert!(matches!(refusal(&place.path, None), StoreError::Newer { found: 99, .. }));
}

#[test]
fn a_second_opener_is_told_who_has_it() {
    let place = place();
    made(&place.path, None);
    let first = Workspace::open(&place.path, None, &holder()).unwrap();
    let second = Holder { person: "Sam".into(), ..holder() };
    match Workspace::open(&place.path, None, &second) {
        Err(StoreError::Held(by)) => assert_eq!(by, holder()),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("opened twice"),
    }
    first.close().unwrap();
    Workspace::open(&place.path, None, &second).unwrap();
}

#[test]
fn a_passphrase_is_set_changed_and_removed() {
    let place = place();
    made(&place.path, None);
    let mut workspace = Workspace::open(&place.path, None, &holder()).unwrap();
    workspace.set_passphrase(None, Some("one")).unwrap();
    assert!(matches!(workspace.set_passphrase(Some("bad"), Some("two")), Err(StoreError::WrongPassphrase)));
    workspace.set_passphrase(Some("one"), Some("it's \"two\"")).unwrap();
    assert_eq!(workspace.search("elan", 5).unwrap().len(), 1);
    workspace.close().unwrap();
    assert!(matches!(refusal(&place.path, Some("one")), StoreError::WrongPassphrase));
    let mut workspace = Workspace::open(&place.path, Some("it's \"two\""), &holder()).unwrap();
    workspace.set_passphrase(Some("it's \"two\""), None).unwrap();
    workspace.undo().unwrap();
    workspace.close().unwrap();
    let workspace = Workspace::open(&place.path, None, &holder()).unwrap();
    assert!(workspace.exercises().unwrap().is_empty(), "history came along");
    assert!(workspace.verify().unwrap().is_empty());
}

#[test]
fn a_backup_is_a_whole_workspace_and_replaces_nothing() {
    let place = place();
    made(&place.path, Some("one"));
    let copy = place.path.with_file_name("copy.muster");
    let workspace = Workspace::open(&place.path, Some("one"), &holder()).unwrap();
    workspace.backup(&copy).unwrap();
    assert!(matches!(workspace.backup(&copy), Err(StoreError::Exists(_))));
    let copied = Workspace::open(&copy, Some("one"), &holder()).unwrap();
    assert_eq!(copied.exercises().unwrap(), workspace.exercises().unwrap());
    assert_eq!(copied.history(9).unwrap(), workspace.history(9).unwrap());
}

#[test]
fn a_plain_file_that_was_cut_off_or_written_over_is_damaged_and_not_protected() {
    let place = place();
    made(&place.path, None);
    let whole = std::fs::read(&place.path).unwrap();
    for cut in [1, 100, 4096] {
        std::fs::write(&place.path, &whole[..whole.len() - cut]).unwrap();
        assert!(matches!(refusal(&place.path, None), StoreError::Damaged(_)), "{cut} bytes cut off");
    }
    for overwritten in [1, 23] {
        let mut bytes = whole.clone();
        bytes[..overwritten].fill(0xa5);
        std::fs::write(&place.path, &bytes).unwrap();
        assert!(matches!(refusal(&place.path, None), StoreError::Damaged(_)), "{overwritten} bytes written over");
    }
    for number in [0_i32, -1] {
        let mut bytes = whole.clone();
        bytes[60..64].copy_from_slice(&number.to_be_bytes());
        std::fs::write(&place.path, &bytes).unwrap();
        assert!(matches!(refusal(&place.path, None), StoreError::Damaged(_)), "format {number}");
    }
    let beside = std::fs::read_dir(place.path.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "a refused file leaves nothing beside it");
}

fn bytes_in(folder: &std::path::Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries.map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())).collect()
}

#[test]
fn reading_leaves_the_file_and_its_log_as_they_are() {
    for passphrase in [None, Some("correct horse")] {
        let (closed, crashed) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let path = closed.path().join("quay #1 100%.muster");
        let workspace = Workspace::create(&path, "Quay", passphrase, &holder(), WallTime(5)).unwrap();
        workspace.connection().execute("UPDATE workspace SET name = 'Pier'", []).unwrap();
        // As a crash leaves it: the last change is in the log alone.
        let left = crashed.path().join("quay.muster");
        std::fs::copy(&path, &left).unwrap();
        std::fs::copy(closed.path().join("quay #1 100%.muster-wal"), crashed.path().join("quay.muster-wal")).unwrap();
        workspace.close().unwrap();
        for (folder, file) in [(&closed, &path), (&crashed, &left)] {
            let before = bytes_in(folder.path());
            let read = Workspace::open_to_read(file, passphrase, &holder()).unwrap();
            assert_eq!(read.about().unwrap().name, "Pier");
            assert_eq!(read.verify().unwrap(), []);
            read.close().unwrap();
            assert!(bytes_in(folder.path()) == before, "{}", file.display());
        }
    }
}

#[test]
fn an_earlier_file_is_read_without_being_brought_up_to_date() {
    let earlier = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/workspaces/schema-1.muster");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("earlier.muster");
    std::fs::copy(earlier, &path).unwrap();
    let before = bytes_in(folder.path());
    let read = Workspace::open_to_read(&path, None, &holder()).unwrap();
    assert_eq!(read.verify().unwrap(), []);
    read.close().unwrap();
    assert_eq!(bytes_in(folder.path()), before);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_to_a_file_that_was_moved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("quay.muster");
    let mut workspace = Workspace::create(&path, "Quay", None, &holder(), WallTime(5)).unwrap();
    assert!(workspace.is_in_place());
    std::fs::rename(&path, folder.path().join("pier.muster")).unwrap();
    let refused = workspace.record::<_, StoreError>(|tx| Workspace::keep_attachment(tx, b"x"));
    assert!(matches!(refused, Err(StoreError::Moved(_))));
    let copy = folder.path().join("saved.muster");
    workspace.backup(&copy).unwrap();
    std::fs::rename(folder.path().join("pier.muster"), &path).unwrap();
    workspace.record::<_, StoreError>(|tx| Workspace::keep_attachment(tx, b"x")).unwrap();
    workspace.close().unwrap();
    assert_eq!(Workspace::open(&copy, None, &holder()).unwrap().about().unwrap().name, "Quay");
}
