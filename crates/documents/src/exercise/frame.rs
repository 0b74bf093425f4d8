//! What everybody who takes part in an exercise may know.

use muster_domain::exercise::Safety;
use muster_domain::exercise::planning::{Playing, StaffRole};
use muster_domain::exercise::{Design, Scope};
use muster_domain::{ContactId, ExerciseType, Marking, StakeholderId};
use std::collections::HashMap;

/// An exercise without its scenario: there is no place in it for narrative, threats, facts, senders, parts, decisions or
/// events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Its name.
    pub name: String,
    /// The kind of exercise.
    pub exercise_type: ExerciseType,
    /// Who may see it.
    pub marking: Marking,
    /// First real day, `YYYY-MM-DD`; empty while not settled.
    pub starts_on: String,
    /// Last real day; empty while not settled.
    pub ends_on: String,
    /// Who asks for it.
    pub sponsor: String,
    /// Where it takes place, in a line.
    pub venue: String,
    /// How far it goes.
    pub scope: Scope,
    /// What keeps people safe.
    pub safety: Safety,
    /// What it is to show.
    pub aims: Vec<Aim>,
    /// Who takes part.
    pub participants: Vec<Taking>,
    /// Who plans, controls and evaluates it.
    pub staff: Vec<Person>,
    /// Briefings, the hot wash and debriefings.
    pub sessions: Vec<Session>,
}

/// An objective as players may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aim {
    /// Its number on paper.
    pub number: String,
    /// The objective in a sentence.
    pub statement: String,
    /// The capability's name; empty while not chosen.
    pub capability: String,
}

/// An organisation that takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taking {
    /// Its name.
    pub name: String,
    /// What it does.
    pub part: Playing,
    /// How many people it sends.
    pub people: Option<u32>,
    /// What it does for real.
    pub real: String,
    /// What is simulated of it.
    pub simulated: String,
    /// Who agreed to this.
    pub agreed_by: String,
    /// When, `YYYY-MM-DD`.
    pub agreed_on: String,
}

/// Somebody of the staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What people call them.
    pub name: String,
    /// What they do.
    pub role: StaffRole,
    /// The cell or place they work in.
    pub cell: String,
    /// The person, if the workspace knows them.
    pub person: String,
    /// Telephone or radio during play.
    pub reach: String,
}

/// Something that people come together for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// What it is called.
    pub title: String,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// When it begins, `HH:MM`.
    pub time: String,
    /// How long, in minutes.
    pub minutes: u32,
    /// Where.
    pub place: String,
}

/// The names of what a design refers to.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Organisations.
    pub stakeholders: HashMap<StakeholderId, String>,
    /// People.
    pub contacts: HashMap<ContactId, String>,
    /// Capabilities, by key.
    pub capabilities: HashMap<String, String>,
}

/// Meetings that those who take part come to; the others are the planners' own.
const SESSIONS: [&str; 3] = ["BRIEF", "HOTWASH", "DEBRIEF"];

impl Frame {
    /// What everybody may know of a design. Variables that its own texts name are filled in.
    pub fn of(design: &Design, names: &Names) -> Self {
        let exercise = &design.exercise;
        let filled = |text: &str| design.filled(text);
        let during = |day: &str| !day.is_empty() && day >= &*exercise.starts_on && day <= &*exercise.ends_on;
        let mut sessions: Vec<Session> = design
            .meetings
            .iter()
            .filter(|one| SESSIONS.contains(&&*one.key) || (one.key.is_empty() && during(&one.day)))
            .map(|one| Session {
                title: filled(&one.title),
                day: one.day.clone(),
                time: one.time.clone(),
                minutes: one.minutes,
                place: filled(&one.place),
            })
            .collect();
        sessions.sort_by(|one, other| (&one.day, &one.time).cmp(&(&other.day, &other.time)));
        Self {
            name: filled(&exercise.name),
            exercise_type: exercise.exercise_type,
            marking: exercise.marking.clone(),
            starts_on: exercise.starts_on.clone(),
            ends_on: exercise.ends_on.clone(),
            sponsor: filled(&exercise.sponsor),
            venue: filled(&exercise.venue),
            scope: Scope {
                participation: filled(&exercise.scope.participation),
                duration: filled(&exercise.scope.duration),
                location: filled(&exercise.scope.location),
                parameters: filled(&exercise.scope.parameters),
            },
            safety: Safety {
                code_word: filled(&exercise.safety.code_word),
                no_play: filled(&exercise.safety.no_play),
                real_contact: filled(&exercise.safety.real_contact),
                rules: filled(&exercise.safety.rules),
            },
            aims: design
                .objectives
                .iter()
                .map(|one| Aim {
                    number: one.number.clone(),
                    statement: filled(&one.statement),
                    capability: names.capability(&one.capability),
                })
                .collect(),
            participants: design
                .participants
                .iter()
                .map(|one| Taking {
                    name: names.stakeholders.get(&one.stakeholder_id).cloned().unwrap_or_default(),
                    part: one.part,
                    people: one.people,
                    real: filled(&one.real),
                    simulated: filled(&one.simulated),
                    agreed_by: one.agreed_by.clone(),
                    agreed_on: one.agreed_on.clone(),
                })
                .collect(),
            staff: design
                .staff
                .iter()
                .map(|one| Person {
                    name: one.name.clone(),
                    role: one.role,
                    cell: filled(&one.cell),
                    person: one.contact_id.and_then(|id| names.contacts.get(&id).cloned()).unwrap_or_default(),
                    reach: one.reach.clone(),
                })
                .collect(),
            sessions,
        }
    }

    /// Whether it is talked through: a seminar, a workshop, a tabletop or a game.
    pub fn is_discussion(&self) -> bool {
        match self.exercise_type {
            ExerciseType::Seminar | ExerciseType::Workshop | ExerciseType::Tabletop | ExerciseType::Game => true,
            ExerciseType::Drill | ExerciseType::Functional | ExerciseType::FullScale => false,
        }
    }
}

impl Names {
    /// A capability's name; its key where nobody knows it.
    pub fn capability(&self, key: &str) -> String {
        self.capabilities.get(key).cloned().unwrap_or_else(|| key.to_owned())
    }
}
