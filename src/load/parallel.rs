//! The blocks of a file, worked on by all processors, their results in the order of the file.

use std::thread;

use super::blocks::{Block, Blocks, Broken};

/// Gives `each`, in the order of the file, what `work` makes of each block.
///
/// # Errors
/// When the file breaks off: it cannot be used then.
pub fn in_order<T: Send>(
    blocks: &mut Blocks,
    work: impl Fn(&Block) -> T + Sync,
    mut each: impl FnMut(T),
) -> Result<(), Broken> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    loop {
        let mut group = Vec::with_capacity(workers);
        while group.len() < workers
            && let Some(block) = blocks.next()?
        {
            group.push(block);
        }
        match &group[..] {
            [] => return Ok(()),
            [only] => each(work(only)),
            [first, others @ ..] => thread::scope(|scope| {
                let others: Vec<_> = others.iter().map(|block| scope.spawn(|| work(block))).collect();
                each(work(first));
                others.into_iter().for_each(|other| each(other.join().expect("no block makes it panic")));
            }),
        }
    }
}
