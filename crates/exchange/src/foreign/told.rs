//! What of a file was not carried, told by name and counted.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Something in a file that the exercise does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotCarried {
    /// The field or list, as the file has it, such as `inject_tags`.
    pub what: String,
    /// How often it has a value.
    pub count: usize,
    /// One of its values, shortened.
    pub example: String,
}

/// The same, being counted.
#[derive(Debug, Default)]
pub(super) struct Told(BTreeMap<String, (usize, String)>);

impl Told {
    /// Counts a value, if it says anything.
    pub fn value(&mut self, what: &str, value: &Value) {
        if says_nothing(value) {
            return;
        }
        let text = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        self.text(what, &text);
    }

    /// Counts a text.
    pub fn text(&mut self, what: &str, text: &str) {
        const SHOWN: usize = 60;
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let short: String =
            if line.chars().count() > SHOWN { line.chars().take(SHOWN).chain(['…']).collect() } else { line };
        self.0.entry(what.to_owned()).or_insert((0, short)).0 += 1;
    }

    /// Counts every field of an object that is not among those which were read.
    pub fn rest(&mut self, path: &str, object: &Value, known: &[&str]) {
        for (field, value) in object.as_object().into_iter().flatten() {
            if !known.contains(&field.as_str()) {
                let what = if path.is_empty() { field.clone() } else { format!("{path}.{field}") };
                self.value(&what, value);
            }
        }
    }

    pub fn list(self) -> Vec<NotCarried> {
        self.0.into_iter().map(|(what, (count, example))| NotCarried { what, count, example }).collect()
    }
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.iter().all(says_nothing),
        Value::Object(fields) => fields.values().all(says_nothing),
        Value::Bool(true) | Value::Number(_) => false,
    }
}
