//! A design from a shell: what does not hold together in it, and how it would play.

use crate::ask::Desk;
use crate::refusal::Refusal;
use crate::say::sayln;
use crate::text;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Says what there is to see to in an exercise. Nothing to see to ends with 0, anything with 1.
pub fn lint(workspace: &Path, exercise: &str, as_json: bool) -> Result<(), Refusal> {
    let desk = Desk::read(workspace)?;
    let exercise = desk.exercise(exercise)?;
    let facts = desk.call("exercise_check", json!({"exercise": exercise}))?;
    let found = facts.as_array().map_or(0, Vec::len);
    if as_json {
        sayln!("{facts}");
    } else {
        let names = names(&desk, &exercise)?;
        for fact in facts.as_array().into_iter().flatten() {
            sayln!("{}", told(fact, &names));
        }
    }
    desk.close()?;
    match found {
        0 => Ok(()),
        1 => Err(Refusal::Refused("there is 1 thing to see to".into())),
        more => Err(Refusal::Refused(format!("there are {more} things to see to"))),
    }
}

/// Plays an exercise through at once and says what would fire when.
pub fn rehearse(workspace: &Path, exercise: &str, as_json: bool) -> Result<(), Refusal> {
    let desk = Desk::read(workspace)?;
    let exercise = desk.exercise(exercise)?;
    let rehearsal = desk.call("exercise_rehearse", json!({"exercise": exercise}))?;
    if as_json {
        sayln!("{rehearsal}");
        return desk.close();
    }
    let names = names(&desk, &exercise)?;
    for branch in rehearsal["branches"].as_array().into_iter().flatten() {
        let chosen = branch["choices"].as_array().into_iter().flatten();
        let chosen: Vec<String> =
            chosen.map(|one| format!("{}: {}", named(&one["decision"], &names), text(&one["choice"]))).collect();
        let players = text(&branch["players"]).replace('-', " ");
        let fired = branch["firings"].as_array().map_or(0, Vec::len);
        sayln!("Players {players}{}{}", if chosen.is_empty() { "" } else { "; " }, chosen.join("; "));
        sayln!("  {fired} events, over at {}", offset(&branch["ends"]));
        if let Some(from) = branch["silence"].get("from") {
            sayln!("  longest silence from {} to {}", offset(from), offset(&branch["silence"]["to"]));
        }
    }
    if rehearsal["complete"] == false {
        sayln!("There are more branches than were tried.");
    }
    for event in rehearsal["never"].as_array().into_iter().flatten() {
        sayln!("never fires: {}", named(event, &names));
    }
    desk.close()
}

/// What people call the things that facts name.
fn names(desk: &Desk, exercise: &str) -> Result<BTreeMap<String, String>, Refusal> {
    let design = desk.call("design_get", json!({"exercise": exercise}))?;
    let page = desk.call("event_page", json!({"exercise": exercise, "skip": 0, "take": 1_000, "sort": "paper"}))?;
    let mut names = BTreeMap::new();
    let lists = ["objectives", "decisions", "phases", "variables"].map(|list| &design[list]);
    for thing in lists.into_iter().chain([&page["events"]]).filter_map(Value::as_array).flatten() {
        let number = text(&thing["number"]);
        let title = ["title", "statement", "question", "name"].map(|field| text(&thing[field])).concat();
        let name = [number, title].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        names.insert(text(&thing["id"]), name);
    }
    Ok(names)
}

fn named(id: &Value, names: &BTreeMap<String, String>) -> String {
    names.get(&text(id)).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| text(id))
}

/// A fact in a line: what it is, and what it is about.
fn told(fact: &Value, names: &BTreeMap<String, String>) -> String {
    let mut about = Vec::new();
    for (field, value) in fact.as_object().into_iter().flatten().filter(|(field, _)| *field != "fact") {
        match value {
            Value::Array(list) => about.push(list.iter().map(|one| named(one, names)).collect::<Vec<_>>().join(", ")),
            Value::String(_) => about.push(named(value, names)),
            Value::Object(parts) => {
                about.push(parts.iter().map(|(part, value)| format!("{part} {value}")).collect::<Vec<_>>().join(", "));
            }
            other => about.push(format!("{field} {other}")),
        }
    }
    let what = text(&fact["fact"]).replace('-', " ");
    if about.is_empty() { what } else { format!("{what}: {}", about.join("; ")) }
}

fn offset(value: &Value) -> String {
    value.as_i64().map_or_else(|| "?".to_owned(), muster_app::offset_text)
}
