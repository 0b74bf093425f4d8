//! What is not a spreadsheet, or not the one its name promises, is refused with a message of its own.
#![allow(clippy::unwrap_used, clippy::panic)]

mod book_parts;

use book_parts::Parts;
use muster_exchange::book::{Foreign, OpenError, open};

fn refusal(name: &str, bytes: &[u8]) -> OpenError {
    match open(name, bytes) {
        Err(error) => error,
        Ok(_) => panic!("{name} was opened"),
    }
}

fn ole(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(512, 0);
    let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.extend(&name);
    bytes.resize(1024, 0);
    bytes
}

fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    Parts(parts.iter().map(|(name, content)| ((*name).to_owned(), content.as_bytes().to_vec())).collect()).zip()
}

#[test]
fn every_foreign_kind_is_named() {
    let word = zip(&[
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"#,
        ),
        ("word/document.xml", "<w:document/>"),
    ]);
    let slides = zip(&[
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="ppt/presentation.xml"/></Relationships>"#,
        ),
        ("ppt/presentation.xml", "<p:presentation/>"),
    ]);
    let binary = zip(&[
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>"#,
        ),
        ("xl/workbook.bin", "\u{1}"),
    ]);
    let ods = zip(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")]);
    let odt = zip(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")]);
    let numbers = zip(&[("Index/Document.iwa", "x"), ("Metadata/Properties.plist", "x")]);
    let photos = zip(&[("photo.jpg", "x")]);
    for (bytes, kind) in [
        (ole("Workbook"), Foreign::OldExcel),
        (ole("Book"), Foreign::OldExcel),
        (ole("WordDocument"), Foreign::Word),
        (ole("PowerPoint Document"), Foreign::PowerPoint),
        (ole("Contents"), Foreign::OldOffice),
        (word, Foreign::Word),
        (slides, Foreign::PowerPoint),
        (binary, Foreign::BinaryExcel),
        (ods, Foreign::OpenDocumentSpreadsheet),
        (odt, Foreign::OpenDocument),
        (numbers, Foreign::AppleIWork),
        (photos, Foreign::Archive),
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3".to_vec(), Foreign::Pdf),
        (b"\n<!DOCTYPE html><html><table>".to_vec(), Foreign::WebPage),
        (b"\xEF\xBB\xBF<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">".to_vec(), Foreign::WebPage),
        (
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".to_vec(),
            Foreign::ExcelXml,
        ),
        (b"<?xml version=\"1.0\"?><alert/>".to_vec(), Foreign::Xml),
        (b"{\\rtf1\\ansi".to_vec(), Foreign::RichText),
        (b"\x89PNG\r\n\x1a\n".to_vec(), Foreign::Picture),
        (b"\xFF\xD8\xFF\xE0".to_vec(), Foreign::Picture),
        (b"\x1F\x8B\x08\x00".to_vec(), Foreign::Archive),
        (b"{\"events\": []}".to_vec(), Foreign::Json),
        (b"\x00\x01\x02\x03\x04binary".to_vec(), Foreign::Unknown),
    ] {
        for name in ["list.xlsx", "list.csv"] {
            let error = refusal(name, &bytes);
            assert_eq!(error, OpenError::Foreign(kind), "{name}: {error}");
            assert!(
                error.to_string().contains(kind.description()) && error.to_string().contains("Nothing was imported")
            );
        }
    }
}

#[test]
fn a_locked_workbook_is_told_from_an_old_one() {
    assert_eq!(refusal("list.xlsx", &ole("EncryptedPackage")), OpenError::Encrypted);
    assert!(OpenError::Encrypted.to_string().contains("remove the password"));
}

#[test]
fn an_empty_file_is_empty_whatever_its_name() {
    for bytes in [&b""[..], b"   \r\n\n", b"\xEF\xBB\xBF"] {
        assert_eq!(refusal("list.csv", bytes), OpenError::Empty, "{bytes:?}");
    }
    assert_eq!(refusal("list.xlsx", b""), OpenError::Empty);
}

#[test]
fn a_name_that_promises_another_kind_is_refused_with_the_right_one() {
    let workbook = Parts::with_rows("<row><c><v>1</v></c></row>").zip();
    for (name, bytes, rename) in [
        ("plan.xlsx", &b"No;Time\n1;10:00\n"[..], ".csv"),
        ("plan.xls", b"No\tTime\n1\t10:00\n", ".csv"),
        ("plan.ods", b"No\tTime\n1\t10:00\n", ".csv"),
        ("plan.csv", &workbook, ".xlsx"),
        ("plan.xls", &workbook, ".xlsx"),
    ] {
        let error = refusal(name, bytes);
        let OpenError::NotWhatItsNameSays { rename: right, .. } = &error else { panic!("{name}: {error}") };
        assert_eq!(*right, rename);
        assert!(error.to_string().contains(name), "{error}");
    }
    assert!(open("C:\\plans\\plan.XLSM", &workbook).is_ok());
    assert!(open("plan", &workbook).is_ok());
    assert!(open("plan", b"No;Time\n1;10:00\n").is_ok());
}

#[test]
fn a_cut_off_workbook_says_so_wherever_it_is_cut() {
    let rows: String =
        (1..500).map(|row| format!("<row><c><v>{row}</v></c><c><v>{}</v></c></row>", row * 7919)).collect();
    let whole = Parts::with_rows(&rows).zip();
    for length in (5..whole.len()).step_by(37) {
        let error = refusal("list.xlsx", &whole[..length]);
        assert!(matches!(error, OpenError::Truncated | OpenError::Damaged { .. }), "{length}: {error}");
    }
    assert_eq!(refusal("list.xlsx", &whole[..whole.len() / 2]), OpenError::Truncated);
    // Cut inside the last record of the zip's directory.
    assert_eq!(refusal("list.xlsx", &whole[..whole.len() - 10]), OpenError::Truncated);
}

#[test]
fn no_message_speaks_of_the_program_s_own_parts() {
    let whole = Parts::with_rows(&"<row><c><v>1</v></c></row>".repeat(300)).zip();
    let mut spoiled = whole.clone();
    for byte in spoiled.iter_mut().skip(200).take(400) {
        *byte ^= 0x55;
    }
    for bytes in (1..whole.len()).step_by(11).map(|length| &whole[..length]).chain([spoiled.as_slice()]) {
        if let Err(error) = open("list.xlsx", bytes) {
            let said = error.to_string();
            assert!(!said.contains("::") && !said.contains("  "), "{said}");
        }
    }
    let said = refusal("list.csv", b"No,Time,Title\n1,09:20,\"unclosed\n2,09:30,B\n").to_string();
    assert!(
        said.contains("in row 2 opens a cell that never ends, so the rows after it cannot be told apart."),
        "{said}"
    );
}

#[test]
fn a_missing_or_broken_part_is_named() {
    let good = || {
        let mut parts = Parts::with_rows(r#"<row><c t="s"><v>0</v></c></row>"#);
        parts.set("xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>");
        parts
    };
    assert!(good().open().is_ok());
    type Breaking = fn(&mut Parts);
    let broken: [(&str, Breaking); 10] = [
        ("xl/workbook.xml", |parts| parts.0.retain(|(name, _)| !name.contains("sheet1"))),
        ("xl/worksheets/sheet1.xml", |parts| parts.0.retain(|(name, _)| !name.contains("sharedStrings"))),
        ("xl/worksheets/sheet1.xml", |parts| {
            parts.replace("xl/worksheets/sheet1.xml", "</worksheet>", "");
        }),
        ("xl/worksheets/sheet1.xml", |parts| {
            parts.replace("xl/worksheets/sheet1.xml", "<v>0</v>", "<v>7</v>");
        }),
        ("xl/worksheets/sheet1.xml", |parts| {
            parts.replace("xl/worksheets/sheet1.xml", "<c t", "<c r=\"?\" t");
        }),
        ("xl/worksheets/sheet1.xml", |parts| {
            parts.replace("xl/worksheets/sheet1.xml", "</row>", "<c r=\"A1\"><v>1</v></c></row>");
        }),
        ("xl/worksheets/sheet1.xml", |parts| {
            parts.replace("xl/worksheets/sheet1.xml", "</c></row>", "</row></c>");
        }),
        ("xl/worksheets/sheet1.xml", |parts| {
            parts.replace(
                "xl/worksheets/sheet1.xml",
                "<row>",
                &format!("{}{}<row>", "<a>".repeat(300), "</a>".repeat(300)),
            );
        }),
        ("xl/sharedStrings.xml", |parts| {
            parts.replace("xl/sharedStrings.xml", "<t>x</t>", "<t>&unknown;</t>");
        }),
        ("xl/sharedStrings.xml", |parts| {
            parts.replace("xl/sharedStrings.xml", "<sst>", "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><sst>");
        }),
    ];
    for (place, (part, breaking)) in broken.into_iter().enumerate() {
        let mut parts = good();
        breaking(&mut parts);
        match parts.open() {
            Err(OpenError::Damaged { part: named, .. }) => assert_eq!(named, part, "{place}"),
            other => panic!("{place}: {other:?}"),
        }
    }
}

#[test]
fn utf_16_inside_a_workbook_is_refused_clearly() {
    let mut parts = Parts::with_rows("<row/>");
    let sheet: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain("<worksheet/>".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    parts.0.retain(|(name, _)| !name.contains("sheet1"));
    parts.0.push(("xl/worksheets/sheet1.xml".into(), sheet));
    assert!(parts.open().unwrap_err().to_string().contains("UTF-16"));
}
