//! Identities changed all through a package: new ones for a copy, and those that linked things have here.

use super::walk::{each_text, identity};
use super::{Package, PackageError};
use muster_domain::Event;
use muster_domain::exercise::Design;
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// Something that a row names and that is not here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlinked {
    /// What people call the row.
    pub row: String,
    /// What it named, by the identity in the package.
    pub link: Uuid,
}

/// The package as a copy: the exercise and every row with an identity of its own, and whatever names them with it.
///
/// # Errors
/// A row that cannot be made again, which would be a fault in Muster.
pub fn renewed(package: &Package, new_id: &mut dyn FnMut() -> Uuid) -> Result<Package, PackageError> {
    let mut rows = Rows::of(package)?;
    let ids: HashMap<Uuid, Uuid> = rows.ids().into_iter().map(|id| (id, new_id())).collect();
    rows.each(&mut |row| {
        each_text(row, &mut |text| {
            if let Some(id) = identity(text).and_then(|id| ids.get(&id)) {
                *text = id.to_string();
            }
        });
    });
    rows.package(package)
}

/// The package with what it names of the workspace under the identities that this workspace has; what is not here is
/// taken out of the row that named it, and told.
///
/// # Errors
/// A row that cannot do without what is not here.
pub fn with_links(
    package: &Package,
    here: &HashMap<Uuid, Option<Uuid>>,
) -> Result<(Package, Vec<Unlinked>), PackageError> {
    let mut rows = Rows::of(package)?;
    let mut told = Vec::new();
    rows.each(&mut |row| {
        let mut missing = BTreeSet::new();
        linked(row, here, &mut missing);
        let name = super::called(row);
        told.extend(missing.into_iter().map(|link| Unlinked { row: name.clone(), link }));
    });
    Ok((rows.package(package)?, told))
}

/// Puts identities in their places; returns whether the value is to be taken out.
fn linked(value: &mut Value, here: &HashMap<Uuid, Option<Uuid>>, missing: &mut BTreeSet<Uuid>) -> bool {
    match value {
        Value::String(text) => match identity(text).and_then(|id| Some((id, here.get(&id)?))) {
            Some((_, Some(found))) => {
                *text = found.to_string();
                false
            }
            Some((id, None)) => {
                missing.insert(id);
                true
            }
            None => false,
        },
        Value::Array(list) => {
            list.retain_mut(|one| !linked(one, here, missing));
            false
        }
        Value::Object(fields) => {
            // A written text keeps the field and what it last showed, as where a thing was removed.
            let is_text = fields.contains_key("type");
            for one in fields.values_mut() {
                if linked(one, here, missing) && !is_text {
                    *one = Value::Null;
                }
            }
            false
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// A package's rows as JSON.
struct Rows {
    design: Value,
    events: Value,
}

impl Rows {
    fn of(package: &Package) -> Result<Self, PackageError> {
        let unread = |error: serde_json::Error| PackageError::NotWritten(error.to_string());
        Ok(Self {
            design: serde_json::to_value(&package.design).map_err(unread)?,
            events: serde_json::to_value(&package.events).map_err(unread)?,
        })
    }

    /// The exercise, and each row of each list.
    fn each(&mut self, see: &mut impl FnMut(&mut Value)) {
        for part in self.design.as_object_mut().into_iter().flat_map(serde_json::Map::values_mut) {
            match part {
                Value::Array(rows) => rows.iter_mut().for_each(&mut *see),
                exercise => see(exercise),
            }
        }
        self.events.as_array_mut().into_iter().flatten().for_each(see);
    }

    fn ids(&mut self) -> Vec<Uuid> {
        let mut ids = Vec::new();
        self.each(&mut |row| ids.extend(row.get("id").and_then(Value::as_str).and_then(identity)));
        ids
    }

    fn package(self, from: &Package) -> Result<Package, PackageError> {
        let unread = |file: &str, error: serde_json::Error| PackageError::Row {
            file: file.into(),
            row: "a row".into(),
            why: error.to_string(),
        };
        let design: Design = serde_json::from_value(self.design).map_err(|error| unread("the design", error))?;
        let events: Vec<Event> = serde_json::from_value(self.events).map_err(|error| unread("the events", error))?;
        Ok(Package { design, events, links: from.links.clone(), files: from.files.clone() })
    }
}
