//! Writes the long list to a file, or reads a file and prints the seconds it took: what `benches/import_vs_openpyxl.sh` runs.
//!
//! `cargo bench -p muster-exchange --bench import_file -- write FILE.xlsx`
//! `cargo bench -p muster-exchange --bench import_file -- read FILE.xlsx`

mod long_list;

use std::error::Error;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["write", path] => std::fs::write(path, long_list::workbook()?)?,
        ["read", path] => {
            let start = Instant::now();
            let bytes = std::fs::read(path)?;
            let book = muster_exchange::book::open(path, &bytes)?;
            let opened = start.elapsed();
            let cells: usize = book.sheets.iter().flat_map(|sheet| &sheet.rows).map(|row| row.cells.len()).sum();
            println!("open {:.4} cells {cells}", opened.as_secs_f64());
        }
        // `cargo test --benches` runs this without arguments: there is nothing to measure then.
        _ => {}
    }
    Ok(())
}
