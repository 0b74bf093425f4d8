//! The planner's word for what sort of event a row is.

use super::words;
use muster_domain::{EventKind, ReleaseMode};
use std::collections::HashMap;

/// The kind a word stands for; `None` if it is none of Muster's.
fn kind_of(text: &str) -> Option<EventKind> {
    let phrase = words::phrase(text);
    if phrase.len() > 60 {
        return None;
    }
    let has = |known: &[&str]| known.iter().any(|word| phrase.contains(word));
    Some(match phrase.as_str() {
        "inject"
        | "injects"
        | "key inject"
        | "primary inject"
        | "scheduled inject"
        | "injection"
        | "einlage"
        | "inyecto"
        | "information inject"
        | "informational inject"
        | "stimulus" => EventKind::Inject,
        _ if has(&["conting", "if needed", "as needed", "optional", "on demand", "reserve inject"]) => {
            EventKind::Contingency
        }
        _ if has(&[
            "expected action",
            "expected player",
            "expected event",
            "player action",
            "action attendue",
            "accion esperada",
            "participant action",
            "expected response",
            "reaction attendue",
        ]) =>
        {
            EventKind::ExpectedAction
        }
        _ if has(&["actor action", "role player", "actor", "plastron", "roleplayer"]) => EventKind::ActorAction,
        _ if has(&[
            "controller action",
            "controller event",
            "excon action",
            "simcell action",
            "controleur",
            "action animateur",
            "controller",
        ]) =>
        {
            EventKind::ControllerAction
        }
        "administrative"
        | "admin"
        | "administration"
        | "administratif"
        | "administrativo"
        | "exercise control"
        | "exercise administration"
        | "logistics"
        | "administrative event"
        | "startex"
        | "endex"
        | "verwaltung"
        | "administratif exercice" => EventKind::Administrative,
        _ => return None,
    })
}

/// Whether a kind cell says no more than the kind's own words, so nothing is lost by keeping the kind alone.
fn says_only_the_kind(text: &str, kind: EventKind) -> bool {
    words::fold(text) == kind.label()
}

/// What the kind cells of a book say, each different text looked at once.
#[derive(Default)]
pub(super) struct Kinds(HashMap<String, Said>);

/// What a kind cell says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    /// The kind it names, if it is one of Muster's.
    pub kind: Option<EventKind>,
    /// Whether it says more than the kind alone.
    pub more: bool,
}

impl Kinds {
    /// What a text says.
    pub(super) fn said(&mut self, text: &str) -> Said {
        if let Some(said) = self.0.get(text) {
            return *said;
        }
        let kind = kind_of(text);
        let said = Said { kind, more: !text.is_empty() && !kind.is_some_and(|kind| says_only_the_kind(text, kind)) };
        self.0.insert(text.to_owned(), said);
        said
    }
}

/// The release mode a word stands for.
pub(super) fn release_of(text: &str) -> Option<ReleaseMode> {
    match words::phrase(text).as_str() {
        "automatic" | "auto" | "automatique" | "automatico" | "automatisch" | "clock" => Some(ReleaseMode::Automatic),
        "manual" | "manuel" | "manuell" | "controller" => Some(ReleaseMode::Manual),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn planners_words_name_kinds() {
        for (text, kind) in [
            ("Inject", EventKind::Inject),
            ("Contingent Inject", EventKind::Contingency),
            ("Contingency Inject", EventKind::Contingency),
            ("Player Action ", EventKind::ExpectedAction),
            ("Expected Action", EventKind::ExpectedAction),
            ("Actor Action", EventKind::ActorAction),
            ("CONTROLLER ACTION", EventKind::ControllerAction),
            ("Administrative", EventKind::Administrative),
        ] {
            assert_eq!(kind_of(text), Some(kind), "{text}");
        }
        assert_eq!(kind_of("Contextual"), None);
        assert!(
            says_only_the_kind("Expected Action", EventKind::ExpectedAction)
                && !says_only_the_kind("Player Action", EventKind::ExpectedAction)
        );
        for kind in EventKind::ALL {
            assert_eq!(kind_of(kind.label()), Some(kind));
            assert!(says_only_the_kind(kind.label(), kind));
        }
    }
}
