//! The pieces of a chapter as Word paragraphs and tables.

use super::styles::{HAIR, STRONG_HAIR, Style};
use super::text::{carried, paragraph, paragraphs};
use super::{Writer, chart, hand, twips};
use crate::paper::{Block, Cell, Column, Fact, Figure, Row, Table as PaperTable, TaskRow, Text, one_line, words};
use docx_rs::{
    IndentLevel, NumberingId, Paragraph, Run, Table, TableCell, TableCellBorder, TableCellBorderPosition,
    TableCellBorders, TableCellMargins, TableLayoutType, TableRow, WidthType,
};
use quick_xml::escape::escape;

/// Width of the labels of a list of facts, in points.
const LABELS: f64 = 140.0;

/// A paragraph or a table, on its way into the document or a cell.
pub(super) enum Made {
    /// A paragraph.
    Paragraph(Box<Paragraph>),
    /// A table.
    Table(Box<Table>),
}

impl From<Paragraph> for Made {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(Box::new(paragraph))
    }
}

impl Writer<'_> {
    /// A block as paragraphs and tables, in a list so deep, in a place so wide.
    pub(super) fn block(&mut self, block: &Block, depth: usize, width: f64) -> Vec<Made> {
        let told = |text, style| paragraphs(text, style).into_iter().map(Made::from).collect();
        match block {
            Block::Prose(text) => told(text, self.prose),
            Block::Remark(text) => told(text, Style::Remark),
            Block::Alert(text) => told(text, Style::Alert),
            Block::Fingerprint(text) => told(text, Style::Fingerprint),
            Block::Facts(entries) => followed(facts(entries, width)),
            Block::Figures(entries) => followed(figures(entries)),
            Block::Table(entries) => followed(table(entries)),
            Block::Chart(drawing) => chart::made(drawing, self.fonts),
            Block::Paragraph(line) => vec![Made::from(self.line(line, self.prose))],
            Block::Heading(depth, line) => {
                let level = self.level + usize::from(*depth);
                let heading = self.line(line, Style::heading(level));
                vec![Made::from(heading.numbering(NumberingId::new(0), IndentLevel::new(0)))]
            }
            Block::List(list) => self.list(list, depth, width),
            Block::Grid(grid) => self.grid(grid, width),
            Block::Callout(callout) => self.callout(callout, width),
            Block::Picture(picture) => self.picture(picture, width),
            Block::Sources(sources) => self.sources(sources),
            Block::Network(network) => self.network(network),
            Block::Cards(cards) => self.cards(cards, width),
            Block::Drawn(drawn) => self.drawn(drawn, width),
            Block::Blanks(blanks) => vec![Made::from(hand::blanks(blanks))],
            Block::Lines(count) => followed(hand::lines(*count, width)),
        }
    }
}

/// A table and the paragraph behind it: Word joins two tables that touch, and needs a paragraph after the last.
pub(super) fn followed(table: Table) -> Vec<Made> {
    vec![Made::Table(Box::new(table)), Made::from(Paragraph::new().style(Style::ChartText.id()))]
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

pub(super) fn facts(entries: &[Fact], width: f64) -> Table {
    let labels = LABELS.min(width * 0.3);
    let widths = [twips(labels), twips(width - labels)];
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
            Row::Blank(height) => {
                let empty = |width: &usize| ruled(*width, vec![Paragraph::new().style(Style::TableText.id())], HAIR);
                TableRow::new(widths.iter().map(empty).collect()).row_height((*height * 20.0) as f32)
            }
            Row::Cells(cells) | Row::Task(TaskRow { cells, .. }) => {
                let cells = table.columns.iter().zip(&widths).zip(cells);
                TableRow::new(
                    cells.map(|((column, width), cell)| ruled(*width, cell_paragraphs(column, cell), HAIR)).collect(),
                )
            }
        });
    }
    // The name travels in the place of a style, because the library cannot write a caption; `complete` moves it.
    bare(rows, widths).style(escape(carried(&one_line(&table.name.0))))
}

/// A row that repeats on every page: the only rows that may not be split, which is how `complete` knows them.
pub(super) fn heading_row(cells: Vec<TableCell>) -> TableRow {
    TableRow::new(cells).cant_split()
}

fn cell_paragraphs(column: &Column, cell: &Cell) -> Vec<Paragraph> {
    let mut parts = paragraphs(&cell.main, if column.figures { Style::TableFigures } else { Style::TableText });
    if cell.titled {
        parts = parts.into_iter().map(Paragraph::bold).collect();
    }
    if !cell.sub.is_blank() {
        parts.extend(paragraphs(&cell.sub, if cell.titled { Style::TableText } else { Style::TableSub }));
    }
    if !cell.warning.is_blank() {
        let warning = Text(format!("{}: {}", words::SAFETY, cell.warning.0.trim()));
        parts.extend(paragraphs(&warning, Style::TableWarning));
    }
    parts
}
