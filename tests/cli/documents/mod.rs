//! The documents that a report is written as: for a spreadsheet, for a browser.

mod csv_excel;
mod formats;
mod html;
mod xlsx;
