//! All that a template can reach: the shared templates, its own source, the paper, its pictures, the shipped fonts.

use super::fonts::Fonts;
use crate::paper::PictureFile;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// A template that sets one kind of document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Template {
    /// Its name in messages.
    pub(crate) name: &'static str,
    /// Its Typst source.
    pub(crate) source: &'static str,
}

/// What every template shares: page, headings, tables, charts.
const BASE: Template = Template { name: "base.typ", source: include_str!("../../../../assets/templates/base.typ") };
/// The name under which a template finds the document's content.
const PAPER: &str = "paper.json";

/// A picture's file, shared with the paper instead of copied.
struct Picture(Arc<Vec<u8>>);

impl AsRef<[u8]> for Picture {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// The typesetter's whole world: a few files in memory and the shipped fonts. No disk, no network, no clock.
pub(super) struct Desk {
    fonts: &'static Fonts,
    main: FileId,
    sources: Vec<Source>,
    paper: (FileId, Bytes),
    pictures: Vec<(FileId, Bytes)>,
}

impl Desk {
    /// A world with this template and this content; `None` if a name is not a path, which is a fault of the program.
    pub(super) fn new(
        fonts: &'static Fonts,
        template: Template,
        paper: Vec<u8>,
        pictures: &[PictureFile],
    ) -> Option<Self> {
        let main = id(template.name)?;
        let sources =
            vec![Source::new(main, template.source.to_owned()), Source::new(id(BASE.name)?, BASE.source.to_owned())];
        let picture = |(index, file): (usize, &PictureFile)| {
            Some((id(&format!("picture-{index}.{}", file.ending))?, Bytes::new(Picture(Arc::clone(&file.bytes)))))
        };
        let pictures = pictures.iter().enumerate().map(picture).collect::<Option<Vec<_>>>()?;
        Some(Self { fonts, main, sources, paper: (id(PAPER)?, Bytes::new(paper)), pictures })
    }
}

fn id(name: &str) -> Option<FileId> {
    VirtualPath::new(name).ok().map(|path| RootedPath::new(VirtualRoot::Project, path).intern())
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(format!("{:?}", id.vpath())))
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
            // Names for tables and heading cells for rows are what a screen reader needs to walk a table.
            let features = [Feature::A11yExtras].into_iter().collect();
            LazyHash::new(Library::builder().with_features(features).build())
        });
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.paper.0 {
            return Ok(self.paper.1.clone());
        }
        if let Some((_, bytes)) = self.pictures.iter().find(|(known, _)| *known == id) {
            return Ok(bytes.clone());
        }
        self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
