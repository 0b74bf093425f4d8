//! The overview: what was played, in figures, and what the clock did.

use super::wording::{self, Zone};
use super::{AfterAction, Counts, Gap};
use crate::paper::{Block, Cell, Chapter, Column, Fact, Figure, Row, Table, Text};
use muster_domain::journal::Interruption;
use muster_domain::{ExerciseOffset, WallTime};

const UNMEASURED: &str = "\u{2013}";

impl AfterAction {
    pub(super) fn zone(&self) -> Zone {
        Zone(self.utc_offset_minutes)
    }

    pub(super) fn overview(&self) -> Chapter {
        Chapter::new("Overview", vec![Block::Facts(self.facts())]).holding(vec![
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
        let real = match (self.play_started, self.play_ended) {
            (Some(start), Some(end)) => wording::span(end.since(start)),
            _ => "not measured".to_owned(),
        };
        let pauses = match self.pauses.count {
            0 => "none".to_owned(),
            count => format!("{count}, {} in all", wording::span(self.pauses.total_ms)),
        };
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
            Fact::new("Real time of play", real),
            Fact::new("Exercise time played", self.exercise_time.to_string()),
            Fact::new("Pauses", pauses),
            Fact::new("Changes of rate", number(self.rate_changes.len())),
            Fact::new("Jumps", number(self.jumps.len())),
            Fact::new("Stops for a real emergency", number(self.emergencies.len())),
            Fact::new("Gaps in the record", number(self.gaps.len())),
        ]
    }

    fn clock(&self) -> Vec<Block> {
        let mut turns: Vec<(ExerciseOffset, Cell, String)> = Vec::new();
        for change in &self.rate_changes {
            turns.push((change.at, Cell::new(format!("Rate {} from here on", change.rate)), change.actor.clone()));
        }
        for jump in &self.jumps {
            let what = Cell::new(format!("Jump from {} to {}", jump.from, jump.to)).with_sub(&jump.reason);
            turns.push((jump.from, what, jump.actor.clone()));
        }
        for stop in &self.emergencies {
            let what =
                Cell::new(format!("Play stopped for a real emergency at {}", self.zone().moment(stop.wall_time)));
            turns.push((stop.at, what.with_sub(&stop.text), stop.actor.clone()));
        }
        for gap in &self.gaps {
            turns.push((gap.at, self.gap(gap), String::new()));
        }
        // A stable order, so that what happened at the same moment stays in the order of its kind.
        turns.sort_by_key(|(at, ..)| *at);

        let mut blocks = Vec::new();
        if !self.gaps.is_empty() {
            let gaps = wording::count(self.gaps.len(), "gap", "gaps");
            blocks.push(Block::Alert(
                format!("The record has {gaps}. What players did in that time is not in this report.").into(),
            ));
        }
        if turns.is_empty() {
            blocks.push(Block::Remark(
                "No change of rate, no jump, no stop for a real emergency and no gap is recorded.".into(),
            ));
            return blocks;
        }
        blocks.push(Block::Table(Table {
            name: "What the clock did besides running and pausing".into(),
            columns: vec![
                Column::figures("Exercise time", 76.0),
                Column::words("What", 305.0),
                Column::words("Who", 100.0),
            ],
            rows: turns
                .into_iter()
                .map(|(at, what, who)| Row::Cells(vec![Cell::new(at.to_string()), what, Cell::new(who)]))
                .collect(),
        }));
        blocks
    }

    fn gap(&self, gap: &Gap) -> Cell {
        let why = match gap.cause {
            Interruption::ProgramEnded => "Gap: the program ended without pausing the run (crash, kill or power cut)",
            Interruption::SleptOrClockForward => "Gap: the machine slept, or its clock was set forward",
            Interruption::ClockBack => "Gap: the machine\u{2019}s clock was set back",
        };
        let (from, to) = (self.zone().moment(gap.from), self.zone().moment(gap.to));
        let length = match gap.to.since(gap.from) {
            ms if ms < 0 => format!("the clock lost {}", wording::span(ms)),
            ms => format!("{} unattended", wording::span(ms)),
        };
        Cell::new(why).with_sub(format!("{from} to {to}, {length}"))
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

fn figures(counts: &Counts) -> Vec<Figure> {
    let measured = counts.on_time.saturating_add(counts.late);
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
        of_planned(counts.skipped, "skipped"),
        of_planned(counts.held, "held"),
        of_planned(counts.recalled, "recalled"),
        of_planned(counts.not_delivered, "not delivered"),
    ]
}

fn measure(counts: &Counts) -> String {
    match counts.on_time.saturating_add(counts.late) {
        0 => "Timeliness was not measured: no released event had a planned moment.".to_owned(),
        measured => format!(
            "Timeliness is measured for the {} with a planned moment; on time means no later than {} after it, in exercise time, in which pauses do not count.",
            wording::count(measured as usize, "released event", "released events"),
            wording::span(counts.on_time_within_ms)
        ),
    }
}
