//! Exercise evaluation guides: one for each objective, to be filled in by hand.

use super::frame::Frame;
use super::script::Script;
use super::standing::{RATINGS, RATINGS_SOURCE, ratings};
use super::words::{self, cell, fact, facts, moment, table};
use super::{Sketch, explan};
use crate::paper::{Blank, Block, Cell, Chapter, Column, Row, Table, Text};
use muster_domain::exercise::Objective;

pub(super) fn sketch(frame: &Frame, script: &Script) -> Sketch {
    let objectives = &script.design.objectives;
    let guides: Vec<Chapter> = objectives.iter().map(|objective| guide(script, objective)).collect();
    match guides.len() {
        0..=2 => Sketch::short(guides),
        _ => Sketch::long(explan::cover(frame), guides),
    }
}

/// A guide, on sheets of its own.
pub(super) fn guide(script: &Script, objective: &Objective) -> Chapter {
    let number = objective.number.trim();
    let heading = match number {
        "" => "Evaluation guide".to_owned(),
        number => format!("Evaluation guide: objective {number}"),
    };
    let mut blocks = vec![Block::Blanks(vec![
        Blank::Line("Evaluator".into()),
        Blank::Line("Place".into()),
        Blank::Line("Date".into()),
        Blank::Line("From, to".into()),
    ])];
    let capability = script.capabilities.get(&objective.capability).unwrap_or(&objective.capability);
    blocks.extend(facts([
        fact("Objective", &Text::from(&objective.statement).or("not written yet").0),
        fact("Who does what", &objective.specific),
        fact("What is looked at", &objective.measurable),
        fact("By when in play", &objective.time_bound),
        fact("Capability", capability),
        fact("Capability target", &words::lines([&objective.target_task, &objective.target_impact]).0),
        fact("Within", &objective.target_timeframe),
    ]));
    let width = Column::PAGE;
    let sections = [
        Some(Chapter::new("Critical tasks", vec![tasks(script, objective)])),
        events(script, objective),
        Some(Chapter::new(
            "What you saw",
            vec![
                Block::Remark(
                    "Facts, with the time: who did or said what, what followed. No opinion, no names of persons."
                        .into(),
                ),
                observations(),
            ],
        )),
        Some(Chapter::new("Strengths", vec![Block::Lines(4)])),
        Some(Chapter::new("Areas for improvement, and why", vec![Block::Lines(6)])),
        Some(Chapter::new(
            "Rating of the objective",
            vec![
                Block::Blanks(
                    RATINGS.iter().map(|(letter, name, _)| Blank::Box(format!("{letter}: {name}").into())).collect(),
                ),
                Block::Blanks(vec![Blank::Box("Not observed".into())]),
                ratings(width),
                Block::Remark(RATINGS_SOURCE.into()),
            ],
        )),
    ];
    Chapter {
        new_page: true,
        ..Chapter::new(heading, blocks)
            .holding(sections.into_iter().flatten().map(Chapter::unnumbered).collect())
            .unnumbered()
    }
}

fn tasks(script: &Script, objective: &Objective) -> Block {
    let known = objective.tasks.iter().filter_map(|id| script.tasks.get(id));
    let mut rows: Vec<Row> = known
        .map(|task| {
            let target =
                task.target_min.map_or_else(|| words::DASH.to_owned(), |minutes| format!("\u{2264} {minutes} min"));
            let check = if task.to_check && task.target_min.is_some() { "to be checked" } else { "" };
            let from = Text::joined([&*task.plan, &*words::said("from", &task.trigger)]);
            Row::Cells(vec![
                Cell::new(Text::from(&task.title).or("Untitled task")).with_sub(from),
                Cell::new(target).with_sub(check),
                Cell::default(),
                Cell::new("P   S   M   U   n/o"),
            ])
        })
        .collect();
    let gone = objective.tasks.len() - rows.len();
    if rows.is_empty() {
        rows.extend([Row::Blank(24.0), Row::Blank(24.0), Row::Blank(24.0)]);
    }
    if gone > 0 {
        rows.push(Row::Divider(format!("{gone} more not in this edition").into()));
    }
    let columns = vec![
        Column::words("Critical task", 235.0),
        Column::figures("Target", 76.0),
        Column::words("Done at", 70.0),
        Column::words("Circle the rating", 100.0),
    ];
    Block::Table(Table { name: "Critical tasks".into(), columns, rows })
}

fn events(script: &Script, objective: &Objective) -> Option<Chapter> {
    let row = |event: &&muster_domain::Event| {
        Row::Cells(vec![
            cell(&event.number),
            Cell::new(moment(event.offset)),
            cell(&event.title).with_sub(words::said("Where", &event.location)),
            cell(&event.expected_action).with_sub(words::within(event)),
            cell(&event.evaluator),
            Cell::default(),
        ])
    };
    let columns = vec![
        Column::words("No.", 40.0),
        Column::figures("Time", 62.0),
        Column::words("Event", 106.0),
        Column::words("Expected action", 167.0),
        Column::words("Evaluator", 56.0),
        Column::words("Seen at", 50.0),
    ];
    let rows = script.serving(objective.id).iter().map(row).collect();
    words::chapter("Events to watch", [table("Events to watch", columns, rows)])
}

fn observations() -> Block {
    let columns = vec![
        Column::words("Time", 60.0),
        Column::words("What was done or said", 311.0),
        Column::words("Task or event", 110.0),
    ];
    Block::Table(Table { name: "Observations".into(), columns, rows: vec![Row::Blank(26.0); 10] })
}
