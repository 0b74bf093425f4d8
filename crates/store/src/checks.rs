//! Is everything in the file as it was written? Journals, references, kept files, and the file itself.

use crate::Result;
use crate::exercise::from_word;
use crate::migrate;
use crate::workspace::Workspace;
use muster_domain::RunId;
use muster_domain::journal::sha256_hex;
use muster_domain::plan::PlanState;
use muster_domain::plan::review::ApprovedVersion;
use muster_domain::run::Run;

/// What was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// The SQLite file itself.
    File,
    /// The tables, indexes, views and triggers that must be there.
    Schema,
    /// Rows that nobody can read any more.
    Rows,
    /// References between rows.
    References,
    /// Kept files against their SHA-256.
    Attachments,
    /// A run's journal.
    Journal,
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which check found it.
    pub check: Check,
    /// What is wrong, naming the first bad entry.
    pub what: String,
}

impl Workspace {
    /// Looks at everything; an empty list means that all is whole. A check that cannot be made is a finding too.
    pub fn verify(&self) -> Result<Vec<Finding>> {
        let mut findings = Vec::new();
        let mut take = |check, looked: Result<Vec<Finding>>| match looked {
            Ok(found) => findings.extend(found),
            Err(error) => findings.push(Finding { check, what: error.to_string() }),
        };
        take(Check::File, self.verify_file());
        take(Check::Schema, self.verify_schema());
        take(Check::References, self.verify_references());
        for unreadable in self.unreadable_everywhere() {
            let found = unreadable.map(|rows| rows.into_iter().map(|what| Finding { check: Check::Rows, what }));
            take(Check::Rows, found.map(Iterator::collect));
        }
        take(Check::Attachments, self.verify_attachments());
        match self.runs() {
            Ok(runs) => runs.iter().for_each(|record| take(Check::Journal, self.verify_run(record.run.id))),
            Err(error) => take(Check::Journal, Err(error)),
        }
        Ok(findings)
    }

    fn verify_file(&self) -> Result<Vec<Finding>> {
        let mut statement = self.connection().prepare("PRAGMA integrity_check(20)")?;
        let said: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(said.into_iter().filter(|line| line != "ok").map(|what| Finding { check: Check::File, what }).collect())
    }

    fn verify_schema(&self) -> Result<Vec<Finding>> {
        let (found, expected) = (migrate::pieces(self.connection())?, migrate::expected_pieces()?);
        let missing = expected.difference(&found).map(|(kind, name)| format!("the {kind} {name} is not there"));
        // What nobody made who makes workspaces: a trigger could change rows behind every check.
        let strange = found.difference(&expected).filter(|(kind, _)| kind == "trigger");
        let strange = strange.map(|(_, name)| format!("the trigger {name} is none of Muster's"));
        Ok(missing.chain(strange).map(|what| Finding { check: Check::Schema, what }).collect())
    }

    /// Reads every row of every table that is read row by row.
    fn unreadable_everywhere(&self) -> Vec<Result<Vec<String>>> {
        let json = |row: &rusqlite::Row<'_>| Ok(serde_json::from_str::<serde_json::Value>(&row.get::<_, String>(1)?)?);
        let version = |row: &rusqlite::Row<'_>| {
            let (digest, content): (String, String) = (row.get(1)?, row.get(2)?);
            match sha256_hex(content.as_bytes()) == digest {
                true => Ok(()),
                false => Err(crate::StoreError::Damaged("its content was changed after it was approved".into())),
            }
        };
        vec![
            self.about().map(|_| Vec::new()).or_else(|error| Ok(vec![format!("workspace: {error}")])),
            self.unreadable_rows("import_profile", "id, mapping", json),
            self.unreadable_rows("history_change", "id, topics", json),
            self.unreadable_rows("history_row", "id, coalesce(before, 'null')", json),
            self.unreadable_rows("history_row", "id, coalesce(after, 'null')", json),
            self.unreadable_rows("plan_standing", "plan_id, state", |row| from_word::<PlanState>(row.get(1)?)),
            self.unreadable::<ApprovedVersion>(),
            self.unreadable_rows("plan_version", "id, sha256, content", version),
            self.unreadable_records(),
        ]
    }

    fn verify_references(&self) -> Result<Vec<Finding>> {
        let mut statement = self.connection().prepare("PRAGMA foreign_key_check")?;
        let broken = statement.query_map([], |row| {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            let row_number: Option<i64> = row.get(1)?;
            let place = row_number.map_or(String::new(), |number| format!(" (row {number})"));
            Ok(Finding {
                check: Check::References,
                what: format!("a {table}{place} names a {parent} that is not there"),
            })
        })?;
        Ok(broken.collect::<rusqlite::Result<_>>()?)
    }

    fn verify_attachments(&self) -> Result<Vec<Finding>> {
        let mut statement = self.connection().prepare("SELECT sha256, bytes FROM attachment ORDER BY sha256")?;
        let mut rows = statement.query([])?;
        let mut findings = Vec::new();
        while let Some(row) = rows.next()? {
            let name: String = row.get(0)?;
            let found = sha256_hex(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?);
            if found != name {
                let what = format!("the kept file {name} has the digest {found}");
                findings.push(Finding { check: Check::Attachments, what });
            }
        }
        Ok(findings)
    }

    /// Looks at one run's journal: the chain, its end, the MSEL it was made from, and what the run says of itself.
    pub fn verify_run(&self, id: RunId) -> Result<Vec<Finding>> {
        let run: Run = self.one(id)?;
        let faults = self.evidence(&run)?.faults;
        let what = |fault: &crate::Fault| format!("run “{}”: {}", run.name, fault.what);
        Ok(faults.iter().map(|fault| Finding { check: Check::Journal, what: what(fault) }).collect())
    }
}
