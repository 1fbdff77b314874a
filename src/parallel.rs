//! Work shared by all processors, whose results come in the order of the work.

use std::ops::Range;
use std::sync::Mutex;
use std::sync::mpsc::sync_channel;
use std::thread;

/// How many results of one processor may wait for their turn.
const AHEAD: usize = 4;

/// How many things of a report, small ones each, one processor sees to at a time.
pub(crate) const CHUNK: usize = 1024;

/// Gives `each`, in order, what is made of so many things, `size` at a time: no more is held of a
/// million than is being given. `worker` makes what works on all chunks of one processor.
///
/// # Errors
/// The first one of `each`.
pub(crate) fn in_chunks<W, R, E>(
    total: usize,
    size: usize,
    worker: impl Fn() -> W + Sync,
    each: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    W: FnMut(Range<usize>) -> R,
    R: Send,
    E: Send,
{
    let chunks = (0..total).step_by(size).map(|start| Ok(start..(start + size).min(total)));
    in_order(chunks, worker, each)
}

/// Gives `each`, in order, what is made of every part. Whichever processor is free takes the next
/// part; `worker` makes what works on all parts of one processor.
///
/// # Errors
/// The first one, of a part that cannot be had or of `each`; no further part is given then.
pub(crate) fn in_order<P, W, R, E>(
    parts: impl Iterator<Item = Result<P, E>> + Send,
    worker: impl Fn() -> W + Sync,
    mut each: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    W: FnMut(P) -> R,
    R: Send,
    E: Send,
{
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let parts = Mutex::new(parts.fuse());
    thread::scope(|scope| {
        // each turn is the place where the result of one part will be, in the order of the parts
        let (turns, ready) = sync_channel(AHEAD * processors);
        for _ in 0..processors {
            let (turns, parts, worker) = (turns.clone(), &parts, &worker);
            let next = move || {
                // the part and its turn are taken together; a processor that gave up takes none
                let mut parts = parts.lock().ok()?;
                let part = parts.next()?;
                let (result, turn) = sync_channel(1);
                // nobody listens any more after an error
                turns.send(turn).ok()?;
                Some((part, result))
            };
            scope.spawn(move || {
                let mut work = worker();
                for (part, result) in std::iter::from_fn(next) {
                    // nor here
                    let _ = result.send(part.map(&mut work));
                }
            });
        }
        drop(turns);
        // a turn without a result is that of a processor that panicked, which ends the scope too
        ready.iter().map_while(|turn| turn.recv().ok()).try_for_each(|result| each(result?))
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
            let each = |result| {
                seen.push(result);
                Ok::<(), ()>(())
            };
            assert_eq!(in_order((0..parts).map(Ok), || slow_at_times, each), Ok(()));
            assert_eq!(seen, (0..parts).map(|part| part * 10).collect::<Vec<_>>());
        }
    }

    #[test]
    fn an_error_ends_the_work() {
        let mut seen = 0;
        let failed = in_order(
            (0..1_000_000_usize).map(Ok),
            || |part| part,
            |part| {
                seen += 1;
                if part == 3 { Err("the disk is full") } else { Ok(()) }
            },
        );
        assert_eq!((failed, seen), (Err("the disk is full"), 4));
    }

    #[test]
    fn a_part_that_cannot_be_had_ends_the_work_after_those_before_it() {
        let parts = (0..).map(|part| if part < 100 { Ok(part) } else { Err("the file breaks off") });
        let mut seen = 0;
        let each = |_| {
            seen += 1;
            Ok(())
        };
        assert_eq!((in_order(parts, || |part| part, each), seen), (Err("the file breaks off"), 100));
    }

    #[test]
    fn a_slow_part_does_not_let_the_others_run_far_ahead() {
        let (begun, most) = (Mutex::new(0_usize), Mutex::new(0_usize));
        let parts = (0..2_000_usize).map(|part| {
            *begun.lock().unwrap() = part;
            Ok::<usize, ()>(part)
        });
        let each = |part| {
            if part == 0 {
                thread::sleep(std::time::Duration::from_millis(20));
                *most.lock().unwrap() = *begun.lock().unwrap();
            }
            Ok(())
        };
        in_order(parts, || |part| part, each).unwrap();
        let processors = thread::available_parallelism().map_or(1, usize::from);
        assert!(*most.lock().unwrap() <= (AHEAD + 2) * processors + 2);
    }
}
