//! Compiles again when the interface was built again, because it is inside the program.

fn main() {
    println!("cargo:rerun-if-changed=../../ui/dist");
}
