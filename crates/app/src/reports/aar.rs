//! The after-action report of one run, from its journal and the MSEL it was made from.

use muster_documents::after_action::{
    AfterAction, Chain, Counts, JournalRow, Note, Outcome, Person, Software, Stood, TimelineRow, Turn, TurnKind,
};
use muster_domain::journal::{self, Deed, Interruption, JournalEntry, NoteKind};
use muster_domain::run::{EventPlay, EventStatus, Run, RunState};
use muster_domain::{Event, EventId, EventKind, Exercise, ExerciseOffset, Response, WallTime};
use muster_store::Evidence;
use std::collections::BTreeMap;

/// A delivery this much before or after its planned moment still counts as on time: nobody reads a script to the second.
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
    /// The MSEL as it was copied, the journal as far as it is proven, and what is not as it was written.
    pub evidence: &'a Evidence,
    /// When the report is prepared.
    pub now: WallTime,
    /// Minutes east of UTC in which real times are printed.
    pub utc_offset_minutes: i32,
}

/// The report's content.
pub fn after_action(material: &Material<'_>) -> AfterAction {
    let Material { exercise, run, evidence, now, .. } = *material;
    let Evidence { events, entries: journal, .. } = evidence;
    let state = RunState::replay(journal);
    let ended = journal.iter().find(|entry| matches!(entry.deed, Deed::Ended { .. }));
    // A run that is still going in a record that breaks off is known to have gone until its last entry only.
    let until = match evidence.faults.is_empty() {
        true => now,
        false => state.last_wall.unwrap_or(now),
    };
    let mut ordered: Vec<&Event> = events.iter().collect();
    ordered.sort_by_key(|event| (event.offset.is_none(), event.offset, event.position));
    let [pauses, emergencies, interruptions] = stood(journal, until);
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
        exercise_time: state.clock.read(until),
        played_ms: state.clock.played(until),
        ran_ms: state.clock.ran(until),
        pauses,
        emergencies,
        interruptions,
        turns: journal.iter().filter_map(turn).collect(),
        people: people(journal),
        counts: counts(&ordered, &state),
        timeline: ordered.iter().map(|event| timeline_row(event, state.play(event.id))).collect(),
        journal: journal.iter().map(|entry| journal_row(entry, events)).collect(),
        notes: journal.iter().filter_map(|entry| note(entry, events)).collect(),
        chain: chain(evidence),
        software: Software { name: "Muster".into(), version: env!("CARGO_PKG_VERSION").into() },
    }
}

fn turn(entry: &JournalEntry) -> Option<Turn> {
    let what = match &entry.deed {
        Deed::Started { rate } => TurnKind::Started { rate: *rate },
        Deed::Paused { reason } => TurnKind::Paused { reason: reason.clone() },
        Deed::Resumed { rate, stood_ms } => TurnKind::Resumed { rate: *rate, stood_ms: *stood_ms },
        Deed::RateChanged { to, .. } => TurnKind::RateChanged { rate: *to },
        Deed::Jumped { from, to, reason } => TurnKind::Jumped { from: *from, to: *to, reason: reason.clone() },
        Deed::Interrupted { cause, alive_until, .. } => {
            TurnKind::Gap { cause: *cause, from: *alive_until, to: entry.wall }
        }
        Deed::Emergency { text } => TurnKind::Emergency { text: text.clone() },
        Deed::Ended { reason } => TurnKind::Ended { reason: reason.clone() },
        Deed::Created { .. }
        | Deed::AutomaticSet { .. }
        | Deed::Released { .. }
        | Deed::Recalled { .. }
        | Deed::Held { .. }
        | Deed::Unheld { .. }
        | Deed::Skipped { .. }
        | Deed::Answered { .. }
        | Deed::Decided { .. }
        | Deed::Noted { .. } => return None,
    };
    Some(Turn { at: entry.exercise, wall_time: entry.wall, actor: entry.actor.clone(), what })
}

fn note(entry: &JournalEntry, events: &[Event]) -> Option<Note> {
    let Deed::Noted { note_kind, text, event } = &entry.deed else { return None };
    Some(Note {
        kind: *note_kind,
        exercise_time: entry.exercise,
        wall_time: entry.wall,
        actor: entry.actor.clone(),
        text: text.clone(),
        about: named(*event, events),
    })
}

/// An event's number and title; empty if none is meant or it is not in the MSEL.
fn named(event: Option<EventId>, events: &[Event]) -> String {
    let event = event.and_then(|id| events.iter().find(|event| event.id == id));
    event.map(|event| format!("{} · {}", event.number, event.title)).unwrap_or_default()
}

/// How often and how long the clock stood: for pauses, for real emergencies, for gaps. Each stop lasts until the
/// next turn of the clock, so that an emergency during a pause is not counted twice.
fn stood(journal: &[JournalEntry], until: WallTime) -> [Stood; 3] {
    let mut stops = [Stood::default(); 3];
    let mut open: Option<(usize, WallTime)> = None;
    let close = |open: &mut Option<(usize, WallTime)>, at: WallTime, stops: &mut [Stood; 3]| {
        if let Some((sort, from)) = open.take() {
            stops[sort].total_ms = stops[sort].total_ms.saturating_add(at.since(from).max(0));
        }
    };
    for entry in journal {
        let sort = match &entry.deed {
            Deed::Paused { .. } => 0,
            Deed::Emergency { .. } => 1,
            Deed::Interrupted { cause: Interruption::ClockBack, gap_ms, .. } if open.is_some() => {
                // The stop goes on; how long it lasts is measured on the clock as it is now.
                open = open.map(|(sort, from)| (sort, from.plus(*gap_ms)));
                continue;
            }
            Deed::Interrupted { .. } => 2,
            Deed::Started { .. } | Deed::Resumed { .. } | Deed::Ended { .. } => {
                close(&mut open, entry.wall, &mut stops);
                continue;
            }
            Deed::Created { .. }
            | Deed::RateChanged { .. }
            | Deed::Jumped { .. }
            | Deed::AutomaticSet { .. }
            | Deed::Released { .. }
            | Deed::Recalled { .. }
            | Deed::Held { .. }
            | Deed::Unheld { .. }
            | Deed::Skipped { .. }
            | Deed::Answered { .. }
            | Deed::Decided { .. }
            | Deed::Noted { .. } => continue,
        };
        close(&mut open, entry.wall, &mut stops);
        stops[sort].count += 1;
        open = Some((sort, entry.wall));
    }
    close(&mut open, until, &mut stops);
    stops
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

fn outcome(event: &Event, play: EventPlay) -> Outcome {
    match play.status {
        EventStatus::Released if play.late_ms.is_some_and(|late| late > ON_TIME_WITHIN_MS) => Outcome::Late,
        EventStatus::Released if play.late_ms.is_some_and(|late| late < -ON_TIME_WITHIN_MS) => Outcome::Early,
        EventStatus::Released => Outcome::Released,
        EventStatus::Skipped => Outcome::Skipped,
        EventStatus::Held if play.recalls > 0 => Outcome::Recalled,
        EventStatus::Held => Outcome::Held,
        EventStatus::Pending if held_ready(event) => Outcome::NotNeeded,
        EventStatus::Pending => Outcome::NotDelivered,
    }
}

/// Whether an event was there to be used if play needed it. One whose time could not be read was meant to be played.
fn held_ready(event: &Event) -> bool {
    event.kind == EventKind::Contingency || (event.offset.is_none() && event.problem.is_none())
}

fn counts(events: &[&Event], state: &RunState) -> Counts {
    let mut counts = Counts { on_time_within_ms: ON_TIME_WITHIN_MS, ..Counts::default() };
    for event in events {
        let play = state.play(event.id);
        counts.planned += 1;
        counts.released_again += u32::from(play.status == EventStatus::Released && play.recalls > 0);
        match outcome(event, play) {
            Outcome::Late => {
                counts.released += 1;
                counts.late += 1;
            }
            Outcome::Early => {
                counts.released += 1;
                counts.early += 1;
            }
            Outcome::Released => {
                counts.released += 1;
                // An event without a planned moment can be neither on time nor late nor early.
                counts.on_time += u32::from(play.late_ms.is_some());
            }
            Outcome::Skipped => counts.skipped += 1,
            Outcome::Recalled => counts.recalled += 1,
            Outcome::Held => counts.held += 1,
            Outcome::NotDelivered => counts.not_delivered += 1,
            Outcome::NotNeeded => {
                counts.planned -= 1;
                counts.not_needed += 1;
            }
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
        // What waited for something was due from the moment that came true.
        planned: play.actual.zip(play.late_ms).map(|(actual, late)| actual.plus(-late)).or(event.offset),
        actual: play.actual,
        lateness_ms: play.late_ms,
        status: outcome(event, play),
        repeats: play.repeats,
        recalls: play.recalls,
        recipient: event.recipient.clone(),
        method: event.method.clone(),
        controller: event.controller.clone(),
    }
}

fn chain(evidence: &Evidence) -> Chain {
    Chain {
        entries: evidence.entries.len() as u64,
        head: evidence.entries.last().map(|entry| entry.hash.clone()).unwrap_or_default(),
        unproven: evidence.unproven,
        broken: evidence.faults.iter().map(|fault| fault.what.clone()).collect(),
    }
}

fn journal_row(entry: &JournalEntry, events: &[Event]) -> JournalRow {
    let (what, detail) = words(&entry.deed, events);
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
        Some(early) => format!("{} before its time", ExerciseOffset(early.saturating_neg())),
    }
}

/// A deed in a few words, and the rest.
fn words(deed: &Deed, events: &[Event]) -> (String, String) {
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
                Interruption::SleptOrClockForward => "the computer slept or froze, or its clock was set forward",
                Interruption::ClockBack => "the computer's clock was set back",
                Interruption::NotWritten => "the journal could not be written",
            };
            let length = match *gap_ms {
                back if back < 0 => format!("by {}", ExerciseOffset(back.saturating_neg())),
                gap => format!("{} unattended", ExerciseOffset(gap)),
            };
            ("Interrupted".into(), format!("{why}; {length}"))
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
        Deed::Recalled { about, released_seq, reason, odd } => {
            let said = [Some(reason.as_str()), odd.as_deref()].into_iter().flatten().filter(|text| !text.is_empty());
            let tail: String = said.map(|text| format!("; {text}")).collect();
            (on("Recalled", about), format!("released in entry {released_seq}{tail}"))
        }
        Deed::Held { about, reason } => (on("Held", about), reason.clone()),
        Deed::Unheld { about } => (on("No longer held or skipped:", about), String::new()),
        Deed::Skipped { about, reason } => (on("Skipped", about), reason.clone()),
        Deed::Answered { about, response, actual, note } => {
            let what = match response {
                Response::Met => "Expected action done",
                Response::Late => "Expected action done late",
                Response::NotMet => "Expected action not done",
                Response::NotObserved => "Expected action not observed",
            };
            let tail = if note.is_empty() { String::new() } else { format!("; {note}") };
            (on(&format!("{what}:"), about), format!("at {actual}{tail}"))
        }
        Deed::Decided { question, choice, label, actual, note, .. } => {
            let tail = if note.is_empty() { String::new() } else { format!("; {note}") };
            (format!("Decided: {question}"), format!("{choice} · {label}; at {actual}{tail}"))
        }
        Deed::Noted { note_kind, text, event } => {
            let what = match note_kind {
                NoteKind::Note => "Note",
                NoteKind::Decision => "Decision",
                NoteKind::Observation => "Observation",
            };
            let event = named(*event, events);
            (if event.is_empty() { what.into() } else { format!("{what} on {event}") }, text.clone())
        }
    }
}
