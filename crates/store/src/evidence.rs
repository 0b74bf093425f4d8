//! A run as it stands in the file: what of it is proven, and what is not as it was written.
//!
//! Whoever loads, checks or reports a run reads it here, so that none of them can hold for whole what another finds
//! broken. Reading changes nothing.

use crate::Result;
use crate::workspace::Workspace;
use muster_domain::journal::{self, BrokenChain, Deed, JournalEntry, canonical_json, sha256_hex};
use muster_domain::run::Run;
use muster_domain::{Event, RunId};
use rusqlite::params;

/// Something of a run that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The first entry concerned, if it is one of the journal.
    pub seq: Option<u64>,
    /// What is wrong, naming the entry.
    pub what: String,
}

/// What of a run can be read.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// The MSEL it was made from, in the order its digest was taken; without what cannot be read.
    pub events: Vec<Event>,
    /// The journal up to the first bad entry.
    pub entries: Vec<JournalEntry>,
    /// How many entries stand in the file from the first bad one on.
    pub unproven: u64,
    /// What is not as it was written; empty if all is whole.
    pub faults: Vec<Fault>,
}

impl Workspace {
    /// Reads a run and checks it: every entry, the chain, its end, the MSEL, and what the run says of itself.
    pub fn evidence(&self, run: &Run) -> Result<Evidence> {
        let mut evidence = Evidence::default();
        self.read_journal(run.id, &mut evidence)?;
        if evidence.faults.is_empty() {
            evidence.faults.extend(self.cut_off(run.id, &evidence.entries)?);
        }
        if let Some(first) = evidence.entries.first() {
            let changed = journal::not_as_made(run, first).map(|what| Fault { seq: None, what: what.to_owned() });
            evidence.faults.extend(changed);
        }
        self.read_msel(run.id, &mut evidence)?;
        Ok(evidence)
    }

    fn read_journal(&self, id: RunId, evidence: &mut Evidence) -> Result<()> {
        let mut statement =
            self.connection().prepare_cached("SELECT seq, entry, hash FROM journal WHERE run_id = ?1 ORDER BY seq")?;
        let mut rows = statement.query([id.to_string()])?;
        while let Some(row) = rows.next()? {
            if !evidence.faults.is_empty() {
                evidence.unproven += 1;
                continue;
            }
            let (seq, text, hash): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            match proven(id, seq, &text, &hash, evidence.entries.last()) {
                Ok(entry) => evidence.entries.push(entry),
                Err(fault) => {
                    evidence.unproven = 1;
                    evidence.faults.push(fault);
                }
            }
        }
        Ok(())
    }

    /// The end that the pulse remembers against the one that is there.
    fn cut_off(&self, id: RunId, entries: &[JournalEntry]) -> Result<Option<Fault>> {
        let (last, hash) = entries.last().map_or((0, ""), |entry| (entry.seq, entry.hash.as_str()));
        let what = match self.pulse(id)? {
            Some(pulse) if pulse.head_seq == last && pulse.head_hash == hash => return Ok(None),
            Some(pulse) if pulse.head_seq == last => format!("entry {last} is not the one that was written last"),
            Some(pulse) => {
                format!("the journal ends at entry {last} but was written up to entry {}", pulse.head_seq)
            }
            None => format!("the journal ends at entry {last}, and what says how far it was written is not there"),
        };
        Ok(Some(Fault { seq: Some(last + 1), what }))
    }

    /// Reads the copied MSEL; its digest is taken of the text as it stands, so that nothing in it goes unseen.
    fn read_msel(&self, id: RunId, evidence: &mut Evidence) -> Result<()> {
        let mut statement =
            self.connection().prepare_cached("SELECT event FROM run_event WHERE run_id = ?1 ORDER BY place")?;
        let mut rows = statement.query(params![id.to_string()])?;
        let mut texts: Vec<String> = Vec::new();
        while let Some(row) = rows.next()? {
            let text: String = row.get(0)?;
            match serde_json::from_str(&text) {
                Ok(event) => evidence.events.push(event),
                Err(error) => evidence.faults.push(Fault {
                    seq: None,
                    what: format!("event {} of the MSEL it was made from cannot be read: {error}", texts.len() + 1),
                }),
            }
            texts.push(text);
        }
        if let Some(Deed::Created { msel_sha256, .. }) = evidence.entries.first().map(|entry| &entry.deed)
            && *msel_sha256 != sha256_hex(format!("[{}]", texts.join(",")).as_bytes())
        {
            evidence.faults.push(Fault { seq: None, what: "the MSEL it was made from was changed".into() });
        }
        Ok(())
    }
}

/// The entry, if it is exactly what was written at this place.
fn proven(
    id: RunId,
    seq: i64,
    text: &str,
    hash: &str,
    last: Option<&JournalEntry>,
) -> std::result::Result<JournalEntry, Fault> {
    let fault = |what: String| Fault { seq: Some(seq.unsigned_abs()), what };
    let entry: JournalEntry =
        serde_json::from_str(text).map_err(|error| fault(format!("entry {seq} cannot be read: {error}")))?;
    // What is stored must be exactly what the entry says, or a field nobody reads could hide a change.
    let written = serde_json::to_value(&entry).map(|value| canonical_json(&value));
    if i64::try_from(entry.seq) != Ok(seq)
        || entry.run_id != id
        || entry.hash != hash
        || written.is_ok_and(|written| written != text)
    {
        return Err(fault(format!("entry {seq} was changed after it was written")));
    }
    journal::follows(&entry, last).map_err(|broken| Fault {
        seq: Some(match broken {
            BrokenChain::OutOfPlace { expected, .. } => expected,
            BrokenChain::NotFollowing(seq) | BrokenChain::Changed(seq) => seq,
        }),
        what: broken.to_string(),
    })?;
    Ok(entry)
}
