//! Templates' Markdown as rich text. Only what `assets/plans/README.md` lists has a meaning; anything else is refused,
//! so that a template cannot hold what the editor and the documents do not know.

use crate::Result;
use crate::error::{AppError, ErrorCode};
use muster_domain::text::{
    Block, CalloutAttrs, CellAttrs, CheckAttrs, CheckItem, CheckItemTag, HeadingAttrs, Inline, ListItem, ListItemTag,
    Mark, OrderedAttrs, RichText, TableCell, TableRow, TableRowTag, Tone,
};
use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Options, Parser, Tag, TextMergeStream};
use std::iter::Peekable;

/// What makes the piece that stands for what is written between double braces.
pub type Fields<'a> = &'a dyn Fn(&str) -> Result<Inline>;

/// Reads a text.
///
/// # Errors
/// If something in it is not among what templates may hold, or a field is unknown.
pub fn read(markdown: &str, fields: Fields<'_>) -> Result<RichText> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_GFM;
    let events = TextMergeStream::new(Parser::new_ext(markdown, options)).peekable();
    let mut reader = Reader { events, marks: Vec::new(), ticked: None, fields };
    let blocks = reader.blocks()?;
    match reader.events.next() {
        None => Ok(RichText::new(blocks)),
        Some(other) => Err(unknown(&format!("{other:?}"))),
    }
}

fn unknown(what: &str) -> AppError {
    AppError::new(ErrorCode::Failed, format!("A template holds {what}, which texts do not have."))
}

struct Reader<'a, I: Iterator<Item = Event<'a>>> {
    events: Peekable<I>,
    marks: Vec<Mark>,
    /// Whether the point being read has a box, and whether it is ticked.
    ticked: Option<bool>,
    fields: Fields<'a>,
}

impl<'a, I: Iterator<Item = Event<'a>>> Reader<'a, I> {
    /// Blocks up to the end of what holds them; that end is left to who opened it.
    fn blocks(&mut self) -> Result<Vec<Block>> {
        let mut blocks = Vec::new();
        loop {
            let tag = match self.events.peek() {
                None | Some(Event::End(_)) => return Ok(blocks),
                Some(Event::Start(tag @ (Tag::Strong | Tag::Emphasis))) => {
                    let _ = tag;
                    None
                }
                Some(Event::Start(tag)) => Some(tag.clone()),
                Some(_) => None,
            };
            let Some(tag) = tag else {
                // A tight list has its words without a paragraph around them.
                let content = self.line()?;
                blocks.push(Block::Paragraph { content });
                continue;
            };
            self.events.next();
            blocks.push(self.block(tag)?);
            self.events.next();
        }
    }

    fn block(&mut self, tag: Tag<'_>) -> Result<Block> {
        Ok(match tag {
            Tag::Paragraph => Block::Paragraph { content: self.line()? },
            Tag::Heading { level: HeadingLevel::H3, .. } => self.heading(1)?,
            Tag::Heading { level: HeadingLevel::H4, .. } => self.heading(2)?,
            Tag::List(start) => self.list(start)?,
            Tag::BlockQuote(kind) => {
                let tone = match kind {
                    Some(BlockQuoteKind::Note) => Tone::Note,
                    Some(BlockQuoteKind::Caution) => Tone::Danger,
                    Some(BlockQuoteKind::Important) => Tone::Rights,
                    _ => return Err(unknown("a quotation without NOTE, CAUTION or IMPORTANT")),
                };
                Block::Callout { attrs: CalloutAttrs { tone }, content: self.blocks()? }
            }
            Tag::Table(_) => self.table()?,
            other => return Err(unknown(&format!("{other:?}"))),
        })
    }

    fn heading(&mut self, level: u8) -> Result<Block> {
        Ok(Block::Heading { attrs: HeadingAttrs { level }, content: self.line()? })
    }

    fn list(&mut self, start: Option<u64>) -> Result<Block> {
        let mut points: Vec<(Option<bool>, Vec<Block>)> = Vec::new();
        while matches!(self.events.peek(), Some(Event::Start(Tag::Item))) {
            self.events.next();
            let outer = self.ticked.take();
            let blocks = self.blocks()?;
            points.push((self.ticked, blocks));
            self.ticked = outer;
            self.events.next();
        }
        if points.iter().any(|(ticked, _)| ticked.is_some()) {
            let item = |(ticked, content): (Option<bool>, Vec<Block>)| CheckItem {
                tag: CheckItemTag::Is,
                attrs: CheckAttrs { checked: ticked.unwrap_or(false) },
                content,
            };
            return Ok(Block::TaskList { content: points.into_iter().map(item).collect() });
        }
        let item = |(_, content): (Option<bool>, Vec<Block>)| ListItem { tag: ListItemTag::Is, content };
        let content = points.into_iter().map(item).collect();
        Ok(match start {
            None => Block::BulletList { content },
            Some(first) => {
                let start = u32::try_from(first).unwrap_or(1);
                Block::OrderedList { attrs: OrderedAttrs { start }, content }
            }
        })
    }

    fn table(&mut self) -> Result<Block> {
        let mut rows = Vec::new();
        while let Some(Event::Start(tag @ (Tag::TableHead | Tag::TableRow))) = self.events.peek() {
            let is_head = matches!(tag, Tag::TableHead);
            self.events.next();
            let mut cells = Vec::new();
            while matches!(self.events.peek(), Some(Event::Start(Tag::TableCell))) {
                self.events.next();
                let (attrs, content) = (CellAttrs::default(), vec![Block::Paragraph { content: self.line()? }]);
                self.events.next();
                cells.push(if is_head {
                    TableCell::TableHeader { attrs, content }
                } else {
                    TableCell::TableCell { attrs, content }
                });
            }
            self.events.next();
            rows.push(TableRow { tag: TableRowTag::Is, content: cells });
        }
        Ok(Block::Table { content: rows })
    }

    /// Pieces of a line up to the end of it, or to the next block.
    fn line(&mut self) -> Result<Vec<Inline>> {
        let mut content = Vec::new();
        loop {
            match self.events.peek() {
                Some(Event::Text(text)) => {
                    let text = text.to_string();
                    self.text(&text, &mut content)?;
                }
                Some(Event::SoftBreak) => self.text(" ", &mut content)?,
                Some(Event::HardBreak) => content.push(Inline::HardBreak),
                Some(Event::TaskListMarker(is)) => self.ticked = Some(*is),
                Some(Event::Start(tag @ (Tag::Strong | Tag::Emphasis))) => {
                    self.marks.push(if matches!(tag, Tag::Strong) { Mark::Bold } else { Mark::Italic });
                    self.events.next();
                    content.extend(self.line()?);
                    self.marks.pop();
                }
                None | Some(Event::Start(_) | Event::End(_)) => return Ok(content),
                Some(other) => return Err(unknown(&format!("{other:?}"))),
            }
            self.events.next();
        }
    }

    /// Characters, and the fields among them.
    fn text(&self, text: &str, content: &mut Vec<Inline>) -> Result<()> {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((field, after)) = after.split_once("}}") else { break };
            self.characters(before, content);
            content.push((self.fields)(field.trim())?);
            rest = after;
        }
        self.characters(rest, content);
        Ok(())
    }

    fn characters(&self, text: &str, content: &mut Vec<Inline>) {
        match content.last_mut() {
            _ if text.is_empty() => {}
            Some(Inline::Text { text: last, marks }) if *marks == self.marks => last.push_str(text),
            _ => content.push(Inline::Text { text: text.to_owned(), marks: self.marks.clone() }),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use muster_domain::text::{FieldAttrs, FieldRef};

    fn field(name: &str) -> Result<Inline> {
        let field = FieldRef::Reference { key: name.to_owned() };
        Ok(Inline::Field { attrs: FieldAttrs { field, last: format!("<{name}>") } })
    }

    fn json(markdown: &str) -> String {
        serde_json::to_string(&read(markdown, &field).unwrap().content).unwrap()
    }

    #[test]
    fn lists_boxes_callouts_tables_and_fields_become_what_the_editor_knows() {
        let text = read(
            "### Who\n\nCall **control** at {{figure X}} now.\n\n- one\n- two\n  1. inner\n\nThen:\n\n- [ ] open\n- [x] done\n\n\
             > [!CAUTION]\n> Stay away.\n\n| A | B |\n| --- | --- |\n| {{y}} | *b* |\n",
            &field,
        )
        .unwrap();
        let kinds: Vec<String> = text
            .content
            .iter()
            .map(|block| serde_json::to_value(block).unwrap()["type"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(kinds, ["heading", "paragraph", "bulletList", "paragraph", "taskList", "callout", "table"]);
        assert_eq!(
            text.search_words(),
            "Who\nCall control at <figure X> now.\none\ntwo\ninner\nThen:\nopen\ndone\nStay away.\nA\nB\n<y>\nb"
        );
        text.check(muster_domain::text::Limits::SECTION).unwrap();
    }

    #[test]
    fn marks_and_boxes_are_kept() {
        assert!(
            json("a **b *c***").contains(r#"{"type":"text","text":"c","marks":[{"type":"bold"},{"type":"italic"}]}"#)
        );
        let boxes = json("- [x] done\n- [ ] open");
        assert!(boxes.contains(r#""checked":true"#) && boxes.contains(r#""checked":false"#), "{boxes}");
    }

    #[test]
    fn what_texts_do_not_have_is_refused() {
        for markdown in ["<b>x</b>", "[x](http://example.org)", "# Title", "> plain", "`code`", "---"] {
            assert!(read(markdown, &field).is_err(), "{markdown}");
        }
    }
}
