//! Prints a plan kept as JSON (as `plan_read` replies), to be looked at and timed:
//! `cargo run -p muster-documents --example print_plan -- PLAN.json FOLDER`. `large FOLDER pdf|docx` prints a plan of
//! some 200 pages, one format alone (`small FOLDER` the sample of the tests), for `benches/plan_vs_libreoffice.sh`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a tool for those who build the program"
)]

use muster_documents::after_action::Software;
use muster_documents::cards::{self, CardOrder, CardSize, ContactSize};
use muster_documents::{PlanEdition, docx, html, pdf};
use muster_domain::WallTime;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

#[path = "../tests/plan_sample/mod.rs"]
mod sample;

/// Sections and tasks of a plan of some 200 pages.
const LARGE: (usize, usize) = (340, 590);

fn print_large(folder: &Path, format: &str) {
    let edition = sample::large(LARGE.0, LARGE.1);
    let start = Instant::now();
    let (bytes, pages) = match format {
        "pdf" => {
            let printed = pdf::plan(&edition).expect("a PDF");
            (printed.bytes, printed.pages)
        }
        _ => (docx::plan(&edition).expect("a Word file"), 0),
    };
    std::fs::write(folder.join(format!("large.{format}")), bytes).expect("written");
    println!("{format} {:.3} s {pages} pages", start.elapsed().as_secs_f64());
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [large, folder, format] = arguments.as_slice()
        && large == "large"
    {
        return print_large(Path::new(folder), format);
    }
    if let [small, folder] = arguments.as_slice()
        && small == "small"
    {
        let edition = sample::approved();
        std::fs::write(Path::new(folder).join("small.pdf"), pdf::plan(&edition).expect("a PDF").bytes)
            .expect("written");
        std::fs::write(Path::new(folder).join("small.docx"), docx::plan(&edition).expect("a Word file"))
            .expect("written");
        std::fs::write(Path::new(folder).join("small.html"), html::plan(&edition, None)).expect("written");
        return;
    }
    let [plan, folder] = arguments.as_slice() else { panic!("name a plan and a folder") };
    let edition = PlanEdition {
        content: serde_json::from_str(&std::fs::read_to_string(plan).expect("a plan")).expect("a plan"),
        version: None,
        versions: Vec::new(),
        copies: Vec::new(),
        reader: None,
        organisation: "Stadium safety board".into(),
        pictures: BTreeMap::new(),
        prepared_at: WallTime(1_795_547_788_084),
        utc_offset_minutes: 60,
        software: Software { name: "Muster".into(), version: "0.1.0".into() },
    };
    let start = Instant::now();
    let printed = pdf::plan(&edition).expect("a PDF");
    println!(
        "plan.pdf: {} pages, {} KiB, {:?}, {:?}",
        printed.pages,
        printed.bytes.len() / 1024,
        start.elapsed(),
        printed.unprintable
    );
    std::fs::write(Path::new(folder).join("plan.pdf"), printed.bytes).expect("written");
    let start = Instant::now();
    let word = docx::plan(&edition).expect("a Word file");
    println!("plan.docx: {} KiB, {:?}", word.len() / 1024, start.elapsed());
    std::fs::write(Path::new(folder).join("plan.docx"), word).expect("written");
    let start = Instant::now();
    let page = html::plan(&edition, None);
    println!("plan.html: {} KiB, {:?}", page.len() / 1024, start.elapsed());
    std::fs::write(Path::new(folder).join("plan.html"), page).expect("written");
    let save = |name: &str, printed: muster_documents::Printed| {
        println!("{name}: {} pages", printed.pages);
        std::fs::write(Path::new(folder).join(name), printed.bytes).expect("written");
    };
    for (name, size, sheets) in [("a6-sheets", CardSize::A6, true), ("a5-sheets", CardSize::A5, true)] {
        let start = Instant::now();
        let printed = cards::action_cards(&edition, &CardOrder { size, sheets, role: None }).expect("cards");
        println!("{:?}", start.elapsed());
        save(&format!("cards-{name}.pdf"), printed);
    }
    save("contacts-a4.pdf", cards::contact_cards(&edition, ContactSize::A4).expect("contacts"));
    save("contacts-wallet.pdf", cards::contact_cards(&edition, ContactSize::Wallet).expect("contacts"));
    let by = muster_documents::forms::Known { plan: Some(&edition.content), incident: None, by: "Duty manager".into() };
    for file in std::fs::read_dir("assets/reference/forms").expect("forms").flatten() {
        let form: muster_documents::forms::Form =
            toml::from_str(&std::fs::read_to_string(file.path()).expect("a form")).expect("a form");
        for blank in [true, false] {
            let filled = muster_documents::forms::FilledForm {
                answers: if blank { BTreeMap::new() } else { muster_documents::forms::filled(&form, &by) },
                form: &form,
                marking: (!blank).then(|| edition.content.plan.marking.clone()),
                plan: if blank { String::new() } else { "From: Stadium emergency plan, draft".into() },
                organisation: "Stadium safety board".into(),
                prepared_at: edition.prepared_at,
                software: "Muster 0.1.0".into(),
            };
            save(&format!("form-{}-{blank}.pdf", form.key), muster_documents::forms::form(&filled).expect("a form"));
        }
    }
}
