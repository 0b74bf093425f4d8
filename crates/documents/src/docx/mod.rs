//! Documents as Word files, with styles, a contents field and tables that Word itself understands.

mod blocks;
mod chart;
mod complete;
mod frame;
mod styles;
mod text;

use crate::DocumentError;
use crate::after_action::AfterAction;
use crate::paper::{Chapter, Paper};
use crate::typesetting::fonts::Fonts;
use docx_rs::{Docx, IndentLevel, NumberingId, Paragraph, Run};
use styles::Style;

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

fn print(paper: &Paper) -> Result<Vec<u8>, DocumentError> {
    let mut document = styles::apply(Docx::new());
    let fonts = Fonts::shipped()?;
    document = frame::page(document, paper, fonts);
    document = frame::cover(document, paper);
    document = frame::contents(document, paper);
    let mut bookmark = 0;
    for part in &paper.chapters {
        document = chapter(document, part, 0, &mut bookmark, fonts);
    }
    complete::pack(document.build(), paper)
}

fn chapter(mut document: Docx, part: &Chapter, level: usize, bookmark: &mut usize, fonts: &Fonts) -> Docx {
    let heading = Paragraph::new()
        .style(Style::heading(level).id())
        .numbering(NumberingId::new(styles::HEADING_NUMBERS), IndentLevel::new(level))
        .add_bookmark_start(*bookmark, frame::bookmark(*bookmark))
        .add_run(Run::new().add_text(&part.heading.0))
        .add_bookmark_end(*bookmark);
    *bookmark += 1;
    document = document.add_paragraph(heading);
    for block in &part.blocks {
        document = blocks::add(document, block, fonts);
    }
    for section in &part.sections {
        document = chapter(document, section, level + 1, bookmark, fonts);
    }
    document
}

/// Twentieths of a point, in which Word measures.
fn twips(points: f64) -> usize {
    (points * 20.0).round().max(0.0) as usize
}
