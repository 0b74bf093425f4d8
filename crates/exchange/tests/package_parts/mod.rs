//! An exercise in which every field of every kind of row says something, made from the structures themselves.
#![allow(dead_code)]

use muster_domain::journal::sha256_hex;
use muster_exchange::package::{Link, LinkKind, Package, Row, Stamp};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

pub const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n a map of the quay";

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 | number)
}

/// Values of every sort that fields of the domain have; the first that a field takes and keeps is used.
fn candidates(number: usize) -> Vec<Value> {
    let file = json!({"name": "map.png", "sha256": sha256_hex(PICTURE)});
    let choices = json!([{"key": "A", "label": "Stop"}, {"key": "B", "label": "Go on"}]);
    vec![
        json!(format!("said {number}")),
        json!(number + 1_000),
        json!(true),
        json!([id(7).to_string()]),
        json!(id(7).to_string()),
        json!([file]),
        file.clone(),
        choices,
        json!([{"name": "Radio channel", "value": "4"}]),
        json!([format!("said {number}")]),
        json!({"sheet": "MSEL", "row": 12, "raw_time": "T+1"}),
        json!({"event": id(7).to_string(), "after_ms": 90_000}),
        json!({"when": "all", "of": [
            {"when": "released", "event": id(7).to_string()},
            {"when": "decided", "decision": id(8).to_string(), "choice": "B"},
        ]}),
        json!({"type": "doc", "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": format!("said {number}")}]},
        ]}),
        json!({"national": "For official use"}),
    ]
}

/// A row in which every field differs from an unwritten one.
pub fn full<T: Row>(number: usize, own: Uuid, exercise: Uuid) -> T {
    let blank = fields(&T::blank());
    let mut row = blank.clone();
    for field in blank.keys() {
        let value = match field.as_str() {
            "id" => json!(own.to_string()),
            "exercise_id" => json!(exercise.to_string()),
            _ => other::<T>(&row, field, number),
        };
        row.insert(field.clone(), value);
    }
    for (field, value) in &row {
        assert_ne!(value, &blank[field], "{field} is as in an unwritten row");
    }
    serde_json::from_value(Value::Object(row)).unwrap()
}

fn fields<T: Row>(row: &T) -> Map<String, Value> {
    serde_json::to_value(row).unwrap().as_object().unwrap().clone()
}

/// A value that the field takes, keeps, and does not have at first. Structures are filled in themselves; of an enum, what
/// serde says that it may be is tried.
fn other<T: Row>(row: &Map<String, Value>, field: &str, number: usize) -> Value {
    let before = &row[field];
    let mut tried = Vec::new();
    let mut all = candidates(number);
    if let Value::Object(inner) = before {
        let filled = inner.iter().map(|(key, value)| {
            let other = if value.is_string() { json!(format!("said {key}")) } else { json!(number + 5) };
            (key.clone(), other)
        });
        all.insert(0, Value::Object(filled.collect()));
    }
    while let Some(candidate) = (!all.is_empty()).then(|| all.remove(0)) {
        let mut with = row.clone();
        with.insert(field.to_owned(), candidate.clone());
        match serde_json::from_value::<T>(Value::Object(with)) {
            Ok(read) => {
                let kept = fields(&read)[field].clone();
                if kept == candidate && kept != *before {
                    return kept;
                }
            }
            Err(error) => {
                let said = error.to_string();
                // "unknown variant `x`, expected one of `seminar`, `workshop`"
                if let Some((_, variants)) = said.split_once("expected ")
                    && said.contains("unknown variant")
                {
                    for variant in variants.split('`').skip(1).step_by(2).filter(|variant| !said_of(&tried, variant)) {
                        all.push(json!(variant));
                        all.push(json!([variant]));
                    }
                }
                tried.push(said);
            }
        }
    }
    panic!("nothing was found for the field “{field}”; give candidates() a value that it takes: {tried:#?}")
}

/// Whether what serde said before named it already.
fn said_of(tried: &[String], variant: &str) -> bool {
    tried.iter().any(|said| said.contains("unknown variant") && said.contains(&format!("`{variant}`")))
}

/// A package whose every list has two rows, every field written.
pub fn package() -> Package {
    let exercise_id = id(1);
    let exercise: Exercise = full(0, exercise_id, exercise_id);
    let mut next = 100;
    macro_rules! rows {
        ($kind:ty) => {{
            next += 2;
            vec![
                full::<$kind>(next, id(next as u128), exercise_id),
                full::<$kind>(next + 1, id(next as u128 + 1), exercise_id),
            ]
        }};
    }
    use muster_domain::Event;
    use muster_domain::exercise::*;
    let design = Design {
        exercise,
        objectives: rows!(Objective),
        participants: rows!(Participant),
        staff: rows!(Staff),
        meetings: rows!(Meeting),
        checklist: rows!(ChecklistItem),
        phases: rows!(ScenarioPhase),
        storylines: rows!(Storyline),
        truths: rows!(GroundTruth),
        senders: rows!(Sender),
        variables: rows!(Variable),
        actors: rows!(Actor),
        decisions: rows!(Decision),
    };
    let events = rows!(Event);
    let link =
        |number, kind, title: &str, of| Link { id: id(number), kind, title: title.into(), of, sort: "police".into() };
    Package {
        design,
        events,
        links: vec![link(7, LinkKind::Task, "Close the quay", Some(id(9))), link(9, LinkKind::Plan, "Quay plan", None)],
        files: BTreeMap::from([(sha256_hex(PICTURE), PICTURE.to_vec())]),
    }
}

pub fn stamp() -> Stamp {
    Stamp { by: "Muster 0".into(), person: "Lead".into(), at: "2026-05-16T12:00:00Z".into() }
}

/// The files of a zip.
pub fn unzipped(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
    let read = |name: String| {
        let mut content = Vec::new();
        zip.by_name(&name).unwrap().read_to_end(&mut content).unwrap();
        (name, content)
    };
    names.into_iter().map(read).collect()
}

/// Files zipped again, as any program does it.
pub fn zipped<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub fn rezipped(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    zipped(files.iter().map(|(name, content)| (name.as_str(), content.as_slice())))
}
