//! Which documents there are, whom each is for, and what it is called.

/// A document of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// Situation manual: the scenario by phase with questions, for players of a discussion.
    SitMan,
    /// What a facilitator asks, hears and does, phase by phase.
    FacilitatorGuide,
    /// Exercise plan: all that players and observers may know beforehand.
    Explan,
    /// Controller and evaluator handbook.
    Handbook,
    /// The list of events, a line each.
    MselShort,
    /// The list of events with everything.
    MselLong,
    /// An event a card.
    InjectCards,
    /// Exercise evaluation guides, one for each objective.
    EvaluationGuides,
    /// The parts of role players, for them.
    ActorCards,
    /// The same with triage, for controllers.
    ActorCardsControl,
    /// What a player carries.
    PlayerHandout,
    /// What everybody fills in afterwards.
    Feedback,
    /// What each organisation plays and what is simulated of it, to be signed.
    ExtentOfPlay,
    /// All that a control cell needs if the power goes.
    Binder,
}

impl DocumentKind {
    /// Every document, in the order menus show them.
    pub const ALL: [Self; 14] = [
        Self::Explan,
        Self::PlayerHandout,
        Self::ExtentOfPlay,
        Self::Feedback,
        Self::SitMan,
        Self::FacilitatorGuide,
        Self::Handbook,
        Self::MselShort,
        Self::MselLong,
        Self::InjectCards,
        Self::EvaluationGuides,
        Self::ActorCards,
        Self::ActorCardsControl,
        Self::Binder,
    ];

    /// Its name in commands and file names.
    pub fn key(self) -> &'static str {
        match self {
            Self::SitMan => "sitman",
            Self::FacilitatorGuide => "facilitator-guide",
            Self::Explan => "explan",
            Self::Handbook => "handbook",
            Self::MselShort => "msel-short",
            Self::MselLong => "msel-long",
            Self::InjectCards => "inject-cards",
            Self::EvaluationGuides => "evaluation-guides",
            Self::ActorCards => "actor-cards",
            Self::ActorCardsControl => "actor-cards-control",
            Self::PlayerHandout => "player-handout",
            Self::Feedback => "feedback",
            Self::ExtentOfPlay => "extent-of-play",
            Self::Binder => "binder",
        }
    }

    /// Its title.
    pub fn title(self) -> &'static str {
        match self {
            Self::SitMan => "Situation manual",
            Self::FacilitatorGuide => "Facilitator guide",
            Self::Explan => "Exercise plan",
            Self::Handbook => "Controller and evaluator handbook",
            Self::MselShort => "Master scenario events list, short",
            Self::MselLong => "Master scenario events list",
            Self::InjectCards => "Inject cards",
            Self::EvaluationGuides => "Exercise evaluation guides",
            Self::ActorCards => "Actor cards",
            Self::ActorCardsControl => "Actor cards, controllers\u{2019} copy",
            Self::PlayerHandout => "Player handout",
            Self::Feedback => "Participant feedback form",
            Self::ExtentOfPlay => "Extent-of-play agreements",
            Self::Binder => "Control binder",
        }
    }

    /// Who may have it.
    ///
    /// Source: US Department of Homeland Security, Homeland Security Exercise and Evaluation Program (HSEEP) doctrine,
    /// January 2020, on exercise documentation.
    pub fn audience(self) -> &'static str {
        match self {
            Self::SitMan => "For everybody who takes part in the discussion",
            Self::FacilitatorGuide => "For facilitators only",
            Self::Explan => "For players and observers",
            Self::Handbook | Self::EvaluationGuides => "For controllers and evaluators only",
            Self::MselShort | Self::MselLong | Self::InjectCards | Self::ActorCardsControl | Self::Binder => {
                "For control staff only, never for players"
            }
            Self::ActorCards => "For role players and controllers",
            Self::PlayerHandout => "For players",
            Self::Feedback => "For everybody who took part",
            Self::ExtentOfPlay => "For the organisations that take part",
        }
    }

    /// What it says where there is nothing to say.
    pub(super) fn nothing(self) -> &'static str {
        match self {
            Self::MselShort | Self::MselLong | Self::InjectCards => "The exercise has no event yet.",
            Self::EvaluationGuides => "The exercise has no objective yet. There is one guide for each.",
            Self::ActorCards | Self::ActorCardsControl => "The exercise has no part for role players yet.",
            Self::ExtentOfPlay => "No organisation takes part yet. There is one agreement for each.",
            Self::SitMan
            | Self::FacilitatorGuide
            | Self::Explan
            | Self::Handbook
            | Self::PlayerHandout
            | Self::Feedback
            | Self::Binder => "Nothing is written in this exercise yet.",
        }
    }
}
