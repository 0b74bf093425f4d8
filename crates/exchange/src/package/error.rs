//! Why a package is refused, in words that name what is wrong.

use super::manifest::VERSION;
use crate::archive::ArchiveError;
use crate::json::JsonFault;

/// Why a package was not read, or not written. Nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackageError {
    /// Something about the zip itself.
    #[error("{0}")]
    Archive(#[from] ArchiveError),
    /// No package of Muster.
    #[error("This archive is no package of Muster: it has no file “manifest.json” that says so.")]
    NotAPackage,
    /// From a later Muster.
    #[error(
        "This package is of version {0}; this Muster reads packages up to version {VERSION}. A newer Muster is needed, or \
         the package exported again by an older one."
    )]
    Newer(u64),
    /// A manifest that is not of the right form.
    #[error("“manifest.json” is not of the right form: {0}.")]
    Manifest(String),
    /// A file that the manifest names and that is not there.
    #[error("“{0}” is missing, though the manifest names it. Put it back, or an empty list “[]” in its place.")]
    Missing(String),
    /// A file under a name in other letters.
    #[error("“{0}” must be called “{1}”.")]
    WrongCase(String, String),
    /// A file that is not JSON, or too much of it.
    #[error("“{0}” cannot be read: {1}.")]
    Json(String, JsonFault),
    /// A file that is not a list of rows, or not a row.
    #[error("“{0}” holds {1}.")]
    Shape(String, &'static str),
    /// A row that is not of the right form.
    #[error("“{file}”, {row}: {why}.")]
    Row {
        /// The file.
        file: String,
        /// Which row, and what it is called.
        row: String,
        /// What is wrong with it.
        why: String,
    },
    /// A file larger than a package carries.
    #[error("The exercise's files have more than {0} MB, the most that a package carries.")]
    TooLarge(u64),
    /// A kept file that is named and was not given.
    #[error("The kept file “{0}” is named by the exercise and is not in the workspace.")]
    NoFile(String),
    /// What was written was not what was to be written. The package was thrown away.
    #[error("The package was read back and is not the same: {0}. No file was written; the exercise is unchanged.")]
    NotWhole(String),
    /// It could not be put together.
    #[error("The package could not be put together: {0}. No file was written; the exercise is unchanged.")]
    NotWritten(String),
}
