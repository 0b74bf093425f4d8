//! The styles of every Word file: headings that Word's own navigation knows, and one style for each role.

use docx_rs::{
    AbstractNumbering, AlignmentType, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing, LineSpacingType,
    NumberFormat, Numbering, ParagraphProperty, RunFonts, Start, StyleType,
};

/// The list that numbers headings.
pub(super) const HEADING_NUMBERS: usize = 2;

pub(super) const QUIET: &str = "55606C";
pub(super) const ACCENT: &str = "1D4F91";
pub(super) const HAIR: &str = "C6CDD5";
pub(super) const STRONG_HAIR: &str = "8592A0";
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
    const ALL: [Self; 28] = [
        Self::Normal,
        Self::Title,
        Self::LongTitle,
        Self::Subtitle,
        Self::LongSubtitle,
        Self::Kicker,
        Self::Heading1,
        Self::Heading2,
        Self::Heading3,
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
            _ => Self::Heading3,
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
pub(super) fn apply(mut document: Docx) -> Docx {
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
    document.add_abstract_numbering(numbers).add_numbering(Numbering::new(HEADING_NUMBERS, HEADING_NUMBERS))
}

fn tuned(property: ParagraphProperty, style: Style, keep: bool) -> ParagraphProperty {
    let mut property = if keep { property.keep_next(true) } else { property };
    let heading = match style {
        Style::Heading1 => Some(0),
        Style::Heading2 => Some(1),
        Style::Heading3 => Some(2),
        _ => None,
    };
    if let Some(level) = heading {
        property =
            property.outline_lvl(level).numbering(docx_rs::NumberingId::new(HEADING_NUMBERS), IndentLevel::new(level));
    }
    if style == Style::Contents2 {
        property = property.indent(Some(280), None, None, None);
    }
    if style == Style::Marking {
        property = property.align(AlignmentType::Right);
    }
    property
}
