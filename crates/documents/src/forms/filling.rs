//! What the workspace knows and a form asks for.

use super::{Answer, BlockKind, Form, FormColumn};
use crate::plan::{Order, called, minutes};
use muster_domain::plan::PlanContent;
use std::collections::BTreeMap;

/// What is known when a form is filled.
#[derive(Debug, Clone, Default)]
pub struct Known<'a> {
    /// The plan.
    pub plan: Option<&'a PlanContent>,
    /// What the incident is called; the plan's title if absent.
    pub incident: Option<String>,
    /// Who fills it in.
    pub by: String,
}

/// A form's answers as far as they are known. What nobody knows stays open; so does every hour, since a form is printed
/// long before it is needed.
pub fn filled(form: &Form, known: &Known<'_>) -> BTreeMap<usize, Answer> {
    let mut answers = BTreeMap::new();
    for (index, block) in form.blocks.iter().enumerate() {
        let words = match block.fill.as_str() {
            "plan-title" => known.plan.map(|plan| plan.plan.title.clone()),
            "incident-name" => known.incident.clone(),
            "prepared-by" => Some(known.by.clone()),
            _ => None,
        };
        if let Some(words) = words.filter(|words| !words.trim().is_empty()) {
            answers.insert(index, Answer::Words(words));
        }
        if let (BlockKind::Table, Some(plan)) = (block.kind, known.plan) {
            let rows = rows(&block.fill, plan, &block.columns, block.rows.max(LEAST) as usize);
            if !rows.is_empty() {
                answers.insert(index, Answer::Rows(rows));
            }
        }
    }
    answers
}

/// A thing of the plan as words for the columns that ask for it: what a column's heading may hold, and the words.
type Facts = Vec<(&'static [&'static str], String)>;

/// Rows that a table has for a plan's tasks even if it is shorter.
const LEAST: u32 = 12;

fn rows(fill: &str, plan: &PlanContent, columns: &[FormColumn], room: usize) -> Vec<Vec<String>> {
    let things: Vec<Facts> = match fill {
        "nets" => nets(plan),
        "contacts" => contacts(plan),
        "resources" => resources(plan),
        "tasks" => tasks(plan),
        _ => Vec::new(),
    };
    let mut rows: Vec<Vec<String>> = things.iter().map(|thing| row(thing, columns)).collect();
    // A form is a page to work on: it names the first tasks and says that there are more.
    if fill == "tasks" && rows.len() > room {
        let more = rows.len() - room;
        rows.truncate(room);
        let more: Facts =
            vec![(&["actions", "action", "task"], format!("{more} more in the plan, under Tasks by phase"))];
        rows.push(row(&more, columns));
    }
    rows
}

/// Each fact goes to the first column whose heading asks for it; what no column asks for is left out.
fn row(facts: &Facts, columns: &[FormColumn]) -> Vec<String> {
    let mut cells = vec![Vec::new(); columns.len()];
    for (headings, words) in facts.iter().filter(|(_, words)| !words.trim().is_empty()) {
        let place = headings.iter().find_map(|wanted| {
            columns.iter().position(|column| {
                let heading = column.label.to_lowercase();
                heading.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == *wanted)
            })
        });
        if let Some(cell) = place.and_then(|place| cells.get_mut(place)) {
            cell.push(words.trim().to_owned());
        }
    }
    cells.into_iter().map(|words| words.join("; ")).collect()
}

fn nets(plan: &PlanContent) -> Vec<Facts> {
    let fact = |net: &muster_domain::plan::Net| -> Facts {
        let others = [("A", &net.alternate), ("C", &net.contingency), ("E", &net.emergency)];
        let others: Vec<String> = others
            .into_iter()
            .filter(|(_, means)| !means.trim().is_empty())
            .map(|(letter, means)| format!("{letter}: {}", means.trim()))
            .collect();
        vec![
            (&["function", "assignment", "net"], net.name.clone()),
            (&["channel", "primary", "means"], net.primary.clone()),
            (&["remarks", "notes"], others.join("; ")),
        ]
    };
    plan.nets.iter().map(fact).collect()
}

fn contacts(plan: &PlanContent) -> Vec<Facts> {
    let fact = |line: &muster_domain::plan::DirectoryLine| -> Facts {
        let contact = plan.contacts.iter().find(|one| one.id == line.contact_id);
        let of = contact.map(|one| plan.stakeholder_name(one.stakeholder_id).to_owned()).unwrap_or_default();
        let name = contact.map(|one| one.name.clone()).unwrap_or_default();
        let post = contact.map_or_else(
            || called(None),
            |one| if one.post.is_empty() { line.function.clone() } else { one.post.clone() },
        );
        let number = contact.map(|one| [&*one.phone, &*one.radio].join(" ").trim().to_owned()).unwrap_or_default();
        vec![
            (&["position", "post", "function"], post),
            (&["name"], name),
            (&["agency", "organization", "organisation"], of),
            (&["contact", "phone", "telephone", "number"], number),
        ]
    };
    plan.directory.iter().map(fact).collect()
}

fn resources(plan: &PlanContent) -> Vec<Facts> {
    let fact = |resource: &muster_domain::stakeholder::Resource| -> Facts {
        let count =
            resource.count.map(|count| format!("{count} {}", resource.unit).trim().to_owned()).unwrap_or_default();
        let holder = resource.holder.map(|holder| plan.stakeholder_name(holder).to_owned()).unwrap_or_default();
        vec![
            (&["resource", "name"], resource.name.clone()),
            (&["quantity", "count", "identifier"], count),
            (&["location", "notes"], resource.location.clone()),
            (&["agency", "holder", "notes"], holder),
        ]
    };
    plan.resources.iter().map(fact).collect()
}

fn tasks(plan: &PlanContent) -> Vec<Facts> {
    let order = Order::of(plan);
    let fact = |task: &&muster_domain::plan::Task| -> Facts {
        let role = order.role(task);
        let action = if role.is_empty() { task.title.clone() } else { format!("{} ({role})", task.title) };
        vec![
            (
                &["time", "target"],
                task.target_min.map(|target| format!("within {}", minutes(target))).unwrap_or_default(),
            ),
            (&["actions", "action", "task"], action),
        ]
    };
    order.tasks.iter().filter(|task| task.phase != muster_domain::plan::TaskPhase::Prepare).map(fact).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_goes_to_the_column_that_asks_for_it() {
        let columns: Vec<FormColumn> = ["Ch #", "Function", "Channel Name/Trunked Radio System Talkgroup", "Remarks"]
            .into_iter()
            .map(|label| FormColumn { label: label.into(), width: 1.0 })
            .collect();
        let facts: Facts = vec![
            (&["function"], "Command".into()),
            (&["channel"], "Radio 4".into()),
            (&["remarks"], "A: runner".into()),
            (&["absent"], "x".into()),
        ];
        assert_eq!(row(&facts, &columns), ["", "Command", "Radio 4", "A: runner"]);
    }
}
