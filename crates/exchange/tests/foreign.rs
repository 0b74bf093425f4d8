//! Files of other programs, in invented scenarios of their shapes.
#![allow(clippy::unwrap_used, clippy::panic)]

use muster_domain::{Condition, Event, EventKind, EventReview, ExerciseOffset, ReleaseMode, Response};
use muster_exchange::foreign::{ForeignError, Read};
use muster_exchange::incoming::{Incoming, IncomingError, Kind, open};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use uuid::Uuid;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn try_read(name: &str, bytes: &[u8]) -> Result<Incoming, IncomingError> {
    let mut number = 0;
    open(name, bytes, &mut || {
        number += 1;
        Uuid::from_u128(number)
    })
}

fn read(name: &str, bytes: &[u8]) -> Read {
    match try_read(name, bytes).unwrap() {
        Incoming::Foreign(read) => *read,
        other => panic!("{other:?}"),
    }
}

fn json_file(value: &Value) -> Read {
    read("scenario.json", value.to_string().as_bytes())
}

fn not_carried(read: &Read) -> Vec<(&str, usize)> {
    read.not_carried.iter().map(|one| (one.what.as_str(), one.count)).collect()
}

fn titles(read: &Read) -> Vec<&str> {
    read.package.events.iter().map(|event| event.title.as_str()).collect()
}

fn ms(event: &Event) -> Option<i64> {
    event.offset.map(|offset| offset.0)
}

fn iceberg() -> Value {
    json!({
        "schema_version": "1.0",
        "title": "Silent pumps",
        "description": "The pumps of Lower Marl stop.",
        "tags": ["water"],
        "metadata": {"author": "Marl Water", "estimated_duration_minutes": 90},
        "participant_teams": [{"id": "ops", "label": "Operations"}, {"id": "press", "label": "Press office"}],
        "start_inject_id": "first",
        "injects": [
            {"id": "first", "title": "Alarm", "content": "Pump 3 stops.", "target_teams": ["ops"],
             "release_at_minutes": 15, "expected_actions": ["Call the duty engineer", "Log it"],
             "options": [
                {"id": "o1", "label": "Switch to hand", "next_inject_id": "hand"},
                {"id": "o2", "label": "Wait", "next_inject_id": null}],
             "triggers_communications": [{"direction": "inbound", "external_entity": "Ministry", "subject": "Question",
                "body": "What is the matter?", "delay_after_release_seconds": 120}]},
            {"id": "hand", "title": "By hand", "content": "…", "next_inject_id": "last", "free_text_response": true},
            {"id": "last", "title": "Over", "content": "…"}
        ],
        "debrief_notes": "Who decided?"
    })
}

#[test]
fn an_iceberg_scenario_keeps_its_branches_messages_and_times() {
    let read = json_file(&iceberg());
    assert_eq!(read.kind, Kind::IcebergTtx);
    let (design, events) = (&read.package.design, &read.package.events);
    assert_eq!((design.exercise.name.as_str(), design.exercise.sponsor.as_str()), ("Silent pumps", "Marl Water"));
    assert_eq!(
        (design.exercise.ends, design.exercise.debrief.as_str()),
        (Some(ExerciseOffset(5_400_000)), "Who decided?")
    );
    assert_eq!(titles(&read), ["Alarm", "Question", "By hand", "Over"]);
    let [alarm, question, by_hand, over] = events.as_slice() else { panic!() };
    assert_eq!(
        (ms(alarm), alarm.release, alarm.recipient.as_str()),
        (Some(900_000), ReleaseMode::Automatic, "Operations")
    );
    assert_eq!(alarm.expected_action, "Call the duty engineer\nLog it");
    assert_eq!((question.sender.as_str(), design.senders[0].name.as_str()), ("Ministry", "Ministry"));
    let released = Condition::Released { event: alarm.id };
    assert_eq!(question.waits_for, Some(Condition::After { of: Box::new(released), wait_ms: 120_000 }));
    let decision = &design.decisions[0];
    assert_eq!((decision.event_id, decision.choices[0].label.as_str()), (Some(alarm.id), "Switch to hand"));
    assert_eq!(by_hand.waits_for, Some(Condition::Decided { decision: decision.id, choice: "A".into() }));
    assert_eq!(over.waits_for, Some(Condition::Released { event: by_hand.id }));
    assert_eq!(events.iter().map(|event| event.number.as_str()).collect::<Vec<_>>(), ["1", "2", "3", "4"]);
    assert_eq!(
        not_carried(&read),
        [("injects.free_text_response", 1), ("injects.triggers_communications.direction", 1), ("tags", 1)]
    );
}

#[test]
fn a_time_that_is_none_is_a_problem_that_keeps_what_was_written() {
    let mut scenario = iceberg();
    scenario["injects"][0]["release_at_minutes"] = json!("after lunch");
    scenario["injects"][1]["release_at_minutes"] = json!(1e18);
    scenario["injects"][2]["release_at_minutes"] = json!("7.5");
    let read = json_file(&scenario);
    let [first, _, second, third] = read.package.events.as_slice() else { panic!() };
    assert_eq!(ms(first), None);
    assert!(first.problem.as_ref().unwrap().contains("“after lunch” in injects, entry 1"), "{:?}", first.problem);
    assert_eq!(first.source.as_ref().unwrap().raw_time, "after lunch");
    assert!(second.offset.is_none() && second.problem.is_some());
    assert_eq!(ms(third), Some(450_000));
}

#[test]
fn a_live_fire_pack_has_its_stages_checkpoints_and_objectives() {
    let read = json_file(&json!({
        "schema_version": 1, "slug": "dark-harbour", "version": "1.0.0", "name": "Dark harbour",
        "description": "The harbour's cloud fails.", "base_scenario_type": "cloud_outage",
        "defaults": {"business_system": "Berth plan", "difficulty": "beginner", "duration_minutes": 60,
            "objectives": ["Tell the pilots"], "participants": ["Harbour master"]},
        "injects": [
            {"title": "Slow", "description": "Screens freeze.", "audience": "Harbour master", "stage": "01-opening",
             "scheduled_offset_seconds": 0, "auto_deliver": true, "action_type": "narrative"},
            {"title": "Down", "description": "Nothing answers.", "audience": "IT", "stage": "02-worse",
             "scheduled_offset_seconds": 1200, "auto_deliver": false, "action_type": "chaos_script", "action": "stop_api"}],
        "checkpoints": [{"title": "Command", "description": "Who leads?", "audience": "Harbour master",
            "expected_action": "Name the lead", "objective_index": 0, "scheduled_offset_seconds": 600}]
    }));
    assert_eq!(read.kind, Kind::LiveFireTtx);
    let [slow, down, command] = read.package.events.as_slice() else { panic!() };
    assert_eq!((slow.phase.as_str(), slow.release, ms(slow)), ("01-opening", ReleaseMode::Automatic, Some(0)));
    assert_eq!(
        (down.kind, down.release, ms(down)),
        (EventKind::ControllerAction, ReleaseMode::Manual, Some(1_200_000))
    );
    assert_eq!((command.kind, ms(command)), (EventKind::ExpectedAction, Some(600_000)));
    assert_eq!(command.objectives, [read.package.design.objectives[0].id]);
    assert_eq!(read.package.links[0].title, "Harbour master");
    let lost: Vec<&str> = read.not_carried.iter().map(|one| one.what.as_str()).collect();
    let told =
        ["base_scenario_type", "defaults.business_system", "defaults.difficulty", "injects.action", "slug", "version"];
    assert_eq!(lost, told);
}

#[test]
fn a_cexf_exercise_comes_in_the_order_of_its_flow_with_its_payloads() {
    let read = json_file(&json!({
        "exercise": {"name": "Odd mail", "description": "A mail.", "expanded": "# A mail", "meta": {"author": "Marl CERT"},
            "namespace": "phishing", "tags": ["state:draft"], "total_duration": "7200", "uuid": "u", "version": "1"},
        "inject_flow": [
            {"inject_uuid": "one", "description": "Start", "sequence": {"trigger": ["startex"]},
             "timing": {"triggered_at": null}, "requirements": {}, "reporting_callback": []},
            {"inject_uuid": "two", "description": "Then", "sequence": {"trigger": "inject-resolution"},
             "timing": {"triggered_at": null},
             "requirements": {"inject_uuid": "one", "resolution_requirement": "Reported"}}],
        "inject_payloads": [{"uuid": "p", "name": "mail", "type": "file",
            "parameters": {"filename": "mail.eml", "content-type": "base64", "content": "RGVhciBhbGws"}}],
        "injects": [
            {"uuid": "two", "name": "Flow", "action": "network_connection", "target_tool": "Probe", "inject_evaluation": []},
            {"uuid": "one", "name": "Mail", "action": "email_to_participants", "action_payload_resource_uuid": "p",
             "target_tool": "Inbox", "inject_evaluation": [{"result": "Reported", "score_range": [0, 10], "parameters": []}]}]
    }));
    assert_eq!(read.kind, Kind::Cexf);
    assert_eq!(titles(&read), ["Mail", "Flow"]);
    let [mail, flow] = read.package.events.as_slice() else { panic!() };
    assert_eq!((ms(mail), mail.text.as_str(), mail.expected_action.as_str()), (Some(0), "Dear all,", "Reported"));
    assert_eq!(mail.method, "email to participants");
    assert_eq!(flow.waits_for, Some(Condition::Answered { event: mail.id, response: Response::Met }));
    assert_eq!((ms(flow), flow.notes.as_str()), (None, "Then\nReported"));
    let truth = &read.package.design.truths[0];
    assert_eq!((truth.files[0].name.as_str(), truth.title.as_str()), ("mail.eml", "mail · Mail"));
    assert_eq!(read.package.files[&truth.files[0].sha256], b"Dear all,");
    let lost: Vec<&str> = read.not_carried.iter().map(|one| one.what.as_str()).collect();
    assert!(
        lost.contains(&"injects.inject_evaluation.score_range") && lost.contains(&"inject_payloads.type"),
        "{lost:?}"
    );
}

fn open_aev() -> Value {
    json!({
        "export_version": 1,
        "scenario_information": {"scenario_id": "s", "scenario_name": "Night shift", "scenario_subtitle": "A leak",
            "scenario_description": "<p>The plant leaks.</p>", "scenario_severity": "high", "scenario_mail_from": "x@example.org"},
        "scenario_organizations": [{"organization_id": "g", "organization_name": "Port of Marl"}],
        "scenario_users": [{"user_id": "u", "user_email": "a@example.org", "user_firstname": "Ada", "user_lastname": "Ray"}],
        "scenario_teams": [{"team_id": "t", "team_name": "Control room", "team_users": ["u"]}],
        "scenario_objectives": [{"objective_id": "o", "objective_title": "Warn", "objective_description": "In 5 minutes"}],
        "scenario_variables": [{"variable_id": "v", "variable_key": "plant", "variable_value": "Plant 4"}],
        "scenario_documents": [
            {"document_id": "d", "document_name": "plan.pdf", "document_target": "files/plan.pdf"},
            {"document_id": "e", "document_name": "gone.pdf", "document_target": "files/gone.pdf"}],
        "scenario_injects": [
            {"inject_id": "b", "inject_title": "Second", "inject_depends_on": "a", "inject_depends_duration": 3600,
             "inject_all_teams": true, "inject_tags": ["x"], "inject_enabled": false, "inject_content": null},
            {"inject_id": "a", "inject_title": "First", "inject_depends_on": null, "inject_depends_duration": 60,
             "inject_teams": ["t"], "inject_documents": [{"document_id": "d", "document_attached": true}],
             "inject_injector_contract": {"injector_contract_id": "c", "injector_contract_labels": {"en": "Send a mail"}},
             "inject_content": {"subject": "Leak", "body": "<p>Gas &amp; smoke.</p><p>Go.</p>", "encrypted": true,
                "expectations": [{"expectation_name": "Siren", "expectation_type": "MANUAL", "expectation_score": 10,
                    "expectation_expiration_time": 300}]}}]
    })
}

#[test]
fn an_open_aev_scenario_comes_in_time_order_with_teams_and_expectations() {
    let read = json_file(&open_aev());
    assert_eq!(read.kind, Kind::OpenAev);
    assert_eq!(read.package.design.exercise.summary, "A leak\n\nThe plant leaks.");
    let [first, second] = read.package.events.as_slice() else { panic!() };
    assert_eq!((first.title.as_str(), ms(first), first.method.as_str()), ("First", Some(60_000), "Send a mail"));
    assert_eq!(first.text, "Leak\n\nGas & smoke.\nGo.");
    assert_eq!((first.recipient.as_str(), first.expected_action.as_str()), ("Control room", "Siren"));
    assert_eq!((first.expected_within_ms, first.notes.as_str()), (Some(300_000), "plan.pdf"));
    assert_eq!(second.waits_for, Some(Condition::Released { event: first.id }));
    assert_eq!((second.review, second.recipient.as_str()), (EventReview::Deferred, "Control room"));
    let names: Vec<&str> = read.package.links.iter().map(|link| link.title.as_str()).collect();
    assert_eq!(names, ["Port of Marl", "Control room"]);
    assert_eq!(read.package.design.variables[0].value, "Plant 4");
    let lost = not_carried(&read);
    for what in [
        "scenario_users",
        "injects.inject_tags",
        "inject_content.encrypted",
        "inject_content.expectations.expectation_score",
    ] {
        assert!(lost.contains(&(what, 1)), "{what} is not in {lost:?}");
    }
    assert!(lost.contains(&("scenario_documents", 2)), "without the zip no document comes along");
}

#[test]
fn an_open_aev_zip_brings_its_documents() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in
        [("Night shift.json", open_aev().to_string().as_str()), ("files/plan.pdf", "%PDF-1.7 a plan")]
    {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    let read = read("night.zip", &zip.finish().unwrap().into_inner());
    let truth = &read.package.design.truths[0];
    assert_eq!(read.package.files[&truth.files[0].sha256], b"%PDF-1.7 a plan");
    let lost = read.not_carried.iter().find(|one| one.what == "scenario_documents").unwrap();
    assert_eq!((lost.count, lost.example.as_str()), (1, "gone.pdf"));
}

#[test]
fn a_blueprint_msel_is_read_by_the_names_of_its_own_fields() {
    let read = json_file(&json!({
        "$id": "1", "Id": "m", "Name": "Grey lines", "Description": "<p>The grid.</p>", "Status": 20,
        "StartTime": "2026-05-16T08:00:00Z", "DurationSeconds": 7200,
        "DataFields": {"$id": "2", "$values": [
            {"$id": "3", "Id": "f2", "Name": "Details", "DisplayOrder": 2, "Msel": {"$ref": "1"}},
            {"$id": "4", "Id": "f1", "Name": "Title", "DisplayOrder": 1, "Msel": {"$ref": "1"}},
            {"$id": "5", "Id": "f3", "Name": "Colour of the lamp", "DisplayOrder": 3}]},
        "ScenarioEvents": {"$id": "6", "$values": [
            {"$id": "7", "Id": "e2", "DeltaSeconds": 5400, "GroupOrder": 1, "IsHidden": true, "DataValues": {"$values": [
                {"Value": "Back", "DataFieldId": "f1"}]}},
            {"$id": "8", "Id": "e1", "DeltaSeconds": -600, "GroupOrder": 1, "DataValues": {"$values": [
                {"Value": "Dark", "DataFieldId": "f1"}, {"Value": "<p>The lamp goes out.</p>", "DataFieldId": "f2"},
                {"Value": "amber", "DataFieldId": "f3"}]}}]},
        "Teams": {"$values": [{"$id": "9", "Name": "Grid control", "ShortName": "GC"}, {"$ref": "9"}]},
        "Cards": {"$values": [{"Name": "Card"}]}
    }));
    assert_eq!(read.kind, Kind::Blueprint);
    assert_eq!(titles(&read), ["Dark", "Back"]);
    let [dark, back] = read.package.events.as_slice() else { panic!() };
    assert_eq!((ms(dark), ms(back)), (Some(-600_000), Some(5_400_000)));
    assert_eq!(dark.text, "The lamp goes out.");
    assert_eq!((dark.custom[0].name.as_str(), dark.custom[0].value.as_str()), ("Colour of the lamp", "amber"));
    let exercise = &read.package.design.exercise;
    assert_eq!(exercise.scenario_start.unwrap().to_string(), "2026-05-16 08:00:00");
    assert_eq!(read.package.links.len(), 1);
    let lost = not_carried(&read);
    assert!(lost.contains(&("Cards", 1)) && lost.contains(&("ScenarioEvents.IsHidden", 1)), "{lost:?}");
}

#[test]
fn tables_in_markdown_are_read_as_spreadsheets_are() {
    let text = "# Harbour night\n\nBring radios.\n\n| No. | Time | **Title** | To |\n| --- | :-: | --- | --- |\n\
        | 1 | T+0:00 | STARTEX | all |\n| 2 | T+0:30 | Smoke \\| steam<br>at gate B | Silver |\n| 3 | TBD | Press asks | Press |\n";
    let read = read("night.md", text.as_bytes());
    assert_eq!((read.kind, read.package.design.exercise.name.as_str()), (Kind::Markdown, "Harbour night"));
    assert_eq!(titles(&read), ["STARTEX", "Smoke | steam\nat gate B", "Press asks"]);
    let times: Vec<Option<i64>> = read.package.events.iter().map(ms).collect();
    assert_eq!(times, [Some(0), Some(1_800_000), None]);
    assert!(read.package.events[2].problem.as_ref().unwrap().contains("TBD"));
    assert_eq!(not_carried(&read), [("text outside tables", 1)]);
    let refused = |text: &str| match try_read("night.md", text.as_bytes()).unwrap_err() {
        IncomingError::Foreign(error) => error,
        other => panic!("{other}"),
    };
    assert_eq!(refused("no table at all"), ForeignError::NoTable);
}

#[test]
fn what_is_none_of_these_is_said_to_be_none() {
    assert!(matches!(try_read("msel.csv", b"No.,Time\n1,09:00\n"), Ok(Incoming::Spreadsheet)));
    assert!(matches!(try_read("book.xlsx", b"PK\x03\x04 cut off"), Ok(Incoming::Spreadsheet)));
    assert!(matches!(try_read("x.json", b"{\"a\": 1}"), Err(IncomingError::Unknown("a JSON file"))));
    assert!(matches!(try_read("x.json", b"{\"a\": "), Err(IncomingError::Json(_))));
    let mut empty = iceberg();
    empty["injects"] = json!([]);
    let error = try_read("x.json", empty.to_string().as_bytes()).unwrap_err();
    assert_eq!(error, IncomingError::Foreign(ForeignError::NoEvents));
    empty["injects"] = json!({"not": "a list"});
    let error = try_read("x.json", empty.to_string().as_bytes()).unwrap_err();
    assert_eq!(error, IncomingError::Foreign(ForeignError::Shape("injects".into(), "it is no list")));
    let many = json!({"start_inject_id": "a", "injects": vec![json!({"title": "x"}); 30_001]});
    let error = try_read("x.json", many.to_string().as_bytes()).unwrap_err();
    assert_eq!(error, IncomingError::Foreign(ForeignError::TooMany));
}

/// The scenario with any value at any place.
fn with_any(value: &mut Value, path: &[usize], put: Value) {
    let inner = match value {
        Value::Array(list) if !list.is_empty() => {
            let at = path.first().copied().unwrap_or(0) % list.len();
            list.get_mut(at)
        }
        Value::Object(fields) if !fields.is_empty() => {
            let at = path.first().copied().unwrap_or(0) % fields.len();
            fields.values_mut().nth(at)
        }
        _ => None,
    };
    match inner {
        Some(inner) if !path.is_empty() => with_any(inner, &path[1..], put),
        _ => *value = put,
    }
}

proptest! {
    #[test]
    fn no_value_in_an_odd_place_makes_a_reader_panic(
        path in prop::collection::vec(0usize..40, 1..7),
        which in 0usize..2,
        put in prop_oneof![
            Just(json!(null)), Just(json!([])), Just(json!({})), Just(json!("x")), Just(json!(-1e300)), Just(json!(u64::MAX)),
            Just(json!(i64::MIN)), Just(json!([[null]])), Just(json!("<p>&lt;")), Just(json!({"$ref": "1"})),
        ],
    ) {
        let mut value = if which == 0 { iceberg() } else { open_aev() };
        with_any(&mut value, &path, put);
        let _ = try_read("x.json", value.to_string().as_bytes());
    }

    #[test]
    fn no_text_makes_the_reader_of_tables_panic(text in "[|\\-:a\\\\ \n<>*]{0,200}") {
        let _ = try_read("x.md", text.as_bytes());
    }
}
