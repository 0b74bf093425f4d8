//! What a text may be: how deep, how long, and which shapes no editor makes.

use super::{Block, Inline, RichText};

/// How large a text may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Characters in all.
    pub characters: usize,
    /// Blocks in all.
    pub blocks: usize,
    /// Blocks inside each other.
    pub depth: usize,
}

impl Limits {
    /// Of one section: a long book's worth, so that only a mistake or an attack meets them.
    pub const SECTION: Self = Self { characters: 1_000_000, blocks: 20_000, depth: 12 };
}

/// Why a text is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// More characters than a section holds.
    #[error("the text has {0} characters; a section holds {1}")]
    TooLong(usize, usize),
    /// More blocks than a section holds.
    #[error("the text has {0} paragraphs, cells and list items; a section holds {1}")]
    TooMany(usize, usize),
    /// Lists, tables or callouts too deep inside each other.
    #[error("lists, tables and callouts stand more than {0} deep inside each other")]
    TooDeep(usize),
    /// A shape that no editor makes.
    #[error("{0}")]
    Shape(&'static str),
}

impl RichText {
    /// Whether it may be kept.
    ///
    /// # Errors
    /// [`TextFault`] with the first reason why not.
    pub fn check(&self, limits: Limits) -> Result<(), TextFault> {
        let mut count = Count { characters: 0, blocks: 0 };
        count.all(&self.content, 0, limits)?;
        if count.characters > limits.characters {
            return Err(TextFault::TooLong(count.characters, limits.characters));
        }
        if count.blocks > limits.blocks {
            return Err(TextFault::TooMany(count.blocks, limits.blocks));
        }
        Ok(())
    }
}

struct Count {
    characters: usize,
    blocks: usize,
}

impl Count {
    fn all(&mut self, blocks: &[Block], depth: usize, limits: Limits) -> Result<(), TextFault> {
        if depth > limits.depth {
            return Err(TextFault::TooDeep(limits.depth));
        }
        blocks.iter().try_for_each(|block| self.one(block, depth, limits))
    }

    fn one(&mut self, block: &Block, depth: usize, limits: Limits) -> Result<(), TextFault> {
        self.blocks += 1;
        match block {
            Block::Paragraph { content } => self.line(content),
            Block::Heading { attrs, content } => {
                if !(1..=3).contains(&attrs.level) {
                    return Err(TextFault::Shape("a heading is of level 1, 2 or 3"));
                }
                self.line(content)
            }
            Block::BulletList { content } | Block::OrderedList { content, .. } => {
                content.iter().try_for_each(|item| self.all(&item.content, depth + 1, limits))
            }
            Block::TaskList { content } => {
                content.iter().try_for_each(|item| self.all(&item.content, depth + 1, limits))
            }
            Block::Callout { content, .. } => self.all(content, depth + 1, limits),
            Block::Table { content } => content.iter().flat_map(|row| &row.content).try_for_each(|cell| {
                let span = cell.attrs();
                if !(1..=100).contains(&span.colspan) || !(1..=1_000).contains(&span.rowspan) {
                    return Err(TextFault::Shape("a table's cell takes at least one column and one row"));
                }
                self.all(cell.content(), depth + 1, limits)
            }),
            Block::Figure { attrs } => {
                let is_hash = attrs.attachment.len() == 64
                    && attrs.attachment.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
                self.characters += attrs.alt.chars().count() + attrs.caption.chars().count();
                if is_hash { Ok(()) } else { Err(TextFault::Shape("a picture is named by its SHA-256")) }
            }
        }
    }

    fn line(&mut self, content: &[Inline]) -> Result<(), TextFault> {
        for inline in content {
            match inline {
                Inline::Text { text, .. } if text.is_empty() => {
                    return Err(TextFault::Shape("a piece of text is empty"));
                }
                Inline::Text { text, .. } => self.characters += text.chars().count(),
                Inline::Field { attrs } => self.characters += attrs.last.chars().count(),
                Inline::HardBreak | Inline::CrossReference { .. } => self.characters += 1,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<RichText, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn what_an_editor_writes_comes_back_as_it_was() {
        let json = concat!(
            r#"{"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Who"}]},"#,
            r#"{"type":"taskList","content":[{"type":"taskItem","attrs":{"checked":true},"content":[{"type":"paragraph","#,
            r#""content":[{"type":"text","text":"Call","marks":[{"type":"bold"}]},{"type":"hardBreak"},{"type":"field","#,
            r#""attrs":{"field":{"of":"reference","key":"uk-bag"},"last":"100 m"}}]}]}]},{"type":"table","content":"#,
            r#"[{"type":"tableRow","content":[{"type":"tableHeader","attrs":{"colspan":2,"rowspan":1},"content":"#,
            r#"[{"type":"paragraph","content":[]}]}]}]}]}"#,
        );
        let text = read(json).unwrap();
        assert_eq!(serde_json::to_string(&text).unwrap(), json);
        text.check(Limits::SECTION).unwrap();
        assert_eq!(text.search_words(), "Who\nCall\n100 m\n");
        assert!(!text.is_blank());
    }

    #[test]
    fn a_node_an_attribute_or_a_mark_nobody_named_is_refused() {
        for strange in [
            r#"{"type":"doc","content":[{"type":"iframe"}]}"#,
            r#"{"type":"doc","content":[{"type":"paragraph","content":[],"onclick":"x"}]}"#,
            r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link"}]}]}]}"#,
            r#"{"type":"doc","content":[{"type":"heading","attrs":{"level":1,"style":"x"}}]}"#,
        ] {
            assert!(read(strange).is_err(), "{strange}");
        }
    }

    #[test]
    fn an_unwritten_text_is_blank_and_a_field_is_not() {
        assert!(RichText::default().is_blank());
        assert!(read(r#"{"type":"doc","content":[{"type":"paragraph"}]}"#).unwrap().is_blank());
        let field = r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"field","attrs":{"field":{"of":"plan","show":"title"}}}]}]}"#;
        assert!(!read(field).unwrap().is_blank());
    }

    #[test]
    fn a_text_too_long_too_deep_or_out_of_shape_says_which() {
        let small = Limits { characters: 3, blocks: 2, depth: 1 };
        assert_eq!(RichText::plain("four").check(small), Err(TextFault::TooLong(4, 3)));
        assert_eq!(RichText::plain("a\nb\nc").check(small), Err(TextFault::TooMany(3, 2)));
        let mut deep = vec![Block::Paragraph { content: Vec::new() }];
        for _ in 0..2 {
            deep = vec![Block::Callout { attrs: super::super::CalloutAttrs::default(), content: deep }];
        }
        assert_eq!(RichText::new(deep).check(small), Err(TextFault::TooDeep(1)));
        let figure = r#"{"type":"doc","content":[{"type":"figure","attrs":{"attachment":"../../etc/passwd"}}]}"#;
        assert!(matches!(read(figure).unwrap().check(Limits::SECTION), Err(TextFault::Shape(_))));
    }
}
