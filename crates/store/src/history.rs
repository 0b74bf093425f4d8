//! Undo, redo and "who changed what": row images kept by triggers.
//!
//! The triggers are made from the tables' own columns, so a new column is recorded without anybody
//! remembering it. A change is replayed in one transaction, backwards to undo and forwards to redo.

use crate::Result;
use crate::error::StoreError;
use muster_domain::WallTime;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

/// Tables whose rows are recorded. Runs, journals, reviews, approved versions and file contents are not: they are
/// evidence.
const RECORDED: &[&str] = &[
    "workspace",
    "exercise",
    "event",
    "import_file",
    "import_profile",
    "stakeholder",
    "contact",
    "agreement",
    "asset",
    "resource",
    "plan",
    "section",
    "task",
    "activation_level",
    "directory_line",
    "net",
    "copy_held",
    "form_entry",
    "objective",
    "participant",
    "staff",
    "meeting",
    "checklist_item",
    "scenario_phase",
    "storyline",
    "ground_truth",
    "sender",
    "variable",
    "actor",
    "decision",
    "library_inject",
    "msel_view",
];

/// Typing in one field within this time joins one change.
const MERGE_WITHIN_MS: i64 = 5_000;

/// What a change is called and who makes it.
#[derive(Debug, Clone)]
pub struct ChangeLabel {
    /// The command, such as `event_update`.
    pub label: String,
    /// What it is done to, as people know it, such as an event's number.
    pub detail: String,
    /// Who.
    pub actor: String,
    /// When.
    pub wall: WallTime,
    /// Changes that follow each other quickly with the same key are undone together.
    pub merge_key: Option<String>,
    /// What windows must ask again, as the commands name it.
    pub topics: Vec<String>,
}

/// A committed result and the revision the workspace has since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed<T> {
    /// What the change returned.
    pub value: T,
    /// The workspace's revision.
    pub revision: i64,
}

/// A change that was undone or redone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reverted {
    /// The command that made it.
    pub label: String,
    /// What it was done to.
    pub detail: String,
    /// What windows must ask again.
    pub topics: Vec<String>,
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// Place in the history.
    pub id: i64,
    /// The command that made the change.
    pub label: String,
    /// What it was done to.
    pub detail: String,
    /// Who.
    pub actor: String,
    /// When.
    pub wall: WallTime,
    /// Whether it is undone at present.
    pub undone: bool,
}

/// Makes the recording triggers of every recorded table from the columns it has.
pub(crate) fn make_triggers(connection: &Connection) -> Result<()> {
    for table in RECORDED {
        let columns = columns_of(connection, table)?;
        let image = |row: &str| {
            let pairs: Vec<String> = columns.iter().map(|column| format!("'{column}', {row}.\"{column}\"")).collect();
            format!("json_object({})", pairs.join(", "))
        };
        for (name, on, before, after) in [
            ("insert", "INSERT", "NULL".to_owned(), image("new")),
            ("update", "UPDATE", image("old"), image("new")),
            ("delete", "DELETE", image("old"), "NULL".to_owned()),
        ] {
            connection.execute_batch(&format!(
                "CREATE TRIGGER history_{table}_{name} AFTER {on} ON \"{table}\"
                 WHEN (SELECT change_id FROM history_recording) IS NOT NULL
                 BEGIN
                     INSERT INTO history_row (change_id, tbl, before, after)
                     VALUES ((SELECT change_id FROM history_recording), '{table}', {before}, {after});
                 END;"
            ))?;
        }
    }
    Ok(())
}

fn columns_of(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    let columns = statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(columns)
}

/// A table's columns, each with how its value is taken from a row's image. An image made before a column was there gives
/// the column's default.
fn values_of(connection: &Connection, table: &str) -> Result<Vec<(String, String)>> {
    let mut statement = connection.prepare_cached("SELECT name, dflt_value FROM pragma_table_info(?1)")?;
    let values = statement
        .query_map([table], |row| {
            let (name, default): (String, Option<String>) = (row.get(0)?, row.get(1)?);
            let value = match default {
                None => format!("?1 ->> '$.{name}'"),
                Some(default) => {
                    format!("CASE WHEN json_type(?1, '$.{name}') IS NULL THEN {default} ELSE ?1 ->> '$.{name}' END")
                }
            };
            Ok((name, value))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(values)
}

/// Starts recording a change; whatever was undone can no longer be redone.
pub(crate) fn begin(transaction: &Transaction<'_>, label: &ChangeLabel) -> Result<()> {
    transaction.prepare_cached("DELETE FROM history_change WHERE undone = 1")?.execute([])?;
    let last: Option<(i64, Option<String>, i64)> = transaction
        .prepare_cached("SELECT id, merge_key, wall FROM history_change ORDER BY id DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let joined = last.filter(|(_, key, wall)| {
        key.is_some() && *key == label.merge_key && (0..MERGE_WITHIN_MS).contains(&label.wall.since(WallTime(*wall)))
    });
    let id = match joined {
        Some((id, _, _)) => {
            transaction
                .prepare_cached("UPDATE history_change SET wall = ?2 WHERE id = ?1")?
                .execute(params![id, label.wall.0])?;
            id
        }
        None => {
            transaction
                .prepare_cached(
                    "INSERT INTO history_change (label, detail, actor, wall, merge_key, topics)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute(params![
                    label.label,
                    label.detail,
                    label.actor,
                    label.wall.0,
                    label.merge_key,
                    serde_json::to_string(&label.topics)?
                ])?;
            transaction.last_insert_rowid()
        }
    };
    transaction.prepare_cached("UPDATE history_recording SET change_id = ?1")?.execute([id])?;
    Ok(())
}

/// Stops recording. A change that touched no row is forgotten, and of a row touched more than once only how it was
/// at first and how it is at last is kept: an hour's typing in one text is two images of it.
pub(crate) fn end(transaction: &Transaction<'_>) -> Result<()> {
    transaction
        .prepare_cached(
            "WITH touched AS (
                 SELECT id, tbl, coalesce(before, after) ->> '$.id' AS thing,
                        before IS NOT NULL AND after IS NOT NULL AS is_update
                 FROM history_row WHERE change_id = (SELECT change_id FROM history_recording)),
             several AS (
                 SELECT tbl, thing, min(id) AS first, max(id) AS last
                 FROM touched GROUP BY tbl, thing HAVING count(*) > 1 AND min(is_update) = 1)
             UPDATE history_row SET after = (SELECT after FROM history_row AS latest WHERE latest.id = several.last)
             FROM several WHERE history_row.id = several.first",
        )?
        .execute([])?;
    transaction
        .prepare_cached(
            "WITH touched AS (
                 SELECT id, tbl, coalesce(before, after) ->> '$.id' AS thing,
                        before IS NOT NULL AND after IS NOT NULL AS is_update
                 FROM history_row WHERE change_id = (SELECT change_id FROM history_recording)),
             several AS (
                 SELECT tbl, thing, min(id) AS first
                 FROM touched GROUP BY tbl, thing HAVING count(*) > 1 AND min(is_update) = 1)
             DELETE FROM history_row WHERE id IN (
                 SELECT touched.id FROM touched JOIN several USING (tbl, thing) WHERE touched.id > several.first)",
        )?
        .execute([])?;
    transaction
        .prepare_cached(
            "DELETE FROM history_change
             WHERE id = (SELECT change_id FROM history_recording)
               AND NOT EXISTS (SELECT 1 FROM history_row WHERE change_id = history_change.id)",
        )?
        .execute([])?;
    transaction.prepare_cached("UPDATE history_recording SET change_id = NULL")?.execute([])?;
    Ok(())
}

pub(crate) fn undo(transaction: &Transaction<'_>) -> Result<Reverted> {
    replay(transaction, Direction::Back)
}

pub(crate) fn redo(transaction: &Transaction<'_>) -> Result<Reverted> {
    replay(transaction, Direction::Forth)
}

#[derive(Clone, Copy)]
enum Direction {
    Back,
    Forth,
}

impl Direction {
    fn find(self) -> &'static str {
        match self {
            Self::Back => {
                "SELECT id, label, detail, topics FROM history_change WHERE undone = 0 ORDER BY id DESC LIMIT 1"
            }
            Self::Forth => "SELECT id, label, detail, topics FROM history_change WHERE undone = 1 ORDER BY id LIMIT 1",
        }
    }

    fn rows(self) -> &'static str {
        match self {
            Self::Back => "SELECT tbl, after, before FROM history_row WHERE change_id = ?1 ORDER BY id DESC",
            Self::Forth => "SELECT tbl, before, after FROM history_row WHERE change_id = ?1 ORDER BY id",
        }
    }
}

fn replay(transaction: &Transaction<'_>, direction: Direction) -> Result<Reverted> {
    let verb = match direction {
        Direction::Back => "undo",
        Direction::Forth => "redo",
    };
    let (id, label, detail, topics): (i64, String, String, String) = transaction
        .query_row(direction.find(), [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?
        .ok_or(StoreError::NothingTo(verb))?;
    // Rows come back in an order that may name a parent before it is there; only the end must be right.
    transaction.pragma_update(None, "defer_foreign_keys", true)?;
    let mut rows = transaction.prepare(direction.rows())?;
    let mut rows = rows.query([id])?;
    while let Some(row) = rows.next()? {
        let table: String = row.get(0)?;
        let from: Option<String> = row.get(1)?;
        let to: Option<String> = row.get(2)?;
        put_row(transaction, &table, from.as_deref(), to.as_deref())?;
    }
    let undone = matches!(direction, Direction::Back);
    transaction.execute("UPDATE history_change SET undone = ?2 WHERE id = ?1", params![id, undone])?;
    refuse_if_dangling(transaction)?;
    Ok(Reverted { label, detail, topics: serde_json::from_str(&topics)? })
}

/// Puts one row from the image `from` into the image `to`; `None` is no row.
fn put_row(transaction: &Transaction<'_>, table: &str, from: Option<&str>, to: Option<&str>) -> Result<()> {
    match (from, to) {
        (None, Some(image)) => {
            let columns = values_of(transaction, table)?;
            let names: Vec<String> = columns.iter().map(|(column, _)| format!("\"{column}\"")).collect();
            let values: Vec<&str> = columns.iter().map(|(_, value)| value.as_str()).collect();
            let sql = format!("INSERT INTO \"{table}\" ({}) VALUES ({})", names.join(", "), values.join(", "));
            transaction.prepare_cached(&sql)?.execute([image])?;
        }
        (Some(_), Some(image)) => {
            let columns = values_of(transaction, table)?;
            let sets: Vec<String> = columns.iter().map(|(column, value)| format!("\"{column}\" = {value}")).collect();
            let sql = format!("UPDATE \"{table}\" SET {} WHERE id = ?1 ->> '$.id'", sets.join(", "));
            transaction.prepare_cached(&sql)?.execute([image])?;
        }
        (Some(image), None) => {
            let sql = format!("DELETE FROM \"{table}\" WHERE id = ?1 ->> '$.id'");
            transaction.prepare_cached(&sql)?.execute([image])?;
        }
        (None, None) => {}
    }
    Ok(())
}

/// A deferred check would only fail at commit, without saying what hangs on what.
fn refuse_if_dangling(transaction: &Transaction<'_>) -> Result<()> {
    let hangs: Option<String> = transaction
        .query_row(
            "SELECT 'the run “' || name || '” was made from this exercise' FROM run
                 WHERE NOT EXISTS (SELECT 1 FROM exercise WHERE exercise.id = run.exercise_id)
             UNION ALL SELECT 'the plan has approved versions' FROM plan_version
                 WHERE NOT EXISTS (SELECT 1 FROM plan WHERE plan.id = plan_version.plan_id)
             UNION ALL SELECT 'the plan has reviews' FROM review
                 WHERE NOT EXISTS (SELECT 1 FROM plan WHERE plan.id = review.plan_id)
             UNION ALL SELECT 'the plan has comments' FROM plan_comment
                 WHERE NOT EXISTS (SELECT 1 FROM plan WHERE plan.id = plan_comment.plan_id)
             LIMIT 1",
            [],
            |row| row.get(0),
        )
        .optional()?;
    match hangs {
        Some(what) => Err(StoreError::HangsOn(what)),
        None => Ok(()),
    }
}

/// What undo and redo would revert next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NextReverts {
    /// What undo would take back: the command and what it was done to.
    pub undo: Option<(String, String)>,
    /// What redo would do again.
    pub redo: Option<(String, String)>,
}

impl crate::Workspace {
    /// What undo and redo would revert next.
    pub fn next_reverts(&self) -> Result<NextReverts> {
        let next = |direction: Direction| {
            self.connection()
                .prepare_cached(direction.find())?
                .query_row([], |row| Ok((row.get(1)?, row.get(2)?)))
                .optional()
        };
        Ok(NextReverts { undo: next(Direction::Back)?, redo: next(Direction::Forth)? })
    }

    /// The latest changes, newest first.
    pub fn history(&self, limit: u32) -> Result<Vec<HistoryLine>> {
        let mut statement = self.connection().prepare_cached(
            "SELECT id, label, detail, actor, wall, undone FROM history_change ORDER BY id DESC LIMIT ?1",
        )?;
        let lines = statement
            .query_map([limit], |row| {
                Ok(HistoryLine {
                    id: row.get(0)?,
                    label: row.get(1)?,
                    detail: row.get(2)?,
                    actor: row.get(3)?,
                    wall: WallTime(row.get(4)?),
                    undone: row.get(5)?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(lines)
    }
}
