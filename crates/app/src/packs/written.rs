//! What the words of a pack's file mean: times, names of things in the same file.

use super::file::Row;
use muster_domain::{DecisionId, EventId};
use serde_json::Value;
use std::collections::HashMap;

/// What a word names in the cut that is made.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Events by their number.
    pub events: HashMap<String, EventId>,
    /// Decisions by their key.
    pub decisions: HashMap<String, DecisionId>,
}

/// Milliseconds of a time such as `1:05`, `0:02:30` or `-0:45`.
pub(super) fn milliseconds(written: &str) -> Result<i64, String> {
    let fault = || format!("“{written}” is no time such as 1:05");
    let (sign, rest) = written.strip_prefix('-').map_or((1, written), |rest| (-1, rest));
    let parts: Vec<i64> = rest
        .split(':')
        .map(|part| part.parse::<u32>().map(i64::from).map_err(|_| fault()))
        .collect::<Result<_, _>>()?;
    let seconds = match parts[..] {
        [hours, minutes] if minutes < 60 => hours * 3_600 + minutes * 60,
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => hours * 3_600 + minutes * 60 + seconds,
        _ => return Err(fault()),
    };
    Ok(sign * seconds * 1_000)
}

/// Takes a text out of a row.
pub(super) fn taken(row: &mut Row, field: &str) -> Result<Option<String>, String> {
    match row.remove(field) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(format!("“{field}” is to be a text")),
    }
}

/// Puts a length of time, written under one name, in milliseconds under another.
pub(super) fn length(row: &mut Row, written: &str, kept: &str) -> Result<(), String> {
    if let Some(text) = taken(row, written)? {
        row.insert(kept.to_owned(), milliseconds(&text)?.into());
    }
    Ok(())
}

impl Names {
    /// The identity of an event of this cut.
    pub fn event(&self, number: &str) -> Result<EventId, String> {
        self.events.get(number).copied().ok_or_else(|| format!("there is no event {number} in this cut"))
    }

    /// A condition with identities in the place of numbers and keys.
    pub fn condition(&self, written: &mut Value) -> Result<(), String> {
        match written {
            Value::Array(parts) => parts.iter_mut().try_for_each(|part| self.condition(part)),
            Value::Object(fields) => {
                if let Some(number) = taken(fields, "event")? {
                    fields.insert("event".into(), self.event(&number)?.to_string().into());
                }
                if let Some(key) = taken(fields, "decision")? {
                    let id = self.decisions.get(&key).ok_or_else(|| format!("no decision “{key}” in this cut"))?;
                    fields.insert("decision".into(), id.to_string().into());
                }
                if let Some(Value::Array(numbers)) = fields.get_mut("events") {
                    for number in numbers {
                        let id = self.event(number.as_str().unwrap_or_default())?;
                        *number = id.to_string().into();
                    }
                }
                length(fields, "wait", "wait_ms")?;
                fields.get_mut("of").map_or(Ok(()), |of| self.condition(of))
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::milliseconds;

    #[test]
    fn times_are_hours_and_minutes() {
        assert_eq!(milliseconds("1:05"), Ok(3_900_000));
        assert_eq!(milliseconds("-0:45"), Ok(-2_700_000));
        assert_eq!(milliseconds("0:00:30"), Ok(30_000));
        for wrong in ["5", "1:75", "1:5:99", "a:b", "", "1:-5"] {
            assert!(milliseconds(wrong).is_err(), "{wrong}");
        }
    }
}
