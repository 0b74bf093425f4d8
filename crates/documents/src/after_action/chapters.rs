//! The order of the report, its cover and its proof.

use super::AfterAction;
use crate::paper::{Block, Chapter, Fact, Paper, Setting, Signer, Text};

impl AfterAction {
    /// The report in words, ready to be printed in any format.
    pub fn paper(&self) -> Paper {
        Paper {
            title: Text::from(&self.title).or("After-action report"),
            subject: Text::from(&self.exercise).or("Unnamed exercise"),
            kicker: Text::from(&self.type_label),
            marking: self.marking.clone(),
            author: Text::from(&self.organisation),
            software: format!("{} {}", self.software.name, self.software.version),
            language: "en",
            prepared_at: self.prepared_at,
            cover: self.cover(),
            signatures: ["Prepared by", "Approved by"].map(Signer::role).to_vec(),
            setting: Setting::Report,
            stamp: Text::default(),
            draft: false,
            fingerprint: None,
            front: Vec::new(),
            pictures: Vec::new(),
            chapters: vec![
                self.opening(),
                self.overview(),
                self.timeline(),
                self.remarks(),
                self.record(),
                self.proof(),
            ],
        }
    }

    fn cover(&self) -> Vec<Fact> {
        let began =
            self.play_started.map_or_else(|| "play never began".to_owned(), |moment| self.zone().moment(moment));
        vec![
            Fact::new("Organisation", Text::from(&self.organisation).or("not named")),
            Fact::new("Run", Text::from(&self.run).or("not named")),
            Fact::new("Play began", began),
            Fact::new("Exercise time played", muster_domain::ExerciseOffset(self.played_ms).to_string()),
            Fact::new("Prepared", self.zone().moment(self.prepared_at)),
            Fact::new("Marking", Text::from(self.marking.label()).or("none")),
        ]
    }

    fn opening(&self) -> Chapter {
        let summary = Text::from(&self.summary);
        let block =
            if summary.is_blank() { Block::Remark("No summary was written.".into()) } else { Block::Prose(summary) };
        Chapter::new("Summary", vec![block])
    }

    fn proof(&self) -> Chapter {
        let mut blocks = Vec::new();
        for broken in &self.chain.broken {
            let said = broken.trim_end_matches('.');
            blocks.push(Block::Alert(format!("The record is not as it was written: {said}.").into()));
        }
        if self.chain.unproven > 0 {
            let (unproven, stand) = match self.chain.unproven {
                1 => ("1 entry".to_owned(), "stands"),
                many => (format!("{many} entries"), "stand"),
            };
            blocks.push(Block::Alert(
                format!(
                    "{unproven} from the first bad one on {stand} in the file and not in this report, because they are not proven."
                )
                .into(),
            ));
        }
        match (self.chain.broken.is_empty(), self.chain.entries) {
            (false, _) => {}
            (true, 0) => blocks.push(Block::Prose("The journal has no entries, so there is no chain to check.".into())),
            (true, entries) => {
                let checked = match entries {
                    1 => "The only entry of the journal was".to_owned(),
                    _ => format!("All {entries} entries of the journal were"),
                };
                blocks.push(Block::Prose(
                    format!(
                        "{checked} checked and the chain is whole: each entry carries the SHA-256 of the one before it, so none can be changed, left out or put in unnoticed. The MSEL the run was made from and its name are as the first entry says."
                    )
                    .into(),
                ));
            }
        }
        if !self.chain.head.is_empty() {
            let which = if self.chain.broken.is_empty() { "last entry" } else { "last proven entry" };
            blocks.push(Block::Remark(format!("The {which} has this SHA-256. The journal in the workspace file shows the same one as long as nothing was changed or added since:").into()));
            blocks.push(Block::Fingerprint(Text::from(&self.chain.head)));
        }
        blocks.push(Block::Facts(vec![
            Fact::new("Prepared", self.zone().moment(self.prepared_at)),
            Fact::new("Prepared with", format!("{} {}", self.software.name, self.software.version)),
        ]));
        Chapter::new("Proof", blocks)
    }
}
