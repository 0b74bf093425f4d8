//! The event list as rows of text, for spreadsheets that only look at it.

use super::column::{Column, custom_columns};
use muster_domain::Event;
use muster_domain::exercise::{StoryLeg, story_time};

/// The headings, then a row for each event.
pub(crate) fn csv_of(story: &[StoryLeg], events: &[Event]) -> Vec<Vec<String>> {
    let own = Column::OWN.into_iter().filter(|column| *column != Column::OwnFields);
    let columns: Vec<Column> = own.chain(custom_columns(events)).collect();
    let headings = columns.iter().map(|column| column.heading().to_owned()).collect();
    let cell = |event: &Event, column: &Column| match column {
        Column::Time => event.offset.map(|offset| offset.to_string()).unwrap_or_default(),
        Column::ScenarioTime => {
            let moment = event.offset.and_then(|offset| story_time(story, offset));
            moment.map(|moment| moment.to_string()).unwrap_or_default()
        }
        _ => column.text(event).into_owned(),
    };
    let rows = events.iter().map(|event| columns.iter().map(|column| cell(event, column)).collect());
    std::iter::once(headings).chain(rows).collect()
}
