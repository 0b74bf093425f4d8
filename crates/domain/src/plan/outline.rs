//! The tree of sections: reading order, numbers, moves.

use super::{Part, Section};
use crate::id::SectionId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// How deep sections may stand inside each other.
pub const DEEPEST: usize = 6;

/// Where a section stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "SectionPlace")]
pub struct Place {
    /// The section.
    pub section: SectionId,
    /// The part it is in: that of the section at the top of its branch.
    pub part: Part,
    /// How many sections it stands in.
    pub depth: u32,
    /// Its number, such as `4.3` or `T1.2`; empty if it is hidden.
    pub number: String,
    /// Whether it, or one it stands in, is hidden.
    pub hidden: bool,
}

/// Every section in reading order. One whose parent is missing, or that stands in itself, is taken as standing at the
/// top, so that none is lost.
pub fn outline(sections: &[Section]) -> Vec<Place> {
    let mut places = Vec::with_capacity(sections.len());
    let children = children(sections);
    let mut seen = BTreeSet::new();
    let mut top: Vec<&Section> = children.get(&None).cloned().unwrap_or_default();
    loop {
        top.sort_by_key(|section| (section.part, section.position, section.id));
        let mut counts: BTreeMap<Part, u32> = BTreeMap::new();
        for section in &top {
            let count = counts.entry(section.part).or_default();
            let number = if section.hidden {
                String::new()
            } else {
                *count += 1;
                first_number(section.part, *count)
            };
            walk(section, section.part, 0, number, section.hidden, &children, &mut places, &mut seen);
        }
        // What was not reached stands in a ring; the first of it is taken to the top, and all is read again.
        let Some(lost) = sections.iter().find(|section| !seen.contains(&section.id)) else { return places };
        top.push(lost);
        places.clear();
        seen.clear();
    }
}

fn children(sections: &[Section]) -> BTreeMap<Option<SectionId>, Vec<&Section>> {
    let known: BTreeSet<SectionId> = sections.iter().map(|section| section.id).collect();
    let mut children: BTreeMap<Option<SectionId>, Vec<&Section>> = BTreeMap::new();
    for section in sections {
        children.entry(section.parent_id.filter(|parent| known.contains(parent))).or_default().push(section);
    }
    for siblings in children.values_mut() {
        siblings.sort_by_key(|section| (section.position, section.id));
    }
    children
}

fn first_number(part: Part, count: u32) -> String {
    match part {
        Part::Base => count.to_string(),
        Part::Functional => format!("F{count}"),
        Part::Threat => format!("T{count}"),
        Part::Aid => format!("A{count}"),
    }
}

#[allow(clippy::too_many_arguments)]
fn walk(
    section: &Section,
    part: Part,
    depth: u32,
    number: String,
    hidden: bool,
    children: &BTreeMap<Option<SectionId>, Vec<&Section>>,
    places: &mut Vec<Place>,
    seen: &mut BTreeSet<SectionId>,
) {
    if !seen.insert(section.id) {
        return;
    }
    places.push(Place { section: section.id, part, depth, number: number.clone(), hidden });
    let mut count = 0;
    for child in children.get(&Some(section.id)).into_iter().flatten() {
        let child_hidden = hidden || child.hidden;
        let child_number = if child_hidden {
            String::new()
        } else {
            count += 1;
            format!("{number}.{count}")
        };
        walk(child, part, depth + 1, child_number, child_hidden, children, places, seen);
    }
}

/// Why a section cannot be put somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OutlineFault {
    /// It would stand in itself.
    #[error("a section cannot stand inside itself")]
    Circular,
    /// It, or what it holds, would stand too deep.
    #[error("sections stand at most {DEEPEST} deep")]
    TooDeep,
    /// The section, or where it is to go, is not of this plan.
    #[error("the section is not in this plan")]
    Missing,
}

/// A section's new place among its siblings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The section.
    pub section: SectionId,
    /// The section it now stands in.
    pub parent_id: Option<SectionId>,
    /// Its part.
    pub part: Part,
    /// Its place among its siblings.
    pub position: i64,
}

/// Puts a section into `parent`, or at the top of `part`, before the sibling that stands at `index` now; returns what
/// changes.
///
/// # Errors
/// [`OutlineFault`] if it would stand in itself, too deep, or is not there.
pub fn move_section(
    sections: &[Section],
    moved: SectionId,
    parent: Option<SectionId>,
    part: Part,
    index: usize,
) -> Result<Vec<Moved>, OutlineFault> {
    let find = |id: SectionId| sections.iter().find(|section| section.id == id).ok_or(OutlineFault::Missing);
    find(moved)?;
    let mut depth = 0;
    let mut above = parent;
    while let Some(id) = above {
        if id == moved {
            return Err(OutlineFault::Circular);
        }
        depth += 1;
        if depth > sections.len() {
            break;
        }
        above = find(id)?.parent_id;
    }
    let children = children(sections);
    if depth + height(moved, &children, 0) > DEEPEST {
        return Err(OutlineFault::TooDeep);
    }
    let part = match parent {
        Some(id) => find(id)?.part,
        None => part,
    };
    let mut siblings: Vec<SectionId> = children
        .get(&parent)
        .into_iter()
        .flatten()
        .filter(|section| parent.is_some() || section.part == part)
        .map(|section| section.id)
        .collect();
    let was = siblings.iter().position(|id| *id == moved);
    siblings.retain(|id| *id != moved);
    // The place was named while the section itself still stood among its siblings.
    let index = if was.is_some_and(|was| was < index) { index - 1 } else { index };
    siblings.insert(index.min(siblings.len()), moved);
    let mut changes: Vec<Moved> = siblings
        .iter()
        .enumerate()
        .map(|(position, id)| Moved { section: *id, parent_id: parent, part, position: position as i64 })
        .collect();
    // What stands in the section goes with it into its new part.
    let mut inside = vec![moved];
    while let Some(id) = inside.pop() {
        for child in children.get(&Some(id)).into_iter().flatten() {
            changes.push(Moved { section: child.id, parent_id: Some(id), part, position: child.position });
            inside.push(child.id);
        }
    }
    changes.retain(|change| {
        find(change.section).is_ok_and(|section| {
            (section.parent_id, section.part, section.position) != (change.parent_id, change.part, change.position)
        })
    });
    Ok(changes)
}

/// How many levels a section and what it holds take.
fn height(section: SectionId, children: &BTreeMap<Option<SectionId>, Vec<&Section>>, depth: usize) -> usize {
    if depth > DEEPEST {
        return depth;
    }
    let below = children.get(&Some(section)).into_iter().flatten();
    1 + below.map(|child| height(child.id, children, depth + 1)).max().unwrap_or(0)
}

/// Every section that stands in one, at any depth.
pub fn inside(sections: &[Section], outer: SectionId) -> BTreeSet<SectionId> {
    let children = children(sections);
    let mut found = BTreeSet::new();
    let mut open = vec![outer];
    while let Some(id) = open.pop() {
        for child in children.get(&Some(id)).into_iter().flatten() {
            if child.id != outer && found.insert(child.id) {
                open.push(child.id);
            }
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::id::PlanId;
    use uuid::Uuid;

    fn id(number: u128) -> SectionId {
        SectionId(Uuid::from_u128(number))
    }

    fn section(number: u128, parent: Option<u128>, part: Part, position: i64) -> Section {
        Section { parent_id: parent.map(id), part, position, ..Section::new(id(number), PlanId(Uuid::nil())) }
    }

    fn numbers(sections: &[Section]) -> Vec<(u128, String)> {
        outline(sections).into_iter().map(|place| (place.section.0.as_u128(), place.number)).collect()
    }

    fn plan() -> Vec<Section> {
        vec![
            section(1, None, Part::Base, 0),
            section(2, None, Part::Base, 1),
            section(3, Some(2), Part::Base, 0),
            section(4, Some(2), Part::Base, 1),
            section(5, None, Part::Threat, 0),
            section(6, Some(5), Part::Threat, 0),
        ]
    }

    #[test]
    fn sections_are_numbered_by_part_and_place() {
        let found: Vec<String> = numbers(&plan()).into_iter().map(|(_, number)| number).collect();
        assert_eq!(found, ["1", "2", "2.1", "2.2", "T1", "T1.1"]);
    }

    #[test]
    fn a_hidden_section_takes_no_number_and_hides_what_stands_in_it() {
        let mut sections = plan();
        sections[0].hidden = true;
        sections[4].hidden = true;
        let places = outline(&sections);
        let found: Vec<(&str, bool)> = places.iter().map(|place| (place.number.as_str(), place.hidden)).collect();
        assert_eq!(found, [("", true), ("1", false), ("1.1", false), ("1.2", false), ("", true), ("", true)]);
    }

    #[test]
    fn a_section_moves_with_all_it_holds_into_the_part_of_its_new_place() {
        let mut sections = plan();
        let changes = move_section(&sections, id(2), Some(id(5)), Part::Base, 0).unwrap();
        for change in changes {
            let section = sections.iter_mut().find(|section| section.id == change.section).unwrap();
            (section.parent_id, section.part, section.position) = (change.parent_id, change.part, change.position);
        }
        let found = numbers(&sections);
        let expected = [(1, "1"), (5, "T1"), (2, "T1.1"), (3, "T1.1.1"), (4, "T1.1.2"), (6, "T1.2")];
        assert_eq!(found, expected.map(|(section, number)| (section, number.to_owned())));
        assert!(sections.iter().filter(|section| section.id != id(1)).all(|section| section.part == Part::Threat));
    }

    #[test]
    fn a_section_dropped_behind_its_sibling_lands_there() {
        let mut sections = plan();
        for change in move_section(&sections, id(3), Some(id(2)), Part::Base, 2).unwrap() {
            let section = sections.iter_mut().find(|section| section.id == change.section).unwrap();
            section.position = change.position;
        }
        assert_eq!(numbers(&sections)[2..4], [(4, "2.1".to_owned()), (3, "2.2".to_owned())]);
    }

    #[test]
    fn a_circular_or_too_deep_move_is_refused() {
        let sections = plan();
        assert_eq!(move_section(&sections, id(2), Some(id(3)), Part::Base, 0), Err(OutlineFault::Circular));
        assert_eq!(move_section(&sections, id(2), Some(id(2)), Part::Base, 0), Err(OutlineFault::Circular));
        let mut chain: Vec<Section> = (0..6).map(|n| section(10 + n, (n > 0).then(|| 9 + n), Part::Base, 0)).collect();
        chain.push(section(20, None, Part::Base, 1));
        assert_eq!(move_section(&chain, id(20), Some(id(15)), Part::Base, 0), Err(OutlineFault::TooDeep));
    }

    #[test]
    fn sections_in_a_ring_or_without_their_parent_are_not_lost() {
        let mut sections = plan();
        sections[1].parent_id = Some(id(3));
        sections.push(section(9, Some(99), Part::Aid, 0));
        let found = numbers(&sections);
        assert_eq!(found.len(), sections.len());
        assert!(found.iter().any(|(section, number)| (*section, number.as_str()) == (9, "A1")));
    }
}
