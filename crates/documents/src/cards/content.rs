//! Cards as the JSON that their template reads.

use super::calls::{self, Call};
use super::{CardOrder, CardSize, ContactSize};
use crate::paper::{Setting, Text, one_line, words};
use crate::plan::{Order, PlanEdition, call_tree, called, minutes};
use crate::typesetting::content::{Line, Setter};
use crate::typesetting::fonts::{Face, Fonts};
use muster_domain::StakeholderId;
use muster_domain::plan::{DirectoryLine, PlanContent, Task, TaskPhase};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Letters of a line on a card; a longer one goes on in the next line, so that no line is taller than a card.
const LETTERS: usize = 320;
/// Letters of a task from which on its lines may stand on different cards.
const TOGETHER: usize = 620;

/// A kind of card: its size in points, its margin, how large its type is, and how many stand on a sheet.
#[derive(Clone, Copy)]
struct Shape {
    width: f64,
    height: f64,
    margin: f64,
    scale: f64,
    across: usize,
    down: usize,
    sheet: (f64, f64),
}

const A4: (f64, f64) = (595.28, 841.89);

impl Shape {
    fn actions(size: CardSize) -> Self {
        match size {
            CardSize::A6 => {
                Self { width: 297.6, height: 419.5, margin: 19.0, scale: 1.0, across: 2, down: 2, sheet: A4 }
            }
            CardSize::A5 => {
                Self { width: 419.5, height: 595.2, margin: 26.0, scale: 1.18, across: 2, down: 1, sheet: (A4.1, A4.0) }
            }
        }
    }

    fn contacts(size: ContactSize) -> Self {
        match size {
            ContactSize::A4 => {
                Self { width: A4.0, height: A4.1, margin: 40.0, scale: 1.06, across: 1, down: 1, sheet: A4 }
            }
            ContactSize::Wallet => {
                Self { width: 242.6, height: 153.0, margin: 9.0, scale: 0.72, across: 2, down: 5, sheet: A4 }
            }
        }
    }

    fn line(self, face: Face, size: f64) -> Line {
        Line { face, size: size * self.scale, width: self.width - 2.0 * self.margin - 16.0 * self.scale }
    }
}

/// A card's content and the characters in it that cannot be printed.
type Given = (Value, BTreeMap<char, usize>);

pub(super) fn actions(edition: &PlanEdition, wanted: &CardOrder, fonts: &Fonts, refused: &BTreeSet<char>) -> Given {
    let shape = Shape::actions(wanted.size);
    let mut setter = Setter::new(fonts, refused, Setting::Plan);
    let order = Order::of(&edition.content);
    let roles = super::roles(edition);
    let roles = roles.iter().filter(|role| wanted.role.as_ref().is_none_or(|one| one == *role));
    let cards: Vec<Value> =
        roles.map(|role| Dealing { edition, order: &order, shape, setter: &mut setter }.card(role)).collect();
    let content = frame(edition, &mut setter, shape, wanted.sheets, "Action card", cards);
    setter.finish(content)
}

pub(super) fn contacts(edition: &PlanEdition, size: ContactSize, fonts: &Fonts, refused: &BTreeSet<char>) -> Given {
    let shape = Shape::contacts(size);
    let mut setter = Setter::new(fonts, refused, Setting::Plan);
    let order = Order::of(&edition.content);
    let mut dealing = Dealing { edition, order: &order, shape, setter: &mut setter };
    let items: Vec<Value> = call_tree(&edition.content.directory)
        .into_iter()
        .map(|(depth, line)| dealing.call(line, "", depth.min(6)))
        .collect();
    let marking = dealing.setter.marking(&edition.content.plan.marking);
    let mut card = json!({ "marking": marking, "role": "Whom to call", "of": dealing.heading_line("Each calls those that stand under it."), "items": items });
    if size == ContactSize::A4 {
        let nets: Vec<Value> = edition.content.nets.iter().map(|net| dealing.net(net)).collect();
        if let (Some(items), false) = (card["items"].as_array_mut(), nets.is_empty()) {
            items.push(json!({ "kind": "head", "text": "If a means fails, use the next" }));
            items.extend(nets);
        }
    }
    let cards = if edition.content.directory.is_empty() { Vec::new() } else { vec![card] };
    let content = frame(edition, &mut setter, shape, size == ContactSize::Wallet, "Contact sheet", cards);
    setter.finish(content)
}

fn frame(
    edition: &PlanEdition,
    setter: &mut Setter<'_>,
    shape: Shape,
    sheets: bool,
    what: &str,
    cards: Vec<Value>,
) -> Value {
    let title = Text::from(&edition.content.plan.title).or("Untitled plan").0;
    let room = shape.width - 2.0 * shape.margin;
    let stamp = edition.stamp().0;
    json!({
        "shape": {
            "width": shape.width, "height": shape.height, "margin": shape.margin, "scale": shape.scale, "across": shape.across,
            "down": shape.down, "sheet": [shape.sheet.0, shape.sheet.1], "sheets": sheets,
        },
        "title": setter.one_line(&title, 8.5 * shape.scale, room - 96.0 * shape.scale),
        "stamp": setter.one_line(&stamp, 8.5 * shape.scale, 90.0 * shape.scale),
        "draft": edition.version.is_none(),
        "marking": setter.marking(&edition.marking()),
        "what": what,
        "none": "No task of this plan names a post, so there is no card to print.",
        "no-contacts": "The directory of this plan is empty.",
        "plain": {
            "title": setter.plain(&format!("{title} \u{b7} {stamp} \u{b7} {what}s")),
            "author": setter.plain(&edition.organisation),
        },
        "language": "en",
        "words": crate::typesetting::content::words(),
        "sizes": { "prose": 10.5, "table": 9.0, "sub": 8.2, "figures": 8.4, "chart": 7.0, "running": 8.0, "heading": [17.0, 12.5, 10.5], "marking": 9.0 * shape.scale },
        "widths": { "gutter": 8.0, "labels": 140.0, "marking": room * 0.45 },
        "running": { "head": "", "foot": "" },
        "cards": cards,
    })
}

struct Dealing<'a, 'b> {
    edition: &'a PlanEdition,
    order: &'a Order<'a>,
    shape: Shape,
    setter: &'a mut Setter<'b>,
}

impl<'a> Dealing<'a, '_> {
    fn content(&self) -> &'a PlanContent {
        &self.edition.content
    }

    fn heading_line(&mut self, text: &str) -> Value {
        let room = self.shape.width - 2.0 * self.shape.margin;
        self.setter.one_line(text, 10.0 * self.shape.scale, room)
    }

    fn card(&mut self, role: &str) -> Value {
        let tasks: Vec<&Task> = self.order.tasks.iter().filter(|task| self.order.role(task) == role).copied().collect();
        let mut leads: Vec<StakeholderId> = Vec::new();
        for lead in tasks.iter().filter_map(|task| task.lead) {
            if !leads.contains(&lead) {
                leads.push(lead);
            }
        }
        let mut items = Vec::new();
        let mut phase: Option<TaskPhase> = None;
        for task in &tasks {
            if phase != Some(task.phase) {
                phase = Some(task.phase);
                items.push(json!({ "kind": "head", "text": task.phase.label() }));
            }
            self.task(task, &mut items);
        }
        let calls = calls::of(self.content(), role, &leads);
        if !calls.is_empty() {
            items.push(json!({ "kind": "head", "text": "Call" }));
            items.extend(calls.iter().map(|Call { why, line }| self.call(line, why, 0)).collect::<Vec<_>>());
        }
        let nets = calls::nets(self.content(), self.order, role, &leads);
        if !nets.is_empty() {
            items.push(json!({ "kind": "head", "text": "If a means fails, use the next" }));
            items.extend(nets.iter().map(|net| self.net(net)).collect::<Vec<_>>());
        }
        let of: Vec<&str> = leads.iter().map(|lead| self.order.name(*lead)).filter(|name| *name != role).collect();
        let size = 17.0 * self.shape.scale;
        let room = (self.shape.width - 2.0 * self.shape.margin) * 1.8;
        let marking = self.setter.marking(&self.edition.marking_of(&tasks));
        json!({ "marking": marking, "role": self.setter.one_line(role, size, room), "of": self.heading_line(&of.join(", ")), "items": items })
    }

    fn task(&mut self, task: &Task, items: &mut Vec<Value>) {
        let mut lines: Vec<(&str, String)> = Vec::new();
        let mut add = |style: &'static str, text: &str| {
            for line in Text::from(text).lines() {
                lines.extend(cut(line).into_iter().map(|piece| (style, piece)));
            }
        };
        let title = Text::from(&task.title).or("Untitled task").0;
        let mut title = cut(&one_line(&title)).into_iter();
        let first = title.next().unwrap_or_default();
        title.for_each(|rest| add("plain", &rest));
        let said = |word: &str, text: &str| {
            if text.trim().is_empty() { String::new() } else { format!("{word}: {}", text.trim()) }
        };
        add("when", &said("When", &task.trigger));
        add("plain", &task.detail);
        add("plain", &said("Where", &task.location));
        add("warning", &said(words::SAFETY, &task.safety));
        // Whoever holds the card does not hold the list of numbers.
        add("plain", &said("After", &self.order.after_titles(task).join("; ")));
        let letters: usize = first.len() + lines.iter().map(|(_, line)| line.len()).sum::<usize>();
        let line = self.shape.line(Face::Sans, 10.0);
        let told: Vec<Value> = lines
            .iter()
            .map(|(style, text)| json!({ "kind": "line", "style": style, "text": self.setter.text(&Text::from(text), line) }))
            .collect();
        let target = task.target_min.map_or_else(String::new, minutes);
        let title = self.setter.text(
            &Text(first),
            Line { width: line.width - 64.0 * self.shape.scale, ..self.shape.line(Face::Bold, 12.0) },
        );
        let (inside, after) = if letters <= TOGETHER { (told, Vec::new()) } else { (Vec::new(), told) };
        items.push(json!({
            "kind": "task", "number": self.order.number(task.id), "title": title, "target": target,
            "check": task.to_check && task.target_min.is_some(), "lines": inside,
        }));
        items.extend(after);
    }

    fn call(&mut self, line: &DirectoryLine, why: &str, depth: usize) -> Value {
        let content = self.content();
        let contact = content.contacts.iter().find(|contact| contact.id == line.contact_id);
        let of = contact.map(|contact| content.stakeholder_name(contact.stakeholder_id)).unwrap_or_default();
        let (phone, other, radio) =
            contact.map(|one| (&*one.phone, &*one.phone_other, &*one.radio)).unwrap_or_default();
        let scale = self.shape.scale;
        let room = self.shape.width - 2.0 * self.shape.margin;
        let hours = contact.map(|one| one.hours.trim()).unwrap_or_default();
        let sub = Text::joined([why, of, hours]).0;
        json!({
            "kind": "call", "depth": depth,
            "name": self.setter.one_line(&called(contact), 11.0 * scale, room * 0.98 - 100.0 * scale - depth as f64 * 9.0 * scale),
            "sub": self.setter.one_line(&sub, 9.0 * scale, room * 0.98 - 100.0 * scale - depth as f64 * 9.0 * scale),
            "phone": self.setter.one_line(phone, 13.5 * scale, 98.0 * scale),
            "other": self.setter.one_line(&Text::joined([other, radio]).0, 10.0 * scale, 98.0 * scale),
        })
    }

    fn net(&mut self, net: &muster_domain::plan::Net) -> Value {
        let line = self.shape.line(Face::Sans, 10.5);
        let means = [("P", &net.primary), ("A", &net.alternate), ("C", &net.contingency), ("E", &net.emergency)];
        let means: Vec<Value> = means
            .into_iter()
            .filter(|(_, means)| !means.trim().is_empty())
            .map(|(letter, means)| {
                json!([
                    letter,
                    self.setter.text(&Text::from(&cut(&one_line(means))[0]), Line { width: line.width - 4.0, ..line })
                ])
            })
            .collect();
        json!({ "kind": "net", "name": self.setter.text(&Text::from(&cut(&one_line(&net.name))[0]), Line { face: Face::Bold, ..line }), "means": means })
    }
}

/// A line in pieces that are short enough for a card, cut at spaces where it has some.
fn cut(line: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for word in line.split_inclusive(char::is_whitespace) {
        for letter in word.chars() {
            if piece.chars().count() >= LETTERS * 2 {
                pieces.push(std::mem::take(&mut piece));
            }
            piece.push(letter);
        }
        if piece.chars().count() >= LETTERS {
            pieces.push(std::mem::take(&mut piece));
        }
    }
    if !piece.is_empty() || pieces.is_empty() {
        pieces.push(piece);
    }
    pieces.into_iter().map(|piece| piece.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_cut_and_nothing_of_it_is_lost() {
        let words = "word ".repeat(300);
        let pieces = cut(&words);
        assert!(pieces.len() > 3 && pieces.iter().all(|piece| piece.chars().count() <= LETTERS * 2));
        assert_eq!(pieces.join(" "), words.trim());
        assert_eq!(cut(&"W".repeat(3_000)).concat().len(), 3_000);
        assert_eq!(cut(""), [""]);
    }
}
