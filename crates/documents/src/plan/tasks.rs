//! Tasks as tables: beside their section, and all of them by phase.

use super::text::Teller;
use super::{Order, minutes};
use crate::paper::{Block, Cell, Column, Row, Table, TaskRow, Text};
use muster_domain::plan::{PlanContent, Task, TaskPhase};

/// The tasks that stand beside a section.
pub(super) fn table(
    content: &PlanContent,
    order: &Order<'_>,
    teller: &mut Teller<'_>,
    name: &str,
    tasks: &[&Task],
) -> Block {
    let rows = tasks.iter().map(|task| {
        let number = Cell::new(order.number(task.id).map_or_else(String::new, |number| number.to_string()));
        let what = Cell::new(titled(task)).with_sub(details(content, order, task)).with_warning(&task.safety);
        row(order, task, vec![number, what, who(order, task), target(teller, task)])
    });
    Block::Table(Table {
        name: name.into(),
        columns: vec![
            Column::figures("No.", 32.0),
            Column::words("Task", 247.0),
            Column::words("Lead, with support", 122.0),
            Column::words("Done within", 80.0),
        ],
        rows: rows.collect(),
    })
}

/// Every task, by phase.
pub(super) fn by_phase(order: &Order<'_>, teller: &mut Teller<'_>) -> Block {
    let mut rows = Vec::with_capacity(order.tasks.len() + TaskPhase::ALL.len());
    let mut phase = None;
    for task in &order.tasks {
        if phase != Some(task.phase) {
            phase = Some(task.phase);
            rows.push(Row::Divider(task.phase.label().into()));
        }
        let number = order.number(task.id).map_or_else(String::new, |number| number.to_string());
        let what = Cell::new(titled(task)).with_sub(said("When", &task.trigger));
        let after = numbers(&order.after(task));
        let section = task.section_id.and_then(|id| order.section(id)).map_or("", |(_, number, _)| number);
        let cells =
            vec![Cell::new(number), what, who(order, task), target(teller, task), Cell::new(after), Cell::new(section)];
        rows.push(row(order, task, cells));
    }
    Block::Table(Table {
        name: "Tasks by phase".into(),
        columns: vec![
            Column::figures("No.", 32.0),
            Column::words("Task", 177.0),
            Column::words("Lead, with support", 112.0),
            Column::words("Done within", 72.0),
            Column::figures("After", 46.0),
            Column::figures("Section", 42.0),
        ],
        rows,
    })
}

pub(super) fn titled(task: &Task) -> Text {
    Text::from(&task.title).or("Untitled task")
}

fn row(order: &Order<'_>, task: &Task, cells: Vec<Cell>) -> Row {
    let mut roles = Vec::new();
    let post = task.role.trim();
    let lead = task.lead.map(|lead| order.name(lead)).unwrap_or_default();
    for role in [post, lead].into_iter().chain(task.support.iter().map(|one| order.name(*one))) {
        if !role.is_empty() && !roles.iter().any(|known| known == role) {
            roles.push(role.to_owned());
        }
    }
    Row::Task(TaskRow { cells, roles, phase: task.phase.label() })
}

fn who(order: &Order<'_>, task: &Task) -> Cell {
    let post = task.role.trim();
    let lead = task.lead.map(|lead| order.name(lead)).unwrap_or_default();
    let support: Vec<&str> = task.support.iter().map(|one| order.name(*one)).filter(|name| !name.is_empty()).collect();
    let mut sub = Vec::new();
    if !post.is_empty() && !lead.is_empty() {
        sub.push(lead.to_owned());
    }
    if !support.is_empty() {
        sub.push(format!("with {}", support.join(", ")));
    }
    Cell::new(Text::from(if post.is_empty() { lead } else { post }).or("no lead yet")).with_sub(sub.join("\n"))
}

fn target(teller: &mut Teller<'_>, task: &Task) -> Cell {
    let Some(target) = task.target_min else { return Cell::new("\u{2013}") };
    let source = teller.source(&task.target_source);
    let words = match source {
        Some(number) => format!("{} [{number}]", minutes(target)),
        None => minutes(target),
    };
    Cell::new(words).with_sub(if task.to_check { "to be checked" } else { "" })
}

/// What else is said of a task, a line each.
fn details(content: &PlanContent, order: &Order<'_>, task: &Task) -> Text {
    let needs: Vec<String> = task
        .resources
        .iter()
        .filter_map(|needed| {
            let resource = content.resources.iter().find(|one| one.id == needed.resource)?;
            Some(format!("{} {}", needed.quantity, resource.name))
        })
        .collect();
    let lines = [
        said("When", &task.trigger),
        task.detail.trim().to_owned(),
        said("Where", &task.location),
        said("Needs", &needs.join(", ")),
        said("After", &numbers(&order.after(task))),
    ];
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n").into()
}

pub(super) fn said(word: &str, what: &str) -> String {
    if what.trim().is_empty() { String::new() } else { format!("{word}: {}", what.trim()) }
}

fn numbers(numbers: &[usize]) -> String {
    numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}
