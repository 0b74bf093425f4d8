//! The facilitator guide: what to tell, to ask and to listen for, phase by phase.

use super::conditions::waits;
use super::phases::{Part, begins, narrated, parts};
use super::script::Script;
use super::standing::{self, list};
use super::words::{self, cell, lines, moment, said, table};
use super::{ExerciseEdition, Sketch, binder, explan, sitman};
use crate::after_action::span;
use crate::paper::{Block, Bullet, Cell, Chapter, Column, Row, Text};
use muster_domain::exercise::ScenarioPhase;

pub(super) fn sketch(edition: &ExerciseEdition) -> Sketch {
    let ExerciseEdition { frame, script, .. } = edition;
    let mut chapters: Vec<Chapter> =
        [Some(how()), Some(standing::safety(frame)), standing::aims(frame, Column::PAGE), timing(script)]
            .into_iter()
            .flatten()
            .collect();
    let ((modules, truths), pictures) = narrated(edition, |narrator| {
        let mut modules = Vec::new();
        for part in parts(script) {
            let told = part.phase.map(|phase| narrator.narrative(phase)).unwrap_or_default();
            modules.extend(module(script, &part, told));
        }
        (modules, narrator.truths())
    });
    chapters.extend(modules);
    chapters.extend(binder::decisions(script, Column::PAGE).map(|one| Chapter { new_page: true, ..one }));
    chapters.extend(truths);
    chapters.push(debrief(script));
    let mut sketch = Sketch::long(explan::cover(frame), chapters);
    sketch.pictures = pictures;
    sketch
}

fn how() -> Chapter {
    let points = standing::points([
        "Tell what happens, then ask, then wait. Silence is work.",
        "Ask what they would do, not what should be done; then who, with what, by when.",
        "Bring in those who say nothing, by their role. Stop those who say everything.",
        "When it runs away from the objectives, write it down where all can see it, and come back.",
        "Give the expected points only to close a question, never to open it.",
        "Note what nobody could answer: these are the findings.",
    ]);
    Chapter::new("How to lead", vec![points])
}

/// How long each phase takes.
fn timing(script: &Script) -> Option<Chapter> {
    let phases = &script.design.phases;
    let row = |(place, phase): (usize, &ScenarioPhase)| {
        let next = phases.iter().skip(place + 1).find_map(|next| next.starts).or(script.design.exercise.ends);
        let lasts = match (phase.starts, next) {
            (Some(starts), Some(next)) if next > starts => span(next.since(starts)),
            _ => words::DASH.to_owned(),
        };
        Row::Cells(vec![
            Cell::new(phase.starts.map_or_else(|| words::DASH.to_owned(), |at| at.to_string())),
            cell(&phase.name),
            Cell::new(lasts),
        ])
    };
    let columns =
        vec![Column::figures("Begins at", 110.0), Column::words("Phase", 251.0), Column::words("Takes", 120.0)];
    table("Timing", columns, phases.iter().enumerate().map(row).collect())
        .map(|table| Chapter::new("Timing", vec![table]))
}

fn module(script: &Script, part: &Part<'_>, told: Vec<Block>) -> Option<Chapter> {
    let asked = sitman::decisions(script, part);
    if told.is_empty() && part.events.is_empty() && asked.is_empty() {
        return None;
    }
    let mut blocks = Vec::new();
    let when = part.phase.map(|phase| begins(script, phase)).unwrap_or_default();
    if !when.is_blank() {
        blocks.push(Block::Remark(when));
    }
    blocks.extend(told);
    let mut sections = Vec::new();
    let talked_through = !part.name.is_empty() || part.events.iter().any(|event| event.offset.is_some());
    if talked_through {
        sections.push(Chapter::new("Ask", vec![list(Bullet::Number(1), sitman::questions(&asked))]));
    }
    sections.extend(events(script, part).map(|table| Chapter::new("Tell, and listen for", vec![table])));
    if talked_through {
        sections.push(Chapter::new("Notes", vec![Block::Lines(5)]));
    }
    let heading = Text::from(part.name).or(if talked_through { "Without a phase" } else { "Held ready" });
    Some(Chapter { new_page: true, ..Chapter::new(heading, blocks).holding(sections) })
}

fn events(script: &Script, part: &Part<'_>) -> Option<Block> {
    let row = |event: &&muster_domain::Event| {
        let tasks = script.task_titles(event).join("; ");
        let text = lines([event.text.trim(), &*said("Read aloud", &event.read_aloud)]);
        let listen = lines([
            words::within(event),
            said("Tasks", &tasks),
            said("If asked", &event.if_asked),
            said("Hint", &event.hint),
            said("Notes", &event.notes),
        ]);
        Row::Cells(vec![
            cell(&event.number).with_sub(moment(event.offset)),
            cell(&event.title).titling(lines([text.0, waits(script, event).0])).with_warning(&event.safety),
            cell(&event.expected_action).with_sub(listen),
        ])
    };
    let columns = vec![
        Column::words("No.", 72.0),
        Column::words("What you tell", 220.0),
        Column::words("Expected points", 189.0),
    ];
    table("Tell, and listen for", columns, part.events.iter().map(row).collect())
}

/// What every hot wash asks, where the exercise has no questions of its own.
const USUAL: [&str; 4] = [
    "What went well, and must stay so?",
    "What did not, and why? Ask why until somebody can change it.",
    "Which of the plans did not fit?",
    "What is the first thing you change, who does it, and by when?",
];

fn debrief(script: &Script) -> Chapter {
    let own: Vec<&str> =
        script.design.exercise.debrief.lines().map(str::trim).filter(|question| !question.is_empty()).collect();
    let questions = list(Bullet::Number(1), if own.is_empty() { USUAL.to_vec() } else { own });
    Chapter::new("Hot wash", vec![questions, Block::Lines(8)])
}
