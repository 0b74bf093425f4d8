//! A paper as the JSON that templates read.
//!
//! Everything here is a string, a number or a list: a template prints strings as they are, so nothing a
//! user wrote can become markup. Sizes and widths stand here too, because words are measured against them.

mod hand;
mod rich;

use super::fonts::{Face, Fonts};
use super::legible::Legible;
use crate::paper::{
    Block, Cell, Chapter, Chart, ChartLine, Column, Fact, Number, Panel, Paper, Row, Setting, Sign, Signer, Table,
    TaskRow, Text, marking_colour, one_line, words,
};
use muster_domain::Marking;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The sizes of type of a document, in points.
#[derive(Clone, Copy)]
struct Sizes {
    prose: f64,
    table: f64,
    sub: f64,
    figures: f64,
}

impl Sizes {
    fn of(setting: Setting) -> Self {
        match setting {
            Setting::Report => Self { prose: 10.0, table: 8.0, sub: 7.2, figures: 7.3 },
            Setting::Plan => Self { prose: 10.5, table: 9.0, sub: 8.2, figures: 8.4 },
            Setting::Exercise(sheet) if sheet.landscape => Self { prose: 10.0, table: 8.4, sub: 7.8, figures: 8.2 },
            Setting::Exercise(_) => Self { prose: 10.0, table: 8.8, sub: 8.0, figures: 8.2 },
        }
    }
}

/// Headings from which on the contents leave out the third level.
const MANY_HEADINGS: usize = 220;
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
/// Room for the number before a heading.
const NUMBER: f64 = 70.0;
/// Width of a sign and the space after it.
const SIGN: f64 = 10.0;
/// A marking in the planner's words may take this much of the header, on at most three lines, so that it
/// leaves room for the page number in the middle.
const MARKING_WIDTH: f64 = 190.0;

/// The content of a paper, and how often each unprintable character was met.
pub(super) fn of(paper: &Paper, fonts: &Fonts, refused: &BTreeSet<char>) -> (Value, BTreeMap<char, usize>) {
    let mut setter = Setter::new(fonts, refused, paper.setting);
    setter.page = paper.width();
    setter.width = setter.page;
    let content = setter.paper(paper);
    setter.finish(content)
}

/// Makes what users wrote printable: characters no font has as codes, words wider than their line breakable.
pub(crate) struct Setter<'a> {
    fonts: &'a Fonts,
    legible: Legible<'a>,
    sizes: Sizes,
    /// Width of the page's text, in points.
    page: f64,
    /// Width of the place at hand, in points.
    width: f64,
    pictures: Vec<Value>,
}

/// The line a text has to fit.
#[derive(Clone, Copy)]
pub(crate) struct Line {
    pub(crate) face: Face,
    pub(crate) size: f64,
    pub(crate) width: f64,
}

impl<'a> Setter<'a> {
    pub(crate) fn new(fonts: &'a Fonts, refused: &'a BTreeSet<char>, setting: Setting) -> Self {
        Self {
            fonts,
            legible: Legible::new(fonts, refused),
            sizes: Sizes::of(setting),
            page: Column::PAGE,
            width: Column::PAGE,
            pictures: Vec::new(),
        }
    }

    /// The content with its list of unprintable characters, and that list.
    pub(crate) fn finish(self, mut content: Value) -> (Value, BTreeMap<char, usize>) {
        let met = self.legible.met;
        if let Value::Object(content) = &mut content {
            let codes = met.iter().map(|(character, times)| json!({ "code": super::code(*character), "times": times }));
            content.insert("unprintable".to_owned(), codes.collect::<Vec<Value>>().into());
        }
        (content, met)
    }

    fn paper(&mut self, paper: &Paper) -> Value {
        let title = cover_size(&paper.title);
        let subject = cover_size(&paper.subject) * 0.6;
        let (prose, table) = (self.sizes.prose, self.sizes.table);
        self.pictures = paper.pictures.iter().map(rich::picture_file).collect();
        let heads: usize = paper.chapters.iter().map(count).sum();
        let depth = match paper.setting {
            Setting::Plan if heads <= MANY_HEADINGS => 3,
            Setting::Plan | Setting::Report | Setting::Exercise(_) => 2,
        };
        let mut content = json!({
            "title": self.text(&paper.title, Line { face: Face::Bold, size: title, width: self.page }),
            "title-size": title,
            "subject": self.text(&paper.subject, Line { face: Face::Sans, size: subject, width: self.page }),
            "subject-size": subject,
            "kicker": self.text(&paper.kicker, Line { face: Face::Sans, size: 11.0, width: self.page }),
            "plain": {
                "title": self.plain(&format!("{} \u{b7} {}", paper.subject.0, paper.title.0)),
                "author": self.plain(&paper.author.0),
            },
            "running": {
                "head": self.one_line(&format!("{} \u{b7} {}", paper.subject.0, paper.title.0), RUNNING, self.page - MARKING_WIDTH - GUTTER),
                "foot": self.one_line(&Text::joined([&*paper.author.0, &*paper.software]).0, RUNNING, 150.0),
            },
            "marking": self.marking(&paper.marking),
            "language": paper.language,
            "words": words(),
            "sizes": { "prose": prose, "table": table, "sub": self.sizes.sub, "figures": self.sizes.figures, "chart": CHART,
                "running": RUNNING, "heading": HEADING, "marking": MARKING },
            "widths": { "gutter": GUTTER, "labels": LABELS, "chart": CHART_COLUMNS, "marking": MARKING_WIDTH },
            "cover": paper.cover.iter().map(|fact| self.fact(fact)).collect::<Vec<_>>(),
            "signatures": paper.signatures.iter().map(|signer| self.signer(signer)).collect::<Vec<_>>(),
            "chapters": paper.chapters.iter().map(|chapter| self.chapter(chapter, 1)).collect::<Vec<_>>(),
        });
        if let Setting::Exercise(sheet) = paper.setting
            && let Value::Object(content) = &mut content
        {
            content.insert("page-width".to_owned(), json!(self.page));
            content.insert("landscape".to_owned(), json!(sheet.landscape));
            content.insert("cover-page".to_owned(), json!(sheet.cover));
        }
        if paper.setting != Setting::Report
            && let Value::Object(content) = &mut content
        {
            content.insert("depth".to_owned(), json!(depth));
            content.insert("draft".to_owned(), json!(paper.draft));
            content.insert("stamp".to_owned(), self.one_line(&paper.stamp.0, 15.0, self.page));
            let front = paper.front.iter().map(|chapter| self.chapter(chapter, 1));
            content.insert("front".to_owned(), front.collect());
            let mark = paper.fingerprint.as_ref().map(|fact| {
                let line = Line { face: Face::Mono, size: 8.0, width: self.page };
                json!({ "label": self.text(&fact.label, line), "value": self.text(&fact.value, line) })
            });
            content.insert("fingerprint".to_owned(), json!(mark));
            let head = Text::joined([&*paper.title.0, &*paper.stamp.0]).0;
            let stamp = self.one_line(&paper.stamp.0, RUNNING, 140.0);
            let width =
                self.page - MARKING_WIDTH - GUTTER - self.fonts.width(&paper.stamp.0, Face::Bold, RUNNING) - 12.0;
            let title = self.one_line(&paper.title.0, RUNNING, width);
            let foot = self.one_line(&Text::joined([&*paper.author.0, &*paper.software]).0, RUNNING, 150.0);
            let mut running = json!({ "head": title, "stamp": stamp, "foot": foot });
            if matches!(paper.setting, Setting::Exercise(_)) {
                running["page-stamp"] = self.one_line(&paper.stamp.0, RUNNING, 140.0);
            }
            content.insert("running".to_owned(), running);
            content.insert(
                "plain".to_owned(),
                json!({ "title": self.plain(&head), "author": self.plain(&paper.author.0) }),
            );
        }
        content
    }

    fn signer(&mut self, signer: &Signer) -> Value {
        let line = Line { face: Face::Sans, size: self.sizes.table, width: 140.0 };
        let role = self.text(&signer.role, Line { face: Face::Bold, size: self.sizes.prose, ..line });
        if signer.name.is_blank() && signer.function.is_blank() {
            return role;
        }
        json!({ "role": role, "name": self.text(&signer.name, line), "function": self.text(&signer.function, line) })
    }

    pub(crate) fn marking(&mut self, marking: &Marking) -> Value {
        let label = marking.label();
        match marking_colour(marking) {
            Some(colour) => json!({ "label": label, "colour": colour }),
            None => {
                let line = Line { face: Face::Bold, size: MARKING, width: MARKING_WIDTH };
                let short = self.fonts.one_line(&self.legible.print(label), line.face, line.size, line.width * 2.7);
                json!({ "label": self.text(&Text(short), line), "colour": null })
            }
        }
    }

    fn chapter(&mut self, chapter: &Chapter, level: usize) -> Value {
        let size = HEADING[level.min(3) - 1];
        let heading =
            self.text(&Text(one_line(&chapter.heading.0)), Line { face: Face::Bold, size, width: self.page - NUMBER });
        let mut value = json!({
            "heading": heading,
            "level": level,
            "blocks": chapter.blocks.iter().map(|block| self.block(block, level)).collect::<Vec<_>>(),
            "sections": chapter.sections.iter().map(|section| self.chapter(section, level + 1)).collect::<Vec<_>>(),
        });
        if let Value::Object(value) = &mut value {
            match &chapter.number {
                Number::Counted => {}
                Number::Given(number) => drop(value.insert("number".to_owned(), json!(number))),
                Number::None => drop(value.insert("number".to_owned(), json!(""))),
            }
            if !chapter.anchor.is_empty() {
                value.insert("anchor".to_owned(), json!(chapter.anchor));
            }
            if !chapter.tag.is_blank() {
                value.insert("tag".to_owned(), self.one_line(&chapter.tag.0, 8.0, 160.0));
            }
            if chapter.new_page {
                value.insert("new-page".to_owned(), json!(true));
            }
        }
        value
    }

    fn block(&mut self, block: &Block, level: usize) -> Value {
        let prose = Line { face: Face::Sans, size: self.sizes.prose, width: self.width };
        match block {
            Block::Prose(text) => json!({ "kind": "prose", "text": self.text(text, prose) }),
            Block::Remark(text) => json!({ "kind": "remark", "text": self.text(text, prose) }),
            Block::Alert(text) => {
                json!({ "kind": "alert", "text": self.text(text, Line { width: self.width - 20.0, ..prose }) })
            }
            Block::Fingerprint(text) => {
                json!({ "kind": "fingerprint", "text": self.text(text, Line { face: Face::Mono, size: 9.0, width: self.page }) })
            }
            Block::Facts(facts) => {
                let labels = LABELS.min(self.width * 0.3);
                json!({ "kind": "facts", "labels": labels, "facts": facts.iter().map(|fact| self.fact(fact)).collect::<Vec<_>>() })
            }
            Block::Figures(figures) => json!({ "kind": "figures", "figures": figures }),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
            Block::Paragraph(line) => json!({ "kind": "paragraph", "line": self.line(line, prose) }),
            Block::Heading(depth, line) => {
                let line = self.line(line, Line { face: Face::Bold, ..prose });
                json!({ "kind": "heading", "level": level + usize::from(*depth), "depth": depth, "line": line })
            }
            Block::List(list) => self.list(list, level),
            Block::Grid(grid) => self.grid(grid, level),
            Block::Callout(callout) => self.callout(callout, level),
            Block::Picture(picture) => self.picture(picture),
            Block::Sources(sources) => self.sources(sources),
            Block::Network(network) => self.network(network),
            Block::Cards(cards) => self.cards(cards, level),
            Block::Drawn(drawn) => self.drawn(drawn),
            Block::Blanks(blanks) => self.blanks(blanks),
            Block::Lines(count) => json!({ "kind": "lines", "count": count }),
        }
    }

    fn fact(&mut self, fact: &Fact) -> Value {
        let labels = LABELS.min(self.width * 0.3);
        let line = Line { face: Face::Sans, size: self.sizes.prose, width: self.width - labels };
        let label = self.text(&fact.label, Line { width: labels - GUTTER, ..line });
        json!({ "label": label, "value": self.text(&fact.value, line) })
    }

    fn table(&mut self, table: &Table) -> Value {
        let columns: Vec<Value> = table
            .columns
            .iter()
            .map(|column| {
                let line = Line { face: Face::Bold, size: self.sizes.table, width: column.width - GUTTER };
                let heading = self.text(&column.heading, line);
                json!({ "heading": heading, "width": column.width, "figures": column.figures })
            })
            .collect();
        let rows: Vec<Value> = table
            .rows
            .iter()
            .map(|row| match row {
                Row::Divider(text) => {
                    let line = Line { face: Face::Bold, size: self.sizes.table, width: self.page };
                    json!({ "divider": self.text(text, line) })
                }
                Row::Blank(height) => json!({ "blank": height }),
                Row::Cells(cells) | Row::Task(TaskRow { cells, .. }) => {
                    let long = table.columns.iter().zip(cells).any(|(column, cell)| self.is_long(column, cell));
                    let cells: Vec<Value> =
                        table.columns.iter().zip(cells).map(|(column, cell)| self.cell(column, cell)).collect();
                    json!({ "cells": cells, "long": long })
                }
            })
            .collect();
        json!({ "kind": "table", "name": self.plain(&table.name.0), "columns": columns, "rows": rows })
    }

    /// Whether a cell may be higher than a good part of a page, so that its row must be allowed to break.
    fn is_long(&self, column: &Column, cell: &Cell) -> bool {
        const HIGHEST: f64 = 300.0;
        let height = |text: &Text, size: f64| -> f64 {
            // A generous guess: letters as wide as capitals, one part of a line wasted at its end.
            let letters_a_line = ((column.width - GUTTER - SIGN) / (size * 0.62)).max(1.0);
            text.lines().map(|line| (line.chars().count() as f64 / letters_a_line).ceil().max(1.0) * size * 1.7).sum()
        };
        height(&cell.main, self.sizes.table) + height(&cell.sub, self.sizes.sub) + height(&cell.warning, self.sizes.sub)
            > HIGHEST
    }

    fn cell(&mut self, column: &Column, cell: &Cell) -> Value {
        let sign_room = if cell.sign.is_some() { SIGN } else { 0.0 };
        let width = column.width - GUTTER - sign_room;
        let main = match column.figures {
            true => Line { face: Face::Mono, size: self.sizes.figures, width },
            false => Line { face: Face::Sans, size: self.sizes.table, width },
        };
        let main = self.text(&cell.main, main);
        if cell.sub.is_blank() && cell.warning.is_blank() && cell.sign.is_none() && !cell.titled {
            return main;
        }
        let mut value = Map::new();
        value.insert("main".to_owned(), main);
        if !cell.sub.is_blank() {
            value
                .insert("sub".to_owned(), self.text(&cell.sub, Line { face: Face::Sans, size: self.sizes.sub, width }));
        }
        if !cell.warning.is_blank() {
            let line = Line { face: Face::Sans, size: self.sizes.sub, width };
            let words = Text(format!("{}: {}", words::SAFETY, cell.warning.0.trim()));
            value.insert("warning".to_owned(), self.text(&words, line));
        }
        if cell.titled {
            value.insert("titled".to_owned(), json!(true));
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

    pub(crate) fn one_line(&mut self, text: &str, size: f64, width: f64) -> Value {
        let printable = self.legible.print(&one_line(text));
        paragraph(self.fonts.one_line(&printable, Face::Sans, size, width))
    }

    pub(crate) fn plain(&mut self, text: &str) -> String {
        let printable = self.legible.print(&one_line(text));
        printable.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A string, or `{text, dir, lang}` where it reads from right to left, or a list of these, one for each line.
    pub(crate) fn text(&mut self, text: &Text, line: Line) -> Value {
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

/// The fixed words of the templates.
pub(crate) fn words() -> Value {
    let signs: Vec<Value> = Sign::ALL.iter().map(|sign| json!([sign, sign.words()])).collect();
    json!({
        "contents": words::CONTENTS, "page": words::PAGE, "of": words::OF, "name": words::NAME, "function": words::FUNCTION,
        "signature": words::SIGNATURE, "planned": words::PLANNED, "actual": words::ACTUAL, "unprintable": words::UNPRINTABLE,
        "signs": signs,
        "sources": words::SOURCES, "critical": words::CRITICAL, "other": words::OTHER, "too-late": words::TOO_LATE,
    })
}

fn paragraph(text: String) -> Value {
    match crate::paper::right_to_left(&text) {
        Some(language) => json!({ "text": text, "dir": "rtl", "lang": language }),
        None => json!(text),
    }
}

/// How many headings the contents may have to list.
fn count(chapter: &Chapter) -> usize {
    1 + chapter.sections.iter().map(|section| 1 + section.sections.len()).sum::<usize>()
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
