//! Events: rows in and out, and pages of an MSEL.

use crate::Result;
use crate::error::StoreError;
use crate::exercise::{from_id, from_word, word};
use crate::workspace::Workspace;
use muster_domain::{Event, EventId, ExerciseId, ExerciseOffset};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, Transaction, params, params_from_iter};

pub(crate) const COLUMNS: &str = "id, exercise_id, position, number, kind, offset_ms, phase, storyline, title, text, sender, \
    recipient, method, controller, expected_action, location, objective, notes, release, custom, source, problem";

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

pub(crate) fn read(row: &Row<'_>) -> Result<Event> {
    let (id, exercise_id): (String, String) = (row.get(0)?, row.get(1)?);
    let custom: String = row.get(19)?;
    let source: Option<String> = row.get(20)?;
    Ok(Event {
        id: from_id(&id)?,
        exercise_id: from_id(&exercise_id)?,
        position: row.get(2)?,
        number: row.get(3)?,
        kind: from_word(row.get(4)?)?,
        offset: row.get::<_, Option<i64>>(5)?.map(ExerciseOffset),
        phase: row.get(6)?,
        storyline: row.get(7)?,
        title: row.get(8)?,
        text: row.get(9)?,
        sender: row.get(10)?,
        recipient: row.get(11)?,
        method: row.get(12)?,
        controller: row.get(13)?,
        expected_action: row.get(14)?,
        location: row.get(15)?,
        objective: row.get(16)?,
        notes: row.get(17)?,
        release: from_word(row.get(18)?)?,
        custom: serde_json::from_str(&custom)?,
        source: source.map(|text| serde_json::from_str(&text)).transpose()?,
        problem: row.get(21)?,
    })
}

fn write(transaction: &Transaction<'_>, sql: &str, event: &Event) -> Result<()> {
    let source = event.source.as_ref().map(serde_json::to_string).transpose()?;
    let changed = transaction.prepare_cached(sql)?.execute(params![
        event.id.to_string(),
        event.exercise_id.to_string(),
        event.position,
        event.number,
        word(&event.kind)?,
        event.offset.map(|offset| offset.0),
        event.phase,
        event.storyline,
        event.title,
        event.text,
        event.sender,
        event.recipient,
        event.method,
        event.controller,
        event.expected_action,
        event.location,
        event.objective,
        event.notes,
        word(&event.release)?,
        serde_json::to_string(&event.custom)?,
        source,
        event.problem,
    ])?;
    if changed == 0 { Err(StoreError::NotFound("the event")) } else { Ok(()) }
}

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
        (sql, values)
    }

    fn order_by(&self) -> String {
        let direction = if self.descending { "DESC" } else { "ASC" };
        match self.order {
            EventOrder::Time => format!("offset_ms IS NULL, offset_ms {direction}, position {direction}, id"),
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
            "SELECT {COLUMNS} FROM event WHERE exercise_id = ?1{condition} ORDER BY {} LIMIT {} OFFSET {}",
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

    /// Every event of an exercise in paper order.
    pub fn events(&self, exercise: ExerciseId) -> Result<Vec<Event>> {
        let query = EventQuery { order: EventOrder::Paper, take: u32::MAX, ..EventQuery::default() };
        Ok(self.event_page(exercise, &query)?.events)
    }

    /// One event.
    pub fn event(&self, id: EventId) -> Result<Event> {
        self.connection()
            .prepare_cached(&format!("SELECT {COLUMNS} FROM event WHERE id = ?1"))?
            .query_row([id.to_string()], |row| Ok(read(row)))
            .optional()?
            .ok_or(StoreError::NotFound("the event"))?
    }

    /// The position after the last event of an exercise.
    pub fn next_position(&self, exercise: ExerciseId) -> Result<i64> {
        Ok(self
            .connection()
            .prepare_cached("SELECT coalesce(max(position) + 1, 0) FROM event WHERE exercise_id = ?1")?
            .query_row([exercise.to_string()], |row| row.get(0))?)
    }

    /// Puts a new event in, within a change.
    pub fn insert_event(transaction: &Transaction<'_>, event: &Event) -> Result<()> {
        let places: Vec<String> = (1..=22).map(|place| format!("?{place}")).collect();
        write(transaction, &format!("INSERT INTO event ({COLUMNS}) VALUES ({})", places.join(", ")), event)
    }

    /// Puts an event's new values in the place of the old ones, within a change.
    pub fn update_event(transaction: &Transaction<'_>, event: &Event) -> Result<()> {
        let sets: Vec<String> = COLUMNS
            .split(", ")
            .enumerate()
            .skip(1)
            .map(|(index, column)| format!("{} = ?{}", column.trim(), index + 1))
            .collect();
        write(transaction, &format!("UPDATE event SET {} WHERE id = ?1", sets.join(", ")), event)
    }

    /// Removes an event, within a change.
    pub fn delete_event(transaction: &Transaction<'_>, id: EventId) -> Result<()> {
        match transaction.prepare_cached("DELETE FROM event WHERE id = ?1")?.execute([id.to_string()])? {
            0 => Err(StoreError::NotFound("the event")),
            _ => Ok(()),
        }
    }
}

impl Workspace {
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
