//! One sheet's rows and cells.

use super::error::OpenError;
use super::iso;
use super::limits::{Budget, Limit, MAX_COLUMNS, MAX_ROWS, within};
use super::package::Part;
use super::strings::{Runs, SharedStrings, unescape};
use super::styles::Styles;
use super::xml::{self, Attributes, Token, damaged};
use super::{Cell, Row, ShownAs, Tall, Value};

/// What a sheet's cells refer to.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'s> {
    /// The workbook's shared texts.
    pub strings: &'s SharedStrings,
    /// The workbook's cell styles.
    pub styles: &'s Styles,
    /// Whether its dates count from 1904.
    pub since_1904: bool,
}

/// Days between the two systems' beginnings.
const DAYS_TO_1904: f64 = 1462.0;

/// Reads a sheet's rows with content, and its cells merged over several rows.
pub(super) fn read(
    part: Part<'_, '_>,
    sheet: &str,
    surroundings: Surroundings<'_>,
    budget: &mut Budget,
) -> Result<(Vec<Row>, Vec<Tall>), OpenError> {
    let part_name = part.name.clone();
    let mut reading = Reading::new(sheet, &part_name, surroundings);
    xml::read(part, budget, &mut |token, budget| reading.take_in(token, budget))?;
    reading.finish()
}

/// How a cell's value is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Written {
    #[default]
    Number,
    Shared,
    Inline,
    Formula,
    Bool,
    Error,
    Date,
}

/// Where in the sheet the reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Outside,
    Rows,
    Cell,
    Value,
    Formula,
    Inline,
}

/// The cell being read.
#[derive(Debug, Default)]
struct Draft {
    column: u32,
    style: usize,
    written: Written,
    value: String,
    formula: String,
    has_formula: bool,
    has_inline: bool,
}

struct Reading<'s> {
    sheet: &'s str,
    part: &'s str,
    surroundings: Surroundings<'s>,
    rows: Vec<Row>,
    row: Row,
    /// The column after the last one, for cells that do not name theirs.
    next_column: u32,
    place: Place,
    draft: Draft,
    runs: Runs,
    /// Row, column and span of each range merged over columns.
    merges: Vec<(u32, u32, u32)>,
    tall: Vec<Tall>,
}

impl<'s> Reading<'s> {
    fn new(sheet: &'s str, part: &'s str, surroundings: Surroundings<'s>) -> Self {
        Self {
            sheet,
            part,
            surroundings,
            rows: Vec::new(),
            row: Row::default(),
            next_column: 0,
            place: Place::Outside,
            draft: Draft::default(),
            runs: Runs::default(),
            merges: Vec::new(),
            tall: Vec::new(),
        }
    }

    fn take_in(&mut self, token: Token<'_>, budget: &mut Budget) -> Result<(), OpenError> {
        match (self.place, token) {
            (Place::Rows, Token::Open("c", attributes)) => self.begin_cell(attributes),
            (Place::Cell, Token::Close("c")) => self.end_cell(budget),
            (Place::Cell, Token::Open("v", _)) => {
                self.place = Place::Value;
                Ok(())
            }
            (Place::Value, Token::Text(text)) => {
                self.draft.value.push_str(text);
                Ok(())
            }
            (Place::Value, Token::Close("v")) | (Place::Formula, Token::Close("f")) => {
                self.place = Place::Cell;
                Ok(())
            }
            (Place::Rows, Token::Open("row", attributes)) => self.begin_row(attributes),
            (Place::Rows, Token::Close("row")) => self.end_row(budget),
            (Place::Cell, Token::Open("f", _)) => {
                self.draft.has_formula = true;
                self.place = Place::Formula;
                Ok(())
            }
            (Place::Formula, Token::Text(text)) => {
                self.draft.formula.push_str(text);
                Ok(())
            }
            (Place::Cell, Token::Open("is", _)) => {
                self.draft.has_inline = true;
                self.runs.begin();
                self.place = Place::Inline;
                Ok(())
            }
            (Place::Inline, Token::Close("is")) => {
                self.place = Place::Cell;
                Ok(())
            }
            (Place::Inline, token) => self.runs.take_in(&token),
            (Place::Outside, Token::Open("sheetData", _)) => {
                self.place = Place::Rows;
                Ok(())
            }
            (Place::Rows, Token::Close("sheetData")) => {
                self.place = Place::Outside;
                Ok(())
            }
            (Place::Outside, Token::Open("mergeCell", attributes)) => self.merge(attributes, budget),
            _ => Ok(()),
        }
    }

    fn begin_row(&mut self, attributes: Attributes<'_>) -> Result<(), OpenError> {
        let mut number = self.row.number + 1;
        let mut hidden = false;
        for (name, value) in attributes.each() {
            match name {
                "r" => number = value.trim().parse().map_err(|_| damaged(self.part, "a row has no number"))?,
                "hidden" => hidden = matches!(value.as_ref(), "1" | "true" | "on"),
                _ => {}
            }
        }
        within((1..=MAX_ROWS).contains(&number), || Limit::Rows(self.sheet.to_owned()))?;
        // A row has about as many cells as the one above it.
        let usual = self.rows.last().map_or(0, |row| row.cells.len().min(64));
        self.row = Row { number, hidden, cells: Vec::with_capacity(usual) };
        self.next_column = 0;
        Ok(())
    }

    fn end_row(&mut self, budget: &mut Budget) -> Result<(), OpenError> {
        let number = self.row.number;
        let mut row = std::mem::take(&mut self.row);
        self.row.number = number;
        if !row.cells.is_empty() {
            budget.row()?;
            row.cells.shrink_to_fit();
            self.rows.push(row);
        }
        Ok(())
    }

    fn begin_cell(&mut self, attributes: Attributes<'_>) -> Result<(), OpenError> {
        self.place = Place::Cell;
        let mut column = self.next_column;
        let draft = &mut self.draft;
        draft.style = 0;
        draft.written = Written::Number;
        draft.value.clear();
        draft.formula.clear();
        draft.has_formula = false;
        draft.has_inline = false;
        for (name, value) in attributes.each() {
            match name {
                "r" => column = reference(&value).ok_or_else(|| damaged(self.part, "a cell has no column"))?.0,
                "s" => draft.style = value.trim().parse().unwrap_or(0),
                "t" => {
                    draft.written = match value.as_ref() {
                        "s" => Written::Shared,
                        "str" => Written::Formula,
                        "inlineStr" => Written::Inline,
                        "b" => Written::Bool,
                        "e" => Written::Error,
                        "d" => Written::Date,
                        _ => Written::Number,
                    };
                }
                _ => {}
            }
        }
        within(column < MAX_COLUMNS, || Limit::Columns(self.sheet.to_owned()))?;
        draft.column = column;
        self.next_column = column + 1;
        Ok(())
    }

    fn end_cell(&mut self, budget: &mut Budget) -> Result<(), OpenError> {
        self.place = Place::Rows;
        let Some(value) = self.value()? else { return Ok(()) };
        let text = match &value {
            Value::Text(text) | Value::Error(text) | Value::Number { text, .. } => text.len(),
            Value::Bool(_) => 0,
        };
        budget.cell(text)?;
        self.row.cells.push(Cell { column: self.draft.column, span: 1, value });
        Ok(())
    }

    /// What the cell holds; `None` if nothing.
    fn value(&mut self) -> Result<Option<Value>, OpenError> {
        let draft = &self.draft;
        if draft.has_inline {
            let text = self.runs.take();
            return Ok((!text.is_empty()).then(|| Value::Text(text.into_owned())));
        }
        let trimmed = draft.value.trim();
        if trimmed.is_empty() && !matches!(draft.written, Written::Formula | Written::Inline) {
            // A program that does not calculate leaves a formula without a result; what it says is kept in its place.
            return Ok(draft.has_formula.then(|| Value::Error(format!("={}", unescape(&draft.formula)))));
        }
        let raw = || Value::Text(unescape(&draft.value).into_owned());
        Ok(Some(match draft.written {
            Written::Formula | Written::Inline if draft.value.is_empty() => return Ok(None),
            Written::Formula | Written::Inline => raw(),
            Written::Shared => {
                let text = trimmed.parse().ok().and_then(|index| self.surroundings.strings.get(index));
                let missing = || damaged(self.part, &format!("the text number {trimmed} is missing"));
                match text.ok_or_else(missing)? {
                    "" => return Ok(None),
                    text => Value::Text(text.to_owned()),
                }
            }
            Written::Bool => match trimmed {
                "1" | "true" => Value::Bool(true),
                "0" | "false" => Value::Bool(false),
                _ => raw(),
            },
            Written::Error => Value::Error(trimmed.to_owned()),
            Written::Date => {
                let format = self.surroundings.styles.format(draft.style);
                match iso::serial(trimmed) {
                    Some((value, shown_as)) if format.shown_as == ShownAs::Number => {
                        Value::Number { value, shown_as, text: trimmed.to_owned() }
                    }
                    Some((value, _)) => Value::Number { value, shown_as: format.shown_as, text: format.show(value) },
                    None => raw(),
                }
            }
            Written::Number => match trimmed.parse::<f64>() {
                Ok(value) if value.is_finite() => self.number(value),
                _ => raw(),
            },
        }))
    }

    fn number(&self, value: f64) -> Value {
        let format = self.surroundings.styles.format(self.draft.style);
        let shown_as = format.shown_as;
        let counts_days = matches!(shown_as, ShownAs::Date | ShownAs::DateTime);
        let value = if self.surroundings.since_1904 && counts_days { value + DAYS_TO_1904 } else { value };
        Value::Number { value, shown_as, text: format.show(value) }
    }

    fn merge(&mut self, attributes: Attributes<'_>, budget: &mut Budget) -> Result<(), OpenError> {
        budget.merge()?;
        let range = attributes.get("ref").unwrap_or_default();
        if let Some((first, last)) = range.split_once(':')
            && let (Some((from, Some(row))), Some((to, bottom))) = (reference(first), reference(last))
            && to >= from
            && to < MAX_COLUMNS
        {
            if to > from {
                self.merges.push((row, from, to - from + 1));
            }
            if let Some(bottom) = bottom.filter(|bottom| *bottom > row) {
                self.tall.push(Tall { column: from, first: row, last: bottom });
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<(Vec<Row>, Vec<Tall>), OpenError> {
        self.rows.sort_by_key(|row| row.number);
        for row in &mut self.rows {
            if !row.cells.is_sorted_by(|a, b| a.column < b.column) {
                row.cells.sort_by_key(|cell| cell.column);
                if row.cells.windows(2).any(|pair| matches!(pair, [a, b] if a.column == b.column)) {
                    return Err(damaged(self.part, &format!("row {} has the same cell twice", row.number)));
                }
            }
        }
        for (row, column, span) in self.merges {
            let row = self.rows.binary_search_by_key(&row, |row| row.number);
            if let Some(row) = row.ok().and_then(|at| self.rows.get_mut(at))
                && let Ok(at) = row.cells.binary_search_by_key(&column, |cell| cell.column)
                && let Some(cell) = row.cells.get_mut(at)
            {
                cell.span = span;
            }
        }
        self.tall.sort_unstable();
        Ok((self.rows, self.tall))
    }
}

/// The column (from 0) and row of a reference such as `$B$12`.
fn reference(text: &str) -> Option<(u32, Option<u32>)> {
    let mut column = 0_u32;
    let mut row = 0_u32;
    for byte in text.trim().bytes() {
        match byte {
            b'$' => {}
            b'A'..=b'Z' | b'a'..=b'z' if row == 0 => {
                column = column.checked_mul(26)?.checked_add(u32::from(byte.to_ascii_uppercase() - b'A') + 1)?;
            }
            b'0'..=b'9' => row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?,
            _ => return None,
        }
    }
    Some((column.checked_sub(1)?, (row > 0).then_some(row)))
}
