//! Prints the samples of the tests, to be looked at and timed:
//! `cargo run -p muster-documents --example print_sample -- FOLDER [EVENTS ENTRIES]`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool for those who build the program"
)]

#[path = "../tests/sample/mod.rs"]
mod sample;

use muster_documents::{AfterAction, docx, pdf};
use std::path::Path;
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(arguments.first().expect("name a folder"));
    let number = |index: usize| arguments.get(index).map(|text| text.parse::<usize>().expect("a number"));
    if let (Some(events), Some(entries)) = (number(1), number(2)) {
        print(folder, "large", &sample::large(events, entries));
        return;
    }
    print(folder, "ordinary", &sample::ordinary());
    print(folder, "empty", &sample::empty());
    print(
        folder,
        "hostile",
        &sample::filled_with("#panic() $x$ @ref <label> `raw` = heading\n= heading *bold* _it_ \\ // no 会\u{7}"),
    );
    print(folder, "long-word", &sample::filled_with(&"Wortungetüm".repeat(909)));
    print(folder, "long-title", &sample::filled_with(&"A title that does not end ".repeat(20)));
}

fn print(folder: &Path, name: &str, report: &AfterAction) {
    let start = Instant::now();
    let printed = pdf::after_action(report).expect("a PDF");
    println!(
        "{name}.pdf: {} pages, {} KiB, {:?}, unprintable {:?}",
        printed.pages,
        printed.bytes.len() / 1024,
        start.elapsed(),
        printed.unprintable
    );
    std::fs::write(folder.join(format!("{name}.pdf")), printed.bytes).expect("written");
    let start = Instant::now();
    let word = docx::after_action(report).expect("a Word file");
    println!("{name}.docx: {} KiB, {:?}", word.len() / 1024, start.elapsed());
    std::fs::write(folder.join(format!("{name}.docx")), word).expect("written");
}
