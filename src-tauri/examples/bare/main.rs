//! The least that a Tauri window can be: one page, nothing behind it. `benches/window.rs` sets Muster beside it.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/bare/tauri.conf.json"))
}
