//! Threats: classes of hostile act.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A class of hostile act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Threat {
    /// Drones.
    Uas,
    /// Insiders.
    Insider,
    /// Improvised explosive devices, suspicious items, vehicle-borne and person-borne devices.
    Ied,
    /// Firearms and edged weapons.
    ArmedAssailant,
    /// Vehicles driven at people or places.
    Vehicle,
    /// Attacks on information and control systems.
    Ict,
    /// Chemical, biological, radiological or nuclear release.
    Cbrn,
    /// Hoaxes, threat calls, false reports to draw an armed response.
    Hoax,
    /// False information spread to harm.
    Disinformation,
    /// An outbreak, alone or beside another threat.
    Pandemic,
    /// Fire set to harm.
    Fire,
    /// Hostage-taking, siege, hijack.
    Hostage,
    /// Several of these together.
    Complex,
}

impl Threat {
    /// Every threat, in the order menus show them.
    pub const ALL: [Self; 13] = [
        Self::Uas,
        Self::Insider,
        Self::Ied,
        Self::ArmedAssailant,
        Self::Vehicle,
        Self::Ict,
        Self::Cbrn,
        Self::Hoax,
        Self::Disinformation,
        Self::Pandemic,
        Self::Fire,
        Self::Hostage,
        Self::Complex,
    ];

    /// The words for it in documents.
    pub fn label(self) -> &'static str {
        match self {
            Self::Uas => "Drone (unmanned aircraft)",
            Self::Insider => "Insider",
            Self::Ied => "Explosive device or bomb threat",
            Self::ArmedAssailant => "Armed assailant",
            Self::Vehicle => "Hostile vehicle",
            Self::Ict => "ICT and cyber-physical attack",
            Self::Cbrn => "CBRN or toxic release",
            Self::Hoax => "Hoax and swatting",
            Self::Disinformation => "Disinformation",
            Self::Pandemic => "Pandemic concurrency",
            Self::Fire => "Fire as a weapon",
            Self::Hostage => "Hostage-taking or siege",
            Self::Complex => "Complex, coordinated attack",
        }
    }
}
