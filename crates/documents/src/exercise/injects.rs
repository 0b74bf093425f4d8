//! Inject cards: an event a card, with what players get drawn as the thing it stands for.

use super::Sketch;
use super::conditions::waits;
use super::script::Script;
use super::words::{self, fact, facts, lines, moment, prose};
use crate::after_action::scenario_moment;
use crate::paper::{Blank, Block, Card, Cards, Chapter, Drawn, RenderedLine, RenderedPiece, Text};
use muster_domain::Event;
use muster_domain::exercise::rendering::EXERCISE;
use muster_domain::exercise::{Rendering, RenderingKind};

pub(super) fn sketch(script: &Script) -> Sketch {
    let cards: Vec<Card> = script.events.iter().map(|event| card(script, event, false)).collect();
    if cards.is_empty() {
        return Sketch::short(Vec::new());
    }
    let all = Block::Cards(Cards { across: 1, cards });
    Sketch::short(vec![Chapter::new("Cards", vec![all]).unnumbered()])
}

/// An event as a card; with boxes and lines for what really happens if it is to be ticked off.
pub(super) fn card(script: &Script, event: &Event, ticked: bool) -> Card {
    let mut blocks: Vec<Block> = Vec::new();
    if !event.safety.trim().is_empty() {
        blocks.push(Block::Alert(Text(format!("Safety: {}", event.safety.trim()))));
    }
    blocks.extend(facts([
        fact(
            "Deliver",
            &Text::joined([&*event.method, &*after("to", &event.recipient), &*after("as", &event.sender)]).0,
        ),
        fact("Where", &event.location),
        fact("Controller", &event.controller),
        fact("Story", &words::story(script, event)),
    ]));
    let waiting = waits(script, event);
    if !waiting.is_blank() {
        blocks.push(Block::Remark(waiting));
    }
    match script.design.rendering(event, None) {
        Some(rendering) => blocks.push(Block::Drawn(drawn(&rendering))),
        None => {
            blocks.extend(prose(&event.text));
            if !event.read_aloud.trim().is_empty() {
                blocks.push(Block::Prose(Text(format!("Read aloud: {}", event.read_aloud.trim()))));
            }
        }
    }
    let due = words::within(event);
    let expected = lines([event.expected_action.trim(), &*due]);
    blocks.extend(facts([
        fact("Expected action", &expected.0),
        fact("Evaluator", &event.evaluator),
        fact("If asked", &event.if_asked),
        fact("Hint", &event.hint),
        fact("Objectives", &script.objectives(event)),
        fact("Notes", &event.notes),
    ]));
    if ticked {
        blocks.extend(ticks(event));
    }
    Card {
        number: Text::from(&event.number),
        title: Text::from(&event.title).or("Untitled"),
        tag: moment(event.offset).into(),
        blocks,
        foot: Text::joined([&*script.design.exercise.name, words::kind(event), event.phase.trim()]),
    }
}

/// `to Event control` where there is somebody.
fn after(word: &str, text: &str) -> String {
    if text.trim().is_empty() { String::new() } else { format!("{word} {}", text.trim()) }
}

/// What a controller ticks off and writes down when there is nothing but paper.
fn ticks(event: &Event) -> Vec<Block> {
    let mut made = vec![Block::Blanks(vec![
        Blank::Box("released".into()),
        Blank::Line("at".into()),
        Blank::Line("by".into()),
        Blank::Box("held".into()),
        Blank::Box("skipped".into()),
    ])];
    if event.expects() {
        made.push(Block::Blanks(vec![
            Blank::Box("met".into()),
            Blank::Box("late".into()),
            Blank::Box("not met".into()),
            Blank::Line("at".into()),
        ]));
    }
    made
}

/// A rendering as it is drawn on paper.
pub(super) fn drawn(rendering: &Rendering) -> Drawn {
    let kind = rendering.kind;
    let mut made: Vec<RenderedLine> = Vec::new();
    let mut add = |piece: RenderedPiece, label: &str, text: &str| {
        if !text.trim().is_empty() {
            made.push(RenderedLine { piece, label: label.into(), text: text.trim().into() });
        }
    };
    let from = Text::joined([&*rendering.sender, &*rendering.address]).0;
    let story = rendering.story.map(scenario_moment).unwrap_or_default();
    match kind {
        RenderingKind::News => {
            add(RenderedPiece::Fact, "Published by", &from);
            add(RenderedPiece::Fact, "Date", &story);
            add(RenderedPiece::Title, "", &rendering.heading);
        }
        RenderingKind::Social | RenderingKind::Sms => {
            add(RenderedPiece::Fact, "From", &from);
            add(RenderedPiece::Fact, "To", &rendering.recipient);
            add(RenderedPiece::Fact, "Time", &story);
        }
        RenderingKind::Phone | RenderingKind::Radio => {
            add(RenderedPiece::Fact, if kind == RenderingKind::Phone { "Call" } else { "To" }, &rendering.recipient);
            add(RenderedPiece::Fact, "You are", &from);
            add(RenderedPiece::Fact, "Voice", &rendering.voice);
        }
        RenderingKind::Warning => {
            add(RenderedPiece::Title, "", &rendering.heading);
            add(RenderedPiece::Fact, "Issued by", &from);
            add(RenderedPiece::Fact, "Date", &story);
            add(RenderedPiece::Fact, "Area", &rendering.place);
            if let Some(warning) = &rendering.warning {
                add(RenderedPiece::Fact, "Category", warning.category.word());
                let words = [warning.urgency.word(), warning.severity.word(), warning.certainty.word()];
                add(RenderedPiece::Fact, "Urgency \u{b7} severity \u{b7} certainty", &Text::joined(words).0);
            }
        }
        RenderingKind::Email | RenderingKind::Dispatch | RenderingKind::Alert | RenderingKind::Intelligence => {
            add(RenderedPiece::Fact, if kind == RenderingKind::Alert { "Source" } else { "From" }, &from);
            add(RenderedPiece::Fact, "To", &rendering.recipient);
            add(RenderedPiece::Fact, "Date", &story);
            match kind {
                RenderingKind::Email => add(RenderedPiece::Fact, "Subject", &rendering.heading),
                RenderingKind::Intelligence => {
                    add(RenderedPiece::Fact, "Marking", rendering.marking.label());
                    add(RenderedPiece::Title, "", &rendering.heading);
                }
                _ => {
                    add(RenderedPiece::Fact, "Place", &rendering.place);
                    add(RenderedPiece::Title, "", &rendering.heading);
                }
            }
        }
    }
    let body = if kind.is_spoken() { RenderedPiece::Spoken } else { RenderedPiece::Body };
    add(body, "", &rendering.body);
    if let Some(warning) = &rendering.warning {
        add(RenderedPiece::Instruction, "", &warning.instruction);
    }
    Drawn { kind: kind.key(), word: kind.label().into(), stamp: EXERCISE.into(), lines: made }
}
