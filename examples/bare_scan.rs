//! Reads CSV files and does nothing with them: what any program that reads them has to pay.
//! `bare_scan FILE...`

use std::process::ExitCode;

fn main() -> ExitCode {
    for path in std::env::args().skip(1) {
        match scan(&path) {
            Ok((rows, bytes)) => println!("{path}: {rows} rows, {bytes} bytes in fields"),
            Err(error) => {
                eprintln!("{path}: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

fn scan(path: &str) -> Result<(u64, usize), csv::Error> {
    let mut reader = csv::ReaderBuilder::new().buffer_capacity(1 << 20).from_path(path)?;
    let mut record = csv::ByteRecord::new();
    let (mut rows, mut bytes) = (0, 0);
    while reader.read_byte_record(&mut record)? {
        rows += 1;
        bytes += record.as_slice().len();
    }
    Ok((rows, bytes))
}
