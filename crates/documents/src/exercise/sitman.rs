//! The situation manual: the scenario by phase with questions, for the players of a discussion.
//!
//! Of an event it holds what players are told, never what controllers expect, answer or hint.

use super::phases::{Part, begins, is_told, narrated, parts};
use super::script::Script;
use super::standing::{self, list};
use super::words::{self, lines};
use super::{ExerciseEdition, Sketch, explan};
use crate::paper::{Block, Bullet, Chapter, Column, Fact, Text};
use muster_domain::exercise::Decision;

pub(super) fn sketch(edition: &ExerciseEdition) -> Sketch {
    let ExerciseEdition { frame, script, .. } = edition;
    let mut chapters: Vec<Chapter> = [
        Some(standing::safety(frame)),
        standing::aims(frame, Column::PAGE),
        standing::scope(frame),
        standing::participants(frame),
        Some(standing::roles(frame)),
        Some(standing::conduct(frame)),
        standing::schedule(frame),
    ]
    .into_iter()
    .flatten()
    .collect();
    let (mut modules, pictures) = narrated(edition, |narrator| {
        let module = |part: Part<'_>| module(script, &part, |phase| narrator.narrative(phase));
        parts(script).into_iter().filter_map(module).collect::<Vec<_>>()
    });
    let summary = script.design.exercise.summary.trim();
    if !summary.is_empty() {
        // A background of a few lines needs no sheet of its own.
        if let Some(first) = modules.first_mut() {
            first.new_page = false;
        }
        chapters.push(Chapter { new_page: true, ..Chapter::new("Background", vec![Block::Prose(summary.into())]) });
    }
    chapters.extend(modules);
    let mut sketch = Sketch::long(explan::cover(frame), chapters);
    sketch.pictures = pictures;
    sketch
}

fn module(
    script: &Script,
    part: &Part<'_>,
    mut narrative: impl FnMut(&muster_domain::exercise::ScenarioPhase) -> Vec<Block>,
) -> Option<Chapter> {
    let told = part.phase.map(&mut narrative).unwrap_or_default();
    let facts = facts(script, part);
    let asked = decisions(script, part);
    if told.is_empty() && facts.is_empty() && asked.is_empty() {
        return None;
    }
    let mut sections = Vec::new();
    if !facts.is_empty() {
        sections.push(Chapter::new("What you learn", vec![Block::Facts(facts)]));
    }
    sections.push(Chapter::new("Questions", vec![list(Bullet::Number(1), questions(&asked))]));
    let mut blocks = Vec::new();
    let when = part.phase.map(|phase| begins(script, phase)).unwrap_or_default();
    if !when.is_blank() {
        blocks.push(Block::Remark(when));
    }
    blocks.extend(told);
    let heading = Text::from(part.name).or("Scenario");
    Some(Chapter { new_page: true, ..Chapter::new(heading, blocks).holding(sections) })
}

/// What players are told in a phase, by the story's hour.
fn facts(script: &Script, part: &Part<'_>) -> Vec<Fact> {
    part.events
        .iter()
        .filter(|event| is_told(event))
        .filter_map(|event| {
            let said = [&event.text, &event.read_aloud, &event.title];
            let said = said.into_iter().map(|text| text.trim()).find(|text| !text.is_empty())?;
            let label = lines([&*words::story(script, event), event.sender.trim(), event.method.trim()]);
            Some(Fact::new(label.or("You learn"), said))
        })
        .collect()
}

/// Decisions that fall into a phase: those that its events ask for, and in the first phase those that no event asks for.
pub(super) fn decisions<'a>(script: &'a Script, part: &Part<'_>) -> Vec<&'a Decision> {
    let asked = |decision: &&Decision| match decision.event_id {
        Some(id) => part.events.iter().any(|event| event.id == id),
        None => {
            let first = script.design.phases.first().map_or("", |phase| phase.name.trim());
            part.name.trim() == first
        }
    };
    script.design.decisions.iter().filter(asked).filter(|one| !one.question.trim().is_empty()).collect()
}

/// What a phase's discussion is about: its decisions, then what every discussion asks.
pub(super) fn questions(asked: &[&Decision]) -> Vec<String> {
    let mut questions: Vec<String> = asked
        .iter()
        .map(|one| match one.by.trim() {
            "" => one.question.trim().to_owned(),
            by => format!("{} ({by})", one.question.trim()),
        })
        .collect();
    questions.extend(
        [
            "What do you know, what do you not know, and who can tell you?",
            "What do you do first, who does it, and by when?",
            "Who decides, and whom do you tell, by what means?",
            "What do your plans say about this, and where do they stop?",
            "What do you need that you do not have?",
            "Who may be forgotten: people with disabilities, children, visitors who do not speak the language?",
        ]
        .map(str::to_owned),
    );
    questions
}
