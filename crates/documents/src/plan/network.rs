//! The tasks as a network drawn against time, with the chain that sets the end.

use super::tasks::titled;
use super::{Order, minutes};
use crate::paper::{Bar, Block, Chapter, Network, NetworkPanel, Text, Tick};
use muster_domain::plan::network::{self, Step};
use muster_domain::plan::{PlanContent, Task};
use std::collections::HashMap;

/// Bars on one page.
const PANEL: usize = 42;
/// Moments that an axis may name, in minutes apart.
const STEPS: [u32; 16] = [1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1_440, 4_320, 10_080, 43_200, 129_600, 525_600];
/// Ticks on one axis.
const TICKS: u32 = 6;

pub(super) fn chapter(content: &PlanContent, order: &Order<'_>) -> Option<Chapter> {
    let network = network::network(&content.tasks);
    let steps: HashMap<_, &Step> = network.steps.iter().map(|step| (step.task, step)).collect();
    let waited_for: std::collections::HashSet<_> = content.tasks.iter().flat_map(|task| &task.after).collect();
    let drawn: Vec<_> = order
        .tasks
        .iter()
        .filter(|task| !task.after.is_empty() || waited_for.contains(&task.id) || task.target_min.is_some())
        .filter_map(|task| steps.get(&task.id).map(|step| (*task, *step)))
        .collect();
    if drawn.is_empty() {
        return None;
    }
    let mut blocks = Vec::new();
    let chain: Vec<String> =
        network.critical.iter().filter_map(|id| order.number(*id)).map(|number| number.to_string()).collect();
    let follow_up: Vec<String> =
        network.follow_up.iter().filter_map(|id| order.number(*id)).map(|number| number.to_string()).collect();
    blocks.push(Block::Prose(
        format!(
            "The critical path takes {} from the first trigger to the end of its last task: {}. A delay of any task on it delays the end.",
            minutes(network.length_min),
            chain.join(" \u{2192} ")
        )
        .into(),
    ));
    if !follow_up.is_empty() {
        blocks.push(Block::Prose(
            format!(
                "That is the response. The way to the last follow-up takes {}: {}.",
                minutes(network.follow_up_min),
                follow_up.join(" \u{2192} ")
            )
            .into(),
        ));
    }
    if !network.cycle.is_empty() {
        let ring: Vec<String> =
            network.cycle.iter().filter_map(|id| order.number(*id)).map(|one| one.to_string()).collect();
        blocks.push(Block::Alert(
            format!("Tasks {} wait for each other in a ring and cannot be drawn.", ring.join(", ")).into(),
        ));
    }
    let late = network.steps.iter().filter(|step| step.too_late).count();
    if late > 0 {
        let tasks = if late == 1 { "1 task cannot".to_owned() } else { format!("{late} tasks cannot") };
        blocks.push(Block::Alert(
            format!("{tasks} be done by the target set for it, because of what must come before.").into(),
        ));
    }
    let mut drawn = drawn;
    // By their beginning, so that the drawing runs from the upper left to the lower right.
    drawn.sort_by_key(|(task, step)| (step.start_min, step.end_min, order.number(task.id)));
    let (critical, others): (Vec<_>, Vec<_>) = drawn.into_iter().partition(|(_, step)| step.critical);
    let count = critical.len() + others.len();
    let panels = std::iter::once(critical.as_slice()).chain(others.chunks(PANEL)).filter(|panel| !panel.is_empty());
    blocks.push(Block::Remark(
        "The critical path comes first. Each drawing has an axis of its own; a bar that runs off it ends in an arrow, and its time is written beside it.".into(),
    ));
    blocks.push(Block::Network(Network {
        alternative: format!(
            "{count} tasks against time. The critical path is {} and takes {}.",
            chain.join(", "),
            minutes(network.length_min)
        ),
        panels: panels.map(|steps| panel(order, steps)).collect(),
    }));
    Some(Chapter { new_page: true, ..Chapter::new(Text::from("Task network"), blocks) })
}

fn panel(order: &Order<'_>, steps: &[(&Task, &Step)]) -> NetworkPanel {
    let axis = Axis::of(steps.iter().map(|(_, step)| *step));
    let bar = |(task, step): &(&Task, &Step)| {
        Some(Bar {
            number: order.number(task.id)?,
            title: titled(task),
            start: axis.place(step.start_min),
            end: axis.place(step.end_min),
            open: step.end_min > axis.to,
            span: span(step),
            after: order.after(task),
            critical: step.critical,
            too_late: step.too_late,
        })
    };
    NetworkPanel { ticks: axis.ticks(), bars: steps.iter().filter_map(bar).collect() }
}

fn span(step: &Step) -> String {
    if step.start_min == step.end_min {
        return minutes(step.end_min);
    }
    if step.end_min < 60 {
        return format!("{}\u{2013}{}\u{a0}min", step.start_min, step.end_min);
    }
    format!("{} \u{2013} {}", minutes(step.start_min), minutes(step.end_min))
}

/// An even axis over most of what is drawn. One report due in a month must not squeeze the first minutes to nothing.
struct Axis {
    from: u32,
    to: u32,
    step: u32,
}

impl Axis {
    fn of<'a>(steps: impl Iterator<Item = &'a Step> + Clone) -> Self {
        let mut ends: Vec<u32> = steps.clone().map(|step| step.end_min).collect();
        ends.sort_unstable();
        let most = ends.len() * 17 / 20;
        let last = steps.clone().map(|step| step.start_min).max().unwrap_or(0);
        let first = steps.map(|step| step.start_min).min().unwrap_or(0);
        let end = ends.get(most.min(ends.len().saturating_sub(1))).copied().unwrap_or(0).max(last).max(first + 1);
        let step = STEPS.into_iter().find(|step| (end - first) / step < TICKS).unwrap_or((end - first) / TICKS + 1);
        let from = first / step * step;
        Self { from, to: end.div_ceil(step).saturating_mul(step).max(from + step), step }
    }

    /// A moment's place, from 0 to 1.
    fn place(&self, minute: u32) -> f64 {
        let length = f64::from(self.to) - f64::from(self.from);
        ((f64::from(minute) - f64::from(self.from)) / length).clamp(0.0, 1.0)
    }

    fn ticks(&self) -> Vec<Tick> {
        let moments = (self.from..=self.to).step_by(self.step.max(1) as usize);
        moments.map(|minute| Tick { at: self.place(minute), label: minutes(minute).replace('\u{a0}', " ") }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_a_few_ticks_however_long_it_is() {
        for (start, end) in [(0, 0), (0, 7), (3, 18), (25, 121), (0, 43_200), (1, 1_000_000), (4_000_000_000, u32::MAX)]
        {
            let step = Step {
                task: muster_domain::TaskId(uuid::Uuid::nil()),
                start_min: start,
                end_min: end,
                column: 0,
                critical: false,
                too_late: false,
            };
            let axis = Axis::of(std::iter::once(&step));
            let ticks = axis.ticks();
            assert!((2..=TICKS as usize + 2).contains(&ticks.len()), "{start} {end}: {ticks:?}");
            assert!(ticks.is_sorted_by(|one, other| one.at < other.at), "{ticks:?}");
        }
    }
}
