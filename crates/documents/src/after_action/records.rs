//! The records: the table of events, the notes, the journal.

use super::wording::{self, Zone};
use super::{AfterAction, JournalRow, Note, Outcome, TimelineRow};
use crate::paper::{Block, Cell, Chapter, Column, Row, Table, Text};
use muster_domain::journal::NoteKind;

impl AfterAction {
    pub(super) fn timeline(&self) -> Chapter {
        if self.timeline.is_empty() {
            return Chapter::new("Timeline", vec![Block::Remark("The run had no events.".into())]);
        }
        let (chart, undrawn) = super::chart::drawn(&self.timeline);
        let mut drawing = Vec::new();
        match chart {
            Some(chart) => {
                if chart.panels.len() > 1 {
                    let said = "Each stretch below has a time scale of its own.";
                    drawing.push(Block::Remark(said.into()));
                }
                drawing.push(Block::Chart(chart));
            }
            None => drawing
                .push(Block::Remark("No event has a planned or an actual moment, so there is nothing to draw.".into())),
        }
        if undrawn > 0 && undrawn < self.timeline.len() {
            let events = wording::count(undrawn, "event has", "events have");
            drawing.push(Block::Remark(
                format!("{events} neither a planned nor an actual moment and can be found in the table only.").into(),
            ));
        }
        let table = Table {
            name: "Events, planned and actual".into(),
            columns: vec![
                Column::words("No.", 44.0),
                Column::figures("Planned", 60.0),
                Column::figures("Actual", 66.0),
                Column::words("Event", 155.0),
                Column::words("To", 84.0),
                Column::words("Outcome", 72.0),
            ],
            rows: self.timeline.iter().map(event).collect(),
        };
        let remark = "Times are exercise time since StartEx; it stands still while the run is paused.";
        Chapter::new("Timeline", vec![Block::Remark(remark.into())]).holding(vec![
            Chapter::new("Planned and actual", drawing),
            Chapter::new("Events", vec![Block::Table(table)]),
        ])
    }

    pub(super) fn remarks(&self) -> Chapter {
        if self.notes.is_empty() {
            let none = "No decision, observation or note was recorded.";
            return Chapter::new("Decisions, observations and notes", vec![Block::Remark(none.into())]);
        }
        let kinds = [
            (NoteKind::Decision, "Decisions", "No decision was recorded."),
            (NoteKind::Observation, "Observations", "No observation was recorded."),
            (NoteKind::Note, "Notes", "No note was recorded."),
        ];
        let sections = kinds.into_iter().map(|(kind, heading, none)| {
            let notes: Vec<&Note> = self.notes.iter().filter(|note| note.kind == kind).collect();
            let block =
                if notes.is_empty() { Block::Remark(none.into()) } else { note_table(heading, &notes, self.zone()) };
            Chapter::new(heading, vec![block])
        });
        Chapter::new("Decisions, observations and notes", Vec::new()).holding(sections.collect())
    }

    pub(super) fn record(&self) -> Chapter {
        if self.journal.is_empty() {
            return Chapter::new("Journal", vec![Block::Remark("The journal is empty.".into())]);
        }
        let zone = self.zone();
        let explanation = format!(
            "Every entry of the run\u{2019}s journal, in order. Exercise time is exact to the millisecond; scenario time and real time ({}) are given to the second.",
            zone.name()
        );
        let mut rows = Vec::with_capacity(self.journal.len() + 2);
        let mut day = String::new();
        for entry in &self.journal {
            let today = days(entry, zone);
            if today != day {
                rows.push(Row::Divider(Text::from(&today)));
                day = today;
            }
            rows.push(journal_row(entry, zone));
        }
        let table = Table {
            name: "Journal".into(),
            columns: vec![
                Column::figures("Entry", 34.0),
                Column::figures("Exercise time", 66.0),
                Column::figures("Scenario", 64.0),
                Column::figures("Real time", 64.0),
                Column::words("Who", 71.0),
                Column::words("What", 182.0),
            ],
            rows,
        };
        Chapter::new("Journal", vec![Block::Remark(explanation.into()), Block::Table(table)])
    }
}

fn event(row: &TimelineRow) -> Row {
    let planned = row.planned.map_or_else(|| "unscheduled".to_owned(), |moment| moment.to_string());
    let actual = row.actual.map_or_else(|| "\u{2013}".to_owned(), |moment| moment.to_string());
    let outcome = Cell::new(row.status.words()).with_sign(row.status.sign());
    let late = row.lateness_ms.filter(|_| row.actual.is_some()).map(wording::lateness);
    let repeated = (row.repeats > 0).then(|| format!("repeated {}", times(row.repeats)));
    let recalled =
        (row.recalls > 0 && row.status != Outcome::Recalled).then(|| format!("recalled {}", times(row.recalls)));
    let said: Vec<String> = [late, repeated, recalled].into_iter().flatten().collect();
    let outcome = if said.is_empty() { outcome } else { outcome.with_sub(said.join("; ")) };
    Row::Cells(vec![
        Cell::new(&row.number),
        Cell::new(planned),
        Cell::new(actual),
        Cell::new(&row.title).with_sub(Text::joined([row.kind.label(), &row.phase])),
        Cell::new(&row.recipient).with_sub(Text::joined([&*row.method, &*row.controller])),
        outcome,
    ])
}

fn times(count: u32) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        many => format!("{many} times"),
    }
}

fn note_table(name: &'static str, notes: &[&Note], zone: Zone) -> Block {
    Block::Table(Table {
        name: name.into(),
        columns: vec![
            Column::figures("Exercise time", 76.0),
            Column::figures("Real time", 70.0),
            Column::words("Who", 85.0),
            Column::words("What", 250.0),
        ],
        rows: notes
            .iter()
            .map(|note| {
                Row::Cells(vec![
                    Cell::new(note.exercise_time.to_string()),
                    Cell::new(zone.hour(note.wall_time)),
                    Cell::new(&note.actor),
                    match note.about.is_empty() {
                        true => Cell::new(&note.text),
                        false => Cell::new(&note.text).with_sub(format!("on event {}", note.about)),
                    },
                ])
            })
            .collect(),
    })
}

fn days(entry: &JournalRow, zone: Zone) -> String {
    let real = zone.day(entry.wall_time);
    match entry.scenario_time {
        Some(story) => format!("{real} \u{b7} in the scenario {}", wording::scenario_day(story)),
        None => real,
    }
}

fn journal_row(entry: &JournalRow, zone: Zone) -> Row {
    let story = entry.scenario_time.map_or_else(|| "\u{2013}".to_owned(), wording::scenario_hour);
    Row::Cells(vec![
        Cell::new(entry.seq.to_string()),
        Cell::new(entry.exercise_time.to_string()),
        Cell::new(story),
        Cell::new(zone.hour(entry.wall_time)),
        Cell::new(&entry.actor),
        Cell::new(&entry.what).with_sub(&entry.detail),
    ])
}
