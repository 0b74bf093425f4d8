//! What the tests across crates share: the picture of the dependencies, a display, and the programs to try.

pub mod display;
pub mod picture;
pub mod program;
