//! The after-action report of one run, from its journal and the MSEL it was made from.

use muster_documents::after_action::{
    AfterAction, BrokenChain, Chain, Counts, Emergency, Gap, JournalRow, Jump, Note, Outcome, Pauses, Person,
    RateChange, Software, TimelineRow,
};
use muster_domain::journal::{self, Deed, Interruption, JournalEntry, NoteKind};
use muster_domain::run::{EventPlay, EventStatus, Run, RunPhase, RunState};
use muster_domain::{Event, Exercise, ExerciseOffset, WallTime};
use std::collections::BTreeMap;

/// A delivery this much after its planned moment still counts as on time: nobody reads a script to the second.
/// The report prints the figure.
pub const ON_TIME_WITHIN_MS: i64 = 60_000;

/// What the report is made from.
pub struct Material<'a> {
    /// The workspace's name.
    pub organisation: &'a str,
    /// The exercise as it is now; its name and marking come from the run.
    pub exercise: &'a Exercise,
    /// The run.
    pub run: &'a Run,
    /// The MSEL as it was copied.
    pub events: &'a [Event],
    /// The whole journal.
    pub journal: &'a [JournalEntry],
    /// When the report is prepared.
    pub now: WallTime,
    /// Minutes east of UTC in which real times are printed.
    pub utc_offset_minutes: i32,
}

/// The report's content.
pub fn after_action(material: &Material<'_>) -> AfterAction {
    let Material { exercise, run, events, journal, now, .. } = *material;
    let state = RunState::replay(journal);
    let ended = journal.iter().find(|entry| matches!(entry.deed, Deed::Ended { .. }));
    let last = journal.last();
    let mut ordered: Vec<&Event> = events.iter().collect();
    ordered.sort_by_key(|event| (event.offset.is_none(), event.offset, event.position));
    AfterAction {
        title: String::new(),
        exercise: run.exercise_name.clone(),
        type_label: exercise.exercise_type.label().to_owned(),
        marking: run.marking.clone(),
        organisation: material.organisation.to_owned(),
        run: run.name.clone(),
        prepared_at: now,
        utc_offset_minutes: material.utc_offset_minutes,
        summary: exercise.summary.clone(),
        scenario_start: run.scenario_start,
        play_started: state.clock.stretches().first().map(|stretch| stretch.wall_start),
        play_ended: ended.map(|entry| entry.wall),
        exercise_time: match (state.phase, last) {
            (RunPhase::Running, _) => state.clock.read(now),
            (_, Some(_)) => state.clock.read(now),
            (_, None) => ExerciseOffset(0),
        },
        pauses: pauses(journal),
        rate_changes: pick(journal, |entry| match entry.deed {
            Deed::RateChanged { to, .. } => {
                Some(RateChange { at: entry.exercise, rate: to, actor: entry.actor.clone() })
            }
            _ => None,
        }),
        jumps: pick(journal, |entry| match &entry.deed {
            Deed::Jumped { from, to, reason } => {
                Some(Jump { from: *from, to: *to, actor: entry.actor.clone(), reason: reason.clone() })
            }
            _ => None,
        }),
        gaps: pick(journal, |entry| match entry.deed {
            Deed::Interrupted { cause, alive_until, .. } => {
                Some(Gap { cause, from: alive_until, to: entry.wall, at: entry.exercise })
            }
            _ => None,
        }),
        emergencies: pick(journal, |entry| match &entry.deed {
            Deed::Emergency { text } => Some(Emergency {
                at: entry.exercise,
                wall_time: entry.wall,
                actor: entry.actor.clone(),
                text: text.clone(),
            }),
            _ => None,
        }),
        people: people(journal),
        counts: counts(&ordered, &state),
        timeline: ordered.iter().map(|event| timeline_row(event, state.play(event.id))).collect(),
        journal: journal.iter().map(journal_row).collect(),
        notes: pick(journal, |entry| match &entry.deed {
            Deed::Noted { note_kind, text, .. } => Some(Note {
                kind: *note_kind,
                exercise_time: entry.exercise,
                wall_time: entry.wall,
                actor: entry.actor.clone(),
                text: text.clone(),
            }),
            _ => None,
        }),
        chain: chain(journal),
        software: Software { name: "Muster".into(), version: env!("CARGO_PKG_VERSION").into() },
    }
}

fn pick<T>(journal: &[JournalEntry], take: impl Fn(&JournalEntry) -> Option<T>) -> Vec<T> {
    journal.iter().filter_map(take).collect()
}

fn pauses(journal: &[JournalEntry]) -> Pauses {
    let mut pauses = Pauses::default();
    for entry in journal {
        match entry.deed {
            Deed::Paused { .. } => pauses.count += 1,
            Deed::Resumed { stood_ms, .. } => pauses.total_ms += stood_ms,
            _ => {}
        }
    }
    pauses
}

fn people(journal: &[JournalEntry]) -> Vec<Person> {
    let mut entries: BTreeMap<&str, u32> = BTreeMap::new();
    for entry in journal {
        *entries.entry(&entry.actor).or_default() += 1;
    }
    let mut people: Vec<Person> = entries
        .into_iter()
        .map(|(name, entries)| Person { name: name.to_owned(), role: String::new(), entries })
        .collect();
    people.sort_by(|a, b| b.entries.cmp(&a.entries).then_with(|| a.name.cmp(&b.name)));
    people
}

fn outcome(play: EventPlay) -> Outcome {
    match play.status {
        EventStatus::Released if play.late_ms.is_some_and(|late| late > ON_TIME_WITHIN_MS) => Outcome::Late,
        EventStatus::Released => Outcome::Released,
        EventStatus::Skipped => Outcome::Skipped,
        EventStatus::Held if play.recalls > 0 => Outcome::Recalled,
        EventStatus::Held => Outcome::Held,
        EventStatus::Pending => Outcome::NotDelivered,
    }
}

fn counts(events: &[&Event], state: &RunState) -> Counts {
    let mut counts = Counts {
        planned: u32::try_from(events.len()).unwrap_or(u32::MAX),
        on_time_within_ms: ON_TIME_WITHIN_MS,
        ..Counts::default()
    };
    for event in events {
        let play = state.play(event.id);
        match outcome(play) {
            Outcome::Late => {
                counts.released += 1;
                counts.late += 1;
            }
            Outcome::Released => {
                counts.released += 1;
                // An event without a planned moment can be neither on time nor late.
                counts.on_time += u32::from(play.late_ms.is_some());
            }
            Outcome::Skipped => counts.skipped += 1,
            Outcome::Recalled => counts.recalled += 1,
            Outcome::Held => counts.held += 1,
            Outcome::NotDelivered => counts.not_delivered += 1,
        }
    }
    counts
}

fn timeline_row(event: &Event, play: EventPlay) -> TimelineRow {
    TimelineRow {
        number: event.number.clone(),
        title: event.title.clone(),
        kind: event.kind,
        phase: event.phase.clone(),
        planned: event.offset,
        actual: play.actual,
        lateness_ms: play.late_ms,
        status: outcome(play),
        recipient: event.recipient.clone(),
        method: event.method.clone(),
        controller: event.controller.clone(),
    }
}

fn chain(journal: &[JournalEntry]) -> Chain {
    let broken = journal::verify(journal).err().map(|broken| BrokenChain {
        seq: match broken {
            journal::BrokenChain::OutOfPlace { expected, .. } => expected,
            journal::BrokenChain::NotFollowing(seq) | journal::BrokenChain::Changed(seq) => seq,
        },
        why: broken.to_string(),
    });
    Chain {
        entries: journal.len() as u64,
        head: journal.last().map(|entry| entry.hash.clone()).unwrap_or_default(),
        broken,
    }
}

fn journal_row(entry: &JournalEntry) -> JournalRow {
    let (what, detail) = words(&entry.deed);
    JournalRow {
        seq: entry.seq,
        exercise_time: entry.exercise,
        scenario_time: entry.scenario,
        wall_time: entry.wall,
        actor: entry.actor.clone(),
        what,
        detail,
    }
}

fn lateness(late_ms: Option<i64>) -> String {
    match late_ms {
        None => "no planned time".into(),
        Some(0) => "on the second".into(),
        Some(late) if late > 0 => format!("{} after its time", ExerciseOffset(late)),
        Some(early) => format!("{} before its time", ExerciseOffset(-early)),
    }
}

/// A deed in a few words, and the rest.
fn words(deed: &Deed) -> (String, String) {
    let on = |verb: &str, about: &journal::About| format!("{verb} {} · {}", about.number, about.title);
    match deed {
        Deed::Created { events, msel_sha256, .. } => {
            (format!("Run made from {events} events"), format!("MSEL SHA-256 {msel_sha256}"))
        }
        Deed::Started { rate } => ("Play began".into(), format!("rate {rate}")),
        Deed::Paused { reason } => ("Paused".into(), reason.clone()),
        Deed::Interrupted { cause, gap_ms, .. } => {
            let why = match cause {
                Interruption::ProgramEnded => "the program ended without pausing",
                Interruption::SleptOrClockForward => "the computer slept, or its clock was set forward",
                Interruption::ClockBack => "the computer's clock was set back",
            };
            ("Interrupted".into(), format!("{why}; {} unattended", ExerciseOffset(*gap_ms)))
        }
        Deed::Resumed { rate, stood_ms } => {
            ("Resumed".into(), format!("after {}, rate {rate}", ExerciseOffset(*stood_ms)))
        }
        Deed::RateChanged { from, to } => ("Rate changed".into(), format!("from {from} to {to}")),
        Deed::Jumped { from, to, reason } => {
            let tail = if reason.is_empty() { String::new() } else { format!("; {reason}") };
            ("Time moved forward".into(), format!("from {from} to {to}{tail}"))
        }
        Deed::AutomaticSet { automatic: true } => ("Automatic release switched on".into(), String::new()),
        Deed::AutomaticSet { automatic: false } => ("Automatic release switched off".into(), String::new()),
        Deed::Ended { reason } => ("Play ended".into(), reason.clone()),
        Deed::Emergency { text } => ("Real-world emergency, play stopped".into(), text.clone()),
        Deed::Released { about, actual, late_ms, automatic, odd } => {
            let mut parts = vec![lateness(*late_ms)];
            if *automatic {
                parts.push("by the clock".into());
            }
            parts.push(format!("delivered at {actual}"));
            if !odd.is_empty() {
                parts.push(odd.clone());
            }
            (on("Released", about), parts.join("; "))
        }
        Deed::Recalled { about, released_seq, reason } => {
            let tail = if reason.is_empty() { String::new() } else { format!("; {reason}") };
            (on("Recalled", about), format!("released in entry {released_seq}{tail}"))
        }
        Deed::Held { about, reason } => (on("Held", about), reason.clone()),
        Deed::Unheld { about } => (on("No longer held or skipped:", about), String::new()),
        Deed::Skipped { about, reason } => (on("Skipped", about), reason.clone()),
        Deed::Noted { note_kind, text, .. } => {
            let what = match note_kind {
                NoteKind::Note => "Note",
                NoteKind::Decision => "Decision",
                NoteKind::Observation => "Observation",
            };
            (what.into(), text.clone())
        }
    }
}
