//! How people, times and events read in an exercise's documents.

use super::script::Script;
use crate::after_action::{scenario_hour, span};
use crate::paper::{Block, Cell, Chapter, Column, Fact, Row, Table, Text};
use muster_domain::exercise::planning::{Playing, StaffRole};
use muster_domain::exercise::scenario::{SenderKind, Triage};
use muster_domain::{Event, EventKind, EventReview, ExerciseOffset};

pub(super) const DASH: &str = "\u{2013}";

/// What somebody does, in a word.
pub(super) fn role(role: StaffRole) -> &'static str {
    match role {
        StaffRole::Director => "Exercise director",
        StaffRole::Planner => "Planner",
        StaffRole::Facilitator => "Facilitator",
        StaffRole::Controller => "Controller",
        StaffRole::Evaluator => "Evaluator",
        StaffRole::Simulator => "Simulation cell",
        StaffRole::Safety => "Safety",
        StaffRole::GroundTruth => "Ground truth",
        StaffRole::Actor => "Role player",
        StaffRole::Logistics => "Logistics",
    }
}

/// What an organisation does.
pub(super) fn part(part: Playing) -> &'static str {
    match part {
        Playing::Plays => "plays",
        Playing::Controls => "controls or simulates",
        Playing::Evaluates => "evaluates",
        Playing::Observes => "looks on",
        Playing::Supports => "supports",
    }
}

/// What sort of sender it is.
pub(super) fn sender(kind: SenderKind) -> &'static str {
    match kind {
        SenderKind::Person => "person",
        SenderKind::Organisation => "organisation",
        SenderKind::Account => "account",
        SenderKind::System => "system",
    }
}

/// How a role player is to be triaged.
pub(super) fn triage(triage: Triage) -> &'static str {
    match triage {
        Triage::None => "not hurt",
        Triage::Immediate => "immediate: help at once",
        Triage::Urgent => "urgent: help soon",
        Triage::Delayed => "delayed: can wait, can walk",
        Triage::Dead => "dead, as played",
    }
}

/// Where an event stands with those who must agree to it.
pub(super) fn review(review: EventReview) -> &'static str {
    match review {
        EventReview::Draft => "draft",
        EventReview::Submitted => "submitted",
        EventReview::Approved => "approved",
        EventReview::Deferred => "put off",
        EventReview::Obsolete => "given up",
    }
}

/// `01:36:00`, or that it is held ready.
pub(super) fn moment(at: Option<ExerciseOffset>) -> String {
    at.map_or_else(|| "held ready".to_owned(), |at| at.to_string())
}

/// The story's hour at an event's planned moment, such as `Sat 14:42`.
pub(super) fn story(script: &Script, event: &Event) -> String {
    event.offset.and_then(|at| script.design.story_time(at)).map(scenario_hour).unwrap_or_default()
}

/// What an event is, where it is no inject.
pub(super) fn kind(event: &Event) -> &'static str {
    match event.kind {
        EventKind::Inject => "",
        kind => kind.label(),
    }
}

/// `within 10 min`, counted from the release.
pub(super) fn within(event: &Event) -> String {
    event.expected_within_ms.map_or_else(String::new, |ms| format!("within {} of its release", span(ms)))
}

/// `From: Control` where there is something to say.
pub(super) fn said(word: &str, text: &str) -> String {
    if text.trim().is_empty() { String::new() } else { format!("{word}: {}", text.trim()) }
}

/// The parts that are not blank, a line each.
pub(super) fn lines<S: AsRef<str>>(parts: impl IntoIterator<Item = S>) -> Text {
    let parts: Vec<String> =
        parts.into_iter().map(|part| part.as_ref().trim().to_owned()).filter(|part| !part.is_empty()).collect();
    Text(parts.join("\n"))
}

/// A label and its value, if there is one.
pub(super) fn fact(label: &str, value: &str) -> Option<Fact> {
    (!value.trim().is_empty()).then(|| Fact::new(label, value.trim()))
}

/// Labels and values, unless there are none.
pub(super) fn facts(entries: impl IntoIterator<Item = Option<Fact>>) -> Option<Block> {
    let entries: Vec<Fact> = entries.into_iter().flatten().collect();
    (!entries.is_empty()).then_some(Block::Facts(entries))
}

/// A table, unless it has no rows.
pub(super) fn table(name: &str, columns: Vec<Column>, rows: Vec<Row>) -> Option<Block> {
    (!rows.is_empty()).then(|| Block::Table(Table { name: name.into(), columns, rows }))
}

/// A chapter, unless nothing stands in it.
pub(super) fn chapter(heading: &str, blocks: impl IntoIterator<Item = Option<Block>>) -> Option<Chapter> {
    let blocks: Vec<Block> = blocks.into_iter().flatten().collect();
    (!blocks.is_empty()).then(|| Chapter::new(heading, blocks))
}

/// Text, unless it is blank.
pub(super) fn prose(text: &str) -> Option<Block> {
    (!text.trim().is_empty()).then(|| Block::Prose(text.trim().into()))
}

/// A cell that says at least that there is nothing.
pub(super) fn cell(text: impl Into<Text>) -> Cell {
    Cell::new(text.into().or(DASH))
}

/// The days, in a line.
pub(super) fn days(starts_on: &str, ends_on: &str) -> String {
    match (starts_on.trim(), ends_on.trim()) {
        (first, last) if first == last || last.is_empty() => first.to_owned(),
        ("", last) => format!("until {last}"),
        (first, last) => format!("{first} to {last}"),
    }
}
