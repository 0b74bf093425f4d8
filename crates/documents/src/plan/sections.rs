//! The parts of a plan and their sections, each with its text, its tasks and the sources of its figures.

use super::order::{Order, anchor};
use super::text::Teller;
use super::{PlanEdition, tasks};
use crate::paper::{Block, Chapter, Number, Text};
use muster_domain::plan::Part;

pub(super) fn parts(edition: &PlanEdition, order: &Order<'_>, teller: &mut Teller<'_>) -> Vec<Chapter> {
    let mut chapters = Vec::new();
    for part in Part::ALL {
        let mut at = 0;
        let places: Vec<usize> = (0..order.places.len()).filter(|index| order.places[*index].0.part == part).collect();
        if places.is_empty() {
            continue;
        }
        let sections = level(edition, order, teller, &places, &mut at, 0);
        chapters
            .push(Chapter { new_page: true, ..Chapter::new(part.label(), Vec::new()).unnumbered() }.holding(sections));
    }
    chapters
}

/// The sections from `at` on that stand this deep, each with those that stand in it.
fn level(
    edition: &PlanEdition,
    order: &Order<'_>,
    teller: &mut Teller<'_>,
    places: &[usize],
    at: &mut usize,
    depth: u32,
) -> Vec<Chapter> {
    let mut chapters = Vec::new();
    while let Some(&index) = places.get(*at) {
        let (place, section) = &order.places[index];
        if place.depth < depth {
            break;
        }
        *at += 1;
        let holds = places.get(*at).is_some_and(|next| order.places[*next].0.depth > place.depth);
        teller.begin_section();
        let mut blocks = teller.blocks(&section.body.content);
        if section.body.is_blank() {
            blocks.clear();
            if !holds {
                blocks.push(Block::Remark("This section is not written yet.".into()));
            }
        }
        let beside: Vec<_> = order.tasks.iter().filter(|task| task.section_id == Some(section.id)).copied().collect();
        if !beside.is_empty() {
            let name = format!("Tasks of {} {}", place.number, section.title);
            blocks.push(tasks::table(&edition.content, order, teller, &name, &beside));
        }
        blocks.extend(teller.end_section());
        let sections = if holds { level(edition, order, teller, places, at, place.depth + 1) } else { Vec::new() };
        // An annex is handed out and replaced by itself. The first of them stands under the heading of its part.
        let by_itself = depth == 0 && !chapters.is_empty() && matches!(place.part, Part::Functional | Part::Threat);
        chapters.push(Chapter {
            new_page: by_itself,
            number: Number::Given(place.number.clone()),
            anchor: anchor(index),
            tag: section.marking.as_ref().map_or_else(Text::default, |marking| Text::from(marking.label())),
            ..Chapter::new(Text::from(&section.title).or("Untitled"), blocks).holding(sections)
        });
    }
    chapters
}
