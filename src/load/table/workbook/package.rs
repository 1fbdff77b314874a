//! The archive that a newer workbook is, measured before anything in it is believed.

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::{Unusable, unreadable};

/// The most bytes that a workbook may have unpacked.
pub(crate) const MOST_UNPACKED: u64 = 512 << 20;

/// The parts of a workbook.
pub(crate) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
}

impl<'b> Package<'b> {
    /// Opens an archive, and unpacks it once to know how large it is: what it says of itself may
    /// be anything.
    ///
    /// # Errors
    /// If it is no archive, or too large.
    pub(crate) fn open(bytes: &'b [u8], most: u64) -> Result<Self, Unusable> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
        let mut left = most;
        for index in 0..archive.len() {
            // a part that is damaged is told by who needs it
            let Ok(part) = archive.by_index(index) else { continue };
            let mut part = part.take(left + 1);
            let _ = std::io::copy(&mut part, &mut std::io::sink());
            left = part.limit().checked_sub(1).ok_or(Unusable::TooLarge)?;
        }
        Ok(Self { archive })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// A part, to be read.
    ///
    /// # Errors
    /// If it is not there, or cannot be unpacked.
    pub(crate) fn part(&mut self, name: &str) -> Result<impl Read, Unusable> {
        self.archive.by_name(name).map_err(unreadable)
    }

    /// Whether the properties of an Excel workbook say that its days count from 1904.
    pub(crate) fn counts_from_1904(&mut self) -> bool {
        let is_workbook = |name: &&str| name.to_ascii_lowercase().ends_with("workbook.xml");
        let Some(name) = self.archive.file_names().find(is_workbook).map(str::to_owned) else { return false };
        let Ok(part) = self.archive.by_name(&name) else { return false };
        let mut reader = Reader::from_reader(BufReader::new(part));
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer) {
                Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == b"workbookPr" => {
                    let attribute = tag.try_get_attribute("date1904").ok().flatten();
                    return attribute.is_some_and(|on| matches!(&*on.value, b"1" | b"true" | b"on"));
                }
                Ok(Event::Eof) | Err(_) => return false,
                Ok(_) => {}
            }
        }
    }
}
