//! An inject as a public warning in the Common Alerting Protocol, status Exercise.
//!
//! Source: OASIS, Common Alerting Protocol Version 1.2 (1 July 2010), its schema and section 3.2.

use super::address::mailbox;
use crate::DocumentError;
use crate::docx::carried;
use crate::paper::one_line;
use chrono::DateTime;
use muster_domain::WallTime;
use muster_domain::exercise::Rendering;
use muster_domain::exercise::rendering::EXERCISE_THRICE;
use muster_domain::exercise::warning::Warning;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

const NAMESPACE: &str = "urn:oasis:names:tc:emergency:cap:1.2";

/// The status of a warning. There is no other: a warning that is not an exercise cannot be made here.
#[derive(Debug, Clone, Copy)]
enum Status {
    Exercise,
}

impl Status {
    fn word(self) -> &'static str {
        match self {
            Self::Exercise => "Exercise",
        }
    }
}

/// An inject as a CAP 1.2 message, for those who take part only.
///
/// # Errors
/// [`DocumentError::Message`] if it cannot be put together; text of the user's is never the reason.
pub fn public_warning(rendering: &Rendering, now: WallTime) -> Result<Vec<u8>, DocumentError> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    written(&mut xml, rendering, now).map_err(|fault| DocumentError::Message(fault.to_string()))?;
    Ok(xml.into_inner())
}

fn written(xml: &mut Writer<Vec<u8>>, rendering: &Rendering, now: WallTime) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let unknown = Warning::default();
    let warning = rendering.warning.as_ref().unwrap_or(&unknown);
    let name = one_line(&rendering.exercise);
    xml.create_element("alert").with_attribute(("xmlns", NAMESPACE)).write_inner_content(|xml| {
        element(xml, "identifier", &format!("muster-exercise-{}", rendering.event))?;
        element(xml, "sender", &mailbox(&rendering.sender, &rendering.address))?;
        element(xml, "sent", &moment(now))?;
        element(xml, "status", Status::Exercise.word())?;
        element(xml, "msgType", "Alert")?;
        element(xml, "scope", "Restricted")?;
        element(xml, "restriction", "For those who take part in the exercise only. Not for publication.")?;
        element(
            xml,
            "note",
            &format!(
                "{EXERCISE_THRICE}. This message belongs to the exercise \u{201c}{name}\u{201d}. Nothing in it is real."
            ),
        )?;
        xml.create_element("info").write_inner_content(|xml| {
            element(xml, "category", warning.category.word())?;
            element(xml, "event", &rendering.heading)?;
            element(xml, "urgency", warning.urgency.word())?;
            element(xml, "severity", warning.severity.word())?;
            element(xml, "certainty", warning.certainty.word())?;
            unless_blank(xml, "senderName", &rendering.sender)?;
            element(xml, "headline", &rendering.heading)?;
            element(xml, "description", &rendering.body)?;
            unless_blank(xml, "instruction", &warning.instruction)?;
            if !warning.area.trim().is_empty() {
                xml.create_element("area").write_inner_content(|xml| element(xml, "areaDesc", &warning.area))?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

fn unless_blank(xml: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    if text.trim().is_empty() { Ok(()) } else { element(xml, name, text) }
}

/// An element of text; what XML cannot carry is shown as its code.
fn element(xml: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    let lines: Vec<String> = text.trim().lines().map(carried).collect();
    xml.create_element(name).write_text_content(BytesText::new(&lines.join("\n")))?;
    Ok(())
}

/// The moment as the protocol writes it: with seconds and an offset, which for UTC is `-00:00` and never `Z`.
fn moment(at: WallTime) -> String {
    let moment =
        DateTime::from_timestamp_millis(at.0).filter(|moment| (0..=9999).contains(&chrono::Datelike::year(moment)));
    format!("{}-00:00", moment.unwrap_or_default().format("%Y-%m-%dT%H:%M:%S"))
}
