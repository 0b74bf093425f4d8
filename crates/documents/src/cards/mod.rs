//! Cards for the pocket: one post a card, what to do phase by phase and whom to call; and contact cards.

mod calls;
mod content;

use crate::DocumentError;
use crate::pdf::{self, Printed};
use crate::plan::{Order, PlanEdition};
use crate::typesetting::{self, Template};

/// The size of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CardSize {
    /// 105 mm by 148 mm: a breast pocket.
    #[default]
    A6,
    /// 148 mm by 210 mm: a clipboard.
    A5,
}

/// The size of a contact card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ContactSize {
    /// A sheet for the wall.
    #[default]
    A4,
    /// Cards of 85.6 mm by 54 mm for a wallet, ten on a sheet.
    Wallet,
}

/// How action cards are printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardOrder {
    /// The size of a card.
    pub size: CardSize,
    /// Whether cards stand on sheets of A4 with marks to cut along; otherwise one card is one page.
    pub sheets: bool,
    /// The post whose card is printed; every post's if absent.
    pub role: Option<String>,
}

const CARDS: Template = Template { name: "cards.typ", source: include_str!("../../../../assets/templates/cards.typ") };

/// The posts that have a card, in the order in which their first tasks come.
pub fn roles(edition: &PlanEdition) -> Vec<String> {
    let order = Order::of(&edition.content);
    let mut roles: Vec<String> = Vec::new();
    for task in &order.tasks {
        let role = order.role(task);
        if !role.is_empty() && !roles.iter().any(|known| known == role) {
            roles.push(role.to_owned());
        }
    }
    roles
}

/// The action cards of a plan as PDF/UA-1.
///
/// # Errors
/// [`DocumentError`] if the pages cannot be set or written; text of the user's is never the reason.
pub fn action_cards(edition: &PlanEdition, wanted: &CardOrder) -> Result<Printed, DocumentError> {
    let mut given =
        |fonts: &'static typesetting::fonts::Fonts, refused: &_| content::actions(edition, wanted, fonts, refused);
    let pages = typesetting::set_with(CARDS, &[], &mut given)?;
    pdf::write(pages, &software(edition), edition.prepared_at)
}

/// The directory of a plan in the order of its call tree, as a sheet or as cards, as PDF/UA-1.
///
/// # Errors
/// [`DocumentError`] if the pages cannot be set or written; text of the user's is never the reason.
pub fn contact_cards(edition: &PlanEdition, size: ContactSize) -> Result<Printed, DocumentError> {
    let mut given =
        |fonts: &'static typesetting::fonts::Fonts, refused: &_| content::contacts(edition, size, fonts, refused);
    let pages = typesetting::set_with(CARDS, &[], &mut given)?;
    pdf::write(pages, &software(edition), edition.prepared_at)
}

fn software(edition: &PlanEdition) -> String {
    format!("{} {}", edition.software.name, edition.software.version)
}
