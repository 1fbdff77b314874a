//! The blocks of a file, worked on by all processors, their results in the order of the file.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::mpsc::sync_channel;
use std::thread;

use super::blocks::{Block, Blocks, Broken};

/// How many results of one processor may wait to be taken.
const AHEAD: usize = 2;

/// Gives `each`, in the order of the file, what `work` makes of each block.
///
/// # Errors
/// When the file breaks off: it cannot be used then.
pub fn in_order<T: Send>(
    blocks: Blocks,
    work: impl Fn(&Block) -> T + Sync,
    mut each: impl FnMut(T),
) -> Result<(), Broken> {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let source = Mutex::new((0, blocks));
    let next_block = || {
        let (count, blocks) = &mut *source.lock().ok()?;
        *count += 1;
        blocks.next().map(|block| block.map(|block| (*count, block))).transpose()
    };
    thread::scope(|scope| {
        let (results, ready) = sync_channel(AHEAD * processors);
        for _ in 0..processors {
            let (results, work, next_block) = (results.clone(), &work, &next_block);
            scope.spawn(move || {
                let made = std::iter::from_fn(next_block);
                let mut made = made.map(|read| read.map(|(number, block)| (number, work(&block))));
                // nobody listens any more once the file broke off
                made.all(|result| results.send(result).is_ok())
            });
        }
        drop(results);
        let (mut waiting, mut given) = (BTreeMap::new(), 0);
        for result in ready {
            let (number, made) = result?;
            waiting.insert(number, made);
            while let Some(made) = waiting.remove(&(given + 1)) {
                each(made);
                given += 1;
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use std::io::{self, Cursor, Read};

    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_file() {
        let text = "0123456789\n".repeat(1_000_000);
        let mut lines = Vec::new();
        let blocks = Blocks::new(Box::new(Cursor::new(text.into_bytes())));
        in_order(blocks, |block| block.first_line, |line| lines.push(line)).unwrap();
        assert!(lines.len() > 5 && lines.is_sorted(), "{lines:?}");
    }

    #[test]
    fn a_file_that_breaks_off_is_told() {
        let endless = io::repeat(b'\n').take(3 << 20).chain(io::repeat(b'x'));
        let read = in_order(Blocks::new(Box::new(endless)), |_| (), |()| ());
        assert!(matches!(read, Err(Broken::LongLine(_))));
    }
}
