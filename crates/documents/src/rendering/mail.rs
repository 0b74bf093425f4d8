//! An inject as an e-mail that every mail program opens.

use super::address::mailbox;
use crate::DocumentError;
use crate::docx::carried;
use crate::paper::{Text, one_line};
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::text::Text as HeaderText;
use muster_domain::exercise::Rendering;
use muster_domain::{Marking, WallTime};

/// An inject as an e-mail (RFC 5322). The header `X-Exercise: yes`, the subject and the text say that it is an exercise.
///
/// Its date is the story's; `now` where the story has none.
///
/// # Errors
/// [`DocumentError::Message`] if it cannot be put together; text of the user's is never the reason.
pub fn email(rendering: &Rendering, now: WallTime) -> Result<Vec<u8>, DocumentError> {
    let date = rendering.story.map_or(now.0, |story| story.0).div_euclid(1000);
    let line = |text: &str| one_line(&carried(&one_line(text))).trim().to_owned();
    let header = |text: &str| HeaderType::Text(HeaderText::new(line(text)));
    let body: Vec<String> = rendering.body.lines().map(carried).collect();
    let named = |name: &str, address: &str| (line(name), mailbox(name, address));
    let from = if rendering.sender.trim().is_empty() { "Exercise control" } else { &rendering.sender };
    let to = if rendering.recipient.trim().is_empty() { "Players" } else { &rendering.recipient };
    MessageBuilder::new()
        .from(named(from, &rendering.address))
        .to(named(to, ""))
        .subject(line(&rendering.heading))
        .date(date)
        .message_id(format!("{}@exercise.invalid", rendering.event))
        .header("X-Exercise", header("yes"))
        .header("X-Exercise-Name", header(&rendering.exercise))
        .header("X-Exercise-Event", header(&rendering.number))
        .header("X-Marking", header(marking(&rendering.marking)))
        .text_body(body.join("\r\n"))
        .write_to_vec()
        .map_err(|fault| DocumentError::Message(fault.to_string()))
}

fn marking(marking: &Marking) -> &str {
    if Text::from(marking.label()).is_blank() { "none" } else { marking.label() }
}
