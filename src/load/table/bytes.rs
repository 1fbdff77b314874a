//! The bytes of a file as text whose lines end in `\n`: encoding and line ends settled, or the
//! workbook that the file turns out to be.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use encoding_rs_io::DecodeReaderBytesBuilder;

use super::watch::{Watch, Watched};

/// How much of a file tells what it is, in bytes.
const START: u64 = 1 << 16;

/// The largest workbook that is read, in bytes: it is read as a whole.
const LARGEST_WORKBOOK: u64 = 64 << 20;

/// How the first bytes of workbooks look: a ZIP archive, or the older format.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// What a file holds.
pub(crate) enum Content {
    /// Rows of text. Bytes that are not UTF-8 are of a one-byte encoding.
    Text(Box<dyn Read + Send>),
    /// The bytes of a workbook.
    Workbook(Vec<u8>),
}

/// Opens a file (`-`: standard input).
///
/// # Errors
/// Whatever keeps it from being read; a folder, or a workbook of more than 64 MiB.
pub(crate) fn open(path: &Path, watch: &dyn Watch) -> io::Result<Content> {
    let mut source: Box<dyn Read + Send> = match path.as_os_str() == "-" {
        true => Box::new(io::stdin()),
        false => watched(path, watch)?,
    };
    let mut start = Vec::new();
    source.by_ref().take(START).read_to_end(&mut start)?;
    if WORKBOOKS.iter().any(|mark| start.starts_with(mark)) {
        let rest = LARGEST_WORKBOOK - start.len() as u64;
        source.by_ref().take(rest).read_to_end(&mut start)?;
        return match source.read(&mut [0])? {
            0 => Ok(Content::Workbook(start)),
            _ => Err(io::ErrorKind::FileTooLarge.into()),
        };
    }
    let encoding = wide_encoding(&start);
    let ends_in_cr = start.contains(&b'\r') && !start.contains(&b'\n');
    let mark = if start.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
    let mut from_start = Cursor::new(start);
    from_start.set_position(mark);
    let mut text: Box<dyn Read + Send> = Box::new(from_start.chain(source));
    if let Some(encoding) = encoding {
        text = Box::new(DecodeReaderBytesBuilder::new().encoding(Some(encoding)).build(text));
    }
    if ends_in_cr {
        text = Box::new(LineFeeds(text));
    }
    Ok(Content::Text(text))
}

/// Opens a file under the eyes of whoever waits for it.
fn watched(path: &Path, watch: &dyn Watch) -> io::Result<Box<dyn Read + Send>> {
    let source = file(path)?;
    Ok(match watch.file(path, source.metadata()?.len()) {
        Some(watcher) => Box::new(Watched { source, watcher }),
        None => Box::new(source),
    })
}

/// Opens a file that can be read; a folder cannot.
pub(crate) fn file(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    Ok(file)
}

/// UTF-16, by its mark or by the zero bytes that it makes of ASCII.
fn wide_encoding(start: &[u8]) -> Option<&'static Encoding> {
    let zeros = |offset: usize| start.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let half = start.len() / 2;
    match start {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        _ if half > 1 && zeros(1) * 2 > half && zeros(0) == 0 => Some(UTF_16LE),
        _ if half > 1 && zeros(0) * 2 > half && zeros(1) == 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// The text of an old Macintosh: its lines end in `\r` alone.
struct LineFeeds<R>(R);

impl<R: Read> Read for LineFeeds<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.0.read(buffer)?;
        let text = &mut buffer[..length];
        text.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        Ok(length)
    }
}
