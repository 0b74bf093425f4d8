//! Why a file could not be opened as a spreadsheet, in words a planner can act on.

use super::limits::Limit;

/// Why a file could not be opened. Nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// No bytes, or nothing but spaces and line ends.
    #[error("This file is empty. Nothing was imported. Check that it was saved, or copied in full, and open it again.")]
    Empty,
    /// A kind of file Muster reads, under a name that says another kind.
    #[error(
        "The name “{name}” says {says}, but the file is {is}. Nothing was imported. \
         Rename it to end in {rename} if that is what you meant to open, or save it as an Excel workbook (.xlsx)."
    )]
    NotWhatItsNameSays {
        /// The file's name.
        name: String,
        /// What the name's ending promises.
        says: &'static str,
        /// What the content is.
        is: &'static str,
        /// The ending that would be true, with its dot.
        rename: &'static str,
    },
    /// A kind of file that Muster does not read.
    #[error("This file is {}, which cannot be imported. Nothing was imported. {}", .0.description(), .0.remedy())]
    Foreign(Foreign),
    /// A workbook locked with a password.
    #[error(
        "This workbook is locked with a password. Nothing was imported. \
         Open it in Excel or LibreOffice, remove the password, save it, and import the saved file."
    )]
    Encrypted,
    /// A workbook that ends before its end.
    #[error(
        "This workbook is cut off: its end is missing, as after a broken download or copy. Nothing was imported. \
         Copy or download it again."
    )]
    Truncated,
    /// A workbook whose inside cannot be understood.
    #[error(
        "This workbook is damaged ({part}: {why}). Nothing was imported. \
         Open it in Excel or LibreOffice, let it repair the file, save it, and import the saved file."
    )]
    Damaged {
        /// The part of the workbook, such as `xl/workbook.xml`.
        part: String,
        /// What is wrong with it.
        why: String,
    },
    /// A workbook whose XML defines its own shorthand, which no spreadsheet program writes.
    #[error(
        "This workbook's part {part} contains a document type definition, which no spreadsheet program writes \
         and which can be used to attack a computer. Nothing was imported. Ask its sender where it comes from."
    )]
    DocumentType {
        /// The part of the workbook.
        part: String,
    },
    /// A text file in which a quotation mark opens a cell that never ends.
    #[error(
        "In this text file a quotation mark in row {row} opens a cell that never ends, so the rows after it cannot be told \
         apart. Nothing was imported. Close or double the quotation mark, and open the file again."
    )]
    UnclosedQuote {
        /// The row as a spreadsheet numbers it, from 1.
        row: u32,
    },
    /// More than is read in bounded time and memory.
    #[error(
        "{0} Nothing was imported. Save the sheets that hold the event list as a workbook of their own, and import that."
    )]
    TooMuch(Limit),
}

/// A kind of file that is told by its content and not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// Excel 97 to 2003.
    OldExcel,
    /// Another document in the old Office container.
    OldOffice,
    /// Excel's binary workbook.
    BinaryExcel,
    /// Excel's single-file XML of 2003.
    ExcelXml,
    /// An OpenDocument spreadsheet.
    OpenDocumentSpreadsheet,
    /// Any other OpenDocument file.
    OpenDocument,
    /// A Word document.
    Word,
    /// A PowerPoint presentation.
    PowerPoint,
    /// Apple Numbers, Pages or Keynote.
    AppleIWork,
    /// PDF.
    Pdf,
    /// A web page.
    WebPage,
    /// Any other XML.
    Xml,
    /// Rich text.
    RichText,
    /// A picture.
    Picture,
    /// A zip, gzip, 7-Zip or RAR archive.
    Archive,
    /// JSON.
    Json,
    /// Bytes that are no text and no known kind.
    Unknown,
}

impl Foreign {
    /// What it is, to stand after "This file is".
    pub fn description(self) -> &'static str {
        match self {
            Self::OldExcel => "a workbook of Excel 97 to 2003 (.xls)",
            Self::OldOffice => "an old Office document",
            Self::BinaryExcel => "a binary Excel workbook (.xlsb)",
            Self::ExcelXml => "an XML spreadsheet of Excel 2003",
            Self::OpenDocumentSpreadsheet => "an OpenDocument spreadsheet (.ods)",
            Self::OpenDocument => "an OpenDocument file, but not a spreadsheet",
            Self::Word => "a Word document",
            Self::PowerPoint => "a PowerPoint presentation",
            Self::AppleIWork => "an Apple Numbers, Pages or Keynote document",
            Self::Pdf => "a PDF",
            Self::WebPage => "a web page",
            Self::Xml => "an XML file of a kind not known here",
            Self::RichText => "a rich text document",
            Self::Picture => "a picture",
            Self::Archive => "an archive without a workbook in it",
            Self::Json => "a JSON file",
            Self::Unknown => "neither a workbook nor text",
        }
    }

    /// What to do about it.
    pub fn remedy(self) -> &'static str {
        match self {
            Self::OldExcel | Self::BinaryExcel | Self::ExcelXml | Self::OpenDocumentSpreadsheet => {
                "Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx), and import that."
            }
            Self::AppleIWork => "Open it in Numbers, export it as an Excel workbook (.xlsx), and import that.",
            Self::WebPage => {
                "Web portals often give a web page the name of a workbook: open it in Excel or LibreOffice, \
                 save it as an Excel workbook (.xlsx), and import that."
            }
            Self::OldOffice | Self::OpenDocument | Self::Word | Self::PowerPoint | Self::Pdf | Self::RichText => {
                "Copy its table into a spreadsheet, save that as an Excel workbook (.xlsx), and import it."
            }
            Self::Archive => "Unpack it, and import the workbook from among its files.",
            Self::Xml | Self::Picture | Self::Json | Self::Unknown => {
                "Choose an Excel workbook (.xlsx) or a text file with separated columns (.csv)."
            }
        }
    }
}
