//! A form as the JSON that its template reads.

use super::{Answer, BlockKind, BlockWidth, FilledForm, FormBlock, Orientation};
use crate::paper::{Setting, Text, one_line};
use crate::typesetting::content::{Line, Setter};
use crate::typesetting::fonts::{Face, Fonts};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Parts that a sheet is cut into across: every width is a whole number of them.
const PARTS: u32 = 12;
/// Width of the sheet's text area, in points, upright and on its side.
const WIDTHS: (f64, f64) = (515.0, 762.0);

pub(super) fn of(
    filled: &FilledForm<'_>,
    height: f64,
    fonts: &Fonts,
    refused: &BTreeSet<char>,
) -> (Value, BTreeMap<char, usize>) {
    let form = filled.form;
    let landscape = form.orientation == Orientation::Landscape;
    let page = if landscape { WIDTHS.1 } else { WIDTHS.0 };
    let mut setter = Setter::new(fonts, refused, Setting::Plan);
    let mut rows: Vec<Value> = Vec::new();
    let mut row: Vec<Value> = Vec::new();
    let mut taken = 0;
    for (index, block) in form.blocks.iter().enumerate() {
        let parts = match block.width {
            BlockWidth::Full => PARTS,
            BlockWidth::Half => PARTS / 2,
            BlockWidth::Third => PARTS / 3,
            BlockWidth::Quarter => PARTS / 4,
        };
        if taken + parts > PARTS {
            rows.push(std::mem::take(&mut row).into());
            taken = 0;
        }
        taken += parts;
        let width = page * f64::from(parts) / f64::from(PARTS);
        row.push(told(&mut setter, block, filled.answers.get(&index), width, parts));
    }
    if !row.is_empty() {
        rows.push(row.into());
    }
    let small = Line { face: Face::Sans, size: 7.5, width: page };
    let title = one_line(&form.title);
    let source = if form.edition.trim().is_empty() {
        form.source.clone()
    } else {
        format!("{}, {}", form.source.trim_end_matches('.'), form.edition)
    };
    let content = json!({
        "landscape": landscape,
        "height": height,
        "page-width": page,
        "title": setter.one_line(&title, 15.0, page - 230.0),
        "code": setter.one_line(&form.code, 15.0, 110.0),
        "purpose": setter.text(&Text::from(&form.purpose), Line { size: 9.0, ..small }),
        "source": setter.text(&Text(format!("Source: {source}")), small),
        "note": setter.text(&Text::from(&form.note), small),
        "plan": setter.one_line(&filled.plan, 8.0, page * 0.6),
        "foot": setter.one_line(&Text::joined([&*filled.organisation, &*filled.software]).0, 8.0, page * 0.4),
        "marking": match &filled.marking {
            Some(marking) => setter.marking(marking),
            None => Value::Null,
        },
        "rows": rows,
        "plain": { "title": setter.plan_title(&form.code, &title), "author": setter.plain(&filled.organisation) },
        "language": "en",
        "words": crate::typesetting::content::words(),
        "sizes": { "prose": 10.0, "table": 9.0, "sub": 8.0, "figures": 8.4, "chart": 7.0, "running": 8.0, "heading": [15.0, 12.0, 10.0], "marking": 10.0 },
        "widths": { "gutter": 8.0, "labels": 140.0, "marking": 150.0 },
        "running": { "head": "", "foot": "" },
    });
    setter.finish(content)
}

impl Setter<'_> {
    fn plan_title(&mut self, code: &str, title: &str) -> String {
        self.plain(&Text::joined([code, title]).0)
    }
}

fn told(setter: &mut Setter<'_>, block: &FormBlock, answer: Option<&Answer>, width: f64, parts: u32) -> Value {
    let room = width - 14.0;
    let label = Line { face: Face::Bold, size: 8.5, width: room - 18.0 };
    let written = Line { face: Face::Sans, size: 10.0, width: room };
    let kind = match block.kind {
        BlockKind::Line => "line",
        BlockKind::Text => "text",
        BlockKind::Check => "check",
        BlockKind::Choice => "choice",
        BlockKind::Table => "table",
        BlockKind::Instruction => "instruction",
    };
    let words = match answer {
        Some(Answer::Words(words)) => words.as_str(),
        _ => "",
    };
    let mut value = json!({
        "parts": parts, "kind": kind, "number": setter.one_line(&block.number, 8.5, 40.0),
        "label": setter.text(&Text::from(&block.label), label),
        "hint": setter.text(&Text::from(&block.hint), Line { face: Face::Sans, size: 7.5, width: room }),
        "lines": block.lines.clamp(1, 60),
        "answer": setter.text(&Text::from(words), written),
        "ticked": matches!(answer, Some(Answer::Ticked(true))) || matches!(words, "true" | "yes" | "x"),
    });
    let Value::Object(map) = &mut value else { return value };
    match block.kind {
        BlockKind::Choice => {
            let options = block.options.iter().map(|option| {
                let ticked = words.split(['\n', ';']).any(|word| word.trim() == option.trim());
                json!({ "text": setter.text(&Text::from(option), written), "ticked": ticked })
            });
            map.insert("options".into(), options.collect());
        }
        BlockKind::Table => {
            let sum: f64 = block.columns.iter().map(|column| column.width.max(0.1)).sum();
            let widths: Vec<f64> = block.columns.iter().map(|column| column.width.max(0.1) / sum * width).collect();
            let headings: Vec<Value> = block
                .columns
                .iter()
                .zip(&widths)
                .map(|(column, width)| {
                    setter.text(&Text::from(&column.label), Line { face: Face::Bold, size: 7.5, width: width - 8.0 })
                })
                .collect();
            let empty = Vec::new();
            let given = match answer {
                Some(Answer::Rows(rows)) => rows,
                _ => &empty,
            };
            let rows: Vec<Value> = given
                .iter()
                .map(|row| {
                    let cells = widths.iter().enumerate().map(|(place, width)| {
                        let words = row.get(place).map(String::as_str).unwrap_or_default();
                        setter.text(&Text::from(words), Line { face: Face::Sans, size: 9.0, width: width - 8.0 })
                    });
                    cells.collect()
                })
                .collect();
            let blank = (block.rows.clamp(1, 200) as usize).saturating_sub(rows.len());
            map.insert("columns".into(), json!(widths));
            map.insert("headings".into(), headings.into());
            map.insert("rows".into(), rows.into());
            // A filled table still has a line or two for what nobody thought of.
            map.insert("blank".into(), json!(if given.is_empty() { blank } else { blank.max(2) }));
        }
        BlockKind::Line | BlockKind::Text | BlockKind::Check | BlockKind::Instruction => {}
    }
    value
}
