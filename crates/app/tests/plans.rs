//! A plan from a template to an approved version and beyond, through the command table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use desk::{Desk, desk};
use muster_app::{Caller, ErrorCode, Role};
use serde_json::{Value, json};

fn plan_of(desk: &Desk, template: &str) -> Value {
    desk.call("plan_create", json!({ "template": template }))
}

/// A small plan with two sections and a task.
fn small(desk: &Desk) -> (String, String, String) {
    let plan = desk.call("plan_create", json!({"title": "Quay"}))["plan"]["id"].as_str().unwrap().to_owned();
    let section = |title: &str| {
        let made = desk.call("section_create", json!({"plan": plan, "title": title}));
        made["section"]["id"].as_str().unwrap().to_owned()
    };
    let (first, second) = (section("Alarm"), section("Cordon"));
    (plan, first, second)
}

fn text(words: &str) -> Value {
    json!({"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": words}]}]})
}

#[test]
fn every_template_makes_a_plan_that_holds_together() {
    let templates = desk().call("plan_template_list", json!({}));
    let templates = templates.as_array().unwrap();
    assert!(templates.len() >= 16, "{} templates", templates.len());
    for template in templates {
        let desk = desk();
        let name = template["name"].as_str().unwrap();
        let plan = plan_of(&desk, name);
        let id = &plan["plan"]["id"];
        let facts = desk.call("plan_check", json!({ "plan": id }));
        let wrong = [
            "tasks-in-a-ring",
            "target-too-early",
            "field-without-thing",
            "reference-without-section",
            "resource-short",
            "calls-in-a-ring",
            "net-with-same-means",
            "task-without-title",
            "task-without-lead",
            "section-without-title",
            "task-without-section",
            "level-without-trigger",
            "level-without-who",
            "net-without-fallback",
            "plan-without-scope",
            "plan-without-levels",
            "plan-without-nets",
            "plan-without-directory",
        ];
        let found: Vec<&Value> =
            facts.as_array().unwrap().iter().filter(|fact| wrong.contains(&fact["fact"].as_str().unwrap())).collect();
        assert!(found.is_empty(), "{name}: {found:#?}");
        assert_eq!(plan["outline"].as_array().unwrap().len() as u64, template["sections"].as_u64().unwrap(), "{name}");
        assert!(plan["network"]["length_min"].as_u64().unwrap() > 0, "{name}");
        // Two plans of one workspace share the people.
        let people = |desk: &Desk| desk.call("stakeholder_list", json!({}))["contacts"].as_array().unwrap().len();
        let before = people(&desk);
        plan_of(&desk, name);
        assert_eq!(people(&desk), before, "{name}");
    }
}

#[test]
fn the_sample_joins_a_workspace_in_use_once_and_can_be_undone() {
    let desk = desk();
    small(&desk);
    let count = |desk: &Desk| {
        let list = |command: &str| desk.call(command, json!({})).as_array().unwrap().len();
        (list("plan_list"), list("exercise_list"))
    };
    assert_eq!(count(&desk), (1, 0));
    desk.call("sample_add", json!({"name": "stadium"}));
    assert_eq!(count(&desk), (2, 1));
    let again = desk.try_call("sample_add", json!({"name": "stadium"})).unwrap_err();
    assert!(again.message.contains("already in this workspace"), "{again}");
    assert_eq!(count(&desk), (2, 1));
    desk.call("history_undo", json!({}));
    assert_eq!(count(&desk), (1, 0));
    assert_eq!(desk.code("sample_add", json!({"name": "nothing"})), ErrorCode::Invalid);
}

/// Every piece of plain text in a JSON text.
fn pieces(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if let (Some("text"), Some(text)) = (fields.get("type").and_then(Value::as_str), fields.get("text")) {
                found.push(text.as_str().unwrap().to_owned());
            }
            fields.values().for_each(|field| pieces(field, found));
        }
        Value::Array(items) => items.iter().for_each(|item| pieces(item, found)),
        _ => {}
    }
}

#[test]
fn no_template_says_a_figure_without_its_source() {
    const UNITS: [&str; 14] =
        ["m", "km", "metres", "meters", "min", "minute", "minutes", "h", "hour", "hours", "kg", "days", "percent", "%"];
    let desk = desk();
    for template in desk.call("plan_template_list", json!({})).as_array().unwrap() {
        let plan = plan_of(&desk, template["name"].as_str().unwrap());
        let content = desk.call("plan_read", json!({ "plan": plan["plan"]["id"] }));
        let mut found = Vec::new();
        content["sections"].as_array().unwrap().iter().for_each(|section| pieces(&section["body"], &mut found));
        for piece in found {
            let words: Vec<&str> =
                piece.split_whitespace().map(|word| word.trim_matches(['.', ',', ';', ')'])).collect();
            let is_number = |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_digit());
            let bare = words.windows(2).find(|pair| is_number(pair[0]) && UNITS.contains(&pair[1]));
            assert_eq!(bare, None, "{}: {piece}", template["name"]);
        }
        for task in content["tasks"].as_array().unwrap() {
            assert!(task["target_min"].is_null() || task["target_source"] != "", "{}: {task}", template["name"]);
        }
        for value in content["fields"].as_array().unwrap() {
            assert!(value["field"]["of"] != "reference" || value["source"] != "", "{}: {value}", template["name"]);
        }
    }
}

#[test]
fn a_text_written_in_two_windows_is_refused_to_the_second_and_nothing_is_lost() {
    let desk = desk();
    let (_, section, _) = small(&desk);
    let base = desk.call("section_get", json!({ "section": section }))["body_sha256"].clone();
    let mine = desk.call("section_write", json!({"section": section, "body": text("Mine"), "base": base}));
    let theirs = json!({"section": section, "body": text("Theirs"), "base": base});
    assert_eq!(desk.code("section_write", theirs), ErrorCode::ChangedMeanwhile);
    let kept = desk.call("section_get", json!({ "section": section }));
    assert_eq!(kept["section"]["body"], text("Mine"));
    let next = json!({"section": section, "body": text("Mine, then theirs"), "base": mine["body_sha256"]});
    desk.call("section_write", next);
}

#[test]
fn typing_is_one_change_with_one_row_and_undo_takes_it_back() {
    let desk = desk();
    let (_, section, _) = small(&desk);
    for words in ["S", "St", "Sto", "Stop"] {
        desk.call("section_write", json!({"section": section, "body": text(words)}));
        desk.clock.pass(1_000);
    }
    desk.call("history_undo", json!({}));
    let undone = desk.call("section_get", json!({ "section": section }));
    assert_eq!(undone["section"]["body"], json!({"type": "doc", "content": []}));
    desk.call("history_redo", json!({}));
    let redone = desk.call("section_get", json!({ "section": section }));
    assert_eq!(redone["section"]["body"], text("Stop"));
}

#[test]
fn a_strange_text_a_circular_move_and_a_field_nobody_knows_are_refused() {
    let desk = desk();
    let (plan, first, second) = small(&desk);
    let script = json!({"section": first, "body": {"type": "doc", "content": [{"type": "script"}]}});
    assert_eq!(desk.code("section_write", script), ErrorCode::Invalid);
    let picture = json!({"type": "doc", "content": [{"type": "figure", "attrs": {"attachment": "0".repeat(64)}}]});
    assert_eq!(desk.code("section_write", json!({"section": first, "body": picture})), ErrorCode::Invalid);
    desk.call("section_move", json!({"section": second, "parent": first, "index": 0}));
    let circular = json!({"section": first, "parent": second, "index": 0});
    assert_eq!(desk.code("section_move", circular), ErrorCode::Invalid);
    let task = desk.call("task_create", json!({"home": plan, "patch": {"title": "Call"}}));
    let strange = json!({"id": task["id"], "patch": {"colour": "red"}});
    assert_eq!(desk.code("task_update", strange), ErrorCode::Invalid);
    let elsewhere = json!({"id": task["id"], "patch": {"plan_id": first}});
    assert_eq!(desk.code("task_update", elsewhere), ErrorCode::Invalid);
}

#[test]
fn sections_are_split_at_a_heading_and_numbered_anew() {
    let desk = desk();
    let (plan, first, _) = small(&desk);
    let body = json!({"type": "doc", "content": [
        {"type": "paragraph", "content": [{"type": "text", "text": "Before"}]},
        {"type": "heading", "attrs": {"level": 1}, "content": [{"type": "text", "text": "Second half"}]},
        {"type": "paragraph", "content": [{"type": "text", "text": "After"}]}]});
    desk.call("section_write", json!({"section": first, "body": body}));
    let made = desk.call("section_split", json!({"section": first, "block": 1}));
    assert_eq!((&made["section"]["title"], &made["section"]["body"]), (&json!("Second half"), &text("After")));
    let outline = desk.call("plan_get", json!({ "plan": plan }))["outline"].clone();
    let told: Vec<(&str, &str)> = outline
        .as_array()
        .unwrap()
        .iter()
        .map(|head| (head["place"]["number"].as_str().unwrap(), head["title"].as_str().unwrap()))
        .collect();
    assert_eq!(told, [("1", "Alarm"), ("2", "Second half"), ("3", "Cordon")]);
    desk.call("history_undo", json!({}));
    assert_eq!(desk.call("section_get", json!({ "section": first }))["section"]["body"], body);
}

#[test]
fn a_section_that_holds_tasks_asks_before_it_goes_and_undo_brings_all_back() {
    let desk = desk();
    let (plan, first, second) = small(&desk);
    desk.call("section_move", json!({"section": second, "parent": first, "index": 0}));
    desk.call("task_create", json!({"home": plan, "patch": {"title": "Call", "section_id": second}}));
    assert_eq!(desk.code("section_delete", json!({ "section": first })), ErrorCode::Ask);
    desk.call("section_delete", json!({"section": first, "confirm": true}));
    let after = desk.call("plan_get", json!({ "plan": plan }));
    assert_eq!(after["outline"], json!([]));
    assert_eq!(after["tasks"][0]["section_id"], Value::Null);
    desk.call("history_undo", json!({}));
    let back = desk.call("plan_get", json!({ "plan": plan }));
    assert_eq!(back["outline"].as_array().unwrap().len(), 2);
    assert_eq!(back["tasks"][0]["section_id"], json!(second));
}

#[test]
fn a_section_that_events_were_made_from_asks_before_it_goes() {
    let desk = desk();
    let (_, section, _) = small(&desk);
    let exercise = desk.call("exercise_create", json!({"name": "Night"}))["exercise"]["id"].clone();
    let event =
        desk.call("event_create", json!({"exercise": exercise, "patch": {"section_id": section}}))["id"].clone();
    let named = || desk.call("event_get", json!({ "event": event }))["section_id"].clone();
    let asked = desk.try_call("section_delete", json!({ "section": section })).unwrap_err();
    assert_eq!(asked.code, ErrorCode::Ask);
    assert!(asked.message.contains("1 events in exercises"), "{asked:?}");
    desk.call("section_delete", json!({"section": section, "confirm": true}));
    assert_eq!(named(), Value::Null);
    desk.call("history_undo", json!({}));
    assert_eq!(named(), json!(section));
}

#[test]
fn a_contact_that_texts_show_asks_and_leaves_its_last_words() {
    let desk = desk();
    let (plan, section, _) = small(&desk);
    let police = desk.call("stakeholder_create", json!({"patch": {"name": "Police", "kind": "police"}}));
    let control =
        desk.call("contact_create", json!({"home": police["id"], "patch": {"post": "Control", "phone": "4410"}}));
    let field = json!({"of": "contact", "id": control["id"], "show": "post-and-phone"});
    let body = json!({"type": "doc", "content": [{"type": "paragraph", "content": [
        {"type": "field", "attrs": {"field": field, "last": "Control · 4410"}}]}]});
    let written = desk.call("section_write", json!({"section": section, "body": body}));
    assert_eq!(written["fields"][0]["text"], "Control · 4410");
    let line = desk.call("directory_create", json!({"home": plan, "patch": {"contact_id": control["id"]}}));
    assert_eq!(desk.code("contact_delete", json!({"id": control["id"]})), ErrorCode::NotAllowedNow);
    desk.call("directory_delete", json!({"id": line["id"]}));
    assert_eq!(desk.code("contact_delete", json!({"id": control["id"]})), ErrorCode::Ask);
    desk.call("contact_delete", json!({"id": control["id"], "confirm": true}));
    let view = desk.call("section_get", json!({ "section": section }));
    assert_eq!((&view["fields"][0]["missing"], &view["section"]["body"]), (&json!(true), &body));
    let facts = desk.call("plan_check", json!({ "plan": plan }));
    assert_eq!(facts[0], json!({"fact": "field-without-thing", "section": section, "last": "Control · 4410"}));
}

#[test]
fn a_plan_is_reviewed_approved_amended_and_compared() {
    let desk = desk();
    let (plan, section, second) = small(&desk);
    let says_its_version = json!({"type": "doc", "content": [{"type": "paragraph", "content": [
        {"type": "field", "attrs": {"field": {"of": "plan", "show": "version"}, "last": ""}}]}]});
    desk.call("section_write", json!({"section": second, "body": says_its_version}));
    desk.call("section_write", json!({"section": section, "body": text("Call control at once.")}));
    desk.call("review_open", json!({"plan": plan, "request": "Please by Friday"}));
    let review = desk.call("review_list", json!({ "plan": plan }))[0]["review"]["id"].clone();
    let answer = |verdict: &str, note: &str| json!({"review": review, "section": section, "question": "adequate", "verdict": verdict, "note": note});
    assert_eq!(desk.code("review_answer", answer("no", " ")), ErrorCode::Invalid);
    desk.call("review_answer", answer("no", "Who is control?"));
    desk.call("comment_add", json!({"section": section, "text": "Number?", "anchor": {"quote": "control", "before": "Call ", "after": " at"}}));

    let approve =
        json!({"plan": plan, "changes": "", "signatures": [{"name": "A. Example", "function": "Head of security"}]});
    let odd = desk.try_call("plan_approve", approve.clone()).unwrap_err();
    assert_eq!(odd.code, ErrorCode::Ask);
    assert!(
        odd.message.contains("1 answer of its reviewers is no") && odd.message.contains("1 comment is open"),
        "{odd}"
    );
    let mut sure = approve.clone();
    sure["confirm"] = json!(true);
    let approved = desk.call("plan_approve", sure.clone());
    assert_eq!((&approved["state"], &approved["latest"]["number"]), (&json!("approved"), &json!(1)));
    assert_eq!(approved["latest"]["sha256"].as_str().unwrap().len(), 64);

    // Nothing of what was approved is different from it a moment later, the version's own number included.
    let nothing = desk.call("plan_compare", json!({ "plan": plan }));
    assert_eq!(nothing["difference"], json!({"sections": [], "things": []}));

    // An approval is not undone; an edit makes a draft of the next version.
    desk.call("section_write", json!({"section": section, "body": text("Call the control room at once.")}));
    assert_eq!(desk.call("plan_get", json!({ "plan": plan }))["state"], "draft");
    let compared = desk.call("plan_compare", json!({ "plan": plan }));
    assert_eq!(compared["difference"]["sections"].as_array().unwrap().len(), 1);
    let stretches = compared["difference"]["sections"][0]["text"].clone();
    assert!(stretches.as_array().unwrap().contains(&json!({"kind": "added", "text": "the "})), "{stretches}");
    let reviews = desk.call("review_list", json!({ "plan": plan }));
    assert_eq!(reviews[0]["answers"][0]["text_changed"], true);
    sure["changes"] = json!("Names the control room");
    desk.call("plan_approve", sure);
    assert_eq!(desk.call("version_list", json!({ "plan": plan })).as_array().unwrap().len(), 2);
    assert_eq!(
        desk.call("version_get", json!({"plan": plan, "version": 1}))["sections"][0]["body"],
        text("Call control at once.")
    );
    assert_eq!(desk.code("plan_delete", json!({ "plan": plan })), ErrorCode::NotAllowedNow);

    // What was signed stays when what was written is taken back, and taking it back makes a draft.
    desk.call("history_undo", json!({}));
    let undone = desk.call("plan_get", json!({ "plan": plan }));
    assert_eq!((&undone["state"], &undone["latest"]["number"]), (&json!("draft"), &json!(2)));
    assert!(desk.call("workspace_verify", json!({}))["whole"].as_bool().unwrap());
}

#[test]
fn only_a_director_approves_and_a_reader_only_reads() {
    let desk = desk();
    let (plan, section, _) = small(&desk);
    let as_role = |role: Role, name: &str, request: Value| {
        desk.session.call(&Caller { name: "Somebody".into(), role }, name, request).map_err(|error| error.code)
    };
    let approve = json!({"plan": plan, "changes": "", "signatures": [{"name": "B", "function": ""}], "confirm": true});
    assert_eq!(as_role(Role::Planner, "plan_approve", approve), Err(ErrorCode::NotYourRole));
    let comment = json!({"section": section, "text": "Hm"});
    assert_eq!(as_role(Role::Reader, "comment_add", comment.clone()), Err(ErrorCode::NotYourRole));
    assert!(as_role(Role::Evaluator, "comment_add", comment).is_ok());
    assert!(as_role(Role::Reader, "plan_read", json!({ "plan": plan })).is_ok());
}

#[test]
fn an_archived_plan_does_not_change_until_it_is_taken_back() {
    let desk = desk();
    let (plan, section, _) = small(&desk);
    desk.call("plan_stand", json!({"plan": plan, "state": "archived"}));
    let write = json!({"section": section, "body": text("Late")});
    assert_eq!(desk.code("section_write", write.clone()), ErrorCode::NotAllowedNow);
    assert_eq!(desk.code("task_create", json!({"home": plan, "patch": {"title": "Late"}})), ErrorCode::NotAllowedNow);
    desk.call("plan_stand", json!({"plan": plan, "state": "draft"}));
    desk.call("section_write", write);
}

#[test]
fn what_is_due_is_listed_with_the_most_pressing_first() {
    let desk = desk();
    let police = desk.call("stakeholder_create", json!({"patch": {"name": "Police"}}));
    // The clock of this desk stands in January 2027.
    for (title, ends) in [("Soon", "2027-02-10"), ("Long over", "2026-12-01"), ("Far off", "2028-01-01")] {
        desk.call("agreement_create", json!({"home": police["id"], "patch": {"title": title, "expires_on": ends}}));
    }
    let due = desk.call("plan_due", json!({}));
    let names: Vec<&str> = due.as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Long over · Police", "Soon · Police"]);
    assert!(due[0]["days"].as_i64().unwrap() < 0);
    let strange = json!({"home": police["id"], "patch": {"expires_on": "soon"}});
    assert_eq!(desk.code("agreement_create", strange), ErrorCode::Invalid);
}

#[test]
fn search_finds_texts_tasks_and_people_whatever_their_accents() {
    let desk = desk();
    let (plan, section, _) = small(&desk);
    desk.call("section_write", json!({"section": section, "body": text("Évacuer la tribune")}));
    desk.call("task_create", json!({"home": plan, "patch": {"title": "Öffnen"}}));
    let kind = |words: &str| desk.call("search_find", json!({"text": words, "limit": 5}))[0]["kind"].clone();
    // A section that nobody has written yet is found by its title.
    assert_eq!(kind("cordon"), "section");
    assert_eq!(kind("evacuer"), "section");
    assert_eq!(kind("offnen"), "task");
    for (written, typed) in [
        ("Αθήνα", "ΑΘΗΝΑ"),
        ("Жёлтый код", "желтый"),
        ("Hafenstraße", "hafenstrasse"),
        ("Øst port", "ost"),
        ("Łódź", "lodz"),
        ("مُحَمَّد", "محمد"),
    ] {
        desk.call("task_create", json!({"home": plan, "patch": {"title": written}}));
        let found = desk.call("search_find", json!({"text": typed, "limit": 5}));
        assert!(found[0]["title"].as_str().unwrap_or_default().contains(written), "{typed}: {found}");
    }
}
