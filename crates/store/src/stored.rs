//! A stored row as serde reads it: a structure straight from its columns, without a detour through a map.

use crate::record::Shape;
use rusqlite::Row;
use rusqlite::types::ValueRef;
use serde::de::value::{BorrowedStrDeserializer, Error};
use serde::de::{DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, Visitor};

/// The columns of a row under the names of a structure's fields.
pub(crate) struct Fields<'r, 'row> {
    row: &'r Row<'row>,
    fields: &'static [(&'static str, Shape)],
    place: usize,
}

impl<'r, 'row> Fields<'r, 'row> {
    pub(crate) fn of(row: &'r Row<'row>, fields: &'static [(&'static str, Shape)]) -> Self {
        Self { row, fields, place: 0 }
    }
}

impl<'de> Deserializer<'de> for Fields<'_, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        match self.fields.get(self.place) {
            Some((field, _)) => seed.deserialize(BorrowedStrDeserializer::new(field)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let (field, shape) = self.fields[self.place];
        let value = self.row.get_ref(self.place).map_err(Error::custom)?;
        self.place += 1;
        seed.deserialize(Stored { value, shape }).map_err(|error| Error::custom(format!("{field}: {error}")))
    }
}

/// One value of a row.
struct Stored<'r> {
    value: ValueRef<'r>,
    shape: Shape,
}

impl<'r> Stored<'r> {
    fn text(&self) -> Result<&'r str, Error> {
        self.value.as_str().map_err(Error::custom)
    }

    /// The value as JSON, if it is stored so.
    fn json(&self) -> Result<Option<serde_json::Deserializer<serde_json::de::IoRead<&'r [u8]>>>, Error> {
        match self.shape {
            // A reader owns what it reads, as it must: the row is gone before the structure is.
            Shape::Json => Ok(Some(serde_json::Deserializer::from_reader(self.text()?.as_bytes()))),
            Shape::Plain | Shape::Flag => Ok(None),
        }
    }
}

impl<'de> Deserializer<'de> for Stored<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if matches!(self.value, ValueRef::Null) {
            return visitor.visit_unit();
        }
        if let Some(mut json) = self.json()? {
            return json.deserialize_any(visitor).map_err(Error::custom);
        }
        match self.value {
            ValueRef::Null => visitor.visit_unit(),
            ValueRef::Integer(number) if self.shape == Shape::Flag => visitor.visit_bool(number != 0),
            ValueRef::Integer(number) => visitor.visit_i64(number),
            ValueRef::Real(number) => visitor.visit_f64(number),
            ValueRef::Text(_) => visitor.visit_str(self.text()?),
            ValueRef::Blob(_) => Err(Error::custom("it is not text")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if matches!(self.value, ValueRef::Null) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.json()? {
            Some(mut json) => json.deserialize_enum(name, variants, visitor).map_err(Error::custom),
            None => visitor.visit_enum(self.text()?.into_deserializer()),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}
