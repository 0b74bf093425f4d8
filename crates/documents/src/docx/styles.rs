//! The styles of every Word file: headings that Word's own navigation knows, and one style for each role.

use crate::paper::Setting;
use docx_rs::{
    AbstractNumbering, AlignmentType, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing, LineSpacingType,
    NumberFormat, Numbering, ParagraphProperty, RunFonts, Start, StyleType,
};

/// The list that numbers headings.
pub(super) const HEADING_NUMBERS: usize = 2;
/// Lists with dots, with boxes, with ticked boxes, with numbers.
pub(super) const DOTS: usize = 20;
pub(super) const BOXES: usize = 21;
pub(super) const TICKED: usize = 22;
pub(super) const STEPS: usize = 23;
/// Lists that count for themselves have numbers above this one.
pub(super) const FIRST_LIST: usize = 100;

/// The list that numbers the sections of a part, by the letters before their numbers.
pub(super) fn series(label: &str) -> usize {
    match label.chars().next() {
        Some('F') => 11,
        Some('T') => 12,
        Some('A') => 13,
        _ => 10,
    }
}

/// The parts' lists and the letters before their numbers.
const SERIES: [(usize, &str); 4] = [(10, ""), (11, "F"), (12, "T"), (13, "A")];

pub(super) const QUIET: &str = "55606C";
pub(super) const ACCENT: &str = "1D4F91";
pub(super) const HAIR: &str = "C6CDD5";
pub(super) const STRONG_HAIR: &str = "8592A0";
pub(super) const ORANGE: &str = "B04A00";
const ALARM: &str = "A61B1B";
const INK: &str = "14181D";

/// A paragraph's role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Normal,
    Title,
    LongTitle,
    Subtitle,
    LongSubtitle,
    Kicker,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    FrontTitle,
    Contents3,
    Stamp,
    DraftStamp,
    TableWarning,
    GridText,
    GridHeading,
    CalloutWord,
    Caption,
    SourcesTitle,
    Source,
    ContentsTitle,
    Contents1,
    Contents2,
    Remark,
    Alert,
    Fingerprint,
    Label,
    Value,
    TableHeading,
    TableText,
    TableSub,
    TableFigures,
    TableDivider,
    FigureNumber,
    ChartText,
    ChartDrawing,
    Header,
    Footer,
    Marking,
}

impl Style {
    const ALL: [Self; 42] = [
        Self::Normal,
        Self::Title,
        Self::LongTitle,
        Self::Subtitle,
        Self::LongSubtitle,
        Self::Kicker,
        Self::Heading1,
        Self::Heading2,
        Self::Heading3,
        Self::Heading4,
        Self::Heading5,
        Self::Heading6,
        Self::FrontTitle,
        Self::Contents3,
        Self::Stamp,
        Self::DraftStamp,
        Self::TableWarning,
        Self::GridText,
        Self::GridHeading,
        Self::CalloutWord,
        Self::Caption,
        Self::SourcesTitle,
        Self::Source,
        Self::ContentsTitle,
        Self::Contents1,
        Self::Contents2,
        Self::Remark,
        Self::Alert,
        Self::Fingerprint,
        Self::Label,
        Self::Value,
        Self::TableHeading,
        Self::TableText,
        Self::TableSub,
        Self::TableFigures,
        Self::TableDivider,
        Self::FigureNumber,
        Self::ChartText,
        Self::ChartDrawing,
        Self::Header,
        Self::Footer,
        Self::Marking,
    ];

    /// The heading of a chapter this deep, from 0.
    pub(super) fn heading(level: usize) -> Self {
        match level {
            0 => Self::Heading1,
            1 => Self::Heading2,
            2 => Self::Heading3,
            3 => Self::Heading4,
            4 => Self::Heading5,
            _ => Self::Heading6,
        }
    }

    pub(super) fn id(self) -> &'static str {
        self.looks().id
    }

    fn looks(self) -> Looks {
        let base = Looks {
            id: "Normal",
            name: "Normal",
            size: 20,
            bold: false,
            colour: INK,
            mono: false,
            before: 0,
            after: 120,
            line: 264,
            keep: false,
        };
        let heading = Looks { bold: true, keep: true, line: 240, ..base };
        let table = Looks { size: 16, before: 40, after: 40, line: 240, ..base };
        match self {
            Self::Normal => base,
            Self::Title => Looks { id: "Title", name: "Title", size: 60, bold: true, line: 240, ..base },
            Self::LongTitle => Looks { id: "LongTitle", name: "Long Title", size: 30, bold: true, ..base },
            Self::Subtitle => {
                Looks { id: "Subtitle", name: "Subtitle", size: 36, colour: ACCENT, after: 600, line: 240, ..base }
            }
            Self::LongSubtitle => {
                Looks { id: "LongSubtitle", name: "Long Subtitle", size: 22, colour: ACCENT, after: 400, ..base }
            }
            Self::Kicker => {
                Looks { id: "Kicker", name: "Kicker", size: 22, colour: QUIET, before: 1800, after: 200, ..base }
            }
            Self::Heading1 => Looks { id: "Heading1", name: "heading 1", size: 34, before: 520, after: 200, ..heading },
            Self::Heading2 => Looks { id: "Heading2", name: "heading 2", size: 25, before: 360, after: 140, ..heading },
            Self::Heading3 => Looks { id: "Heading3", name: "heading 3", size: 21, before: 280, after: 120, ..heading },
            Self::Heading4 => Looks { id: "Heading4", name: "heading 4", size: 21, before: 240, after: 100, ..heading },
            Self::Heading5 => Looks { id: "Heading5", name: "heading 5", size: 20, before: 220, after: 80, ..heading },
            Self::Heading6 => {
                Looks { id: "Heading6", name: "heading 6", size: 20, colour: QUIET, before: 200, after: 80, ..heading }
            }
            Self::FrontTitle => {
                Looks { id: "FrontTitle", name: "Front Title", size: 34, before: 400, after: 200, ..heading }
            }
            Self::Contents3 => Looks { id: "TOC3", name: "toc 3", size: 18, after: 10, line: 240, ..base },
            Self::Stamp => Looks { id: "Stamp", name: "Stamp", size: 30, bold: true, colour: ACCENT, ..base },
            Self::DraftStamp => {
                Looks { id: "DraftStamp", name: "Draft Stamp", size: 30, bold: true, colour: ALARM, ..base }
            }
            Self::TableWarning => {
                Looks { id: "TableWarning", name: "Table Warning", size: 15, bold: true, before: 20, ..table }
            }
            Self::GridText => {
                Looks { id: "GridText", name: "Grid Text", size: 18, after: 30, before: 10, line: 240, ..base }
            }
            Self::GridHeading => Looks {
                id: "GridHeading",
                name: "Grid Heading",
                size: 18,
                bold: true,
                after: 30,
                before: 10,
                line: 240,
                ..base
            },
            Self::CalloutWord => {
                Looks { id: "CalloutWord", name: "Callout Word", bold: true, after: 60, line: 240, keep: true, ..base }
            }
            Self::Caption => Looks { id: "Caption", name: "caption", size: 18, colour: QUIET, after: 200, ..base },
            Self::SourcesTitle => Looks {
                id: "SourcesTitle",
                name: "Sources Title",
                size: 16,
                bold: true,
                colour: QUIET,
                before: 140,
                after: 40,
                keep: true,
                ..base
            },
            Self::Source => {
                Looks { id: "Source", name: "Source", size: 16, colour: QUIET, after: 30, line: 240, ..base }
            }
            Self::ContentsTitle => {
                Looks { id: "TOCHeading", name: "TOC Heading", size: 34, before: 0, after: 200, ..heading }
            }
            Self::Contents1 => Looks { id: "TOC1", name: "toc 1", bold: true, before: 140, after: 40, ..base },
            Self::Contents2 => Looks { id: "TOC2", name: "toc 2", after: 30, ..base },
            Self::Remark => Looks { id: "Remark", name: "Remark", colour: QUIET, ..base },
            Self::Alert => Looks { id: "Alert", name: "Alert", bold: true, colour: ALARM, ..base },
            Self::Fingerprint => Looks { id: "Fingerprint", name: "Fingerprint", size: 18, mono: true, ..base },
            Self::Label => {
                Looks { id: "Label", name: "Label", colour: QUIET, before: 50, after: 50, line: 240, ..base }
            }
            Self::Value => Looks { id: "Value", name: "Value", before: 50, after: 50, line: 240, ..base },
            Self::TableHeading => {
                Looks { id: "TableHeading", name: "Table Heading", bold: true, colour: QUIET, keep: true, ..table }
            }
            Self::TableText => Looks { id: "TableText", name: "Table Text", ..table },
            Self::TableSub => Looks { id: "TableSub", name: "Table Sub", size: 14, colour: QUIET, before: 0, ..table },
            Self::TableFigures => Looks { id: "TableFigures", name: "Table Figures", size: 15, mono: true, ..table },
            Self::TableDivider => {
                Looks { id: "TableDivider", name: "Table Divider", bold: true, before: 140, keep: true, ..table }
            }
            Self::FigureNumber => Looks {
                id: "FigureNumber",
                name: "Figure Number",
                size: 40,
                bold: true,
                before: 80,
                after: 0,
                line: 240,
                ..base
            },
            Self::ChartText => {
                Looks { id: "ChartText", name: "Chart Text", size: 14, before: 20, after: 20, line: 240, ..base }
            }
            Self::ChartDrawing => Looks {
                id: "ChartDrawing",
                name: "Chart Drawing",
                size: 14,
                colour: ACCENT,
                before: 20,
                after: 20,
                line: 240,
                ..base
            },
            Self::Header => {
                Looks { id: "Header", name: "header", size: 16, colour: QUIET, after: 0, line: 240, ..base }
            }
            Self::Marking => {
                Looks { id: "Marking", name: "Marking", size: 24, bold: true, after: 0, line: 240, ..base }
            }
            Self::Footer => {
                Looks { id: "Footer", name: "footer", size: 16, colour: QUIET, after: 0, line: 240, ..base }
            }
        }
    }
}

struct Looks {
    id: &'static str,
    name: &'static str,
    /// Half points.
    size: usize,
    bold: bool,
    colour: &'static str,
    mono: bool,
    /// Twentieths of a point.
    before: u32,
    after: u32,
    /// 240 is single.
    line: i32,
    keep: bool,
}

fn fonts(family: &str) -> RunFonts {
    RunFonts::new().ascii(family).hi_ansi(family).cs("IBM Plex Sans Arabic")
}

/// Adds the styles and the numbering of headings.
pub(super) fn apply(mut document: Docx, setting: Setting) -> Docx {
    document = document.default_fonts(fonts("IBM Plex Sans")).default_size(20);
    for style in Style::ALL {
        let looks = style.looks();
        let mut written = docx_rs::Style::new(looks.id, StyleType::Paragraph)
            .name(looks.name)
            .size(looks.size)
            .color(looks.colour)
            .line_spacing(
                LineSpacing::new()
                    .before(looks.before)
                    .after(looks.after)
                    .line(looks.line)
                    .line_rule(LineSpacingType::Auto),
            );
        if style != Style::Normal {
            written = written.based_on("Normal");
        }
        if looks.bold {
            written = written.bold();
        }
        if looks.mono {
            written = written.fonts(fonts("IBM Plex Mono"));
        }
        written.paragraph_property = tuned(written.paragraph_property, style, looks.keep);
        document = document.add_style(written);
    }
    let levels = [("%1", "Heading1"), ("%1.%2", "Heading2"), ("%1.%2.%3", "Heading3")];
    let mut numbers = AbstractNumbering::new(HEADING_NUMBERS);
    for (level, (text, style)) in levels.into_iter().enumerate() {
        numbers = numbers.add_level(
            Level::new(level, Start::new(1), NumberFormat::new("decimal"), LevelText::new(text), LevelJc::new("left"))
                .paragraph_style(style)
                .suffix(docx_rs::LevelSuffixType::Space),
        );
    }
    document = document.add_abstract_numbering(numbers).add_numbering(Numbering::new(HEADING_NUMBERS, HEADING_NUMBERS));
    if setting == Setting::Report { document } else { lists(document) }
}

/// The lists of what users write: one for the headings of each part, one for each sort of mark.
fn lists(mut document: Docx) -> Docx {
    let level = |step: usize, format: &str, text: &str| {
        Level::new(step, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left"))
    };
    for (number, letters) in SERIES {
        let mut list = AbstractNumbering::new(number);
        for step in 0..9 {
            let counts: Vec<String> = (1..=step + 1).map(|count| format!("%{count}")).collect();
            let text = format!("{letters}{}", counts.join("."));
            list = list.add_level(level(step, "decimal", &text).suffix(docx_rs::LevelSuffixType::Space));
        }
        document = document.add_abstract_numbering(list).add_numbering(Numbering::new(number, number));
    }
    for (number, mark) in [(DOTS, "\u{2022}"), (BOXES, "\u{2610}"), (TICKED, "\u{2612}"), (STEPS, "")] {
        let mut list = AbstractNumbering::new(number);
        for step in 0..9 {
            let left = i32::try_from(360 * (step + 1)).unwrap_or(360);
            let (format, text) = match number {
                STEPS => ("decimal", format!("%{}.", step + 1)),
                _ => ("bullet", mark.to_owned()),
            };
            let made = level(step, format, &text).indent(
                Some(left),
                Some(docx_rs::SpecialIndentType::Hanging(360)),
                None,
                None,
            );
            let boxes = RunFonts::new().ascii("Segoe UI Symbol").hi_ansi("Segoe UI Symbol").cs("Segoe UI Symbol");
            list = list.add_level(if matches!(number, BOXES | TICKED) { made.fonts(boxes) } else { made });
        }
        document = document.add_abstract_numbering(list);
        if number != STEPS {
            document = document.add_numbering(Numbering::new(number, number));
        }
    }
    document
}

fn tuned(property: ParagraphProperty, style: Style, keep: bool) -> ParagraphProperty {
    let mut property = if keep { property.keep_next(true) } else { property };
    let heading = match style {
        Style::Heading1 => Some(0),
        Style::Heading2 => Some(1),
        Style::Heading3 => Some(2),
        Style::Heading4 => Some(3),
        Style::Heading5 => Some(4),
        Style::Heading6 => Some(5),
        _ => None,
    };
    if let Some(level) = heading {
        property = property.outline_lvl(level);
        if level < 3 {
            property = property.numbering(docx_rs::NumberingId::new(HEADING_NUMBERS), IndentLevel::new(level));
        }
    }
    if style == Style::Contents3 {
        property = property.indent(Some(560), None, None, None);
    }
    if style == Style::Source {
        property = property.indent(Some(440), Some(docx_rs::SpecialIndentType::Hanging(440)), None, None);
    }
    if style == Style::Contents2 {
        property = property.indent(Some(280), None, None, None);
    }
    if style == Style::Marking {
        property = property.align(AlignmentType::Right);
    }
    property
}
