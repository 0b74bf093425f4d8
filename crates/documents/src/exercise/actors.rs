//! The parts of role players, several on a sheet. How a casualty is to be triaged stands on the controllers' copy only.

use super::Sketch;
use super::script::Script;
use super::words::{self, fact, facts};
use crate::after_action::count;
use crate::paper::{Block, Card, Cards, Chapter, Text};
use muster_domain::exercise::Actor;

pub(super) fn sketch(script: &Script, control: bool) -> Sketch {
    let actors = &script.design.actors;
    if actors.is_empty() {
        return Sketch::short(Vec::new());
    }
    let name = &script.design.exercise.name;
    let cards =
        actors.iter().map(|actor| card(name, &script.design.exercise.safety.code_word, actor, control)).collect();
    let people: u32 = actors.iter().fold(0, |sum, actor| sum.saturating_add(actor.people));
    let told = format!("{} for {}.", count(actors.len(), "part", "parts"), count(people as usize, "person", "people"));
    let blocks = vec![Block::Remark(told.into()), Block::Cards(Cards { across: 2, cards })];
    Sketch::short(vec![Chapter::new("Parts", blocks).unnumbered()])
}

pub(super) fn card(exercise: &str, code_word: &str, actor: &Actor, control: bool) -> Card {
    let mut entries = vec![
        fact("Begin at", &actor.place),
        fact("What happened, what you do", &actor.brief),
        fact("Injuries", &actor.injuries),
        fact("What you say", &actor.says),
        fact("Needs", &actor.needs),
    ];
    if control {
        entries.push(fact("Triage", words::triage(actor.triage)));
    }
    let mut blocks: Vec<Block> = facts(entries).into_iter().collect();
    let stop = match code_word.trim() {
        "" => "If you are really hurt or afraid, say \u{201c}REAL EMERGENCY\u{201d}.".to_owned(),
        word => format!("If you are really hurt or afraid, say \u{201c}{word}\u{201d}."),
    };
    blocks.push(Block::Remark(stop.into()));
    Card {
        number: Text::from(&actor.number),
        title: Text::from(&actor.role).or("A part without a name"),
        tag: if actor.people > 1 { format!("{} people", actor.people).into() } else { Text::default() },
        blocks,
        foot: Text::joined([exercise, if control { "controllers\u{2019} copy" } else { "" }]),
    }
}
