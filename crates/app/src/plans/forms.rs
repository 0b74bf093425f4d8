//! The forms that can be printed, as files of `assets/reference/forms` describe them.

use crate::Result;
use crate::error::{AppError, ErrorCode};
use muster_documents::forms::Form;
use std::sync::OnceLock;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../assets/reference/forms/", $name, ".toml")))),*]
    };
}

const FILES: &[(&str, &str)] =
    files!["methane", "ethane", "bomb-threat-call", "ics-201", "ics-202", "ics-205", "ics-206", "ics-214",];

/// Every form.
///
/// # Errors
/// If a shipped file is not of the right form, which a test rules out.
pub fn all() -> Result<&'static [Form]> {
    static FORMS: OnceLock<std::result::Result<Vec<Form>, String>> = OnceLock::new();
    let read = |(name, text): &(&str, &str)| toml::from_str(text).map_err(|error| format!("{name}: {error}"));
    match FORMS.get_or_init(|| FILES.iter().map(read).collect()) {
        Ok(forms) => Ok(forms),
        Err(why) => Err(AppError::new(ErrorCode::Failed, format!("A form cannot be read: {why}"))),
    }
}

/// The form of this key.
///
/// # Errors
/// If there is none.
pub fn find(key: &str) -> Result<&'static Form> {
    let forms = all()?;
    forms.iter().find(|form| form.key == key).ok_or_else(|| {
        let keys: Vec<&str> = forms.iter().map(|form| form.key.as_str()).collect();
        AppError::invalid("form", format!("There is no form “{key}”.")).help(format!("There are {}.", keys.join(", ")))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use muster_documents::forms::BlockKind;

    #[test]
    fn every_form_can_be_read_and_says_where_it_comes_from() {
        for (form, (name, _)) in all().unwrap().iter().zip(FILES) {
            assert_eq!(form.key, *name);
            assert!(!form.title.is_empty() && !form.source.is_empty(), "{name}");
            for block in &form.blocks {
                assert_eq!(block.kind == BlockKind::Table, !block.columns.is_empty(), "{name}: {}", block.label);
                assert_eq!(block.kind == BlockKind::Choice, !block.options.is_empty(), "{name}: {}", block.label);
                let known = [
                    "",
                    "plan-title",
                    "incident-name",
                    "prepared-by",
                    "date",
                    "nets",
                    "contacts",
                    "resources",
                    "tasks",
                ];
                assert!(known.contains(&block.fill.as_str()), "{name}: {}", block.fill);
            }
        }
    }
}
