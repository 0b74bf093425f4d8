//! A workbook's list of sheets, and where each of its parts is.

use super::error::OpenError;
use super::limits::{Budget, Limit, MAX_ENTRIES, MAX_SHEETS, within};
use super::package::{Package, without_workbook};
use super::sheet::{self, Surroundings};
use super::strings::SharedStrings;
use super::styles::Styles;
use super::xml::{self, Token, damaged};
use super::{Book, Sheet};

/// Reads a workbook out of its zip.
///
/// # Errors
/// A zip without a workbook in it, and whatever is wrong with the parts that are read.
pub(super) fn read(package: &mut Package<'_>) -> Result<Book, OpenError> {
    let mut budget = Budget::default();
    let Some(main) = main_part(package, &mut budget)? else { return Err(without_workbook(package)?) };
    let outline = outline(package, &main, &mut budget)?;
    if !outline.is_workbook {
        return Err(without_workbook(package)?);
    }
    let links = relationships(package, &main, &mut budget)?;
    let strings = match named(package, &links, "/sharedStrings")? {
        Some(part) => SharedStrings::read(part, &mut budget)?,
        None => SharedStrings::default(),
    };
    let styles = match named(package, &links, "/styles")? {
        Some(part) => Styles::read(part, &mut budget)?,
        None => Styles::default(),
    };
    let surroundings = Surroundings { strings: &strings, styles: &styles, since_1904: outline.since_1904 };
    let mut book = Book::default();
    for tab in outline.tabs {
        let link = links.iter().find(|link| link.id == tab.link);
        let link = link.ok_or_else(|| damaged(&main, &format!("the sheet “{}” has no part", tab.name)))?;
        // Charts and dialogs have tabs too, and no cells.
        if !link.kind.ends_with("/worksheet") {
            continue;
        }
        let missing = || damaged(&main, &format!("the part of the sheet “{}” is missing", tab.name));
        let part = link.part(package)?.ok_or_else(missing)?;
        let (rows, tall) = sheet::read(part, &tab.name, surroundings, &mut budget)?;
        book.sheets.push(Sheet { name: tab.name, hidden: tab.hidden, rows, tall, letters_guessed: false });
    }
    if book.sheets.is_empty() { Err(damaged(&main, "it has no sheet with cells")) } else { Ok(book) }
}

/// A sheet's tab.
struct Tab {
    name: String,
    link: String,
    hidden: bool,
}

/// What the workbook part itself says.
#[derive(Default)]
struct Outline {
    is_workbook: bool,
    since_1904: bool,
    tabs: Vec<Tab>,
}

fn outline(package: &mut Package<'_>, main: &str, budget: &mut Budget) -> Result<Outline, OpenError> {
    let mut outline = Outline::default();
    let mut first = true;
    let part = package.part(main)?.ok_or_else(|| damaged(main, "it is missing"))?;
    xml::read(part, budget, &mut |token, _| {
        let Token::Open(name, attributes) = token else { return Ok(()) };
        if std::mem::take(&mut first) {
            outline.is_workbook = name == "workbook";
        }
        match name {
            "workbookPr" => outline.since_1904 |= attributes.is_true("date1904"),
            "sheet" => {
                within(outline.tabs.len() < MAX_SHEETS, || Limit::Sheets)?;
                let text = |name| attributes.get(name).unwrap_or_default().into_owned();
                let hidden = matches!(text("state").as_str(), "hidden" | "veryHidden");
                outline.tabs.push(Tab { name: text("name"), link: text("id"), hidden });
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(outline)
}

/// A link from one part to another.
struct Relationship {
    id: String,
    /// Its type, of which only the last piece is the same in both editions of the standard.
    kind: String,
    /// Where it leads: relative to the part it is of, and as some programs write it, from the root.
    targets: [String; 2],
}

impl Relationship {
    fn part<'p, 'a>(&self, package: &'p mut Package<'a>) -> Result<Option<super::package::Part<'p, 'a>>, OpenError> {
        let [relative, rooted] = &self.targets;
        if package.has(relative) { package.part(relative) } else { package.part(rooted) }
    }
}

fn named<'p, 'a>(
    package: &'p mut Package<'a>,
    links: &[Relationship],
    kind: &str,
) -> Result<Option<super::package::Part<'p, 'a>>, OpenError> {
    match links.iter().find(|link| link.kind.ends_with(kind)) {
        Some(link) => link.part(package),
        None => Ok(None),
    }
}

/// The name of the part that is the workbook.
fn main_part(package: &mut Package<'_>, budget: &mut Budget) -> Result<Option<String>, OpenError> {
    let links = relationships(package, "", budget)?;
    let main = links.iter().filter(|link| link.kind.ends_with("/officeDocument")).flat_map(|link| link.targets.iter());
    let found = main.chain([&"xl/workbook.xml".to_owned()]).find(|name| package.has(name)).cloned();
    // The binary workbook has the same relationships.
    Ok(found.filter(|name| !name.ends_with(".bin")))
}

/// The links of a part; those of the whole package for the empty name.
fn relationships(package: &mut Package<'_>, of: &str, budget: &mut Budget) -> Result<Vec<Relationship>, OpenError> {
    let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
    let separator = if folder.is_empty() { "" } else { "/" };
    let mut links = Vec::new();
    let Some(part) = package.part(&format!("{folder}{separator}_rels/{file}.rels"))? else { return Ok(links) };
    xml::read(part, budget, &mut |token, _| {
        if let Token::Open("Relationship", attributes) = token
            && attributes.get("TargetMode").is_none_or(|mode| mode != "External")
        {
            within(links.len() < MAX_ENTRIES, || Limit::Entries)?;
            let text = |name| attributes.get(name).unwrap_or_default().into_owned();
            let target = text("Target").replace('\\', "/");
            let targets = match target.strip_prefix('/') {
                Some(rooted) => [plain(rooted), plain(rooted)],
                None => [plain(&format!("{folder}/{target}")), plain(&target)],
            };
            links.push(Relationship { id: text("Id"), kind: text("Type"), targets });
        }
        Ok(())
    })?;
    Ok(links)
}

/// A path without `.` and `..`.
fn plain(path: &str) -> String {
    let mut pieces: Vec<&str> = Vec::new();
    for piece in path.split('/') {
        match piece {
            "" | "." => {}
            ".." => {
                pieces.pop();
            }
            piece => pieces.push(piece),
        }
    }
    pieces.join("/")
}
