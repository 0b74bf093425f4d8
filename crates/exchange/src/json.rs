//! JSON from strangers: read whole, within bounds, and refused where two readers would see two things.

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::Cell;

/// Values of all files of one import: a list of ten thousand events has half a million.
const MAX_VALUES: usize = 4_000_000;

/// Why a text is refused as JSON.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonFault {
    /// Other letters.
    #[error("it is not written in UTF-8")]
    NotUtf8,
    /// More inside each other than anybody writes.
    #[error("it is nested too deeply")]
    TooDeep,
    /// More values than are read.
    #[error("it has more than {MAX_VALUES} values, the most that is read")]
    TooMuch,
    /// Not JSON, with where and why.
    #[error("it is not JSON: {0}")]
    Syntax(String),
}

/// How many values may still be read.
#[derive(Debug)]
pub(crate) struct Budget(Cell<usize>);

impl Default for Budget {
    fn default() -> Self {
        Self(Cell::new(MAX_VALUES))
    }
}

const TOO_MUCH: &str = "too many values";

/// Reads a text. A key that an object has twice is refused, where other readers take the first or the last.
pub(crate) fn parse(bytes: &[u8], budget: &Budget) -> Result<Value, JsonFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| JsonFault::NotUtf8)?;
    // Editors of Windows put a mark in front.
    let mut reader = serde_json::Deserializer::from_str(text.trim_start_matches('\u{FEFF}'));
    let value = Strict(budget).deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    value.map_err(|error| {
        let said = error.to_string();
        if said.starts_with("recursion limit") {
            JsonFault::TooDeep
        } else if said.starts_with(TOO_MUCH) {
            JsonFault::TooMuch
        } else {
            JsonFault::Syntax(said)
        }
    })
}

#[derive(Clone, Copy)]
struct Strict<'b>(&'b Budget);

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let left = self.0.0.get().checked_sub(1).ok_or_else(|| D::Error::custom(TOO_MUCH))?;
        self.0.0.set(left);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(self)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            let value = fields.next_value_seed(self)?;
            if object.contains_key(&key) {
                return Err(A::Error::custom(format_args!("“{key}” stands twice in one object")));
            }
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_two_readers_would_read_differently_is_refused() {
        let said = parse(br#"{"a": {"title": 1, "title": 2}}"#, &Budget::default()).unwrap_err().to_string();
        assert!(said.contains("“title” stands twice"), "{said}");
        assert_eq!(parse(b"{\"a\": \"\xff\"}", &Budget::default()), Err(JsonFault::NotUtf8));
        assert!(matches!(parse(b"{} {}", &Budget::default()), Err(JsonFault::Syntax(_))));
        assert_eq!(
            parse("\u{FEFF}[1, 2.5, null]".as_bytes(), &Budget::default()).unwrap(),
            serde_json::json!([1, 2.5, null])
        );
    }

    #[test]
    fn depth_and_number_of_values_are_bounded() {
        let deep = "[".repeat(100_000);
        assert_eq!(parse(deep.as_bytes(), &Budget::default()), Err(JsonFault::TooDeep));
        let many = format!("[{}0]", "0,".repeat(MAX_VALUES));
        assert_eq!(parse(many.as_bytes(), &Budget::default()), Err(JsonFault::TooMuch));
    }
}
