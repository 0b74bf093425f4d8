//! Text with separated columns, as spreadsheets and portals write it.
#![allow(clippy::unwrap_used, clippy::panic)]

mod book_parts;

use book_parts::text;
use muster_exchange::book::{Book, OpenError, open};

/// Row number, column and text of every cell.
fn cells(book: &Book) -> Vec<(u32, u32, String)> {
    let rows = book.sheets[0].rows.iter();
    rows.flat_map(|row| {
        row.cells.iter().map(|cell| {
            (
                row.number,
                cell.column,
                match &cell.value {
                    muster_exchange::book::Value::Text(text) => text.clone(),
                    other => panic!("{other:?}"),
                },
            )
        })
    })
    .collect()
}

fn owned(cells: &[(u32, u32, &str)]) -> Vec<(u32, u32, String)> {
    cells.iter().map(|(row, column, text)| (*row, *column, (*text).to_owned())).collect()
}

#[test]
fn commas_semicolons_and_tabs_are_detected() {
    for (name, content) in [
        ("a.csv", "No,Time\r\n1,\"10:00, sharp\"\r\n"),
        ("a.csv", "No;Time\n1;10:00, sharp\n"),
        ("a.tsv", "No\tTime\n1\t10:00, sharp\n"),
        ("a.txt", "No;Time\r1;10:00, sharp"),
    ] {
        let book = open(name, content.as_bytes()).unwrap();
        assert_eq!(
            cells(&book),
            owned(&[(1, 0, "No"), (1, 1, "Time"), (2, 0, "1"), (2, 1, "10:00, sharp")]),
            "{content}"
        );
        assert_eq!(book.sheets[0].name, "a");
    }
}

#[test]
fn rows_have_the_numbers_a_spreadsheet_shows() {
    let book = open("a.csv", b"Title,\n\n1,\"two\nlines\"\n,,\n\n2,three\n").unwrap();
    assert_eq!(
        cells(&book),
        owned(&[(1, 0, "Title"), (3, 0, "1"), (3, 1, "two\nlines"), (6, 0, "2"), (6, 1, "three")])
    );
}

#[test]
fn a_declared_separator_is_obeyed_and_is_no_row() {
    let book = open("a.csv", b"sep=;\nNo;Time\n1;10:00\n").unwrap();
    assert_eq!(cells(&book), owned(&[(2, 0, "No"), (2, 1, "Time"), (3, 0, "1"), (3, 1, "10:00")]));
}

#[test]
fn every_common_encoding_gives_the_same_text() {
    let content = "Über,Café\n";
    let utf_16 = |order: fn(u16) -> [u8; 2]| content.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let with = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
    for bytes in [
        content.as_bytes().to_vec(),
        with(&[0xEF, 0xBB, 0xBF], content.as_bytes()),
        with(&[0xFF, 0xFE], &utf_16(u16::to_le_bytes)),
        with(&[0xFE, 0xFF], &utf_16(u16::to_be_bytes)),
        utf_16(u16::to_le_bytes),
        utf_16(u16::to_be_bytes),
        b"\xDCber,Caf\xE9\n".to_vec(),
        b"\xDCber,Caf\xE9".to_vec(),
    ] {
        let book = open("a.csv", &bytes).unwrap();
        assert_eq!(cells(&book), owned(&[(1, 0, "Über"), (1, 1, "Café")]), "{bytes:?}");
    }
}

#[test]
fn windows_quotation_marks_and_dashes_come_through() {
    let book = open("a.csv", b"a,b\n\x93Go\x94 \x96 now,\x80\n").unwrap();
    assert_eq!(book.sheets[0].rows[1].cells[0].value, text("“Go” – now"));
    assert_eq!(book.sheets[0].rows[1].cells[1].value, text("€"));
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_not_swallowed() {
    let error = open("a.csv", b"a,b\n1,\"two\n3,four\n").unwrap_err();
    assert_eq!(error, OpenError::UnclosedQuote { row: 2 });
    assert!(error.to_string().contains("row 2"));
}

#[test]
fn marks_inside_a_cell_are_letters() {
    let book = open("a.csv", b"a,12\" pipe\n\"Stop\" he said,\"a \"\"b\"\"\"\n").unwrap();
    assert_eq!(cells(&book), owned(&[(1, 0, "a"), (1, 1, "12\" pipe"), (2, 0, "Stop he said"), (2, 1, "a \"b\"")]));
}

#[test]
fn more_columns_than_a_sheet_can_have_are_refused() {
    let error = open("a.csv", ",".repeat(20_000).as_bytes().iter().chain(b"x").copied().collect::<Vec<_>>().as_slice())
        .unwrap_err();
    assert!(matches!(error, OpenError::TooMuch(_)), "{error}");
}

#[test]
fn a_file_that_does_not_say_how_its_letters_are_written_is_known_as_a_guess() {
    let guessed = |bytes: &[u8]| open("list.csv", bytes).unwrap().sheets[0].letters_guessed;
    assert!(guessed(b"No;Time\n1;\xC2\xE7\xF0\xFB\xE2\n"));
    for said in [&b"No;Time\n1;10:00\n"[..], "No;Titre\n1;Début\n".as_bytes(), b"\xFF\xFEN\0o\0;\0\xE9\0"] {
        assert!(!guessed(said), "{said:?}");
    }
}
