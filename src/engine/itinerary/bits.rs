//! Small sets of small numbers.

use smallvec::SmallVec;

/// A set of numbers, without an allocation up to 128. Sets that meet are of one capacity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Bits(SmallVec<[u64; 2]>);

impl Bits {
    /// The empty set for numbers below `capacity`.
    pub(super) fn new(capacity: usize) -> Self {
        Self(SmallVec::from_elem(0, capacity.div_ceil(64)))
    }

    /// Adds a number; whether it is new.
    pub(super) fn insert(&mut self, number: usize) -> bool {
        let is_new = !self.contains(number);
        self.0[number / 64] |= 1 << (number % 64);
        is_new
    }

    pub(super) fn clear(&mut self) {
        self.0.fill(0);
    }

    pub(super) fn contains(&self, number: usize) -> bool {
        self.0[number / 64] >> (number % 64) & 1 == 1
    }

    /// The numbers that are not in `other`, the smallest first.
    pub(super) fn without<'b>(&'b self, other: &'b Self) -> impl Iterator<Item = usize> + 'b {
        self.0.iter().zip(&other.0).enumerate().flat_map(|(word, (mine, theirs))| {
            let mut left = mine & !theirs;
            std::iter::from_fn(move || {
                let number = (left != 0).then(|| word * 64 + left.trailing_zeros() as usize);
                left &= left.wrapping_sub(1);
                number
            })
        })
    }

    /// The numbers that it has room for.
    pub(super) fn capacity(&self) -> usize {
        self.0.len() * 64
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine |= theirs);
    }

    pub(super) fn keep(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine &= theirs);
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(mine, theirs)| mine & theirs != 0)
    }

    /// Whether each number that `among` holds too is in `other`.
    pub(super) fn is_within(&self, other: &Self, among: &Self) -> bool {
        self.0.iter().zip(&other.0).zip(&among.0).all(|((mine, theirs), among)| mine & among & !theirs == 0)
    }

    /// How many numbers are not in `other`.
    pub(super) fn count_without(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(mine, theirs)| (mine & !theirs).count_ones() as usize).sum()
    }
}
