//! An exercise being made of another program's file.

use super::told::Told;
use super::{ForeignError, Read};
use crate::incoming::Kind;
use crate::package::{Link, LinkKind, Package};
use muster_domain::exercise::scenario::Choice;
use muster_domain::exercise::{Decision, Design, Objective, Participant, Sender, Variable};
use muster_domain::journal::sha256_hex;
use muster_domain::{DecisionId, Event, EventId, Exercise, ExerciseOffset, Marking, ObjectiveId, Source, WallTime};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

const MINUTE: i64 = 60_000;
/// No exercise is longer than this; a number beyond it is a mistake or an attack.
const LONGEST_MS: i64 = 3_660 * 24 * 60 * MINUTE;

/// An exercise being made.
pub(super) struct Maker<'a> {
    kind: Kind,
    new_id: &'a mut dyn FnMut() -> Uuid,
    pub exercise: Exercise,
    pub events: Vec<Event>,
    pub told: Told,
    objectives: Vec<Objective>,
    participants: Vec<Participant>,
    senders: Vec<Sender>,
    variables: Vec<Variable>,
    decisions: Vec<Decision>,
    links: Vec<Link>,
    files: BTreeMap<String, Vec<u8>>,
}

impl<'a> Maker<'a> {
    pub fn new(kind: Kind, new_id: &'a mut dyn FnMut() -> Uuid, name: &str) -> Self {
        let id = new_id();
        let name = if name.trim().is_empty() { "?" } else { name.trim() };
        Self {
            kind,
            new_id,
            // Whoever imports gives it the workspace's marking and the moment.
            exercise: Exercise::new(id.into(), name.to_owned(), Marking::default(), WallTime(0)),
            events: Vec::new(),
            told: Told::default(),
            objectives: Vec::new(),
            participants: Vec::new(),
            senders: Vec::new(),
            variables: Vec::new(),
            decisions: Vec::new(),
            links: Vec::new(),
            files: BTreeMap::new(),
        }
    }

    pub fn id(&mut self) -> Uuid {
        (self.new_id)()
    }

    /// A new event behind the others, numbered on.
    pub fn event(&mut self) -> Event {
        let id = EventId(self.id());
        let place = self.events.len();
        Event { position: place as i64, number: (place + 1).to_string(), ..Event::new(id, self.exercise.id) }
    }

    pub fn objective(&mut self, statement: String, detail: String) -> ObjectiveId {
        let id = ObjectiveId(self.id());
        let position = self.objectives.len() as i64;
        self.objectives.push(Objective {
            id,
            exercise_id: self.exercise.id,
            position,
            number: (position + 1).to_string(),
            statement,
            specific: detail,
            ..Objective::default()
        });
        id
    }

    /// An organisation that plays; whoever imports finds it by its name, or makes it.
    pub fn organisation(&mut self, name: &str, about: &str) {
        let name = name.trim();
        if name.is_empty() || self.links.iter().any(|link| link.title.to_lowercase() == name.to_lowercase()) {
            return;
        }
        let stakeholder = self.id();
        self.links.push(Link {
            id: stakeholder,
            kind: LinkKind::Stakeholder,
            title: name.to_owned(),
            of: None,
            sort: "other".into(),
        });
        let (id, position) = (self.id().into(), self.participants.len() as i64);
        self.participants.push(Participant {
            id,
            exercise_id: self.exercise.id,
            position,
            stakeholder_id: stakeholder.into(),
            real: about.to_owned(),
            ..Participant::default()
        });
    }

    pub fn sender(&mut self, name: &str) {
        let name = name.trim();
        if name.is_empty() || self.senders.iter().any(|sender| sender.name == name) {
            return;
        }
        let (id, position) = (self.id().into(), self.senders.len() as i64);
        self.senders.push(Sender {
            id,
            exercise_id: self.exercise.id,
            position,
            name: name.to_owned(),
            ..Sender::default()
        });
    }

    /// A variable, if texts can name it; otherwise it is told.
    pub fn variable(&mut self, name: &str, value: &str) {
        if !muster_domain::exercise::content::is_name(name) || self.variables.iter().any(|one| one.name == name) {
            self.told.text("variable", name);
            return;
        }
        let (id, position) = (self.id().into(), self.variables.len() as i64);
        let (name, value) = (name.to_owned(), value.to_owned());
        self.variables.push(Variable { id, exercise_id: self.exercise.id, position, name, value });
    }

    pub fn decision(&mut self, event: &Event, question: String, by: String, choices: Vec<Choice>) -> DecisionId {
        let id = DecisionId(self.id());
        let position = self.decisions.len() as i64;
        self.decisions.push(Decision {
            id,
            exercise_id: self.exercise.id,
            position,
            question,
            by,
            choices,
            event_id: Some(event.id),
            within_ms: None,
        });
        id
    }

    /// A file that came with it: a fact that stays constant has it, so that nobody loses it.
    pub fn file(&mut self, content: &[u8]) -> String {
        let sha256 = sha256_hex(content);
        self.files.insert(sha256.clone(), content.to_vec());
        sha256
    }

    pub fn done(self, truths: Vec<muster_domain::exercise::GroundTruth>) -> Result<Read, ForeignError> {
        let design = Design {
            objectives: self.objectives,
            participants: self.participants,
            truths,
            senders: self.senders,
            variables: self.variables,
            decisions: self.decisions,
            ..Design::of(self.exercise)
        };
        let package = Package { design, events: self.events, links: self.links, files: self.files };
        Ok(Read { kind: self.kind, package, not_carried: self.told.list() })
    }
}

/// A text of an object; empty if there is none.
pub(super) fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// A list of an object; empty if there is none, or nothing in it.
pub(super) fn list<'v>(value: &'v Value, field: &str) -> Result<&'v [Value], ForeignError> {
    match value.get(field) {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(list)) => Ok(list),
        Some(_) => Err(ForeignError::Shape(field.to_owned(), "it is no list")),
    }
}

/// Puts a planned instant into an event, from a number of `unit` milliseconds. Nothing is unscheduled; what is no number,
/// or beyond any exercise, is unscheduled with a problem that keeps what was written.
pub(super) fn time(event: &mut Event, list: &str, value: Option<&Value>, unit: i64) {
    let written = match value {
        None | Some(Value::Null) => return,
        Some(Value::String(text)) if text.trim().is_empty() => return,
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(other) => other.to_string(),
    };
    let exact = written.parse::<f64>().ok().map(|count| count * unit as f64);
    match exact.filter(|ms| ms.abs() <= LONGEST_MS as f64) {
        Some(ms) => event.offset = Some(ExerciseOffset(ms.round() as i64)),
        None => unread(event, list, &written, "it is no length of time that can be read without guessing"),
    }
}

/// Leaves an event unscheduled, with what was written.
pub(super) fn unread(event: &mut Event, list: &str, written: &str, why: &str) {
    let row = u32::try_from(event.position.saturating_add(1)).unwrap_or(u32::MAX);
    event.problem = Some(format!("“{written}” in {list}, entry {row}: {why}."));
    event.source = Some(Source { sheet: list.to_owned(), row, raw_time: written.to_owned() });
}

/// A text of HTML as plain text: tags are taken out, ends of paragraphs are line ends, and the usual entities are letters.
pub(super) fn plain(html: &str) -> String {
    if !html.contains('<') && !html.contains('&') {
        return html.trim().to_owned();
    }
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (before, after) = rest.split_at(start);
        plain.push_str(before);
        let is_tag = after.chars().nth(1).is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        match after.find('>').filter(|_| is_tag) {
            Some(end) => {
                let tag = after[1..end].trim_start_matches('/').to_ascii_lowercase();
                let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
                if matches!(
                    name.as_str(),
                    "p" | "br" | "div" | "li" | "tr" | "h1" | "h2" | "h3" | "ul" | "ol" | "table"
                ) && !plain.ends_with('\n')
                {
                    plain.push('\n');
                }
                rest = &after[end + 1..];
            }
            None => {
                plain.push('<');
                rest = &after[1..];
            }
        }
    }
    plain.push_str(rest);
    const LETTERS: [(&str, &str); 6] =
        [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    LETTERS.iter().fold(plain, |text, (entity, letter)| text.replace(entity, letter)).trim().to_owned()
}

/// Texts with a line between them; empty ones are left out.
pub(super) fn joined(texts: &[&str], between: &str) -> String {
    texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(between)
}
