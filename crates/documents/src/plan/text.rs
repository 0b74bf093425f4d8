//! Rich text in the words of a document: fields filled in, references resolved, figures with their sources.

use super::pictures::Album;
use super::{Order, PlanEdition};
use crate::paper::{
    Block, Bullet, Callout, Emphasis, Grid, GridCell, Item, Line, List, Picture, PictureFile, Piece, Text, Voice,
};
use muster_domain::plan::FieldValue;
use muster_domain::text::{self, FieldAttrs, FieldRef, Inline, Mark, TableCell, TableRow, Tone};
use muster_domain::{SectionId, TaskId};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

const TO_CHECK: &str = "to be checked";
const GONE: &str = "no longer in the workspace";
const LEFT_OUT: &str = "[not in this edition]";
/// Lists, tables and callouts stand this deep inside each other at most; what is deeper is set on this level.
const DEEPEST: usize = 12;

pub(crate) struct Teller<'a> {
    order: &'a Order<'a>,
    fields: HashMap<&'a FieldRef, &'a FieldValue>,
    tasks: HashSet<TaskId>,
    sources: Vec<String>,
    numbers: HashMap<String, usize>,
    used: BTreeSet<usize>,
    album: Album<'a>,
    /// Whether its texts stand in no plan, so that nobody looked what their fields show.
    outside: bool,
    heading: u8,
    depth: usize,
}

impl<'a> Teller<'a> {
    pub(crate) fn new(edition: &'a PlanEdition, order: &'a Order<'a>) -> Self {
        Self {
            order,
            fields: edition.content.fields.iter().map(|value| (&value.field, value)).collect(),
            tasks: edition.content.tasks.iter().map(|task| task.id).collect(),
            sources: Vec::new(),
            numbers: HashMap::new(),
            used: BTreeSet::new(),
            album: Album::of(&edition.pictures),
            outside: false,
            heading: 0,
            depth: 0,
        }
    }

    /// Tells texts that stand in no plan: references lead nowhere, fields show what they last showed.
    pub(crate) fn outside_plans(order: &'a Order<'a>, pictures: &'a BTreeMap<String, Arc<Vec<u8>>>) -> Self {
        Self {
            order,
            fields: HashMap::new(),
            tasks: HashSet::new(),
            sources: Vec::new(),
            numbers: HashMap::new(),
            used: BTreeSet::new(),
            album: Album::of(pictures),
            outside: true,
            heading: 0,
            depth: 0,
        }
    }

    /// A picture that stands in no text.
    pub(crate) fn picture(&mut self, sha256: &str) -> Result<usize, Text> {
        self.album.picture(sha256)
    }

    pub(crate) fn into_pictures(self) -> Vec<PictureFile> {
        self.album.into_files()
    }

    pub(crate) fn begin_section(&mut self) {
        self.heading = 0;
        self.used.clear();
    }

    /// Where the figures since the beginning of the section come from.
    pub(crate) fn end_section(&mut self) -> Option<Block> {
        let used = std::mem::take(&mut self.used);
        let sources: Vec<(usize, Text)> = used
            .into_iter()
            .filter_map(|number| self.sources.get(number - 1).map(|source| (number, Text::from(source))))
            .collect();
        (!sources.is_empty()).then_some(Block::Sources(sources))
    }

    /// The number of a source, which is used in the section at hand.
    pub(crate) fn source(&mut self, source: &str) -> Option<usize> {
        let source = source.trim();
        if source.is_empty() {
            return None;
        }
        let next = self.sources.len() + 1;
        let number = *self.numbers.entry(source.to_owned()).or_insert(next);
        if number == next {
            self.sources.push(source.to_owned());
        }
        self.used.insert(number);
        Some(number)
    }

    pub(crate) fn blocks(&mut self, blocks: &[text::Block]) -> Vec<Block> {
        self.depth += 1;
        let told = blocks.iter().filter_map(|block| self.block(block)).collect();
        self.depth -= 1;
        told
    }

    fn block(&mut self, block: &text::Block) -> Option<Block> {
        let told = match block {
            text::Block::Paragraph { content } => {
                let line = self.line(content);
                // An empty paragraph is how people make room in an editor; paper makes its own.
                if line.is_blank() {
                    return None;
                }
                Block::Paragraph(line)
            }
            text::Block::Heading { attrs, content } => {
                let line = self.line(content);
                if line.is_blank() {
                    return None;
                }
                // A screen reader walks headings level by level; none may be skipped.
                self.heading = attrs.level.clamp(1, self.heading.saturating_add(1));
                Block::Heading(self.heading, line)
            }
            text::Block::BulletList { content } => {
                let items = content.iter().map(|item| self.item(false, &item.content)).collect();
                Block::List(List { bullet: Bullet::Dot, items })
            }
            text::Block::OrderedList { attrs, content } => {
                let items = content.iter().map(|item| self.item(false, &item.content)).collect();
                Block::List(List { bullet: Bullet::Number(attrs.start), items })
            }
            text::Block::TaskList { content } => {
                let items = content.iter().map(|item| self.item(item.attrs.checked, &item.content)).collect();
                Block::List(List { bullet: Bullet::Box, items })
            }
            text::Block::Table { content } => Block::Grid(self.grid(content)?),
            text::Block::Callout { attrs, content } => {
                let voice = match attrs.tone {
                    Tone::Note => Voice::Note,
                    Tone::Danger => Voice::Danger,
                    Tone::Rights => Voice::Rights,
                };
                Block::Callout(Callout { voice, blocks: self.inner(content) })
            }
            text::Block::Figure { attrs } => {
                let file = self.album.picture(&attrs.attachment);
                let shows = Text::from(&attrs.alt).or(&attrs.caption).or("A picture without a description");
                Block::Picture(Picture { file, alternative: shows, caption: Text::from(&attrs.caption) })
            }
        };
        Some(told)
    }

    fn item(&mut self, ticked: bool, content: &[text::Block]) -> Item {
        Item { ticked, blocks: self.inner(content) }
    }

    /// What stands inside another block: headings there are only heavier lines.
    fn inner(&mut self, content: &[text::Block]) -> Vec<Block> {
        if self.depth > DEEPEST {
            let words = text::RichText::new(content.to_vec()).search_words();
            return vec![Block::Prose(words.into())];
        }
        let heading = self.heading;
        let told = self.blocks(content);
        self.heading = heading;
        told.into_iter()
            .map(|block| match block {
                Block::Heading(_, line) => Block::Paragraph(Line(line.0.into_iter().map(heavier).collect())),
                block => block,
            })
            .collect()
    }

    fn grid(&mut self, rows: &[TableRow]) -> Option<Grid> {
        let mut taken: HashMap<(usize, usize), ()> = HashMap::new();
        let mut told: Vec<Vec<GridCell>> = Vec::with_capacity(rows.len());
        let mut columns = 0;
        for (index, row) in rows.iter().enumerate() {
            let mut at = 0;
            let mut cells = Vec::with_capacity(row.content.len());
            for cell in &row.content {
                while taken.contains_key(&(index, at)) {
                    at += 1;
                }
                let span = cell.attrs();
                let mut across = usize::from(span.colspan.max(1));
                // A cell that would run into one from above ends before it.
                if let Some(free) = (1..across).find(|step| taken.contains_key(&(index, at + step))) {
                    across = free;
                }
                let down = usize::from(span.rowspan.max(1)).min(rows.len() - index);
                for (x, y) in (0..across).flat_map(|x| (0..down).map(move |y| (x, y))) {
                    taken.insert((index + y, at + x), ());
                }
                cells.push(GridCell {
                    column: at,
                    heading: matches!(cell, TableCell::TableHeader { .. }),
                    across,
                    down,
                    blocks: self.inner(cell.content()),
                });
                at += across;
                columns = columns.max(at);
            }
            told.push(cells);
        }
        // Every place that no cell takes is an empty cell, so that the table has an edge.
        for (index, row) in told.iter_mut().enumerate() {
            for column in 0..columns {
                if !taken.contains_key(&(index, column)) {
                    row.push(GridCell { column, heading: false, across: 1, down: 1, blocks: Vec::new() });
                }
            }
            row.sort_by_key(|cell| cell.column);
        }
        let is_heading = |row: &Vec<GridCell>| !row.is_empty() && row.iter().all(|cell| cell.heading && cell.down == 1);
        let headings = told.iter().take_while(|row| is_heading(row)).count();
        // A table of headings alone has nothing to repeat them over.
        let headings = if headings == told.len() { 0 } else { headings };
        (columns > 0).then_some(Grid { columns, headings, rows: told })
    }

    pub(crate) fn line(&mut self, content: &[Inline]) -> Line {
        Line(content.iter().map(|inline| self.piece(inline)).collect())
    }

    fn piece(&mut self, inline: &Inline) -> Piece {
        match inline {
            Inline::Text { text, marks } => {
                let emphasis = Emphasis {
                    bold: marks.contains(&Mark::Bold),
                    italic: marks.contains(&Mark::Italic),
                    underline: marks.contains(&Mark::Underline),
                };
                Piece::Text { text: text.clone(), emphasis }
            }
            Inline::HardBreak => Piece::Break,
            Inline::CrossReference { attrs } => self.reference(attrs.section),
            Inline::Field { attrs } => self.field(attrs),
        }
    }

    fn reference(&self, section: SectionId) -> Piece {
        match self.order.section(section) {
            Some((to, number, title)) => Piece::Link { to, text: format!("{number}\u{a0}{title}") },
            None => Piece::Text { text: LEFT_OUT.to_owned(), emphasis: Emphasis::default() },
        }
    }

    fn field(&mut self, attrs: &FieldAttrs) -> Piece {
        // What a field last showed of a task that is not here may be the very thing that is left out.
        if let FieldRef::Task { id, .. } = &attrs.field
            && !self.tasks.contains(id)
        {
            return Piece::Text { text: LEFT_OUT.to_owned(), emphasis: Emphasis::default() };
        }
        match self.fields.get(&attrs.field).copied() {
            Some(value) if !value.missing => {
                let source = self.source(&value.source);
                let warning = if value.to_check { TO_CHECK } else { "" };
                Piece::Field { text: value.text.clone(), warning, source }
            }
            _ => {
                let text = if attrs.last.trim().is_empty() { "?".to_owned() } else { attrs.last.clone() };
                Piece::Field { text, warning: if self.outside { "" } else { GONE }, source: None }
            }
        }
    }
}

fn heavier(piece: Piece) -> Piece {
    match piece {
        Piece::Text { text, emphasis } => Piece::Text { text, emphasis: Emphasis { bold: true, ..emphasis } },
        piece => piece,
    }
}
