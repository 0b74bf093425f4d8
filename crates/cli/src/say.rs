//! Words on standard output.

use std::io::{ErrorKind, Write};

/// Prints a line. Whoever reads may stop reading (`| head`): that is no failure, and what was done stays done.
pub fn say(line: impl std::fmt::Display) {
    if let Err(error) = writeln!(std::io::stdout().lock(), "{line}")
        && error.kind() != ErrorKind::BrokenPipe
    {
        eprintln!("muster: the answer could not be printed: {error}");
    }
}

/// `say`, with the words of a format string.
macro_rules! sayln {
    ($($words:tt)*) => { $crate::say::say(format_args!($($words)*)) };
}
pub(crate) use sayln;
