//! The overview: what was played, in figures, and what the clock did.

use super::wording::{self, Zone};
use super::{AfterAction, Counts, Stood, Turn, TurnKind};
use crate::paper::{Block, Cell, Chapter, Column, Fact, Figure, Row, Table, Text};
use muster_domain::journal::Interruption;
use muster_domain::{ExerciseOffset, WallTime};

const UNMEASURED: &str = "\u{2013}";

impl AfterAction {
    pub(super) fn zone(&self) -> Zone {
        Zone(self.utc_offset_minutes)
    }

    pub(super) fn overview(&self) -> Chapter {
        let mut blocks = Vec::new();
        if !self.chain.broken.is_empty() {
            let said =
                "The record of this run is not as it was written. What is wrong with it stands in the last chapter.";
            blocks.push(Block::Alert(said.into()));
        }
        blocks.push(Block::Facts(self.facts()));
        Chapter::new("Overview", blocks).holding(vec![
            Chapter::new(
                "Events in figures",
                vec![Block::Figures(figures(&self.counts)), Block::Remark(measure(&self.counts).into())],
            ),
            Chapter::new("The clock", self.clock()),
            Chapter::new("Who wrote in the journal", self.writers()),
        ])
    }

    fn facts(&self) -> Vec<Fact> {
        let moment = |moment: Option<WallTime>, otherwise: &str| {
            moment.map_or_else(|| otherwise.to_owned(), |moment| self.zone().moment(moment))
        };
        let scenario = self.scenario_start.map_or_else(|| "not settled".to_owned(), wording::scenario_moment);
        let whole = match (self.play_started, self.play_ended) {
            _ if self.clock_was_set_back() => "not measured, since the computer\u{2019}s clock was set back".to_owned(),
            (Some(start), Some(end)) if end >= start => wording::span(end.since(start)),
            _ => "not measured".to_owned(),
        };
        let (ran, played) = match self.play_started {
            Some(_) => (wording::span(self.ran_ms), ExerciseOffset(self.played_ms).to_string()),
            None => ("play never began".to_owned(), "play never began".to_owned()),
        };
        let gaps = self.turns.iter().filter(|turn| matches!(turn.what, TurnKind::Gap { .. })).count();
        let rates = self.turns.iter().filter(|turn| matches!(turn.what, TurnKind::RateChanged { .. })).count();
        let jumps = self.turns.iter().filter(|turn| matches!(turn.what, TurnKind::Jumped { .. })).count();
        vec![
            Fact::new("Exercise", Text::from(&self.exercise).or("not named")),
            Fact::new("Kind", Text::from(&self.type_label).or("not stated")),
            Fact::new("Organisation", Text::from(&self.organisation).or("not named")),
            Fact::new("Run", Text::from(&self.run).or("not named")),
            Fact::new("Scenario at StartEx", scenario),
            Fact::new("Play began", moment(self.play_started, "play never began")),
            Fact::new(
                "Play ended",
                moment(
                    self.play_ended,
                    if self.play_started.is_some() { "play had not ended" } else { "play never began" },
                ),
            ),
            Fact::new("Real time, beginning to end", whole),
            Fact::new("Real time the clock ran", ran),
            Fact::new("Exercise time played", played),
            Fact::new("Exercise clock at the end", self.exercise_time.to_string()),
            Fact::new("Pauses", stood(self.pauses)),
            Fact::new("Changes of rate", number(rates)),
            Fact::new("Jumps", number(jumps)),
            Fact::new("Stops for a real emergency", stood(self.emergencies)),
            Fact::new("Gaps in the record", number(gaps)),
        ]
    }

    fn clock_was_set_back(&self) -> bool {
        let back = |turn: &Turn| matches!(turn.what, TurnKind::Gap { from, to, .. } if to < from);
        self.turns.iter().any(back)
    }

    fn clock(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let gaps = self.turns.iter().filter(|turn| matches!(turn.what, TurnKind::Gap { .. })).count();
        if gaps > 0 {
            let gaps = wording::count(gaps, "gap", "gaps");
            blocks.push(Block::Alert(
                format!("The record has {gaps}. What players did in that time is not in this report.").into(),
            ));
        }
        if self.turns.is_empty() {
            blocks.push(Block::Remark("The clock was never started.".into()));
            return blocks;
        }
        blocks.push(Block::Table(Table {
            name: "What the clock did".into(),
            columns: vec![
                Column::figures("Exercise time", 76.0),
                Column::figures("Real time", 70.0),
                Column::words("What", 245.0),
                Column::words("Who", 90.0),
            ],
            rows: self
                .turns
                .iter()
                .map(|turn| {
                    Row::Cells(vec![
                        Cell::new(turn.at.to_string()),
                        Cell::new(self.zone().hour(turn.wall_time)),
                        self.turn(&turn.what),
                        Cell::new(&turn.actor),
                    ])
                })
                .collect(),
        }));
        blocks
    }

    fn turn(&self, what: &TurnKind) -> Cell {
        match what {
            TurnKind::Started { rate } => Cell::new(format!("Play began at a rate of {rate}")),
            TurnKind::Paused { reason } => Cell::new("Paused").with_sub(reason),
            TurnKind::Resumed { rate, stood_ms } => Cell::new(format!("Resumed at a rate of {rate}"))
                .with_sub(format!("after {}", wording::span(*stood_ms))),
            TurnKind::RateChanged { rate } => Cell::new(format!("Rate {rate} from here on")),
            TurnKind::Jumped { from, to, reason } => Cell::new(format!("Jump from {from} to {to}")).with_sub(reason),
            TurnKind::Gap { cause, from, to } => self.gap(*cause, *from, *to),
            TurnKind::Emergency { text } => Cell::new("Play stopped for a real emergency").with_sub(text),
            TurnKind::Ended { reason } => Cell::new("Play ended").with_sub(reason),
        }
    }

    fn gap(&self, cause: Interruption, from: WallTime, to: WallTime) -> Cell {
        let why = match cause {
            Interruption::ProgramEnded => "Gap: the program ended without pausing the run (crash, kill or power cut)",
            Interruption::SleptOrClockForward => "Gap: the machine slept or froze, or its clock was set forward",
            Interruption::ClockBack => "Gap: the machine\u{2019}s clock was set back",
            Interruption::NotWritten => "Gap: the journal could not be written (a full disk, or a file that was moved)",
        };
        let length = match to.since(from) {
            ms if ms < 0 => format!("the clock lost {}", wording::span(ms)),
            ms => format!("{} unattended", wording::span(ms)),
        };
        Cell::new(why).with_sub(format!("{} to {}, {length}", self.zone().moment(from), self.zone().moment(to)))
    }

    fn writers(&self) -> Vec<Block> {
        if self.people.is_empty() {
            return vec![Block::Remark("Nobody wrote in the journal.".into())];
        }
        // A column in which nobody has anything says nothing.
        let roles = self.people.iter().any(|person| !person.role.trim().is_empty());
        let columns = match roles {
            true => {
                vec![Column::words("Name", 220.0), Column::words("Role", 181.0), Column::figures("Entries", 80.0)]
            }
            false => vec![Column::words("Name", 401.0), Column::figures("Entries", 80.0)],
        };
        let rows = self.people.iter().map(|person| {
            let mut cells = vec![Cell::new(&person.name)];
            if roles {
                cells.push(Cell::new(&person.role));
            }
            cells.push(Cell::new(person.entries.to_string()));
            Row::Cells(cells)
        });
        vec![Block::Table(Table { name: "Who wrote in the journal".into(), columns, rows: rows.collect() })]
    }
}

fn number(count: usize) -> String {
    if count == 0 { "none".to_owned() } else { count.to_string() }
}

fn stood(stops: Stood) -> String {
    match stops.count {
        0 => "none".to_owned(),
        count => format!("{count}, {} in all", wording::span(stops.total_ms)),
    }
}

fn figures(counts: &Counts) -> Vec<Figure> {
    let measured = measured(counts);
    let timed = |number: u32, label: &'static str| match wording::share(number, measured) {
        Some(share) => Figure { number: number.to_string(), label, remark: format!("{share} of {measured}") },
        None => Figure { number: UNMEASURED.to_owned(), label, remark: "not measured".to_owned() },
    };
    let of_planned = |number: u32, label: &'static str| Figure {
        number: number.to_string(),
        label,
        remark: wording::share(number, counts.planned)
            .map(|share| format!("{share} of {}", counts.planned))
            .unwrap_or_default(),
    };
    vec![
        Figure { number: counts.planned.to_string(), label: "planned", remark: String::new() },
        of_planned(counts.released, "released"),
        timed(counts.on_time, "on time"),
        timed(counts.late, "late"),
        timed(counts.early, "early"),
        of_planned(counts.skipped, "skipped"),
        of_planned(counts.held, "held"),
        Figure {
            number: counts.recalled.saturating_add(counts.released_again).to_string(),
            label: "recalled",
            remark: match counts.released_again {
                0 => String::new(),
                again => format!("{again} released again"),
            },
        },
        of_planned(counts.not_delivered, "not delivered"),
        Figure { number: counts.not_needed.to_string(), label: "not needed", remark: "held ready".to_owned() },
    ]
}

/// Released events with a planned moment.
fn measured(counts: &Counts) -> u32 {
    counts.on_time.saturating_add(counts.late).saturating_add(counts.early)
}

fn measure(counts: &Counts) -> String {
    match measured(counts) {
        0 => "Timeliness was not measured: no released event had a planned moment.".to_owned(),
        measured => format!(
            "Timeliness is measured for the {} with a planned moment, at the first delivery that was not taken back; on time means within {} of it, in exercise time, in which pauses do not count. Events held ready that nobody needed are not among the planned.",
            wording::count(measured as usize, "released event", "released events"),
            wording::span(counts.on_time_within_ms)
        ),
    }
}
