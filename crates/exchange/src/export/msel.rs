//! An exercise's event list as a workbook that a planner can work in and Muster can read back.

use super::about;
use super::cells::{MOST_TEXT, length, write_text};
use super::column::{Column, custom_columns, own_fields, review_label};
use super::error::ExportError;
use super::links::{Names, Texts};
use super::sheet_name::{sheet_name, shortened};
use muster_domain::exercise::{StoryLeg, story_legs, story_time};
use muster_domain::{Event, EventKind, EventReview, Exercise, ExerciseOffset, ReleaseMode, ScenarioTime};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    IgnoreError, Workbook, Worksheet,
};

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;
/// The most days that spreadsheets count: up to the end of the year 9999.
const MOST_DAYS: i64 = 2_958_465;
/// The serial of 1970-01-01.
const SERIAL_1970: i64 = 25_569;
/// Before 1 March 1900 spreadsheets disagree about dates.
const FIRST_CERTAIN_DAY: i64 = 61;
/// Points of a line of text, and of the tallest row that spreadsheets draw.
const LINE_HEIGHT: f64 = 15.0;
const TALLEST_ROW: f64 = 409.0;
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// Writes an exercise's events, in their order, as an `.xlsx` workbook: one sheet with a row for each event, and a sheet
/// "About" with the facts about the exercise and the meaning of every column, by which [`super::written`] knows the
/// workbook again.
///
/// - An offset is a length of time (`[h]:mm:ss`, with thousandths where there are any); one before StartEx is the text
///   `T-00:30:00`, as spreadsheets have no negative times. An unscheduled event's time is empty.
/// - The story's date and hour is a column of its own where the story's start is known. It is not read back.
/// - Every text is written as text, whatever it begins with, and with all of its characters.
/// - A custom field is a column; the columns stand in the order in which the events have their fields. Where an event has
///   them in another order, or has a field with an empty value, a column of its own says so.
/// - The time as the planner first wrote it is a column where it says more than the offset: `on demand`, `0930L`.
///
/// - What an event names elsewhere (objectives, tasks, other events, decisions) is told by `names` in words that can be
///   read back.
///
/// # Errors
/// A text longer than a cell can hold, named by its event; an offset beyond the year 9999; more events or columns than a
/// sheet has room for.
pub fn msel_xlsx(exercise: &Exercise, events: &[Event], names: &Names) -> Result<Vec<u8>, ExportError> {
    let texts = Texts::of(events, names);
    let story = story_legs(exercise.scenario_start, &names.phases);
    let columns = columns(&story, events, &texts);
    about::check(exercise)?;
    check(events, &columns, &texts)?;
    let mut workbook = Workbook::new();
    let title: String = exercise.name.chars().filter(|c| !c.is_control()).collect();
    // The day of the exercise's making, not of its export, so that the same events give the same bytes.
    let made = ExcelDateTime::from_timestamp(exercise.created_at.0.div_euclid(1000))?;
    workbook.set_properties(&DocProperties::new().set_title(shortened(&title, 255)).set_creation_datetime(&made));

    let name = sheet_name(&exercise.name, "MSEL", about::SHEET);
    let sheet = workbook.add_worksheet();
    sheet.set_name(&name)?;
    write_list(sheet, &story, events, &columns, &texts)?;
    set_page(sheet, exercise)?;
    let sheet = workbook.add_worksheet();
    about::write(sheet, exercise, &name, &columns)?;
    set_page(sheet, exercise)?;
    Ok(workbook.save_to_buffer()?)
}

/// The columns of the list: all of Muster's own but those that need not be there, then the planner's.
fn columns(story: &[StoryLeg], events: &[Event], texts: &Texts<'_>) -> Vec<Column> {
    let custom = custom_columns(events);
    let own: Vec<&Column> = custom.iter().collect();
    let mut columns: Vec<Column> = Column::OWN
        .into_iter()
        .filter(|column| match column {
            Column::ScenarioTime => !story.is_empty(),
            Column::OwnFields => events.iter().any(|event| !own_fields(event, &own).is_empty()),
            // A list in which every event is a draft says nothing by saying so.
            Column::Review => events.iter().any(|event| event.review != EventReview::Draft),
            column if column.is_optional() => events.iter().any(|event| !texts.text(column, event).is_empty()),
            _ => true,
        })
        .collect();
    columns.extend(custom);
    columns
}

fn check(events: &[Event], columns: &[Column], texts: &Texts<'_>) -> Result<(), ExportError> {
    if events.len() >= MOST_ROWS {
        return Err(ExportError::TooManyEvents { events: events.len(), most: MOST_ROWS - 1 });
    }
    if columns.len() > MOST_COLUMNS {
        let own = Column::OWN.len();
        return Err(ExportError::TooManyColumns { columns: columns.len() - own, most: MOST_COLUMNS - own });
    }
    for column in columns {
        let heading = length(column.heading());
        if heading > MOST_TEXT {
            let name = format!("“{}…”", shortened(column.heading(), 40));
            return Err(ExportError::TextTooLong {
                event: "a column of your own".into(),
                column: format!("heading {name}"),
                length: heading,
                most: MOST_TEXT,
            });
        }
        for event in events {
            let length = length(&texts.text(column, event));
            if length > MOST_TEXT {
                return Err(ExportError::TextTooLong {
                    event: named(event),
                    column: column.heading().to_owned(),
                    length,
                    most: MOST_TEXT,
                });
            }
        }
    }
    for event in events {
        if let Some(offset) = event.offset.filter(|offset| offset.0.unsigned_abs() >= (MOST_DAYS * DAY).unsigned_abs())
        {
            return Err(ExportError::TooFar {
                event: named(event),
                offset: offset.to_string(),
                most_hours: MOST_DAYS * 24,
            });
        }
    }
    Ok(())
}

/// An event in a message.
fn named(event: &Event) -> String {
    match (event.number.as_str(), event.title.as_str()) {
        ("", "") => format!("the event in row {}", event.position.saturating_add(1)),
        ("", title) => format!("the event “{}”", shortened(title, 60)),
        (number, _) => format!("event {}", shortened(number, 60)),
    }
}

struct Formats {
    heading: Format,
    text: Format,
    offset: Format,
    offset_ms: Format,
    moment: Format,
    moment_ms: Format,
}

impl Formats {
    fn new() -> Self {
        let text = || Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Left).set_text_wrap();
        let time = |code: &str| text().set_num_format(code);
        let heading = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0xE4_E9_EE))
            .set_border_bottom(FormatBorder::Thin);
        Self {
            heading,
            text: text(),
            offset: time("[h]:mm:ss"),
            offset_ms: time("[h]:mm:ss.000"),
            moment: time("yyyy-mm-dd hh:mm:ss"),
            moment_ms: time("yyyy-mm-dd hh:mm:ss.000"),
        }
    }
}

fn write_list(
    sheet: &mut Worksheet,
    story: &[StoryLeg],
    events: &[Event],
    columns: &[Column],
    texts: &Texts<'_>,
) -> Result<(), ExportError> {
    let formats = Formats::new();
    let last_row = u32::try_from(events.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let own: Vec<&Column> = columns.iter().filter(|column| matches!(column, Column::Custom { .. })).collect();
    let mut lines = vec![1_usize; events.len()];
    for (at, column) in (0_u16..).zip(columns) {
        write_text(sheet, 0, at, column.heading(), &formats.heading)?;
        // An empty column is kept, for the planner to fill, and takes little of the page.
        let filled = matches!(column, Column::Time | Column::ScenarioTime)
            || events.iter().any(|event| !texts.text(column, event).is_empty());
        let width = if filled { column.width() } else { 9.0 };
        sheet.set_column_width(at, width)?;
        for ((row, event), lines) in (1_u32..).zip(events).zip(&mut lines) {
            *lines = (*lines).max(wrapped_lines(&texts.text(column, event), width));
            match column {
                Column::Time => write_offset(sheet, row, at, event.offset, &formats)?,
                Column::ScenarioTime => {
                    let moment = event.offset.and_then(|offset| story_time(story, offset));
                    write_moment(sheet, row, at, moment, &formats.moment, &formats.moment_ms)?;
                }
                Column::OwnFields => write_text(sheet, row, at, &own_fields(event, &own), &formats.text)?,
                Column::Number => write_number(sheet, row, at, &event.number, &formats.text)?,
                column => write_text(sheet, row, at, &texts.text(column, event), &formats.text)?,
            }
        }
        let choices: Option<Vec<&str>> = match column {
            Column::Kind => Some(EventKind::ALL.iter().map(|kind| kind.label()).collect()),
            Column::Review => Some(EventReview::ALL.map(review_label).to_vec()),
            Column::Release => {
                Some([ReleaseMode::Manual, ReleaseMode::Automatic].map(super::column::release_label).to_vec())
            }
            _ => None,
        };
        if let Some(choices) = choices.filter(|_| last_row > 0) {
            let choice =
                DataValidation::new().allow_list_strings(&choices)?.set_error_style(DataValidationErrorStyle::Warning);
            sheet.add_data_validation(1, at, last_row, at, &choice)?;
        }
    }
    sheet.set_row_height(0, 2.0 * LINE_HEIGHT)?;
    for (row, lines) in (1_u32..).zip(lines) {
        // Some programs do not grow a row to its wrapped text when they open a workbook.
        sheet.set_row_height(row, (lines as f64 * LINE_HEIGHT).min(TALLEST_ROW))?;
    }
    if last_row > 0 {
        // Texts that look like numbers are texts on purpose.
        sheet.ignore_error_range(1, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    }
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

/// About how many lines a text takes in a column so many characters wide.
fn wrapped_lines(text: &str, width: f64) -> usize {
    let letters = ((width * 1.15) as usize).max(1);
    text.split('\n').map(|line| line.chars().count().div_ceil(letters).max(1)).sum()
}

/// A number that is only digits is written as one, so that the spreadsheet sorts 2 before 14.
fn write_number(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    number: &str,
    format: &Format,
) -> Result<(), ExportError> {
    match number.parse::<u32>() {
        Ok(value) if value.to_string() == number => {
            sheet.write_number_with_format(row, column, value, format)?;
            Ok(())
        }
        _ => write_text(sheet, row, column, number, format),
    }
}

fn write_offset(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    offset: Option<ExerciseOffset>,
    formats: &Formats,
) -> Result<(), ExportError> {
    match offset {
        None => {}
        Some(offset) if offset.0 < 0 => {
            let size = ExerciseOffset(-offset.0);
            write_text(sheet, row, column, &format!("T-{size}"), &formats.offset)?;
        }
        Some(ExerciseOffset(ms)) => {
            let format = if ms % 1000 == 0 { &formats.offset } else { &formats.offset_ms };
            sheet.write_number_with_format(row, column, ms as f64 / DAY as f64, format)?;
        }
    }
    Ok(())
}

/// Writes a date and hour as a number where every spreadsheet reads it alike, else as text.
pub(super) fn write_moment(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    moment: Option<ScenarioTime>,
    whole: &Format,
    with_ms: &Format,
) -> Result<(), ExportError> {
    let Some(moment) = moment else { return Ok(()) };
    let format = if moment.0.rem_euclid(1000) == 0 { whole } else { with_ms };
    let day = moment.0.div_euclid(DAY) + SERIAL_1970;
    if (FIRST_CERTAIN_DAY..=MOST_DAYS).contains(&day) {
        // The day and its fraction are added last, so that nothing of the fraction is lost to large numbers.
        let serial = day as f64 + moment.0.rem_euclid(DAY) as f64 / DAY as f64;
        sheet.write_number_with_format(row, column, serial, format)?;
        return Ok(());
    }
    write_text(sheet, row, column, &moment.naive().format("%Y-%m-%d %H:%M:%S%.f").to_string(), format)
}

/// Landscape, as wide as one page, the marking above and below.
fn set_page(sheet: &mut Worksheet, exercise: &Exercise) -> Result<(), ExportError> {
    const A4: u8 = 9;
    let plain = |text: &str, most: usize| {
        let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        shortened(&line, most).replace('&', "&&")
    };
    let marking = plain(exercise.marking.label(), 60);
    let name = plain(&exercise.name, 60);
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0).set_margins(0.4, 0.4, 0.7, 0.7, 0.3, 0.3);
    sheet.set_header(format!("&L{name}&C&\"-,Bold\"{marking}"));
    sheet.set_footer(format!("&C&\"-,Bold\"{marking}&R&P / &N"));
    Ok(())
}
