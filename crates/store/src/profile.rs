//! Kept import mappings.

use crate::Result;
use crate::error::StoreError;
use crate::exercise::from_id;
use crate::workspace::Workspace;
use muster_domain::ProfileId;
use rusqlite::{Transaction, params};

/// A kept import mapping; what is in it is the importer's affair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptProfile {
    /// Identity.
    pub id: ProfileId,
    /// The planner's name for it.
    pub name: String,
    /// JSON, as the importer wrote it.
    pub mapping: serde_json::Value,
}

impl Workspace {
    /// Every kept mapping, by name.
    pub fn profiles(&self) -> Result<Vec<KeptProfile>> {
        let mut statement =
            self.connection().prepare_cached("SELECT id, name, mapping FROM import_profile ORDER BY name, id")?;
        let mut rows = statement.query([])?;
        let mut profiles = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, mapping): (String, String) = (row.get(0)?, row.get(2)?);
            profiles.push(KeptProfile {
                id: from_id(&id)?,
                name: row.get(1)?,
                mapping: serde_json::from_str(&mapping)?,
            });
        }
        Ok(profiles)
    }

    /// Keeps a mapping, in the place of one with the same identity, within a change.
    pub fn keep_profile(transaction: &Transaction<'_>, profile: &KeptProfile) -> Result<()> {
        let mapping = serde_json::to_string(&profile.mapping)?;
        let id = profile.id.to_string();
        let updated = transaction.execute(
            "UPDATE import_profile SET name = ?2, mapping = ?3 WHERE id = ?1",
            params![id, profile.name, mapping],
        )?;
        if updated == 0 {
            transaction.execute(
                "INSERT INTO import_profile (id, name, mapping) VALUES (?1, ?2, ?3)",
                params![id, profile.name, mapping],
            )?;
        }
        Ok(())
    }

    /// Forgets a mapping, within a change.
    pub fn delete_profile(transaction: &Transaction<'_>, id: ProfileId) -> Result<()> {
        match transaction.execute("DELETE FROM import_profile WHERE id = ?1", [id.to_string()])? {
            0 => Err(StoreError::NotFound("the mapping")),
            _ => Ok(()),
        }
    }
}
