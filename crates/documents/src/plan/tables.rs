//! What a plan keeps as tables: levels, tasks, communications, people, resources.

use super::order::call_tree;
use super::text::Teller;
use super::{Order, PlanEdition, network, tasks};
use crate::paper::{Block, Bullet, Cell, Chapter, Column, Item, Line, List, Row, Table, Text};
use muster_domain::plan::{DirectoryLine, PlanContent};
use muster_domain::stakeholder::Contact;

pub(super) fn chapters(edition: &PlanEdition, order: &Order<'_>, teller: &mut Teller<'_>) -> Vec<Chapter> {
    let content = &edition.content;
    let mut chapters = Vec::new();
    if !content.levels.is_empty() {
        chapters.push(Chapter::new("Activation levels", vec![levels(content)]));
    }
    if !order.tasks.is_empty() {
        teller.begin_section();
        let mut blocks = vec![tasks::by_phase(order, teller)];
        blocks.extend(teller.end_section());
        chapters.push(Chapter::new("Tasks by phase", blocks));
        chapters.extend(network::chapter(content, order));
    }
    if !content.nets.is_empty() {
        chapters.push(Chapter::new(
            "Communications (PACE)",
            vec![
                Block::Remark("If a means fails, go to the next one to the right without waiting to be told.".into()),
                nets(content),
            ],
        ));
    }
    if !content.directory.is_empty() {
        chapters.push(Chapter::new("Directory", vec![directory(content)]));
        if content.directory.iter().any(|line| line.called_by.is_some()) {
            chapters.push(Chapter::new(
                "Call tree",
                vec![Block::Remark("Each line calls those that stand under it.".into()), tree(content)],
            ));
        }
    }
    if !content.resources.is_empty() {
        chapters.push(Chapter::new("Resources", vec![resources(content, order)]));
    }
    chapters.into_iter().map(Chapter::unnumbered).collect()
}

fn table(name: &str, columns: Vec<Column>, rows: Vec<Row>) -> Block {
    Block::Table(Table { name: name.into(), columns, rows })
}

fn levels(content: &PlanContent) -> Block {
    let rows = content.levels.iter().map(|level| {
        Row::Cells(vec![
            Cell::new(&level.name),
            Cell::new(Text::from(&level.trigger).or("\u{2013}")),
            Cell::new(Text::from(&level.actions).or("\u{2013}")),
            Cell::new(Text::from(&level.declared_by).or("nobody yet")),
        ])
    });
    let columns = vec![
        Column::words("Level", 78.0),
        Column::words("When", 152.0),
        Column::words("What is done", 169.0),
        Column::words("Declared by", 82.0),
    ];
    table("Activation levels", columns, rows.collect())
}

fn nets(content: &PlanContent) -> Block {
    let rows = content.nets.iter().map(|net| {
        let means = [&net.primary, &net.alternate, &net.contingency, &net.emergency];
        let cells = std::iter::once(Cell::new(&net.name));
        Row::Cells(cells.chain(means.map(|one| Cell::new(Text::from(one).or("\u{2013}")))).collect())
    });
    let columns = vec![
        Column::words("Who with whom", 113.0),
        Column::words("Primary", 92.0),
        Column::words("Alternate", 92.0),
        Column::words("Contingency", 92.0),
        Column::words("Emergency", 92.0),
    ];
    table("Communications", columns, rows.collect())
}

fn contact<'a>(content: &'a PlanContent, line: &DirectoryLine) -> Option<&'a Contact> {
    content.contacts.iter().find(|contact| contact.id == line.contact_id)
}

/// The post, and the person in it where both are known.
pub(crate) fn called(contact: Option<&Contact>) -> String {
    match contact {
        None => "no longer in the workspace".to_owned(),
        Some(contact) if contact.label().trim().is_empty() => "not named".to_owned(),
        Some(contact) if !contact.post.is_empty() && !contact.name.is_empty() => {
            format!("{}, {}", contact.post, contact.name)
        }
        Some(contact) => contact.label().to_owned(),
    }
}

fn directory(content: &PlanContent) -> Block {
    let rows = content.directory.iter().map(|line| {
        let contact = contact(content, line);
        let of = contact.map(|contact| content.stakeholder_name(contact.stakeholder_id)).unwrap_or_default();
        let (phone, other, radio, hours) = contact
            .map(|contact| (&*contact.phone, &*contact.phone_other, &*contact.radio, &*contact.hours))
            .unwrap_or_default();
        Row::Cells(vec![
            Cell::new(called(contact)).with_sub(&line.function),
            Cell::new(of).with_sub(hours),
            Cell::new(Text::from(phone).or("not yet known")).with_sub(other),
            Cell::new(Text::from(radio).or("\u{2013}")),
        ])
    });
    let columns = vec![
        Column::words("Post", 205.0),
        Column::words("Of", 106.0),
        Column::figures("Telephone", 100.0),
        Column::words("Radio", 70.0),
    ];
    table("Directory", columns, rows.collect())
}

fn tree(content: &PlanContent) -> Block {
    let mut lines = call_tree(&content.directory).into_iter().peekable();
    List { bullet: Bullet::Dot, items: branches(content, &mut lines, 0) }.into()
}

/// Branches deeper than this stand beside each other: a page has no room for more steps.
const DEEPEST_BRANCH: usize = 8;

fn branches<'a>(
    content: &PlanContent,
    lines: &mut std::iter::Peekable<impl Iterator<Item = (usize, &'a DirectoryLine)>>,
    depth: usize,
) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    while let Some(&(at, line)) = lines.peek() {
        if at < depth {
            break;
        }
        if at > depth && depth < DEEPEST_BRANCH && !items.is_empty() {
            let inside = branches(content, lines, depth + 1);
            if let Some(last) = items.last_mut() {
                last.blocks.push(List { bullet: Bullet::Dot, items: inside }.into());
            }
            continue;
        }
        lines.next();
        let contact = contact(content, line);
        let mut text = Line::bold(called(contact));
        let number = contact.map(|one| one.phone.trim()).filter(|phone| !phone.is_empty());
        text.0.extend(Line::plain(format!("  {}", number.unwrap_or("number not yet known"))).0);
        items.push(Item { ticked: false, blocks: vec![Block::Paragraph(text)] });
    }
    items
}

impl From<List> for Block {
    fn from(list: List) -> Self {
        Self::List(list)
    }
}

fn resources(content: &PlanContent, order: &Order<'_>) -> Block {
    let rows = content.resources.iter().map(|resource| {
        let count = match resource.count {
            Some(count) => Text::joined([&*format!("{count} {}", resource.unit)]),
            None => "not counted".into(),
        };
        let needed: u32 = order
            .tasks
            .iter()
            .flat_map(|task| &task.resources)
            .filter(|one| one.resource == resource.id)
            .fold(0, |sum, one| sum.saturating_add(one.quantity));
        let tasks: Vec<String> = order
            .tasks
            .iter()
            .filter(|task| task.resources.iter().any(|one| one.resource == resource.id))
            .filter_map(|task| order.number(task.id))
            .map(|number| number.to_string())
            .collect();
        Row::Cells(vec![
            Cell::new(&resource.name).with_sub(&resource.notes),
            Cell::new(count),
            Cell::new(needed.to_string()).with_sub(if tasks.is_empty() {
                String::new()
            } else {
                format!("tasks {}", tasks.join(", "))
            }),
            Cell::new(Text::from(&resource.location).or("\u{2013}")),
            Cell::new(resource.holder.map_or("\u{2013}", |holder| order.name(holder))),
        ])
    });
    let columns = vec![
        Column::words("Resource", 141.0),
        Column::words("There are", 70.0),
        Column::words("Needed at once", 84.0),
        Column::words("Kept at", 96.0),
        Column::words("Whose", 90.0),
    ];
    table("Resources", columns, rows.collect())
}
