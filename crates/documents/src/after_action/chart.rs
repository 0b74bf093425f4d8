//! The drawing of planned against actual: where each event stands on which axis.
//!
//! A picture of five events and one of a thousand must both be legible, so the events are cut into
//! stretches, each with an axis that spans its own time, below one line that shows the whole of play.

use super::{Outcome, TimelineRow, wording};
use crate::paper::{Chart, ChartLine, Panel, Sign, Text, Tick};
use muster_domain::ExerciseOffset;

/// Events on one axis; more would leave no time between neighbours.
const EVENTS_PER_PANEL: usize = 40;
/// Marks on an axis at most, so that their labels do not touch.
const TICKS: i128 = 5;
/// Distances between marks that people can read, in milliseconds, up to a day.
const STEPS: [i128; 18] = [
    1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000,
    7_200_000, 10_800_000, 21_600_000, 43_200_000, 86_400_000,
];

/// The chart of these events, and how many have no moment at all and so cannot be drawn;
/// `None` where none can.
pub(super) fn drawn(rows: &[TimelineRow]) -> (Option<Chart>, usize) {
    let mut placed: Vec<&TimelineRow> = rows.iter().filter(|row| first_moment(row).is_some()).collect();
    placed.sort_by_key(|row| first_moment(row));
    let undrawn = rows.len() - placed.len();
    if placed.is_empty() {
        return (None, undrawn);
    }
    let chart = Chart {
        alternative: format!(
            "Planned and actual moments of {} on one line each, from the first to the last; the table of events gives every figure.",
            wording::count(placed.len(), "event", "events")
        ),
        overview: panel(&placed),
        panels: placed.chunks(evenly(placed.len())).map(panel).collect(),
    };
    (Some(chart), undrawn)
}

/// Events in each stretch, so that none is left with a lonely few.
fn evenly(events: usize) -> usize {
    events.div_ceil(events.div_ceil(EVENTS_PER_PANEL).max(1)).max(1)
}

fn first_moment(row: &TimelineRow) -> Option<ExerciseOffset> {
    row.planned.or(row.actual)
}

fn panel(rows: &[&TimelineRow]) -> Panel {
    let moments = || rows.iter().flat_map(|row| [row.planned, row.actual]).flatten().map(|moment| i128::from(moment.0));
    let axis = Axis::spanning(moments().min().unwrap_or(0), moments().max().unwrap_or(0));
    Panel {
        alternative: format!(
            "{}, planned and actual, between {} and {} of exercise time.",
            wording::count(rows.len(), "event", "events"),
            axis.label(axis.from),
            axis.label(axis.to)
        ),
        ticks: axis.ticks(),
        lines: rows.iter().map(|row| line(row, &axis)).collect(),
    }
}

fn line(row: &TimelineRow, axis: &Axis) -> ChartLine {
    ChartLine {
        number: Text::from(&row.number),
        title: Text::from(&row.title),
        planned: row.planned.map(|moment| axis.place(i128::from(moment.0))),
        actual: row.actual.map(|moment| axis.place(i128::from(moment.0))),
        sign: row.status.sign(),
        status: row.status_words(),
    }
}

impl Outcome {
    pub(super) fn sign(self) -> Sign {
        match self {
            Self::Released => Sign::Done,
            Self::Late => Sign::Late,
            Self::Early => Sign::Early,
            Self::Held => Sign::Held,
            Self::Skipped => Sign::Skipped,
            Self::Recalled => Sign::Recalled,
            Self::NotDelivered => Sign::Missing,
            Self::NotNeeded => Sign::Spare,
        }
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Released => "released",
            Self::Late => "released late",
            Self::Early => "released early",
            Self::Held => "held",
            Self::Skipped => "skipped",
            Self::Recalled => "recalled",
            Self::NotDelivered => "not delivered",
            Self::NotNeeded => "not needed",
        }
    }
}

impl TimelineRow {
    /// How late it was if that was measured, else what became of it.
    fn status_words(&self) -> Text {
        match (self.status, self.lateness_ms) {
            (Outcome::Released | Outcome::Late | Outcome::Early, Some(ms)) => wording::lateness(ms).into(),
            (status, _) => status.words().into(),
        }
    }
}

/// A stretch of exercise time, in milliseconds.
struct Axis {
    from: i128,
    to: i128,
    step: i128,
}

impl Axis {
    fn spanning(first: i128, last: i128) -> Self {
        // A single moment still needs a stretch of time around it.
        let (first, last) = if first == last { (first - 30_000, last + 30_000) } else { (first, last) };
        let step = STEPS.into_iter().find(|step| (last - first) / step < TICKS).unwrap_or_else(|| {
            let days = (last - first) / (TICKS * 86_400_000) + 1;
            days * 86_400_000
        });
        // A little room at both ends, so that a mark never stands on the edge.
        let room = (last - first) / 40 + 1;
        Self { from: first - room, to: last + room, step }
    }

    fn place(&self, moment: i128) -> f64 {
        let exact = (moment - self.from) as f64 / (self.to - self.from) as f64;
        // A hundred thousandth of the axis is finer than any printer.
        (exact * 100_000.0).round() / 100_000.0
    }

    fn label(&self, moment: i128) -> String {
        let moment = i64::try_from(moment).unwrap_or(if moment < 0 { i64::MIN } else { i64::MAX });
        ExerciseOffset(moment).to_string()
    }

    fn ticks(&self) -> Vec<Tick> {
        let first = -(-self.from).div_euclid(self.step);
        let last = self.to.div_euclid(self.step);
        (first..=last)
            .map(|index| index * self.step)
            .map(|moment| Tick { at: self.place(moment), label: self.label(moment) })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_axis_is_marked_at_round_moments_and_wastes_no_width() {
        let axis = Axis::spanning(-95_000, 3_700_000);
        let labels: Vec<String> = axis.ticks().into_iter().map(|tick| tick.label).collect();
        assert_eq!(labels, ["00:00:00", "00:15:00", "00:30:00", "00:45:00", "01:00:00"]);
        assert!(axis.place(-95_000) < 0.03);
        assert!(axis.place(3_700_000) > 0.97);
    }

    #[test]
    fn stretches_hold_about_the_same_number_of_events() {
        assert_eq!((evenly(40), evenly(41), evenly(81), evenly(1)), (40, 21, 27, 1));
    }

    #[test]
    fn a_single_moment_still_has_an_axis() {
        let axis = Axis::spanning(60_000, 60_000);
        assert!((axis.place(60_000) - 0.5).abs() < 0.01);
        assert!(!axis.ticks().is_empty());
    }

    proptest! {
        #[test]
        fn every_moment_lies_on_its_axis_and_marks_stay_few(a: i64, b: i64) {
            let (first, last) = (i128::from(a.min(b)), i128::from(a.max(b)));
            let axis = Axis::spanning(first, last);
            prop_assert!((0.0..=1.0).contains(&axis.place(first)));
            prop_assert!((0.0..=1.0).contains(&axis.place(last)));
            prop_assert!((1..=TICKS + 1).contains(&(axis.ticks().len() as i128)), "{} marks", axis.ticks().len());
            prop_assert!(axis.ticks().iter().all(|tick| (0.0..=1.0).contains(&tick.at)));
        }
    }
}
