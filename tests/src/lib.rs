//! What the tests across crates share: the picture of the dependencies, and the programs to try.

pub mod picture;
pub mod program;
