//! Reports from a shell: which plan or run is meant, and where its paper goes.

use crate::arguments::{PlanChoice, Report};
use crate::ask::{self, Desk};
use crate::refusal::Refusal;
use crate::say::sayln;
use crate::text;
use serde_json::{Value, json};
use std::path::Path;

/// Writes a report.
pub fn report(what: Report) -> Result<(), Refusal> {
    match what {
        Report::Aar { workspace, run, out } => {
            let desk = Desk::read(&workspace)?;
            let run = desk.run(&run)?;
            saved(desk, "report_aar_save", json!({"run": run}), &out)
        }
        Report::Exercise(paper) => {
            let marking = paper.marking.as_deref().map(marking).transpose()?;
            let desk = Desk::read(&paper.workspace)?;
            let exercise = desk.exercise(&paper.exercise)?;
            let request = json!({"exercise": exercise, "document": paper.document, "marking": marking});
            saved(desk, "report_exercise_save", request, &paper.out)
        }
        Report::Plan(paper) => {
            let (desk, request) = chosen(&paper.choice)?;
            saved(desk, "report_plan_save", with(request, json!({"role": paper.role})), &paper.out)
        }
        Report::Cards(paper) => {
            let (desk, request) = chosen(&paper.choice)?;
            let cards = json!({"role": paper.role, "size": paper.size, "sheets": !paper.pages});
            saved(desk, "report_cards_save", with(request, cards), &paper.out)
        }
        Report::Contacts(paper) => {
            let (desk, request) = chosen(&paper.choice)?;
            saved(desk, "report_contacts_save", with(request, json!({"size": paper.size})), &paper.out)
        }
        Report::Form(paper) => {
            let (desk, request) = match (&paper.workspace, &paper.plan) {
                (Some(workspace), Some(plan)) => {
                    let desk = Desk::read(workspace)?;
                    let plan = desk.plan(plan)?;
                    (desk, json!({"plan": plan, "version": paper.version}))
                }
                _ => (Desk::empty(), json!({})),
            };
            saved(desk, "report_form_save", with(request, json!({"form": paper.form})), &paper.out)
        }
    }
}

/// Writes every document of an exercise into a folder.
pub fn documents(workspace: &Path, exercise: &str, reader: Option<&str>, out: &Path) -> Result<(), Refusal> {
    let marking = reader.map(marking).transpose()?;
    let desk = Desk::read(workspace)?;
    let exercise = desk.exercise(exercise)?;
    let request = json!({"exercise": exercise, "marking": marking, "folder": ask::absolute(out)?});
    let files = desk.call("export_documents_save", request)?;
    for file in files.as_array().into_iter().flatten() {
        sayln!("{} ({} bytes)", text(&file["path"]), file["bytes"]);
    }
    desk.close()
}

fn saved(desk: Desk, command: &str, request: Value, out: &Path) -> Result<(), Refusal> {
    let saved = desk.call(command, with(request, json!({"path": ask::absolute(out)?})))?;
    sayln!("{} ({} bytes)", text(&saved["path"]), saved["bytes"]);
    desk.close()
}

/// Both requests as one.
fn with(mut request: Value, more: Value) -> Value {
    if let (Value::Object(request), Value::Object(more)) = (&mut request, more) {
        request.extend(more);
    }
    request
}

/// The workspace, and the part of the request that says which plan and for whom.
fn chosen(choice: &PlanChoice) -> Result<(Desk, Value), Refusal> {
    let marking = choice.marking.as_deref().map(marking).transpose()?;
    let desk = Desk::read(&choice.workspace)?;
    let plan = desk.plan(&choice.plan)?;
    Ok((desk, json!({"plan": plan, "version": choice.version, "marking": marking})))
}

/// A marking as it is typed: `tlp-green`, `TLP:GREEN`, or a national one in the planner's own words.
fn marking(typed: &str) -> Result<Value, Refusal> {
    const LABELS: [&str; 5] = ["tlp-red", "tlp-amber-strict", "tlp-amber", "tlp-green", "tlp-clear"];
    let label = typed.trim().to_lowercase().replace([':', '+', ' '], "-");
    if LABELS.contains(&label.as_str()) {
        return Ok(json!(label));
    }
    if label.is_empty() || label.starts_with("tlp") {
        return Err(Refusal::WrongUse(format!("“{typed}” is no TLP label; there are {}", LABELS.join(", "))));
    }
    Ok(json!({"national": typed.trim()}))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_understood_as_it_stands_on_paper_and_a_slip_is_refused() {
        assert!(matches!(marking("TLP:AMBER+STRICT"), Ok(label) if label == "tlp-amber-strict"));
        assert!(matches!(marking("VS-NfD"), Ok(label) if label == json!({"national": "VS-NfD"})));
        assert!(marking("tlp-grren").is_err());
    }
}
