//! Planned against actual in Word: one line for each event, drawn with tab stops.
//!
//! Marks are characters at tab stops and the stretch between them is a tab leader, so the drawing is
//! text: it can be read aloud, printed on anything and corrected by hand.

use super::blocks::Made;
use super::styles::{HAIR, STRONG_HAIR, Style};
use super::text::paragraph;
use super::{blocks, twips};
use crate::paper::{Chart, ChartLine, Panel, Sign, one_line, words};
use crate::typesetting::fonts::{Face, Fonts};
use docx_rs::{Paragraph, Run, Tab, TabLeaderType, TabValueType, Table, TableRow};

/// Widths of number, title, drawing and outcome, in points.
const COLUMNS: [f64; 4] = [40.0, 146.0, 218.0, 77.0];
/// Space at either end of the drawing for half a mark or half a label, in twentieths of a point.
const EDGE: f64 = 340.0;
/// Marks nearer than this stand at one tab stop.
const TOUCHING: usize = 110;
const PLANNED: &str = "|";
/// Size of the text in points, as in its style.
const TEXT: f64 = 7.0;
/// Space between columns in points, as in [`blocks::bare`].
const GUTTER: f64 = 8.0;

pub(super) fn made(chart: &Chart, fonts: &Fonts) -> Vec<Made> {
    let mut legend = format!("{PLANNED} {}", words::PLANNED);
    for sign in [Sign::Done, Sign::Late, Sign::Early] {
        legend.push_str(&format!("     {} {}", mark(sign), sign.words()));
    }
    let mut made = vec![Made::from(paragraph(&legend, Style::ChartText).keep_next(true))];
    for panel in &chart.panels {
        made.extend(blocks::followed(table(panel, fonts)));
    }
    made
}

fn mark(sign: Sign) -> &'static str {
    match sign {
        Sign::Late => "\u{25b6}",
        Sign::Early => "\u{25c0}",
        Sign::Recalled => "\u{25c1}",
        Sign::Done | Sign::Held | Sign::Skipped | Sign::Missing | Sign::Spare => "\u{25cf}",
    }
}

fn table(panel: &Panel, fonts: &Fonts) -> Table {
    let widths = COLUMNS.map(twips);
    let [number, title, drawing, outcome] = widths;
    let blank = || vec![Paragraph::new().style(Style::ChartText.id())];
    let axis =
        panel.ticks.iter().fold((Paragraph::new().style(Style::ChartText.id()), Run::new()), |(line, run), tick| {
            (
                line.add_tab(Tab::new().val(TabValueType::Center).pos(place(tick.at))),
                run.add_tab().add_text(&tick.label),
            )
        });
    let mut rows = vec![blocks::heading_row(vec![
        blocks::ruled(number, blank(), STRONG_HAIR),
        blocks::ruled(title, blank(), STRONG_HAIR),
        blocks::ruled(drawing, vec![axis.0.add_run(axis.1.size(12))], STRONG_HAIR),
        blocks::ruled(outcome, blank(), STRONG_HAIR),
    ])];
    for line in &panel.lines {
        // The full texts stand in the table of events; here they must leave the line its height.
        let text = |text: &str, column: f64| {
            let short = fonts.one_line(&one_line(text), Face::Sans, TEXT, (column - GUTTER) * 0.97);
            vec![paragraph(&short, Style::ChartText)]
        };
        rows.push(TableRow::new(vec![
            blocks::ruled(number, text(&line.number.0, COLUMNS[0]), HAIR),
            blocks::ruled(title, text(&line.title.0, COLUMNS[1]), HAIR),
            blocks::ruled(drawing, vec![drawn(line)], HAIR),
            blocks::ruled(outcome, text(&line.status.0, COLUMNS[3]), HAIR),
        ]));
    }
    blocks::bare(rows, widths.to_vec()).style("Planned and actual moments")
}

fn place(at: f64) -> usize {
    let width = COLUMNS[2] * 20.0 - 160.0 - 2.0 * EDGE;
    (EDGE + at * width).round() as usize
}

fn drawn(line: &ChartLine) -> Paragraph {
    let mut marks: Vec<(usize, &str)> = Vec::new();
    marks.extend(line.planned.map(|at| (place(at), PLANNED)));
    marks.extend(line.actual.map(|at| (place(at), mark(line.sign))));
    marks.sort_by_key(|(at, _)| *at);
    if let [(first, left), (second, right)] = marks[..]
        && second - first < TOUCHING
    {
        let together = format!("{left}{right}");
        return Paragraph::new()
            .style(Style::ChartDrawing.id())
            .add_tab(Tab::new().val(TabValueType::Center).pos((first + second) / 2))
            .add_run(Run::new().add_tab().add_text(together));
    }
    let mut paragraph = Paragraph::new().style(Style::ChartDrawing.id());
    let mut run = Run::new();
    for (index, (at, mark)) in marks.into_iter().enumerate() {
        let tab = Tab::new().val(TabValueType::Center).pos(at);
        paragraph = paragraph.add_tab(if index == 0 { tab } else { tab.leader(TabLeaderType::MiddleDot) });
        run = run.add_tab().add_text(mark);
    }
    paragraph.add_run(run)
}
