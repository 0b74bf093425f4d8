//! What a list of a package would do to the list that is here.

use super::rows::{Row, called};
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;
use ts_rs::TS;

/// A row that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "PackageDifference")]
pub struct Difference {
    /// What people call it.
    pub row: String,
    /// Which fields differ; none of a row that is only on one side.
    pub fields: Vec<String>,
}

/// A list compared with the one here.
#[derive(Debug, Clone)]
pub struct Compared<T> {
    /// Rows that are not here.
    pub new: Vec<T>,
    /// Rows that are here and differ.
    pub changed: Vec<T>,
    /// Rows that are the same.
    pub same: usize,
    /// Rows that are only here.
    pub gone: Vec<T>,
    /// Names of the new ones.
    pub new_names: Vec<Difference>,
    /// Names of the changed ones, with the fields that change.
    pub changed_names: Vec<Difference>,
    /// Names of those that are only here.
    pub gone_names: Vec<Difference>,
}

/// Compares a package's list with the one here, row by row, by identity.
pub fn compared<T: Row>(package: &[T], here: &[T]) -> Compared<T> {
    let value = |row: &T| serde_json::to_value(row).unwrap_or_default();
    let id = |row: &Value| row.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut left: HashMap<String, (&T, Value)> =
        here.iter().map(|row| (row, value(row))).map(|(row, value)| (id(&value), (row, value))).collect();
    let mut found = Compared {
        new: Vec::new(),
        changed: Vec::new(),
        same: 0,
        gone: Vec::new(),
        new_names: Vec::new(),
        changed_names: Vec::new(),
        gone_names: Vec::new(),
    };
    for row in package {
        let after = value(row);
        match left.remove(&id(&after)) {
            None => {
                found.new_names.push(Difference { row: called(&after), fields: Vec::new() });
                found.new.push(row.clone());
            }
            Some((before, _)) if before == row => found.same += 1,
            Some((_, before)) => {
                let fields = after.as_object().into_iter().flatten();
                let fields = fields.filter(|(field, value)| before.get(field.as_str()) != Some(value));
                let fields = fields.map(|(field, _)| field.clone()).collect();
                found.changed_names.push(Difference { row: called(&after), fields });
                found.changed.push(row.clone());
            }
        }
    }
    // In the order of the list that is here.
    for row in here {
        let known = value(row);
        if left.contains_key(&id(&known)) {
            found.gone_names.push(Difference { row: called(&known), fields: Vec::new() });
            found.gone.push(row.clone());
        }
    }
    found
}
