//! Many people, chunk by chunk on all processors. Pure.

use std::convert::Infallible;
use std::ops::Range;

use super::{Casebook, Row};
use crate::parallel::{CHUNK, in_chunks};

/// Whom a report is about, in its order.
pub(crate) trait Places: Sync {
    /// How many they are.
    fn count(&self) -> usize;

    /// The place in the roster of one of them.
    fn place(&self, nth: usize) -> usize;
}

impl Places for Range<usize> {
    fn count(&self) -> usize {
        self.len()
    }

    fn place(&self, nth: usize) -> usize {
        self.start + nth
    }
}

impl Places for [u32] {
    fn count(&self) -> usize {
        self.len()
    }

    fn place(&self, nth: usize) -> usize {
        self[nth] as usize
    }
}

impl<'a> Casebook<'a> {
    /// The places of everybody.
    pub(crate) fn everybody(&self) -> Range<usize> {
        0..self.advisors().len()
    }

    /// Gives `each`, in this order, what is made of the people in these places of the roster: chunk by
    /// chunk on all processors, so that no more of them is held than is being given. `worker` makes
    /// what sees to all chunks of one processor.
    ///
    /// # Errors
    /// That of `each`; nobody further is seen to then.
    pub(crate) fn in_parts<W, R, E>(
        &self,
        places: &(impl Places + ?Sized),
        worker: impl Fn() -> W + Sync,
        each: impl FnMut(R) -> Result<(), E>,
    ) -> Result<(), E>
    where
        W: FnMut(&mut dyn Iterator<Item = (usize, Row<'a>)>) -> R,
        R: Send,
        E: Send,
    {
        let worker = || {
            let mut work = worker();
            move |chunk: Range<usize>| {
                let places = chunk.map(|nth| places.place(nth));
                work(&mut places.map(|place| (place, self.row(place))))
            }
        };
        in_chunks(places.count(), CHUNK, worker, each)
    }

    /// The same where nothing can fail.
    pub(crate) fn fold<R: Send>(
        &self,
        places: &(impl Places + ?Sized),
        make: impl Fn(&mut dyn Iterator<Item = (usize, Row<'a>)>) -> R + Sync,
        mut each: impl FnMut(R),
    ) {
        let end: Result<(), Infallible> = self.in_parts(
            places,
            || &make,
            |part| {
                each(part);
                Ok(())
            },
        );
        end.expect("nothing that can fail");
    }
}
