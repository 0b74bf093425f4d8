//! In what order a plan is read, and the numbers that its sections and tasks have on paper.

use muster_domain::plan::outline::Place;
use muster_domain::plan::{DirectoryLine, PlanContent, Section, Task, TaskPhase};
use muster_domain::{SectionId, StakeholderId, TaskId};
use std::collections::{BTreeSet, HashMap};

/// What is where in a plan.
#[derive(Default)]
pub(crate) struct Order<'a> {
    pub(super) places: Vec<(Place, &'a Section)>,
    sections: HashMap<SectionId, usize>,
    pub(crate) tasks: Vec<&'a Task>,
    numbers: HashMap<TaskId, usize>,
    names: HashMap<StakeholderId, &'a str>,
}

impl<'a> Order<'a> {
    pub(crate) fn of(content: &'a PlanContent) -> Self {
        let by_id: HashMap<SectionId, &Section> = content.sections.iter().map(|one| (one.id, one)).collect();
        let places: Vec<(Place, &Section)> = content
            .outline()
            .into_iter()
            .filter(|place| !place.hidden)
            .filter_map(|place| by_id.get(&place.section).map(|section| (place, *section)))
            .collect();
        let sections = places.iter().enumerate().map(|(index, (place, _))| (place.section, index)).collect();
        let mut tasks: Vec<&Task> = content.tasks.iter().collect();
        tasks.sort_by_key(|task| (phase_place(task.phase), task.position));
        // The number it has on screen, which is its place among all tasks of the plan.
        let numbers =
            tasks.iter().map(|task| (task.id, usize::try_from(task.position + 1).unwrap_or_default())).collect();
        let names = content.stakeholders.iter().map(|one| (one.id, one.name.as_str())).collect();
        Self { places, sections, tasks, numbers, names }
    }

    /// A section's anchor, number and title; `None` if it is not in this edition.
    pub(super) fn section(&self, id: SectionId) -> Option<(String, &str, &str)> {
        let index = *self.sections.get(&id)?;
        let (place, section) = self.places.get(index)?;
        Some((anchor(index), &place.number, &section.title))
    }

    /// A task's number on paper; `None` if it is not in this edition.
    pub(crate) fn number(&self, task: TaskId) -> Option<usize> {
        self.numbers.get(&task).copied()
    }

    /// The numbers of the tasks that this one waits for.
    pub(crate) fn after(&self, task: &Task) -> Vec<usize> {
        let mut numbers: Vec<usize> = task.after.iter().filter_map(|id| self.number(*id)).collect();
        numbers.sort_unstable();
        numbers
    }

    /// The titles of the tasks that this one waits for.
    pub(crate) fn after_titles(&self, task: &Task) -> Vec<&str> {
        let before = self.tasks.iter().filter(|other| task.after.contains(&other.id));
        before.map(|task| task.title.as_str()).filter(|title| !title.trim().is_empty()).collect()
    }

    pub(crate) fn name(&self, id: StakeholderId) -> &str {
        self.names.get(&id).copied().unwrap_or_default()
    }

    /// The post that does a task; the lead's name where no post is named.
    pub(crate) fn role(&self, task: &'a Task) -> &str {
        match task.lead {
            _ if !task.role.trim().is_empty() => task.role.trim(),
            Some(lead) => self.name(lead),
            None => "",
        }
    }
}

/// The name by which links lead to the nth section.
pub(super) fn anchor(index: usize) -> String {
    format!("section-{}", index + 1)
}

fn phase_place(phase: TaskPhase) -> usize {
    TaskPhase::ALL.iter().position(|one| *one == phase).unwrap_or_default()
}

/// The lines of a directory in the order of the call tree, each with how many lines stand above it.
///
/// A line whose caller is missing, or that stands in a ring, begins a tree of its own, so that none is lost.
pub(crate) fn call_tree(directory: &[DirectoryLine]) -> Vec<(usize, &DirectoryLine)> {
    let known: BTreeSet<_> = directory.iter().map(|line| line.id).collect();
    let mut callees: HashMap<_, Vec<&DirectoryLine>> = HashMap::new();
    for line in directory {
        callees.entry(line.called_by.filter(|caller| known.contains(caller))).or_default().push(line);
    }
    let mut seen = BTreeSet::new();
    let mut tree = Vec::with_capacity(directory.len());
    let first = callees.get(&None).cloned().unwrap_or_default();
    for begin in first.into_iter().chain(directory) {
        let mut waiting = vec![(0, begin)];
        while let Some((depth, line)) = waiting.pop() {
            if seen.insert(line.id) {
                tree.push((depth, line));
                waiting.extend(callees.get(&Some(line.id)).into_iter().flatten().rev().map(|one| (depth + 1, *one)));
            }
        }
    }
    tree
}

/// `4 min`, `1 h 30 min`, `3 d`.
pub(crate) fn minutes(minutes: u32) -> String {
    let parts = [(minutes / 1_440, "d"), (minutes / 60 % 24, "h"), (minutes % 60, "min")];
    let words: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count}\u{a0}{unit}")).collect();
    if words.is_empty() { "0\u{a0}min".to_owned() } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use muster_domain::{DirectoryLineId, PlanId};

    fn line(number: u128, called_by: Option<u128>) -> DirectoryLine {
        let id = |number: u128| DirectoryLineId(uuid::Uuid::from_u128(number));
        DirectoryLine {
            id: id(number),
            plan_id: PlanId(uuid::Uuid::nil()),
            position: 0,
            contact_id: muster_domain::ContactId(uuid::Uuid::nil()),
            function: String::new(),
            called_by: called_by.map(id),
        }
    }

    #[test]
    fn a_call_tree_goes_deep_first_and_loses_nobody() {
        let lines = [
            line(1, None),
            line(2, Some(1)),
            line(3, Some(2)),
            line(4, Some(1)),
            line(5, Some(6)),
            line(6, Some(5)),
            line(7, Some(99)),
        ];
        let tree: Vec<(usize, u128)> =
            call_tree(&lines).into_iter().map(|(depth, line)| (depth, line.id.0.as_u128())).collect();
        assert_eq!(tree, [(0, 1), (1, 2), (2, 3), (1, 4), (0, 7), (0, 5), (1, 6)]);
    }

    #[test]
    fn minutes_read_as_people_say_them() {
        assert_eq!(minutes(0), "0\u{a0}min");
        assert_eq!(minutes(90), "1\u{a0}h 30\u{a0}min");
        assert_eq!(minutes(43_200), "30\u{a0}d");
    }
}
