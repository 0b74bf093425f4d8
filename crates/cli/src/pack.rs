//! Packs from a shell.

use crate::arguments::Pack;
use crate::ask::Desk;
use crate::refusal::Refusal;
use crate::say::sayln;
use crate::text;
use serde_json::{Value, json};

/// Says which packs there are, or makes an exercise of one.
pub fn pack(what: Pack) -> Result<(), Refusal> {
    match what {
        Pack::List { json: as_json } => {
            let packs = Desk::empty().call("pack_list", json!({}))?;
            if as_json {
                sayln!("{packs}");
                return Ok(());
            }
            for pack in packs["packs"].as_array().into_iter().flatten() {
                sayln!("{}: {}", text(&pack["name"]), text(&pack["title"]));
                for cut in pack["cuts"].as_array().into_iter().flatten() {
                    sayln!("  {}: {} events. {}", text(&cut["cut"]), cut["events"], text(&cut["duration"]));
                }
            }
            for overlay in packs["overlays"].as_array().into_iter().flatten() {
                sayln!("overlay {}: {}", text(&overlay["name"]), text(&overlay["title"]));
            }
            Ok(())
        }
        Pack::Add { pack, workspace, cut, overlay } => {
            let desk = Desk::open(&workspace)?;
            let added = desk.call("pack_add", json!({"pack": pack, "cut": cut, "overlays": overlay}))?;
            let lines = desk.call("exercise_list", json!({}))?;
            let made = lines.as_array().into_iter().flatten().find(|line| line["exercise"]["id"] == added["exercise"]);
            if let Some(made) = made {
                sayln!("{} ({} events)", text(&made["exercise"]["name"]), made["events"]);
            }
            for title in added["missing"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                sayln!("the plan has no task “{title}”; nothing in the exercise names it");
            }
            desk.close()
        }
    }
}
