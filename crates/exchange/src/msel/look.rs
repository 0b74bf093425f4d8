//! Building the review.

use super::cells::{column_letter, filled, one_line, trimmed};
use super::choices::Choices;
use super::field::Field;
use super::layout::{self, Layout};
use super::profile::Profile;
use super::review::{
    ColumnReview, Problem, Question, QuestionOption, Remark, Review, RowReview, SheetReview, Zero, ZeroAlternative,
};
use super::rows::Role;
use super::sort::Kinds;
use super::timeline::{By, Outcome, ZeroIs};
use super::understand::{self, Understood};
use crate::book::{Book, Row, Sheet};
use crate::export;
use muster_domain::ExerciseOffset;
use std::collections::{BTreeMap, HashSet};

/// Rows shown raw beside read.
const FIRST_ROWS: usize = 12;
/// Rows named with a question.
const NAMED_ROWS: usize = 50;

/// Understands a book under the planner's choices and shows how. Pure, and quick enough to call after every change.
pub fn review(book: &Book, choices: &Choices, profiles: &[Profile]) -> Review {
    // A book that Muster wrote says itself what its columns are.
    if let Some(own) = export::read_back(book, choices) {
        return own.review();
    }
    let layouts = layout::of_book(book, choices, profiles);
    let understood = understand::understand(book, &layouts, choices);
    let sheets: Vec<SheetReview> = book
        .sheets
        .iter()
        .zip(&layouts)
        .enumerate()
        .map(|(index, (sheet, layout))| sheet_review(&understood, index, sheet, layout))
        .collect();
    let count = |of: fn(&SheetReview) -> u32| sheets.iter().filter(|sheet| sheet.taken).map(of).sum();
    let (scenario_start, starts_on, ends_on) = understood.dates();
    Review {
        events: count(|sheet| sheet.events),
        scheduled: count(|sheet| sheet.scheduled),
        unscheduled: count(|sheet| sheet.unscheduled),
        questions: questions(&understood),
        zero: zero(&understood),
        name: understood.name(choices),
        scenario_start,
        starts_on,
        ends_on,
        sheets,
    }
}

fn sheet_review(understood: &Understood<'_>, index: usize, sheet: &Sheet, layout: &Layout) -> SheetReview {
    let names = understand::custom_names(layout);
    let count = |wanted: fn(&Role) -> bool| layout.roles.iter().filter(|role| wanted(role)).count() as u32;
    let slot = understood.lists.iter().position(|list| list.index == index);
    let own: Vec<usize> = slot
        .map(|slot| {
            (0..understood.entries.len())
                .filter(|entry| understood.entries.get(*entry).is_some_and(|entry| entry.list == slot))
                .collect()
        })
        .unwrap_or_default();
    let scheduled = own
        .iter()
        .filter(|entry| matches!(understood.solved.outcomes.get(**entry), Some(Outcome::Scheduled(_))))
        .count() as u32;
    SheetReview {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        kind: layout.kind,
        why: layout.why.clone(),
        taken: layout.taken,
        header_row: layout.header_row,
        columns: layout
            .columns
            .iter()
            .map(|column| ColumnReview {
                letter: column_letter(column.index),
                heading: column.heading.clone(),
                field: column.field,
                why: column.why.clone(),
                custom_name: names.get(&column.index).cloned().unwrap_or_default(),
            })
            .collect(),
        first_rows: own.iter().take(FIRST_ROWS).filter_map(|entry| row_review(understood, *entry, layout)).collect(),
        events: count(|role| matches!(role, Role::Event(_))),
        scheduled,
        unscheduled: own.len() as u32 - scheduled,
        dividers: count(|role| matches!(role, Role::Divider { .. })),
        problems: problems(understood, &own, sheet, layout),
        remarks: remarks(understood, slot, &own, sheet, layout),
        profile: layout.profile.clone(),
    }
}

fn row_review(understood: &Understood<'_>, index: usize, layout: &Layout) -> Option<RowReview> {
    let entry = understood.entries.get(index)?;
    let row = understood.row(entry)?;
    Some(RowReview {
        row: entry.row,
        cells: layout
            .columns
            .iter()
            .map(|column| {
                super::cells::cell(row, column.index).map(|cell| trimmed(&cell.value).into_owned()).unwrap_or_default()
            })
            .collect(),
        number: understood.field(entry, row, Field::Number).into_owned(),
        title: understood.title(entry, row),
        read: understood.read(index),
        offset: match understood.solved.outcomes.get(index) {
            Some(Outcome::Scheduled(offset)) => Some(ExerciseOffset(*offset)),
            _ => None,
        },
        problem: understood.sentence(index),
    })
}

fn problems(understood: &Understood<'_>, own: &[usize], sheet: &Sheet, layout: &Layout) -> Vec<Problem> {
    let mut problems: Vec<Problem> = own
        .iter()
        .filter_map(|index| {
            let entry = understood.entries.get(*index)?;
            let why = understood.sentence(*index)?;
            let (column, raw) = understood.said_at(entry);
            Some(Problem { row: entry.row, column, raw, why })
        })
        .collect();
    if layout.taken {
        for (row, role) in sheet.rows.iter().zip(&layout.roles) {
            if *role == Role::Legend {
                problems.push(legend(sheet, row));
            }
        }
    }
    problems.sort_by_key(|problem| problem.row);
    problems
}

fn legend(sheet: &Sheet, row: &Row) -> Problem {
    let column = filled(row).next().map(|cell| column_letter(cell.column)).unwrap_or_default();
    let raw = filled(row).map(|cell| one_line(&trimmed(&cell.value))).collect::<Vec<_>>().join(" | ");
    let why = format!(
        "Sheet “{}”, row {}, column {column}: “{raw}” stands under the list as a colour legend, so it is left out.",
        sheet.name, row.number
    );
    Problem { row: row.number, column, raw, why }
}

fn remarks(
    understood: &Understood<'_>,
    slot: Option<usize>,
    own: &[usize],
    sheet: &Sheet,
    layout: &Layout,
) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if sheet.letters_guessed {
        remarks.push(Remark { row: None, text: guessed_letters(sheet) });
    }
    let Some(slot) = slot else { return remarks };
    for (row, role) in sheet.rows.iter().zip(&layout.roles) {
        if *role == Role::Above {
            let text = filled(row).take(8).map(|cell| one_line(&trimmed(&cell.value))).collect::<Vec<_>>().join(" | ");
            remarks.push(Remark {
                row: Some(row.number),
                text: format!("“{text}” stands above the headings and is no event."),
            });
        }
    }
    let hidden = own
        .iter()
        .filter_map(|index| understood.entries.get(*index))
        .filter(|entry| understood.row(entry).is_some_and(|row| row.hidden))
        .count();
    if hidden > 0 {
        remarks
            .push(Remark { row: None, text: format!("{hidden} of its events stand in hidden rows; they are taken.") });
    }
    for (_, text) in understood.solved.settled.iter().filter(|(list, _)| *list == slot) {
        remarks.push(Remark { row: None, text: text.clone() });
    }
    for (index, high) in &understood.solved.out_of_order {
        if let (Some(entry), Some(above)) = (understood.entries.get(*index), understood.entries.get(*high))
            && entry.list == slot
        {
            remarks.push(Remark {
                row: Some(entry.row),
                text: format!(
                    "{} comes after {} in row {}: it is read as written, on the same day.",
                    understood.raw_time(entry),
                    understood.raw_time(above),
                    above.row
                ),
            });
        }
    }
    for index in own {
        let Some(entry) = understood.entries.get(*index) else { continue };
        let raw = || understood.raw_time(entry);
        let what = entry.remark;
        for (applies, text) in [
            (what.about, "is approximate; it is planned for that time"),
            (what.range, "is a stretch of time; its start is taken"),
            (what.unconfirmed, "is still to be confirmed; it is planned for that time"),
        ] {
            if applies && matches!(understood.solved.outcomes.get(*index), Some(Outcome::Scheduled(_))) {
                remarks.push(Remark { row: Some(entry.row), text: format!("“{}” {text}.", raw()) });
            }
        }
    }
    unknown_kinds(understood, own, &mut remarks);
    repeated_elsewhere(understood, slot, own, &mut remarks);
    remarks
}

/// Asks for a look at letters that the file does not say how to read.
fn guessed_letters(sheet: &Sheet) -> String {
    let is_foreign = |text: &&str| !text.is_ascii();
    let cells = sheet.rows.iter().flat_map(|row| &row.cells).map(|cell| super::cells::text_of(&cell.value));
    let word =
        cells.filter_map(|text| text.split_whitespace().find(is_foreign).map(str::to_owned)).next().unwrap_or_default();
    let shown: String = word.chars().take(40).collect();
    format!(
        "The file does not say how its letters are written, so they are read as those of Western Europe (Windows-1252). \
         Are they right in “{shown}”? If not, save it as “CSV UTF-8” or as a workbook, and import that."
    )
}

fn unknown_kinds(understood: &Understood<'_>, own: &[usize], remarks: &mut Vec<Remark>) {
    let mut unknown: BTreeMap<String, u32> = BTreeMap::new();
    let mut kinds = Kinds::default();
    for index in own {
        let Some(entry) = understood.entries.get(*index) else { continue };
        let Some(row) = understood.row(entry) else { continue };
        let written = understood.field(entry, row, Field::Kind);
        if !written.is_empty() && kinds.said(&written).kind.is_none() {
            *unknown.entry(one_line(&written)).or_default() += 1;
        }
    }
    for (kind, count) in unknown.into_iter().take(12) {
        remarks.push(Remark {
            row: None,
            text: format!(
                "“{kind}” is no kind of event known here: {count} rows are taken as injects, and the word is kept."
            ),
        });
    }
}

/// Rows with the number and title of rows on a sheet before: another play of the same events, or an extract.
fn repeated_elsewhere(understood: &Understood<'_>, slot: usize, own: &[usize], remarks: &mut Vec<Remark>) {
    if slot == 0 {
        return;
    }
    let key = |index: usize| {
        let entry = understood.entries.get(index)?;
        let row = understood.row(entry)?;
        let title = understood.field(entry, row, Field::Title);
        (!title.is_empty()).then(|| (understood.field(entry, row, Field::Number).into_owned(), title.into_owned()))
    };
    let earlier: HashSet<(String, String)> = (0..own.first().copied().unwrap_or(0)).filter_map(key).collect();
    let repeated = own.iter().filter_map(|index| key(*index)).filter(|key| earlier.contains(key)).count();
    if repeated * 2 > own.len() && repeated >= 3 {
        remarks.push(Remark { row: None, text: format!("{repeated} of its {} events have the number and title of events on a sheet before it: another play of them, or an extract. Both sheets are taken; leave one out if it should not be.", own.len()) });
    }
}

fn questions(understood: &Understood<'_>) -> Vec<Question> {
    let solved = &understood.solved;
    solved
        .doubts
        .iter()
        .enumerate()
        .map(|(index, doubt)| {
            let hanging: Vec<usize> = (0..understood.entries.len())
                .filter(|entry| solved.outcomes.get(*entry) == Some(&Outcome::Asked(index)))
                .collect();
            let list = doubt.list.and_then(|list| understood.lists.get(list));
            let entry = hanging.first().and_then(|entry| understood.entries.get(*entry));
            Question {
                id: doubt.id.clone(),
                text: doubt.text.clone(),
                sheet: list.map(|list| list.sheet.name.clone()),
                column: entry
                    .map(|entry| understood.said_at(entry).0)
                    .or_else(|| {
                        list.and_then(|list| list.layout.column(Field::Time)).map(|column| column_letter(column.index))
                    })
                    .filter(|_| list.is_some()),
                rows: hanging
                    .iter()
                    .take(NAMED_ROWS)
                    .filter_map(|entry| understood.entries.get(*entry))
                    .map(|entry| entry.row)
                    .collect(),
                row_count: hanging.len() as u32,
                options: doubt
                    .options
                    .iter()
                    .map(|(id, text)| QuestionOption { id: id.clone(), text: text.clone() })
                    .collect(),
                answer: doubt.answer.and_then(|answer| doubt.options.get(answer)).map(|(id, _)| id.clone()),
            }
        })
        .collect()
}

fn zero(understood: &Understood<'_>) -> Option<Zero> {
    let zero = understood.solved.zero.as_ref()?;
    let place = |index: usize| {
        let entry = understood.entries.get(index)?;
        Some((understood.lists.get(entry.list)?.sheet.name.clone(), entry.row))
    };
    let (at, stated) = match zero.is {
        ZeroIs::Entry(index) => (place(index), None),
        ZeroIs::Moment(_) | ZeroIs::TheListsOwn => (None, understood.facts.startex.as_ref()),
    };
    let why = match zero.by {
        By::Choice => "your choice".to_owned(),
        By::StartRow => "the row says that it is the start of the exercise".to_owned(),
        By::Stated => stated.map_or_else(String::new, |stated| {
            let sheet = understood.book.sheets.get(stated.sheet).map(|sheet| sheet.name.as_str()).unwrap_or_default();
            format!("“{}” in row {} of “{sheet}” says so", stated.raw, stated.row)
        }),
        By::FirstEvent => "no row says that it is the start of the exercise; this is the first event".to_owned(),
        By::FirstDated => {
            "some rows count from StartEx and some have an hour; this is the first row with an hour".to_owned()
        }
        By::Counted => "all times count from StartEx".to_owned(),
    };
    let alternatives = zero
        .alternatives
        .iter()
        .filter_map(|(index, why)| {
            let (sheet, row) = place(*index)?;
            Some(ZeroAlternative {
                sheet,
                row,
                read: understood.solved.reads.get(*index).cloned().flatten().unwrap_or_default(),
                why: (*why).to_owned(),
            })
        })
        .collect();
    let (sheet, row) = at.unzip();
    Some(Zero { sheet, row, read: zero.read.clone(), why, alternatives })
}
