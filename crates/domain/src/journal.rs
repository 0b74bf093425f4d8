//! A run's journal: what happened, in order, chained by SHA-256 so that a change anywhere shows.
//!
//! Each entry's hash covers the canonical JSON of the whole entry except the hash itself, and that JSON
//! holds the hash of the entry before. The first entry holds sixty-four zeros, and the digest of the MSEL
//! the run was made from.

use crate::condition::Response;
use crate::exercise::{Decision, StoryLeg};
use crate::id::{DecisionId, EventId, ExerciseId, RunId};
use crate::marking::Marking;
use crate::run::Run;
use crate::time::{ExerciseOffset, Rate, ScenarioTime, WallTime};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// What the first entry of a chain has in place of a predecessor's hash.
pub const CHAIN_START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One line of a run's journal. Never changed once written; a correction is a new entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JournalEntry {
    /// The run.
    pub run_id: RunId,
    /// Place in the journal, from 1 without gaps.
    #[ts(type = "number")]
    pub seq: u64,
    /// Real instant of writing.
    pub wall: WallTime,
    /// Exercise time of writing.
    pub exercise: ExerciseOffset,
    /// The story's date and hour, if the story has one.
    pub scenario: Option<ScenarioTime>,
    /// Who did it: a person's name, or `clock` for what the run did by itself.
    pub actor: String,
    /// What was done.
    #[serde(flatten)]
    pub deed: Deed,
    /// Hash of the entry before, in hexadecimal.
    pub prev: String,
    /// SHA-256 of this entry's canonical JSON without this field, in hexadecimal.
    pub hash: String,
}

/// The event a deed is about, as it stood on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct About {
    /// The event.
    pub event: EventId,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// When it was planned; `None` if it was held ready.
    pub planned: Option<ExerciseOffset>,
}

/// Why a clock stopped without anybody asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Interruption {
    /// The program ended without pausing the run: a crash, a kill, a power cut.
    ProgramEnded,
    /// The machine slept, or its clock was set forward.
    SleptOrClockForward,
    /// The machine's clock was set back.
    ClockBack,
    /// The journal could not be written: a full disk, or a file that was moved or deleted.
    NotWritten,
}

/// What a run says of itself, as its first entry holds it, so that a later change of it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MadeOf {
    /// The exercise.
    pub exercise_id: ExerciseId,
    /// Its name.
    pub exercise_name: String,
    /// The story's date and hour at StartEx.
    pub scenario_start: Option<ScenarioTime>,
    /// Who may see the run.
    pub marking: Marking,
    /// The story's clock, where it is more than its start.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub story: Vec<StoryLeg>,
    /// The decisions that its branches wait for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
}

impl MadeOf {
    /// What this run says of itself.
    pub fn of(run: &Run) -> Self {
        Self {
            exercise_id: run.exercise_id,
            exercise_name: run.exercise_name.clone(),
            scenario_start: run.scenario_start,
            marking: run.marking.clone(),
            story: run.story.clone(),
            decisions: run.decisions.clone(),
        }
    }
}

/// What sort of remark a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Anything worth writing down.
    #[default]
    Note,
    /// A decision that players or the director took.
    Decision,
    /// Something an evaluator saw.
    Observation,
}

/// What was done in a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Deed {
    /// The run was made: the MSEL was copied into it.
    Created {
        /// The run's name.
        name: String,
        /// How many events were copied.
        events: u32,
        /// SHA-256 of the canonical JSON of the copied events.
        msel_sha256: String,
        /// What the run says of itself; absent in journals begun before this was written.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        of: Option<MadeOf>,
    },
    /// Play began.
    Started {
        /// How fast.
        rate: Rate,
    },
    /// The clock was stopped by a person.
    Paused {
        /// Why, in their words; may be empty.
        reason: String,
    },
    /// The clock was stopped by circumstance; the run waits for a decision.
    Interrupted {
        /// What stopped it.
        cause: Interruption,
        /// The last real instant at which the run is known to have been alive.
        alive_until: WallTime,
        /// Real milliseconds that passed unattended; negative if the clock was set back.
        #[ts(type = "number")]
        gap_ms: i64,
    },
    /// The clock was started again.
    Resumed {
        /// How fast.
        rate: Rate,
        /// Real milliseconds for which it stood.
        #[ts(type = "number")]
        stood_ms: i64,
    },
    /// Time passes at another rate from here on.
    RateChanged {
        /// The rate before.
        from: Rate,
        /// The rate from now on.
        to: Rate,
    },
    /// Exercise time was moved forward.
    Jumped {
        /// Exercise time before.
        from: ExerciseOffset,
        /// Exercise time after.
        to: ExerciseOffset,
        /// Why; may be empty.
        reason: String,
    },
    /// Whether due events are released by the clock in this run, whatever they say themselves.
    AutomaticSet {
        /// Yes or no.
        automatic: bool,
    },
    /// Play ended.
    Ended {
        /// Why, in their words; may be empty.
        reason: String,
    },
    /// A real emergency: play stopped.
    Emergency {
        /// What is known; may be empty.
        text: String,
    },
    /// An event was delivered.
    Released {
        /// Which.
        #[serde(flatten)]
        about: About,
        /// Exercise time of delivery; earlier than the entry's own when written down afterwards.
        actual: ExerciseOffset,
        /// `actual` minus `planned` in exercise milliseconds; `None` if nothing was planned.
        #[ts(type = "number | null")]
        late_ms: Option<i64>,
        /// Whether the clock released it.
        automatic: bool,
        /// What was odd about it and confirmed, such as a second release; empty if nothing was.
        odd: String,
    },
    /// A delivery was taken back.
    Recalled {
        /// Which.
        #[serde(flatten)]
        about: About,
        /// The entry that released it.
        #[ts(type = "number")]
        released_seq: u64,
        /// Why; may be empty.
        reason: String,
        /// What was odd about it and confirmed; absent if nothing was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        odd: Option<String>,
    },
    /// An event is kept back until somebody decides.
    Held {
        /// Which.
        #[serde(flatten)]
        about: About,
        /// Why; may be empty.
        reason: String,
    },
    /// An event held or skipped is back among those to come.
    Unheld {
        /// Which.
        #[serde(flatten)]
        about: About,
    },
    /// An event will not be delivered.
    Skipped {
        /// Which.
        #[serde(flatten)]
        about: About,
        /// Why; may be empty.
        reason: String,
    },
    /// What players did about an event's expected action. A later one about the same event corrects it.
    Answered {
        /// Which.
        #[serde(flatten)]
        about: About,
        /// How.
        response: Response,
        /// Exercise time at which it was so.
        actual: ExerciseOffset,
        /// What was seen; may be empty.
        note: String,
    },
    /// Players decided. A later one about the same decision corrects it.
    Decided {
        /// Which decision.
        decision: DecisionId,
        /// What was decided, as the question stood.
        question: String,
        /// The letter of the choice.
        choice: String,
        /// What the choice means.
        label: String,
        /// Exercise time at which it was decided.
        actual: ExerciseOffset,
        /// Who decided and what they knew; may be empty.
        note: String,
    },
    /// A remark.
    Noted {
        /// What sort.
        note_kind: NoteKind,
        /// The words.
        text: String,
        /// The event it is about, if any.
        event: Option<EventId>,
    },
}

impl Deed {
    /// The event concerned, if the deed is about one.
    pub fn about(&self) -> Option<&About> {
        match self {
            Self::Released { about, .. }
            | Self::Recalled { about, .. }
            | Self::Held { about, .. }
            | Self::Unheld { about }
            | Self::Skipped { about, .. }
            | Self::Answered { about, .. } => Some(about),
            Self::Created { .. }
            | Self::Started { .. }
            | Self::Paused { .. }
            | Self::Interrupted { .. }
            | Self::Resumed { .. }
            | Self::RateChanged { .. }
            | Self::Jumped { .. }
            | Self::AutomaticSet { .. }
            | Self::Ended { .. }
            | Self::Emergency { .. }
            | Self::Decided { .. }
            | Self::Noted { .. } => None,
        }
    }
}

/// Where, when and by whom a deed was done: an entry before it joins the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Real instant.
    pub wall: WallTime,
    /// Exercise time.
    pub exercise: ExerciseOffset,
    /// The story's date and hour.
    pub scenario: Option<ScenarioTime>,
    /// Who.
    pub actor: String,
    /// What.
    pub deed: Deed,
}

impl JournalEntry {
    /// Joins a draft to a chain whose last entry is `last` (`None` for the first).
    pub fn chained(run_id: RunId, draft: Draft, last: Option<(u64, &str)>) -> Self {
        let (seq, prev) = last.map_or((1, CHAIN_START), |(seq, hash)| (seq + 1, hash));
        let mut entry = Self {
            run_id,
            seq,
            wall: draft.wall,
            exercise: draft.exercise,
            scenario: draft.scenario,
            actor: draft.actor,
            deed: draft.deed,
            prev: prev.to_owned(),
            hash: String::new(),
        };
        entry.hash = entry.digest();
        entry
    }

    /// The hash this entry should have.
    pub fn digest(&self) -> String {
        let mut value = serde_json::to_value(self).unwrap_or_default();
        if let Value::Object(fields) = &mut value {
            fields.remove("hash");
        }
        sha256_hex(canonical_json(&value).as_bytes())
    }
}

/// Where a chain is broken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BrokenChain {
    /// An entry is missing, doubled or out of place.
    #[error("entry {found} stands where entry {expected} should be")]
    OutOfPlace {
        /// The number that should be here.
        expected: u64,
        /// The number that is.
        found: u64,
    },
    /// An entry does not name the hash of the entry before it.
    #[error("entry {0} does not follow from the entry before it")]
    NotFollowing(u64),
    /// An entry's content does not have the hash it carries.
    #[error("entry {0} was changed after it was written")]
    Changed(u64),
}

/// Checks that entries form one whole chain from the first; the error names the first bad entry.
pub fn verify<'a>(entries: impl IntoIterator<Item = &'a JournalEntry>) -> Result<(), BrokenChain> {
    let mut last: Option<&JournalEntry> = None;
    for entry in entries {
        follows(entry, last)?;
        last = Some(entry);
    }
    Ok(())
}

/// Checks that an entry is the next in a chain whose last one is `last`.
pub fn follows(entry: &JournalEntry, last: Option<&JournalEntry>) -> Result<(), BrokenChain> {
    let (expected, prev) = last.map_or((1, CHAIN_START), |last| (last.seq + 1, last.hash.as_str()));
    if entry.seq != expected {
        return Err(BrokenChain::OutOfPlace { expected, found: entry.seq });
    }
    if entry.prev != prev {
        return Err(BrokenChain::NotFollowing(entry.seq));
    }
    if entry.digest() != entry.hash {
        return Err(BrokenChain::Changed(entry.seq));
    }
    Ok(())
}

/// What of a run is not as its first entry says; `None` if all is.
///
/// The run's name and the story's beginning stand in every journal, the rest in those that have [`MadeOf`].
pub fn not_as_made(run: &Run, first: &JournalEntry) -> Option<&'static str> {
    let Deed::Created { name, of, .. } = &first.deed else {
        return Some("entry 1 does not say what the run was made from");
    };
    if *name != run.name {
        return Some("the run's name was changed");
    }
    if first.scenario != run.scenario_start {
        return Some("the date and hour at which its story begins were changed");
    }
    let of = of.as_ref()?;
    if of.marking != run.marking {
        return Some("its marking was changed");
    }
    (*of != MadeOf::of(run)).then_some("the exercise it names was changed")
}

/// JSON in one fixed form: keys sorted by code point, no white space, numbers as written by `serde_json`.
pub fn canonical_json(value: &Value) -> String {
    let mut out = String::new();
    write_canonical(value, &mut out);
    out
}

fn write_canonical(value: &Value, out: &mut String) {
    match value {
        Value::Object(fields) => {
            // Sorted here, because whether the map itself is sorted depends on a feature any dependency may switch.
            let mut keys: Vec<&String> = fields.keys().collect();
            keys.sort();
            out.push('{');
            for (index, key) in keys.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                write_canonical(&fields[key], out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_canonical(item, out);
            }
            out.push(']');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => out.push_str(&value.to_string()),
    }
}

/// The digest that ties a journal to the MSEL it was made from: SHA-256 of the events' canonical JSON.
pub fn msel_digest(events: &[crate::Event]) -> String {
    sha256_hex(canonical_json(&serde_json::to_value(events).unwrap_or_default()).as_bytes())
}

/// SHA-256 in lower-case hexadecimal.
pub fn sha256_hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]
    use super::*;
    use uuid::Uuid;

    fn chain(count: u64) -> Vec<JournalEntry> {
        let run = RunId(Uuid::nil());
        let mut entries: Vec<JournalEntry> = Vec::new();
        for index in 0..count {
            let draft = Draft {
                wall: WallTime(1_000 + index as i64),
                exercise: ExerciseOffset(index as i64),
                scenario: None,
                actor: "Lead".into(),
                deed: Deed::Noted { note_kind: NoteKind::Note, text: format!("note {index} \u{645}"), event: None },
            };
            let last = entries.last().map(|entry| (entry.seq, entry.hash.clone()));
            entries.push(JournalEntry::chained(run, draft, last.as_ref().map(|(seq, hash)| (*seq, hash.as_str()))));
        }
        entries
    }

    #[test]
    fn a_whole_chain_verifies_and_survives_json() {
        let entries = chain(5);
        assert_eq!(verify(&entries), Ok(()));
        let text = serde_json::to_string(&entries).expect("plain data");
        let again: Vec<JournalEntry> = serde_json::from_str(&text).expect("written above");
        assert_eq!(again, entries);
        assert_eq!(verify(&again), Ok(()));
    }

    #[test]
    fn a_changed_entry_is_named() {
        let mut entries = chain(5);
        entries[2].actor = "Somebody else".into();
        assert_eq!(verify(&entries), Err(BrokenChain::Changed(3)));
        entries[2].hash = entries[2].digest();
        assert_eq!(verify(&entries), Err(BrokenChain::NotFollowing(4)));
    }

    #[test]
    fn a_missing_entry_is_named() {
        let mut entries = chain(5);
        entries.remove(1);
        assert_eq!(verify(&entries), Err(BrokenChain::OutOfPlace { expected: 2, found: 3 }));
    }

    fn run() -> Run {
        Run {
            id: RunId(Uuid::nil()),
            exercise_id: ExerciseId(Uuid::nil()),
            exercise_name: "Harbour".into(),
            name: "Night".into(),
            scenario_start: Some(ScenarioTime(5)),
            marking: Marking::TlpRed,
            story: Vec::new(),
            decisions: Vec::new(),
            created_at: WallTime(0),
        }
    }

    fn first(of: Option<MadeOf>) -> JournalEntry {
        let deed = Deed::Created { name: "Night".into(), events: 0, msel_sha256: String::new(), of };
        let draft = Draft {
            wall: WallTime(0),
            exercise: ExerciseOffset(0),
            scenario: Some(ScenarioTime(5)),
            actor: "Lead".into(),
            deed,
        };
        JournalEntry::chained(RunId(Uuid::nil()), draft, None)
    }

    #[test]
    fn a_run_that_is_not_as_its_journal_says_is_told_apart() {
        let entry = first(Some(MadeOf::of(&run())));
        assert_eq!(not_as_made(&run(), &entry), None);
        let lowered = Run { marking: Marking::TlpClear, ..run() };
        assert_eq!(not_as_made(&lowered, &entry), Some("its marking was changed"));
        assert!(not_as_made(&Run { name: "Day".into(), ..run() }, &entry).is_some());
        assert!(not_as_made(&Run { scenario_start: None, ..run() }, &entry).is_some());
        assert!(not_as_made(&Run { exercise_name: "Airport".into(), ..run() }, &entry).is_some());
    }

    #[test]
    fn an_entry_of_an_earlier_version_keeps_its_canonical_json() {
        let entry = first(None);
        let text = canonical_json(&serde_json::to_value(&entry).expect("plain data"));
        assert!(!text.contains("\"of\""), "{text}");
        let again: JournalEntry = serde_json::from_str(&text).expect("written above");
        assert_eq!(again, entry);
        assert_eq!(not_as_made(&Run { marking: Marking::TlpClear, ..run() }, &again), None);
    }

    #[test]
    fn canonical_json_sorts_keys_at_every_depth() {
        let value = serde_json::json!({"b": {"z": 1, "a": [true, null]}, "a": "x\"y"});
        assert_eq!(canonical_json(&value), r#"{"a":"x\"y","b":{"a":[true,null],"z":1}}"#);
    }
}
