//! Tasks as a network: what waits for what, how long the longest chain is, and what cannot be met.
//!
//! All minutes count from the trigger that sets the plan going. A task begins when the last task before it ends. It
//! takes the minutes its planner gave it; where none are given it is taken to end at its target, so that a list with
//! targets alone has a network too.

use super::Task;
use crate::id::TaskId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

/// When a task can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NetworkStep")]
pub struct Step {
    /// The task.
    pub task: TaskId,
    /// Minutes from the trigger at which it can begin.
    pub start_min: u32,
    /// Minutes from the trigger at which it ends.
    pub end_min: u32,
    /// How many tasks stand before it in the longest chain, counted in tasks: its column in a drawing.
    pub column: u32,
    /// Whether a delay of it delays the end.
    pub critical: bool,
    /// Whether it has a target that it cannot meet.
    pub too_late: bool,
}

/// The tasks of a plan as a network.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct Network {
    /// Every task that does not wait for itself, in an order in which they can be done.
    pub steps: Vec<Step>,
    /// The critical path of the response: the longest chain of what ends within a day of the trigger, first to last; of
    /// everything, where all of it takes longer.
    pub critical: Vec<TaskId>,
    /// Its length, in minutes.
    pub length_min: u32,
    /// The way to the last follow-up: the longest chain of all, where it goes on for a day or longer; empty otherwise. In
    /// one figure with the response, it would swallow the minutes that count.
    pub follow_up: Vec<TaskId>,
    /// Its length, in minutes.
    pub follow_up_min: u32,
    /// Tasks that wait for each other in a ring, in that order; empty if none do.
    pub cycle: Vec<TaskId>,
}

/// What ends so many minutes after the trigger, or later, follows the response: a day.
const FOLLOW_UP: u32 = 24 * 60;

/// Makes the network of a plan's tasks. What a task waits for and the plan does not have is passed over.
pub fn network(tasks: &[Task]) -> Network {
    let by_id: HashMap<TaskId, usize> = tasks.iter().enumerate().map(|(index, task)| (task.id, index)).collect();
    let before: Vec<Vec<usize>> = tasks
        .iter()
        .map(|task| {
            let known: BTreeSet<usize> = task.after.iter().filter_map(|id| by_id.get(id).copied()).collect();
            known.into_iter().collect()
        })
        .collect();
    let order = order(&before);
    let mut steps: BTreeMap<usize, Step> = BTreeMap::new();
    for &index in &order {
        let task = &tasks[index];
        let earlier = || before[index].iter().filter_map(|one| steps.get(one));
        let start = earlier().map(|step| step.end_min).max().unwrap_or(0);
        let column = earlier().map(|step| step.column + 1).max().unwrap_or(0);
        let takes = task.takes_min.unwrap_or_else(|| task.target_min.unwrap_or(0).saturating_sub(start));
        let end = start.saturating_add(takes);
        let too_late = task.target_min.is_some_and(|target| target < end);
        let step = Step { task: task.id, start_min: start, end_min: end, column, critical: false, too_late };
        steps.insert(index, step);
    }
    let whole = longest(&before, &steps, u32::MAX);
    let response = longest(&before, &steps, FOLLOW_UP);
    let length = |chain: &[usize]| chain.last().and_then(|index| steps.get(index)).map_or(0, |step| step.end_min);
    let (whole_min, response_min) = (length(&whole), length(&response));
    let (critical, follow_up) =
        if whole_min < FOLLOW_UP || response_min == 0 { (whole, Vec::new()) } else { (response, whole) };
    let (length_min, follow_up_min) = if follow_up.is_empty() { (whole_min, 0) } else { (response_min, whole_min) };
    for index in &critical {
        if let Some(step) = steps.get_mut(index) {
            step.critical = true;
        }
    }
    Network {
        length_min,
        follow_up: follow_up.iter().map(|index| tasks[*index].id).collect(),
        follow_up_min,
        critical: critical.iter().map(|index| tasks[*index].id).collect(),
        steps: order.iter().filter_map(|index| steps.get(index).copied()).collect(),
        cycle: ring(&before, &order).into_iter().map(|index| tasks[index].id).collect(),
    }
}

/// Whether a task would wait for itself if it waited for these.
pub fn would_ring(tasks: &[Task], task: TaskId, after: &[TaskId]) -> bool {
    let by_id: HashMap<TaskId, &Task> = tasks.iter().map(|task| (task.id, task)).collect();
    let mut waiting: Vec<TaskId> = after.to_vec();
    let mut seen = BTreeSet::new();
    while let Some(one) = waiting.pop() {
        if one == task {
            return true;
        }
        if seen.insert(one)
            && let Some(found) = by_id.get(&one)
        {
            waiting.extend(&found.after);
        }
    }
    false
}

/// An order in which every task follows those it waits for; tasks of a ring, and what waits for them, are left out.
fn order(before: &[Vec<usize>]) -> Vec<usize> {
    let mut open: Vec<usize> = before.iter().map(Vec::len).collect();
    let mut then: Vec<Vec<usize>> = vec![Vec::new(); before.len()];
    for (index, earlier) in before.iter().enumerate() {
        for one in earlier {
            then[*one].push(index);
        }
    }
    let mut ready: BTreeSet<usize> = (0..before.len()).filter(|index| open[*index] == 0).collect();
    let mut order = Vec::with_capacity(before.len());
    while let Some(index) = ready.pop_first() {
        order.push(index);
        for &next in &then[index] {
            open[next] -= 1;
            if open[next] == 0 {
                ready.insert(next);
            }
        }
    }
    order
}

/// The longest chain of what ends before `until`, first to last; of equal ones that with the earlier tasks.
fn longest(before: &[Vec<usize>], steps: &BTreeMap<usize, Step>, until: u32) -> Vec<usize> {
    let last = |indices: &mut dyn Iterator<Item = usize>| {
        let found = indices
            .filter_map(|index| steps.get(&index).map(|step| (step.end_min, index)))
            .filter(|(end, _)| *end < until);
        found.max_by(|(end, index), (other, beside)| end.cmp(other).then(beside.cmp(index))).map(|(_, index)| index)
    };
    let mut chain = Vec::new();
    let mut at = last(&mut steps.keys().copied());
    while let Some(index) = at {
        chain.push(index);
        at = last(&mut before[index].iter().copied());
    }
    chain.reverse();
    chain
}

/// One ring of tasks that wait for each other, if there is one.
fn ring(before: &[Vec<usize>], order: &[usize]) -> Vec<usize> {
    let done: BTreeSet<usize> = order.iter().copied().collect();
    let Some(first) = (0..before.len()).find(|index| !done.contains(index)) else { return Vec::new() };
    // Every task left waits for another that is left, so going back must come around.
    let mut path = vec![first];
    let mut at = first;
    while let Some(earlier) = before[at].iter().copied().find(|index| !done.contains(index)) {
        if let Some(place) = path.iter().position(|seen| *seen == earlier) {
            let mut ring = path.split_off(place);
            ring.reverse();
            return ring;
        }
        path.push(earlier);
        at = earlier;
    }
    Vec::new()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::id::PlanId;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(number: usize) -> TaskId {
        TaskId(Uuid::from_u128(number as u128 + 1))
    }

    fn task(number: usize, target: Option<u32>, takes: Option<u32>, after: &[usize]) -> Task {
        Task {
            target_min: target,
            takes_min: takes,
            after: after.iter().map(|one| id(*one)).collect(),
            ..Task::new(id(number), PlanId(Uuid::nil()))
        }
    }

    #[test]
    fn targets_alone_make_a_network_that_ends_at_the_last_of_them() {
        let tasks = [
            task(0, Some(2), None, &[]),
            task(1, Some(5), None, &[0]),
            task(2, Some(4), None, &[0]),
            task(3, Some(12), None, &[1, 2]),
        ];
        let network = network(&tasks);
        assert_eq!(network.length_min, 12);
        assert_eq!(network.critical, [id(0), id(1), id(3)]);
        let columns: Vec<u32> = network.steps.iter().map(|step| step.column).collect();
        assert_eq!(columns, [0, 1, 1, 2]);
        assert!(network.steps.iter().all(|step| !step.too_late));
    }

    #[test]
    fn a_follow_up_of_days_does_not_swallow_the_minutes_of_the_response() {
        const DAYS: u32 = 30 * 24 * 60;
        let response = [task(0, Some(2), None, &[]), task(1, Some(4), None, &[0]), task(2, Some(20), None, &[1])];
        let with = |more: Task| network(&response.iter().cloned().chain([more]).collect::<Vec<_>>());
        let beside = with(task(3, Some(DAYS), None, &[0]));
        assert_eq!((beside.critical, beside.length_min), (vec![id(0), id(1), id(2)], 20));
        assert_eq!((beside.follow_up, beside.follow_up_min), (vec![id(0), id(3)], DAYS));
        let behind = with(task(3, Some(DAYS), None, &[2]));
        assert_eq!((behind.length_min, behind.follow_up), (20, vec![id(0), id(1), id(2), id(3)]));
        let alone = network(&[task(0, Some(DAYS), None, &[])]);
        assert_eq!((alone.length_min, alone.follow_up), (DAYS, vec![]), "where all takes days, that is the path");
    }

    #[test]
    fn a_target_earlier_than_what_comes_before_it_takes_is_too_late() {
        let tasks = [task(0, Some(10), Some(6), &[]), task(1, Some(8), Some(4), &[0])];
        let network = network(&tasks);
        assert_eq!((network.steps[1].start_min, network.steps[1].end_min), (6, 10));
        assert!(network.steps[1].too_late && !network.steps[0].too_late);
    }

    #[test]
    fn a_ring_is_named_in_order_and_the_rest_is_still_drawn() {
        let tasks = [
            task(0, Some(1), None, &[]),
            task(1, Some(2), None, &[3]),
            task(2, Some(3), None, &[1]),
            task(3, Some(4), None, &[2]),
            task(4, Some(5), None, &[3, 0]),
        ];
        let network = network(&tasks);
        assert_eq!(network.steps.iter().map(|step| step.task).collect::<Vec<_>>(), [id(0)]);
        let ring = network.cycle;
        assert_eq!(ring.len(), 3);
        for (place, one) in ring.iter().enumerate() {
            let next = ring[(place + 1) % 3];
            let next = tasks.iter().find(|task| task.id == next).unwrap();
            assert!(next.after.contains(one), "each waits for the one before it");
        }
        assert!(would_ring(&tasks[..3], id(0), &[id(2), id(0)]));
        assert!(!would_ring(&tasks, id(0), &[id(4)]) || tasks[4].after.contains(&id(0)));
    }

    #[test]
    fn a_task_that_waits_for_itself_is_a_ring_of_one() {
        assert_eq!(network(&[task(0, None, None, &[0])]).cycle, [id(0)]);
    }

    proptest! {
        #[test]
        fn no_task_begins_before_what_it_waits_for_has_ended(
            links in prop::collection::vec((0_usize..12, 0_usize..12, 0_u32..60, prop::option::of(0_u32..30)), 0..30)
        ) {
            let mut tasks: Vec<Task> = (0..12).map(|number| task(number, None, None, &[])).collect();
            for (from, to, target, takes) in links {
                tasks[to].after.push(id(from));
                tasks[to].target_min = Some(target);
                tasks[to].takes_min = takes;
            }
            let network = network(&tasks);
            let steps: HashMap<TaskId, &Step> = network.steps.iter().map(|step| (step.task, step)).collect();
            for task in &tasks {
                match steps.get(&task.id) {
                    Some(step) => for earlier in &task.after {
                        prop_assert!(steps[earlier].end_min <= step.start_min);
                    },
                    None => prop_assert!(!network.cycle.is_empty()),
                }
            }
            let length: u32 = network.critical.iter().map(|id| steps[id].end_min - steps[id].start_min).sum();
            prop_assert_eq!(length, network.length_min);
        }
    }
}
