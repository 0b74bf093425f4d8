//! What plans are made of beside the rows themselves: reference figures, templates, and what fields show.

pub mod capabilities;
pub mod content;
pub mod figures;
pub mod forms;
pub mod markdown;
pub mod template;
