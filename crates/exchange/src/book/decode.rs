//! Text from bytes of an unknown encoding.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The text of a file: by its byte order mark, else UTF-16 if every other byte is nothing, else UTF-8 if it is valid,
/// else Windows-1252, which every byte is valid in.
pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0;
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Whether nothing in a file says how its letters are written, so that [`text`] takes them for those of Western Europe.
pub(super) fn is_guess(bytes: &[u8]) -> bool {
    Encoding::for_bom(bytes).is_none() && utf_16_without_mark(bytes).is_none() && std::str::from_utf8(bytes).is_err()
}

/// The text of a file's first bytes, which may end inside a character.
pub(super) fn beginning(bytes: &[u8]) -> Cow<'_, str> {
    let whole = match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => bytes.get(..error.valid_up_to()).unwrap_or(bytes),
        _ => bytes,
    };
    text(whole)
}

/// Text in Latin letters has a zero in every second byte of UTF-16, and nowhere in any other encoding.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(256) & !1).filter(|sample| sample.len() >= 4)?;
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    match (even, odd) {
        (0, odd) if odd * 2 > half => Some(UTF_16LE),
        (even, 0) if even * 2 > half => Some(UTF_16BE),
        _ => None,
    }
}
