//! What a public warning says of itself, in the words of the Common Alerting Protocol.
//!
//! Source: OASIS, Common Alerting Protocol Version 1.2 (1 July 2010), section 3.2.2.

use crate::event::Event;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident, $default:ident { $($(#[$word_doc:meta])* $word:ident),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        pub enum $name { $($(#[$word_doc])* $word),* }

        impl $name {
            /// The word as the protocol writes it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$word => stringify!($word)),* }
            }

            /// The one that is written so, whatever its capitals.
            fn read(text: &str) -> Option<Self> {
                let text = text.trim();
                [$(Self::$word),*].into_iter().find(|one| one.word().eq_ignore_ascii_case(text))
            }
        }

        impl Default for $name {
            fn default() -> Self { Self::$default }
        }
    )*};
}

words! {
    /// What it is about.
    Category, Safety {
        /// Geophysical.
        Geo,
        /// Weather and floods.
        Met,
        /// General emergency and public safety.
        Safety,
        /// Law enforcement, military, private and local security.
        Security,
        /// Rescue and recovery.
        Rescue,
        /// Fire suppression and rescue.
        Fire,
        /// Medical and public health.
        Health,
        /// Pollution and other environmental matters.
        Env,
        /// Public and private transport.
        Transport,
        /// Utilities and other infrastructure.
        Infra,
        /// Chemical, biological, radiological, nuclear or explosive.
        CBRNE,
        /// Anything else.
        Other,
    }
    /// How soon people must act.
    Urgency, Unknown {
        /// At once.
        Immediate,
        /// Within the next hour.
        Expected,
        /// In the near future.
        Future,
        /// No longer.
        Past,
        /// Not known.
        Unknown,
    }
    /// How bad it is.
    Severity, Unknown {
        /// Extraordinary.
        Extreme,
        /// Significant.
        Severe,
        /// Possible.
        Moderate,
        /// Little or none.
        Minor,
        /// Not known.
        Unknown,
    }
    /// How sure it is.
    Certainty, Unknown {
        /// It happened or is going on.
        Observed,
        /// More likely than not.
        Likely,
        /// Possible but not likely.
        Possible,
        /// Not expected.
        Unlikely,
        /// Not known.
        Unknown,
    }
}

/// What a public warning says of itself. What the planner did not say is unknown, never guessed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Warning {
    /// What it is about.
    pub category: Category,
    /// How soon people must act.
    pub urgency: Urgency,
    /// How bad it is.
    pub severity: Severity,
    /// How sure it is.
    pub certainty: Certainty,
    /// What people are to do; may be empty.
    pub instruction: String,
    /// Where.
    pub area: String,
}

impl Warning {
    /// What an event says, in columns of the planner's own that are called as the protocol calls them.
    pub fn of(event: &Event) -> Self {
        let own = |name: &str| {
            let column = event.custom.iter().find(|one| one.name.trim().eq_ignore_ascii_case(name));
            column.map_or("", |column| column.value.as_str())
        };
        Self {
            category: Category::read(own("category")).unwrap_or_default(),
            urgency: Urgency::read(own("urgency")).unwrap_or_default(),
            severity: Severity::read(own("severity")).unwrap_or_default(),
            certainty: Certainty::read(own("certainty")).unwrap_or_default(),
            // The text describes; what is read aloud, where there is both, is what people are told to do.
            instruction: if event.text.trim().is_empty() { String::new() } else { event.read_aloud.clone() },
            area: event.location.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::CustomField;
    use crate::id::{EventId, ExerciseId};
    use uuid::Uuid;

    #[test]
    fn what_the_planner_did_not_say_is_unknown() {
        let mut event = Event::new(EventId(Uuid::nil()), ExerciseId(Uuid::nil()));
        assert_eq!(Warning::of(&event).urgency, Urgency::Unknown);
        let own = |name: &str, value: &str| CustomField { name: name.into(), value: value.into() };
        event.custom = vec![own("Urgency", "immediate"), own("severity", "very"), own("CATEGORY", "cbrne")];
        let warning = Warning::of(&event);
        assert_eq!((warning.urgency, warning.severity), (Urgency::Immediate, Severity::Unknown));
        assert_eq!(warning.category, Category::CBRNE);
    }
}
