//! Documents as Word files, with styles, a contents field and tables that Word itself understands.

mod blocks;
mod chart;
mod complete;
mod frame;
mod hand;
mod rich;
mod styles;
mod text;

use crate::DocumentError;
use crate::after_action::AfterAction;
use crate::exercise::{DocumentKind, ExerciseEdition};
use crate::paper::{Block, Chapter, Number, Paper, Setting, Sheet, one_line};
use crate::plan::PlanEdition;
use crate::typesetting::fonts::Fonts;
use blocks::Made;
use docx_rs::{Docx, IndentLevel, NumberingId, Run};
use std::collections::HashMap;
use styles::Style;
pub(crate) use text::carried;

/// The after-action report as a Word file, in the same words as its PDF.
///
/// The fonts of the PDF are named, not embedded; a reader without them sees the nearest ones. Characters
/// are left to the reader's fonts, so none is replaced but those that XML cannot carry.
///
/// # Errors
/// [`DocumentError::Word`] if the file cannot be put together; text of the user's is never the reason.
pub fn after_action(report: &AfterAction) -> Result<Vec<u8>, DocumentError> {
    print(&report.paper())
}

/// A plan as a Word file, in the same words as its PDF.
///
/// # Errors
/// [`DocumentError::Word`] if the file cannot be put together; text of the user's is never the reason.
pub fn plan(edition: &PlanEdition) -> Result<Vec<u8>, DocumentError> {
    print(&edition.paper())
}

/// A document of an exercise as a Word file, in the same words as its PDF.
///
/// # Errors
/// [`DocumentError::Word`] if the file cannot be put together; text of the user's is never the reason.
pub fn exercise(edition: &ExerciseEdition, kind: DocumentKind) -> Result<Vec<u8>, DocumentError> {
    print(&edition.paper(kind))
}

fn print(paper: &Paper) -> Result<Vec<u8>, DocumentError> {
    let fonts = Fonts::shipped()?;
    let mut writer = Writer {
        paper,
        fonts,
        document: styles::apply(Docx::new(), paper.setting),
        bookmark: 0,
        anchors: HashMap::new(),
        level: 0,
        prose: Style::Normal,
        lists: 0,
        numberings: Vec::new(),
        alternatives: Vec::new(),
    };
    name_anchors(&paper.chapters, &mut 0, &mut writer.anchors);
    let mut document = std::mem::take(&mut writer.document);
    document = frame::page(document, paper, fonts);
    writer.document = frame::cover(document, paper);
    for part in &paper.front {
        writer.add(Made::from(text::paragraph(&one_line(&part.heading.0), Style::FrontTitle)));
        writer.blocks(&part.blocks);
    }
    let page =
        docx_rs::Paragraph::new().style(Style::Normal.id()).add_run(Run::new().add_break(docx_rs::BreakType::Page));
    let short = matches!(paper.setting, Setting::Exercise(Sheet { cover: false, .. }));
    if !paper.front.is_empty() && !short {
        writer.add(Made::from(page));
    }
    if !short {
        writer.document = frame::contents(writer.document, paper);
        if matches!(paper.setting, Setting::Exercise(_)) && paper.chapters.first().is_some_and(|one| !one.new_page) {
            let page = Run::new().add_break(docx_rs::BreakType::Page);
            writer.add(Made::from(docx_rs::Paragraph::new().style(Style::Normal.id()).add_run(page)));
        }
    }
    for part in &paper.chapters {
        writer.chapter(part, 0);
    }
    let Writer { document, numberings, alternatives, .. } = writer;
    let document = numberings.into_iter().fold(document, Docx::add_numbering);
    complete::pack(document.build(), paper, &alternatives)
}

/// A document being written.
struct Writer<'a> {
    paper: &'a Paper,
    fonts: &'a Fonts,
    document: Docx,
    bookmark: usize,
    /// The bookmarks of the chapters that links lead to.
    anchors: HashMap<&'a str, String>,
    /// The level of the heading at hand, from 0.
    level: usize,
    /// The style of running text in the place at hand.
    prose: Style,
    lists: usize,
    /// Numbered lists, each counting for itself.
    numberings: Vec<docx_rs::Numbering>,
    /// What the pictures show, in their order.
    alternatives: Vec<String>,
}

impl Writer<'_> {
    fn add(&mut self, made: Made) {
        let document = std::mem::take(&mut self.document);
        self.document = match made {
            Made::Paragraph(paragraph) => document.add_paragraph(*paragraph),
            Made::Table(table) => document.add_table(*table),
        };
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            for made in self.block(block, 0, self.page()) {
                self.add(made);
            }
        }
    }

    fn chapter(&mut self, part: &Chapter, level: usize) {
        let style = Style::heading(level);
        let mut heading = text::paragraph(&one_line(&part.heading.0), style);
        let (number, step) = match &part.number {
            Number::Counted => (styles::HEADING_NUMBERS, level),
            Number::Given(label) => (styles::series(label), label.matches('.').count().min(8)),
            Number::None => (0, 0),
        };
        heading = heading.numbering(NumberingId::new(number), IndentLevel::new(step));
        if !part.tag.is_blank() {
            heading = heading.add_run(
                Run::new().size(16).color(styles::QUIET).add_text(carried(&format!("  {}", one_line(&part.tag.0)))),
            );
        }
        if part.new_page {
            heading = heading.page_break_before(true);
        }
        // The bookmark encloses the heading's words, which the contents repeat.
        let mut marked = docx_rs::Paragraph::new().add_bookmark_start(self.bookmark, frame::bookmark(self.bookmark));
        marked.property = heading.property;
        marked.has_numbering = heading.has_numbering;
        marked.children.extend(heading.children);
        let marked = marked.add_bookmark_end(self.bookmark);
        self.bookmark += 1;
        self.add(Made::from(marked));
        self.level = level;
        self.blocks(&part.blocks);
        for section in &part.sections {
            self.chapter(section, level + 1);
        }
    }
}

/// The bookmark of every chapter that has an anchor, in the order in which chapters are written.
fn name_anchors<'a>(chapters: &'a [Chapter], number: &mut usize, anchors: &mut HashMap<&'a str, String>) {
    for chapter in chapters {
        if !chapter.anchor.is_empty() {
            anchors.insert(&chapter.anchor, frame::bookmark(*number));
        }
        *number += 1;
        name_anchors(&chapter.sections, number, anchors);
    }
}

/// Twentieths of a point, in which Word measures.
fn twips(points: f64) -> usize {
    (points * 20.0).round().max(0.0) as usize
}
