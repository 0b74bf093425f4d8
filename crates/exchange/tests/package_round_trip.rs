//! Packages: what goes out comes back, field by field, also through a person's hands.
#![allow(clippy::unwrap_used, clippy::panic)]

mod package_parts;

use muster_domain::journal::sha256_hex;
use muster_exchange::package::{
    Edit, Edited, Opened, Package, PackageError, compared, identities, open, renewed, with_links, write,
};
use package_parts::{PICTURE, id, package, rezipped, stamp, unzipped};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

fn numbered(from: u128) -> impl FnMut() -> Uuid {
    let mut number = from;
    move || {
        number += 1;
        id(number)
    }
}

fn read(bytes: &[u8]) -> Opened {
    open(bytes, &mut numbered(9_000)).unwrap()
}

fn edited(change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>)) -> Result<Opened, PackageError> {
    let mut files = unzipped(&write(&package(), &stamp()).unwrap());
    change(&mut files);
    open(&rezipped(&files), &mut numbered(9_000))
}

fn rows(files: &mut BTreeMap<String, Vec<u8>>, file: &str, change: impl FnOnce(&mut Vec<Value>)) {
    let mut list: Vec<Value> = serde_json::from_slice(&files[file]).unwrap();
    change(&mut list);
    files.insert(file.into(), serde_json::to_vec(&list).unwrap());
}

#[test]
fn every_field_of_every_kind_of_row_comes_back() {
    let package = package();
    let bytes = write(&package, &stamp()).unwrap();
    let back = read(&bytes);
    assert_eq!(back.package, package);
    assert_eq!(back.edited, []);
    assert_eq!(back.stamp, stamp());
    assert_eq!(write(&package, &stamp()).unwrap(), bytes, "the same package gives the same bytes");
}

#[test]
fn a_package_is_files_that_people_can_read() {
    let files = unzipped(&write(&package(), &stamp()).unwrap());
    let manifest: Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    assert_eq!((&manifest["format"], &manifest["version"]), (&json!("muster-exercise-package"), &json!(1)));
    for entry in manifest["files"].as_array().unwrap() {
        let path = entry["path"].as_str().unwrap();
        assert_eq!(entry["sha256"], sha256_hex(&files[path]), "{path}");
        assert_eq!(entry["read_back"], path != "events.csv", "{path}");
    }
    assert_eq!(manifest["files"].as_array().unwrap().len(), files.len() - 1);
    let events = String::from_utf8(files["events.json"].clone()).unwrap();
    assert!(events.contains("\n    \"title\": "), "a line for each field");
    let table = String::from_utf8(files["events.csv"].clone()).unwrap();
    assert!(table.starts_with("\u{FEFF}Number,Time,"), "{table}");
    assert_eq!(table.lines().count(), 3);
    assert!(files.keys().any(|path| path.starts_with("attachments/") && path.ends_with("-map.png")));
}

#[test]
fn what_was_edited_by_hand_is_taken_and_told() {
    let opened = edited(|files| {
        rows(files, "events.json", |events| {
            events[0]["title"] = json!("Smoke at gate C");
            events.push(json!({"number": "9", "title": "By hand"}));
        });
    })
    .unwrap();
    assert_eq!(opened.edited, [Edited { path: "events.json".into(), edit: Edit::Changed }]);
    let [first, _, added] = opened.package.events.as_slice() else { panic!("three events") };
    assert_eq!((first.title.as_str(), first.id.0), ("Smoke at gate C", id(126)));
    assert_eq!((added.number.as_str(), added.id.0, added.exercise_id.0), ("9", id(9_001), id(1)));
}

#[test]
fn what_is_not_taken_is_told() {
    let opened = edited(|files| {
        files.insert("events.csv".into(), b"Number,Title\r\n1,Other\r\n".to_vec());
        files.insert("notes.txt".into(), b"remember the keys".to_vec());
        files.insert("attachments/.DS_Store".into(), b"litter".to_vec());
    })
    .unwrap();
    let told = |path: &str, edit| Edited { path: path.into(), edit };
    assert_eq!(opened.edited, [told("events.csv", Edit::ChangedUnread), told("notes.txt", Edit::AddedUnread)]);
    assert_eq!(opened.package, package());
}

#[test]
fn a_picture_changed_in_place_goes_with_the_rows_that_show_it() {
    let other = [PICTURE, b" with the new gate"].concat();
    let opened = edited(|files| {
        let path = files.keys().find(|path| path.starts_with("attachments/")).unwrap().clone();
        files.insert(path, other.clone());
    })
    .unwrap();
    let now = sha256_hex(&other);
    assert_eq!(opened.package.design.truths[0].files[0].sha256, now);
    assert_eq!(opened.package.design.senders[0].portrait.as_ref().unwrap().sha256, now);
    assert_eq!(opened.package.files, BTreeMap::from([(now, other)]));
    assert_eq!(opened.edited.len(), 1);
}

#[test]
fn a_folder_that_was_zipped_whole_is_the_same_package() {
    let files = unzipped(&write(&package(), &stamp()).unwrap());
    let inside = files.iter().map(|(path, content)| (format!("Quay exercise/{path}"), content.clone())).collect();
    assert_eq!(read(&rezipped(&inside)).package, package());
}

#[test]
fn slips_of_the_pen_are_named_with_their_row() {
    let said = |change: &dyn Fn(&mut Vec<Value>)| {
        edited(|files| rows(files, "events.json", |list| change(list))).unwrap_err().to_string()
    };
    let slip = said(&|list| list[0]["titel"] = json!("x"));
    assert!(slip.starts_with("“events.json”, row 1 (said 126 · said 126): “titel” is no field"), "{slip}");
    let slip = said(&|list| list[0]["source"]["rwo"] = json!(1));
    assert!(slip.contains("“source.rwo” is no field"), "{slip}");
    let slip = said(&|list| list[1]["kind"] = json!("party"));
    assert!(slip.contains("row 2") && slip.contains("party"), "{slip}");
    let slip = said(&|list| list[1]["id"] = list[0]["id"].clone());
    assert!(slip.contains("another row has the same id"), "{slip}");
    let slip = said(&|list| list[0]["exercise_id"] = json!(id(2).to_string()));
    assert!(slip.contains("it belongs to another exercise"), "{slip}");
    let missing = edited(|files| _ = files.remove("actors.json")).unwrap_err();
    assert_eq!(missing, PackageError::Missing("actors.json".into()));
    let renamed = edited(|files| {
        let list = files.remove("actors.json").unwrap();
        files.insert("Actors.JSON".into(), list);
    });
    assert_eq!(renamed.unwrap_err(), PackageError::WrongCase("Actors.JSON".into(), "actors.json".into()));
}

#[test]
fn a_copy_has_identities_of_its_own_and_names_its_own_rows() {
    let mut original = package();
    let (first, decision) = (original.events[0].id, original.design.decisions[0].id);
    original.events[1].contingency_for = Some(muster_domain::ContingencyFor { event: first, after_ms: 5 });
    original.design.decisions[0].event_id = Some(first);
    let copy = renewed(&original, &mut numbered(5_000)).unwrap();
    let ids = |package: &Package| {
        let mut rows = identities(&serde_json::to_value(&package.design).unwrap());
        rows.extend(identities(&serde_json::to_value(&package.events).unwrap()));
        rows
    };
    // What belongs to the workspace keeps its identity; the rest has none in common.
    let common: Vec<Uuid> = ids(&original).intersection(&ids(&copy)).copied().collect();
    assert_eq!(common, [id(7), id(8)]);
    assert_eq!(copy.events[1].contingency_for.unwrap().event, copy.events[0].id);
    assert_eq!(copy.design.decisions[0].event_id, Some(copy.events[0].id));
    assert_ne!(copy.design.decisions[0].id, decision);
    assert_eq!(copy.events[0].title, original.events[0].title);
}

#[test]
fn links_are_made_where_the_thing_is_and_told_where_it_is_not() {
    let mut package = package();
    let (task, person) = (id(70), id(71));
    package.design.objectives[0].tasks = vec![task.into()];
    package.events[0].tasks = vec![task.into()];
    package.design.staff[0].contact_id = Some(person.into());
    let (linked, told) = with_links(&package, &HashMap::from([(task, Some(id(77))), (person, Some(person))])).unwrap();
    assert_eq!(
        (&linked.design.objectives[0].tasks, &linked.events[0].tasks),
        (&vec![id(77).into()], &vec![id(77).into()])
    );
    assert_eq!(linked.design.staff[0].contact_id, Some(person.into()));
    assert_eq!(told, []);
    let (linked, told) = with_links(&package, &HashMap::from([(task, None), (person, None)])).unwrap();
    assert!(linked.design.objectives[0].tasks.is_empty() && linked.events[0].tasks.is_empty());
    assert_eq!(linked.design.staff[0].contact_id, None);
    let told: Vec<(&str, Uuid)> = told.iter().map(|one| (one.row.as_str(), one.link)).collect();
    assert_eq!(told, [("said 102 · said 102", task), ("said 106", person), ("said 126 · said 126", task)]);
}

#[test]
fn a_list_is_compared_row_by_row() {
    let package = package();
    let mut here = package.events.clone();
    here[0].title = "As it was".into();
    here[0].hint.clear();
    let mut only_here = here[1].clone();
    only_here.id = id(400).into();
    here[1].id = id(401).into();
    here.push(only_here);
    let found = compared(&package.events, &here);
    assert_eq!((found.new.len(), found.changed.len(), found.same, found.gone.len()), (1, 1, 0, 2));
    assert_eq!(found.changed_names[0].fields, ["hint", "title"]);
    assert_eq!(compared(&package.events, &package.events).same, 2);
}
