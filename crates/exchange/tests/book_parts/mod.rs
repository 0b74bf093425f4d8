//! Workbooks made part by part, as other programs and attackers make them.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

use muster_exchange::book::{Book, Cell, OpenError, ShownAs, Value, open};
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A workbook's parts by name.
#[derive(Clone)]
pub struct Parts(pub Vec<(String, Vec<u8>)>);

pub const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
pub const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

impl Parts {
    /// A workbook with one sheet, “List”, holding these rows.
    pub fn with_rows(rows: &str) -> Self {
        Self::with_sheet(&format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>"))
    }

    /// A workbook with one sheet, “List”, of this XML.
    pub fn with_sheet(sheet: &str) -> Self {
        let mut parts = Self(Vec::new());
        parts
            .set("_rels/.rels", &format!("<Relationships><Relationship Id=\"a\" Type=\"{LINKS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"))
            .set("xl/workbook.xml", &format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{LINKS}\"><workbookPr/><sheets><sheet name=\"List\" sheetId=\"1\" r:id=\"one\"/></sheets></workbook>"))
            .set("xl/_rels/workbook.xml.rels", &format!(
                "<Relationships><Relationship Id=\"one\" Type=\"{LINKS}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
                 <Relationship Id=\"strings\" Type=\"{LINKS}/sharedStrings\" Target=\"sharedStrings.xml\"/>\
                 <Relationship Id=\"styles\" Type=\"{LINKS}/styles\" Target=\"styles.xml\"/></Relationships>"
            ))
            .set("xl/worksheets/sheet1.xml", sheet);
        parts
    }

    /// Puts or replaces a part.
    pub fn set(&mut self, name: &str, content: &str) -> &mut Self {
        self.0.retain(|(old, _)| old != name);
        self.0.push((name.to_owned(), content.as_bytes().to_vec()));
        self
    }

    /// Replaces a piece of a part's text.
    pub fn replace(&mut self, name: &str, from: &str, to: &str) -> &mut Self {
        let part = self.0.iter_mut().find(|(old, _)| old == name).unwrap();
        let text = String::from_utf8(part.1.clone()).unwrap();
        assert!(text.contains(from), "{name} has no {from}");
        part.1 = text.replace(from, to).into_bytes();
        self
    }

    /// Gives cell styles their number formats, from style 0.
    pub fn formats(&mut self, codes: &[&str]) -> &mut Self {
        let escaped = |code: &str| code.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        let formats: String = (164..)
            .zip(codes)
            .map(|(id, code)| format!("<numFmt numFmtId=\"{id}\" formatCode=\"{}\"/>", escaped(code)))
            .collect();
        let styles: String =
            (164..).zip(codes).map(|(id, _)| format!("<xf numFmtId=\"{id}\" applyNumberFormat=\"1\"/>")).collect();
        let content = format!(
            "<styleSheet xmlns=\"{MAIN}\"><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{styles}</cellXfs></styleSheet>"
        );
        self.set("xl/styles.xml", &content)
    }

    /// Gives cell styles built in number formats, from style 0.
    pub fn built_in_formats(&mut self, ids: &[u32]) -> &mut Self {
        let styles: String = ids.iter().map(|id| format!("<xf numFmtId=\"{id}\"/>")).collect();
        self.set("xl/styles.xml", &format!("<styleSheet><cellXfs>{styles}</cellXfs></styleSheet>"))
    }

    /// The zip.
    pub fn zip(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.0 {
            zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// The book it is read as.
    pub fn open(&self) -> Result<Book, OpenError> {
        open("list.xlsx", &self.zip())
    }

    /// The cells of the first sheet's first row.
    pub fn cells(&self) -> Vec<Cell> {
        self.open().unwrap().sheets.remove(0).rows.remove(0).cells
    }

    /// What the first row's cells hold.
    pub fn values(&self) -> Vec<Value> {
        self.cells().into_iter().map(|cell| cell.value).collect()
    }
}

/// A zip with one part whose content is written piece by piece.
pub fn zip_with_stream(parts: &Parts, name: &str, pieces: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (other, content) in parts.0.iter().filter(|(other, _)| other != name) {
        zip.start_file(other.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.start_file(name, SimpleFileOptions::default().compression_level(Some(1)).large_file(true)).unwrap();
    for piece in pieces {
        zip.write_all(&piece).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub fn number(value: f64, shown_as: ShownAs, text: &str) -> Value {
    Value::Number { value, shown_as, text: text.to_owned() }
}
