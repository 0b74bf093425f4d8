//! The command table as TypeScript, so that the interface cannot ask for what is not there.

use crate::table;
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

pub(crate) fn config() -> Config {
    // Every number of ours fits a double: milliseconds and counts.
    Config::new().with_large_int("number")
}

/// Collects declarations, each once.
#[derive(Default)]
pub struct Types {
    declared: BTreeMap<String, (TypeId, String)>,
    /// Also containers, which are not declared: a type may hold itself in one.
    seen: HashSet<TypeId>,
    /// Names that two different types claim.
    pub clashes: Vec<String>,
}

impl Types {
    /// Adds a type and every type it speaks of.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        let config = config();
        // Types without a file of their own are TypeScript's own, or containers.
        if T::output_path().is_some() {
            let name = T::ident(&config);
            let id = TypeId::of::<T::WithoutGenerics>();
            if let Some((other, _)) = self.declared.get(&name) {
                if *other != id {
                    self.clashes.push(name);
                }
                return;
            }
            let docs = T::docs().unwrap_or_default();
            self.declared.insert(name, (id, format!("{docs}export {}", T::decl(&config))));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

/// The whole generated file.
pub fn generate() -> String {
    let mut types = Types::default();
    table::types(&mut types);
    // Two types of one name would silently become one in the interface.
    assert!(types.clashes.is_empty(), "two types share a name: {:?}", types.clashes);
    let mut out =
        String::from("// Made from the command table by `make types`; a test compares the two. Not to be edited.\n\n");
    for (_, declaration) in types.declared.values() {
        let _ = writeln!(out, "{}\n", declaration.trim_end());
    }
    let mut map = |name: &str, lines: Vec<table::Line>, with_reply: bool| {
        let _ = writeln!(out, "export interface {name} {{");
        for line in lines {
            let reply = if with_reply { format!("; reply: {}", line.reply) } else { String::new() };
            let _ = writeln!(out, "  /** {} */\n  {}: {{ request: {}{reply} }};", line.what, line.name, line.request);
        }
        out.push_str("}\n\n");
    };
    map("Commands", table::calls(), true);
    map("Fetches", table::fetches(), false);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}
