//! Markings: who may see a thing, shown on screen and on every page.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A TLP 2.0 label, or a national marking in the planner's own words.
///
/// Source: FIRST, Traffic Light Protocol version 2.0 (August 2022).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Marking {
    /// For the eyes and ears of individual recipients only.
    TlpRed,
    /// Recipients' organisation only.
    TlpAmberStrict,
    /// Recipients' organisation and its clients, on a need-to-know basis.
    #[default]
    TlpAmber,
    /// The community, not the public.
    TlpGreen,
    /// No limit on disclosure.
    TlpClear,
    /// A national or local marking, as written on paper.
    National(String),
}

impl Marking {
    /// The label as it stands on a page.
    pub fn label(&self) -> &str {
        match self {
            Self::TlpRed => "TLP:RED",
            Self::TlpAmberStrict => "TLP:AMBER+STRICT",
            Self::TlpAmber => "TLP:AMBER",
            Self::TlpGreen => "TLP:GREEN",
            Self::TlpClear => "TLP:CLEAR",
            Self::National(label) => label,
        }
    }
}

impl Marking {
    /// Whether a reader cleared for this marking may see a thing of the other.
    ///
    /// TLP labels stand in an order; a national marking has none that Muster knows, so it is seen only by who has the
    /// same one.
    pub fn may_see(&self, thing: &Self) -> bool {
        match (self.tlp_rank(), thing.tlp_rank()) {
            (Some(reader), Some(thing)) => reader >= thing,
            _ => self == thing || thing.tlp_rank() == Some(0),
        }
    }

    fn tlp_rank(&self) -> Option<u8> {
        match self {
            Self::TlpClear => Some(0),
            Self::TlpGreen => Some(1),
            Self::TlpAmber => Some(2),
            Self::TlpAmberStrict => Some(3),
            Self::TlpRed => Some(4),
            Self::National(_) => None,
        }
    }
}
