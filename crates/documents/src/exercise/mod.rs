//! The documents of an exercise: for those who play it, for those who control it, for those who evaluate it.
//!
//! [`ExerciseEdition::paper`] puts each into words once; PDF and Word print those same words. What a reader may not have
//! is not in the edition. Documents for players of operations-based exercises are made of a [`Frame`] alone, which has
//! neither scenario nor events, so that nothing of these can get into them.

mod actors;
mod binder;
mod conditions;
mod explan;
mod facilitator;
mod feedback;
mod frame;
mod guides;
mod handbook;
mod handout;
mod injects;
mod kind;
mod msel;
mod phases;
mod play;
mod script;
mod sitman;
mod standing;
mod words;

use crate::after_action::{Software, Zone};
use crate::paper::{Block, Chapter, Fact, Paper, Setting, Sheet, Signer, Text};
pub use frame::{Aim, Frame, Names, Person, Session, Taking};
pub use kind::DocumentKind;
use muster_domain::exercise::rendering::EXERCISE;
use muster_domain::{Event, Marking, WallTime};
pub use script::{PlanTask, Script};
use std::collections::BTreeMap;
use std::sync::Arc;

/// An exercise to be printed for somebody.
#[derive(Debug, Clone)]
pub struct ExerciseEdition {
    /// What everybody who takes part may know.
    pub frame: Frame,
    /// Scenario and events, for those who may have them.
    pub script: Script,
    /// What stands on every page.
    pub imprint: Imprint,
    /// The pictures its texts and facts show, by SHA-256. One that is missing is said so in its place.
    pub pictures: BTreeMap<String, Arc<Vec<u8>>>,
}

/// Who issues a document, when, for whom.
#[derive(Debug, Clone)]
pub struct Imprint {
    /// The planning body: the workspace's name.
    pub organisation: String,
    /// Whom it is for, if not for everybody whom the exercise's marking allows.
    pub reader: Option<Marking>,
    /// When it was printed.
    pub prepared_at: WallTime,
    /// Minutes east of UTC in which moments are printed; the document says which.
    pub utc_offset_minutes: i32,
    /// The program that made it.
    pub software: Software,
}

/// A document in words, before it is on sheets.
struct Sketch {
    sheet: Sheet,
    cover: Vec<Fact>,
    front: Vec<Chapter>,
    chapters: Vec<Chapter>,
    signatures: Vec<Signer>,
    pictures: Vec<crate::paper::PictureFile>,
}

impl Sketch {
    /// Chapters under a title.
    fn short(chapters: Vec<Chapter>) -> Self {
        Self {
            sheet: Sheet::default(),
            cover: Vec::new(),
            front: Vec::new(),
            chapters,
            signatures: Vec::new(),
            pictures: Vec::new(),
        }
    }

    /// Chapters after a cover and contents.
    fn long(cover: Vec<Fact>, chapters: Vec<Chapter>) -> Self {
        Self { sheet: Sheet { cover: true, landscape: false }, cover, ..Self::short(chapters) }
    }

    /// On sheets that lie on their long side.
    fn landscape(mut self) -> Self {
        self.sheet.landscape = true;
        self
    }
}

impl ExerciseEdition {
    /// A document in words, ready to be printed in any format.
    pub fn paper(&self, kind: DocumentKind) -> Paper {
        let Self { frame, .. } = self;
        let mut sketch = self.sketch(kind);
        if sketch.chapters.is_empty() {
            let nothing = Block::Remark(kind.nothing().into());
            sketch.chapters.push(Chapter::new(kind.title(), vec![nothing]).unnumbered());
        }
        if sketch.sheet.cover {
            sketch.cover.extend(self.issue(kind));
        }
        Paper {
            title: Text::from(&frame.name).or("Unnamed exercise"),
            subject: format!("{}. {}", kind.audience(), self.imprint.standing()).into(),
            kicker: kind.title().into(),
            marking: self.marking(kind),
            author: Text::from(&self.imprint.organisation),
            software: format!("{} {}", self.imprint.software.name, self.imprint.software.version),
            language: "en",
            prepared_at: self.imprint.prepared_at,
            cover: sketch.cover,
            signatures: sketch.signatures,
            setting: Setting::Exercise(sketch.sheet),
            stamp: EXERCISE.into(),
            draft: true,
            fingerprint: None,
            front: sketch.front,
            chapters: sketch.chapters,
            pictures: sketch.pictures,
        }
    }

    /// Whether there is anything to print in a document.
    pub fn holds(&self, kind: DocumentKind) -> bool {
        !self.sketch(kind).chapters.is_empty()
    }

    fn sketch(&self, kind: DocumentKind) -> Sketch {
        let Self { frame, script, .. } = self;
        match kind {
            DocumentKind::Explan => explan::sketch(frame),
            DocumentKind::PlayerHandout => handout::sketch(frame),
            DocumentKind::Feedback => feedback::sketch(frame),
            DocumentKind::ExtentOfPlay => play::sketch(frame),
            DocumentKind::SitMan => sitman::sketch(self),
            DocumentKind::FacilitatorGuide => facilitator::sketch(self),
            DocumentKind::Handbook => handbook::sketch(self),
            DocumentKind::MselShort => msel::short(script),
            DocumentKind::MselLong => msel::long(script),
            DocumentKind::InjectCards => injects::sketch(script),
            DocumentKind::EvaluationGuides => guides::sketch(frame, script),
            DocumentKind::ActorCards => actors::sketch(script, false),
            DocumentKind::ActorCardsControl => actors::sketch(script, true),
            DocumentKind::Binder => binder::sketch(self),
        }
    }

    /// The marking that every page carries: the highest of anything in the document.
    pub fn marking(&self, kind: DocumentKind) -> Marking {
        let mut highest = self.frame.marking.clone();
        for marking in self.held(kind).into_iter().filter_map(|event| event.marking.as_ref()) {
            if marking.may_see(&highest) {
                highest = marking.clone();
            }
        }
        highest
    }

    /// The events that stand in a document.
    fn held(&self, kind: DocumentKind) -> Vec<&Event> {
        let script = &self.script;
        match kind {
            DocumentKind::FacilitatorGuide
            | DocumentKind::Handbook
            | DocumentKind::MselShort
            | DocumentKind::MselLong
            | DocumentKind::InjectCards
            | DocumentKind::Binder => script.events.iter().chain(&script.put_off).collect(),
            DocumentKind::SitMan => script.events.iter().filter(|event| phases::is_told(event)).collect(),
            DocumentKind::EvaluationGuides => {
                script.design.objectives.iter().flat_map(|objective| script.serving(objective.id)).collect()
            }
            DocumentKind::Explan
            | DocumentKind::ActorCards
            | DocumentKind::ActorCardsControl
            | DocumentKind::PlayerHandout
            | DocumentKind::Feedback
            | DocumentKind::ExtentOfPlay => Vec::new(),
        }
    }

    fn issue(&self, kind: DocumentKind) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new("For", kind.audience()),
            Fact::new("Printed", Zone(self.imprint.utc_offset_minutes).moment(self.imprint.prepared_at)),
            Fact::new("Marking", Text::from(self.marking(kind).label()).or("none")),
        ];
        if let Some(reader) = &self.imprint.reader {
            let edition = format!("For readers of {}. What is marked above is left out.", reader.label());
            facts.push(Fact::new("Edition", edition));
        }
        facts
    }
}

impl Imprint {
    /// When it was printed, for a line.
    fn standing(&self) -> String {
        let printed = format!("As of {}.", Zone(self.utc_offset_minutes).date(self.prepared_at));
        match &self.reader {
            None => printed,
            Some(reader) => format!("{printed} For readers of {}; what is marked above is left out.", reader.label()),
        }
    }
}
