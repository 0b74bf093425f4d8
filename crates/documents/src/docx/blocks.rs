//! The pieces of a chapter as Word paragraphs and tables.

use super::styles::{HAIR, STRONG_HAIR, Style};
use super::text::{carried, paragraph, paragraphs};
use super::{chart, twips};
use crate::paper::{Block, Cell, Column, Fact, Figure, Row, Table as PaperTable, TaskRow, one_line};
use crate::typesetting::fonts::Fonts;
use docx_rs::{
    Docx, Paragraph, Run, Table, TableCell, TableCellBorder, TableCellBorderPosition, TableCellBorders,
    TableCellMargins, TableLayoutType, TableRow, WidthType,
};

/// Width of the labels of a list of facts, in points.
const LABELS: f64 = 140.0;

pub(super) fn add(mut document: Docx, block: &Block, fonts: &Fonts) -> Docx {
    let (text, style) = match block {
        Block::Prose(text) => (text, Style::Normal),
        Block::Remark(text) => (text, Style::Remark),
        Block::Alert(text) => (text, Style::Alert),
        Block::Fingerprint(text) => (text, Style::Fingerprint),
        Block::Facts(entries) => return after(document.add_table(facts(entries))),
        Block::Figures(entries) => return after(document.add_table(figures(entries))),
        Block::Table(entries) => return after(document.add_table(table(entries))),
        Block::Chart(drawing) => return chart::add(document, drawing, fonts),
        _ => return document,
    };
    for part in paragraphs(text, style) {
        document = document.add_paragraph(part);
    }
    document
}

/// Word joins two tables that touch, and needs a paragraph after the last.
pub(super) fn after(document: Docx) -> Docx {
    document.add_paragraph(Paragraph::new().style(Style::ChartText.id()))
}

/// A table of fixed widths without lines.
pub(super) fn bare(rows: Vec<TableRow>, grid: Vec<usize>) -> Table {
    Table::without_borders(rows)
        .width(grid.iter().sum(), WidthType::Dxa)
        .set_grid(grid)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 160, 0, 0))
}

/// A cell with a hairline below.
pub(super) fn ruled(width: usize, paragraphs: Vec<Paragraph>, colour: &str) -> TableCell {
    lined(TableCellBorderPosition::Bottom, width, paragraphs, colour)
}

/// A cell with a hairline on one side only.
pub(super) fn lined(
    side: TableCellBorderPosition,
    width: usize,
    paragraphs: Vec<Paragraph>,
    colour: &str,
) -> TableCell {
    let line = TableCellBorders::with_empty().set(TableCellBorder::new(side).size(4).color(colour));
    let cell = TableCell::new().width(width, WidthType::Dxa).set_borders(line);
    paragraphs.into_iter().fold(cell, TableCell::add_paragraph)
}

pub(super) fn facts(entries: &[Fact]) -> Table {
    let widths = [twips(LABELS), twips(Column::PAGE - LABELS)];
    let rows = entries.iter().map(|fact| {
        let label = vec![paragraph(&fact.label.0, Style::Label)];
        TableRow::new(vec![
            ruled(widths[0], label, HAIR),
            ruled(widths[1], paragraphs(&fact.value, Style::Value), HAIR),
        ])
    });
    bare(rows.collect(), widths.to_vec())
}

fn figures(entries: &[Figure]) -> Table {
    const COLUMNS: usize = 4;
    let width = twips(Column::PAGE) / COLUMNS;
    let rows = entries.chunks(COLUMNS).map(|entries| {
        let mut cells: Vec<TableCell> = entries
            .iter()
            .map(|entry| {
                let number = paragraph(&entry.number, Style::FigureNumber)
                    .add_run(Run::new().size(20).add_text(format!(" {}", entry.label)));
                let remark = paragraph(&entry.remark, Style::TableSub);
                lined(TableCellBorderPosition::Top, width, vec![number, remark], STRONG_HAIR)
            })
            .collect();
        while cells.len() < COLUMNS {
            cells.push(TableCell::new().width(width, WidthType::Dxa).add_paragraph(Paragraph::new()));
        }
        TableRow::new(cells)
    });
    bare(rows.collect(), vec![width; COLUMNS])
}

fn table(table: &PaperTable) -> Table {
    let widths: Vec<usize> = table.columns.iter().map(|column| twips(column.width)).collect();
    let heading = table
        .columns
        .iter()
        .zip(&widths)
        .map(|(column, width)| ruled(*width, vec![paragraph(&column.heading.0, Style::TableHeading)], STRONG_HAIR));
    let mut rows = vec![heading_row(heading.collect())];
    for row in &table.rows {
        rows.push(match row {
            Row::Divider(text) => TableRow::new(vec![
                ruled(widths.iter().sum(), paragraphs(text, Style::TableDivider), HAIR).grid_span(widths.len()),
            ]),
            Row::Cells(cells) | Row::Task(TaskRow { cells, .. }) => {
                let cells = table.columns.iter().zip(&widths).zip(cells);
                TableRow::new(
                    cells.map(|((column, width), cell)| ruled(*width, cell_paragraphs(column, cell), HAIR)).collect(),
                )
            }
        });
    }
    // The name travels in the place of a style, because the library cannot write a caption; `complete` moves it.
    bare(rows, widths).style(carried(&one_line(&table.name.0)))
}

/// A row that repeats on every page: the only rows that may not be split, which is how `complete` knows them.
pub(super) fn heading_row(cells: Vec<TableCell>) -> TableRow {
    TableRow::new(cells).cant_split()
}

fn cell_paragraphs(column: &Column, cell: &Cell) -> Vec<Paragraph> {
    let mut parts = paragraphs(&cell.main, if column.figures { Style::TableFigures } else { Style::TableText });
    if !cell.sub.is_blank() {
        parts.extend(paragraphs(&cell.sub, Style::TableSub));
    }
    parts
}
