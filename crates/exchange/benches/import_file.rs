//! Writes the long list to a file, or reads a file and prints the seconds it took: what `benches/import_vs_openpyxl.sh` runs.
//!
//! `cargo bench -p muster-exchange --bench import_file -- write FILE.xlsx`
//! `cargo bench -p muster-exchange --bench import_file -- read FILE.xlsx`

mod long_list;

use muster_domain::ExerciseId;
use muster_exchange::{book, msel};
use std::error::Error;
use std::time::Instant;
use uuid::Uuid;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["write", path] => std::fs::write(path, long_list::workbook()?)?,
        ["read", path] => {
            let start = Instant::now();
            let bytes = std::fs::read(path)?;
            let book = book::open(path, &bytes)?;
            let opened = start.elapsed();
            let import = msel::read(&book, &msel::Choices::default(), &[], &mut Uuid::now_v7, ExerciseId(Uuid::nil()));
            let read = start.elapsed();
            let cells: usize = book.sheets.iter().flat_map(|sheet| &sheet.rows).map(|row| row.cells.len()).sum();
            let scheduled = import.events.iter().filter(|event| event.offset.is_some()).count();
            let events = import.events.len();
            println!(
                "muster {:.4} of which opening {:.4} events {events} scheduled {scheduled} cells {cells}",
                read.as_secs_f64(),
                opened.as_secs_f64()
            );
        }
        // `cargo test --benches` runs this without arguments: there is nothing to measure then.
        _ => {}
    }
    Ok(())
}
