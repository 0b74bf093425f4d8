//! What stands around the chapters: the page with its marking, the cover, the contents.

use super::styles::{QUIET, STRONG_HAIR, Style};
use super::text::{carried, paragraph, paragraphs};
use super::{blocks, twips};
use crate::paper::{Chapter, Column, Number, Paper, Setting, Sheet, Signer, Text, marking_colour, one_line, words};
use crate::typesetting::fonts::{Face, Fonts};
use docx_rs::{
    BreakType, Docx, FieldCharType, Footer, Header, Hyperlink, HyperlinkType, InstrPAGEREF, InstrText, InstrToC,
    LineSpacing, NumPages, PageMargin, PageNum, PageOrientationType, Paragraph, Run, Shading, ShdType, Tab,
    TabLeaderType, TabValueType, Table, TableCell, TableCellBorderPosition, TableRow, WidthType,
};

/// A4, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 1_143;
const MARGIN_LANDSCAPE: i32 = 959;
/// Characters from which a title is set small.
const LONG: usize = 90;
/// Height to sign in, in twentieths of a point.
const SIGNING_ROOM: f32 = 440.0;

/// The name of the bookmark at the nth heading.
pub(super) fn bookmark(number: usize) -> String {
    format!("_Toc{number:08}")
}

/// The page, with the marking in header and footer.
pub(super) fn page(document: Docx, paper: &Paper, fonts: &Fonts) -> Docx {
    let margin =
        PageMargin { top: 1_640, left: MARGIN, bottom: 1_440, right: MARGIN, header: 620, footer: 560, gutter: 0 };
    let head = match paper.setting {
        Setting::Report => one_line(&format!("{} \u{b7} {}", paper.subject.0, paper.title.0)),
        Setting::Plan => one_line(&Text::joined([&*paper.stamp.0, &*paper.title.0]).0),
        Setting::Exercise(_) => one_line(&Text::joined([&*paper.stamp.0, &*paper.title.0, &*paper.kicker.0]).0),
    };
    let header =
        Header::new().add_paragraph(marking(paper, fonts)).add_paragraph(paragraph(&shortened(&head), Style::Header));
    let stamp = if matches!(paper.setting, Setting::Exercise(_)) { &*paper.stamp.0 } else { "" };
    let foot = shortened(&one_line(&Text::joined([stamp, &*paper.author.0, &*paper.software]).0));
    let numbers = paragraph(&foot, Style::Footer)
        .add_tab(Tab::new().val(TabValueType::Right).pos(twips(paper.width())))
        .add_run(Run::new().add_tab().add_text(format!("{} ", words::PAGE)))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(format!(" {} ", words::OF)))
        .add_num_pages(NumPages::new());
    let footer = Footer::new().add_paragraph(numbers).add_paragraph(marking(paper, fonts));
    match paper.setting {
        Setting::Exercise(Sheet { landscape: true, .. }) => {
            document.page_size(PAGE.1, PAGE.0).page_orient(PageOrientationType::Landscape).page_margin(PageMargin {
                top: 1_400,
                left: MARGIN_LANDSCAPE,
                bottom: 1_200,
                right: MARGIN_LANDSCAPE,
                ..margin
            })
        }
        Setting::Report | Setting::Plan | Setting::Exercise(_) => {
            document.page_size(PAGE.0, PAGE.1).page_margin(margin)
        }
    }
    .header(header)
    .footer(footer)
}

fn marking(paper: &Paper, fonts: &Fonts) -> Paragraph {
    let label = paper.marking.label();
    let Some(colour) = marking_colour(&paper.marking) else {
        // Three lines at most, so that a marking never drives the text off the page; the cover has it in full.
        return paragraph(&fonts.one_line(&one_line(label), Face::Bold, 12.0, Column::PAGE * 2.7), Style::Marking);
    };
    let run = Run::new()
        .add_text(format!("\u{2002}{label}\u{2002}"))
        .color(colour.trim_start_matches('#'))
        .shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill("000000"));
    Paragraph::new().style(Style::Marking.id()).add_run(run)
}

/// A header must stay a line or two, however long a title is.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 110;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    format!("{}\u{2026}", text.chars().take(LONGEST).collect::<String>().trim_end())
}

/// The cover with its lines to sign.
pub(super) fn cover(mut document: Docx, paper: &Paper) -> Docx {
    let style = |text: &Text, ordinary, long| if text.0.chars().count() > LONG { long } else { ordinary };
    let title = style(&paper.title, Style::Title, Style::LongTitle);
    let subject = style(&paper.subject, Style::Subtitle, Style::LongSubtitle);
    let stamp = if paper.draft { Style::DraftStamp } else { Style::Stamp };
    let lines = [
        (&Text(one_line(&paper.kicker.0)), Style::Kicker),
        (&paper.title, title),
        (&paper.stamp, stamp),
        (&paper.subject, if paper.setting == Setting::Report { subject } else { Style::Normal }),
    ];
    for (text, style) in lines {
        if style == stamp && text.is_blank() {
            continue;
        }
        for part in paragraphs(text, style) {
            // The title of a short document stands at the head of its first page.
            let part = match (style, paper.setting) {
                (Style::Kicker, Setting::Exercise(sheet)) if !sheet.cover || sheet.landscape => {
                    part.line_spacing(LineSpacing::new().before(0).after(120))
                }
                _ => part,
            };
            document = document.add_paragraph(part);
        }
    }
    if !paper.cover.is_empty() {
        document = document.add_table(blocks::facts(&paper.cover, paper.width()));
    }
    if let Some(mark) = &paper.fingerprint {
        for part in
            paragraphs(&mark.label, Style::SourcesTitle).into_iter().chain(paragraphs(&mark.value, Style::Fingerprint))
        {
            document = document.add_paragraph(part);
        }
    }
    let short = matches!(paper.setting, Setting::Exercise(Sheet { cover: false, .. }));
    if paper.signatures.is_empty() {
        let end = Paragraph::new().style(Style::Normal.id());
        return document.add_paragraph(if short { end } else { end.add_run(Run::new().add_break(BreakType::Page)) });
    }
    let gap = Paragraph::new().style(Style::Kicker.id());
    let end = Paragraph::new().style(Style::Normal.id()).add_run(Run::new().add_break(BreakType::Page));
    document.add_paragraph(gap).add_table(signatures(paper)).add_paragraph(end)
}

/// Who sign beside each other.
const SIGNERS: usize = 3;

fn signatures(paper: &Paper) -> Table {
    let count = paper.signatures.len().clamp(1, SIGNERS);
    let gap = 480;
    let width = (twips(paper.width()) - gap * (count - 1)) / count;
    let row = |words: Vec<&str>, style: Style, ruled: bool| {
        let mut cells = Vec::new();
        for place in 0..count {
            if place > 0 {
                cells.push(
                    TableCell::new().width(gap, WidthType::Dxa).add_paragraph(Paragraph::new().style(style.id())),
                );
            }
            let word = words.get(place);
            let words = vec![paragraph(word.copied().unwrap_or_default(), style)];
            cells.push(match ruled && word.is_some() {
                true => blocks::lined(TableCellBorderPosition::Top, width, words, STRONG_HAIR),
                false => {
                    words.into_iter().fold(TableCell::new().width(width, WidthType::Dxa), TableCell::add_paragraph)
                }
            });
        }
        TableRow::new(cells)
    };
    let mut rows = Vec::new();
    for signers in paper.signatures.chunks(SIGNERS) {
        let lines = |line: fn(&Signer) -> &str| signers.iter().map(line).collect::<Vec<_>>();
        rows.push(row(lines(|signer| &signer.role.0), Style::TableDivider, false));
        let mut labels = vec![words::NAME, words::FUNCTION, words::SIGNATURE];
        if signers.iter().any(|signer| !signer.name.is_blank()) {
            rows.push(row(lines(|signer| &signer.name.0), Style::TableText, false));
            rows.push(row(lines(|signer| &signer.function.0), Style::TableSub, false));
            labels.drain(..2);
        }
        for label in labels {
            rows.push(row(vec![""; signers.len()], Style::TableSub, false).row_height(SIGNING_ROOM));
            rows.push(row(vec![label; signers.len()], Style::TableSub, true));
        }
    }
    let mut grid = vec![width];
    for _ in 1..count {
        grid.extend([gap, width]);
    }
    blocks::bare(rows, grid)
}

/// The contents: a field that Word brings up to date, filled with the headings as they are.
pub(super) fn contents(mut document: Docx, paper: &Paper) -> Docx {
    document = document.add_paragraph(paragraph(words::CONTENTS, Style::ContentsTitle));
    let mut entries = Vec::new();
    let mut number = 0;
    let levels = if paper.setting == Setting::Plan { 3 } else { 2 };
    for (index, chapter) in paper.chapters.iter().enumerate() {
        collect(chapter, &(index + 1).to_string(), 0, levels, &mut number, &mut entries);
    }
    let field = Run::new()
        .add_field_char(FieldCharType::Begin, true)
        .add_instr_text(InstrText::TOC(InstrToC::new().heading_styles_range(1, levels).hyperlink()))
        .add_field_char(FieldCharType::Separate, false);
    for (index, entry) in entries.into_iter().enumerate() {
        let mut line = Paragraph::new()
            .style(entry.style.id())
            .add_tab(Tab::new().val(TabValueType::Right).leader(TabLeaderType::Dot).pos(twips(paper.width())));
        if index == 0 {
            line = line.add_run(field.clone());
        }
        document = document.add_paragraph(line.add_hyperlink(entry.link));
    }
    document.add_paragraph(
        Paragraph::new().style(Style::Normal.id()).add_run(Run::new().add_field_char(FieldCharType::End, false)),
    )
}

struct Entry {
    style: Style,
    link: Hyperlink,
}

fn collect(chapter: &Chapter, label: &str, level: usize, levels: usize, number: &mut usize, entries: &mut Vec<Entry>) {
    let anchor = bookmark(*number);
    *number += 1;
    if level < levels {
        // Only Word knows on which page a heading falls, and says so when it brings the field up to date.
        let page = Run::new()
            .color(QUIET)
            .add_field_char(FieldCharType::Begin, true)
            .add_instr_text(InstrText::PAGEREF(InstrPAGEREF::new(&anchor).hyperlink()))
            .add_field_char(FieldCharType::Separate, false)
            .add_text("")
            .add_field_char(FieldCharType::End, false);
        let words = match &chapter.number {
            Number::Counted => format!("{label} {}", chapter.heading.0),
            Number::Given(number) => format!("{number} {}", chapter.heading.0),
            Number::None => chapter.heading.0.clone(),
        };
        let link = Hyperlink::new(&anchor, HyperlinkType::Anchor)
            .add_run(Run::new().add_text(carried(one_line(&words).trim())))
            .add_run(Run::new().add_tab())
            .add_run(page);
        let style = match level {
            0 => Style::Contents1,
            1 => Style::Contents2,
            _ => Style::Contents3,
        };
        entries.push(Entry { style, link });
    }
    for (index, section) in chapter.sections.iter().enumerate() {
        collect(section, &format!("{label}.{}", index + 1), level + 1, levels, number, entries);
    }
}
