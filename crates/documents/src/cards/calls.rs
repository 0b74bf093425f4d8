//! Whom a post calls, and by what means.

use crate::plan::Order;
use muster_domain::StakeholderId;
use muster_domain::plan::{DirectoryLine, Net, PlanContent};
use std::collections::BTreeSet;

/// Lines of the directory on one card.
const MOST_CALLS: usize = 8;
/// Lines of its own organisation on the card of a post that is not in the directory itself.
const MOST_COLLEAGUES: usize = 3;
/// Lines of the communications table on one card.
const MOST_NETS: usize = 2;

/// A line to call, and why.
pub(super) struct Call<'a> {
    pub(super) why: &'static str,
    pub(super) line: &'a DirectoryLine,
}

fn label<'a>(content: &'a PlanContent, line: &DirectoryLine) -> (&'a str, Option<StakeholderId>) {
    let contact = content.contacts.iter().find(|contact| contact.id == line.contact_id);
    contact.map_or(("", None), |contact| (contact.label(), Some(contact.stakeholder_id)))
}

/// Those a post calls, the one that calls it, and those at the top of the call tree.
pub(super) fn of<'a>(content: &'a PlanContent, role: &str, leads: &[StakeholderId]) -> Vec<Call<'a>> {
    let same = |text: &str| text.trim().to_lowercase() == role.to_lowercase();
    let mut mine: Vec<&DirectoryLine> =
        content.directory.iter().filter(|line| same(label(content, line).0) || same(&line.function)).collect();
    if mine.is_empty() {
        let ours = |line: &&DirectoryLine| label(content, line).1.is_some_and(|of| leads.contains(&of));
        mine = content.directory.iter().filter(ours).collect();
    }
    let own: BTreeSet<_> = mine.iter().map(|line| line.id).collect();
    let named = mine.iter().any(|line| same(label(content, line).0) || same(&line.function));
    let mut calls: Vec<Call<'a>> = Vec::new();
    let mut add = |why: &'static str, line: &'a DirectoryLine| {
        if calls.len() < MOST_CALLS
            && !(named && own.contains(&line.id))
            && calls.iter().all(|call| call.line.id != line.id)
        {
            calls.push(Call { why, line });
        }
    };
    if named {
        for line in content.directory.iter().filter(|line| line.called_by.is_some_and(|by| own.contains(&by))) {
            add("You call", line);
        }
        for caller in mine.iter().filter_map(|line| line.called_by) {
            content.directory.iter().filter(|line| line.id == caller).for_each(|line| add("Calls you", line));
        }
    }
    for line in content.directory.iter().filter(|line| line.called_by.is_none()) {
        add("First to be called", line);
    }
    if !named {
        mine.iter().take(MOST_COLLEAGUES).for_each(|line| add("Same organisation", line));
    }
    calls
}

/// The lines of the communications table that name this post or its organisation; the first ones if none does.
pub(super) fn nets<'a>(
    content: &'a PlanContent,
    order: &Order<'_>,
    role: &str,
    leads: &[StakeholderId],
) -> Vec<&'a Net> {
    if content.nets.len() <= MOST_NETS {
        return content.nets.iter().collect();
    }
    let mut words: BTreeSet<String> = BTreeSet::new();
    for name in leads.iter().map(|lead| order.name(*lead)).chain([role]) {
        words.extend(
            name.split(|letter: char| !letter.is_alphanumeric())
                .map(str::to_lowercase)
                .filter(|word| word.chars().count() > 3),
        );
    }
    let fits = |net: &Net| {
        let name = net.name.to_lowercase();
        words.iter().filter(|word| name.contains(word.trim_end_matches('s'))).count()
    };
    let mut nets: Vec<&Net> = content.nets.iter().collect();
    // A stable order: those that fit equally well stay as the planner put them.
    nets.sort_by_key(|net| std::cmp::Reverse(fits(net)));
    nets.truncate(MOST_NETS);
    nets.sort_by_key(|net| net.position);
    nets
}
