//! The pieces of a chapter as HTML.

use super::escape::escaped;
use super::push;
use crate::paper::{
    Block, Bullet, Cell, Fact, Figure, Grid, Line, List, Network, Paper, Picture, Piece, Row, Table, Text, one_line,
    words,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

pub(super) struct Telling<'a> {
    pub(super) paper: &'a Paper,
    /// The level of the heading at hand.
    pub(super) level: usize,
}

impl Telling<'_> {
    pub(super) fn all(&mut self, out: &mut String, blocks: &[Block]) {
        for block in blocks {
            self.block(out, block);
        }
    }

    fn block(&mut self, out: &mut String, block: &Block) {
        match block {
            Block::Prose(text) => lines(out, text, ""),
            Block::Remark(text) => lines(out, text, " class=\"quiet\""),
            Block::Alert(text) => lines(out, text, " class=\"alert\""),
            Block::Fingerprint(text) => lines(out, text, " class=\"mono\""),
            Block::Facts(entries) => facts(out, entries),
            Block::Figures(entries) => figures(out, entries),
            Block::Table(entries) => table(out, entries),
            // Charts of planned against actual belong to reports, which have no HTML edition; their words do.
            Block::Chart(chart) => push(out, format_args!("<p>{}</p>\n", escaped(&chart.alternative))),
            Block::Paragraph(line) => push(out, format_args!("<p dir=\"auto\">{}</p>\n", told(line))),
            Block::Heading(depth, line) => {
                let level = self.level + usize::from(*depth);
                push(out, format_args!("{}{}{}\n", super::open(level), told(line), super::close(level)));
            }
            Block::List(list) => self.list(out, list),
            Block::Grid(grid) => self.grid(out, grid),
            Block::Callout(callout) => {
                let class = match callout.voice {
                    crate::paper::Voice::Note => "note",
                    crate::paper::Voice::Danger => "danger",
                    crate::paper::Voice::Rights => "rights",
                };
                push(
                    out,
                    format_args!("<aside class=\"callout {class}\"><p class=\"word\">{}</p>\n", callout.voice.word()),
                );
                self.all(out, &callout.blocks);
                out.push_str("</aside>\n");
            }
            Block::Picture(picture) => self.picture(out, picture),
            Block::Sources(sources) => {
                push(out, format_args!("<div class=\"sources\"><p class=\"word\">{}</p><ul>", words::SOURCES));
                for (number, source) in sources {
                    push(out, format_args!("<li>[{number}] {}</li>", escaped(&one_line(&source.0))));
                }
                out.push_str("</ul></div>\n");
            }
            Block::Network(drawing) => self.network(out, drawing),
            // Documents of exercises have no HTML edition; their words do.
            Block::Cards(cards) => {
                for card in &cards.cards {
                    let head = Text::joined([&*card.number.0, &card.title.0, &card.tag.0]);
                    push(out, format_args!("<p><b>{}</b></p>\n", escaped(&one_line(&head.0))));
                    self.all(out, &card.blocks);
                }
            }
            Block::Drawn(drawn) => {
                for line in &drawn.lines {
                    lines(out, &Text::joined([&*line.label.0, &line.text.0]), "");
                }
            }
            Block::Blanks(_) | Block::Lines(_) => {}
        }
    }

    fn list(&mut self, out: &mut String, list: &List) {
        let (open, close) = match list.bullet {
            Bullet::Dot => ("<ul>".to_owned(), "</ul>"),
            Bullet::Box => ("<ul class=\"boxes\">".to_owned(), "</ul>"),
            Bullet::Number(start) => (format!("<ol start=\"{start}\">"), "</ol>"),
        };
        out.push_str(&open);
        for item in &list.items {
            out.push_str("<li dir=\"auto\">");
            if list.bullet == Bullet::Box {
                let (mark, says) = if item.ticked { ("\u{2611}", "done") } else { ("\u{2610}", "to do") };
                push(out, format_args!("<span class=\"box\" role=\"img\" aria-label=\"{says}\">{mark}</span>"));
                out.push_str("<div>");
            }
            match item.blocks.as_slice() {
                [Block::Paragraph(line), rest @ ..] => {
                    push(out, format_args!("{}", told(line)));
                    self.all(out, rest);
                }
                blocks => self.all(out, blocks),
            }
            out.push_str(if list.bullet == Bullet::Box { "</div></li>\n" } else { "</li>\n" });
        }
        push(out, format_args!("{close}\n"));
    }

    fn grid(&mut self, out: &mut String, grid: &Grid) {
        out.push_str(
            "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table class=\"grid\">\n",
        );
        for (index, row) in grid.rows.iter().enumerate() {
            if index == 0 && grid.headings > 0 {
                out.push_str("<thead>");
            }
            out.push_str("<tr>");
            for cell in row {
                let name = if cell.heading { "th" } else { "td" };
                let scope = match (cell.heading, index < grid.headings) {
                    (true, true) => " scope=\"col\"",
                    (true, false) => " scope=\"row\"",
                    (false, _) => "",
                };
                push(out, format_args!("<{name}{scope}"));
                if cell.across > 1 {
                    push(out, format_args!(" colspan=\"{}\"", cell.across));
                }
                if cell.down > 1 {
                    push(out, format_args!(" rowspan=\"{}\"", cell.down));
                }
                out.push('>');
                match cell.blocks.as_slice() {
                    [Block::Paragraph(line)] => out.push_str(&told(line)),
                    blocks => self.all(out, blocks),
                }
                push(out, format_args!("</{name}>"));
            }
            out.push_str("</tr>\n");
            if index + 1 == grid.headings {
                out.push_str("</thead>");
            }
        }
        out.push_str("</table></div>\n");
    }

    fn picture(&self, out: &mut String, picture: &Picture) {
        out.push_str("<figure>");
        match picture.file.as_ref().map(|file| self.paper.pictures.get(*file)) {
            Ok(Some(file)) => {
                let kind = if file.ending == "png" { "png" } else { "jpeg" };
                push(
                    out,
                    format_args!(
                        "<img alt=\"{}\" width=\"{}\" height=\"{}\" src=\"data:image/{kind};base64,{}\">",
                        escaped(&one_line(&picture.alternative.0)),
                        file.width,
                        file.height,
                        STANDARD.encode(file.bytes.as_slice())
                    ),
                );
            }
            Ok(None) => {}
            Err(why) => {
                lines(out, why, " class=\"alert\"");
                lines(out, &picture.alternative, " class=\"quiet\"");
            }
        }
        if !picture.caption.is_blank() {
            push(out, format_args!("<figcaption dir=\"auto\">{}</figcaption>", escaped(&one_line(&picture.caption.0))));
        }
        out.push_str("</figure>\n");
    }

    fn network(&self, out: &mut String, network: &Network) {
        for panel in &network.panels {
            push(
                out,
                format_args!(
                    "<table class=\"data network\"><caption>{}</caption>\n<thead><tr>",
                    escaped(&network.alternative)
                ),
            );
            out.push_str("<th scope=\"col\">No.</th><th scope=\"col\">Task</th><th scope=\"col\" class=\"axis\">");
            for tick in panel.ticks.first().into_iter().chain(panel.ticks.last()) {
                push(out, format_args!("<span>{}</span>", escaped(&tick.label)));
            }
            out.push_str("</th><th scope=\"col\">Time</th></tr></thead>\n<tbody>");
            for bar in &panel.bars {
                let class = match (bar.critical, bar.too_late) {
                    (true, _) => "critical",
                    (false, true) => "late",
                    (false, false) => "other",
                };
                let (start, width) = (bar.start * 1000.0, ((bar.end - bar.start) * 1000.0).max(6.0));
                let start = start.min(1000.0 - width);
                let mark = match (bar.critical, bar.too_late) {
                    (true, false) => format!(" <span class=\"quiet\">{}</span>", words::CRITICAL),
                    (_, true) => format!(" <strong>{}</strong>", words::TOO_LATE),
                    (false, false) => String::new(),
                };
                push(
                    out,
                    format_args!(
                        "<tr class=\"{class}\"><td data-label=\"No.\">{}</td><td data-label=\"Task\" dir=\"auto\">{}</td><td class=\"bar\" aria-hidden=\"true\"><svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\"><rect x=\"{start:.0}\" y=\"0\" width=\"{width:.0}\" height=\"10\"/></svg></td><td data-label=\"Time\">{}{}{mark}</td></tr>\n",
                        bar.number,
                        escaped(&one_line(&bar.title.0)),
                        escaped(&bar.span),
                        if bar.open { " \u{25b8}" } else { "" },
                    ),
                );
            }
            out.push_str("</tbody></table>\n");
        }
    }
}

fn told(line: &Line) -> String {
    let mut out = String::new();
    for piece in &line.0 {
        match piece {
            Piece::Break => out.push_str("<br>"),
            Piece::Text { text, emphasis } => {
                let mut words = escaped(&one_line(text));
                for (on, name) in [(emphasis.underline, "u"), (emphasis.italic, "em"), (emphasis.bold, "strong")] {
                    if on {
                        words = format!("<{name}>{words}</{name}>");
                    }
                }
                out.push_str(&words);
            }
            Piece::Link { to, text } => {
                push(&mut out, format_args!("<a href=\"#{}\">{}</a>", escaped(to), escaped(&one_line(text))));
            }
            Piece::Field { text, warning, source } => {
                out.push_str(&escaped(&one_line(text)));
                if !warning.is_empty() {
                    push(&mut out, format_args!(" <span class=\"check\">({warning})</span>"));
                }
                if let Some(source) = source {
                    push(&mut out, format_args!(" <span class=\"quiet\">[{source}]</span>"));
                }
            }
        }
    }
    out
}

fn lines(out: &mut String, text: &Text, class: &str) {
    for line in text.lines() {
        push(out, format_args!("<p dir=\"auto\"{class}>{}</p>\n", escaped(line)));
    }
}

pub(super) fn facts(out: &mut String, facts: &[Fact]) {
    out.push_str("<dl>");
    for fact in facts {
        push(
            out,
            format_args!("<div><dt>{}</dt><dd dir=\"auto\">{}</dd></div>", escaped(&fact.label.0), broken(&fact.value)),
        );
    }
    out.push_str("</dl>\n");
}

fn figures(out: &mut String, figures: &[Figure]) {
    out.push_str("<dl>");
    for figure in figures {
        push(
            out,
            format_args!(
                "<div><dt>{}</dt><dd>{} {}</dd></div>",
                escaped(figure.label),
                escaped(&figure.number),
                escaped(&figure.remark)
            ),
        );
    }
    out.push_str("</dl>\n");
}

/// The lines of a text with a break between.
fn broken(text: &Text) -> String {
    text.lines().map(escaped).collect::<Vec<_>>().join("<br>")
}

fn table(out: &mut String, table: &Table) {
    // Lines to be filled in by hand have no place where there is no pen.
    let is_blank = |row: &Row| row.cells().is_some_and(|cells| cells.iter().all(|cell| cell.main.is_blank()));
    if table.rows.iter().all(is_blank) {
        out.push_str("<p class=\"quiet\">Nothing is recorded yet.</p>\n");
        return;
    }
    push(
        out,
        format_args!("<table class=\"data\"><caption>{}</caption>\n<thead><tr>", escaped(&one_line(&table.name.0))),
    );
    for column in &table.columns {
        push(out, format_args!("<th scope=\"col\">{}</th>", escaped(&column.heading.0)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        if let Row::Divider(text) = row {
            let count = table.columns.len();
            push(
                out,
                format_args!(
                    "<tr class=\"divider\"><th colspan=\"{count}\" scope=\"rowgroup\">{}</th></tr>\n",
                    broken(text)
                ),
            );
            continue;
        }
        match row {
            Row::Task(task) => {
                let roles = escaped_lines(&task.roles);
                push(out, format_args!("<tr data-phase=\"{}\" data-roles=\"{roles}\">", escaped(task.phase)));
            }
            _ => out.push_str("<tr>"),
        }
        for (column, cell) in table.columns.iter().zip(row.cells().unwrap_or_default()) {
            let figures = if column.figures { " class=\"mono\"" } else { "" };
            push(
                out,
                format_args!(
                    "<td{figures} data-label=\"{}\" dir=\"auto\">{}</td>",
                    escaped(&column.heading.0),
                    said(cell)
                ),
            );
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table>\n");
}

/// Names with a line end between, which an attribute carries as an entity.
fn escaped_lines(names: &[String]) -> String {
    names.iter().map(|name| escaped(&one_line(name))).collect::<Vec<_>>().join("&#10;")
}

fn said(cell: &Cell) -> String {
    let mut out = broken(&cell.main);
    if let Some(sign) = cell.sign {
        push(&mut out, format_args!(" <span class=\"quiet\">({})</span>", sign.words()));
    }
    if !cell.sub.is_blank() {
        push(&mut out, format_args!("<div class=\"sub\">{}</div>", broken(&cell.sub)));
    }
    if !cell.warning.is_blank() {
        push(&mut out, format_args!("<div class=\"warning\">{}: {}</div>", words::SAFETY, broken(&cell.warning)));
    }
    out
}
