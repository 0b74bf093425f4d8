//! Giving each column to a field: the heading speaks, the content votes, one column serves one field.

use super::cells::column_letter;
use super::content::Content;
use super::field::Field;
use super::headings::{self, Fit};
use super::tone::{self, Tone};
use std::collections::BTreeMap;

/// A column of a sheet with what it was taken for.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// Counted from 0.
    pub index: u32,
    /// As on the sheet, in one line; empty without one.
    pub heading: String,
    /// What it is taken for; `None` is a custom field.
    pub field: Option<Field>,
    /// Why.
    pub why: String,
    /// What the heading says beside the field's name.
    pub tone: Tone,
}

impl Column {
    /// The name its cells have as a custom field.
    pub(super) fn custom_name(&self) -> String {
        if self.heading.is_empty() { format!("Column {}", column_letter(self.index)) } else { self.heading.clone() }
    }
}

struct Claim {
    column: usize,
    field: Field,
    score: i32,
    why: String,
}

/// The least score that gives a column to a field.
const ENOUGH: i32 = 80;

/// Assigns fields to columns. `fixed` are the planner's or a profile's own decisions, which nothing overrides.
pub(super) fn assign(
    headings: Vec<(u32, String, String)>,
    contents: &[Content],
    has_header: bool,
    fixed: &BTreeMap<u32, (Option<Field>, String)>,
) -> Vec<Column> {
    let mut columns: Vec<Column> = headings
        .iter()
        .map(|(index, heading, own)| {
            let mut tone = tone::tone(heading);
            // "Time" over "Planned" and "Actual": the part says what the group does not.
            tone.not_the_plan |= tone::tone(own).not_the_plan;
            Column { index: *index, heading: heading.clone(), field: None, why: String::new(), tone }
        })
        .collect();
    for (index, content) in contents.iter().enumerate() {
        let index = index as u32;
        if content.filled > 0 && !columns.iter().any(|column| column.index == index) {
            columns.push(Column {
                index,
                heading: String::new(),
                field: None,
                why: String::new(),
                tone: Tone::default(),
            });
        }
    }
    columns.sort_by_key(|column| column.index);
    let owns: BTreeMap<u32, &str> = headings.iter().map(|(index, _, own)| (*index, own.as_str())).collect();

    let mut taken: Vec<Field> = Vec::new();
    for column in &mut columns {
        if let Some((field, why)) = fixed.get(&column.index) {
            column.why.clone_from(why);
            column.field = field.filter(|field| !taken.contains(field));
            taken.extend(column.field);
        }
    }
    let mut claims = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        if !fixed.contains_key(&column.index) {
            let content = contents.get(column.index as usize).copied().unwrap_or_default();
            claim(at, column, owns.get(&column.index).copied().unwrap_or_default(), content, &mut claims);
        }
    }
    give(&mut columns, claims, &mut taken);
    name_by_content(&mut columns, contents, has_header, fixed, &mut taken);
    number_as_title(&mut columns, contents, fixed, &mut taken);
    scenario_time(&mut columns, contents, &taken);
    for column in &mut columns {
        if column.why.is_empty() {
            column.why = if column.heading.is_empty() {
                "it has no heading: kept as a custom field".into()
            } else {
                "no field goes by this heading: kept as a custom field".into()
            };
        }
    }
    columns
}

/// Gives fields in order of score, each column and each field once.
fn give(columns: &mut [Column], mut claims: Vec<Claim>, taken: &mut Vec<Field>) {
    claims.sort_by(|one, other| other.score.cmp(&one.score).then(one.column.cmp(&other.column)));
    for claim in claims {
        let Some(column) = columns.get_mut(claim.column) else { continue };
        if column.field.is_none() && claim.score >= ENOUGH && !taken.contains(&claim.field) {
            column.field = Some(claim.field);
            column.why = claim.why;
            taken.push(claim.field);
        }
    }
}

fn claim(at: usize, column: &Column, own: &str, content: Content, claims: &mut Vec<Claim>) {
    let mut namings = headings::namings(&column.heading);
    for naming in headings::namings(own) {
        // The part of a two-row heading names the field at least as well as group and part together.
        match namings.iter_mut().find(|known| known.field == naming.field) {
            Some(known) if (known.fit, known.cover) < (naming.fit, naming.cover) => *known = naming,
            Some(_) => {}
            None => namings.push(naming),
        }
    }
    for naming in &namings {
        let (base, how) = match naming.fit {
            Fit::Exact => (300, "the heading is a known one"),
            Fit::Words => (200 + i32::from(naming.cover) / 2, "the heading has a known word"),
            Fit::Part => (100 + i32::from(naming.cover) / 4, "the heading has a part of a known word"),
        };
        let base = if naming.by_content { base - 70 } else { base };
        let label_bonus = if headings::level(&column.heading) == naming.field.label() { 5 } else { 0 };
        let (vote, said) = vote(naming.field, column, content, naming.by_content);
        if let Some(vote) = vote {
            claims.push(Claim {
                column: at,
                field: naming.field,
                score: base + label_bonus + vote,
                why: format!("{how}{said}"),
            });
        }
    }
    let has_hours = content.share(content.times) >= 0.5 && content.times > 0;
    // "Date" over cells that hold an hour as well is the time.
    if has_hours
        && !column.tone.not_the_plan
        && namings.iter().any(|naming| matches!(naming.field, Field::Date | Field::Day) && naming.fit >= Fit::Words)
    {
        claims.push(Claim {
            column: at,
            field: Field::Time,
            score: 260,
            why: "its cells hold an hour as well as a day".into(),
        });
    }
    if content.share(content.times + content.open) >= 0.7
        && content.times >= 2
        && content.times >= content.open
        && !column.tone.not_the_plan
        && !column.tone.scenario
    {
        claims.push(Claim { column: at, field: Field::Time, score: 160, why: "its cells are times".into() });
    }
    if content.share(content.days) >= 0.8 && content.days >= 2 && !column.tone.not_the_plan {
        claims.push(Claim { column: at, field: Field::Date, score: 110, why: "its cells are days".into() });
    }
}

/// The content's vote on a field that the heading names, and what to say of it; `None` forbids.
fn vote(field: Field, column: &Column, content: Content, by_content: bool) -> (Option<i32>, &'static str) {
    let tone = column.tone;
    let length = content.length();
    match field {
        Field::Time | Field::Date | Field::Day if tone.not_the_plan => (None, ""),
        Field::Time => {
            let mut score = 0;
            score -= if tone.perhaps_not_the_plan { 40 } else { 0 };
            score -= if tone.scenario { 60 } else { 0 };
            score -= if tone.relative { 5 } else { 0 };
            score -= if tone.elsewhere { 15 } else { 0 };
            let timely = content.share(content.times + content.open + content.plain_times);
            if content.filled == 0 {
                (Some(score - 100), "")
            } else if content.share(content.days + content.serials) > 0.7 {
                (Some(score - 160), "; its cells are days")
            } else if timely >= 0.5 {
                (Some(score + 40), " and its cells are times")
            } else if timely >= 0.2 {
                (Some(score), " and some of its cells are times")
            } else {
                (Some(score - 150), ", though its cells are not times")
            }
        }
        Field::Date | Field::Day if content.filled == 0 => (Some(0), ""),
        Field::Date | Field::Day => {
            let daily = content.share(
                content.days + content.serials + content.open + if field == Field::Day { content.numbers } else { 0 },
            );
            if content.share(content.times) > 0.5 {
                (Some(-200), "")
            } else if daily >= 0.5 {
                (Some(30), " and its cells are days")
            } else {
                (Some(-60), "")
            }
        }
        Field::Number if by_content => (
            Some(if content.share(content.number_like) >= 0.8 && length <= 8 { 60 } else { -120 }),
            " and its cells are numbers",
        ),
        Field::Title if by_content => (
            Some(if content.share(content.number_like) >= 0.8 && length <= 8 {
                -120
            } else if length <= 80 {
                40
            } else {
                10
            }),
            " and its cells are short texts",
        ),
        Field::Text if by_content => (
            Some(if content.share(content.number_like) >= 0.8 && length <= 8 {
                -120
            } else if length > 80 {
                40
            } else {
                10
            }),
            " and its cells are long texts",
        ),
        Field::Number if content.filled > 0 && content.share(content.number_like) < 0.4 => (Some(-210), ""),
        Field::Title if content.filled > 0 && content.share(content.numbers) > 0.8 => (Some(-210), ""),
        Field::Text if content.filled > 0 && content.share(content.numbers) > 0.8 => (Some(-210), ""),
        Field::Sender | Field::Recipient | Field::Controller
            if content.filled > 2 && content.share(content.times) > 0.7 =>
        {
            (Some(-210), "")
        }
        // "From" and "To" over hours are the ends of a stretch of time.
        _ => (Some(if content.filled == 0 { -20 } else { 0 }), ""),
    }
}

/// Number, title and text where no heading names them.
fn name_by_content(
    columns: &mut [Column],
    contents: &[Content],
    has_header: bool,
    fixed: &BTreeMap<u32, (Option<Field>, String)>,
    taken: &mut Vec<Field>,
) {
    let content_of = |column: &Column| contents.get(column.index as usize).copied().unwrap_or_default();
    let free = |column: &Column| column.field.is_none() && !fixed.contains_key(&column.index);
    let is_text = |content: Content| {
        content.filled > 0
            && content.share(content.numbers + content.times + content.days) < 0.3
            && content.length() >= 3
    };
    if !has_header
        && !taken.contains(&Field::Number)
        && let Some(first) = columns.iter_mut().find(|column| content_of(column).filled > 0)
        && free(first)
        && content_of(first).share(content_of(first).number_like) >= 0.9
        && content_of(first).repeats == 0
        && content_of(first).share(content_of(first).times) < 0.5
    {
        first.field = Some(Field::Number);
        first.why = "no headings: its cells are short and numbered".into();
        taken.push(Field::Number);
    }
    let has_text = taken.contains(&Field::Text);
    if !taken.contains(&Field::Title) && !has_text {
        let at = columns.iter().position(|column| {
            free(column) && is_text(content_of(column)) && (content_of(column).length() >= 6 || !has_header)
        });
        if let Some(column) = at.and_then(|at| columns.get_mut(at)) {
            column.field = Some(Field::Title);
            column.why = "no heading names a title: this is the first column of text".into();
            taken.push(Field::Title);
        }
        if !has_header {
            let longest = columns
                .iter_mut()
                .filter(|column| free(column) && is_text(content_of(column)) && content_of(column).length() >= 40)
                .max_by_key(|column| content_of(column).length());
            if let Some(column) = longest {
                column.field = Some(Field::Text);
                column.why = "no headings: this column has the longest texts".into();
                taken.push(Field::Text);
            }
        }
    }
}

/// "Fire 5", "Fire 10": short texts with numbers, under a heading such as "Event", are titles where nothing else is one.
fn number_as_title(
    columns: &mut [Column],
    contents: &[Content],
    fixed: &BTreeMap<u32, (Option<Field>, String)>,
    taken: &mut Vec<Field>,
) {
    if [Field::Title, Field::Text, Field::ExpectedAction].iter().any(|field| taken.contains(field)) {
        return;
    }
    let found = columns.iter_mut().find(|column| {
        let content = contents.get(column.index as usize).copied().unwrap_or_default();
        column.field == Some(Field::Number)
            && !fixed.contains_key(&column.index)
            && content.share(content.numbers) < 0.5
            && headings::namings(&column.heading).iter().any(|naming| naming.field == Field::Title && naming.by_content)
    });
    if let Some(column) = found {
        column.field = Some(Field::Title);
        column.why = "no other column has texts, and its cells are more than numbers".into();
        taken.retain(|field| *field != Field::Number);
        taken.push(Field::Title);
    }
}

/// A second column of times that tells the story's clock.
fn scenario_time(columns: &mut [Column], contents: &[Content], taken: &[Field]) {
    if !taken.contains(&Field::Time) || taken.contains(&Field::ScenarioTime) {
        return;
    }
    let found = columns.iter_mut().find(|column| {
        column.field.is_none()
            && column.tone.scenario
            && !column.tone.not_the_plan
            && contents.get(column.index as usize).is_some_and(|content| content.share(content.times) >= 0.5)
    });
    if let Some(column) = found {
        column.field = Some(Field::ScenarioTime);
        column.why = "it tells the story's clock beside the time of the exercise".into();
    }
}
