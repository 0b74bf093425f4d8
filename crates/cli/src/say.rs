//! Words on standard output.

use std::io::{ErrorKind, Write};

/// Prints a line. Whoever reads may stop reading (`| head`): that is no failure, and what was done stays done.
pub fn say(line: impl std::fmt::Display) {
    if let Err(error) = writeln!(std::io::stdout().lock(), "{line}")
        && error.kind() != ErrorKind::BrokenPipe
    {
        // What was asked for may be done, but whoever asked does not know it.
        eprintln!("muster: the answer could not be printed: {error}");
        std::process::exit(1);
    }
}

/// `say`, with the words of a format string.
macro_rules! sayln {
    ($($words:tt)*) => { $crate::say::say(format_args!($($words)*)) };
}
pub(crate) use sayln;
