//! Injects as e-mails and public warnings: what other programs read in them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod exercise_sample;

use exercise_sample as sample;
use muster_documents::rendering::{email, public_warning};
use muster_domain::WallTime;
use muster_domain::exercise::{Rendering, RenderingKind};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event as Xml;

const NOW: WallTime = WallTime(sample::START);

fn drawn(number: &str, kind: RenderingKind) -> Rendering {
    let events = sample::events();
    let event = events.iter().find(|event| event.number == number).unwrap();
    sample::design().rendering(event, Some(kind)).unwrap()
}

#[test]
fn an_email_says_everywhere_that_it_is_an_exercise() {
    let mail = String::from_utf8(email(&drawn("3", RenderingKind::Email), NOW).unwrap()).unwrap();
    let (head, body) = mail.split_once("\r\n\r\n").unwrap();
    for line in [
        "X-Exercise: yes",
        "X-Exercise-Name: Match day 4",
        "X-Exercise-Event: 3",
        "X-Marking: TLP:GREEN",
        "Subject: EXERCISE: Enquiry of the press",
        "Date: Sat, 16 May 2026 12:40:00",
    ] {
        assert!(head.contains(line), "{line} in {head}");
    }
    assert!(head.contains("halden-courier@exercise.invalid"), "an account is no address: {head}");
    assert!(body.starts_with("EXERCISE EXERCISE EXERCISE"), "{body}");
    assert!(body.trim_end().ends_with("EXERCISE EXERCISE EXERCISE"), "{body}");
    assert!(body.contains("Is it one of yours?"));
}

#[test]
fn no_text_adds_a_header() {
    let mut rendering = drawn("3", RenderingKind::Email);
    let hostile = "x\r\nBcc: everybody@quay.example\r\n\r\n<b>";
    rendering.heading = hostile.into();
    rendering.sender = hostile.into();
    rendering.recipient = hostile.into();
    rendering.exercise = hostile.into();
    rendering.number = hostile.into();
    let mail = String::from_utf8(email(&rendering, NOW).unwrap()).unwrap();
    let (head, _) = mail.split_once("\r\n\r\n").unwrap();
    assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
}

/// An element of XML: its name, its text, what stands in it.
#[derive(Debug)]
struct Element {
    name: String,
    text: String,
    inside: Vec<Element>,
}

fn parsed(xml: &str) -> Element {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut stack = vec![Element { name: String::new(), text: String::new(), inside: Vec::new() }];
    loop {
        match reader.read_event().unwrap() {
            Xml::Start(start) => {
                let name = start.name().as_ref().to_owned();
                if name == "alert" {
                    let space = start.try_get_attribute("xmlns").unwrap().unwrap();
                    assert_eq!(&*space.value, "urn:oasis:names:tc:emergency:cap:1.2");
                }
                stack.push(Element { name, text: String::new(), inside: Vec::new() });
            }
            Xml::Text(text) => stack.last_mut().unwrap().text.push_str(&text),
            Xml::GeneralRef(entity) => {
                stack.last_mut().unwrap().text.push_str(match &*entity {
                    "lt" => "<",
                    "gt" => ">",
                    "amp" => "&",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("{other}"),
                });
            }
            Xml::End(_) => {
                let done = stack.pop().unwrap();
                stack.last_mut().unwrap().inside.push(done);
            }
            Xml::Eof => break,
            _ => {}
        }
    }
    let mut root = stack.pop().unwrap();
    assert!(stack.is_empty() && root.inside.len() == 1);
    root.inside.remove(0)
}

/// How often an element may stand, and what it may say.
type Rule = (&'static str, usize, usize, &'static [&'static str]);

const MANY: usize = usize::MAX;
/// The sequence of `alert` in the schema of CAP 1.2; `status` is narrower: Exercise and nothing else.
const ALERT: [Rule; 14] = [
    ("identifier", 1, 1, &[]),
    ("sender", 1, 1, &[]),
    ("sent", 1, 1, &[]),
    ("status", 1, 1, &["Exercise"]),
    ("msgType", 1, 1, &["Alert", "Update", "Cancel", "Ack", "Error"]),
    ("source", 0, 1, &[]),
    ("scope", 1, 1, &["Public", "Restricted", "Private"]),
    ("restriction", 0, 1, &[]),
    ("addresses", 0, 1, &[]),
    ("code", 0, MANY, &[]),
    ("note", 0, 1, &[]),
    ("references", 0, 1, &[]),
    ("incidents", 0, 1, &[]),
    ("info", 0, MANY, &[]),
];
/// The sequence of `info`.
const INFO: [Rule; 21] = [
    ("language", 0, 1, &[]),
    (
        "category",
        1,
        MANY,
        &[
            "Geo",
            "Met",
            "Safety",
            "Security",
            "Rescue",
            "Fire",
            "Health",
            "Env",
            "Transport",
            "Infra",
            "CBRNE",
            "Other",
        ],
    ),
    ("event", 1, 1, &[]),
    (
        "responseType",
        0,
        MANY,
        &["Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None"],
    ),
    ("urgency", 1, 1, &["Immediate", "Expected", "Future", "Past", "Unknown"]),
    ("severity", 1, 1, &["Extreme", "Severe", "Moderate", "Minor", "Unknown"]),
    ("certainty", 1, 1, &["Observed", "Likely", "Possible", "Unlikely", "Unknown"]),
    ("audience", 0, 1, &[]),
    ("eventCode", 0, MANY, &[]),
    ("effective", 0, 1, &[]),
    ("onset", 0, 1, &[]),
    ("expires", 0, 1, &[]),
    ("senderName", 0, 1, &[]),
    ("headline", 0, 1, &[]),
    ("description", 0, 1, &[]),
    ("instruction", 0, 1, &[]),
    ("web", 0, 1, &[]),
    ("contact", 0, 1, &[]),
    ("parameter", 0, MANY, &[]),
    ("resource", 0, MANY, &[]),
    ("area", 0, MANY, &[]),
];
/// The sequence of `area`.
const AREA: [Rule; 6] = [
    ("areaDesc", 1, 1, &[]),
    ("polygon", 0, MANY, &[]),
    ("circle", 0, MANY, &[]),
    ("geocode", 0, MANY, &[]),
    ("altitude", 0, 1, &[]),
    ("ceiling", 0, 1, &[]),
];

/// Holds the children of an element against a sequence of the schema.
fn in_sequence(element: &Element, rules: &[Rule]) {
    let place = |child: &Element| {
        rules.iter().position(|(name, ..)| *name == child.name).unwrap_or_else(|| panic!("{} is unknown", child.name))
    };
    let places: Vec<usize> = element.inside.iter().map(place).collect();
    assert!(places.is_sorted(), "{} in the order of the schema: {places:?}", element.name);
    for (name, least, most, words) in rules {
        let found: Vec<&Element> = element.inside.iter().filter(|child| child.name == *name).collect();
        assert!((*least..=*most).contains(&found.len()), "{name} × {}", found.len());
        for one in found.iter().filter(|_| !words.is_empty()) {
            assert!(words.contains(&one.text.as_str()), "{name}: {}", one.text);
        }
    }
}

fn one<'a>(element: &'a Element, name: &str) -> &'a str {
    &element.inside.iter().find(|child| child.name == name).unwrap_or_else(|| panic!("no {name}")).text
}

/// Holds a file against the rules of CAP 1.2: order, number, words, moments, identifiers.
fn assert_valid(xml: &str) -> Element {
    assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
    let alert = parsed(xml);
    assert_eq!(alert.name, "alert");
    in_sequence(&alert, &ALERT);
    for info in alert.inside.iter().filter(|child| child.name == "info") {
        in_sequence(info, &INFO);
        info.inside.iter().filter(|child| child.name == "area").for_each(|area| in_sequence(area, &AREA));
    }
    for name in ["identifier", "sender"] {
        let text = one(&alert, name);
        assert!(!text.is_empty() && !text.contains([' ', ',', '<', '&', '\n']), "{name}: {text}");
    }
    let sent = one(&alert, "sent");
    let shape: String = sent.chars().map(|letter| if letter.is_ascii_digit() { '0' } else { letter }).collect();
    assert_eq!(shape, "0000-00-00T00:00:00-00:00", "{sent}: seconds, an offset, never Z");
    if one(&alert, "scope") == "Restricted" {
        assert!(!one(&alert, "restriction").is_empty());
    }
    alert
}

#[test]
fn a_warning_is_a_valid_cap_message_and_an_exercise_only() {
    let xml = String::from_utf8(public_warning(&drawn("5", RenderingKind::Warning), NOW).unwrap()).unwrap();
    let alert = assert_valid(&xml);
    assert_eq!(one(&alert, "sent"), "2026-05-16T12:00:00-00:00");
    assert!(one(&alert, "note").contains("Match day 4") && one(&alert, "note").starts_with("EXERCISE"));
    let info = alert.inside.iter().find(|child| child.name == "info").unwrap();
    let said: Vec<&str> =
        ["category", "urgency", "severity", "certainty"].into_iter().map(|name| one(info, name)).collect();
    assert_eq!(said, ["Security", "Immediate", "Severe", "Likely"]);
    assert_eq!(one(info, "headline"), "EXERCISE: Warning to the public");
    assert!(one(info, "description").starts_with("EXERCISE: Leave the east stand"));
    assert_eq!(one(info, "instruction"), "Follow the stewards. Help those who cannot walk.");
}

#[test]
fn every_event_can_be_a_valid_warning() {
    for event in sample::events() {
        let rendering = sample::design().rendering(&event, Some(RenderingKind::Warning)).unwrap();
        assert_valid(&String::from_utf8(public_warning(&rendering, NOW).unwrap()).unwrap());
    }
}

proptest! {
    #[test]
    fn any_text_makes_a_valid_warning_and_a_whole_email(
        text in "(\\PC|[\\x00-\\x1f]|[<>&,\\]]){0,80}",
        name in "(\\PC|[\\x00-\\x1f]|[<>&,@]){0,40}",
        at in any::<i64>(),
    ) {
        let mut rendering = drawn("5", RenderingKind::Warning);
        rendering.heading = format!("EXERCISE: {text}");
        rendering.body = format!("EXERCISE: {text}");
        rendering.sender.clone_from(&name);
        rendering.address.clone_from(&name);
        rendering.place.clone_from(&text);
        rendering.exercise = text;
        assert_valid(&String::from_utf8(public_warning(&rendering, WallTime(at)).unwrap()).unwrap());
        let mail = email(&rendering, WallTime(at)).unwrap();
        prop_assert!(mail.windows(15).any(|window| window == b"X-Exercise: yes"));
    }
}
