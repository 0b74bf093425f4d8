//! The ends of a zip's directory, looked at before the zip library does, which reserves memory by what they say and tries
//! every one of them.

/// What is wrong with a zip's directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DirectoryFault {
    /// It is missing, or ends before its end.
    CutOff,
    /// It says that there are more files than are read, or has more ends than any zip.
    TooMany,
}

/// The number of files that the directory declares, if it does so in the plain way.
///
/// # Errors
/// A directory that is cut off, and one that declares more than `most` files.
pub(crate) fn declared(bytes: &[u8], most: usize) -> Result<Option<usize>, DirectoryFault> {
    const MAX_ENDS: usize = 64;
    let number = |at: usize, length: usize| -> Option<u64> {
        let field = bytes.get(at..at.checked_add(length)?)?;
        Some(field.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    };
    let (mut ends, mut declared) = (0, None);
    for at in signatures(bytes) {
        let (count, plain) = match bytes.get(at + 2..at + 4) {
            Some([5, 6]) => (number(at + 10, 2), true),
            Some([6, 6]) => (number(at + 32, 8), false),
            _ => continue,
        };
        // The record is 22 bytes long; one that is cut short ends the file.
        if plain && bytes.len() - at < 22 {
            return Err(DirectoryFault::CutOff);
        }
        ends += 1;
        if ends > MAX_ENDS {
            return Err(DirectoryFault::TooMany);
        }
        let Some(count) = count else { continue };
        let elsewhere = plain && count == 0xFFFF;
        if !elsewhere && count > most as u64 {
            return Err(DirectoryFault::TooMany);
        }
        declared = usize::try_from(count).ok().filter(|_| !elsewhere);
    }
    if ends == 0 { Err(DirectoryFault::CutOff) } else { Ok(declared) }
}

/// Where `PK` stands.
fn signatures(bytes: &[u8]) -> impl Iterator<Item = usize> {
    bytes.windows(2).enumerate().filter(|(_, window)| *window == b"PK").map(|(at, _)| at)
}
