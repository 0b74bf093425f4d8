//! How long the reading of a long event list takes, and of files made to take long.

mod long_list;

use divan::{Bencher, black_box};
use muster_exchange::book;

fn main() {
    divan::main();
}

/// From the bytes of an `.xlsx` file to rows of cells.
#[divan::bench]
fn open_10_000_rows(bencher: Bencher<'_, '_>) {
    let bytes = long_list::workbook().unwrap_or_default();
    bencher.bench_local(|| book::open("list.xlsx", black_box(&bytes)));
}
