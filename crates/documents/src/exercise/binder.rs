//! The binder: all that a control cell needs if the power goes.

use super::conditions::when;
use super::phases::narrated;
use super::script::Script;
use super::words::{self, cell, table};
use super::{ExerciseEdition, Sketch, explan, injects, msel, standing};
use crate::paper::{Block, Bullet, Cards, Cell, Chapter, Column, Row, Table, Text};
use muster_domain::Condition;
use muster_domain::exercise::Decision;
use muster_domain::exercise::planning::ChecklistMoment;

const WIDE: f64 = Column::LANDSCAPE;
/// Empty log sheets, and the lines on each.
const LOG: (usize, usize) = (4, 13);

pub(super) fn sketch(edition: &ExerciseEdition) -> Sketch {
    let ExerciseEdition { frame, script, .. } = edition;
    let (truths, pictures) = narrated(edition, |narrator| narrator.truths());
    let mut chapters: Vec<Chapter> = vec![standing::safety(frame)];
    chapters.extend(standing::staff(frame, WIDE, |_| true).map(|table| Chapter::new("Staff", vec![table])));
    chapters.extend(checklist(script));
    let lists = msel::long_chapters(script);
    if !lists.is_empty() {
        chapters.push(fresh(Chapter::new("Events", Vec::new()).holding(lists)));
    }
    chapters.extend(decisions(script, WIDE).map(fresh));
    chapters.extend(contingencies(script, WIDE));
    chapters.extend(truths.map(fresh));
    chapters.extend(senders(script));
    chapters.extend(parts(script));
    let cards: Vec<_> = script.events.iter().map(|event| injects::card(script, event, true)).collect();
    if !cards.is_empty() {
        chapters.push(fresh(Chapter::new("Cards", vec![Block::Cards(Cards { across: 2, cards })])));
    }
    chapters.push(fresh(log()));
    let mut sketch = Sketch::long(explan::cover(frame), chapters).landscape();
    sketch.pictures = pictures;
    sketch
}

fn fresh(chapter: Chapter) -> Chapter {
    Chapter { new_page: true, ..chapter }
}

/// What is to be seen to on the day, with boxes.
fn checklist(script: &Script) -> Option<Chapter> {
    let of = |moment: ChecklistMoment| {
        let items: Vec<String> = script
            .design
            .checklist
            .iter()
            .filter(|one| one.moment == moment && !one.text.trim().is_empty())
            .map(|one| match one.owner.trim() {
                "" => one.text.trim().to_owned(),
                owner => format!("{} ({owner})", one.text.trim()),
            })
            .collect();
        (!items.is_empty()).then(|| standing::list(Bullet::Box, items))
    };
    let section = |heading: &str, list: Option<Block>| list.map(|list| Chapter::new(heading, vec![list]));
    let sections: Vec<Chapter> =
        [section("Before StartEx", of(ChecklistMoment::Before)), section("After EndEx", of(ChecklistMoment::After))]
            .into_iter()
            .flatten()
            .collect();
    (!sections.is_empty()).then(|| Chapter::new("Checklists", Vec::new()).holding(sections))
}

/// What players decide and what follows from each choice.
pub(super) fn decisions(script: &Script, width: f64) -> Option<Chapter> {
    let mut rows = Vec::new();
    for decision in &script.design.decisions {
        let asked = decision.event_id.map(|id| format!("asked by {}", script.number(id))).unwrap_or_default();
        let within =
            decision.within_ms.map(|ms| format!("within {}", crate::after_action::span(ms))).unwrap_or_default();
        let by = words::said("by", &decision.by);
        let question = Text::from(&decision.question).or("A decision without a question").0;
        let about = Text::joined([&*by, &*asked, &*within]).0;
        rows.push(Row::Divider(Text::joined([&*question, &*about])));
        for choice in &decision.choices {
            rows.push(Row::Cells(vec![
                Cell::new(&choice.key),
                cell(&choice.label),
                cell(branch(script, decision, &choice.key)),
                Cell::default(),
            ]));
        }
        if decision.choices.is_empty() {
            rows.push(Row::Cells(vec![Cell::default(), Cell::new("no choice yet"), Cell::default(), Cell::default()]));
        }
    }
    let columns = vec![
        Column::words("", 40.0),
        Column::words("Choice", (width - 130.0) * 0.45),
        Column::words("What then follows", (width - 130.0) * 0.55),
        Column::words("Decided at", 90.0),
    ];
    table("Decisions and branches", columns, rows).map(|table| Chapter::new("Decisions and branches", vec![table]))
}

/// The events that wait for a choice.
fn branch(script: &Script, decision: &Decision, choice: &str) -> String {
    let waits =
        |condition: &Condition| condition.decisions().iter().any(|(id, key)| *id == decision.id && *key == choice);
    let following: Vec<String> = script
        .events
        .iter()
        .filter(|event| event.waits_for.as_ref().is_some_and(waits))
        .map(|event| Text::joined([&*event.number, &*event.title]).0)
        .collect();
    if following.is_empty() { "nothing waits for it".to_owned() } else { following.join("\n") }
}

/// What is kept ready, and for what.
pub(super) fn contingencies(script: &Script, width: f64) -> Option<Chapter> {
    let row = |event: &&muster_domain::Event| {
        Row::Cells(vec![
            cell(&event.number),
            cell(&event.title).with_sub(words::said("To", &event.recipient)),
            cell(when(script, event)),
            cell(&event.controller),
        ])
    };
    let columns = vec![
        Column::words("No.", 60.0),
        Column::words("Contingency", (width - 150.0) * 0.5),
        Column::words("When", (width - 150.0) * 0.5),
        Column::words("Controller", 90.0),
    ];
    let rows: Vec<Row> = script.contingencies().iter().map(row).collect();
    table("Contingencies", columns, rows).map(|table| Chapter::new("Contingencies", vec![table]))
}

/// Who messages appear to come from.
fn senders(script: &Script) -> Option<Chapter> {
    let row = |one: &muster_domain::exercise::Sender| {
        Row::Cells(vec![
            cell(&one.name).with_sub(words::sender(one.kind)),
            cell(&one.channel),
            cell(&one.address),
            cell(&one.voice),
        ])
    };
    let columns = vec![
        Column::words("Sender", 190.0),
        Column::words("Comes by", 120.0),
        Column::words("Number or account", 150.0),
        Column::words("Voice", 286.0),
    ];
    let rows = script.design.senders.iter().map(row).collect();
    table("Senders", columns, rows).map(|table| Chapter::new("Senders", vec![table]))
}

/// The parts of role players, with triage: the control cell's copy.
fn parts(script: &Script) -> Option<Chapter> {
    let row = |one: &muster_domain::exercise::Actor| {
        Row::Cells(vec![
            cell(&one.number),
            cell(&one.role).with_sub(words::said("Needs", &one.needs)),
            Cell::new(one.people.to_string()),
            cell(&one.place),
            cell(&one.injuries),
            Cell::new(words::triage(one.triage)),
        ])
    };
    let columns = vec![
        Column::words("No.", 50.0),
        Column::words("Part", 196.0),
        Column::figures("People", 60.0),
        Column::words("Begins at", 130.0),
        Column::words("Injuries", 190.0),
        Column::words("Triage", 120.0),
    ];
    let rows = script.design.actors.iter().map(row).collect();
    table("Role players", columns, rows).map(|table| Chapter::new("Role players", vec![table]))
}

/// Sheets to keep the log on by hand.
fn log() -> Chapter {
    let (sheets, lines) = LOG;
    let sheet = |number: usize| {
        let columns = vec![
            Column::words("Exercise time", 90.0),
            Column::words("Clock", 70.0),
            Column::words("Event", 60.0),
            Column::words("What happened or was decided", 406.0),
            Column::words("Who", 120.0),
        ];
        let name = format!("Log sheet {number}");
        let table = Block::Table(Table { name: name.clone().into(), columns, rows: vec![Row::Blank(23.0); lines] });
        Chapter { new_page: number > 1, ..Chapter::new(name, vec![table]).unnumbered() }
    };
    let told = "StartEx, pauses, releases, decisions, EndEx: write down each with both times. Copy it into the run afterwards.";
    Chapter::new("Log", vec![Block::Remark(told.into())]).holding((1..=sheets).map(sheet).collect())
}
