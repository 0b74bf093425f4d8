//! Names for sheets, within what spreadsheets allow.

/// The most UTF-16 units of a sheet's name.
const LONGEST: usize = 31;

/// A sheet's name as near to `wanted` as spreadsheets allow, and never `taken`.
pub(super) fn sheet_name(wanted: &str, otherwise: &str, taken: &str) -> String {
    let allowed =
        |c: char| !matches!(c, '*' | '?' | ':' | '[' | ']' | '\\' | '/' | '\u{FFFE}' | '\u{FFFF}') && !c.is_control();
    let plain: String = wanted.chars().map(|c| if allowed(c) { c } else { ' ' }).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = shortened(plain.trim_matches(['\'', ' ']), LONGEST);
    let name = name.trim_matches(['\'', ' ']);
    // Spreadsheets keep the name "History" for themselves.
    if name.is_empty() || [taken, "History"].iter().any(|other| name.eq_ignore_ascii_case(other)) {
        return otherwise.to_owned();
    }
    name.to_owned()
}

/// A text cut to so many UTF-16 units.
pub(super) fn shortened(text: &str, units: usize) -> String {
    let mut left = units;
    text.chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_sheet_has_the_exercise_s_name_as_far_as_it_may() {
        for (wanted, name) in [
            ("Harbour Lights", "Harbour Lights"),
            ("  Flood: phase 1/2 [draft] ", "Flood phase 1 2 draft"),
            ("'quoted'", "quoted"),
            ("about", "MSEL"),
            ("History", "MSEL"),
            ("***", "MSEL"),
            ("An exercise with a name that is much too long", "An exercise with a name that is"),
        ] {
            assert_eq!(sheet_name(wanted, "MSEL", "About"), name);
        }
    }

    proptest! {
        #[test]
        fn any_name_becomes_one_that_spreadsheets_take(wanted in any::<String>()) {
            let name = sheet_name(&wanted, "MSEL", "About");
            prop_assert!(rust_xlsxwriter::utility::check_sheet_name(&name).is_ok(), "{name:?}");
        }
    }
}
