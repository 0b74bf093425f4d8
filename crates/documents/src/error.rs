//! Why a document could not be made.

/// A document that could not be made. Nothing was written and the workspace is untouched.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The typesetter refused the page; a fault of a template, never of what the user wrote.
    #[error(
        "the pages could not be set ({0}). Nothing was written and the workspace is unchanged; the Word form of the same document does not need the typesetter"
    )]
    Typesetting(String),
    /// The pages stand, but could not be written as an accessible PDF.
    #[error(
        "the pages were set but could not be written as PDF ({0}). Nothing was written and the workspace is unchanged; try the Word form of the same document"
    )]
    Pdf(String),
    /// The Word file could not be put together.
    #[error(
        "the Word file could not be put together ({0}). Nothing was written and the workspace is unchanged; try the PDF of the same document"
    )]
    Word(String),
    /// An e-mail or a warning could not be put together.
    #[error("the message could not be put together ({0}). Nothing was written and the workspace is unchanged")]
    Message(String),
    /// A font shipped with Muster cannot be read; the program itself is damaged.
    #[error("the font {0} that comes with the program cannot be read. Nothing was written; install the program again")]
    Font(&'static str),
}
