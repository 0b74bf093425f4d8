//! What users write in sections, as the JSON that templates read.

use super::{Face, Line, Setter, paragraph};
use crate::paper::{
    Bar, Block, Bullet, Callout, Grid, Line as TextLine, List, Network, Picture, PictureFile, Piece, Text,
    right_to_left,
};
use serde_json::{Map, Value, json};

/// What a list's marks take of its width.
const INDENT: f64 = 18.0;
/// A callout's edge and room.
const CALLOUT: f64 = 24.0;
/// Room at the sides of a cell.
const CELL: f64 = 10.0;
/// The largest a picture stands, in points.
const TALLEST: f64 = 430.0;
/// A picture's dots stand this close at most, per inch.
const DOTS: f64 = 150.0;
/// Widths of a network's number, title, bars and time.
pub(super) const NETWORK_COLUMNS: [f64; 4] = [26.0, 187.0, 176.0, 92.0];

/// A picture's file and the size it stands in.
pub(super) fn picture_file(file: &PictureFile) -> Value {
    let (width, height) = (f64::from(file.width) * 72.0 / DOTS, f64::from(file.height) * 72.0 / DOTS);
    let scale = (TALLEST / height).min(1.0);
    json!({ "ending": file.ending, "width": width * scale })
}

impl Setter<'_> {
    /// A string, `{text, dir, lang}`, or `{pieces}` with these where it reads from right to left.
    pub(super) fn line(&mut self, line: &TextLine, place: Line) -> Value {
        if let [Piece::Text { text, emphasis }] = line.0.as_slice()
            && *emphasis == crate::paper::Emphasis::default()
        {
            return paragraph(self.breakable(text, place));
        }
        // Letters since the last place to break: pieces that follow each other without a space are one word.
        let mut run = 0.0;
        let pieces: Vec<Value> = line.0.iter().map(|piece| self.piece(piece, place, &mut run)).collect();
        let mut value = Map::from_iter([("pieces".to_owned(), Value::from(pieces))]);
        if let Some(language) = right_to_left(&line.words()) {
            value.insert("lang".to_owned(), json!(language));
        }
        value.into()
    }

    fn breakable(&mut self, text: &str, place: Line) -> String {
        let printable = self.legible.print(&crate::paper::one_line(text));
        self.fonts.breakable(&printable, place.face, place.size, place.width)
    }

    /// The text with places to break, one of them before it if it would make the word at hand wider than the line.
    fn continued(&mut self, text: &str, place: Line, run: &mut f64) -> String {
        let mut text = self.breakable(text, place);
        let ends = |letter: char| letter.is_whitespace() || letter == '\u{200b}';
        let width = |part: &str| self.fonts.width(part, place.face, place.size);
        let first = width(text.split(ends).next().unwrap_or_default());
        if *run + first > place.width * 0.96 {
            text.insert(0, '\u{200b}');
            *run = 0.0;
        }
        let last = width(text.rsplit(ends).next().unwrap_or_default());
        *run = if text.contains(ends) { last } else { *run + last };
        text
    }

    fn piece(&mut self, piece: &Piece, place: Line, run: &mut f64) -> Value {
        match piece {
            Piece::Text { text, emphasis } => {
                let face = if emphasis.bold { Face::Bold } else { place.face };
                let text = self.continued(text, Line { face, ..place }, run);
                if *emphasis == crate::paper::Emphasis::default() {
                    return json!(text);
                }
                json!({ "text": text, "bold": emphasis.bold, "italic": emphasis.italic, "underline": emphasis.underline })
            }
            Piece::Break => {
                *run = 0.0;
                json!({ "break": true })
            }
            Piece::Link { to, text } => json!({ "to": to, "text": self.continued(text, place, run) }),
            Piece::Field { text, warning, source } => {
                json!({ "field": self.continued(text, place, run), "warning": warning, "source": source })
            }
        }
    }

    /// Blocks in a place narrower by so much.
    fn inside(&mut self, blocks: &[Block], width: f64, level: usize) -> Vec<Value> {
        let outer = std::mem::replace(&mut self.width, width.max(40.0));
        let inside = blocks.iter().map(|block| self.block(block, level)).collect();
        self.width = outer;
        inside
    }

    pub(super) fn list(&mut self, list: &List, level: usize) -> Value {
        let width = self.width - INDENT;
        let items: Vec<Value> = list
            .items
            .iter()
            .map(|item| json!({ "ticked": item.ticked, "blocks": self.inside(&item.blocks, width, level) }))
            .collect();
        let (bullet, start) = match list.bullet {
            Bullet::Dot => ("dot", 0),
            Bullet::Number(start) => ("number", start),
            Bullet::Box => ("box", 0),
        };
        json!({ "kind": "list", "bullet": bullet, "start": start, "items": items })
    }

    pub(super) fn grid(&mut self, grid: &Grid, level: usize) -> Value {
        let widths = self.fonts.columns(grid, self.sizes.table, CELL, self.width);
        let normal = std::mem::replace(&mut self.sizes.prose, self.sizes.table);
        let rows: Vec<Value> = grid
            .rows
            .iter()
            .map(|row| {
                let cells = row.iter().map(|cell| {
                    let width: f64 = widths.iter().skip(cell.column).take(cell.across).sum();
                    json!({
                        "heading": cell.heading, "across": cell.across, "down": cell.down, "x": cell.column,
                        "blocks": self.inside(&cell.blocks, width - CELL, level),
                    })
                });
                cells.collect()
            })
            .collect();
        self.sizes.prose = normal;
        json!({ "kind": "grid", "widths": widths, "headings": grid.headings, "rows": rows })
    }

    pub(super) fn callout(&mut self, callout: &Callout, level: usize) -> Value {
        let width = self.width - CALLOUT;
        json!({
            "kind": "callout", "voice": callout.voice, "word": callout.voice.word(),
            "blocks": self.inside(&callout.blocks, width, level),
        })
    }

    pub(super) fn picture(&mut self, picture: &Picture) -> Value {
        let line = Line { face: Face::Bold, size: self.sizes.prose, width: self.width - CALLOUT };
        let caption = self.text(&picture.caption, line);
        let alternative = self.plain(&picture.alternative.0);
        match &picture.file {
            Err(why) => json!({
                "kind": "no-picture", "why": self.text(why, line), "alternative": self.text(&Text(alternative), line),
                "caption": caption,
            }),
            Ok(file) => {
                let known = self.pictures.get(*file);
                let ending = known.and_then(|known| known["ending"].as_str()).unwrap_or("png");
                let width = known.and_then(|known| known["width"].as_f64()).unwrap_or(self.width);
                json!({
                    "kind": "picture", "file": format!("picture-{file}.{ending}"), "width": width.min(self.width),
                    "alternative": alternative, "caption": caption,
                })
            }
        }
    }

    pub(super) fn sources(&mut self, sources: &[(usize, Text)]) -> Value {
        let line = Line { face: Face::Sans, size: self.sizes.sub, width: self.width - INDENT };
        let sources: Vec<Value> = sources
            .iter()
            .map(|(number, source)| json!({ "number": number, "source": self.text(&Text(crate::paper::one_line(&source.0)), line) }))
            .collect();
        json!({ "kind": "sources", "sources": sources })
    }

    pub(super) fn network(&mut self, network: &Network) -> Value {
        let panels = network.panels.iter().map(|panel| {
            let bars: Vec<Value> = panel.bars.iter().map(|bar| self.bar(bar)).collect();
            json!({ "ticks": panel.ticks, "bars": bars })
        });
        let panels: Vec<Value> = panels.collect();
        json!({
            "kind": "network", "alternative": self.plain(&network.alternative), "panels": panels,
            "widths": NETWORK_COLUMNS,
        })
    }

    fn bar(&mut self, bar: &Bar) -> Value {
        let [_, title, _, span] = NETWORK_COLUMNS;
        json!({
            "number": bar.number, "title": self.one_line(&bar.title.0, 8.0, title - 6.0), "start": bar.start, "end": bar.end,
            "span": self.one_line(&bar.span, 7.5, span - 4.0), "after": bar.after, "critical": bar.critical, "open": bar.open, "late": bar.too_late,
        })
    }
}
