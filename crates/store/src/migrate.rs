//! Bringing a workspace file from the schema it has to the schema this program knows.

use crate::Result;
use crate::open::APPLICATION_ID;
use crate::passphrase::write_copy;
use crate::{history, search};
use rusqlite::{Connection, TransactionBehavior};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Each step turns schema `index` into `index + 1`. A released step is never edited.
const STEPS: &[&str] =
    &[include_str!("schema/0001.sql"), include_str!("schema/0002.sql"), include_str!("schema/0003.sql")];

/// The schema this program writes.
pub const SCHEMA_VERSION: i64 = STEPS.len() as i64;

/// Views and triggers that follow from the tables; made anew after every migration.
const DERIVED: &[&str] =
    &[include_str!("schema/words.sql"), include_str!("schema/search.sql"), include_str!("schema/standing.sql")];

/// Copies the file beside itself if it is older than this program, then migrates it.
pub(crate) fn bring_up_to_date(
    connection: &mut Connection,
    path: &Path,
    found: i64,
    passphrase: Option<&str>,
) -> Result<()> {
    if found == SCHEMA_VERSION {
        return Ok(());
    }
    write_copy(connection, &backup_path(path, found), passphrase)?;
    migrate(connection, found)
}

/// Applies every step from `found` on, in one transaction.
pub(crate) fn migrate(connection: &mut Connection, found: i64) -> Result<()> {
    migrate_with(connection, found, STEPS)
}

fn migrate_with(connection: &mut Connection, found: i64, steps: &[&str]) -> Result<()> {
    search::add_fold(connection)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    drop_derived(&transaction)?;
    for step in steps.iter().skip(usize::try_from(found).unwrap_or(0)) {
        transaction.execute_batch(step)?;
    }
    for sql in DERIVED {
        transaction.execute_batch(sql)?;
    }
    history::make_triggers(&transaction)?;
    search::make_triggers(&transaction)?;
    search::index_anew(&transaction)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", steps.len() as i64)?;
    transaction.commit()?;
    Ok(())
}

/// What the schema this program knows is made of: kinds and names of tables, indexes, views and triggers.
pub(crate) fn pieces(connection: &Connection) -> Result<BTreeSet<(String, String)>> {
    let mut statement = connection.prepare("SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'")?;
    let pieces = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    Ok(pieces)
}

/// The pieces of a file that was just made.
pub(crate) fn expected_pieces() -> Result<BTreeSet<(String, String)>> {
    let mut fresh = Connection::open_in_memory()?;
    migrate(&mut fresh, 0)?;
    pieces(&fresh)
}

/// Drops what is made from the tables, so that steps may change the tables freely.
fn drop_derived(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare(
        "SELECT type, name FROM sqlite_schema
         WHERE (type = 'trigger' AND (name LIKE 'search\\_%' ESCAPE '\\' OR name LIKE 'history\\_%' ESCAPE '\\'
                                      OR name LIKE 'standing\\_%' ESCAPE '\\'))
            OR (type = 'view' AND name LIKE '%\\_words' ESCAPE '\\')",
    )?;
    let names: Vec<(String, String)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    for (kind, name) in names {
        connection.execute_batch(&format!("DROP {kind} \"{name}\""))?;
    }
    Ok(())
}

/// `NAME.before-1.muster` and, if that is taken, `NAME.before-1-2.muster` and so on.
fn backup_path(path: &Path, found: i64) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let named = |rest: String| path.with_file_name(format!("{stem}.{rest}.muster"));
    let mut candidate = named(format!("before-{found}"));
    let mut count = 2;
    while candidate.exists() {
        candidate = named(format!("before-{found}-{count}"));
        count += 1;
    }
    candidate
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_later_step_keeps_the_rows_and_their_history_triggers() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, 0).unwrap();
        connection
            .execute("INSERT INTO workspace (id, name, marking, created_at) VALUES (1, 'Quay', '\"tlp-amber\"', 0)", [])
            .unwrap();
        let mut steps = STEPS.to_vec();
        steps.push("ALTER TABLE workspace ADD COLUMN body TEXT NOT NULL DEFAULT '';");
        migrate_with(&mut connection, SCHEMA_VERSION, &steps).unwrap();
        let (name, body): (String, String) =
            connection.query_row("SELECT name, body FROM workspace", [], |r| Ok((r.get(0)?, r.get(1)?))).unwrap();
        assert_eq!((name.as_str(), body.as_str()), ("Quay", ""));
        let trigger: String = connection
            .query_row("SELECT sql FROM sqlite_schema WHERE name = 'history_workspace_update'", [], |r| r.get(0))
            .unwrap();
        assert!(trigger.contains("body"), "the new column is recorded: {trigger}");
    }

    #[test]
    fn a_failing_step_leaves_the_schema_as_it_was() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, 0).unwrap();
        let mut steps = STEPS.to_vec();
        steps.push("CREATE TABLE extra (id INTEGER); SELECT nonsense FROM nowhere;");
        assert!(migrate_with(&mut connection, SCHEMA_VERSION, &steps).is_err());
        let version: i64 = connection.query_row("PRAGMA user_version", [], |r| r.get(0)).unwrap();
        let extra: i64 =
            connection.query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'", [], |r| r.get(0)).unwrap();
        assert_eq!((version, extra), (SCHEMA_VERSION, 0));
    }
}
