//! Pages of an MSEL.

use crate::Result;
use crate::error::StoreError;
use crate::record::{Shape, columns, read};
use crate::stored::Fields;
use crate::workspace::Workspace;
use muster_domain::{Event, EventLine, ExerciseId};
use rusqlite::types::Value;
use rusqlite::{Transaction, params, params_from_iter};
use serde::Deserialize;

/// The order in which an MSEL is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EventOrder {
    /// By planned instant; what is unscheduled comes last, in paper order.
    #[default]
    Time,
    /// As the rows stood on paper.
    Paper,
    /// By one of the text columns.
    Column(&'static str),
}

/// Which events of an exercise, in which order.
#[derive(Debug, Clone, Default)]
pub struct EventQuery {
    /// Words that must all occur somewhere in an event; empty is no condition.
    pub filter: String,
    /// Only events whose time could not be read and is not settled.
    pub only_problems: bool,
    /// Only events that have one of these values in this text column, for each of these columns.
    pub only: Vec<(&'static str, Vec<String>)>,
    /// Order.
    pub order: EventOrder,
    /// The other way round.
    pub descending: bool,
    /// How many to pass over.
    pub skip: u32,
    /// How many to give at most.
    pub take: u32,
}

/// A stretch of an MSEL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventPage {
    /// How many events the query finds in all.
    pub total: u32,
    /// Those asked for.
    pub events: Vec<Event>,
}

const LINE_COLUMNS: &str =
    "id, number, title, kind, \"offset\", duration_ms, phase, storyline, recipient, controller, review,
    objectives, waits_for, contingency_for, problem, expected_within_ms IS NOT NULL OR trim(expected_action) <> ''";
/// What an [`EventLine`] is read from, and under which names.
const LINE_FIELDS: &[(&str, Shape)] = &[
    ("id", Shape::Plain),
    ("number", Shape::Plain),
    ("title", Shape::Plain),
    ("kind", Shape::Plain),
    ("offset", Shape::Plain),
    ("duration_ms", Shape::Plain),
    ("phase", Shape::Plain),
    ("storyline", Shape::Plain),
    ("recipient", Shape::Plain),
    ("controller", Shape::Plain),
    ("review", Shape::Plain),
    ("objectives", Shape::Json),
    ("waits_for", Shape::Json),
    ("contingency_for", Shape::Json),
    ("problem", Shape::Plain),
    ("expects", Shape::Flag),
];

impl EventQuery {
    /// The condition and its values, after `exercise_id = ?1`.
    fn condition(&self) -> (String, Vec<Value>) {
        let mut sql = String::new();
        let mut values = Vec::new();
        if self.only_problems {
            sql.push_str(" AND problem IS NOT NULL");
        }
        if let Some(query) = crate::search::match_all(&self.filter) {
            values.push(Value::Text(query));
            sql.push_str(
                " AND id IN (SELECT thing FROM search_document WHERE kind = 'event'
                  AND id IN (SELECT rowid FROM search_text WHERE search_text MATCH ?2))",
            );
        }
        for (column, wanted) in &self.only {
            let places: Vec<String> = (0..wanted.len()).map(|place| format!("?{}", values.len() + place + 2)).collect();
            sql.push_str(&format!(" AND \"{column}\" IN ({})", places.join(", ")));
            values.extend(wanted.iter().cloned().map(Value::Text));
        }
        (sql, values)
    }

    fn order_by(&self) -> String {
        let direction = if self.descending { "DESC" } else { "ASC" };
        match self.order {
            EventOrder::Time => format!("\"offset\" IS NULL, \"offset\" {direction}, position {direction}, id"),
            EventOrder::Paper => format!("position {direction}, id"),
            EventOrder::Column(column) => format!("{column} COLLATE NOCASE {direction}, position, id"),
        }
    }
}

impl Workspace {
    /// A stretch of an exercise's MSEL.
    pub fn event_page(&self, exercise: ExerciseId, query: &EventQuery) -> Result<EventPage> {
        let (condition, mut values) = query.condition();
        values.insert(0, Value::Text(exercise.to_string()));
        let total = self
            .connection()
            .prepare_cached(&format!("SELECT count(*) FROM event WHERE exercise_id = ?1{condition}"))?
            .query_row(params_from_iter(&values), |row| row.get(0))?;
        let sql = format!(
            "SELECT {} FROM event WHERE exercise_id = ?1{condition} ORDER BY {} LIMIT {} OFFSET {}",
            columns::<Event>(),
            query.order_by(),
            query.take,
            query.skip
        );
        let mut statement = self.connection().prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(&values))?;
        let mut events = Vec::new();
        while let Some(row) = rows.next()? {
            events.push(read(row)?);
        }
        Ok(EventPage { total, events })
    }

    /// Writes a new name where events of an exercise have the old one in these text columns, within a change.
    pub fn rename_in_events(
        transaction: &Transaction<'_>,
        exercise: ExerciseId,
        columns: &[&'static str],
        was: &str,
        is: &str,
    ) -> Result<()> {
        for column in columns {
            let sql = format!("UPDATE event SET \"{column}\" = ?3 WHERE exercise_id = ?1 AND \"{column}\" = ?2");
            transaction.prepare_cached(&sql)?.execute(params![exercise.to_string(), was, is])?;
        }
        Ok(())
    }

    /// The values that events of an exercise have in a text column, in order; empty ones included.
    pub fn event_values(&self, exercise: ExerciseId, column: &'static str) -> Result<Vec<String>> {
        let sql = format!(
            "SELECT \"{column}\" FROM event WHERE exercise_id = ?1 GROUP BY \"{column}\" ORDER BY \"{column}\" COLLATE NOCASE"
        );
        let mut statement = self.connection().prepare_cached(&sql)?;
        let values = statement.query_map([exercise.to_string()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(values)
    }

    /// Every event of an exercise that a query finds, without the fields that are long.
    pub fn event_lines(&self, exercise: ExerciseId, query: &EventQuery) -> Result<Vec<EventLine>> {
        let (condition, mut values) = query.condition();
        values.insert(0, Value::Text(exercise.to_string()));
        let sql =
            format!("SELECT {LINE_COLUMNS} FROM event WHERE exercise_id = ?1{condition} ORDER BY {}", query.order_by());
        let mut statement = self.connection().prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(&values))?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let line = EventLine::deserialize(Fields::of(row, LINE_FIELDS));
            lines.push(line.map_err(|error| StoreError::Damaged(format!("event: {error}")))?);
        }
        Ok(lines)
    }

    /// Every event of an exercise in paper order.
    pub fn events(&self, exercise: ExerciseId) -> Result<Vec<Event>> {
        let query = EventQuery { order: EventOrder::Paper, take: u32::MAX, ..EventQuery::default() };
        Ok(self.event_page(exercise, &query)?.events)
    }

    /// One more than the highest whole number among an exercise's event numbers.
    pub fn next_number(&self, exercise: ExerciseId) -> Result<String> {
        let highest: i64 = self
            .connection()
            .prepare_cached(
                "SELECT coalesce(max(cast(number AS INTEGER)), 0) FROM event
                 WHERE exercise_id = ?1 AND number GLOB '[0-9]*' AND number NOT GLOB '*[^0-9]*' AND length(number) < 10",
            )?
            .query_row([exercise.to_string()], |row| row.get(0))?;
        Ok((highest + 1).to_string())
    }

    /// Headings of the planner's own columns, in first-seen order.
    pub fn custom_fields(&self, exercise: ExerciseId) -> Result<Vec<String>> {
        let mut statement = self.connection().prepare_cached(
            "SELECT field.value ->> '$.name' AS name FROM event, json_each(event.custom) AS field
             WHERE exercise_id = ?1 GROUP BY name ORDER BY min(position * 1000 + field.key)",
        )?;
        let names = statement.query_map([exercise.to_string()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(names)
    }
}
