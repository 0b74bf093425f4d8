//! Rich text: a closed set of blocks and inline pieces. The editor's schema is this enum, documents print it, and
//! nothing in it is ever markup.
//!
//! The JSON is the editor's own (ProseMirror's nodes with `type`, `attrs`, `content`, `marks`), so that text crosses
//! without being translated. A node or an attribute that is not named here is refused.

mod check;
mod walk;

pub use check::{Limits, TextFault};

use crate::id::{AssetId, ContactId, SectionId, StakeholderId, TaskId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names of nodes whose place allows no other. Serde checks an enum's tag but not a structure's, so each is a type.
macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident = $word:literal),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
        pub enum $name {
            /// That name.
            #[default]
            #[serde(rename = $word)]
            Is,
        }
    )*};
}

tags! {
    /// A whole text's.
    DocTag = "doc",
    /// A point's.
    ListItemTag = "listItem",
    /// A thing to tick off's.
    CheckItemTag = "taskItem",
    /// A row's.
    TableRowTag = "tableRow",
}

/// A whole text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "RichText")]
pub struct RichText {
    /// The node\'s name.
    #[serde(rename = "type")]
    pub tag: DocTag,
    /// Its blocks; none is an unwritten text.
    #[serde(default)]
    pub content: Vec<Block>,
}

/// A piece that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TextBlock")]
pub enum Block {
    /// Running text.
    Paragraph {
        /// What it says.
        #[serde(default)]
        content: Vec<Inline>,
    },
    /// A heading inside a section; it has no number.
    Heading {
        /// How deep.
        attrs: HeadingAttrs,
        /// What it says.
        #[serde(default)]
        content: Vec<Inline>,
    },
    /// Points without an order.
    BulletList {
        /// The points.
        content: Vec<ListItem>,
    },
    /// Steps in an order.
    OrderedList {
        /// Where it begins to count.
        #[serde(default)]
        attrs: OrderedAttrs,
        /// The steps.
        content: Vec<ListItem>,
    },
    /// Things to tick off.
    TaskList {
        /// The things.
        content: Vec<CheckItem>,
    },
    /// Rows and cells.
    Table {
        /// The rows.
        content: Vec<TableRow>,
    },
    /// Something the reader must not miss.
    Callout {
        /// In which voice.
        attrs: CalloutAttrs,
        /// What it says: paragraphs and lists.
        content: Vec<Block>,
    },
    /// A picture kept in the workspace.
    Figure {
        /// Which, and what it shows.
        attrs: FigureAttrs,
    },
}

/// A heading's depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HeadingAttrs {
    /// 1 to 3, below the section's own title.
    pub level: u8,
}

/// Where a list of steps begins to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OrderedAttrs {
    /// The first number.
    pub start: u32,
}

impl Default for OrderedAttrs {
    fn default() -> Self {
        Self { start: 1 }
    }
}

/// A point of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListItem {
    /// The node\'s name.
    #[serde(rename = "type")]
    pub tag: ListItemTag,
    /// Paragraphs and lists inside.
    pub content: Vec<Block>,
}

/// A thing to tick off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckItem {
    /// The node\'s name.
    #[serde(rename = "type")]
    pub tag: CheckItemTag,
    /// Whether it is ticked.
    #[serde(default)]
    pub attrs: CheckAttrs,
    /// Paragraphs and lists inside.
    pub content: Vec<Block>,
}

/// Whether a thing is ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckAttrs {
    /// Ticked.
    pub checked: bool,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TextTableRow")]
pub struct TableRow {
    /// The node\'s name.
    #[serde(rename = "type")]
    pub tag: TableRowTag,
    /// Its cells.
    #[serde(default)]
    pub content: Vec<TableCell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TextTableCell")]
pub enum TableCell {
    /// One that says what its row or column is.
    TableHeader {
        /// How many columns and rows it takes.
        #[serde(default)]
        attrs: CellAttrs,
        /// What it says.
        content: Vec<Block>,
    },
    /// Any other.
    TableCell {
        /// How many columns and rows it takes.
        #[serde(default)]
        attrs: CellAttrs,
        /// What it says.
        content: Vec<Block>,
    },
}

impl TableCell {
    /// What it says.
    pub fn content(&self) -> &[Block] {
        match self {
            Self::TableHeader { content, .. } | Self::TableCell { content, .. } => content,
        }
    }

    /// The same, to be changed.
    pub(super) fn content_mut(&mut self) -> &mut Vec<Block> {
        match self {
            Self::TableHeader { content, .. } | Self::TableCell { content, .. } => content,
        }
    }

    /// How many columns and rows it takes.
    pub fn attrs(&self) -> CellAttrs {
        match self {
            Self::TableHeader { attrs, .. } | Self::TableCell { attrs, .. } => *attrs,
        }
    }
}

/// How many columns and rows a cell takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct CellAttrs {
    /// Columns, at least 1.
    pub colspan: u16,
    /// Rows, at least 1.
    pub rowspan: u16,
}

impl Default for CellAttrs {
    fn default() -> Self {
        Self { colspan: 1, rowspan: 1 }
    }
}

/// In which voice a callout speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "TextTone")]
pub enum Tone {
    /// Good to know.
    #[default]
    Note,
    /// People may be hurt.
    Danger,
    /// Rights, inclusion, data protection.
    Rights,
}

/// A callout's attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CalloutAttrs {
    /// In which voice.
    pub tone: Tone,
}

/// Which picture, and what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FigureAttrs {
    /// SHA-256 of the kept file, in lower-case hexadecimal.
    pub attachment: String,
    /// What it shows, for those who cannot see it.
    #[serde(default)]
    pub alt: String,
    /// The line under it.
    #[serde(default)]
    pub caption: String,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TextInline")]
pub enum Inline {
    /// Characters.
    Text {
        /// What they are; never empty.
        text: String,
        /// How they are set.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Mark>,
    },
    /// A new line in the same paragraph.
    HardBreak,
    /// Something the workspace fills in.
    Field {
        /// What.
        attrs: FieldAttrs,
    },
    /// The number and title of a section.
    CrossReference {
        /// Which.
        attrs: CrossReferenceAttrs,
    },
}

/// How characters are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "TextMark")]
pub enum Mark {
    /// Heavier.
    Bold,
    /// Slanted.
    Italic,
    /// With a line below.
    Underline,
}

/// Which section is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CrossReferenceAttrs {
    /// The section.
    pub section: SectionId,
}

/// What a field shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FieldAttrs {
    /// The thing and what of it.
    pub field: FieldRef,
    /// What it last showed: what is left if the thing is gone.
    #[serde(default)]
    pub last: String,
}

/// A thing of the workspace and what of it is shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "kebab-case", deny_unknown_fields)]
pub enum FieldRef {
    /// A contact.
    Contact {
        /// Which.
        id: ContactId,
        /// What of it.
        show: ContactPart,
    },
    /// A stakeholder's name.
    Stakeholder {
        /// Which.
        id: StakeholderId,
    },
    /// A site or asset's name.
    Asset {
        /// Which.
        id: AssetId,
    },
    /// A task.
    Task {
        /// Which.
        id: TaskId,
        /// What of it.
        show: TaskPart,
    },
    /// A figure of the reference cards, with its source.
    Reference {
        /// Its fixed key, such as `standoff-sedan`.
        key: String,
    },
    /// What the plan says of itself.
    Plan {
        /// What of it.
        show: PlanPart,
    },
}

/// What of a contact a field shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ContactPart {
    /// The post, or the name where there is none.
    Post,
    /// The telephone number.
    Phone,
    /// Post and telephone number.
    PostAndPhone,
}

/// What of a task a field shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum TaskPart {
    /// Its title.
    Title,
    /// Its target time.
    Target,
    /// Who leads it.
    Lead,
}

/// What of a plan a field shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PlanPart {
    /// Its title.
    Title,
    /// Who answers for it.
    Owner,
    /// The number of the version at hand.
    Version,
    /// When it is to be reviewed next.
    NextReview,
}
