//! Cards, drawn injects and blanks as Word tables and lines.

use super::blocks::{self, Made};
use super::rich::boxed;
use super::styles::{ACCENT, HAIR, QUIET, Style};
use super::text::{carried, paragraph, paragraphs};
use super::{Writer, twips};
use crate::paper::{Blank, Cards, Drawn, RenderedPiece, Text, one_line};
use docx_rs::{
    Paragraph, Run, Shading, ShdType, Table, TableCell, TableCellBorder, TableCellBorderPosition, TableCellBorders,
    TableCellMargins, TableRow, WidthType,
};

const ALARM: &str = "A61B1B";
/// Space between cards, in points.
const BETWEEN: f64 = 12.0;
/// A card's room on both sides.
const ROOM: f64 = 16.0;

impl Writer<'_> {
    pub(super) fn cards(&mut self, cards: &Cards, width: f64) -> Vec<Made> {
        let across = cards.across.max(1);
        let wide = (width - BETWEEN * (across - 1) as f64) / across as f64;
        let mut made = Vec::new();
        for row in cards.cards.chunks(across) {
            let mut cells = Vec::new();
            for card in row {
                let mut cell = boxed(TableCell::new().width(twips(wide), WidthType::Dxa), false);
                let head = Text::joined([&*card.number.0, &card.title.0, &card.tag.0]);
                cell = cell.add_paragraph(paragraph(&one_line(&head.0), Style::CalloutWord));
                cell = self.filled(cell, &card.blocks, wide - ROOM, false);
                let foot = Text::joined([&*card.foot.0, &self.paper.stamp.0, self.paper.marking.label()]);
                cells.push(cell.add_paragraph(paragraph(&one_line(&foot.0), Style::TableSub)));
            }
            while cells.len() < across {
                cells.push(TableCell::new().width(twips(wide), WidthType::Dxa).add_paragraph(Paragraph::new()));
            }
            let table = blocks::bare(vec![TableRow::new(cells)], vec![twips(wide); across])
                .margins(TableCellMargins::new().margin(80, 160, 80, 160));
            made.extend(blocks::followed(table));
        }
        made
    }

    pub(super) fn drawn(&mut self, drawn: &Drawn, width: f64) -> Vec<Made> {
        let edge = if drawn.kind == "warning" { ALARM } else { QUIET };
        let mut lines = TableCellBorders::with_empty();
        for side in [
            TableCellBorderPosition::Top,
            TableCellBorderPosition::Bottom,
            TableCellBorderPosition::Left,
            TableCellBorderPosition::Right,
        ] {
            lines = lines.set(TableCellBorder::new(side).size(8).color(edge));
        }
        let ground = match drawn.kind {
            "sms" => "E6F0E6",
            "phone" | "radio" => "F6F3EA",
            "dispatch" | "alert" => "EEF1F5",
            _ => "FFFFFF",
        };
        let wide = (width - ROOM).min(400.0);
        let mut cell = TableCell::new()
            .width(twips(wide), WidthType::Dxa)
            .set_borders(lines)
            .shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill(ground));
        let stamp = Run::new().add_text(carried(&format!("    {}", drawn.stamp.0))).bold().color(ALARM);
        cell = cell.add_paragraph(paragraph(&one_line(&drawn.word.0), Style::CalloutWord).add_run(stamp));
        for line in &drawn.lines {
            let labelled = |text: &Text| match line.label.is_blank() {
                true => text.clone(),
                false => Text(format!("{}: {}", line.label.0, text.0)),
            };
            let (text, style) = match line.piece {
                RenderedPiece::Fact => (labelled(&line.text), Style::TableText),
                RenderedPiece::Title => (line.text.clone(), Style::Heading4),
                RenderedPiece::Spoken => (labelled(&line.text), Style::Value),
                RenderedPiece::Instruction => (line.text.clone(), Style::Alert),
                RenderedPiece::Body if matches!(drawn.kind, "dispatch" | "alert") => {
                    (line.text.clone(), Style::TableFigures)
                }
                RenderedPiece::Body => (line.text.clone(), Style::GridText),
            };
            for part in paragraphs(&text, style) {
                // What is drawn is no part of the document's outline.
                let part = if style == Style::Heading4 { part.outline_lvl(9) } else { part };
                cell = cell.add_paragraph(part);
            }
        }
        let table = blocks::bare(vec![TableRow::new(vec![cell])], vec![twips(wide)])
            .margins(TableCellMargins::new().margin(80, 160, 80, 160));
        blocks::followed(table)
    }
}

/// Boxes to tick and lines to write on.
pub(super) fn blanks(blanks: &[Blank]) -> Paragraph {
    let mut told = Paragraph::new().style(Style::GridText.id());
    for blank in blanks {
        told = match blank {
            Blank::Box(word) => told
                .add_run(Run::new().add_text("\u{2610} ").fonts(
                    docx_rs::RunFonts::new().ascii("Segoe UI Symbol").hi_ansi("Segoe UI Symbol").cs("Segoe UI Symbol"),
                ))
                .add_run(Run::new().add_text(carried(&format!("{}    ", one_line(&word.0))))),
            Blank::Line(word) => told
                .add_run(Run::new().add_text(carried(&format!("{} ", one_line(&word.0)))))
                .add_run(Run::new().add_text("____________").color(ACCENT))
                .add_run(Run::new().add_text("   ")),
        };
    }
    told
}

/// Lines to write on.
pub(super) fn lines(count: usize, width: f64) -> Table {
    let line = || {
        let cell = blocks::ruled(twips(width), vec![Paragraph::new().style(Style::TableText.id())], HAIR);
        TableRow::new(vec![cell]).row_height(440.0)
    };
    blocks::bare((0..count.max(1)).map(|_| line()).collect(), vec![twips(width)])
}
