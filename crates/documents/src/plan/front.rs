//! What stands before the text: the cover, the signatures, the records of changes and of distribution.

use super::PlanEdition;
use crate::after_action::Zone;
use crate::paper::{Block, Cell, Chapter, Column, Fact, Row, Signer, Table, Text};
use muster_domain::plan::review::ApprovedVersion;

impl PlanEdition {
    pub(super) fn zone(&self) -> Zone {
        Zone(self.utc_offset_minutes)
    }

    /// The version, or that it is a draft, in a few words for every page.
    pub fn stamp(&self) -> Text {
        match &self.version {
            Some(version) => format!("Version {}", version.number()).into(),
            None => format!("DRAFT {}", self.zone().date(self.prepared_at)).into(),
        }
    }

    /// The same in a sentence.
    pub(super) fn standing(&self) -> String {
        match &self.version {
            Some(version) => {
                format!("Version {}, approved on {}", version.number(), self.zone().date(version.approved_at()))
            }
            None => {
                let draft = format!("Draft as it stood on {}. Not approved.", self.zone().date(self.prepared_at));
                match self.versions.iter().map(ApprovedVersion::number).max() {
                    Some(latest) => format!("{draft} Version {latest} is in force."),
                    None => draft,
                }
            }
        }
    }

    pub(super) fn cover(&self) -> Vec<Fact> {
        let plan = &self.content.plan;
        let sites = plan.sites.iter().filter_map(|site| self.content.assets.iter().find(|one| one.id == *site));
        let sites: Vec<&str> = sites.map(|site| site.name.as_str()).collect();
        let threats: Vec<&str> = plan.threats.iter().map(|threat| threat.label()).collect();
        let mut facts = vec![
            Fact::new("Issued by", Text::from(&self.organisation).or("not named")),
            Fact::new("Answers for it", Text::from(&plan.owner).or("not settled")),
        ];
        if !sites.is_empty() {
            facts.push(Fact::new("Sites", sites.join(", ")));
        }
        if !threats.is_empty() {
            facts.push(Fact::new("Threats", threats.join(", ")));
        }
        if let Some(version) = &self.version {
            let by = Text::joined([version.approved_by()]).or("not named");
            facts.push(Fact::new("Approved", format!("{}, by {}", self.zone().moment(version.approved_at()), by.0)));
            facts.push(Fact::new("Next review", Text::from(version.review_due()).or("not settled")));
        }
        facts.push(Fact::new("Printed", self.zone().moment(self.prepared_at)));
        facts.push(Fact::new("Marking", Text::from(self.marking().label()).or("none")));
        if let Some(reader) = &self.reader {
            let edition = format!(
                "For readers of {}. What is marked above is left out; section and task numbers are those of this edition.",
                reader.label()
            );
            facts.push(Fact::new("Edition", edition));
        }
        facts
    }

    pub(super) fn fingerprint(&self) -> Option<Fact> {
        let version = self.version.as_ref()?;
        let label = match self.reader {
            None => "SHA-256 of this version",
            Some(_) => "SHA-256 of the version this edition is made from",
        };
        Some(Fact::new(label, version.sha256()))
    }

    pub(super) fn signers(&self) -> Vec<Signer> {
        match &self.version {
            None => ["Prepared by", "Reviewed by", "Approved by"].map(Signer::role).to_vec(),
            Some(version) => version
                .signatures()
                .iter()
                .map(|one| Signer {
                    role: "Approved by".into(),
                    name: Text::from(&one.name),
                    function: Text::from(&one.function),
                })
                .collect(),
        }
    }

    pub(super) fn front(&self) -> Vec<Chapter> {
        let mut chapters = Vec::new();
        if !self.content.plan.scope.trim().is_empty() {
            chapters.push(Chapter::new("Scope", vec![Block::Prose(Text::from(&self.content.plan.scope))]).unnumbered());
        }
        chapters.push(Chapter::new("Record of changes", vec![self.changes()]).unnumbered());
        chapters.push(Chapter::new("Record of distribution", vec![self.distribution()]).unnumbered());
        chapters
    }

    fn changes(&self) -> Block {
        let up_to = self.version.as_ref().map_or(u32::MAX, ApprovedVersion::number);
        let mut versions: Vec<&ApprovedVersion> =
            self.versions.iter().filter(|version| version.number() <= up_to).collect();
        versions.sort_by_key(|version| version.number());
        if versions.is_empty() {
            return Block::Remark("No version has been approved yet.".into());
        }
        let row = |version: &&ApprovedVersion| {
            let changes = Text::from(version.changes());
            Row::Cells(vec![
                Cell::new(version.number().to_string()),
                Cell::new(self.zone().date(version.approved_at())),
                Cell::new(changes.or(if version.number() == 1 { "First version" } else { "not stated" })),
                Cell::new(version.approved_by()),
            ])
        };
        Block::Table(Table {
            name: "Record of changes".into(),
            columns: vec![
                Column::figures("Version", 52.0),
                Column::figures("Approved", 74.0),
                Column::words("What changed", 245.0),
                Column::words("Approved by", 110.0),
            ],
            rows: versions.iter().map(row).collect(),
        })
    }

    fn distribution(&self) -> Block {
        let row = |cells: [&str; 6]| Row::Cells(cells.map(Cell::new).to_vec());
        let mut rows: Vec<Row> = self
            .copies
            .iter()
            .map(|copy| {
                let version = copy.version.to_string();
                row([&copy.copy, &copy.holder, &version, &copy.form, &copy.given_on, &copy.returned_on])
            })
            .collect();
        if rows.is_empty() {
            // Lines to fill in by hand: who takes a copy writes it down.
            rows = (0..6).map(|_| row(["\u{a0}"; 6])).collect();
        }
        Block::Table(Table {
            name: "Record of distribution".into(),
            columns: vec![
                Column::words("Copy", 62.0),
                Column::words("Held by", 155.0),
                Column::figures("Version", 52.0),
                Column::words("Form", 64.0),
                Column::figures("Given", 74.0),
                Column::figures("Returned", 74.0),
            ],
            rows,
        })
    }
}
