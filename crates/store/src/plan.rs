//! Plans: lists, standing, approved versions, and what a plan says as a whole.

use crate::Result;
use crate::error::StoreError;
use crate::exercise::{from_id, from_word, word};
use crate::record::{Record, Shape};
use crate::workspace::Workspace;
use muster_domain::plan::outline::Moved;
use muster_domain::plan::review::ApprovedVersion;
use muster_domain::plan::{Part, Plan, PlanContent, PlanState, Section};
use muster_domain::{Marking, PlanId, SectionId};
use rusqlite::{OptionalExtension, Transaction, params};

/// A plan with what a list says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSummary {
    /// The plan.
    pub plan: Plan,
    /// Where it stands.
    pub state: PlanState,
    /// Its latest approved version.
    pub latest: Option<ApprovedVersion>,
    /// How many sections it has.
    pub sections: u32,
    /// How many tasks it has.
    pub tasks: u32,
    /// How many comments on it are open.
    pub open_comments: u32,
}

/// A section without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionHead {
    /// The section, its text left empty.
    pub section: Section,
    /// Whether anything is written in it.
    pub written: bool,
    /// How many comments on it are open.
    pub open_comments: u32,
}

impl Record for ApprovedVersion {
    const TABLE: &'static str = "plan_version";
    const CALLED: &'static str = "the version";
    const ORDER: &'static str = "number DESC";
    const FIELDS: &'static [(&'static str, Shape)] = &[
        ("id", Shape::Plain),
        ("plan_id", Shape::Plain),
        ("number", Shape::Plain),
        ("approved_at", Shape::Plain),
        ("approved_by", Shape::Plain),
        ("signatures", Shape::Json),
        ("changes", Shape::Plain),
        ("review_due", Shape::Plain),
        ("sha256", Shape::Plain),
    ];
}

impl Workspace {
    /// Every plan, by title.
    pub fn plans(&self) -> Result<Vec<PlanSummary>> {
        let plans = self.all::<Plan>()?;
        plans
            .into_iter()
            .map(|plan| {
                let (sections, tasks, open_comments) = self
                    .connection()
                    .prepare_cached(
                        "SELECT (SELECT count(*) FROM section WHERE plan_id = ?1),
                                (SELECT count(*) FROM task WHERE plan_id = ?1),
                                (SELECT count(*) FROM plan_comment WHERE plan_id = ?1 AND resolved_at IS NULL)",
                    )?
                    .query_row([plan.id.to_string()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
                let state = self.plan_state(plan.id)?;
                let latest = self.latest_version(plan.id)?;
                Ok(PlanSummary { plan, state, latest, sections, tasks, open_comments })
            })
            .collect()
    }

    /// Where a plan stands.
    pub fn plan_state(&self, plan: PlanId) -> Result<PlanState> {
        let state: Option<String> = self
            .connection()
            .prepare_cached("SELECT state FROM plan_standing WHERE plan_id = ?1")?
            .query_row([plan.to_string()], |row| row.get(0))
            .optional()?;
        state.map_or(Ok(PlanState::Draft), from_word)
    }

    /// Sets where a plan stands.
    pub fn set_plan_state(transaction: &Transaction<'_>, plan: PlanId, state: PlanState) -> Result<()> {
        transaction
            .prepare_cached(
                "INSERT INTO plan_standing (plan_id, state) VALUES (?1, ?2)
                 ON CONFLICT (plan_id) DO UPDATE SET state = excluded.state",
            )?
            .execute(params![plan.to_string(), word(&state)?])?;
        Ok(())
    }

    /// A plan's sections without their texts, by place among their siblings.
    pub fn section_heads(&self, plan: PlanId) -> Result<Vec<SectionHead>> {
        let mut statement = self.connection().prepare_cached(
            "SELECT id, parent_id, part, position, title, hidden, marking,
                    EXISTS (SELECT 1 FROM section_words WHERE section_words.id = section.id AND trim(body) <> ''),
                    (SELECT count(*) FROM plan_comment
                     WHERE section_id = section.id AND resolved_at IS NULL AND answers IS NULL)
             FROM section WHERE plan_id = ?1 ORDER BY position, id",
        )?;
        let mut rows = statement.query([plan.to_string()])?;
        let mut heads = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, parent): (String, Option<String>) = (row.get(0)?, row.get(1)?);
            let marking: Option<String> = row.get(6)?;
            let section = Section {
                parent_id: parent.map(|parent| from_id::<SectionId>(&parent)).transpose()?,
                part: from_word::<Part>(row.get(2)?)?,
                position: row.get(3)?,
                title: row.get(4)?,
                hidden: row.get(5)?,
                marking: marking.map(|text| serde_json::from_str::<Marking>(&text)).transpose()?,
                ..Section::new(from_id(&id)?, plan)
            };
            heads.push(SectionHead { section, written: row.get(7)?, open_comments: row.get(8)? });
        }
        Ok(heads)
    }

    /// What a plan says as a whole, its fields not yet filled in. Stakeholders, contacts, sites and resources are those
    /// of the whole workspace; the caller keeps those that the plan names.
    pub fn plan_rows(&self, plan: PlanId) -> Result<PlanContent> {
        Ok(PlanContent {
            plan: self.one(plan)?,
            sections: self.all_of("plan_id", plan)?,
            tasks: self.all_of("plan_id", plan)?,
            levels: self.all_of("plan_id", plan)?,
            directory: self.all_of("plan_id", plan)?,
            nets: self.all_of("plan_id", plan)?,
            stakeholders: self.all()?,
            contacts: self.all()?,
            assets: self.all()?,
            resources: self.all()?,
            fields: Vec::new(),
        })
    }

    /// A plan's approved versions, latest first.
    pub fn versions(&self, plan: PlanId) -> Result<Vec<ApprovedVersion>> {
        self.all_of("plan_id", plan)
    }

    /// A plan's latest approved version.
    pub fn latest_version(&self, plan: PlanId) -> Result<Option<ApprovedVersion>> {
        Ok(self.versions(plan)?.into_iter().next())
    }

    /// What an approved version says.
    pub fn version_content(&self, plan: PlanId, number: u32) -> Result<PlanContent> {
        let content: String = self
            .connection()
            .prepare_cached("SELECT content FROM plan_version WHERE plan_id = ?1 AND number = ?2")?
            .query_row(params![plan.to_string(), number], |row| row.get(0))
            .optional()?
            .ok_or(StoreError::NotFound("the version"))?;
        Ok(serde_json::from_str(&content)?)
    }

    /// Puts an approved version in; it can never be changed or removed.
    pub fn insert_version(
        transaction: &Transaction<'_>,
        version: &ApprovedVersion,
        content: &PlanContent,
    ) -> Result<()> {
        transaction
            .prepare_cached(
                "INSERT INTO plan_version (id, plan_id, number, approved_at, approved_by, signatures, changes,
                                           review_due, sha256, content)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                version.id().to_string(),
                version.plan_id().to_string(),
                version.number(),
                version.approved_at().0,
                version.approved_by(),
                serde_json::to_string(version.signatures())?,
                version.changes(),
                version.review_due(),
                version.sha256(),
                content.canonical(),
            ])?;
        Ok(())
    }

    /// Removes a plan with all that is written in it, within a change. Refused once people have signed or said
    /// something on it, which is kept.
    pub fn delete_plan(transaction: &Transaction<'_>, id: PlanId) -> Result<()> {
        let plan = id.to_string();
        let counts: (u32, u32, u32) = transaction.query_row(
            "SELECT (SELECT count(*) FROM plan_version WHERE plan_id = ?1),
                    (SELECT count(*) FROM review WHERE plan_id = ?1),
                    (SELECT count(*) FROM plan_comment WHERE plan_id = ?1)",
            [&plan],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        if counts != (0, 0, 0) {
            let (versions, reviews, comments) = counts;
            let counted = [(versions, "approved version"), (reviews, "review"), (comments, "comment")]
                .into_iter()
                .filter(|(count, _)| *count > 0)
                .map(|(count, what)| format!("{count} {what}{}", if count == 1 { "" } else { "s" }))
                .collect::<Vec<_>>()
                .join(", ");
            return Err(StoreError::HangsOn(format!(
                "what was said of the plan is kept ({counted}): archive it instead"
            )));
        }
        // Row by row rather than by the cascade: a cascaded delete comes back after its parent on undo.
        for table in ["copy_held", "form_entry", "directory_line", "net", "activation_level", "task", "section"] {
            transaction.execute(&format!("DELETE FROM {table} WHERE plan_id = ?1"), [&plan])?;
        }
        Self::remove::<Plan>(transaction, id)
    }

    /// Gives sections new places, within a change. Their texts are left alone.
    pub fn move_sections(transaction: &Transaction<'_>, moves: &[Moved]) -> Result<()> {
        let mut statement =
            transaction.prepare_cached("UPDATE section SET parent_id = ?2, part = ?3, position = ?4 WHERE id = ?1")?;
        for moved in moves {
            let parent = moved.parent_id.map(|parent| parent.to_string());
            statement.execute(params![moved.section.to_string(), parent, word(&moved.part)?, moved.position])?;
        }
        Ok(())
    }

    /// Removes a section and all that stands in it, within a change. Tasks that stood beside it and events that were made
    /// from it stay.
    pub fn delete_sections(transaction: &Transaction<'_>, sections: &[SectionId]) -> Result<()> {
        for id in sections {
            for table in ["task", "event"] {
                transaction
                    .prepare_cached(&format!("UPDATE {table} SET section_id = NULL WHERE section_id = ?1"))?
                    .execute([id.to_string()])?;
            }
        }
        // The innermost first, so that none goes by the cascade.
        sections.iter().rev().try_for_each(|id| Self::remove::<Section>(transaction, id))
    }
}

impl Workspace {
    /// Takes a thing out of the lists that can do without it, within a change: tasks no longer wait for it, lines of a
    /// directory are no longer called by it.
    pub fn let_go_of(transaction: &Transaction<'_>, thing: impl ToString) -> Result<()> {
        let thing = thing.to_string();
        transaction
            .prepare_cached(
                "UPDATE task SET after = (SELECT json_group_array(value) FROM json_each(after) WHERE value <> ?1)
                 WHERE EXISTS (SELECT 1 FROM json_each(after) WHERE value = ?1)",
            )?
            .execute([&thing])?;
        transaction
            .prepare_cached("UPDATE directory_line SET called_by = NULL WHERE called_by = ?1")?
            .execute([&thing])?;
        Ok(())
    }
}

/// What names a thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hanging {
    /// Rows that cannot do without it, as people know them.
    pub firm: Vec<String>,
    /// Texts that show it; they keep what they last showed.
    pub texts: Vec<String>,
}

impl Workspace {
    /// What hangs on a stakeholder, contact, site, resource or task.
    pub fn hanging(&self, thing: impl ToString) -> Result<Hanging> {
        let thing = thing.to_string();
        let list = |sql: &str| -> Result<Vec<String>> {
            let mut statement = self.connection().prepare_cached(sql)?;
            let names = statement.query_map([&thing], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            Ok(names)
        };
        let mut firm = list(
            "SELECT 'contact “' || iif(post = '', name, post) || '”' FROM contact WHERE stakeholder_id = ?1
             UNION ALL SELECT 'agreement “' || title || '”' FROM agreement WHERE stakeholder_id = ?1
             UNION ALL SELECT 'resource “' || name || '”' FROM resource WHERE holder = ?1
             UNION ALL SELECT 'task “' || task.title || '” of “' || plan.title || '”'
                 FROM task JOIN plan ON plan.id = plan_id
                 WHERE lead = ?1 OR EXISTS (SELECT 1 FROM json_each(support) WHERE value = ?1)
                    OR EXISTS (SELECT 1 FROM json_each(resources) WHERE value ->> '$.resource' = ?1)
             UNION ALL SELECT 'directory of “' || plan.title || '”'
                 FROM directory_line JOIN plan ON plan.id = plan_id WHERE contact_id = ?1
             UNION ALL SELECT 'plan “' || title || '”' FROM plan
                 WHERE EXISTS (SELECT 1 FROM json_each(sites) WHERE value = ?1)
             UNION ALL SELECT 'exercise “' || exercise.name || '”'
                 FROM participant JOIN exercise ON exercise.id = exercise_id WHERE stakeholder_id = ?1
             UNION ALL SELECT 'staff of “' || exercise.name || '”'
                 FROM staff JOIN exercise ON exercise.id = exercise_id WHERE contact_id = ?1
             UNION ALL SELECT 'objective ' || objective.number || ' of “' || exercise.name || '”'
                 FROM objective JOIN exercise ON exercise.id = exercise_id
                 WHERE EXISTS (SELECT 1 FROM json_each(objective.tasks) WHERE value = ?1)
             UNION ALL SELECT 'event ' || event.number || ' of “' || exercise.name || '”'
                 FROM event JOIN exercise ON exercise.id = exercise_id
                 WHERE EXISTS (SELECT 1 FROM json_each(event.tasks) WHERE value = ?1)
                    OR EXISTS (SELECT 1 FROM json_each(event.objectives) WHERE value = ?1)",
        )?;
        firm.dedup();
        let texts = list(
            "SELECT 'section “' || section.title || '” of “' || plan.title || '”'
             FROM section JOIN plan ON plan.id = plan_id WHERE instr(body, ?1) > 0",
        )?;
        Ok(Hanging { firm, texts })
    }
}
