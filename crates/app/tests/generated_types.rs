//! The interface's types are what the command table says. `make types` writes them anew.
#![allow(clippy::unwrap_used, clippy::panic)]

#[test]
fn the_committed_types_are_those_of_the_command_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/generated/commands.ts");
    let generated = muster_app::typescript::generate();
    if std::env::var_os("MUSTER_WRITE_TYPES").is_some() {
        std::fs::write(path, &generated).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == generated,
        "ui/src/generated/commands.ts is not what the command table says; run `make types`"
    );
}
