//! What reports say, put together from the workspace; how they look is the documents' affair.

pub mod aar;
pub mod exercise;
pub mod plan;
