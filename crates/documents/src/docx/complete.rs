//! What the Word library cannot write yet, put into its XML before the parts are packed.
//!
//! It knows no heading rows, no right-to-left runs, no captions of tables, no language and no title, and
//! it writes the properties of an element in an order of its own, where the standard (ISO/IEC 29500-1)
//! wants one order and Word refuses some others. One pass over each part mends all of it.

use super::text::{RIGHT_TO_LEFT, carried};
use crate::DocumentError;
use crate::paper::{Paper, one_line};
use chrono::DateTime;
use docx_rs::XMLDocx;
use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::events::Event;
use std::io::Cursor;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Elements whose children must stand in this order. Children not named here stay last, as they came.
const ORDERS: [(&str, &[&str]); 7] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:bidi",
            "w:adjustRightInd",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:textAlignment",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:strike",
            "w:dstrike",
            "w:vanish",
            "w:color",
            "w:spacing",
            "w:sz",
            "w:szCs",
            "w:highlight",
            "w:u",
            "w:bdr",
            "w:shd",
            "w:vertAlign",
            "w:rtl",
            "w:lang",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
            "w:tblCaption",
        ],
    ),
    ("w:tcPr", &["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:tcMar", "w:textDirection", "w:vAlign"]),
    ("w:trPr", &["w:cantSplit", "w:trHeight", "w:tblHeader"]),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:link",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
            "w:tcPr",
        ],
    ),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:pgNumType",
            "w:cols",
            "w:titlePg",
            "w:docGrid",
        ],
    ),
];

/// The fonts that stand in where IBM Plex is not installed.
const FONT_TABLE: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    r#"<w:font w:name="IBM Plex Sans"><w:altName w:val="Arial"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>"#,
    r#"<w:font w:name="IBM Plex Sans Arabic"><w:altName w:val="Arial"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>"#,
    r#"<w:font w:name="IBM Plex Mono"><w:altName w:val="Courier New"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>"#,
    r#"</w:fonts>"#
);

/// The finished file.
pub(super) fn pack(mut parts: XMLDocx, paper: &Paper, alternatives: &[String]) -> Result<Vec<u8>, DocumentError> {
    let body = [&mut parts.document, &mut parts.styles, &mut parts.numberings];
    for part in body.into_iter().chain(&mut parts.headers).chain(&mut parts.footers) {
        *part = completed(part)?.into_bytes();
    }
    parts.document = with_alternatives(&parts.document, alternatives)?;
    parts.styles = with_language(&parts.styles, paper.language)?;
    parts.settings = with_fields_updated(&parts.settings)?;
    parts.doc_props.core = core(paper).into_bytes();
    parts.font_table = FONT_TABLE.as_bytes().to_vec();
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).and_then(|()| compressed(file)).map_err(|fault| DocumentError::Word(fault.to_string()))
}

/// The same parts, compressed; the library stores them as they are, ten times as large.
fn compressed(stored: Cursor<Vec<u8>>) -> ZipResult<Vec<u8>> {
    let mut stored = ZipArchive::new(stored)?;
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for index in 0..stored.len() {
        let mut part = stored.by_index(index)?;
        if part.is_dir() {
            continue;
        }
        file.start_file(part.name().to_owned(), options)?;
        std::io::copy(&mut part, &mut file)?;
    }
    Ok(file.finish()?.into_inner())
}

/// What each picture shows, for those who cannot see it, and an identity of its own.
fn with_alternatives(document: &[u8], alternatives: &[String]) -> Result<Vec<u8>, DocumentError> {
    const PICTURE: &str = r#"<wp:docPr id="1" name="Figure""#;
    if alternatives.is_empty() {
        return Ok(document.to_vec());
    }
    let document = text(document)?;
    let mut pieces = document.split(PICTURE);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for (index, piece) in pieces.enumerate() {
        let shows = alternatives.get(index).map(|words| escape(carried(words)).into_owned()).unwrap_or_default();
        out.push_str(&format!(r#"<wp:docPr id="{}" name="Picture {}" descr="{shows}""#, index + 1, index + 1));
        out.push_str(piece);
    }
    Ok(out.into_bytes())
}

fn with_language(styles: &[u8], language: &str) -> Result<Vec<u8>, DocumentError> {
    const END: &str = "</w:rPr></w:rPrDefault>";
    let styles = text(styles)?;
    if !styles.contains(END) {
        return Err(DocumentError::Word("the styles have no default in which to state the language".to_owned()));
    }
    let lang = format!(r#"<w:lang w:val="{language}" w:bidi="ar-SA"/>{END}"#);
    Ok(styles.replacen(END, &lang, 1).into_bytes())
}

/// Word then asks to bring the contents up to date on opening: only it knows on which page a heading falls.
fn with_fields_updated(settings: &[u8]) -> Result<Vec<u8>, DocumentError> {
    const UPDATED: &str = r#"<w:updateFields w:val="true"/>"#;
    let settings = text(settings)?;
    // The standard wants it before these; one of them is always written.
    let followers = ["<w:compat>", "<w:compat ", "<w:docVars", "<w:themeFontLang", "<w:decimalSymbol", "</w:settings>"];
    let place = followers.iter().filter_map(|follower| settings.find(follower)).min();
    let Some((before, after)) = place.and_then(|place| settings.split_at_checked(place)) else {
        return Err(DocumentError::Word("the settings have no end".to_owned()));
    };
    Ok([before, UPDATED, after].concat().into_bytes())
}

/// Title, author, language and dates, as every file manager shows them.
fn core(paper: &Paper) -> String {
    let written = |text: &str| escape(carried(&one_line(text))).into_owned();
    let prepared =
        DateTime::from_timestamp_millis(paper.prepared_at.0).unwrap_or_default().format("%Y-%m-%dT%H:%M:%SZ");
    let date = |name: &str| format!(r#"<dcterms:{name} xsi:type="dcterms:W3CDTF">{prepared}</dcterms:{name}>"#);
    [
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#,
        r#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#,
        r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#,
        &format!("<dc:title>{} \u{b7} {}</dc:title>", written(&paper.subject.0), written(&paper.title.0)),
        &format!("<dc:creator>{}</dc:creator>", written(&paper.author.0)),
        &format!("<dc:description>{}</dc:description>", written(&paper.software)),
        &format!("<dc:language>{}</dc:language>", paper.language),
        &date("created"),
        &date("modified"),
        "</cp:coreProperties>",
    ]
    .concat()
}

fn text(part: &[u8]) -> Result<&str, DocumentError> {
    std::str::from_utf8(part).map_err(|fault| DocumentError::Word(fault.to_string()))
}

/// The part with what the library left out, and every property in its place.
fn completed(part: &[u8]) -> Result<String, DocumentError> {
    let xml = text(part)?;
    let mut pass = Pass { xml, reader: Reader::from_str(xml), at: 0 };
    let mut out = String::with_capacity(xml.len());
    loop {
        let (raw, event) = pass.next()?;
        match event {
            Piece::End | Piece::Other | Piece::Empty(_) => out.push_str(raw),
            // The library numbers paragraphs at random; without the numbers the same report is the same file.
            Piece::Start("w:p") => out.push_str("<w:p>"),
            Piece::Start(name) => match order(name) {
                Some(order) => out.push_str(&pass.properties(raw, name, order)?),
                None => out.push_str(raw),
            },
            Piece::Finished => return Ok(out),
        }
    }
}

fn order(name: &str) -> Option<&'static [&'static str]> {
    ORDERS.iter().find(|(element, _)| *element == name).map(|(_, order)| *order)
}

struct Pass<'a> {
    xml: &'a str,
    reader: Reader<&'a [u8]>,
    at: usize,
}

enum Piece<'a> {
    Start(&'a str),
    End,
    Empty(&'a str),
    Other,
    Finished,
}

impl<'a> Pass<'a> {
    /// The next piece of XML as it is written, and what it is.
    fn next(&mut self) -> Result<(&'a str, Piece<'a>), DocumentError> {
        let event = self.reader.read_event().map_err(|fault| DocumentError::Word(fault.to_string()))?;
        let kind = match event {
            Event::Start(_) => Piece::Start,
            Event::End(_) => |_| Piece::End,
            Event::Empty(_) => Piece::Empty,
            Event::Eof => |_| Piece::Finished,
            _ => |_| Piece::Other,
        };
        let end = usize::try_from(self.reader.buffer_position()).unwrap_or(self.xml.len());
        let raw = self.xml.get(self.at..end).unwrap_or_default();
        self.at = end;
        let name = raw.trim_start_matches(['<', '/']).split([' ', '/', '>']).next().unwrap_or_default();
        Ok((raw, kind(name)))
    }

    /// An element of properties, its children completed and in order; nothing where it has none.
    fn properties(&mut self, start: &str, name: &str, order: &[&str]) -> Result<String, DocumentError> {
        let mut children: Vec<(usize, String)> = Vec::new();
        let mut add = |child: &str, xml: String| {
            let place = order.iter().position(|known| *known == child).unwrap_or(order.len());
            if !xml.is_empty() {
                children.push((place, xml));
            }
        };
        loop {
            let (raw, piece) = self.next()?;
            match piece {
                Piece::Empty(child) => match (name, child) {
                    (_, "w:rPr" | "w:pPr" | "w:tcPr" | "w:trPr") => {}
                    ("w:rPr", "w:rStyle") if raw.contains(RIGHT_TO_LEFT) => add("w:rtl", "<w:rtl/>".to_owned()),
                    ("w:trPr", "w:cantSplit") => add(child, "<w:cantSplit/><w:tblHeader/>".to_owned()),
                    ("w:tblPr", "w:tblStyle") => add("w:tblCaption", raw.replacen(child, "w:tblCaption", 1)),
                    _ => add(child, raw.to_owned()),
                },
                Piece::Start(child) => match self::order(child) {
                    Some(order) => add(child, self.properties(raw, child, order)?),
                    None => add(child, self.whole(raw)?),
                },
                Piece::End | Piece::Finished => break,
                Piece::Other => {}
            }
        }
        if children.is_empty() && name != "w:style" {
            return Ok(String::new());
        }
        children.sort_by_key(|(place, _)| *place);
        let inner: String = children.into_iter().map(|(_, xml)| xml).collect();
        Ok(format!("{start}{inner}</{name}>"))
    }

    /// An element with everything in it, as it is written.
    fn whole(&mut self, start: &str) -> Result<String, DocumentError> {
        let mut out = start.to_owned();
        let mut depth = 1;
        while depth > 0 {
            let (raw, piece) = self.next()?;
            match piece {
                Piece::Start(_) => depth += 1,
                Piece::End => depth -= 1,
                Piece::Finished => return Err(DocumentError::Word("an element has no end".to_owned())),
                Piece::Empty(_) | Piece::Other => {}
            }
            out.push_str(raw);
        }
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn properties_come_out_in_the_order_of_the_standard() {
        let xml = r#"<w:p w14:paraId="1"><w:pPr><w:rPr /><w:jc w:val="right" /><w:pStyle w:val="Header" /><w:bidi /></w:pPr></w:p>"#;
        let expected = r#"<w:p><w:pPr><w:pStyle w:val="Header" /><w:bidi /><w:jc w:val="right" /></w:pPr></w:p>"#;
        assert_eq!(completed(xml.as_bytes()).unwrap(), expected);
    }

    #[test]
    fn what_the_library_cannot_write_is_put_in() {
        let row = "<w:tr><w:trPr><w:cantSplit /></w:trPr></w:tr>";
        assert_eq!(completed(row.as_bytes()).unwrap(), "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr></w:tr>");
        let run = r#"<w:r><w:rPr><w:rStyle w:val="RightToLeft" /></w:rPr><w:t>&lt;w:trPr&gt;</w:t></w:r>"#;
        assert_eq!(completed(run.as_bytes()).unwrap(), "<w:r><w:rPr><w:rtl/></w:rPr><w:t>&lt;w:trPr&gt;</w:t></w:r>");
        let table = r#"<w:tblPr><w:tblStyle w:val="Journal" /><w:tblW w:w="1" /></w:tblPr>"#;
        assert_eq!(
            completed(table.as_bytes()).unwrap(),
            r#"<w:tblPr><w:tblW w:w="1" /><w:tblCaption w:val="Journal" /></w:tblPr>"#
        );
    }
}
