//! How long the reading of a long event list takes, and of files made to take long.

#![allow(clippy::unwrap_used)]

mod long_list;

use divan::{Bencher, black_box};
use muster_domain::ExerciseId;
use muster_exchange::{book, msel};
use std::error::Error;
use std::io::{Cursor, Write};
use uuid::Uuid;
use zip::write::{SimpleFileOptions, ZipWriter};

fn main() {
    divan::main();
}

/// From the bytes of an `.xlsx` file to rows of cells.
#[divan::bench]
fn open_10_000_rows(bencher: Bencher<'_, '_>) {
    let bytes = long_list::workbook().unwrap();
    bencher.bench_local(|| book::open("list.xlsx", black_box(&bytes)));
}

/// From the bytes to the events of an exercise.
#[divan::bench]
fn open_and_read_10_000_rows(bencher: Bencher<'_, '_>) {
    let bytes = long_list::workbook().unwrap();
    bencher.bench_local(|| {
        let book = book::open("list.xlsx", black_box(&bytes));
        book.map(|book| msel::read(&book, &msel::Choices::default(), &[], &mut Uuid::nil, ExerciseId(Uuid::nil())))
    });
}

/// A million rows with a format and nothing else, twelve columns of each.
#[divan::bench(sample_count = 3)]
fn open_a_million_formatted_empty_rows(bencher: Bencher<'_, '_>) {
    let cells: String = ('A'..='L').map(|column| format!("<c r=\"{column}1\" s=\"1\"/>")).collect();
    let bytes = workbook_of(&format!("<row s=\"1\">{cells}</row>"), 1_000_000).unwrap();
    bencher.bench_local(|| book::open("list.xlsx", black_box(&bytes)));
}

/// Elements as small as they can be, up to the limit of what is unpacked: what takes longest for its size.
#[divan::bench(sample_count = 3)]
fn refuse_a_bomb_of_small_elements(bencher: Bencher<'_, '_>) {
    let bytes = workbook_of("<a/>", 110_000_000).unwrap();
    bencher.bench_local(|| book::open("list.xlsx", black_box(&bytes)));
}

/// A workbook with one sheet whose content is the same piece many times.
fn workbook_of(piece: &str, times: usize) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(1)).large_file(true);
    zip.start_file("xl/workbook.xml", options)?;
    zip.write_all(b"<workbook><sheets><sheet name=\"List\" sheetId=\"1\" id=\"a\"/></sheets></workbook>")?;
    zip.start_file("xl/_rels/workbook.xml.rels", options)?;
    zip.write_all(
        b"<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"sheet.xml\"/></Relationships>",
    )?;
    zip.start_file("xl/sheet.xml", options)?;
    zip.write_all(b"<worksheet><sheetData>")?;
    let many = piece.repeat(10_000);
    for _ in 0..times / 10_000 {
        zip.write_all(many.as_bytes())?;
    }
    zip.write_all(b"</sheetData></worksheet>")?;
    Ok(zip.finish()?.into_inner())
}
