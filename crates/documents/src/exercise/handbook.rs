//! The controller and evaluator handbook.

use super::frame::Frame;
use super::phases::narrated;
use super::script::Script;
use super::standing::{self, RATINGS_SOURCE, ratings};
use super::words::{cell, moment, table};
use super::{ExerciseEdition, Sketch, binder, explan};
use crate::paper::{Block, Cell, Chapter, Column, Row};
use muster_domain::exercise::planning::StaffRole;
use std::collections::BTreeMap;

pub(super) fn sketch(edition: &ExerciseEdition) -> Sketch {
    let ExerciseEdition { frame, script, .. } = edition;
    let ((scenario, truths), pictures) = narrated(edition, |narrator| (narrator.scenario(), narrator.truths()));
    let chapters = [
        Some(standing::safety(frame)),
        standing::aims(frame, Column::PAGE),
        scenario,
        structure(frame),
        Some(control()),
        by_controller(script),
        binder::decisions(script, Column::PAGE),
        binder::contingencies(script, Column::PAGE),
        truths,
        Some(evaluation()),
        watching(script),
        standing::schedule(frame),
    ];
    let mut sketch = Sketch::long(explan::cover(frame), chapters.into_iter().flatten().collect());
    sketch.pictures = pictures;
    sketch
}

/// Who controls and evaluates, and how each is reached.
pub(super) fn structure(frame: &Frame) -> Option<Chapter> {
    let all = |_: StaffRole| true;
    standing::staff(frame, Column::PAGE, all).map(|table| Chapter::new("Control and evaluation staff", vec![table]))
}

/// How play is controlled.
fn control() -> Chapter {
    let before = standing::points([
        "Read your events and the ground truth. Know who is next to you and how you reach control.",
        "Be in place, with a working radio, before StartEx. Report to control that you are.",
        "Check your area for danger and the no-play areas. Identify yourself to the players near you.",
    ]);
    let during = standing::points([
        "Release an event when control says so or at its moment. Say \u{201c}EXERCISE EXERCISE EXERCISE\u{201d} before and after.",
        "Report each release with its number and the time. Report at once what players do that changes what comes next.",
        "Do not prompt. If players are stuck, give the hint of the event once, and write down that you did.",
        "Invent nothing: ask control, who asks whoever keeps the ground truth. What was said once stays so.",
        "An event that does not fit any more is held, not thrown away: tell control.",
        "Danger, or a real emergency: say the code word. Everybody stops.",
    ]);
    let after = standing::points([
        "At EndEx collect cards, role players and whatever was placed. Report that your area is clear.",
        "Take part in the hot wash and in the debriefing of controllers and evaluators.",
        "Hand over your notes. They are the memory of the exercise.",
    ]);
    Chapter::new("How to control", Vec::new()).holding(vec![
        Chapter::new("Before StartEx", vec![before]),
        Chapter::new("During play", vec![during]),
        Chapter::new("After EndEx", vec![after]),
    ])
}

/// How play is evaluated.
fn evaluation() -> Chapter {
    let how = standing::points([
        "Use the evaluation guide of your objective. Watch the critical tasks and the time they take.",
        "Write down facts with the time: who did or said what, what followed. Keep opinion for afterwards.",
        "Rate tasks, never people. What you did not see is \u{201c}not observed\u{201d}, never a guess.",
        "Stay out of play: do not answer, do not help, do not nod. Ask a controller, never a player, while play goes on.",
        "For what did not go well, ask why until you reach a cause that somebody can change.",
    ]);
    Chapter::new("How to evaluate", vec![how, ratings(Column::PAGE), Block::Remark(RATINGS_SOURCE.into())])
}

/// Each controller's events, in order of time.
fn by_controller(script: &Script) -> Option<Chapter> {
    let mut by: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    for event in &script.events {
        by.entry(event.controller.trim()).or_default().push(Row::Cells(vec![
            cell(&event.number),
            Cell::new(moment(event.offset)),
            cell(&event.title).with_warning(&event.safety),
            cell(&event.location),
        ]));
    }
    let nobody = by.remove("").map(|rows| ("Nobody named yet", rows));
    let mut rows = Vec::new();
    for (name, own) in by.into_iter().chain(nobody) {
        rows.push(Row::Divider(name.into()));
        rows.extend(own);
    }
    let columns = vec![
        Column::words("No.", 52.0),
        Column::figures("Time", 78.0),
        Column::words("Event", 241.0),
        Column::words("Where", 110.0),
    ];
    table("Events by controller", columns, rows).map(|table| Chapter::new("Events by controller", vec![table]))
}

/// Who watches what.
fn watching(script: &Script) -> Option<Chapter> {
    let row = |event: &&muster_domain::Event| {
        Row::Cells(vec![
            cell(&event.evaluator),
            cell(&event.number),
            Cell::new(moment(event.offset)),
            cell(&event.expected_action),
            cell(script.objectives(event)),
        ])
    };
    let watched = script.events.iter().filter(|event| !event.evaluator.trim().is_empty());
    let mut watched: Vec<_> = watched.collect();
    // A stable order: each evaluator's events stay in order of time.
    watched.sort_by_key(|event| event.evaluator.trim());
    let columns = vec![
        Column::words("Evaluator", 86.0),
        Column::words("No.", 46.0),
        Column::figures("Time", 72.0),
        Column::words("Expected action", 207.0),
        Column::words("Objectives", 70.0),
    ];
    table("Who watches what", columns, watched.iter().map(row).collect())
        .map(|table| Chapter::new("Who watches what", vec![table]))
}
