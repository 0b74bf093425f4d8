//! A paper as the JSON that templates read.
//!
//! Everything here is a string, a number or a list: a template prints strings as they are, so nothing a
//! user wrote can become markup. Sizes and widths stand here too, because words are measured against them.

use super::fonts::{Face, Fonts};
use super::legible::Legible;
use crate::paper::{
    Block, Cell, Chapter, Chart, ChartLine, Column, Fact, Panel, Paper, Row, Sign, Table, Text, marking_colour,
    one_line, words,
};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

const PROSE: f64 = 10.0;
const TABLE: f64 = 8.0;
const TABLE_SUB: f64 = 7.2;
const TABLE_FIGURES: f64 = 7.3;
const CHART: f64 = 7.0;
const RUNNING: f64 = 8.0;
const HEADING: [f64; 3] = [17.0, 12.5, 10.5];
const MARKING: f64 = 12.0;
/// Space between a table's columns.
const GUTTER: f64 = 8.0;
/// Width of the labels of a list of facts.
const LABELS: f64 = 140.0;
/// Widths of a chart's number, title, drawing and outcome.
const CHART_COLUMNS: [f64; 4] = [44.0, 150.0, 210.0, 77.0];
/// Width of a sign and the space after it.
const SIGN: f64 = 10.0;
/// A marking in the planner's words may take this much of the header, on at most three lines, so that it
/// leaves room for the page number in the middle.
const MARKING_WIDTH: f64 = 190.0;

/// The content of a paper, and how often each unprintable character was met.
pub(super) fn of(paper: &Paper, fonts: &Fonts, refused: &BTreeSet<char>) -> (Value, BTreeMap<char, usize>) {
    let mut setter = Setter { fonts, legible: Legible::new(fonts, refused) };
    let mut content = setter.paper(paper);
    let met = setter.legible.met;
    if let Value::Object(content) = &mut content {
        let codes: Vec<Value> =
            met.iter().map(|(character, times)| json!({ "code": super::code(*character), "times": times })).collect();
        content.insert("unprintable".to_owned(), codes.into());
    }
    (content, met)
}

struct Setter<'a> {
    fonts: &'a Fonts,
    legible: Legible<'a>,
}

/// The line a text has to fit.
#[derive(Clone, Copy)]
struct Line {
    face: Face,
    size: f64,
    width: f64,
}

impl Setter<'_> {
    fn paper(&mut self, paper: &Paper) -> Value {
        let title = cover_size(&paper.title);
        let subject = cover_size(&paper.subject) * 0.6;
        json!({
            "title": self.text(&paper.title, Line { face: Face::Bold, size: title, width: Column::PAGE }),
            "title-size": title,
            "subject": self.text(&paper.subject, Line { face: Face::Sans, size: subject, width: Column::PAGE }),
            "subject-size": subject,
            "kicker": self.text(&paper.kicker, Line { face: Face::Sans, size: 11.0, width: Column::PAGE }),
            "plain": {
                "title": self.plain(&format!("{} \u{b7} {}", paper.subject.0, paper.title.0)),
                "author": self.plain(&paper.author.0),
            },
            "running": {
                "head": self.one_line(&format!("{} \u{b7} {}", paper.subject.0, paper.title.0), RUNNING, Column::PAGE - MARKING_WIDTH - GUTTER),
                "foot": self.one_line(&Text::joined([&*paper.author.0, &*paper.software]).0, RUNNING, 150.0),
            },
            "marking": self.marking(paper),
            "language": paper.language,
            "words": words(),
            "sizes": { "prose": PROSE, "table": TABLE, "sub": TABLE_SUB, "figures": TABLE_FIGURES, "chart": CHART, "running": RUNNING,
                "heading": HEADING, "marking": MARKING },
            "widths": { "gutter": GUTTER, "labels": LABELS, "chart": CHART_COLUMNS, "marking": MARKING_WIDTH },
            "cover": paper.cover.iter().map(|fact| self.fact(fact)).collect::<Vec<_>>(),
            "signatures": paper.signatures,
            "chapters": paper.chapters.iter().map(|chapter| self.chapter(chapter, 1)).collect::<Vec<_>>(),
        })
    }

    fn marking(&mut self, paper: &Paper) -> Value {
        let label = paper.marking.label();
        match marking_colour(&paper.marking) {
            Some(colour) => json!({ "label": label, "colour": colour }),
            None => {
                let line = Line { face: Face::Bold, size: MARKING, width: MARKING_WIDTH };
                let short = self.fonts.one_line(&self.legible.print(label), line.face, line.size, line.width * 2.7);
                json!({ "label": self.text(&Text(short), line), "colour": null })
            }
        }
    }

    fn chapter(&mut self, chapter: &Chapter, level: usize) -> Value {
        json!({
            "heading": chapter.heading,
            "level": level,
            "blocks": chapter.blocks.iter().map(|block| self.block(block)).collect::<Vec<_>>(),
            "sections": chapter.sections.iter().map(|section| self.chapter(section, level + 1)).collect::<Vec<_>>(),
        })
    }

    fn block(&mut self, block: &Block) -> Value {
        let prose = Line { face: Face::Sans, size: PROSE, width: Column::PAGE };
        match block {
            Block::Prose(text) => json!({ "kind": "prose", "text": self.text(text, prose) }),
            Block::Remark(text) => json!({ "kind": "remark", "text": self.text(text, prose) }),
            Block::Alert(text) => {
                json!({ "kind": "alert", "text": self.text(text, Line { width: Column::PAGE - 20.0, ..prose }) })
            }
            Block::Fingerprint(text) => {
                json!({ "kind": "fingerprint", "text": self.text(text, Line { face: Face::Mono, size: 9.0, width: Column::PAGE }) })
            }
            Block::Facts(facts) => {
                json!({ "kind": "facts", "facts": facts.iter().map(|fact| self.fact(fact)).collect::<Vec<_>>() })
            }
            Block::Figures(figures) => json!({ "kind": "figures", "figures": figures }),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
        }
    }

    fn fact(&mut self, fact: &Fact) -> Value {
        let line = Line { face: Face::Sans, size: PROSE, width: Column::PAGE - LABELS };
        json!({ "label": fact.label, "value": self.text(&fact.value, line) })
    }

    fn table(&mut self, table: &Table) -> Value {
        let columns: Vec<Value> = table
            .columns
            .iter()
            .map(|column| json!({ "heading": column.heading, "width": column.width, "figures": column.figures }))
            .collect();
        let rows: Vec<Value> = table
            .rows
            .iter()
            .map(|row| match row {
                Row::Divider(text) => {
                    json!({ "divider": self.text(text, Line { face: Face::Bold, size: TABLE, width: Column::PAGE }) })
                }
                Row::Cells(cells) => {
                    let long = table.columns.iter().zip(cells).any(|(column, cell)| is_long(column, cell));
                    let cells: Vec<Value> =
                        table.columns.iter().zip(cells).map(|(column, cell)| self.cell(column, cell)).collect();
                    json!({ "cells": cells, "long": long })
                }
            })
            .collect();
        json!({ "kind": "table", "name": table.name, "columns": columns, "rows": rows })
    }

    fn cell(&mut self, column: &Column, cell: &Cell) -> Value {
        let sign_room = if cell.sign.is_some() { SIGN } else { 0.0 };
        let width = column.width - GUTTER - sign_room;
        let main = match column.figures {
            true => Line { face: Face::Mono, size: TABLE_FIGURES, width },
            false => Line { face: Face::Sans, size: TABLE, width },
        };
        let main = self.text(&cell.main, main);
        if cell.sub.is_blank() && cell.sign.is_none() {
            return main;
        }
        let mut value = Map::new();
        value.insert("main".to_owned(), main);
        if !cell.sub.is_blank() {
            value.insert("sub".to_owned(), self.text(&cell.sub, Line { face: Face::Sans, size: TABLE_SUB, width }));
        }
        if let Some(sign) = cell.sign {
            value.insert("sign".to_owned(), json!(sign));
        }
        json!({ "cell": value })
    }

    fn chart(&mut self, chart: &Chart) -> Value {
        json!({
            "kind": "chart",
            "alternative": chart.alternative,
            "overview": self.panel(&chart.overview, false),
            "panels": chart.panels.iter().map(|panel| self.panel(panel, true)).collect::<Vec<_>>(),
        })
    }

    fn panel(&mut self, panel: &Panel, named: bool) -> Value {
        let lines: Vec<Value> = panel.lines.iter().map(|line| self.chart_line(line, named)).collect();
        json!({ "alternative": panel.alternative, "ticks": panel.ticks, "lines": lines })
    }

    fn chart_line(&mut self, line: &ChartLine, named: bool) -> Value {
        let mut value = json!({ "planned": line.planned, "actual": line.actual, "sign": line.sign });
        if named && let Value::Object(value) = &mut value {
            let [number, title, _, status] = CHART_COLUMNS;
            let texts = [
                ("number", &line.number, number),
                ("title", &line.title, title),
                ("status", &line.status, status - SIGN),
            ];
            for (name, text, width) in texts {
                let text = self.one_line(&text.0, CHART, width - GUTTER);
                value.insert(name.to_owned(), text);
            }
        }
        value
    }

    fn one_line(&mut self, text: &str, size: f64, width: f64) -> Value {
        let printable = self.legible.print(&one_line(text));
        paragraph(self.fonts.one_line(&printable, Face::Sans, size, width))
    }

    fn plain(&mut self, text: &str) -> String {
        let printable = self.legible.print(&one_line(text));
        printable.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A string, or `{text, dir, lang}` where it reads from right to left, or a list of these, one for each line.
    fn text(&mut self, text: &Text, line: Line) -> Value {
        let mut paragraphs: Vec<Value> = text
            .lines()
            .map(|text| {
                let printable = self.legible.print(text);
                paragraph(self.fonts.breakable(&printable, line.face, line.size, line.width))
            })
            .collect();
        match paragraphs.len() {
            0 => json!(""),
            1 => paragraphs.swap_remove(0),
            _ => paragraphs.into(),
        }
    }
}

/// Whether a cell may be higher than a good part of a page, so that its row must be allowed to break.
fn is_long(column: &Column, cell: &Cell) -> bool {
    const HIGHEST: f64 = 300.0;
    let height = |text: &Text, size: f64| -> f64 {
        // A generous guess: letters as wide as capitals, one part of a line wasted at its end.
        let letters_a_line = ((column.width - GUTTER - SIGN) / (size * 0.62)).max(1.0);
        text.lines().map(|line| (line.chars().count() as f64 / letters_a_line).ceil().max(1.0) * size * 1.7).sum()
    };
    height(&cell.main, TABLE) + height(&cell.sub, TABLE_SUB) > HIGHEST
}

/// The fixed words of the templates.
fn words() -> Value {
    let signs: Vec<Value> = Sign::ALL.iter().map(|sign| json!([sign, sign.words()])).collect();
    json!({
        "contents": words::CONTENTS, "page": words::PAGE, "of": words::OF, "name": words::NAME, "function": words::FUNCTION,
        "signature": words::SIGNATURE, "planned": words::PLANNED, "actual": words::ACTUAL, "unprintable": words::UNPRINTABLE,
        "signs": signs,
    })
}

fn paragraph(text: String) -> Value {
    match crate::paper::right_to_left(&text) {
        Some(language) => json!({ "text": text, "dir": "rtl", "lang": language }),
        None => json!(text),
    }
}

/// The size of a title on the cover: the longer, the smaller, so that it never fills the page.
fn cover_size(title: &Text) -> f64 {
    match title.0.chars().count() {
        0..=48 => 30.0,
        49..=120 => 23.0,
        121..=260 => 17.0,
        _ => 13.0,
    }
}
