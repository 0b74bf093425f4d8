//! Going through a text: its words, its fields, whether anything is written.

use super::{Block, DocTag, FieldAttrs, FieldRef, FigureAttrs, Inline, RichText};
use crate::id::SectionId;

impl RichText {
    /// A text of plain paragraphs, one a line.
    pub fn plain(text: &str) -> Self {
        let paragraph = |line: &str| Block::Paragraph { content: vec![Inline::text(line)] };
        Self::new(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(paragraph).collect())
    }

    /// A text of these blocks.
    pub fn new(content: Vec<Block>) -> Self {
        Self { tag: DocTag::Is, content }
    }

    /// Whether nothing is written: no word, no field, no picture.
    pub fn is_blank(&self) -> bool {
        let mut blank = true;
        self.each_block(&mut |block| blank &= !matches!(block, Block::Figure { .. }));
        self.each_inline(&mut |inline| match inline {
            Inline::Text { text, .. } => blank &= text.trim().is_empty(),
            Inline::HardBreak => {}
            Inline::Field { .. } | Inline::CrossReference { .. } => blank = false,
        });
        blank
    }

    /// Its words, a line for each paragraph; a field as `field` writes it and a reference as `section` does.
    pub fn words(&self, field: &dyn Fn(&FieldRef, &str) -> String, section: &dyn Fn(SectionId) -> String) -> String {
        let mut lines = Vec::new();
        self.each_line(&mut |content| {
            let line: String = content
                .iter()
                .map(|inline| match inline {
                    Inline::Text { text, .. } => text.clone(),
                    Inline::HardBreak => "\n".to_owned(),
                    Inline::Field { attrs } => field(&attrs.field, &attrs.last),
                    Inline::CrossReference { attrs } => section(attrs.section),
                })
                .collect();
            lines.push(line);
        });
        self.each_block(&mut |block| {
            if let Block::Figure { attrs } = block {
                lines.extend([&attrs.caption, &attrs.alt].into_iter().filter(|line| !line.is_empty()).cloned());
            }
        });
        lines.join("\n")
    }

    /// Its words for the search: fields as they last showed, references left out.
    pub fn search_words(&self) -> String {
        self.words(&|_, last| last.to_owned(), &|_| String::new())
    }

    /// Sees every field in it, in reading order.
    pub fn each_field<'a>(&'a self, see: &mut dyn FnMut(&'a FieldAttrs)) {
        self.each_inline(&mut |inline| {
            if let Inline::Field { attrs } = inline {
                see(attrs);
            }
        });
    }

    /// Every field in it, in reading order.
    pub fn fields(&self) -> Vec<&FieldRef> {
        let mut found = Vec::new();
        self.each_field(&mut |attrs| found.push(&attrs.field));
        found
    }

    /// Every section it refers to.
    pub fn references(&self) -> Vec<SectionId> {
        let mut found = Vec::new();
        self.each_inline(&mut |inline| {
            if let Inline::CrossReference { attrs } = inline {
                found.push(attrs.section);
            }
        });
        found
    }

    /// Every picture in it.
    pub fn figures(&self) -> Vec<&FigureAttrs> {
        let mut found = Vec::new();
        self.each_block(&mut |block| {
            if let Block::Figure { attrs } = block {
                found.push(attrs);
            }
        });
        found
    }

    /// Changes its characters, stretch by stretch.
    pub fn texts_mut(&mut self, change: &mut dyn FnMut(&mut String)) {
        texts_mut(&mut self.content, change);
    }

    /// Every block, outer ones first.
    fn each_block<'a>(&'a self, see: &mut dyn FnMut(&'a Block)) {
        blocks(&self.content, see);
    }

    /// The content of every paragraph and heading.
    fn each_line<'a>(&'a self, see: &mut dyn FnMut(&'a [Inline])) {
        self.each_block(&mut |block| {
            if let Block::Paragraph { content } | Block::Heading { content, .. } = block {
                see(content);
            }
        });
    }

    fn each_inline<'a>(&'a self, see: &mut dyn FnMut(&'a Inline)) {
        self.each_line(&mut |content| content.iter().for_each(&mut *see));
    }
}

impl Inline {
    /// Plain characters.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into(), marks: Vec::new() }
    }
}

fn blocks<'a>(all: &'a [Block], see: &mut dyn FnMut(&'a Block)) {
    for block in all {
        see(block);
        match block {
            Block::Paragraph { .. } | Block::Heading { .. } | Block::Figure { .. } => {}
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().for_each(|item| blocks(&item.content, see));
            }
            Block::TaskList { content } => content.iter().for_each(|item| blocks(&item.content, see)),
            Block::Callout { content, .. } => blocks(content, see),
            Block::Table { content } => {
                content.iter().flat_map(|row| &row.content).for_each(|cell| blocks(cell.content(), see));
            }
        }
    }
}

fn texts_mut(all: &mut [Block], change: &mut dyn FnMut(&mut String)) {
    for block in all {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => {
                for inline in content {
                    if let Inline::Text { text, .. } = inline {
                        change(text);
                    }
                }
            }
            Block::Figure { .. } => {}
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter_mut().for_each(|item| texts_mut(&mut item.content, change));
            }
            Block::TaskList { content } => content.iter_mut().for_each(|item| texts_mut(&mut item.content, change)),
            Block::Callout { content, .. } => texts_mut(content, change),
            Block::Table { content } => {
                for cell in content.iter_mut().flat_map(|row| &mut row.content) {
                    texts_mut(cell.content_mut(), change);
                }
            }
        }
    }
}
