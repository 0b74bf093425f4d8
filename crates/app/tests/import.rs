//! A spreadsheet under review, and what is refused there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;

use base64::Engine;
use desk::{Desk, desk};
use muster_app::ErrorCode;
use serde_json::{Value, json};

const LIST: &str = "No;Time;Title;To\n1;09:00;STARTEX;All\n2;TBD;Smoke in the hall;Fire\n3;T+5;Power cut;Police\n";

impl Desk {
    fn opened(&self) -> Value {
        let base64 = base64::engine::general_purpose::STANDARD.encode(LIST);
        self.call("import_open", json!({"name": "list.csv", "base64": base64}))
    }
}

/// Choices that decide nothing but some.
fn choosing(some: &Value) -> Value {
    let mut choices = json!({"name": null, "sheets": {}, "answers": {}, "zero": null, "first_date": null});
    for (field, value) in some.as_object().unwrap() {
        choices[field] = value.clone();
    }
    choices
}

#[test]
fn choices_that_mean_nothing_are_refused_and_name_their_field() {
    let desk = desk();
    let token = desk.opened()["token"].clone();
    for (field, some) in [
        ("zero", json!({"zero": {"at": "nonsense"}})),
        ("zero", json!({"zero": {"row": {"sheet": "list", "row": 99}}})),
        ("zero", json!({"zero": {"row": {"sheet": "Nowhere", "row": 2}}})),
        ("first_date", json!({"first_date": "garbage"})),
        ("sheets", json!({"sheets": {"Nowhere": {"take": true}}})),
    ] {
        for command in ["import_revise", "import_commit"] {
            let refused =
                desk.try_call(command, json!({"token": token, "choices": choosing(&some)})).expect_err(command);
            assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::Invalid, Some(field)), "{command} {some}");
        }
    }
    // What has no effect may be changed yet while the list is looked at, and is refused when it is to be imported.
    for (field, some) in [
        ("zero", json!({"zero": {"row": {"sheet": "list", "row": 3}}})),
        ("answers", json!({"answers": {"unit:list": "weeks"}})),
    ] {
        let request = json!({"token": token, "choices": choosing(&some)});
        desk.call("import_revise", request.clone());
        let refused = desk.try_call("import_commit", request).expect_err("commit");
        assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::Invalid, Some(field)), "{some}");
    }
    assert!(desk.call("exercise_list", json!({})).as_array().unwrap().is_empty());
    let done = desk.call("import_commit", json!({"token": token, "choices": choosing(&json!({}))}));
    assert_eq!(done["review"]["events"], 3);
}
