//! Scenarios and exercises of OpenAEV, formerly OpenBAS: JSON, alone or in a zip with its documents.

use super::made::{Maker, joined, list, plain, text, time};
use super::{ForeignError, Read};
use crate::archive::Archive;
use crate::incoming::Kind;
use muster_domain::exercise::{AttachedFile, GroundTruth};
use muster_domain::{Condition, EventId, ReleaseMode};
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

const SECOND: i64 = 1_000;

pub(super) fn read(value: &Value, archive: &Archive, new_id: &mut dyn FnMut() -> Uuid) -> Result<Read, ForeignError> {
    let prefix = if value.get("scenario_information").is_some() { "scenario_" } else { "exercise_" };
    let named = |field: &str| format!("{prefix}{field}");
    let about = value.get(named("information")).unwrap_or(&Value::Null);
    let mut made = Maker::new(Kind::OpenAev, new_id, text(about, &named("name")));
    made.exercise.summary =
        joined(&[&plain(text(about, &named("subtitle"))), &plain(text(about, &named("description")))], "\n\n");
    let known = ["id", "name", "subtitle", "description", "created_at", "updated_at"].map(named);
    made.told.rest(&named("information"), about, &known.each_ref().map(String::as_str));
    let lists = ["information", "organizations", "teams", "objectives", "documents", "variables", "injects", "users"];
    let lists = lists.map(named);
    let mut known: Vec<&str> = lists.iter().map(String::as_str).collect();
    known.push("export_version");
    made.told.rest("", value, &known);
    let [_, organisations, teams, objectives, documents, variables, injects, users] = &lists;

    for organisation in list(value, organisations)? {
        let about = text(organisation, "organization_description");
        made.organisation(text(organisation, "organization_name"), about);
    }
    // People are told and left: whose addresses they are is not for another workspace.
    for user in list(value, users)? {
        let name = joined(&[text(user, "user_firstname"), text(user, "user_lastname")], " ");
        made.told.text(users, if name.is_empty() { "?" } else { &name });
    }
    let mut called: HashMap<&str, &str> = HashMap::new();
    for team in list(value, teams)? {
        called.insert(text(team, "team_id"), text(team, "team_name"));
        made.organisation(text(team, "team_name"), text(team, "team_description"));
        made.told.rest(teams, team, &["team_id", "team_name", "team_description", "team_users"]);
    }
    for objective in list(value, objectives)? {
        made.objective(
            text(objective, "objective_title").to_owned(),
            text(objective, "objective_description").to_owned(),
        );
        made.told.rest(objectives, objective, &["objective_id", "objective_title", "objective_description"]);
    }
    for variable in list(value, variables)? {
        made.variable(text(variable, "variable_key"), text(variable, "variable_value"));
        made.told.rest(variables, variable, &["variable_id", "variable_key", "variable_value"]);
    }
    let (truths, papers) = documents_of(&mut made, list(value, documents)?, documents, archive);
    let injects = in_time(list(value, injects)?);
    let ids: HashMap<&str, EventId> =
        injects.iter().map(|inject| (text(inject, "inject_id"), EventId(made.id()))).collect();
    for inject in injects {
        event(&mut made, inject, &ids, &called, &papers)?;
    }
    made.done(truths)
}

/// Injects by their time; those without one as they stand, at the end.
fn in_time(injects: &[Value]) -> Vec<&Value> {
    let mut ordered: Vec<&Value> = injects.iter().collect();
    ordered.sort_by_key(|inject| inject.get("inject_depends_duration").and_then(Value::as_i64).unwrap_or(i64::MAX));
    ordered
}

fn event(
    made: &mut Maker<'_>,
    inject: &Value,
    ids: &HashMap<&str, EventId>,
    teams: &HashMap<&str, &str>,
    papers: &HashMap<&str, String>,
) -> Result<(), ForeignError> {
    const LIST: &str = "injects";
    let mut event = made.event();
    if let Some(id) = ids.get(text(inject, "inject_id")) {
        event.id = *id;
    }
    event.title = text(inject, "inject_title").to_owned();
    event.release = ReleaseMode::Automatic;
    event.location = joined(&[text(inject, "inject_city"), text(inject, "inject_country")], ", ");
    time(&mut event, LIST, inject.get("inject_depends_duration"), SECOND);
    let parsed;
    let content = match inject.get("inject_content") {
        // Older exports have the content as a text of JSON.
        Some(Value::String(content)) => {
            parsed = serde_json::from_str::<Value>(content).unwrap_or_else(|_| content.clone().into());
            &parsed
        }
        Some(content) => content,
        None => &Value::Null,
    };
    let body = ["body", "message", "content"].iter().map(|field| text(content, field)).find(|body| !body.is_empty());
    let said = body.or(content.as_str()).unwrap_or_default();
    event.text = joined(&[text(content, "subject"), &plain(said)], "\n\n");
    event.notes = plain(text(inject, "inject_description"));
    made.told.rest("inject_content", content, &["subject", "body", "message", "content", "expectations"]);
    let expectations = list(content, "expectations")?;
    let expected = expectations
        .iter()
        .map(|one| joined(&[text(one, "expectation_name"), &plain(text(one, "expectation_description"))], ": "));
    event.expected_action = expected.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    for one in expectations {
        made.told.rest(
            "inject_content.expectations",
            one,
            &["expectation_name", "expectation_description", "expectation_type", "expectation_expiration_time"],
        );
    }
    let within = expectations.iter().filter_map(|one| one.get("expectation_expiration_time")?.as_i64());
    event.expected_within_ms = within.filter(|seconds| (1..=31_536_000).contains(seconds)).min().map(|s| s * SECOND);
    event.recipient = if inject.get("inject_all_teams").and_then(Value::as_bool) == Some(true) {
        let mut all: Vec<&str> = teams.values().copied().collect();
        all.sort_unstable();
        all.join(", ")
    } else {
        let named = list(inject, "inject_teams")?.iter().filter_map(Value::as_str);
        named.map(|id| teams.get(id).copied().unwrap_or(id)).collect::<Vec<_>>().join(", ")
    };
    if let Some(contract) = inject.get("inject_injector_contract") {
        event.method = method(contract);
    }
    waits(made, &mut event, inject, ids);
    let names = list(inject, "inject_documents")?
        .iter()
        .filter_map(|one| one.as_str().or_else(|| one.get("document_id").and_then(Value::as_str)));
    let names: Vec<&str> = names.map(|id| papers.get(id).map_or(id, String::as_str)).collect();
    if !names.is_empty() {
        event.notes = joined(&[&event.notes, &names.join(", ")], "\n");
    }
    if inject.get("inject_enabled").and_then(Value::as_bool) == Some(false) {
        event.review = muster_domain::EventReview::Deferred;
    }
    made.told.rest(
        LIST,
        inject,
        &[
            "inject_id",
            "inject_title",
            "inject_description",
            "inject_city",
            "inject_country",
            "inject_content",
            "inject_depends_on",
            "inject_depends_duration",
            "inject_all_teams",
            "inject_teams",
            "inject_documents",
            "inject_injector_contract",
            "inject_enabled",
            "inject_created_at",
            "inject_updated_at",
        ],
    );
    made.events.push(event);
    Ok(())
}

/// What an inject waits for: another's release. What that program asks of the other's result is told.
fn waits(made: &mut Maker<'_>, event: &mut muster_domain::Event, inject: &Value, ids: &HashMap<&str, EventId>) {
    let parents: Vec<&str> = match inject.get("inject_depends_on") {
        Some(Value::String(parent)) => vec![parent],
        Some(Value::Array(list)) => list
            .iter()
            .filter_map(|one| {
                let relation = one.get("dependency_relationship").unwrap_or(one);
                made.told.value(
                    "inject_depends_on.dependency_condition",
                    one.get("dependency_condition").unwrap_or(&Value::Null),
                );
                relation.get("inject_parent_id")?.as_str()
            })
            .collect(),
        _ => Vec::new(),
    };
    let mut released: Vec<Condition> = Vec::new();
    for parent in parents {
        match ids.get(parent) {
            Some(id) if *id != event.id => released.push(Condition::Released { event: *id }),
            _ => made.told.text("inject_depends_on", parent),
        }
    }
    event.waits_for = match released.len() {
        0 => None,
        1 => released.pop(),
        _ => Some(Condition::All { of: released }),
    };
}

/// How an inject is delivered, in the words of the contract that it is made by.
fn method(contract: &Value) -> String {
    let labels = contract.get("injector_contract_labels").or_else(|| contract.get("label"));
    let label = labels.and_then(|labels| {
        ["en", "en_US", "fr", "fr_FR"].iter().find_map(|language| labels.get(language)?.as_str()).map(str::to_owned)
    });
    label.unwrap_or_default()
}

/// Documents that lie in the zip are kept, each as a fact that shows it; those that do not are told.
fn documents_of<'v>(
    made: &mut Maker<'_>,
    documents: &'v [Value],
    field: &str,
    archive: &Archive,
) -> (Vec<GroundTruth>, HashMap<&'v str, String>) {
    let (mut truths, mut names) = (Vec::new(), HashMap::new());
    for document in documents {
        let (id, name) = (text(document, "document_id"), text(document, "document_name"));
        names.insert(id, name.to_owned());
        match archive.files.get(text(document, "document_target")) {
            Some(content) => {
                let sha256 = made.file(content);
                let (id, position) = (made.id().into(), truths.len() as i64);
                truths.push(GroundTruth {
                    id,
                    exercise_id: made.exercise.id,
                    position,
                    title: name.to_owned(),
                    text: text(document, "document_description").to_owned(),
                    files: vec![AttachedFile {
                        name: if name.is_empty() { "file".into() } else { name.into() },
                        sha256,
                    }],
                });
            }
            None => made.told.text(field, if name.is_empty() { id } else { name }),
        }
    }
    (truths, names)
}
