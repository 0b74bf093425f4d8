//! Files made to harm: bombs, lies and noise are answered in bounded time and memory, and nothing panics.
#![allow(clippy::unwrap_used, clippy::panic)]

mod book_parts;

use book_parts::{Parts, zip_with_stream};
use muster_exchange::book::{Limit, MAX_FILE_BYTES, OpenError, open};
use proptest::prelude::*;
use std::iter::repeat_n;

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// A sheet whose rows are these pieces, the same `times` over.
fn repeated(piece: &str, times: usize) -> Vec<u8> {
    let many = piece.repeat(1000);
    let pieces = [b"<worksheet><sheetData>".to_vec()]
        .into_iter()
        .chain(repeat_n(many.into_bytes(), times / 1000))
        .chain([b"</sheetData></worksheet>".to_vec()]);
    zip_with_stream(&Parts::with_rows(""), SHEET, pieces)
}

fn limit(bytes: &[u8]) -> Limit {
    match open("list.xlsx", bytes) {
        Err(OpenError::TooMuch(limit)) => limit,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("was opened"),
    }
}

/// The most memory this process has ever held, in MB, where the system says it.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1024
}

#[test]
fn a_million_formatted_empty_rows_are_no_rows() {
    let rows = (0..1000_u32).map(|thousand| {
        let row = |row| format!("<row r=\"{row}\" s=\"1\" customFormat=\"1\"><c r=\"A{row}\" s=\"1\"/></row>");
        (thousand * 1000 + 1..=thousand * 1000 + 1000).map(row).collect::<String>().into_bytes()
    });
    let pieces =
        [b"<worksheet><sheetData>".to_vec()].into_iter().chain(rows).chain([b"</sheetData></worksheet>".to_vec()]);
    let bytes = zip_with_stream(&Parts::with_rows(""), SHEET, pieces);
    assert!(open("list.xlsx", &bytes).unwrap().sheets[0].rows.is_empty());
    assert!(most_memory() < 500, "{} MB", most_memory());
}

#[test]
fn a_bomb_of_nothing_is_refused() {
    // Four gigabytes of spaces are four megabytes of zip; the reading ends long before.
    let spaces = vec![b' '; 4 << 20];
    let bytes = zip_with_stream(&Parts::with_rows(""), SHEET, repeat_n(spaces, 1024));
    assert_eq!(limit(&bytes), Limit::TokenBytes(SHEET.into()));
    assert!(most_memory() < 500, "{} MB", most_memory());
}

#[test]
fn a_bomb_of_small_elements_is_refused() {
    let comments =
        "<!-- 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789 -->"
            .repeat(10_000);
    let bytes = zip_with_stream(&Parts::with_rows(""), SHEET, repeat_n(comments.into_bytes(), 400));
    assert_eq!(limit(&bytes), Limit::UnpackedBytes);
}

#[test]
fn a_bomb_of_the_smallest_elements_is_refused_sooner() {
    assert_eq!(limit(&repeated("<a/>", 42_000_000)), Limit::Pieces);
}

#[test]
fn a_text_shared_by_every_cell_is_counted_in_every_cell() {
    let mut parts = Parts::with_rows("");
    parts.set("xl/sharedStrings.xml", &format!("<sst><si><t>{}</t></si></sst>", "x".repeat(32_000)));
    let pieces = [b"<worksheet><sheetData><row>".to_vec()]
        .into_iter()
        .chain(repeat_n(b"<c t=\"s\"><v>0</v></c>".repeat(1000), 10))
        .chain([b"</row></sheetData></worksheet>".to_vec()]);
    assert_eq!(limit(&zip_with_stream(&parts, SHEET, pieces)), Limit::TextBytes);
    assert!(most_memory() < 500, "{} MB", most_memory());
}

#[test]
fn sixteen_thousand_columns_of_many_rows_are_refused() {
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(16_384));
    let pieces = [b"<worksheet><sheetData>".to_vec()].into_iter().chain(repeat_n(row.into_bytes(), 70));
    assert_eq!(limit(&zip_with_stream(&Parts::with_rows(""), SHEET, pieces)), Limit::Cells);
    assert!(most_memory() < 500, "{} MB", most_memory());
}

#[test]
fn a_column_or_row_beyond_the_sheet_is_refused() {
    let open = |rows: &str| Parts::with_rows(rows).open();
    assert_eq!(
        open("<row><c r=\"XFE1\"><v>1</v></c></row>").unwrap_err(),
        OpenError::TooMuch(Limit::Columns("List".into()))
    );
    assert_eq!(
        open("<row r=\"1048577\"><c><v>1</v></c></row>").unwrap_err(),
        OpenError::TooMuch(Limit::Rows("List".into()))
    );
    assert!(open("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").is_ok());
    for nonsense in ["ZZZZZZZZZZZZZZZ1", "A99999999999999999999", "1A", ""] {
        assert!(open(&format!("<row><c r=\"{nonsense}\"><v>1</v></c></row>")).is_err(), "{nonsense}");
    }
}

#[test]
fn too_many_texts_merges_and_sheets_are_refused() {
    let mut parts = Parts::with_rows("");
    parts.set("xl/sharedStrings.xml", &format!("<sst>{}</sst>", "<si/>".repeat(1_000_001)));
    assert_eq!(limit(&parts.zip()), Limit::Cells);
    let merges = Parts::with_sheet(&format!(
        "<worksheet><mergeCells>{}</mergeCells></worksheet>",
        "<mergeCell ref=\"A1:B1\"/>".repeat(500_001)
    ));
    assert_eq!(limit(&merges.zip()), Limit::Merges);
    let mut parts = Parts::with_rows("");
    let sheets = "<sheet name=\"x\" sheetId=\"1\" r:id=\"one\"/>".repeat(1_001);
    parts.set("xl/workbook.xml", &format!("<workbook><sheets>{sheets}</sheets></workbook>"));
    assert_eq!(limit(&parts.zip()), Limit::Sheets);
}

#[test]
fn one_part_read_by_many_sheets_is_counted_each_time() {
    let mut parts = Parts::with_rows(&"<row><c><v>1</v></c></row>".repeat(10_000));
    let sheets = "<sheet name=\"x\" sheetId=\"1\" r:id=\"one\"/>".repeat(200);
    parts.set("xl/workbook.xml", &format!("<workbook><sheets>{sheets}</sheets></workbook>"));
    assert_eq!(limit(&parts.zip()), Limit::FilledRows);
}

#[test]
fn more_rows_than_any_event_list_has_are_refused() {
    let row = "<row><c><v>1</v></c></row>";
    assert_eq!(open("list.xlsx", &Parts::with_rows(&row.repeat(30_000)).zip()).unwrap().sheets[0].rows.len(), 30_000);
    let refused = Parts::with_rows(&row.repeat(30_001)).open().unwrap_err();
    assert_eq!(refused, OpenError::TooMuch(Limit::FilledRows));
    assert!(refused.to_string().contains("more than 30000 rows with content"), "{refused}");
    match open("list.csv", "1;2\n".repeat(30_001).as_bytes()) {
        Err(OpenError::TooMuch(limit)) => assert_eq!(limit, Limit::FilledRows),
        other => panic!("{:?}", other.map(|book| book.sheets.len())),
    }
}

#[test]
fn a_document_type_is_refused_before_it_can_grow() {
    let mut lines = String::from("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for line in 1..40 {
        lines.push_str(&format!("<!ENTITY a{line} \"&a{};&a{};\">", line - 1, line - 1));
    }
    lines.push_str("]>");
    for part in ["xl/workbook.xml", SHEET, "_rels/.rels"] {
        let mut parts = Parts::with_rows("<row><c t=\"str\"><v>&a39;</v></c></row>");
        let content = parts.0.iter().find(|(name, _)| name == part).unwrap().1.clone();
        parts.set(part, &format!("{lines}{}", String::from_utf8(content).unwrap()));
        assert_eq!(parts.open().unwrap_err(), OpenError::DocumentType { part: part.into() });
    }
}

#[test]
fn sizes_in_the_zip_directory_are_not_believed() {
    let mut bytes = repeated("<row><c><v>1</v></c></row>", 5_000);
    // The uncompressed sizes stand 24 bytes into each entry of the directory, and 22 into each local header.
    for (mark, field) in [([b'P', b'K', 1, 2], 24), ([b'P', b'K', 3, 4], 22)] {
        let places: Vec<_> =
            bytes.windows(4).enumerate().filter(|(_, window)| *window == mark).map(|(at, _)| at).collect();
        for at in places {
            for (size, byte) in [0xFE, 0xFF, 0xFF, 0xFF].into_iter().enumerate() {
                bytes[at + field + size] = byte;
            }
        }
    }
    // Opened or refused, but neither believed nor panicked over.
    if let Ok(book) = open("list.xlsx", &bytes) {
        assert_eq!(book.sheets[0].rows.len(), 5_000);
    }
    assert!(most_memory() < 500, "{} MB", most_memory());
}

#[test]
fn a_directory_of_lies_is_refused() {
    let whole = repeated("<row><c><v>1</v></c></row>", 1_000);
    let end = whole.windows(4).rposition(|window| window == [b'P', b'K', 5, 6]).unwrap();
    let mut many = whole.clone();
    many[end + 8..end + 12].copy_from_slice(&[0x00, 0x70, 0x00, 0x70]);
    assert_eq!(limit(&many), Limit::Parts);
    // A directory end for every 22 bytes, each of which a trusting reader would follow.
    let ends = [&whole[..end], &whole[end..end + 22].repeat(100_000)].concat();
    assert_eq!(limit(&ends), Limit::Parts);
    let mut sixty_four = whole.clone();
    sixty_four.splice(end..end, [b'P', b'K', 6, 6].into_iter().chain([0; 28]).chain([0xFF; 8]).chain([0; 16]));
    assert_eq!(limit(&sixty_four), Limit::Parts);
}

#[test]
fn two_parts_of_one_name_are_refused() {
    let mut parts = Parts::with_rows("<row><c><v>1</v></c></row>");
    parts.0.push(("XL/Worksheets/Sheet1.xml".into(), b"<worksheet/>".to_vec()));
    assert!(parts.open().unwrap_err().to_string().contains("same name"));
    let mut parts = Parts::with_rows("<row><c><v>1</v></c></row>");
    parts.0.push(("xl/worksheets/sheet2.xml".into(), b"<worksheet/>".to_vec()));
    let mut bytes = parts.zip();
    let name = b"xl/worksheets/sheet2.xml";
    let places: Vec<_> =
        bytes.windows(name.len()).enumerate().filter(|(_, window)| window == name).map(|(at, _)| at).collect();
    for at in places {
        bytes[at + 19] = b'1';
    }
    assert!(open("list.xlsx", &bytes).unwrap_err().to_string().contains("same name"));
}

#[test]
fn a_file_longer_than_is_read_is_refused_unread() {
    assert_eq!(limit(&vec![b'x'; MAX_FILE_BYTES + 1]), Limit::FileBytes);
}

/// A generator of numbers that is the same on every machine, for a search that can be repeated.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }

    /// Changes, removes, repeats or inserts a few bytes.
    fn spoil(&mut self, bytes: &mut Vec<u8>) {
        const PIECES: [&[u8]; 14] = [
            b"<",
            b">",
            b"&",
            b"\"",
            b"<c r=\"XFD9\">",
            b"</row>",
            b"<![CDATA[",
            b"<!--",
            b"&#x0;",
            b"<mergeCell ref=\"A1:ZZZ9\"/>",
            b"\xFF",
            b"-1",
            b"9999999999999999999",
            b"<is><t>",
        ];
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len());
            let until = (at + self.below(20)).min(bytes.len());
            match self.below(5) {
                0 => bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << (at % 8)),
                1 => drop(bytes.drain(at..until)),
                2 => {
                    let copy = bytes[at..until].to_vec();
                    bytes.splice(at..at, copy);
                }
                3 => drop(bytes.splice(at..until, PIECES[self.below(PIECES.len())].iter().copied())),
                _ => bytes.get_mut(at).into_iter().for_each(|byte| *byte = (at * 31) as u8),
            }
        }
    }
}

fn full_workbook() -> Parts {
    let mut parts = Parts::with_sheet(
        r#"<worksheet><sheetData><row r="1" hidden="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="2"><f>A1</f><v>46158.5</v></c><c t="inlineStr"><is><r><t>x_x000D_y</t></r></is></c></row><row><c t="b"><v>1</v></c><c t="d"><v>2026-05-16</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>"#,
    );
    parts.set("xl/sharedStrings.xml", "<sst><si><t>a&amp;b</t><rPh><t>c</t></rPh></si></sst>");
    parts.formats(&["[$-409]h:mm\\ AM/PM;@", "#,##0.00;[Red](0)", "[h]:mm:ss.000"]);
    parts
}

#[test]
fn spoiled_workbooks_are_read_or_refused_and_never_panic() {
    let mut dice = Dice(0x5EED_B00C);
    let (mut opened, mut refused) = (0, 0);
    for _ in 0..3_000 {
        let mut parts = full_workbook();
        let at = dice.below(parts.0.len());
        dice.spoil(&mut parts.0[at].1);
        let mut bytes = parts.zip();
        if dice.below(3) == 0 {
            dice.spoil(&mut bytes);
        }
        match open("list.xlsx", &bytes) {
            Ok(_) => opened += 1,
            Err(error) => {
                assert!(!error.to_string().is_empty());
                refused += 1;
            }
        }
    }
    assert!(opened > 100 && refused > 100, "{opened} opened, {refused} refused: the search is one-sided");
}

#[test]
fn spoiled_text_files_are_read_or_refused_and_never_panic() {
    let mut dice = Dice(0x5EED_7E47);
    for _ in 0..3_000 {
        let mut bytes =
            "No;Time;\"Title; long\"\r\n1;10:00;\"Fire, \"\"north\"\" – Café\"\r\n\r\n2;;x\n".as_bytes().to_vec();
        dice.spoil(&mut bytes);
        let _ = open("list.csv", &bytes);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2_000), name in "[a-z]{0,5}(\\.(xlsx|csv|xls))?") {
        let _ = open(&name, &bytes);
        let zip = [b"PK\x03\x04".as_slice(), &bytes].concat();
        prop_assert!(open(&name, &zip).is_err());
    }

    #[test]
    fn any_text_is_read_whole(text in "[a-z;,\t\"\r\n ]{0,200}") {
        if let Ok(book) = open("a.csv", text.as_bytes()) {
            let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).collect::<String>();
            let read: String = book.sheets[0].rows.iter().flat_map(|row| &row.cells).map(|cell| match &cell.value {
                muster_exchange::book::Value::Text(text) => letters(text),
                other => format!("{other:?}"),
            }).collect();
            prop_assert_eq!(read, letters(&text));
        }
    }
}
