//! What rows name, whatever field it stands in.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A row's texts, each with a say on what takes its place.
pub(super) fn each_text(value: &mut Value, see: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(list) => list.iter_mut().for_each(|one| each_text(one, see)),
        Value::Object(fields) => fields.values_mut().for_each(|one| each_text(one, see)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// An identity as it stands in a row; the short forms that a parser also takes are texts of people.
pub(super) fn identity(text: &str) -> Option<Uuid> {
    if text.len() == 36 { Uuid::parse_str(text).ok() } else { None }
}

/// Every identity in a row.
pub fn identities(row: &Value) -> BTreeSet<Uuid> {
    let mut found = BTreeSet::new();
    let mut row = row.clone();
    each_text(&mut row, &mut |text| found.extend(identity(text)));
    found
}

/// Whether a text is a SHA-256 in hexadecimal.
pub(super) fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Fields that hold the hash of a kept file.
const FILE_FIELDS: [&str; 2] = ["sha256", "attachment"];

/// The hash of every kept file that a row names, with the name of the file where one stands beside it.
pub fn digests(row: &Value) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    see_digests(row, &mut found);
    found
}

fn see_digests(value: &Value, found: &mut BTreeMap<String, String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|one| see_digests(one, found)),
        Value::Object(fields) => {
            let name = fields.get("name").and_then(Value::as_str).unwrap_or_default();
            for (field, one) in fields {
                match one {
                    Value::String(text) if FILE_FIELDS.contains(&field.as_str()) && is_digest(text) => {
                        let known = found.entry(text.clone()).or_default();
                        if known.is_empty() {
                            name.clone_into(known);
                        }
                    }
                    _ => see_digests(one, found),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
