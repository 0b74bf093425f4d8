//! What a workbook's cells hold comes out as it is stored and as a person sees it.
#![allow(clippy::unwrap_used, clippy::panic)]

mod book_parts;

use book_parts::{Parts, number, text};
use muster_exchange::book::{ShownAs, Value};

#[test]
fn shared_texts_keep_their_line_breaks_and_lose_their_phonetic_guides() {
    let mut parts = Parts::with_rows(
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>"#,
    );
    parts.set(
        "xl/sharedStrings.xml",
        "<sst><si><t>one\r\ntwo&#10;three</t></si>\
         <si><r><rPr><b/></rPr><t>Fire &amp; </t></r><r><t xml:space=\"preserve\">smoke </t></r></si>\
         <si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>\
         <si><t>bell_x0007_ and _x005F_x0007_</t></si></sst>",
    );
    assert_eq!(
        parts.values(),
        [text("one\ntwo\nthree"), text("Fire & smoke "), text("東京"), text("bell\u{7} and _x0007_")]
    );
}

#[test]
fn inline_texts_formulas_truths_and_errors_are_read() {
    let parts = Parts::with_rows(
        r#"<row r="1"><c r="A1" t="inlineStr"><is><t>in</t></is></c><c r="B1" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c>
           <c r="C1" t="str"><f>A1&amp;"x"</f><v>in x</v></c><c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="b"><v>1</v></c>
           <c r="F1" t="b"><f>FALSE()</f><v>0</v></c><c r="G1" t="e"><v>#REF!</v></c><c r="H1" t="str"><f>""</f><v></v></c></row>"#,
    );
    assert_eq!(
        parts.values(),
        [
            text("in"),
            text("rich"),
            text("in x"),
            number(2.0, ShownAs::Number, "2"),
            Value::Bool(true),
            Value::Bool(false),
            Value::Error("#REF!".into()),
        ]
    );
}

#[test]
fn a_formula_without_a_result_is_not_an_empty_cell() {
    let parts = Parts::with_rows(
        r#"<row r="1"><c r="A1"><f>B1+TIME(0,5,0)</f><v></v></c><c r="B1"><f>A1&amp;"x"</f></c></row>"#,
    );
    assert_eq!(parts.values(), [Value::Error("=B1+TIME(0,5,0)".into()), Value::Error("=A1&\"x\"".into())]);
}

#[test]
fn a_number_is_what_its_format_shows() {
    let mut parts = Parts::with_rows(
        r#"<row r="1"><c r="A1" s="0"><v>0.5625</v></c><c r="B1" s="1"><v>46158</v></c><c r="C1" s="2"><v>600</v></c><c r="D1" s="3"><v>600</v></c>
           <c r="E1" s="4"><v>1.5</v></c><c r="F1" s="5"><v>46158.5625</v></c><c r="G1" s="6"><v>0.25</v></c><c r="H1" s="7"><v>3</v></c></row>"#,
    );
    parts.formats(&[
        "[$-409]h:mm\\ AM/PM;@",
        "yyyy\\-mm\\-dd",
        "General",
        "0000",
        "[h]:mm",
        "dd/mm/yyyy hh:mm",
        "0%",
        "[Red]0\" days\"",
    ]);
    assert_eq!(
        parts.values(),
        [
            number(0.5625, ShownAs::Time, "1:30 PM"),
            number(46158.0, ShownAs::Date, "2026-05-16"),
            number(600.0, ShownAs::Number, "600"),
            number(600.0, ShownAs::Number, "0600"),
            number(1.5, ShownAs::Duration, "36:00"),
            number(46158.5625, ShownAs::DateTime, "16/05/2026 13:30"),
            number(0.25, ShownAs::Number, "25%"),
            number(3.0, ShownAs::Number, "3 days"),
        ]
    );
}

#[test]
fn built_in_formats_need_no_code_in_the_file() {
    let mut parts = Parts::with_rows(
        r#"<row r="1"><c s="0"><v>46158</v></c><c s="1"><v>0.5625</v></c><c s="2"><v>46158.5625</v></c><c s="3"><v>1.5</v></c><c s="4"><v>0.0035</v></c><c s="5"><v>0.5</v></c></row>"#,
    );
    parts.built_in_formats(&[14, 20, 22, 46, 45, 9]);
    assert_eq!(
        parts.values(),
        [
            number(46158.0, ShownAs::Date, "2026-05-16"),
            number(0.5625, ShownAs::Time, "13:30"),
            number(46158.5625, ShownAs::DateTime, "2026-05-16 13:30"),
            number(1.5, ShownAs::Duration, "36:00:00"),
            number(0.0035, ShownAs::Duration, "05:02"),
            number(0.5, ShownAs::Number, "50%"),
        ]
    );
}

#[test]
fn dates_of_a_1904_workbook_are_moved_and_its_hours_are_not() {
    let mut parts = Parts::with_rows(
        r#"<row r="1"><c s="0"><v>44696</v></c><c s="1"><v>0.5625</v></c><c s="2"><v>44696.5</v></c><c s="3"><v>7</v></c></row>"#,
    );
    parts.formats(&["yyyy-mm-dd", "h:mm", "yyyy-mm-dd hh:mm", "0"]).replace(
        "xl/workbook.xml",
        "<workbookPr/>",
        "<workbookPr date1904=\"1\"/>",
    );
    assert_eq!(
        parts.values(),
        [
            number(46158.0, ShownAs::Date, "2026-05-16"),
            number(0.5625, ShownAs::Time, "13:30"),
            number(46158.5, ShownAs::DateTime, "2026-05-16 12:00"),
            number(7.0, ShownAs::Number, "7"),
        ]
    );
}

#[test]
fn dates_written_as_iso_8601_are_numbers_too() {
    let mut parts = Parts::with_rows(
        r#"<row r="1"><c t="d"><v>2026-05-16</v></c><c t="d"><v>2026-05-16T13:30:00</v></c><c t="d"><v>13:30:00.000</v></c><c t="d" s="1"><v>2026-05-16T13:30:00Z</v></c><c t="d"><v>soon</v></c></row>"#,
    );
    parts.formats(&["General", "d mmm hh:mm"]);
    assert_eq!(
        parts.values(),
        [
            number(46158.0, ShownAs::Date, "2026-05-16"),
            number(46158.5625, ShownAs::DateTime, "2026-05-16T13:30:00"),
            number(0.5625, ShownAs::Time, "13:30:00.000"),
            number(46158.5625, ShownAs::DateTime, "16 May 13:30"),
            text("soon"),
        ]
    );
}

#[test]
fn what_claims_to_be_a_number_and_is_none_is_kept_as_text() {
    let parts = Parts::with_rows("<row><c><v>12:30</v></c><c><v>NaN</v></c><c><v>1e999</v></c><c><v> 7 </v></c></row>");
    assert_eq!(parts.values(), [text("12:30"), text("NaN"), text("1e999"), number(7.0, ShownAs::Number, "7")]);
}

#[test]
fn cells_merged_over_rows_say_to_which_row_they_reach() {
    let book = Parts::with_sheet(
        r#"<worksheet><sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData>
           <mergeCells><mergeCell ref="F2:F9"/><mergeCell ref="B2:C3"/><mergeCell ref="D4:E4"/></mergeCells></worksheet>"#,
    )
    .open()
    .unwrap();
    let tall: Vec<_> = book.sheets[0].tall.iter().map(|tall| (tall.column, tall.first, tall.last)).collect();
    assert_eq!(tall, [(1, 2, 3), (5, 2, 9)]);
}

#[test]
fn merged_cells_say_how_far_they_reach() {
    let parts = Parts::with_sheet(
        r#"<worksheet><sheetData><row r="2"><c r="B2" t="str"><v>PHASE 1</v></c><c r="F2"><v>1</v></c></row></sheetData>
           <mergeCells count="3"><mergeCell ref="B2:E3"/><mergeCell ref="F2:F9"/><mergeCell ref="nonsense"/></mergeCells></worksheet>"#,
    );
    let spans: Vec<_> = parts.cells().iter().map(|cell| (cell.column, cell.span)).collect();
    assert_eq!(spans, [(1, 4), (5, 1)]);
}

#[test]
fn hidden_sheets_and_rows_are_read_and_say_so() {
    let mut parts = Parts::with_rows(
        r#"<row r="3" hidden="1"><c r="A3"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>"#,
    );
    parts
        .replace("xl/workbook.xml", "</sheets>", r#"<sheet name="Old" sheetId="2" state="hidden" r:id="two"/><sheet name="Deep" sheetId="3" state="veryHidden" r:id="two"/></sheets>"#)
        .replace("xl/_rels/workbook.xml.rels", "</Relationships>", r#"<Relationship Id="two" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>"#);
    let book = parts.open().unwrap();
    let sheets: Vec<_> = book.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
    assert_eq!(sheets, [("List", false), ("Old", true), ("Deep", true)]);
    let rows: Vec<_> = book.sheets[0].rows.iter().map(|row| (row.number, row.hidden)).collect();
    assert_eq!(rows, [(3, true), (4, false)]);
}

#[test]
fn rows_and_cells_without_a_reference_follow_one_another() {
    let parts = Parts::with_rows(
        r#"<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="7"><c r="D7"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>"#,
    );
    let sheet = parts.open().unwrap().sheets.remove(0);
    let places: Vec<_> =
        sheet.rows.iter().flat_map(|row| row.cells.iter().map(|cell| (row.number, cell.column))).collect();
    assert_eq!(places, [(1, 0), (1, 2), (7, 3), (7, 4), (8, 0)]);
}

#[test]
fn rows_and_cells_out_of_order_are_put_in_order() {
    let parts = Parts::with_rows(
        r#"<row r="9"><c r="C9"><v>3</v></c><c r="A9"><v>1</v></c></row><row r="2"><c r="A2"><v>0</v></c></row>"#,
    );
    let sheet = parts.open().unwrap().sheets.remove(0);
    let places: Vec<_> =
        sheet.rows.iter().flat_map(|row| row.cells.iter().map(|cell| (row.number, cell.column))).collect();
    assert_eq!(places, [(2, 0), (9, 0), (9, 2)]);
}

#[test]
fn formatted_rows_without_content_are_absent() {
    let parts = Parts::with_rows(
        r#"<row r="1" s="1"><c r="A1" s="1"/><c r="B1" t="s"/><c r="C1" t="str"><v/></c><c r="D1" t="inlineStr"><is><t/></is></c></row><row r="5"><c r="A5"><v>1</v></c></row>"#,
    );
    let rows: Vec<_> = parts.open().unwrap().sheets[0].rows.iter().map(|row| row.number).collect();
    assert_eq!(rows, [5]);
}
