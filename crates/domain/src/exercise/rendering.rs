//! Renderings: what players get, as the thing it stands for.
//!
//! Every rendering says in its own words that it is an exercise, so that it still does when somebody copies it.

use super::Design;
use super::warning::Warning;
use crate::event::Event;
use crate::id::EventId;
use crate::marking::Marking;
use crate::time::ScenarioTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The word that every rendering bears.
pub const EXERCISE: &str = "EXERCISE";
/// What stands before and after a message, and is said before and after a call.
pub const EXERCISE_THRICE: &str = "EXERCISE EXERCISE EXERCISE";

/// What an inject is drawn as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RenderingKind {
    /// An e-mail.
    Email,
    /// A text or chat message.
    Sms,
    /// A page of news.
    News,
    /// A post on a social network.
    Social,
    /// A script for a telephone call.
    Phone,
    /// A script for the radio.
    Radio,
    /// A ticket of a dispatch centre.
    Dispatch,
    /// What a sensor or a detector shows.
    Alert,
    /// A note on intelligence.
    Intelligence,
    /// A warning to the public.
    Warning,
}

impl RenderingKind {
    /// Every kind, in the order menus show them.
    pub const ALL: [Self; 10] = [
        Self::Email,
        Self::Sms,
        Self::News,
        Self::Social,
        Self::Phone,
        Self::Radio,
        Self::Dispatch,
        Self::Alert,
        Self::Intelligence,
        Self::Warning,
    ];

    /// The words for this kind in documents.
    pub fn label(self) -> &'static str {
        match self {
            Self::Email => "E-mail",
            Self::Sms => "Text message",
            Self::News => "News",
            Self::Social => "Social media",
            Self::Phone => "Telephone script",
            Self::Radio => "Radio script",
            Self::Dispatch => "Dispatch ticket",
            Self::Alert => "Sensor alert",
            Self::Intelligence => "Intelligence note",
            Self::Warning => "Public warning",
        }
    }

    /// Its name in templates and file names.
    pub fn key(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::News => "news",
            Self::Social => "social",
            Self::Phone => "phone",
            Self::Radio => "radio",
            Self::Dispatch => "dispatch",
            Self::Alert => "alert",
            Self::Intelligence => "intelligence",
            Self::Warning => "warning",
        }
    }

    /// Whether somebody says it.
    pub fn is_spoken(self) -> bool {
        matches!(self, Self::Phone | Self::Radio)
    }

    /// What a delivery method asks for; `None` where it is delivered in person, on paper or in a way of the planner's.
    ///
    /// The first line that fits wins: a press enquiry is a call, a warning by broadcast is no news.
    pub fn of_method(method: &str) -> Option<Self> {
        const WORDS: [(RenderingKind, &[&str], &[&str]); 11] = [
            (
                RenderingKind::Warning,
                &["cap"],
                &[
                    "public warning",
                    "public alert",
                    "cell broadcast",
                    "fr-alert",
                    "alerte à la population",
                    "alerte aux populations",
                ],
            ),
            (RenderingKind::Phone, &[], &["journalist", "enquiry", "inquiry", "voicemail", "voice mail"]),
            (RenderingKind::Email, &["mail", "mél"], &["e-mail", "email", "courriel"]),
            (
                RenderingKind::Social,
                &["x"],
                &["social", "tweet", "twitter", "facebook", "instagram", "tiktok", "réseaux"],
            ),
            (
                RenderingKind::News,
                &["tv", "article"],
                &["news", "press", "media", "média", "bulletin", "television", "télévis", "broadcast"],
            ),
            (RenderingKind::Radio, &["vhf", "uhf", "tetra"], &["radio", "talkgroup"]),
            (
                RenderingKind::Sms,
                &["sms", "chat", "texto"],
                &["text message", "message court", "whatsapp", "messenger"],
            ),
            (RenderingKind::Dispatch, &["cad", "ticket"], &["dispatch", "main courante", "fiche d’intervention"]),
            (RenderingKind::Intelligence, &["intel"], &["intelligence", "threat note", "renseignement"]),
            (
                RenderingKind::Alert,
                &["siem", "ids", "scada"],
                &["alarm", "capteur", "sensor", "detect", "détect", "cctv", "alert"],
            ),
            (RenderingKind::Phone, &["call", "tel", "tél", "appel"], &["phone", "téléphon"]),
        ];
        let method = method.to_lowercase();
        let words: Vec<&str> = method.split(|letter: char| !letter.is_alphanumeric()).collect();
        let fits = |(_, whole, parts): &&(RenderingKind, &[&str], &[&str])| {
            whole.iter().any(|word| words.contains(word)) || parts.iter().any(|part| method.contains(part))
        };
        WORDS.iter().find(fits).map(|(kind, ..)| *kind)
    }
}

/// An inject drawn as the thing it stands for, with its variables filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rendering {
    /// The event.
    pub event: EventId,
    /// What it is drawn as.
    pub kind: RenderingKind,
    /// The exercise's name.
    pub exercise: String,
    /// The event's number.
    pub number: String,
    /// The subject or headline, which says that it is an exercise; empty where such a thing has none.
    pub heading: String,
    /// The text, or what is said word for word; it says that it is an exercise.
    pub body: String,
    /// Who it appears to come from.
    pub sender: String,
    /// The number, address or account it comes from; empty if the sender has none.
    pub address: String,
    /// How the sender speaks, for whoever says it; empty where nobody does.
    pub voice: String,
    /// Who gets it.
    pub recipient: String,
    /// Where.
    pub place: String,
    /// The story's date and hour at its planned moment.
    pub story: Option<ScenarioTime>,
    /// Who may see it.
    pub marking: Marking,
    /// What a public warning says of its urgency; `None` for everything else.
    pub warning: Option<Warning>,
}

impl Design {
    /// An event as what its delivery method asks for, or as this kind of thing.
    ///
    /// `None` if none was asked for and the method asks for none.
    pub fn rendering(&self, event: &Event, kind: Option<RenderingKind>) -> Option<Rendering> {
        let event = self.filled_event(event);
        let kind = kind.or_else(|| RenderingKind::of_method(&event.method))?;
        let sender = self.senders.iter().find(|one| {
            let name = event.sender.trim();
            !name.is_empty() && (one.name.trim() == name || self.filled(&one.name).trim() == name)
        });
        let (heading, body) = stamped(kind, &event);
        Some(Rendering {
            event: event.id,
            kind,
            exercise: self.exercise.name.clone(),
            number: event.number.clone(),
            heading,
            body,
            address: sender.map(|one| self.filled(&one.address)).unwrap_or_default(),
            voice: sender.filter(|_| kind.is_spoken()).map(|one| self.filled(&one.voice)).unwrap_or_default(),
            sender: event.sender.clone(),
            recipient: event.recipient.clone(),
            place: event.location.clone(),
            story: event.offset.and_then(|at| self.story_time(at)),
            marking: event.marking.clone().unwrap_or_else(|| self.exercise.marking.clone()),
            warning: (kind == RenderingKind::Warning).then(|| Warning::of(&event)),
        })
    }
}

/// An event's heading and text, each saying that it is an exercise.
fn stamped(kind: RenderingKind, event: &Event) -> (String, String) {
    let title = event.title.trim();
    let (aloud, text) = (event.read_aloud.trim(), event.text.trim());
    let wanted = if kind.is_spoken() { [aloud, text, title] } else { [text, aloud, title] };
    let said = wanted.into_iter().find(|words| !words.is_empty()).unwrap_or_default();
    let heading = match kind {
        RenderingKind::Sms | RenderingKind::Social | RenderingKind::Phone | RenderingKind::Radio => String::new(),
        _ => format!("{EXERCISE}: {title}"),
    };
    let body = match kind {
        RenderingKind::Email | RenderingKind::Phone | RenderingKind::Radio => {
            let (opened, closed) = says_so(said);
            let before = if opened { String::new() } else { format!("{EXERCISE_THRICE}\n\n") };
            let after = if closed { String::new() } else { format!("\n\n{EXERCISE_THRICE}") };
            format!("{before}{said}{after}")
        }
        _ => format!("{EXERCISE}: {said}"),
    };
    (heading, body)
}

/// Whether a text itself begins, and ends, with the word said three times.
fn says_so(text: &str) -> (bool, bool) {
    let words = || text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_word = |word: &str| word.eq_ignore_ascii_case(EXERCISE);
    let opened = words().take(3).filter(|word| is_word(word)).count() == 3;
    let closed = words().rev().take(3).filter(|word| is_word(word)).count() == 3;
    (opened, closed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::{Exercise, Sender, Variable};
    use crate::id::{ExerciseId, SenderId};
    use crate::time::{ExerciseOffset, WallTime};
    use uuid::Uuid;

    #[test]
    fn a_method_says_what_an_inject_is_drawn_as() {
        for (method, kind) in [
            ("E-mail", Some(RenderingKind::Email)),
            ("Telephone", Some(RenderingKind::Phone)),
            ("phone call", Some(RenderingKind::Phone)),
            ("Radio, channel 4", Some(RenderingKind::Radio)),
            ("Journalist enquiry", Some(RenderingKind::Phone)),
            ("Public warning (CAP)", Some(RenderingKind::Warning)),
            ("News bulletin", Some(RenderingKind::News)),
            ("Réseaux sociaux", Some(RenderingKind::Social)),
            ("SMS", Some(RenderingKind::Sms)),
            ("CAD ticket", Some(RenderingKind::Dispatch)),
            ("UAS detection", Some(RenderingKind::Alert)),
            ("Intel note", Some(RenderingKind::Intelligence)),
            ("media", Some(RenderingKind::News)),
            ("social media", Some(RenderingKind::Social)),
            ("sensor alert", Some(RenderingKind::Alert)),
            ("message court (SMS)", Some(RenderingKind::Sms)),
            ("fiche d’intervention", Some(RenderingKind::Dispatch)),
            ("alerte de capteur", Some(RenderingKind::Alert)),
            ("alerte à la population", Some(RenderingKind::Warning)),
            ("note de renseignement", Some(RenderingKind::Intelligence)),
            ("médias", Some(RenderingKind::News)),
            ("téléphone", Some(RenderingKind::Phone)),
            ("en personne", None),
            ("Face to face", None),
            ("Printed handout", None),
            ("captain", None),
            ("", None),
        ] {
            assert_eq!(RenderingKind::of_method(method), kind, "{method}");
        }
    }

    #[test]
    fn every_rendering_says_that_it_is_an_exercise_and_is_filled_in() {
        let exercise = Exercise::new(ExerciseId(Uuid::nil()), "Match day".into(), Marking::TlpGreen, WallTime(0));
        let mut design = Design::of(exercise);
        design.exercise.scenario_start = Some(ScenarioTime(0));
        design.variables.push(Variable { name: "gate".into(), value: "Gate C".into(), ..Variable::default() });
        design.senders.push(Sender {
            id: SenderId(Uuid::nil()),
            name: "Control".into(),
            address: "ext. 11".into(),
            voice: "calm".into(),
            ..Sender::default()
        });
        let mut event = Event::new(EventId(Uuid::nil()), ExerciseId(Uuid::nil()));
        event.title = "Crowd at {{gate}}".into();
        event.text = "Close {{gate}}.".into();
        event.sender = "Control".into();
        event.offset = Some(ExerciseOffset(60_000));
        for kind in RenderingKind::ALL {
            let made =
                design.rendering(&event, Some(kind)).map(|made| (made.body, made.heading, made.address, made.story));
            let (body, heading, address, story) = made.unwrap_or_default();
            assert!(body.starts_with(EXERCISE) && body.contains("Close Gate C."), "{body}");
            assert!(heading.is_empty() || heading == "EXERCISE: Crowd at Gate C", "{heading}");
            assert_eq!((address.as_str(), story), ("ext. 11", Some(ScenarioTime(60_000))));
        }
        assert_eq!(design.rendering(&event, None), None);
        event.read_aloud = "This is control.".into();
        let said = |kind| design.rendering(&event, Some(kind)).map(|made| made.body).unwrap_or_default();
        assert!(
            said(RenderingKind::Radio).contains("This is control.") && !said(RenderingKind::Radio).contains("Close")
        );
        assert!(said(RenderingKind::Sms).contains("Close Gate C."));
        event.read_aloud = "Exercise, exercise, exercise. This is control.".into();
        let once = design.rendering(&event, Some(RenderingKind::Radio)).map(|made| made.body).unwrap_or_default();
        assert_eq!(once.to_lowercase().matches("exercise").count(), 6, "once before and once after: {once}");
    }
}
