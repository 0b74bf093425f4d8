//! An event list of 10,000 rows and 12 columns, as a large exercise has it.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// Rows under the headings.
pub const ROWS: u32 = 10_000;

const HEADINGS: [&str; 12] = [
    "No.",
    "Date",
    "Time",
    "Type",
    "Title",
    "Description",
    "From",
    "To",
    "Method",
    "Controller",
    "Expected action",
    "Priority",
];

/// The list as an `.xlsx` workbook.
pub fn workbook() -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("MSEL")?;
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let time = Format::new().set_num_format("hh:mm");
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string(0, column, heading)?;
    }
    for row in 1..=ROWS {
        let minute = row * 30 / 60;
        sheet.write_number(row, 0, row)?;
        sheet.write_number_with_format(row, 1, 46_158 + minute / 1440, &date)?;
        sheet.write_number_with_format(row, 2, f64::from(minute % 1440) / 1440.0, &time)?;
        sheet.write_string(
            row,
            3,
            ["inject", "expected action", "contingency inject", "actor action"][row as usize % 4],
        )?;
        sheet.write_string(row, 4, format!("Report {row} of smoke at gate {}", row % 17))?;
        sheet.write_string(row, 5, format!("A steward at gate {} reports smoke & a strong smell near the ticket hall. Caller {row} is calm, gives a position and asks what to do next.\nThe line drops after a minute.", row % 17))?;
        sheet.write_string(row, 6, ["Gate steward", "Station manager", "Member of the public"][row as usize % 3])?;
        sheet.write_string(row, 7, ["Control room", "Duty officer"][row as usize % 2])?;
        sheet.write_string(row, 8, ["Radio", "Phone", "E-mail"][row as usize % 3])?;
        sheet.write_string(row, 9, format!("Controller {}", row % 23))?;
        sheet.write_string(row, 10, "Log the call, send the nearest patrol, and inform the fire service.")?;
        sheet.write_number(row, 11, row % 5)?;
    }
    workbook.save_to_buffer()
}
