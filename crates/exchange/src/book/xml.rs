//! A part's XML as opened and closed elements and text, through a window of bounded size.
//!
//! The XML library reads from memory, which is its quick way, so a part is unpacked into a window that is cut after
//! the last whole token and filled again. Namespace prefixes are left off: workbooks use them freely and their element
//! names do not collide where anything is read. Document types are refused, so no entity can grow.

use super::error::OpenError;
use super::limits::{Budget, Limit, MAX_TOKEN_BYTES, within};
use super::package::Part;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader};
use std::borrow::Cow;

/// A piece of a part.
pub(super) enum Token<'t> {
    /// An element begins.
    Open(&'t str, Attributes<'t>),
    /// An element ends.
    Close(&'t str),
    /// Text, with entities replaced; long text comes in pieces.
    Text(&'t str),
}

/// An element's attributes.
#[derive(Clone, Copy)]
pub(super) struct Attributes<'t>(&'t BytesStart<'t>);

impl<'t> Attributes<'t> {
    /// The name without its prefix, and the value, of every attribute.
    pub fn each(self) -> impl Iterator<Item = (&'t str, Cow<'t, str>)> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        attributes.filter_map(Result::ok).map(|attribute| {
            let value = match attribute.value {
                Cow::Borrowed(value) => unescaped(value),
                Cow::Owned(value) => Cow::Owned(unescaped(&value).into_owned()),
            };
            (local(attribute.key.into_inner()), value)
        })
    }

    /// One attribute's value.
    pub fn get(self, name: &str) -> Option<Cow<'t, str>> {
        self.each().find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// Whether an attribute is set to a form of true.
    pub fn is_true(self, name: &str) -> bool {
        self.get(name).is_some_and(|value| matches!(value.as_ref(), "1" | "true" | "on"))
    }
}

fn unescaped(value: &str) -> Cow<'_, str> {
    if value.contains('&') { unescape(value).unwrap_or(Cow::Borrowed(value)) } else { Cow::Borrowed(value) }
}

fn local(name: &str) -> &str {
    match name.bytes().position(|byte| byte == b':') {
        Some(at) => name.get(at + 1..).unwrap_or(name),
        None => name,
    }
}

/// Before every window stands this element, so that the library takes nothing at a window's start for a byte order mark.
const GUARD: &[u8] = b"<_/>";
const FIRST_WINDOW: usize = 256 << 10;
/// Workbooks nest a dozen elements.
const MAX_DEPTH: usize = 256;
/// Their names are short.
const MAX_NAME_BYTES: usize = 1_024;

/// Reads a part to its end, giving every token to `each`.
///
/// # Errors
/// A document type, XML that is not well formed, a part that ends in its middle, an encoding other than UTF-8, anything
/// over a limit, and whatever `each` refuses.
pub(super) fn read(
    mut part: Part<'_, '_>,
    budget: &mut Budget,
    each: &mut dyn FnMut(Token<'_>, &mut Budget) -> Result<(), OpenError>,
) -> Result<(), OpenError> {
    let mut window = GUARD.to_vec();
    let mut size = FIRST_WINDOW;
    let mut opened = Opened::default();
    let mut first = true;
    loop {
        let ended = fill(&mut part, &mut window, size, budget)?;
        if std::mem::take(&mut first) {
            begin(&mut window, &part.name)?;
        }
        let (taken, stopped) = tokens(&window, ended, &part.name, &mut opened, budget, each)?;
        if ended {
            return match stopped {
                None if opened.lengths.is_empty() => Ok(()),
                None => Err(damaged(&part.name, "it ends in the middle")),
                Some(why) => Err(damaged(&part.name, &why)),
            };
        }
        if taken <= GUARD.len() {
            within(size < MAX_TOKEN_BYTES, || Limit::TokenBytes(part.name.clone()))?;
            size *= 2;
        } else {
            window.drain(GUARD.len()..taken);
            size = size.max(FIRST_WINDOW);
        }
    }
}

/// The elements that have begun and not ended. Kept here because the library knows only those of one window.
#[derive(Default)]
struct Opened {
    names: String,
    lengths: Vec<usize>,
}

impl Opened {
    fn open(&mut self, name: &str, part: &str) -> Result<(), OpenError> {
        if self.lengths.len() >= MAX_DEPTH || name.len() > MAX_NAME_BYTES {
            return Err(damaged(part, "its elements are nested too deep or have names that are too long"));
        }
        self.names.push_str(name);
        self.lengths.push(name.len());
        Ok(())
    }

    fn close(&mut self, name: &str, part: &str) -> Result<(), OpenError> {
        let start = self.lengths.pop().and_then(|length| self.names.len().checked_sub(length));
        if start.and_then(|start| self.names.get(start..)) != Some(name) {
            return Err(damaged(
                part,
                &format!("“{}” ends where it has not begun", name.chars().take(40).collect::<String>()),
            ));
        }
        self.names.truncate(start.unwrap_or(0));
        Ok(())
    }
}

/// Fills the window up to its size; true at the end of the part.
fn fill(part: &mut Part<'_, '_>, window: &mut Vec<u8>, size: usize, budget: &mut Budget) -> Result<bool, OpenError> {
    let mut filled = window.len();
    window.resize(size.max(filled), 0);
    while let Some(rest) = window.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        let read = part.read(rest, budget)?;
        if read == 0 {
            window.truncate(filled);
            return Ok(true);
        }
        filled += read;
    }
    Ok(false)
}

/// Removes a byte order mark and refuses other encodings than UTF-8.
fn begin(window: &mut Vec<u8>, part: &str) -> Result<(), OpenError> {
    let start = window.get(GUARD.len()..).unwrap_or_default();
    if start.starts_with(&[0xEF, 0xBB, 0xBF]) {
        window.drain(GUARD.len()..GUARD.len() + 3);
    } else if start.starts_with(&[0xFF, 0xFE]) || start.starts_with(&[0xFE, 0xFF]) || start.starts_with(&[b'<', 0]) {
        return Err(damaged(part, "it is written in UTF-16, which no common spreadsheet program does"));
    }
    Ok(())
}

/// Gives every whole token of the window to `each`. Returns how much of the window was used up, and why it stopped if
/// not at the window's end.
fn tokens(
    window: &[u8],
    ended: bool,
    part: &str,
    opened: &mut Opened,
    budget: &mut Budget,
    each: &mut dyn FnMut(Token<'_>, &mut Budget) -> Result<(), OpenError>,
) -> Result<(usize, Option<String>), OpenError> {
    let mut reader = Reader::from_reader(window);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    loop {
        let before = reader.buffer_position() as usize;
        let event = match reader.read_event() {
            Ok(event) => event,
            // What the window's end may have cut in two is tried again with more; everything else is wrong for good.
            Err(error) if matches!(error, Error::Syntax(_)) || reader.buffer_position() as usize >= window.len() => {
                return Ok((before, Some(error.to_string())));
            }
            Err(error) => return Err(damaged(part, &error.to_string())),
        };
        budget.piece()?;
        // Text that reaches the window's end may go on after it.
        let whole = ended || (reader.buffer_position() as usize) < window.len();
        match event {
            Event::Eof => return Ok((before, None)),
            Event::Start(start) => {
                let name = start.name().into_inner();
                opened.open(name, part)?;
                each(Token::Open(local(name), Attributes(&start)), budget)?;
            }
            Event::Empty(start) => {
                if before == 0 {
                    continue;
                }
                let name = local(start.name().into_inner());
                each(Token::Open(name, Attributes(&start)), budget)?;
                each(Token::Close(name), budget)?;
            }
            Event::End(end) => {
                let name = end.name().into_inner();
                opened.close(name, part)?;
                each(Token::Close(local(name)), budget)?;
            }
            Event::Text(_) if !whole => return Ok((before, None)),
            Event::Text(text) => each(Token::Text(&text.xml10_content()), budget)?,
            Event::CData(text) => each(Token::Text(&text.xml10_content()), budget)?,
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().ok().flatten();
                let mut buffer = [0; 4];
                let text = match character {
                    Some(character) => character.encode_utf8(&mut buffer),
                    None => resolve_predefined_entity(&reference)
                        .ok_or_else(|| damaged(part, &format!("it uses “&{};”, which means nothing", &*reference)))?,
                };
                each(Token::Text(text), budget)?;
            }
            Event::DocType(_) => return Err(OpenError::DocumentType { part: part.to_owned() }),
            Event::Decl(declaration) => {
                let encoding = declaration.encoding().and_then(Result::ok);
                if encoding
                    .is_some_and(|name| !matches!(name.to_ascii_lowercase().as_str(), "utf-8" | "utf8" | "us-ascii"))
                {
                    return Err(damaged(part, "it is not written in UTF-8"));
                }
            }
            Event::Comment(_) | Event::PI(_) => {}
        }
    }
}

/// A part that cannot be understood.
pub(super) fn damaged(part: &str, why: &str) -> OpenError {
    OpenError::Damaged { part: part.to_owned(), why: why.to_owned() }
}
