//! From a [`Paper`](crate::paper::Paper) to set pages: fonts, the typesetter's world, the content it is given.

pub(crate) mod content;
pub(crate) mod fonts;
mod legible;
mod world;

use crate::DocumentError;
use crate::paper::{Paper, PictureFile};
use fonts::Fonts;
pub(crate) use legible::code;
use std::collections::{BTreeMap, BTreeSet};
use typst::diag::SourceDiagnostic;
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
pub(crate) use world::Template;

/// Set pages, and how often each character was met that no shipped font has.
pub(crate) struct SetPages {
    pub(crate) document: PagedDocument,
    pub(crate) unprintable: BTreeMap<char, usize>,
}

/// Tries before giving up on characters that are refused only in the company of others.
const TRIES: usize = 4;

/// Sets a paper with a template.
pub(crate) fn set(template: Template, paper: &Paper) -> Result<SetPages, DocumentError> {
    set_with(template, &paper.pictures, &mut |fonts, refused| content::of(paper, fonts, refused))
}

/// What a template is given and how often each unprintable character was met, when these are shown as codes.
type Given<'a> = dyn FnMut(&'static Fonts, &BTreeSet<char>) -> (serde_json::Value, BTreeMap<char, usize>) + 'a;

/// Sets what `given` makes with a template.
pub(crate) fn set_with(
    template: Template,
    pictures: &[PictureFile],
    given: &mut Given<'_>,
) -> Result<SetPages, DocumentError> {
    let fonts = Fonts::shipped()?;
    let mut refused = BTreeSet::new();
    for _ in 0..TRIES {
        let (content, unprintable) = given(fonts, &refused);
        let document = compile(fonts, template, content.to_string().into_bytes(), pictures)?;
        let mut missing = BTreeSet::new();
        for page in document.pages() {
            collect_missing(&page.frame, &mut missing);
        }
        // A font may have a mark but not on this letter; that shows only in the set page.
        if missing.is_subset(&refused) {
            return Ok(SetPages { document, unprintable });
        }
        refused.append(&mut missing);
    }
    Err(DocumentError::Typesetting(format!(
        "no font could print {}",
        refused.iter().map(|c| code(*c)).collect::<String>()
    )))
}

fn compile(
    fonts: &'static Fonts,
    template: Template,
    paper: Vec<u8>,
    pictures: &[PictureFile],
) -> Result<PagedDocument, DocumentError> {
    let desk = world::Desk::new(fonts, template, paper, pictures)
        .ok_or_else(|| DocumentError::Typesetting(format!("{} is not a file name", template.name)))?;
    let outcome = typst::compile::<PagedDocument>(&desk);
    // The typesetter remembers every piece it has set; documents share too little to keep that in memory.
    typst::comemo::evict(0);
    outcome.output.map_err(|faults| DocumentError::Typesetting(told(&faults)))
}

/// What the typesetter says, in one line.
pub(crate) fn told(faults: &[SourceDiagnostic]) -> String {
    faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; ")
}

fn collect_missing(frame: &Frame, missing: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect_missing(&group.frame, missing),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    missing.extend(text.text.get(glyph.range()).unwrap_or_default().chars());
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
