//! A plan as one HTML file that needs no server, no network and, to be read, no script.
//!
//! **Invariant:** everything a user wrote passes [`escaped`]. The page's policy forbids whatever is not this file's own
//! style and script, by their hashes, so that even a slip here would not run.

mod blocks;
mod escape;

use crate::paper::{Block, Chapter, Number, Paper, Row, marking_colour, one_line};
use crate::plan::PlanEdition;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use escape::escaped;
use muster_domain::journal::sha256_hex;
use std::collections::BTreeSet;
use std::fmt::Write;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// A plan as a single HTML file, in the same words as its PDF. `role` is the post whose tasks are shown first.
pub fn plan(edition: &PlanEdition, role: Option<&str>) -> String {
    page(&edition.paper(), role)
}

fn page(paper: &Paper, role: Option<&str>) -> String {
    let mut out = String::with_capacity(1 << 20);
    let title = escaped(&one_line(&format!("{} \u{b7} {}", paper.title.0, paper.stamp.0)));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'",
        hash(STYLE),
        hash(SCRIPT)
    );
    out.push_str("<!doctype html>\n");
    let role = role.map(|role| format!(" data-role=\"{}\"", escaped(role))).unwrap_or_default();
    push(&mut out, format_args!("<html lang=\"{}\"{role}>\n<head>\n<meta charset=\"utf-8\">\n", paper.language));
    push(&mut out, format_args!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"));
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str(
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n",
    );
    push(
        &mut out,
        format_args!("<meta name=\"generator\" content=\"{}\">\n<title>{title}</title>\n", escaped(&paper.software)),
    );
    push(&mut out, format_args!("<style>{STYLE}</style>\n</head>\n<body>\n"));
    out.push_str("<a class=\"skip\" href=\"#text\">Skip to the text</a>\n");
    top(&mut out, paper);
    finder(&mut out, paper);
    out.push_str("<main id=\"text\" tabindex=\"-1\">\n");
    out.push_str("<div id=\"cover\">\n");
    cover(&mut out, paper);
    contents(&mut out, paper);
    out.push_str("</div>\n");
    for chapter in &paper.front {
        section(&mut out, paper, chapter, 0, "");
    }
    for (index, chapter) in paper.chapters.iter().enumerate() {
        section(&mut out, paper, chapter, 0, &place("", index));
    }
    out.push_str("</main>\n<footer>");
    out.push_str(&marking(paper));
    push(
        &mut out,
        format_args!(" {} \u{b7} {}</footer>\n", escaped(&one_line(&paper.author.0)), escaped(&paper.software)),
    );
    push(&mut out, format_args!("<script>{SCRIPT}</script>\n</body>\n</html>\n"));
    out
}

fn push(out: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = out.write_fmt(words);
}

/// SHA-256 as a content security policy writes it.
fn hash(text: &str) -> String {
    let hex = sha256_hex(text.as_bytes());
    let bytes: Vec<u8> =
        (0..hex.len()).step_by(2).filter_map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()).collect();
    STANDARD.encode(bytes)
}

fn marking(paper: &Paper) -> String {
    let label = escaped(&one_line(paper.marking.label()));
    let class = match marking_colour(&paper.marking) {
        Some("#FF2B2B") => "marking red",
        Some("#FFC000") => "marking amber",
        Some("#33FF00") => "marking green",
        Some(_) => "marking clear",
        None => "marking own",
    };
    format!("<span class=\"{class}\">{label}</span>")
}

fn top(out: &mut String, paper: &Paper) {
    let stamp = if paper.draft { "stamp draft" } else { "stamp" };
    push(
        out,
        format_args!(
            "<header class=\"top\"><span class=\"name\">{}</span> <span class=\"{stamp}\">{}</span> {}</header>\n",
            escaped(&one_line(&paper.title.0)),
            escaped(&one_line(&paper.stamp.0)),
            marking(paper)
        ),
    );
}

/// Who does something in it, and in which phases.
fn posts(paper: &Paper) -> (BTreeSet<&str>, Vec<&'static str>) {
    fn walk<'a>(chapter: &'a Chapter, roles: &mut BTreeSet<&'a str>, phases: &mut Vec<&'static str>) {
        for block in &chapter.blocks {
            let Block::Table(table) = block else { continue };
            for row in &table.rows {
                if let Row::Task(task) = row {
                    roles.extend(task.roles.iter().map(String::as_str));
                    if !phases.contains(&task.phase) {
                        phases.push(task.phase);
                    }
                }
            }
        }
        chapter.sections.iter().for_each(|section| walk(section, roles, phases));
    }
    let (mut roles, mut phases) = (BTreeSet::new(), Vec::new());
    paper.chapters.iter().for_each(|chapter| walk(chapter, &mut roles, &mut phases));
    let order = muster_domain::plan::TaskPhase::ALL.map(muster_domain::plan::TaskPhase::label);
    phases.sort_by_key(|phase| order.iter().position(|one| one == phase));
    (roles, phases)
}

fn finder(out: &mut String, paper: &Paper) {
    let (roles, phases) = posts(paper);
    out.push_str("<form id=\"find\" role=\"search\" hidden>\n");
    out.push_str("<label><span>Search</span><input id=\"words\" type=\"search\" autocomplete=\"off\"></label>\n");
    for (id, label, all, options) in [
        ("role", "I am", "everybody", roles.into_iter().collect::<Vec<_>>()),
        ("phase", "Phase", "every phase", phases),
    ] {
        push(out, format_args!("<label><span>{label}</span><select id=\"{id}\"><option value=\"\">{all}</option>"));
        for option in options {
            let option = escaped(option);
            push(out, format_args!("<option value=\"{option}\">{option}</option>"));
        }
        out.push_str("</select></label>\n");
    }
    out.push_str("<button id=\"all\" type=\"reset\">Show all</button> <output id=\"count\" aria-live=\"polite\"></output>\n<div id=\"posts\" hidden></div>\n</form>\n");
}

fn cover(out: &mut String, paper: &Paper) {
    push(out, format_args!("<p class=\"kicker\">{}</p>\n", escaped(&paper.kicker.0)));
    push(out, format_args!("<h1 dir=\"auto\">{}</h1>\n", escaped(&one_line(&paper.title.0))));
    push(
        out,
        format_args!(
            "<p class=\"{}\">{}</p>\n",
            if paper.draft { "standing draft" } else { "standing" },
            escaped(&paper.subject.0)
        ),
    );
    blocks::facts(out, &paper.cover);
    if let Some(mark) = &paper.fingerprint {
        push(
            out,
            format_args!(
                "<p class=\"quiet\">{}</p><p class=\"mono\">{}</p>\n",
                escaped(&mark.label.0),
                escaped(&mark.value.0)
            ),
        );
    }
    if !paper.draft {
        out.push_str("<ul class=\"signed\">");
        for signer in &paper.signatures {
            push(
                out,
                format_args!(
                    "<li>{}: <strong>{}</strong> {}</li>",
                    escaped(&signer.role.0),
                    escaped(&one_line(&signer.name.0)),
                    escaped(&one_line(&signer.function.0))
                ),
            );
        }
        out.push_str("</ul>\n");
    }
}

fn place(before: &str, index: usize) -> String {
    format!("{before}c{}", index + 1)
}

fn anchor(chapter: &Chapter, place: &str) -> String {
    if chapter.anchor.is_empty() { place.to_owned() } else { escaped(&chapter.anchor) }
}

fn heading(chapter: &Chapter) -> String {
    let number = match &chapter.number {
        Number::Given(number) if !number.is_empty() => format!("<span class=\"number\">{}</span> ", escaped(number)),
        _ => String::new(),
    };
    format!("{number}{}", escaped(&one_line(&chapter.heading.0)))
}

fn contents(out: &mut String, paper: &Paper) {
    out.push_str("<nav aria-label=\"Contents\"><details open><summary>Contents</summary>\n<ul>");
    for (index, chapter) in paper.chapters.iter().enumerate() {
        let here = place("", index);
        push(out, format_args!("<li><a href=\"#{}\">{}</a>", anchor(chapter, &here), heading(chapter)));
        if !chapter.sections.is_empty() {
            out.push_str("<ul>");
            for (index, section) in chapter.sections.iter().enumerate() {
                let here = place(&here, index);
                push(out, format_args!("<li><a href=\"#{}\">{}</a></li>", anchor(section, &here), heading(section)));
            }
            out.push_str("</ul>");
        }
        out.push_str("</li>");
    }
    out.push_str("</ul></details></nav>\n");
}

fn section(out: &mut String, paper: &Paper, chapter: &Chapter, level: usize, here: &str) {
    let id = anchor(chapter, here);
    let id = if id.is_empty() { String::new() } else { format!(" id=\"{id}\"") };
    // Whom to call and by what means is looked for in every role and phase.
    let always = chapter.blocks.iter().any(|block| match block {
        Block::Table(table) => matches!(&*table.name.0, "Directory" | "Communications" | "Activation levels"),
        _ => false,
    });
    let always = if always { " data-always" } else { "" };
    push(out, format_args!("<section{id}{always}>\n"));
    let tag = if chapter.tag.is_blank() {
        String::new()
    } else {
        format!(" <span class=\"tag\">{}</span>", escaped(&one_line(&chapter.tag.0)))
    };
    push(out, format_args!("{}{}{tag}{}\n", open(level + 2), heading(chapter), close(level + 2)));
    let mut telling = blocks::Telling { paper, level: level + 2 };
    telling.all(out, &chapter.blocks);
    for (index, inner) in chapter.sections.iter().enumerate() {
        section(out, paper, inner, level + 1, &place(here, index));
    }
    out.push_str("</section>\n");
}

/// A heading's beginning; HTML counts to 6, what is deeper says so to screen readers.
fn open(level: usize) -> String {
    if level <= 6 { format!("<h{level} dir=\"auto\">") } else { format!("<h6 dir=\"auto\" aria-level=\"{level}\">") }
}

fn close(level: usize) -> String {
    format!("</h{}>", level.min(6))
}
