//! Workbooks as different programs write them are read alike.
#![allow(clippy::unwrap_used, clippy::panic)]

mod book_parts;

use book_parts::{LINKS, Parts, number, text};
use muster_exchange::book::{ShownAs, open};

fn plain() -> Parts {
    let mut parts = Parts::with_rows(r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row>"#);
    parts.set("xl/sharedStrings.xml", "<sst><si><t>Title</t></si></sst>");
    parts
}

fn assert_reads_alike(parts: &Parts) {
    assert_eq!(parts.values(), [text("Title"), number(5.0, ShownAs::Number, "5")]);
}

#[test]
fn part_names_may_be_absolute_relative_or_from_the_root() {
    for target in [
        "worksheets/sheet1.xml",
        "/xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet1.xml",
        "./worksheets/../worksheets/sheet1.xml",
        "Worksheets\\Sheet1.xml",
    ] {
        let mut parts = plain();
        parts.replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target);
        assert_reads_alike(&parts);
    }
}

#[test]
fn the_workbook_may_be_anywhere() {
    let mut parts = plain();
    parts.replace("_rels/.rels", "xl/workbook.xml", "/book.xml");
    for (name, _) in &mut parts.0 {
        *name = match name.as_str() {
            "xl/workbook.xml" => "book.xml".into(),
            "xl/_rels/workbook.xml.rels" => "_rels/book.xml.rels".into(),
            name => name.strip_prefix("xl/").unwrap_or(name).to_owned(),
        };
    }
    assert_reads_alike(&parts);
}

#[test]
fn a_workbook_without_package_links_is_found_by_its_usual_name() {
    let mut parts = plain();
    parts.0.retain(|(name, _)| name != "_rels/.rels");
    assert_reads_alike(&parts);
}

#[test]
fn strict_workbooks_are_read() {
    let mut parts = plain();
    for name in ["_rels/.rels", "xl/_rels/workbook.xml.rels"] {
        parts.replace(name, LINKS, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }
    assert_reads_alike(&parts);
}

#[test]
fn prefixed_elements_are_read() {
    let mut parts = plain();
    parts
        .set("xl/worksheets/sheet1.xml", r#"<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"#)
        .set("xl/sharedStrings.xml", "<x:sst><x:si><x:t>Title</x:t></x:si></x:sst>")
        .set("xl/workbook.xml", r#"<x:workbook xmlns:x="m" xmlns:rel="l"><x:sheets><x:sheet name="List" sheetId="1" rel:id="one"/></x:sheets></x:workbook>"#);
    assert_reads_alike(&parts);
}

#[test]
fn declarations_comments_and_byte_order_marks_are_passed_over() {
    let mut parts = plain();
    parts.set("xl/sharedStrings.xml", "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<!-- > --><sst><?x y?><si><t><![CDATA[Tit]]>le</t></si></sst>");
    assert_reads_alike(&parts);
}

#[test]
fn charts_are_no_sheets() {
    let mut parts = plain();
    parts.replace("xl/workbook.xml", "<sheets>", r#"<sheets><sheet name="Chart" sheetId="9" r:id="chart"/>"#).replace(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        r#"<Relationship Id="chart" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>"#,
    );
    assert_reads_alike(&parts);
    assert_eq!(parts.open().unwrap().sheets.len(), 1);
}

#[test]
fn text_longer_than_the_reading_window_stays_whole() {
    let long = format!("{}é\u{FEFF}&lt;end", "abc ".repeat(300_000));
    let mut parts = plain();
    parts.set("xl/sharedStrings.xml", &format!("<sst><si><t>{long}</t></si></sst>"));
    assert_eq!(parts.values()[0], text(&long.replace("&lt;", "<")));
}

#[test]
fn a_byte_order_mark_inside_a_text_is_kept_wherever_it_stands() {
    let cells: String = (0..20_000).map(|_| "<row><c t=\"str\"><v>\u{FEFF}abcdefghij</v></c></row>").collect();
    let book = Parts::with_rows(&cells).open().unwrap();
    assert!(book.sheets[0].rows.iter().all(|row| row.cells[0].value == text("\u{FEFF}abcdefghij")));
    assert_eq!(book.sheets[0].rows.len(), 20_000);
}

#[test]
fn a_workbook_written_by_a_library_is_read() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let time = rust_xlsxwriter::Format::new().set_num_format("hh:mm");
    let sheet = workbook.add_worksheet().set_name("MSEL").unwrap();
    sheet.write(0, 0, "Time").unwrap().write_with_format(1, 0, 0.5625, &time).unwrap().write(1, 1, true).unwrap();
    let book = open("MSEL.XLSX", &workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!(book.sheets[0].name, "MSEL");
    assert_eq!(book.sheets[0].rows[1].cells[0].value, number(0.5625, ShownAs::Time, "13:30"));
}
