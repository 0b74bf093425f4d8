//! The columns of an exported event list.

use super::own_time;
use muster_domain::exercise::AttachedFile;
use muster_domain::{Event, EventReview, ExerciseOffset, ReleaseMode};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

/// A column of an exported event list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Column {
    /// The number on everyone's paper.
    Number,
    /// The offset from StartEx.
    Time,
    /// The story's date and hour, worked out from the offset; not read back.
    ScenarioTime,
    /// What sort of row it is, as [`muster_domain::EventKind::label`] says it.
    Kind,
    /// One line.
    Title,
    /// The full text.
    Text,
    /// Who it appears to come from.
    Sender,
    /// Who receives it.
    Recipient,
    /// How it is delivered.
    Method,
    /// The controller who delivers it.
    Controller,
    /// What players are expected to do.
    ExpectedAction,
    /// Where.
    Location,
    /// Chapter of the scenario.
    Phase,
    /// Strand of the scenario.
    Storyline,
    /// The objective it serves.
    Objective,
    /// For controllers only.
    Notes,
    /// `manual` or `automatic`.
    Release,
    /// How long it takes.
    Duration,
    /// What is read aloud, word for word.
    ReadAloud,
    /// What to answer if players ask.
    IfAsked,
    /// What to say if players are stuck.
    Hint,
    /// The evaluator who watches what follows.
    Evaluator,
    /// How long after its release the expected action is due.
    ExpectedWithin,
    /// Objectives it serves, one a line.
    Objectives,
    /// Critical tasks of plans that it calls for, one a line.
    Tasks,
    /// The section of a plan that it was written from.
    PlanSection,
    /// Files that go with it, one a line.
    Files,
    /// What it is kept ready for.
    ContingencyFor,
    /// What it waits for.
    WaitsFor,
    /// Who may see it, if not who may see the exercise.
    Marking,
    /// What must be minded so that nobody is hurt.
    Safety,
    /// Who wrote it.
    Author,
    /// Where it stands with those who must agree to it.
    Review,
    /// Why the time could not be read, where a planner has not settled it.
    Problem,
    /// The time as the planner first wrote it, where it says more than the offset.
    AsWritten,
    /// Which columns of the planner's own the event has fields in, and in which order, where its cells do not say.
    OwnFields,
    /// A column of the planner's own.
    Custom {
        /// The field's name, which may be that of any other column, and may be empty.
        name: String,
        /// 0 for an event's first field of this name, 1 for its second.
        occurrence: usize,
    },
}

impl Column {
    /// Every column that is not the planner's own, in the order of the sheet.
    pub const OWN: [Self; 36] = [
        Self::Number,
        Self::Time,
        Self::ScenarioTime,
        Self::Kind,
        Self::Title,
        Self::Text,
        Self::Sender,
        Self::Recipient,
        Self::Method,
        Self::Controller,
        Self::ExpectedAction,
        Self::Location,
        Self::Phase,
        Self::Storyline,
        Self::Objective,
        Self::Notes,
        Self::Release,
        Self::Duration,
        Self::ReadAloud,
        Self::IfAsked,
        Self::Hint,
        Self::Evaluator,
        Self::ExpectedWithin,
        Self::Objectives,
        Self::Tasks,
        Self::PlanSection,
        Self::Files,
        Self::ContingencyFor,
        Self::WaitsFor,
        Self::Marking,
        Self::Safety,
        Self::Author,
        Self::Review,
        Self::Problem,
        Self::AsWritten,
        Self::OwnFields,
    ];

    /// What stands in the sheet's first row.
    pub fn heading(&self) -> &str {
        match self {
            Self::Number => "Number",
            Self::Time => "Time",
            Self::ScenarioTime => "Scenario time",
            Self::Kind => "Kind",
            Self::Title => "Title",
            Self::Text => "Text",
            Self::Sender => "Sender",
            Self::Recipient => "Recipient",
            Self::Method => "Method",
            Self::Controller => "Controller",
            Self::ExpectedAction => "Expected action",
            Self::Location => "Location",
            Self::Phase => "Phase",
            Self::Storyline => "Storyline",
            Self::Objective => "Objective",
            Self::Notes => "Notes",
            Self::Release => "Release",
            Self::Duration => "Duration",
            Self::ReadAloud => "Read aloud",
            Self::IfAsked => "If asked",
            Self::Hint => "Hint",
            Self::Evaluator => "Evaluator",
            Self::ExpectedWithin => "Expected within",
            Self::Objectives => "Objectives",
            Self::Tasks => "Critical tasks",
            Self::PlanSection => "Plan section",
            Self::Files => "Files",
            Self::ContingencyFor => "Contingency for",
            Self::WaitsFor => "Waits for",
            Self::Marking => "Marking",
            Self::Safety => "Safety",
            Self::Author => "Author",
            Self::Review => "Review",
            Self::Problem => "Problem",
            Self::AsWritten => "Time as written",
            Self::OwnFields => "Own fields",
            Self::Custom { name, .. } if name.is_empty() => "(no heading)",
            Self::Custom { name, .. } => name,
        }
    }

    /// Whether the column is there only where some event has something in it.
    pub(super) fn is_optional(&self) -> bool {
        let first = Self::OWN.iter().position(|column| *column == Self::Duration);
        let place = Self::OWN.iter().position(|column| column == self);
        place >= first && place.is_some()
    }

    /// The column's width in characters when it has content.
    pub(super) fn width(&self) -> f64 {
        match self {
            Self::Number => 9.0,
            Self::Time => 13.0,
            Self::Release | Self::OwnFields => 11.0,
            Self::Kind | Self::Method => 14.0,
            Self::ScenarioTime => 21.0,
            Self::AsWritten
            | Self::Sender
            | Self::Recipient
            | Self::Controller
            | Self::Location
            | Self::Phase
            | Self::Storyline => 18.0,
            Self::Title => 30.0,
            Self::Text => 60.0,
            Self::ExpectedAction | Self::Notes => 40.0,
            Self::Duration => 1e+01,
            Self::ReadAloud => 6e+01,
            Self::IfAsked => 4e+01,
            Self::Hint => 4e+01,
            Self::Evaluator => 2e+01,
            Self::ExpectedWithin => 1e+01,
            Self::Objectives => 3e+01,
            Self::Tasks => 3e+01,
            Self::PlanSection => 2e+01,
            Self::Files => 3e+01,
            Self::ContingencyFor => 2e+01,
            Self::WaitsFor => 4e+01,
            Self::Marking => 1e+01,
            Self::Safety => 4e+01,
            Self::Author => 2e+01,
            Self::Review => 1e+01,
            Self::Objective | Self::Problem | Self::Custom { .. } => 24.0,
        }
    }

    /// An event's text in this column; empty for the two columns of times, which are no texts, and for the own fields,
    /// which [`own_fields`] tells.
    pub(super) fn text<'e>(&self, event: &'e Event) -> Cow<'e, str> {
        Cow::Borrowed(match self {
            Self::Time
            | Self::ScenarioTime
            | Self::OwnFields
            | Self::Objectives
            | Self::Tasks
            | Self::PlanSection
            | Self::ContingencyFor
            | Self::WaitsFor => "",
            Self::Duration => return Cow::Owned(span(event.duration_ms)),
            Self::ExpectedWithin => return Cow::Owned(span(event.expected_within_ms)),
            Self::Files => return Cow::Owned(files(&event.attachments)),
            Self::ReadAloud => &event.read_aloud,
            Self::IfAsked => &event.if_asked,
            Self::Hint => &event.hint,
            Self::Evaluator => &event.evaluator,
            Self::Marking => event.marking.as_ref().map(|marking| marking.label()).unwrap_or_default(),
            Self::Safety => &event.safety,
            Self::Author => &event.author,
            Self::Review => review_label(event.review),
            Self::Number => &event.number,
            Self::Kind => event.kind.label(),
            Self::Title => &event.title,
            Self::Text => &event.text,
            Self::Sender => &event.sender,
            Self::Recipient => &event.recipient,
            Self::Method => &event.method,
            Self::Controller => &event.controller,
            Self::ExpectedAction => &event.expected_action,
            Self::Location => &event.location,
            Self::Phase => &event.phase,
            Self::Storyline => &event.storyline,
            Self::Objective => &event.objective,
            Self::Notes => &event.notes,
            Self::Release => release_label(event.release),
            Self::Problem => event.problem.as_deref().unwrap_or_default(),
            Self::AsWritten => as_written(event),
            Self::Custom { name, occurrence } => {
                let mut fields = event.custom.iter().filter(|field| field.name == *name);
                fields.nth(*occurrence).map_or("", |field| &field.value)
            }
        })
    }
}

/// The time as it was first written; empty where the offset says the same.
fn as_written(event: &Event) -> &str {
    let raw = event.source.as_ref().map(|source| source.raw_time.as_str()).unwrap_or_default();
    if event.offset.is_some() && own_time::from_text(raw.trim()) == event.offset { "" } else { raw }
}

/// The planner's own columns that an event has fields in, counted from 1, in the order of its fields; empty if its cells
/// say the same, from left to right. A field with an empty value has no cell to show it.
pub(super) fn own_fields(event: &Event, own: &[&Column]) -> String {
    let filled = |column: &&&Column| !column.text(event).is_empty();
    let shown: Vec<usize> = (1..).zip(own).filter(|(_, column)| filled(column)).map(|(place, _)| place).collect();
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let fields: Vec<usize> = event
        .custom
        .iter()
        .filter_map(|field| {
            let count = seen.entry(field.name.as_str()).or_insert(0);
            let place = own.iter().position(|column| {
                matches!(column, Column::Custom { name, occurrence } if *name == field.name && occurrence == count)
            });
            *count += 1;
            place.map(|place| place + 1)
        })
        .collect();
    if fields == shown {
        return String::new();
    }
    fields.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

/// A length of time; empty for none.
fn span(ms: Option<i64>) -> String {
    ms.map(|ms| ExerciseOffset(ms).to_string()).unwrap_or_default()
}

/// Files as lines, each with the digest by which a workspace that has it knows it again.
fn files(files: &[AttachedFile]) -> String {
    files.iter().map(|file| format!("{} ({})", file.name, file.sha256)).collect::<Vec<_>>().join("\n")
}

/// The files of such lines; `None` if one is none.
pub(super) fn files_in(text: &str) -> Option<Vec<AttachedFile>> {
    let file = |line: &str| {
        let (name, sha256) = line.trim().strip_suffix(')')?.rsplit_once(" (")?;
        let is_digest = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_digest.then(|| AttachedFile { name: name.to_owned(), sha256: sha256.to_owned() })
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(file).collect()
}

/// The words for a state of review in spreadsheets.
pub(super) fn review_label(review: EventReview) -> &'static str {
    match review {
        EventReview::Draft => "draft",
        EventReview::Submitted => "submitted",
        EventReview::Approved => "approved",
        EventReview::Deferred => "deferred",
        EventReview::Obsolete => "obsolete",
    }
}

/// The words for a release mode in spreadsheets.
pub(super) fn release_label(mode: ReleaseMode) -> &'static str {
    match mode {
        ReleaseMode::Manual => "manual",
        ReleaseMode::Automatic => "automatic",
    }
}

/// The planner's own columns, in an order in which every event has its fields, as far as the events agree on one; where
/// they leave it open, in the order they are first seen.
pub(super) fn custom_columns(events: &[Event]) -> Vec<Column> {
    let mut places: HashMap<(&str, usize), usize> = HashMap::new();
    let mut names: Vec<(&str, usize)> = Vec::new();
    let mut after: Vec<BTreeSet<usize>> = Vec::new();
    for event in events {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        let mut before: Option<usize> = None;
        for field in &event.custom {
            let count = seen.entry(field.name.as_str()).or_insert(0);
            let key = (field.name.as_str(), *count);
            *count += 1;
            let place = *places.entry(key).or_insert_with(|| {
                names.push(key);
                after.push(BTreeSet::new());
                names.len() - 1
            });
            if let Some(followers) = before.and_then(|before| after.get_mut(before)) {
                followers.insert(place);
            }
            before = Some(place);
        }
    }
    let column =
        |(name, occurrence): &(&str, usize)| Column::Custom { name: (*name).to_owned(), occurrence: *occurrence };
    in_order(&after).into_iter().filter_map(|place| names.get(place)).map(column).collect()
}

/// Places in an order in which each comes before those after it; where that goes round in a circle, the first place first.
fn in_order(after: &[BTreeSet<usize>]) -> Vec<usize> {
    let mut waiting_for = vec![0_usize; after.len()];
    for follower in after.iter().flatten() {
        if let Some(count) = waiting_for.get_mut(*follower) {
            *count += 1;
        }
    }
    let mut left: BTreeSet<usize> = (0..after.len()).collect();
    let mut free: BTreeSet<usize> = left.iter().copied().filter(|place| waiting_for.get(*place) == Some(&0)).collect();
    let mut ordered = Vec::with_capacity(after.len());
    while let Some(place) = free.pop_first().or_else(|| left.first().copied()) {
        left.remove(&place);
        ordered.push(place);
        for follower in after.get(place).into_iter().flatten() {
            if let Some(count) = waiting_for.get_mut(*follower) {
                *count -= 1;
                if *count == 0 && left.contains(follower) {
                    free.insert(*follower);
                }
            }
        }
    }
    ordered
}
