//! Reports to try the documents with: an ordinary one in several scripts, an empty one, a large one.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "each test file uses its part")]

use muster_documents::after_action::*;
use muster_domain::journal::{Interruption, NoteKind};
use muster_domain::{EventKind, ExerciseOffset, Marking, Rate, ScenarioTime, WallTime};

/// Saturday 2026-05-16 12:00:00 UTC.
pub const START: i64 = 1_778_932_800_000;
const HEAD: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn at(seconds: i64) -> ExerciseOffset {
    ExerciseOffset(seconds * 1000)
}

fn wall(seconds: i64) -> WallTime {
    WallTime(START + seconds * 1000)
}

/// A report in which nothing was written and nothing happened.
pub fn empty() -> AfterAction {
    AfterAction {
        title: String::new(),
        exercise: String::new(),
        type_label: String::new(),
        marking: Marking::TlpAmber,
        organisation: String::new(),
        run: String::new(),
        prepared_at: wall(90_000),
        utc_offset_minutes: 0,
        summary: String::new(),
        scenario_start: None,
        play_started: None,
        play_ended: None,
        exercise_time: ExerciseOffset(0),
        played_ms: 0,
        ran_ms: 0,
        pauses: Stood::default(),
        emergencies: Stood::default(),
        interruptions: Stood::default(),
        turns: Vec::new(),
        people: Vec::new(),
        counts: Counts::default(),
        timeline: Vec::new(),
        journal: Vec::new(),
        notes: Vec::new(),
        chain: Chain { entries: 0, head: String::new(), unproven: 0, broken: Vec::new() },
        software: Software { name: "Muster".into(), version: "0.1.0".into() },
    }
}

fn event(number: &str, title: &str, planned: Option<i64>, late_ms: Option<i64>, status: Outcome) -> TimelineRow {
    let planned = planned.map(at);
    let actual = late_ms.map(|ms| planned.unwrap_or(at(4000)).plus(ms));
    TimelineRow {
        number: number.into(),
        title: title.into(),
        kind: EventKind::Inject,
        phase: "Arrival".into(),
        planned,
        actual,
        lateness_ms: planned.and(late_ms),
        status,
        repeats: 0,
        recalls: 0,
        recipient: "Silver command".into(),
        method: "radio".into(),
        controller: "North controller".into(),
    }
}

fn turn(seconds: i64, actor: &str, what: TurnKind) -> Turn {
    Turn { at: at(seconds), wall_time: wall(seconds), actor: actor.into(), what }
}

fn entry(seq: u64, seconds: i64, actor: &str, what: &str, detail: &str) -> JournalRow {
    JournalRow {
        seq,
        exercise_time: at(seconds).plus(123),
        scenario_time: Some(ScenarioTime(START + 7_200_000 + seconds * 1000)),
        wall_time: wall(seconds),
        actor: actor.into(),
        what: what.into(),
        detail: detail.into(),
    }
}

/// A short evening at a stadium, with text in Latin, Cyrillic, Greek, Arabic and Hebrew letters.
pub fn ordinary() -> AfterAction {
    AfterAction {
        exercise: "Match day 4".into(),
        type_label: "functional exercise".into(),
        organisation: "Stadium safety board".into(),
        run: "Evening run, 16 May".into(),
        utc_offset_minutes: 120,
        summary: "A football evening with forty thousand guests. Unmanned aircraft appear above the north stand; stewards, police and air traffic control decide together whether to stop play.\n\nThe exercise was to show that Silver command grades a sighting within five minutes, and that the stand can be moved under cover without a word on the loudspeakers.".into(),
        scenario_start: Some(ScenarioTime(START + 7_200_000)),
        play_started: Some(wall(0)),
        play_ended: Some(wall(7_920)),
        exercise_time: at(7_305),
        played_ms: 6_405_000,
        ran_ms: 6_400_000,
        pauses: Stood { count: 1, total_ms: 600_000 },
        emergencies: Stood { count: 1, total_ms: 420_000 },
        interruptions: Stood { count: 1, total_ms: 15_000 },
        turns: vec![
            turn(0, "Director", TurnKind::Started { rate: Rate::REAL_TIME }),
            turn(1_995, "Muster", TurnKind::Gap { cause: Interruption::ProgramEnded, from: wall(2_000), to: wall(2_252) }),
            turn(1_995, "Director", TurnKind::Resumed { rate: Rate::REAL_TIME, stood_ms: 15_000 }),
            turn(3_600, "Director", TurnKind::RateChanged { rate: Rate::factor(2.0).unwrap() }),
            turn(3_900, "Director", TurnKind::Paused { reason: "Ambulance crew changes over".into() }),
            turn(3_900, "Director", TurnKind::Resumed { rate: Rate::factor(2.0).unwrap(), stood_ms: 600_000 }),
            turn(4_200, "Director", TurnKind::Jumped { from: at(4_200), to: at(5_100), reason: "Half time needs no play; event 6 was released first.".into() }),
            turn(6_200, "Safety officer", TurnKind::Emergency { text: "Guest with a cardiac arrest at gate D; handed to the ambulance.".into() }),
            turn(6_200, "Director", TurnKind::Resumed { rate: Rate::REAL_TIME, stood_ms: 420_000 }),
            turn(7_305, "Director", TurnKind::Ended { reason: "EndEx".into() }),
        ],
        people: vec![
            Person { name: "North controller".into(), role: "controller".into(), entries: 14 },
            Person { name: "Director".into(), role: "exercise director".into(), entries: 6 },
            Person { name: "مراقب الجنوب".into(), role: "evaluator".into(), entries: 3 },
        ],
        counts: Counts { planned: 9, released: 6, on_time: 4, late: 1, skipped: 1, recalled: 1, not_delivered: 1, not_needed: 2, on_time_within_ms: 30_000, ..Counts::default() },
        timeline: vec![
            event("1", "StartEx", Some(0), Some(0), Outcome::Released),
            event("2", "First sighting reported by a steward at gate C", Some(600), Some(4_200), Outcome::Released),
            event("3", "Рация: второй дрон над северной трибуной (сектор N6)", Some(1_200), Some(12_000), Outcome::Released),
            event("4", "بلاغ عن طائرة مسيّرة (ثانية) فوق المدرج الشمالي", Some(1_500), Some(190_000), Outcome::Late),
            event("5-A", "Ο χειριστής εντοπίστηκε στο χώρο στάθμευσης", Some(2_700), Some(-15_000), Outcome::Released),
            event("6", "דיווח על עצם חשוד (שני) ליד השער", Some(4_100), None, Outcome::Skipped),
            event("7", "Control asks: who grades it? سؤال (من غرفة العمليات) to Silver", None, Some(600_000), Outcome::Released),
            event("8", "Detector offline after a power dip", Some(5_400), None, Outcome::Recalled),
            event("9", "Press asks whether play will resume", Some(7_000), None, Outcome::NotDelivered),
        ],
        journal: vec![
            entry(1, 0, "Director", "Play began", "rate 1×"),
            entry(2, 604, "North controller", "Released 2", "First sighting reported by a steward at gate C · radio to Silver command"),
            entry(3, 1_212, "North controller", "Released 3", "Рация: второй дрон над северной трибуной (сектор N6)"),
            entry(4, 1_690, "مراقب الجنوب", "ملاحظة", "الحشد يصوّر الطائرة (القطاع N6) ولا يتحرك."),
            entry(5, 2_000, "Muster", "Interrupted", "the program ended without pausing the run; 4 min 12 s unattended"),
            entry(6, 6_200, "Safety officer", "Real emergency", "Guest with a cardiac arrest at gate D\nPlay stopped on all channels"),
            entry(7, 50_000, "Director", "EndEx", ""),
        ],
        notes: vec![
            Note { kind: NoteKind::Decision, exercise_time: at(1_350), wall_time: wall(1_350), actor: "Silver command".into(), text: "Keep play on, double the spotters.".into(), about: String::new() },
            Note { kind: NoteKind::Observation, exercise_time: at(1_690), wall_time: wall(1_690), actor: "مراقب الجنوب".into(), text: "الحشد يصوّر الطائرة (القطاع N6) ولا يتحرك.".into(), about: String::new() },
            Note { kind: NoteKind::Observation, exercise_time: at(1_702), wall_time: wall(1_702), actor: "Evaluator 3".into(), text: "East stewards hold the queue at gate B.\nNobody told them why.".into(), about: "3 · Рация".into() },
        ],
        chain: Chain { entries: 7, head: HEAD.into(), unproven: 0, broken: Vec::new() },
        ..empty()
    }
}

/// Two events, two entries, one note: enough to see the shape of a document at a glance.
pub fn small() -> AfterAction {
    let mut report = ordinary();
    report.summary = "One paragraph.\n\nAnother (with #markup).".into();
    report.timeline.drain(4..);
    report.timeline.drain(..2);
    report.journal.drain(4..);
    report.journal.drain(..2);
    report.notes.truncate(1);
    report.people.truncate(1);
    report.turns.truncate(4);
    report
}

/// What a hostile or careless user may write: every string of the ordinary report becomes this one.
pub fn filled_with(text: &str) -> AfterAction {
    let text = || text.to_owned();
    let mut report = ordinary();
    (report.title, report.exercise, report.type_label) = (text(), text(), text());
    (report.organisation, report.run, report.summary) = (text(), text(), text());
    report.marking = Marking::National(text());
    report.software.version = text();
    for row in &mut report.timeline {
        (row.number, row.title, row.phase) = (text(), text(), text());
        (row.recipient, row.method, row.controller) = (text(), text(), text());
    }
    for row in &mut report.journal {
        (row.actor, row.what, row.detail) = (text(), text(), text());
    }
    for note in &mut report.notes {
        (note.actor, note.text, note.about) = (text(), text(), text());
    }
    for person in &mut report.people {
        (person.name, person.role) = (text(), text());
    }
    for turn in &mut report.turns {
        turn.actor = text();
        match &mut turn.what {
            TurnKind::Paused { reason } | TurnKind::Jumped { reason, .. } | TurnKind::Ended { reason } => {
                *reason = text()
            }
            TurnKind::Emergency { text: known } => *known = text(),
            TurnKind::Started { .. }
            | TurnKind::Resumed { .. }
            | TurnKind::RateChanged { .. }
            | TurnKind::Gap { .. } => {}
        }
    }
    report.chain = Chain { entries: 3, head: text(), unproven: 2, broken: vec![text()] };
    report
}

/// A report of so many events and so many journal entries, the same each time.
pub fn large(events: usize, entries: usize) -> AfterAction {
    let titles = [
        "Second aircraft over the north stand",
        "Crowd films and points",
        "Press asks whether play will resume",
        "Вторая бригада прибыла",
        "وصول الفريق الثاني",
    ];
    let mut report = ordinary();
    report.timeline = (0..events)
        .map(|index| {
            let late = (index as i64 * 7_919 % 90_000) - 5_000;
            let status = match index % 23 {
                5 => Outcome::Skipped,
                11 => Outcome::Held,
                17 => Outcome::NotDelivered,
                _ if late > 30_000 => Outcome::Late,
                _ => Outcome::Released,
            };
            let delivered = matches!(status, Outcome::Late | Outcome::Released);
            event(
                &format!("{}", index + 1),
                titles[index % titles.len()],
                Some(index as i64 * 45),
                delivered.then_some(late),
                status,
            )
        })
        .collect();
    report.journal = (0..entries)
        .map(|index| {
            entry(index as u64 + 1, index as i64 * 9, "North controller", "Released", titles[index % titles.len()])
        })
        .collect();
    report.chain.entries = entries as u64;
    report
}
