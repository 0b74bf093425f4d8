//! The chapters of a scenario with what happens in each.

use super::ExerciseEdition;
use super::script::Script;
use super::words::{lines, prose};
use crate::after_action::scenario_moment;
use crate::paper::{Block, Chapter, Picture, PictureFile, Text};
use crate::plan::Order;
use crate::plan::text::Teller;
use muster_domain::exercise::ScenarioPhase;
use muster_domain::{Event, EventKind};

/// A chapter of the scenario.
pub(super) struct Part<'a> {
    /// Its name; empty for what stands in no phase.
    pub(super) name: &'a str,
    /// The phase, if the design describes it.
    pub(super) phase: Option<&'a ScenarioPhase>,
    /// Its events, those held ready last.
    pub(super) events: Vec<&'a Event>,
}

/// The chapters of a scenario in the order of the design; what its events name besides follows, then what has no phase.
pub(super) fn parts(script: &Script) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for phase in &script.design.phases {
        parts.push(Part { name: &phase.name, phase: Some(phase), events: Vec::new() });
    }
    let mut loose = Vec::new();
    for event in &script.events {
        let name = event.phase.trim();
        if name.is_empty() {
            loose.push(event);
            continue;
        }
        match parts.iter_mut().find(|part| part.name.trim() == name) {
            Some(part) => part.events.push(event),
            None => parts.push(Part { name, phase: None, events: vec![event] }),
        }
    }
    if !loose.is_empty() {
        parts.push(Part { name: "", phase: None, events: loose });
    }
    parts
}

/// Events in order of time, cut wherever the phase changes; those held ready stand last, in a part of their own.
pub(super) fn stretches(events: &[Event]) -> Vec<(String, Vec<&Event>)> {
    let mut stretches: Vec<(String, Vec<&Event>)> = Vec::new();
    for event in events.iter().filter(|event| event.offset.is_some()) {
        match stretches.last_mut() {
            Some((name, events)) if *name == event.phase.trim() => events.push(event),
            _ => stretches.push((event.phase.trim().to_owned(), vec![event])),
        }
    }
    let ready: Vec<&Event> = events.iter().filter(|event| event.offset.is_none()).collect();
    if !ready.is_empty() {
        stretches.push(("Held ready".to_owned(), ready));
    }
    stretches
}

/// When a phase begins, in play and in the story, in a line; blank if neither is settled.
pub(super) fn begins(script: &Script, phase: &ScenarioPhase) -> Text {
    let story = phase.story.or_else(|| phase.starts.and_then(|at| script.design.story_time(at)));
    let at = phase.starts.map(|at| format!("Begins at {at}")).unwrap_or_default();
    Text::joined([&*at, &*story.map(scenario_moment).unwrap_or_default()])
}

/// Whether players learn it from the manual: an inject that is planned, not one held ready.
pub(super) fn is_told(event: &Event) -> bool {
    event.kind == EventKind::Inject && event.offset.is_some()
}

/// Tells the scenario's texts and pictures.
pub(super) struct Narrator<'a> {
    script: &'a Script,
    teller: Teller<'a>,
}

/// Calls for chapters that a narrator tells, and gives them with the pictures they need.
pub(super) fn narrated<T>(
    edition: &ExerciseEdition,
    tell: impl FnOnce(&mut Narrator<'_>) -> T,
) -> (T, Vec<PictureFile>) {
    let order = Order::default();
    let mut narrator = Narrator { script: &edition.script, teller: Teller::outside_plans(&order, &edition.pictures) };
    let told = tell(&mut narrator);
    (told, narrator.teller.into_pictures())
}

impl Narrator<'_> {
    /// What happens in a phase.
    pub(super) fn narrative(&mut self, phase: &ScenarioPhase) -> Vec<Block> {
        self.teller.begin_section();
        if phase.narrative.is_blank() {
            return Vec::new();
        }
        self.teller.blocks(&phase.narrative.content)
    }

    /// The scenario: its paragraph, its chapters, its strands.
    pub(super) fn scenario(&mut self) -> Option<Chapter> {
        let design = &self.script.design;
        let mut sections = Vec::new();
        for phase in &design.phases {
            let mut blocks: Vec<Block> = Vec::new();
            let begins = begins(self.script, phase);
            if !begins.is_blank() {
                blocks.push(Block::Remark(begins));
            }
            blocks.extend(self.narrative(phase));
            if !blocks.is_empty() {
                sections.push(Chapter::new(Text::from(&phase.name).or("A phase without a name"), blocks));
            }
        }
        let strands: Vec<Block> = design
            .storylines
            .iter()
            .filter(|one| !one.narrative.trim().is_empty())
            .map(|one| Block::Prose(lines([format!("{}: {}", one.name.trim(), one.narrative.trim())])))
            .collect();
        if !strands.is_empty() {
            sections.push(Chapter::new("Storylines", strands));
        }
        let blocks: Vec<Block> = prose(&design.exercise.summary).into_iter().collect();
        let told = !blocks.is_empty() || !sections.is_empty();
        told.then(|| Chapter::new("Scenario", blocks).holding(sections))
    }

    /// Facts that stay constant, with the pictures that show them.
    pub(super) fn truths(&mut self) -> Option<Chapter> {
        let truths = &self.script.design.truths;
        let sections: Vec<Chapter> = truths
            .iter()
            .filter(|one| !one.title.trim().is_empty() || !one.text.trim().is_empty() || !one.files.is_empty())
            .map(|one| {
                let mut blocks: Vec<Block> = prose(&one.text).into_iter().collect();
                for file in &one.files {
                    let ending = file.name.rsplit('.').next().unwrap_or_default().to_lowercase();
                    blocks.push(match &*ending {
                        "png" | "jpg" | "jpeg" => Block::Picture(Picture {
                            file: self.teller.picture(&file.sha256),
                            alternative: Text::from(&one.title).or(&file.name),
                            caption: Text::from(&file.name),
                        }),
                        _ => Block::Remark(format!("File kept in the workspace: {}", file.name).into()),
                    });
                }
                Chapter::new(Text::from(&one.title).or("A fact without a title"), blocks)
            })
            .collect();
        let stays = Block::Remark(
            "What is so stays so, whoever asks. Ask whoever keeps the ground truth before you invent anything.".into(),
        );
        (!sections.is_empty()).then(|| Chapter::new("Ground truth", vec![stays]).holding(sections))
    }
}
