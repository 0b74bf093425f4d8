//! What a file is, told from its bytes; its name is only compared afterwards.

use super::error::{Foreign, OpenError};
use super::limits::MAX_FILE_BYTES;

/// What a file's first bytes say it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A zip archive, which a workbook is.
    Zip,
    /// Text, which separated columns are.
    Text,
}

/// What a file's name says it is, if it says anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Promise {
    Workbook,
    OldWorkbook,
    Text,
    OtherKnown(&'static str),
    Nothing,
}

/// Tells what a file is.
///
/// # Errors
/// Empty and too long files, and every kind that is not read.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, OpenError> {
    super::limits::within(bytes.len() <= MAX_FILE_BYTES, || super::Limit::FileBytes)?;
    let foreign = |kind| Err(OpenError::Foreign(kind));
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    match start {
        [] => Err(OpenError::Empty),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Ok(Kind::Zip),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => ole(bytes),
        [b'{', b'\\', b'r', b't', b'f', ..] => foreign(Foreign::RichText),
        [0x89, b'P', b'N', b'G', ..]
        | [0xFF, 0xD8, 0xFF, ..]
        | [b'G', b'I', b'F', b'8', ..]
        | [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..]
        | [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..]
        | [b'I', b'I', 0x2A, 0, ..]
        | [b'M', b'M', 0, 0x2A, ..] => foreign(Foreign::Picture),
        [0x1F, 0x8B, ..] | [b'7', b'z', 0xBC, 0xAF, 0x27, 0x1C, ..] | [b'R', b'a', b'r', b'!', 0x1A, 7, ..] => {
            foreign(Foreign::Archive)
        }
        // PDF readers accept a little noise before the mark, and so do the programs that write it.
        _ if start.windows(5).take(1024).any(|window| window == b"%PDF-") => foreign(Foreign::Pdf),
        _ => text(start),
    }
}

/// Refuses a name that promises another kind than the content is.
pub(super) fn compare(name: &str, is: Kind) -> Result<(), OpenError> {
    let says = match (promise(name), is) {
        (Promise::Workbook, Kind::Zip) | (Promise::Text, Kind::Text) | (Promise::Nothing, _) => return Ok(()),
        (Promise::Workbook, Kind::Text) => "an Excel workbook",
        (Promise::OldWorkbook, _) => "a workbook of Excel 97 to 2003",
        (Promise::Text, Kind::Zip) => "text with separated columns",
        (Promise::OtherKnown(says), _) => says,
    };
    let (is, rename) = match is {
        Kind::Zip => ("an Excel workbook", ".xlsx"),
        Kind::Text => ("text with separated columns", ".csv"),
    };
    Err(OpenError::NotWhatItsNameSays { name: name.to_owned(), says, is, rename })
}

fn promise(name: &str) -> Promise {
    let Some((_, ending)) = name.rsplit_once('.') else { return Promise::Nothing };
    match ending.to_ascii_lowercase().as_str() {
        "xlsx" | "xlsm" | "xltx" | "xltm" => Promise::Workbook,
        "xls" | "xlt" => Promise::OldWorkbook,
        "csv" | "tsv" | "tab" | "txt" => Promise::Text,
        "xlsb" => Promise::OtherKnown("a binary Excel workbook"),
        "ods" => Promise::OtherKnown("an OpenDocument spreadsheet"),
        "pdf" => Promise::OtherKnown("a PDF"),
        "doc" | "docx" => Promise::OtherKnown("a Word document"),
        "htm" | "html" => Promise::OtherKnown("a web page"),
        "json" => Promise::OtherKnown("a JSON file"),
        "zip" => Promise::OtherKnown("an archive"),
        _ => Promise::Nothing,
    }
}

/// Tells what is inside the old Office container: its directory names the streams in UTF-16, in records of 128 bytes.
fn ole(bytes: &[u8]) -> Result<Kind, OpenError> {
    let names = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).chain([0, 0]).collect();
        bytes.chunks(128).any(|record| record.starts_with(&wide))
    };
    Err(if names("EncryptedPackage") {
        OpenError::Encrypted
    } else if names("Workbook") || names("Book") {
        OpenError::Foreign(Foreign::OldExcel)
    } else if names("WordDocument") {
        OpenError::Foreign(Foreign::Word)
    } else if names("PowerPoint Document") {
        OpenError::Foreign(Foreign::PowerPoint)
    } else {
        OpenError::Foreign(Foreign::OldOffice)
    })
}

fn text(start: &[u8]) -> Result<Kind, OpenError> {
    let foreign = |kind| Err(OpenError::Foreign(kind));
    let sample = super::decode::beginning(start);
    let sample = sample.trim_start();
    if sample.chars().any(|c| matches!(c, '\0'..='\u{8}' | '\u{E}'..='\u{1A}')) {
        return foreign(Foreign::Unknown);
    }
    let lower = sample.to_ascii_lowercase();
    if ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"].iter().any(|tag| lower.starts_with(tag)) {
        return foreign(Foreign::WebPage);
    }
    if lower.starts_with("<?xml") || lower.starts_with("<!--") || lower.starts_with("<workbook") {
        return foreign(if lower.contains("urn:schemas-microsoft-com:office:spreadsheet") {
            Foreign::ExcelXml
        } else if lower.contains("urn:oasis:names:tc:opendocument") {
            Foreign::OpenDocument
        } else if lower.contains("<html") || lower.contains("<table") {
            Foreign::WebPage
        } else {
            Foreign::Xml
        });
    }
    if lower.starts_with("{\"") || lower.starts_with("[{") || lower.starts_with("{\n") || lower.starts_with("{\r") {
        return foreign(Foreign::Json);
    }
    Ok(Kind::Text)
}
