//! What an event waits for as a text that people can read and Muster reads back: `all (released 14, not met 15)`.

use super::own_time;
use muster_domain::condition::DEEPEST;
use muster_domain::{Condition, DecisionId, Event, EventId, ExerciseOffset, Response};
use std::collections::HashMap;

/// Events as expressions name them: by their number, and by their place where the number is not theirs alone.
pub(crate) struct EventNames {
    of: HashMap<EventId, String>,
    by: HashMap<String, EventId>,
}

impl EventNames {
    /// The names of a list's events, in its order.
    pub(crate) fn of(events: &[Event]) -> Self {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for event in events {
            *counts.entry(event.number.as_str()).or_default() += 1;
        }
        let mut names = Self { of: HashMap::new(), by: HashMap::new() };
        for (place, event) in (1..).zip(events) {
            let alone = counts.get(event.number.as_str()) == Some(&1) && !event.number.is_empty();
            let name = if alone { quoted(&event.number) } else { format!("{}@{place}", always_quoted(&event.number)) };
            names.by.insert(name.clone(), event.id);
            names.of.insert(event.id, name);
        }
        names
    }

    pub(crate) fn name(&self, id: EventId) -> Option<&str> {
        self.of.get(&id).map(String::as_str)
    }

    pub(crate) fn find(&self, name: &str) -> Option<EventId> {
        self.by.get(name).copied()
    }
}

/// A number as it stands where it is a plain word, else between quotes.
fn quoted(text: &str) -> String {
    let plain = text.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/' | '#'));
    if plain { text.to_owned() } else { always_quoted(text) }
}

fn always_quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The text of a condition; `None` if it names something that is not in the list.
pub(crate) fn written(
    condition: &Condition,
    events: &EventNames,
    decision: &dyn Fn(DecisionId) -> Option<String>,
) -> Option<String> {
    let list = |of: &[Condition]| {
        of.iter().map(|one| written(one, events, decision)).collect::<Option<Vec<_>>>().map(|all| all.join(", "))
    };
    Some(match condition {
        Condition::Released { event } => format!("released {}", events.name(*event)?),
        Condition::Answered { event, response } => format!("{} {}", word(*response), events.name(*event)?),
        Condition::Decided { decision: id, choice } => {
            format!("decided {} = {}", always_quoted(&decision(*id)?), always_quoted(choice))
        }
        Condition::Count { events: of, at_least } => {
            let names = of.iter().map(|id| events.name(*id)).collect::<Option<Vec<_>>>()?;
            format!("{at_least} of ({})", names.join(", "))
        }
        Condition::After { of, wait_ms } => {
            format!("{} after ({})", ExerciseOffset(*wait_ms), written(of, events, decision)?)
        }
        Condition::All { of } => format!("all ({})", list(of)?),
        Condition::Any { of } => format!("any ({})", list(of)?),
    })
}

const RESPONSES: [Response; 4] = [Response::Met, Response::Late, Response::NotMet, Response::NotObserved];

fn word(response: Response) -> &'static str {
    match response {
        Response::Met => "met",
        Response::Late => "late",
        Response::NotMet => "not-met",
        Response::NotObserved => "not-observed",
    }
}

/// The condition of a text; `None` if it is none, or names an event that the list does not have. `decision` gives the
/// identity of a question of these words, with the letter of a choice.
pub(crate) fn read(
    text: &str,
    events: &EventNames,
    decision: &mut dyn FnMut(&str, &str) -> DecisionId,
) -> Option<Condition> {
    let pieces = pieces(text)?;
    let mut reader = Reader { pieces: &pieces, events, decision };
    let condition = reader.condition(0)?;
    (reader.pieces.is_empty()).then_some(condition)
}

/// Words, quoted texts with their quotes, and single signs.
fn pieces(text: &str) -> Option<Vec<String>> {
    let mut pieces = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            letter if letter.is_whitespace() => {}
            '(' | ')' | ',' | '=' => pieces.push(letter.to_string()),
            first => {
                let mut piece = String::from(first);
                let mut inside = first == '"';
                while let Some(next) = letters.peek().copied() {
                    if !inside && (next.is_whitespace() || matches!(next, '(' | ')' | ',' | '=')) {
                        break;
                    }
                    piece.push(next);
                    letters.next();
                    inside ^= next == '"';
                }
                if inside {
                    return None;
                }
                pieces.push(piece);
            }
        }
    }
    Some(pieces)
}

struct Reader<'r> {
    pieces: &'r [String],
    events: &'r EventNames,
    decision: &'r mut dyn FnMut(&str, &str) -> DecisionId,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<String> {
        let (first, rest) = self.pieces.split_first()?;
        self.pieces = rest;
        Some(first.clone())
    }

    fn takes(&mut self, sign: &str) -> Option<()> {
        (self.next()? == sign).then_some(())
    }

    fn event(&mut self) -> Option<EventId> {
        let name = self.next()?;
        self.events.find(&name)
    }

    fn text(&mut self) -> Option<String> {
        let piece = self.next()?;
        let inner = piece.strip_prefix('"')?.strip_suffix('"')?;
        Some(inner.replace("\"\"", "\""))
    }

    /// A list between brackets.
    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.takes("(")?;
        let mut all = Vec::new();
        if self.pieces.first().is_some_and(|piece| piece == ")") {
            self.next();
            return Some(all);
        }
        loop {
            all.push(one(self)?);
            match self.next()?.as_str() {
                "," => {}
                ")" => return Some(all),
                _ => return None,
            }
        }
    }

    fn condition(&mut self, depth: usize) -> Option<Condition> {
        if depth > DEEPEST {
            return None;
        }
        let first = self.next()?;
        if let Some(response) = RESPONSES.into_iter().find(|response| word(*response) == first) {
            return Some(Condition::Answered { event: self.event()?, response });
        }
        Some(match first.as_str() {
            "released" => Condition::Released { event: self.event()? },
            "decided" => {
                let question = self.text()?;
                self.takes("=")?;
                let choice = self.text()?;
                Condition::Decided { decision: (self.decision)(&question, &choice), choice }
            }
            "all" => Condition::All { of: self.list(|reader| reader.condition(depth + 1))? },
            "any" => Condition::Any { of: self.list(|reader| reader.condition(depth + 1))? },
            number => match self.next()?.as_str() {
                "of" => {
                    Condition::Count { at_least: number.parse().ok()?, events: self.list(|reader| reader.event())? }
                }
                "after" => {
                    let wait_ms = own_time::from_text(number)?.0;
                    self.takes("(")?;
                    let of = Box::new(self.condition(depth + 1)?);
                    self.takes(")")?;
                    Condition::After { of, wait_ms }
                }
                _ => return None,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use muster_domain::ExerciseId;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn events() -> Vec<Event> {
        ["14", "5-A", "14 bis", "", "7", "7", "a\"b"]
            .iter()
            .zip(1..)
            .map(|(number, id)| Event {
                number: (*number).to_owned(),
                ..Event::new(EventId(Uuid::from_u128(id)), ExerciseId::default())
            })
            .collect()
    }

    fn event() -> impl Strategy<Value = EventId> {
        (1..=7_u128).prop_map(|id| EventId(Uuid::from_u128(id)))
    }

    fn condition() -> impl Strategy<Value = Condition> {
        let leaf = prop_oneof![
            event().prop_map(|event| Condition::Released { event }),
            (event(), prop::sample::select(RESPONSES.to_vec()))
                .prop_map(|(event, response)| Condition::Answered { event, response }),
            "[a-zA-Z\"(),= é]{0,12}"
                .prop_map(|choice| Condition::Decided { decision: DecisionId(Uuid::from_u128(9)), choice }),
            (prop::collection::vec(event(), 0..4), 0..9_u32)
                .prop_map(|(events, at_least)| Condition::Count { events, at_least }),
        ];
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                (inner.clone(), -1_000_i64..10_000_000)
                    .prop_map(|(of, wait_ms)| Condition::After { of: Box::new(of), wait_ms }),
                prop::collection::vec(inner.clone(), 0..4).prop_map(|of| Condition::All { of }),
                prop::collection::vec(inner, 0..4).prop_map(|of| Condition::Any { of }),
            ]
        })
    }

    proptest! {
        #[test]
        fn a_condition_is_read_back_as_it_was_written(condition in condition()) {
            let events = events();
            let names = EventNames::of(&events);
            let text = written(&condition, &names, &|_| Some("Out, or \"in\"?".into())).unwrap();
            let mut decide = |question: &str, _: &str| {
                assert_eq!(question, "Out, or \"in\"?");
                DecisionId(Uuid::from_u128(9))
            };
            prop_assert_eq!(read(&text, &names, &mut decide), Some(condition), "{}", text);
        }

        #[test]
        fn any_text_is_read_or_refused(text in any::<String>()) {
            let _ = read(&text, &EventNames::of(&events()), &mut |_, _| DecisionId::default());
        }
    }

    #[test]
    fn nothing_is_read_that_is_nested_too_deeply_or_names_nothing() {
        let events = events();
        let names = EventNames::of(&events);
        let mut decide = |_: &str, _: &str| DecisionId::default();
        let deep = format!("{}released 14{}", "all (".repeat(100_000), ")".repeat(100_000));
        for text in [deep.as_str(), "released 99", "released", "soon", "all (released 14", "released 14 15", "3 of"] {
            assert_eq!(read(text, &names, &mut decide), None, "{}", text.len());
        }
    }
}
