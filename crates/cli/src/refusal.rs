//! Why a command was not done.

use muster_app::{AppError, ErrorCode};

/// Why a command was not done.
pub enum Refusal {
    /// It was asked for wrongly: exit code 2.
    WrongUse(String),
    /// It was refused: exit code 1.
    Refused(String),
}

impl Refusal {
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::WrongUse(_) => 2,
            Self::Refused(_) => 1,
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::WrongUse(why) | Self::Refused(why) => f.write_str(why),
        }
    }
}

impl From<AppError> for Refusal {
    fn from(error: AppError) -> Self {
        let text = match &error.help {
            Some(help) => format!("{} {help}", error.message),
            None => error.message.clone(),
        };
        // A command that is not in the table was typed wrongly; everything else was refused for a reason.
        if error.code == ErrorCode::Invalid && error.field.as_deref() == Some("name") && text.contains("no command") {
            return Self::WrongUse(text);
        }
        Self::Refused(text)
    }
}
