//! What users write in sections as Word paragraphs and tables: real lists, boxes, links, pictures.

use super::blocks::{self, Made};
use super::styles::{self, ACCENT, HAIR, ORANGE, QUIET, STRONG_HAIR, Style};
use super::text::{carried, paragraph, paragraphs, run_in};
use super::{Writer, twips};
use crate::paper::{
    Block, Bullet, Callout, Emphasis, Grid, Line, List, Network, NetworkPanel, Picture, Piece, Text, Voice, one_line,
    right_to_left, words,
};
use docx_rs::{
    BreakType, Hyperlink, HyperlinkType, IndentLevel, LevelOverride, Numbering, NumberingId, Paragraph, Pic, Run,
    Shading, ShdType, Tab, TabLeaderType, TabValueType, TableCell, TableCellBorder, TableCellBorderPosition,
    TableCellBorders, TableRow, VMergeType, WidthType,
};

/// Half of what a list's marks take of its width, in twentieths of a point.
const INDENT: usize = 360;
/// Width of a callout's edge in eighths of a point.
const EDGE: usize = 24;
/// English metric units in a point.
const EMU: f64 = 12_700.0;
/// Widths of a network's number, title, bars and time, in points.
const NETWORK: [f64; 4] = [30.0, 170.0, 185.0, 96.0];

impl Writer<'_> {
    /// A line as a paragraph, with its links and its direction.
    pub(super) fn line(&self, line: &Line, style: Style) -> Paragraph {
        let words = line.words();
        let backwards = right_to_left(&words).is_some();
        let mut paragraph = Paragraph::new().style(style.id());
        if backwards {
            paragraph.property = paragraph.property.bidi(true);
        }
        for piece in &line.0 {
            paragraph = match piece {
                Piece::Break => paragraph.add_run(Run::new().add_break(BreakType::TextWrapping)),
                Piece::Text { text, emphasis } => runs(paragraph, text, backwards, |run| emphasised(run, *emphasis)),
                Piece::Link { to, text } => match self.anchors.get(to.as_str()) {
                    None => runs(paragraph, text, backwards, |run| run),
                    Some(bookmark) => {
                        let run = Run::new().add_text(carried(text)).color(ACCENT);
                        paragraph.add_hyperlink(Hyperlink::new(bookmark, HyperlinkType::Anchor).add_run(run))
                    }
                },
                Piece::Field { text, warning, source } => {
                    let mut paragraph = runs(paragraph, text, backwards, |run| run);
                    if !warning.is_empty() {
                        let run = Run::new().add_text(format!(" ({warning})")).size(17).bold().color(ORANGE);
                        paragraph = paragraph.add_run(run);
                    }
                    if let Some(source) = source {
                        paragraph =
                            paragraph.add_run(Run::new().add_text(format!(" [{source}]")).size(17).color(QUIET));
                    }
                    paragraph
                }
            };
        }
        paragraph
    }

    pub(super) fn list(&mut self, list: &List, depth: usize, width: f64) -> Vec<Made> {
        let number = match list.bullet {
            Bullet::Dot => styles::DOTS,
            Bullet::Box => styles::BOXES,
            Bullet::Number(start) => {
                self.lists += 1;
                let number = styles::FIRST_LIST + self.lists;
                let start = LevelOverride::new(depth.min(8)).start(start as usize);
                self.numberings.push(Numbering::new(number, styles::STEPS).add_override(start));
                number
            }
        };
        let level = depth.min(8);
        let mut made = Vec::new();
        for item in &list.items {
            let number = if list.bullet == Bullet::Box && item.ticked { styles::TICKED } else { number };
            let mut first = true;
            for block in &item.blocks {
                let style = self.prose;
                let told = match block {
                    Block::Paragraph(line) => vec![Made::from(self.line(line, style))],
                    Block::Prose(text) => paragraphs(text, style).into_iter().map(Made::from).collect(),
                    Block::List(inner) => self.list(inner, depth + 1, width - 18.0),
                    block => self.block(block, depth, width - 18.0),
                };
                for one in told {
                    made.push(match one {
                        Made::Paragraph(paragraph) if first => {
                            first = false;
                            Made::from(paragraph.numbering(NumberingId::new(number), IndentLevel::new(level)))
                        }
                        // What follows in the same point stands under its words; a list inside has marks of its own.
                        Made::Paragraph(paragraph) if paragraph.property.numbering_property.is_none() => {
                            let left = i32::try_from(INDENT * (level + 1)).unwrap_or(i32::MAX);
                            Made::from(paragraph.indent(Some(left), None, None, None))
                        }
                        other => other,
                    });
                }
            }
            if first {
                let empty = Paragraph::new().style(self.prose.id());
                made.push(Made::from(empty.numbering(NumberingId::new(number), IndentLevel::new(level))));
            }
        }
        made
    }

    /// Blocks in a cell: a cell ends with a paragraph, whatever stands in it.
    pub(super) fn filled(&mut self, cell: TableCell, blocks: &[Block], width: f64, heading: bool) -> TableCell {
        let prose = std::mem::replace(&mut self.prose, if heading { Style::GridHeading } else { Style::GridText });
        let mut cell = cell;
        let mut ends_well = false;
        for block in blocks {
            for made in self.block(block, 0, width) {
                ends_well = matches!(made, Made::Paragraph(_));
                cell = match made {
                    Made::Paragraph(paragraph) => cell.add_paragraph(*paragraph),
                    Made::Table(table) => cell.add_table(*table),
                };
            }
        }
        let style = std::mem::replace(&mut self.prose, prose);
        if ends_well { cell } else { cell.add_paragraph(Paragraph::new().style(style.id())) }
    }

    pub(super) fn grid(&mut self, grid: &Grid, width: f64) -> Vec<Made> {
        let widths = self.fonts.columns(grid, 9.0, 10.0, width);
        let mut rows = Vec::with_capacity(grid.rows.len());
        // Cells that reach down from rows above: column, columns, rows still to come.
        let mut reaching: Vec<(usize, usize, usize)> = Vec::new();
        for (index, row) in grid.rows.iter().enumerate() {
            let mut cells: Vec<(usize, TableCell)> = Vec::new();
            for (column, across, left) in &mut reaching {
                let wide: f64 = widths.iter().skip(*column).take(*across).sum();
                let cell = boxed(TableCell::new().width(twips(wide), WidthType::Dxa), false)
                    .grid_span(*across)
                    .vertical_merge(VMergeType::Continue)
                    .add_paragraph(Paragraph::new().style(Style::GridText.id()));
                cells.push((*column, cell));
                *left -= 1;
            }
            reaching.retain(|(_, _, left)| *left > 0);
            for cell in row {
                let wide: f64 = widths.iter().skip(cell.column).take(cell.across).sum();
                let mut made = boxed(TableCell::new().width(twips(wide), WidthType::Dxa), cell.heading);
                if cell.across > 1 {
                    made = made.grid_span(cell.across);
                }
                if cell.down > 1 {
                    made = made.vertical_merge(VMergeType::Restart);
                    reaching.push((cell.column, cell.across, cell.down - 1));
                }
                cells.push((cell.column, self.filled(made, &cell.blocks, wide - 10.0, cell.heading)));
            }
            cells.sort_by_key(|(column, _)| *column);
            let cells: Vec<TableCell> = cells.into_iter().map(|(_, cell)| cell).collect();
            rows.push(if index < grid.headings { blocks::heading_row(cells) } else { TableRow::new(cells) });
        }
        let table = blocks::bare(rows, widths.iter().map(|width| twips(*width)).collect())
            .margins(docx_rs::TableCellMargins::new().margin(40, 100, 40, 100));
        blocks::followed(table)
    }

    pub(super) fn callout(&mut self, callout: &Callout, width: f64) -> Vec<Made> {
        let (edge, ground) = match callout.voice {
            Voice::Note => ("1D4F91", "F1F5FA"),
            Voice::Danger => ("A61B1B", "FBF1F0"),
            Voice::Rights => ("4A5A2A", "F3F6EC"),
        };
        let line = TableCellBorder::new(TableCellBorderPosition::Left).size(EDGE).color(edge);
        let cell = TableCell::new()
            .width(twips(width), WidthType::Dxa)
            .set_borders(TableCellBorders::with_empty().set(line))
            .shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill(ground));
        let mut word = Paragraph::new().style(Style::CalloutWord.id());
        word = word.add_run(Run::new().add_text(callout.voice.word()).color(edge));
        let prose = std::mem::replace(&mut self.prose, Style::Normal);
        let cell = self.filled(cell.add_paragraph(word), &callout.blocks, width - 24.0, false);
        self.prose = prose;
        let table = blocks::bare(vec![TableRow::new(vec![cell])], vec![twips(width)])
            .margins(docx_rs::TableCellMargins::new().margin(80, 160, 80, 200));
        blocks::followed(table)
    }

    pub(super) fn picture(&mut self, picture: &Picture, width: f64) -> Vec<Made> {
        let mut made = Vec::new();
        match picture.file.as_ref().map(|file| self.paper.pictures.get(*file)) {
            Ok(Some(file)) => {
                let (across, down) = (f64::from(file.width), f64::from(file.height));
                let wide = (across * 72.0 / 150.0).min(width).min(430.0 * across / down);
                let emu = |points: f64| (points * EMU).round().clamp(1.0, f64::from(u32::MAX)) as u32;
                let pic = Pic::new_with_dimensions(file.bytes.to_vec(), file.width, file.height)
                    .size(emu(wide), emu(wide * down / across));
                self.alternatives.push(one_line(&picture.alternative.0));
                let shown = Paragraph::new().style(Style::Normal.id()).add_run(Run::new().add_image(pic));
                made.push(Made::from(shown.keep_next(!picture.caption.is_blank())));
            }
            Ok(None) => {}
            Err(why) => {
                made.extend(paragraphs(why, Style::Alert).into_iter().map(Made::from));
                made.extend(paragraphs(&picture.alternative, Style::Remark).into_iter().map(Made::from));
            }
        }
        if !picture.caption.is_blank() {
            made.extend(paragraphs(&picture.caption, Style::Caption).into_iter().map(Made::from));
        }
        made
    }

    pub(super) fn sources(&self, sources: &[(usize, Text)]) -> Vec<Made> {
        let mut made = vec![Made::from(paragraph(words::SOURCES, Style::SourcesTitle))];
        for (number, source) in sources {
            made.push(Made::from(paragraph(&format!("[{number}] {}", one_line(&source.0)), Style::Source)));
        }
        made
    }

    pub(super) fn network(&self, network: &Network) -> Vec<Made> {
        let mut legend =
            format!("\u{25a0}\u{2500}\u{25a0} {}     \u{25a1}\u{2500}\u{25a1} {}", words::CRITICAL, words::OTHER);
        if network.panels.iter().any(|panel| panel.bars.iter().any(|bar| bar.too_late)) {
            legend.push_str(&format!("     ! {}", words::TOO_LATE));
        }
        let mut made = vec![Made::from(paragraph(&legend, Style::ChartText).keep_next(true))];
        for panel in &network.panels {
            made.extend(blocks::followed(self.network_panel(panel)));
        }
        made
    }

    fn network_panel(&self, panel: &NetworkPanel) -> docx_rs::Table {
        let widths = NETWORK.map(twips);
        let room = NETWORK[2] * 20.0 - 160.0 - 2.0 * EDGE_ROOM;
        let place = |at: f64| (EDGE_ROOM + at * room).round() as usize;
        let mut axis = Paragraph::new().style(Style::ChartText.id());
        let mut labels = Run::new().size(12);
        for tick in &panel.ticks {
            axis = axis.add_tab(Tab::new().val(TabValueType::Center).pos(place(tick.at)));
            labels = labels.add_tab().add_text(&tick.label);
        }
        let heading = |words: &str| vec![paragraph(words, Style::TableHeading)];
        let mut rows = vec![blocks::heading_row(vec![
            blocks::ruled(widths[0], heading("No."), STRONG_HAIR),
            blocks::ruled(widths[1], heading("Task"), STRONG_HAIR),
            blocks::ruled(widths[2], vec![axis.add_run(labels)], STRONG_HAIR),
            blocks::ruled(widths[3], heading("Time"), STRONG_HAIR),
        ])];
        for bar in &panel.bars {
            let bold = |paragraph: Paragraph| if bar.critical { paragraph.bold() } else { paragraph };
            let title = self.fonts.one_line(
                &one_line(&bar.title.0),
                crate::typesetting::fonts::Face::Bold,
                7.0,
                (NETWORK[1] - 10.0) * 0.86,
            );
            let mark = if bar.critical { "\u{25a0}" } else { "\u{25a1}" };
            let (start, end) = (place(bar.start), place(bar.end));
            let mut drawn = Paragraph::new().style(Style::ChartDrawing.id());
            let mut run = Run::new();
            drawn = drawn.add_tab(Tab::new().val(TabValueType::Center).pos(start));
            run = run.add_tab().add_text(mark);
            if end > start + 140 {
                let leader = if bar.critical { TabLeaderType::Heavy } else { TabLeaderType::Hyphen };
                drawn = drawn.add_tab(Tab::new().val(TabValueType::Center).pos(end).leader(leader));
                run = run.add_tab().add_text(if bar.open { "\u{25b6}" } else { mark });
            }
            let span = if bar.too_late { format!("! {}", bar.span) } else { bar.span.clone() };
            rows.push(TableRow::new(vec![
                blocks::ruled(widths[0], vec![bold(paragraph(&bar.number.to_string(), Style::ChartText))], HAIR),
                blocks::ruled(widths[1], vec![bold(paragraph(&title, Style::ChartText))], HAIR),
                blocks::ruled(widths[2], vec![drawn.add_run(run)], HAIR),
                blocks::ruled(widths[3], vec![bold(paragraph(&span, Style::ChartText))], HAIR),
            ]));
        }
        blocks::bare(rows, widths.to_vec()).style("Task network")
    }

    /// The whole width of a page.
    pub(super) fn page(&self) -> f64 {
        self.paper.width()
    }
}

/// Space at either end of a network's bars, in twentieths of a point.
const EDGE_ROOM: f64 = 200.0;

pub(super) fn boxed(cell: TableCell, heading: bool) -> TableCell {
    let mut lines = TableCellBorders::with_empty();
    for side in [
        TableCellBorderPosition::Top,
        TableCellBorderPosition::Bottom,
        TableCellBorderPosition::Left,
        TableCellBorderPosition::Right,
    ] {
        lines = lines.set(TableCellBorder::new(side).size(4).color("AAB3BD"));
    }
    let cell = cell.set_borders(lines);
    if heading { cell.shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill("EEF1F5")) } else { cell }
}

fn emphasised(run: Run, emphasis: Emphasis) -> Run {
    let run = if emphasis.bold { run.bold() } else { run };
    let run = if emphasis.italic { run.italic() } else { run };
    if emphasis.underline { run.underline("single") } else { run }
}

fn runs(paragraph: Paragraph, text: &str, backwards: bool, set: impl Fn(Run) -> Run) -> Paragraph {
    run_in(&carried(&one_line(text)), backwards)
        .into_iter()
        .fold(paragraph, |paragraph, run| paragraph.add_run(set(run)))
}
