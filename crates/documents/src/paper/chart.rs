//! The drawing of planned against actual moments, as places on axes.

use super::Text;
use serde::Serialize;

/// A drawing of planned against actual moments.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// What it shows, in a sentence, for those who cannot see it.
    pub alternative: String,
    /// The whole of play on one line.
    pub overview: Panel,
    /// The same with one line for each event, in stretches that fit a page.
    pub panels: Vec<Panel>,
}

/// A stretch of a chart with an axis of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Panel {
    /// What it shows, in a sentence, for those who cannot see it.
    pub alternative: String,
    /// The axis.
    pub ticks: Vec<Tick>,
    /// The events.
    pub lines: Vec<ChartLine>,
}

/// A mark on an axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tick {
    /// Place on the axis, from 0 to 1.
    pub at: f64,
    /// The moment.
    pub label: String,
}

/// One event in a chart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChartLine {
    /// The event's number.
    pub number: Text,
    /// The event's title.
    pub title: Text,
    /// Planned moment as a place on the axis, from 0 to 1.
    pub planned: Option<f64>,
    /// Actual moment as a place on the axis, from 0 to 1.
    pub actual: Option<f64>,
    /// What became of it.
    pub sign: Sign,
    /// The same in words.
    pub status: Text,
}

/// A small sign that goes with a word; never the only bearer of its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// Done as planned.
    Done,
    /// Done, but late.
    Late,
    /// Done, but early.
    Early,
    /// Held.
    Held,
    /// Left out on purpose.
    Skipped,
    /// Taken back.
    Recalled,
    /// Did not happen.
    Missing,
    /// Held ready and not needed.
    Spare,
}

impl Sign {
    /// Every sign, in the order a legend shows them.
    pub const ALL: [Self; 8] =
        [Self::Done, Self::Late, Self::Early, Self::Held, Self::Skipped, Self::Recalled, Self::Missing, Self::Spare];

    /// What it stands for.
    pub fn words(self) -> &'static str {
        match self {
            Self::Done => "released",
            Self::Late => "released late",
            Self::Early => "released early",
            Self::Held => "held",
            Self::Skipped => "skipped",
            Self::Recalled => "recalled",
            Self::Missing => "not delivered",
            Self::Spare => "not needed",
        }
    }
}
