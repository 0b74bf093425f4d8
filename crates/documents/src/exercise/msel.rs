//! The master scenario events list: a line an event, or everything of each.

use super::Sketch;
use super::conditions::waits;
use super::phases::stretches;
use super::script::Script;
use super::words::{self, cell, fact, lines, moment, said};
use crate::after_action::{count, span};
use crate::paper::{Block, Cell, Chapter, Column, Fact, Row, Table, Text};
use muster_domain::{Event, ReleaseMode};

/// Events from which on a list has a cover and contents.
const MANY: usize = 40;

/// A line an event.
pub(super) fn short(script: &Script) -> Sketch {
    sketch(script, chapters(script, short_table))
}

/// Everything of each event.
pub(super) fn long(script: &Script) -> Sketch {
    sketch(script, long_chapters(script))
}

/// The chapters of the long list, for the binder too.
pub(super) fn long_chapters(script: &Script) -> Vec<Chapter> {
    chapters(script, long_table)
}

fn sketch(script: &Script, chapters: Vec<Chapter>) -> Sketch {
    let sketch = if script.events.len() + script.put_off.len() > MANY {
        Sketch::long(facts(script), chapters)
    } else {
        Sketch { cover: facts(script), ..Sketch::short(chapters) }
    };
    sketch.landscape()
}

/// How many events there are, and over what time.
fn facts(script: &Script) -> Vec<Fact> {
    let planned: Vec<_> = script.events.iter().filter_map(|event| event.offset).collect();
    let ready = script.events.len() - planned.len();
    let from_to = match (planned.iter().min(), planned.iter().max()) {
        (Some(first), Some(last)) => format!("{first} to {last} of exercise time"),
        _ => String::new(),
    };
    let mut numbers = vec![count(planned.len(), "event planned", "events planned")];
    if ready > 0 {
        numbers.push(format!("{ready} held ready"));
    }
    if !script.put_off.is_empty() {
        numbers.push(format!("{} put off or given up", script.put_off.len()));
    }
    let start = script.design.exercise.scenario_start.map(crate::after_action::scenario_moment);
    [
        fact("Events", &numbers.join(", ")),
        fact("From, to", &from_to),
        fact("The story at StartEx", &start.unwrap_or_default()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn chapters(script: &Script, table: fn(&Script, &str, &[&Event]) -> Block) -> Vec<Chapter> {
    let mut made: Vec<Chapter> = stretches(&script.events)
        .into_iter()
        .map(|(name, events)| {
            let name = Text::from(name).or("Events").0;
            let listed = table(script, &name, &events);
            Chapter::new(name, vec![listed]).unnumbered()
        })
        .collect();
    if !script.put_off.is_empty() {
        let row = |event: &Event| {
            Row::Cells(vec![
                cell(&event.number),
                Cell::new(moment(event.offset)),
                cell(&event.title),
                Cell::new(words::review(event.review)),
            ])
        };
        let columns = vec![
            Column::words("No.", 60.0),
            Column::figures("Time", 80.0),
            Column::words("Event", 506.0),
            Column::words("State", 100.0),
        ];
        let rows = script.put_off.iter().map(row).collect();
        let name = "Put off or given up: not in play";
        made.push(Chapter::new(name, vec![Block::Table(Table { name: name.into(), columns, rows })]).unnumbered());
    }
    made
}

/// The moment and, under it, the story's.
fn time(script: &Script, event: &Event) -> Cell {
    Cell::new(moment(event.offset)).with_sub(words::story(script, event))
}

/// Who it comes from and who gets it, in a line.
fn from_to(event: &Event) -> String {
    match (event.sender.trim(), event.recipient.trim()) {
        ("", to) => to.to_owned(),
        (from, "") => format!("{from} \u{2192}"),
        (from, to) => format!("{from} \u{2192} {to}"),
    }
}

fn short_table(script: &Script, name: &str, events: &[&Event]) -> Block {
    let row = |event: &&Event| {
        Row::Cells(vec![
            cell(&event.number),
            time(script, event),
            cell(&event.title).with_sub(words::kind(event)).with_warning(&event.safety),
            cell(from_to(event)),
            cell(&event.method),
            cell(&event.controller),
            cell(&event.expected_action).with_sub(words::within(event)),
        ])
    };
    let columns = vec![
        Column::words("No.", 46.0),
        Column::figures("Time", 78.0),
        Column::words("Event", 174.0),
        Column::words("From \u{2192} to", 118.0),
        Column::words("How", 66.0),
        Column::words("Controller", 74.0),
        Column::words("Expected action", 190.0),
    ];
    Block::Table(Table { name: name.into(), columns, rows: events.iter().map(row).collect() })
}

fn long_table(script: &Script, name: &str, events: &[&Event]) -> Block {
    let columns = vec![
        Column::words("No.", 46.0),
        Column::figures("Time", 76.0),
        Column::words("Event", 232.0),
        Column::words("From, to, how, where", 96.0),
        Column::words("Expected action", 192.0),
        Column::words("Control", 104.0),
    ];
    Block::Table(Table {
        name: name.into(),
        columns,
        rows: events.iter().map(|event| long_row(script, event)).collect(),
    })
}

fn long_row(script: &Script, event: &Event) -> Row {
    let text = lines([
        event.text.trim(),
        &*said("Read aloud", &event.read_aloud),
        &*said("If asked", &event.if_asked),
        &*said("Hint", &event.hint),
    ]);
    let mut shown = cell(&event.title).titling(text).with_warning(&event.safety);
    let kind = words::kind(event);
    if !kind.is_empty() {
        shown.main = Text(format!("{} ({kind})", shown.main.0));
    }
    let way = lines([
        &*said("From", &event.sender),
        &*said("To", &event.recipient),
        &*said("How", &event.method),
        &*said("Where", &event.location),
    ]);
    let tasks = script.task_titles(event).join("; ");
    let due = lines([
        words::within(event),
        said("Watches", &event.evaluator),
        said("Objectives", &script.objectives(event)),
        said("Tasks", &tasks),
    ]);
    let release = if event.release == ReleaseMode::Automatic { "Released by the clock" } else { "" };
    let duration = event.duration_ms.map(|ms| format!("Takes {}", span(ms))).unwrap_or_default();
    let own = event.custom.iter().map(|one| said(one.name.trim(), &one.value)).collect::<Vec<_>>();
    let mut control = vec![
        waits(script, event).0,
        duration,
        release.to_owned(),
        event.notes.trim().to_owned(),
        event.marking.as_ref().map(|marking| said("Marking", marking.label())).unwrap_or_default(),
    ];
    control.extend(own);
    Row::Cells(vec![
        cell(&event.number),
        time(script, event),
        shown,
        cell(way),
        cell(&event.expected_action).with_sub(due),
        cell(&event.controller).with_sub(lines(control)),
    ])
}
