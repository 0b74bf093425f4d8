//! Is everything in the file as it was written? Journals, references, kept files, and the file itself.

use crate::Result;
use crate::workspace::Workspace;
use muster_domain::RunId;
use muster_domain::journal::{self, Deed, canonical_json, sha256_hex};

/// What was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// The SQLite file itself.
    File,
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
    /// Looks at everything; an empty list means that all is whole.
    pub fn verify(&self) -> Result<Vec<Finding>> {
        let mut findings = self.verify_file()?;
        findings.extend(self.verify_references()?);
        findings.extend(self.verify_attachments()?);
        for record in self.runs()? {
            findings.extend(self.verify_run(record.run.id)?);
        }
        Ok(findings)
    }

    fn verify_file(&self) -> Result<Vec<Finding>> {
        let mut statement = self.connection().prepare("PRAGMA integrity_check(20)")?;
        let said: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(said.into_iter().filter(|line| line != "ok").map(|what| Finding { check: Check::File, what }).collect())
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

    /// Looks at one run's journal: the chain, its end, and the MSEL it was made from.
    pub fn verify_run(&self, id: RunId) -> Result<Vec<Finding>> {
        let name = self.run(id)?.name;
        let finding = |what: String| Finding { check: Check::Journal, what: format!("run “{name}”: {what}") };
        let mut findings = Vec::new();
        let mut statement =
            self.connection().prepare("SELECT seq, entry, hash FROM journal WHERE run_id = ?1 ORDER BY seq")?;
        let mut rows = statement.query([id.to_string()])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let (seq, text, hash): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let entry = serde_json::from_str::<journal::JournalEntry>(&text);
            // What is stored must be exactly what the entry says, or a field nobody reads could hide a change.
            match entry {
                Ok(entry)
                    if entry.seq == seq.unsigned_abs()
                        && entry.hash == hash
                        && canonical_json(&serde_json::to_value(&entry)?) == text =>
                {
                    entries.push(entry);
                }
                _ => {
                    findings.push(finding(format!("entry {seq} was changed after it was written")));
                    return Ok(findings);
                }
            }
        }
        if let Err(broken) = journal::verify(&entries) {
            findings.push(finding(broken.to_string()));
            return Ok(findings);
        }
        let head = entries.last().map(|entry| (entry.seq, entry.hash.as_str()));
        match (head, self.pulse(id)?) {
            (Some((seq, hash)), Some(pulse)) if pulse.head_seq == seq && pulse.head_hash == hash => {}
            (head, pulse) => findings.push(finding(format!(
                "the journal ends at entry {} but was written up to entry {}",
                head.map_or(0, |(seq, _)| seq),
                pulse.map_or(0, |pulse| pulse.head_seq)
            ))),
        }
        match entries.first().map(|entry| &entry.deed) {
            Some(Deed::Created { msel_sha256, .. }) if *msel_sha256 == journal::msel_digest(&self.run_events(id)?) => {}
            Some(Deed::Created { .. }) => findings.push(finding("the MSEL it was made from was changed".into())),
            _ => findings.push(finding("entry 1 does not say what the run was made from".into())),
        }
        Ok(findings)
    }
}
