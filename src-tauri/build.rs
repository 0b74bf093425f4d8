//! Reads `tauri.conf.json` and the capabilities, and builds again when the interface was.

fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=../icons");
    tauri_build::build();
}
