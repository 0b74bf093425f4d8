//! A whole book understood under the planner's choices: the one reading that both the review and the import show.

use super::cells::{self, cell, trimmed};
use super::choices::Choices;
use super::facts::Facts;
use super::field::Field;
use super::kind::SheetKind;
use super::layout::Layout;
use super::rows::{Role, Standing};
use super::time::{self, DayNote, Open};
use super::timeline::{self, Entry, List, Outcome, Solved};
use super::words;
use crate::book::{Book, Row};
use std::collections::{BTreeMap, HashSet};

/// A book with the times of its taken lists solved.
pub(super) struct Understood<'b> {
    pub book: &'b Book,
    pub lists: Vec<List<'b>>,
    pub entries: Vec<Entry>,
    pub facts: Facts,
    pub solved: Solved,
}

/// Understands a book whose sheets are laid out.
pub(super) fn understand<'b>(book: &'b Book, layouts: &'b [Layout], choices: &Choices) -> Understood<'b> {
    let lists: Vec<List<'b>> = book
        .sheets
        .iter()
        .zip(layouts)
        .enumerate()
        .filter(|(_, (_, layout))| layout.taken)
        .map(|(index, (sheet, layout))| {
            let chosen = choices.sheets.get(&sheet.name).and_then(|choice| choice.day.as_deref());
            let day: DayNote = chosen.map_or_else(|| time::day_in(&sheet.name), time::day_in);
            let tone = layout.column(Field::Time).map(|column| column.tone).unwrap_or_default();
            List { index, sheet, layout, day, tone }
        })
        .collect();
    let facts = facts(book, layouts);
    let entries = timeline::gather(&lists);
    let solved = timeline::solve(&entries, &lists, &facts, choices);
    Understood { book, lists, entries, facts, solved }
}

/// What the lines above the lists and the sheets of facts say; the lists' own lines come first.
fn facts(book: &Book, layouts: &[Layout]) -> Facts {
    let mut facts = Facts::default();
    for (index, (sheet, layout)) in book.sheets.iter().zip(layouts).enumerate() {
        if layout.taken {
            let above = layout.roles.iter().take_while(|role| **role == Role::Above).count();
            facts.add(index, sheet.rows.get(..above).unwrap_or_default(), true);
        }
    }
    for (index, (sheet, layout)) in book.sheets.iter().zip(layouts).enumerate() {
        if matches!(layout.kind, SheetKind::Metadata | SheetKind::Notes) && !sheet.hidden {
            facts.add(index, sheet.rows.get(..sheet.rows.len().min(60)).unwrap_or_default(), false);
        }
    }
    facts
}

impl Understood<'_> {
    /// The row of an entry.
    pub(super) fn row(&self, entry: &Entry) -> Option<&Row> {
        self.lists.get(entry.list)?.sheet.rows.get(entry.at)
    }

    /// The time as understood, or why there is none.
    pub(super) fn read(&self, index: usize) -> String {
        match self.solved.outcomes.get(index) {
            Some(Outcome::Scheduled(_)) => self.solved.reads.get(index).cloned().flatten().unwrap_or_default(),
            Some(Outcome::Open(None)) | None => "no time".to_owned(),
            Some(Outcome::Open(Some(Open::ToBeDecided))) => "to be decided".to_owned(),
            Some(Outcome::Open(Some(Open::OnDemand))) => "on demand".to_owned(),
            Some(Outcome::Open(Some(Open::NotApplicable))) => "no time applies".to_owned(),
            Some(Outcome::Bad(_)) => "not read".to_owned(),
            Some(Outcome::Asked(_)) => "hangs on a question".to_owned(),
        }
    }

    /// What is wrong with an entry's time: the reason in a sentence's end.
    pub(super) fn why(&self, index: usize) -> Option<String> {
        match self.solved.outcomes.get(index)? {
            Outcome::Bad(why) => Some(why.text().to_owned()),
            Outcome::Asked(doubt) => self.solved.doubts.get(*doubt).map(|doubt| doubt.why.clone()),
            Outcome::Open(Some(Open::ToBeDecided)) => Some("is a time still to be decided".to_owned()),
            Outcome::Open(_) | Outcome::Scheduled(_) => None,
        }
    }

    /// The whole sentence on what is wrong with an entry's time.
    pub(super) fn sentence(&self, index: usize) -> Option<String> {
        let entry = self.entries.get(index)?;
        let why = self.why(index)?;
        let list = self.lists.get(entry.list)?;
        let (column, raw) = self.said_at(entry);
        Some(format!("Sheet “{}”, row {}, column {column}: “{raw}” {why}.", list.sheet.name, entry.row))
    }

    /// The letter of the column and the text that a problem of this entry is about: those of its time, or of the whole
    /// row where it is not sure that the row is an event.
    pub(super) fn said_at(&self, entry: &Entry) -> (String, String) {
        if matches!(entry.standing, Standing::Listed | Standing::Alone) {
            return (self.time_column(entry), self.raw_time(entry));
        }
        let cells: Vec<_> = self.row(entry).into_iter().flat_map(cells::filled).collect();
        let column = cells.first().map(|cell| cells::column_letter(cell.column)).unwrap_or_default();
        (column, cells.iter().map(|cell| cells::one_line(&trimmed(&cell.value))).collect::<Vec<_>>().join(" | "))
    }

    /// The letter of the column that says when.
    pub(super) fn time_column(&self, entry: &Entry) -> String {
        let Some(list) = self.lists.get(entry.list) else { return String::new() };
        let row = self.row(entry);
        let has_cell = |field: Field| {
            list.layout
                .column(field)
                .filter(|column| row.and_then(|row| cells::cell_or_merged(list.sheet, row, column.index)).is_some())
        };
        let column = has_cell(Field::Time)
            .or_else(|| has_cell(Field::Date))
            .or_else(|| has_cell(Field::Day))
            .or_else(|| list.layout.column(Field::Time));
        column.map(|column| cells::column_letter(column.index)).unwrap_or_default()
    }

    /// The raw text of the cells that say when, in the order of their columns.
    pub(super) fn raw_time(&self, entry: &Entry) -> String {
        let (Some(list), Some(row)) = (self.lists.get(entry.list), self.row(entry)) else { return String::new() };
        let mut raw = String::new();
        for column in list.layout.mapped().filter(|column| column.field.is_some_and(Field::is_when)) {
            if let Some(cell) = cells::cell_or_merged(list.sheet, row, column.index) {
                let text = trimmed(&cell.value);
                if !text.is_empty() {
                    if !raw.is_empty() {
                        raw.push(' ');
                    }
                    raw.push_str(&text);
                }
            }
        }
        raw
    }

    /// The text of a field in a row; a mark for nothing counts as nothing.
    pub(super) fn field<'r>(&self, entry: &Entry, row: &'r Row, field: Field) -> std::borrow::Cow<'r, str> {
        let column = self.lists.get(entry.list).and_then(|list| list.layout.column(field));
        let text =
            column.and_then(|column| cell(row, column.index)).map(|cell| trimmed(&cell.value)).unwrap_or_default();
        if words::is_blank_mark(&text) { std::borrow::Cow::Borrowed("") } else { text }
    }

    /// The event's title: its own, or the first line of the text where the list has no column of titles.
    pub(super) fn title(&self, entry: &Entry, row: &Row) -> String {
        let list = self.lists.get(entry.list);
        if list.is_some_and(|list| list.layout.column(Field::Title).is_some()) {
            let own = self.field(entry, row, Field::Title);
            if own.is_empty() {
                // A banner merged across the row begins left of the title.
                let names_it = |text: &str| words::startex(text).is_some() || words::is_endex(text);
                let texts = row.cells.iter().map(|cell| trimmed(&cell.value));
                if let Some(banner) = texts.into_iter().find(|text| names_it(text)) {
                    return banner.into_owned();
                }
            }
            if own.is_empty() && entry.standing != Standing::Listed {
                return first_text(row).map(|text| title_of(&text)).unwrap_or_default();
            }
            return own.into_owned();
        }
        let text = self.field(entry, row, Field::Text);
        let first = if text.is_empty() && entry.standing != Standing::Listed { first_text(row) } else { Some(text) };
        first.map(|text| title_of(&text)).unwrap_or_default()
    }

    /// The story's date and hour at StartEx, and the first and last day as `YYYY-MM-DD`.
    pub(super) fn dates(&self) -> (Option<muster_domain::ScenarioTime>, String, String) {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        (
            self.solved.start.map(muster_domain::ScenarioTime::from_naive),
            day(self.solved.first_day),
            day(self.solved.last_day),
        )
    }

    /// The name proposed for the exercise; empty if the book does not say.
    pub(super) fn name(&self, choices: &Choices) -> String {
        choices.name.clone().or_else(|| self.facts.name.clone()).unwrap_or_default()
    }
}

/// The first text of a row.
pub(super) fn first_text(row: &Row) -> Option<std::borrow::Cow<'_, str>> {
    cells::filled(row).map(|cell| trimmed(&cell.value)).find(|text| !words::is_blank_mark(text))
}

/// A text as a title: its first line, cut short.
fn title_of(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    if line.chars().count() <= 80 {
        line.to_owned()
    } else {
        format!("{}…", line.chars().take(79).collect::<String>().trim_end())
    }
}

/// The names a list's unknown columns have as custom fields, by column; no two alike.
pub(super) fn custom_names(layout: &Layout) -> BTreeMap<u32, String> {
    let mut names: BTreeMap<u32, String> = BTreeMap::new();
    let mut used: HashSet<String> = HashSet::new();
    for column in &layout.columns {
        let base = column.custom_name();
        let is_custom = matches!(column.field, None | Some(Field::ScenarioTime | Field::Kind | Field::Release));
        let mut name = base.clone();
        let mut next = 2;
        while is_custom && used.contains(&name) {
            name = format!("{base} ({next})");
            next += 1;
        }
        if is_custom {
            used.insert(name.clone());
        }
        names.insert(column.index, name);
    }
    names
}
