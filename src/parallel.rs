//! Work shared by all processors, whose results come in the order of the work.

use std::sync::mpsc::sync_channel;
use std::thread;

/// How many results of one processor may wait for their turn.
const AHEAD: usize = 2;

/// Gives `each`, in order, what is made of every part. A processor takes every n-th part, so that
/// it is always known whose turn it is; `worker` makes what works on all parts of one processor.
///
/// # Errors
/// The first one of `each`, after which no part is begun.
pub fn in_order<P, W, R, E>(
    parts: impl ExactSizeIterator<Item = P> + Clone + Send,
    worker: impl Fn() -> W + Sync,
    each: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    W: FnMut(P) -> R,
    R: Send,
{
    let processors = thread::available_parallelism().map_or(1, usize::from).min(parts.len());
    thread::scope(|scope| {
        let lanes: Vec<_> = (0..processors)
            .map(|lane| {
                let (results, ready) = sync_channel(AHEAD);
                let (parts, worker) = (parts.clone().skip(lane).step_by(processors), &worker);
                scope.spawn(move || {
                    let mut work = worker();
                    // nobody listens any more after an error
                    parts.map(&mut work).all(|result| results.send(result).is_ok())
                });
                ready
            })
            .collect();
        let mut turns = lanes.iter().cycle().map_while(|lane| lane.recv().ok());
        turns.try_for_each(each)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_parts_whatever_their_number() {
        for parts in 0..40_usize {
            let mut seen = Vec::new();
            let slow_at_times = |part: usize| {
                thread::sleep(std::time::Duration::from_micros((part * 7 % 5 * 50) as u64));
                part * 10
            };
            let done: Result<(), ()> = in_order(
                0..parts,
                || slow_at_times,
                |result| {
                    seen.push(result);
                    Ok(())
                },
            );
            assert_eq!(done, Ok(()));
            assert_eq!(seen, (0..parts).map(|part| part * 10).collect::<Vec<_>>());
        }
    }

    #[test]
    fn an_error_ends_the_work() {
        let mut seen = 0;
        let failed = in_order(
            0..1_000_000_usize,
            || |part| part,
            |part| {
                seen += 1;
                if part == 3 { Err("the disk is full") } else { Ok(()) }
            },
        );
        assert_eq!((failed, seen), (Err("the disk is full"), 4));
    }
}
