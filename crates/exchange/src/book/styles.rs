//! Which number format each cell style has.

use super::error::OpenError;
use super::format::NumberFormat;
use super::limits::{Budget, Limit, MAX_ENTRIES, within};
use super::package::Part;
use super::xml::{self, Token};
use std::collections::HashMap;
use std::rc::Rc;

/// The number formats of a workbook, by cell style.
#[derive(Debug, Default)]
pub(super) struct Styles {
    cells: Vec<Rc<NumberFormat>>,
    general: Rc<NumberFormat>,
}

impl Styles {
    /// Reads the list of styles.
    pub fn read(part: Part<'_, '_>, budget: &mut Budget) -> Result<Self, OpenError> {
        let mut codes: HashMap<u32, String> = HashMap::new();
        let mut ids: Vec<u32> = Vec::new();
        let mut in_cell_styles = false;
        xml::read(part, budget, &mut |token, _| {
            match token {
                Token::Open("numFmt", attributes) => {
                    let id = attributes.get("numFmtId").and_then(|id| id.trim().parse().ok());
                    if let (Some(id), Some(code)) = (id, attributes.get("formatCode")) {
                        // The list of formats comes first; conditional styles repeat its numbers further down.
                        codes.entry(id).or_insert_with(|| code.into_owned());
                        within(codes.len() <= MAX_ENTRIES, || Limit::Entries)?;
                    }
                }
                Token::Open("cellXfs", _) => in_cell_styles = true,
                Token::Close("cellXfs") => in_cell_styles = false,
                Token::Open("xf", attributes) if in_cell_styles => {
                    ids.push(attributes.get("numFmtId").and_then(|id| id.trim().parse().ok()).unwrap_or(0));
                    within(ids.len() <= MAX_ENTRIES, || Limit::Entries)?;
                }
                _ => {}
            }
            Ok(())
        })?;
        let mut known: HashMap<u32, Rc<NumberFormat>> = HashMap::new();
        let cells = ids
            .into_iter()
            .map(|id| {
                let format = || Rc::new(NumberFormat::of(id, codes.get(&id).map(String::as_str)));
                Rc::clone(known.entry(id).or_insert_with(format))
            })
            .collect();
        Ok(Self { cells, general: Rc::default() })
    }

    /// The number format of a cell style.
    pub fn format(&self, style: usize) -> &NumberFormat {
        self.cells.get(style).unwrap_or(&self.general)
    }
}
