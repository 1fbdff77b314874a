//! Sets of small numbers, such as the sessions of a calendar, as bits.

/// A set of numbers below a bound that is the same for all sets of one puzzle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Set(Box<[u64]>);

impl Set {
    /// The empty set of numbers below `bound`.
    pub(crate) fn new(bound: usize) -> Self {
        Self(vec![0; bound.div_ceil(64)].into())
    }

    /// The set of these numbers, all below `bound`.
    pub(crate) fn of(bound: usize, members: impl IntoIterator<Item = usize>) -> Self {
        let mut set = Self::new(bound);
        members.into_iter().for_each(|member| set.insert(member));
        set
    }

    pub(crate) fn insert(&mut self, member: usize) {
        self.0[member / 64] |= 1 << (member % 64);
    }

    pub(crate) fn remove(&mut self, member: usize) {
        self.0[member / 64] &= !(1 << (member % 64));
    }

    pub(crate) fn contains(&self, member: usize) -> bool {
        self.0[member / 64] >> (member % 64) & 1 == 1
    }

    pub(crate) fn clear(&mut self) {
        self.0.fill(0);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The member of a set that has just one.
    pub(crate) fn only(&self) -> Option<usize> {
        (self.len() == 1).then(|| self.first()).flatten()
    }

    pub(crate) fn first(&self) -> Option<usize> {
        self.iter().next()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        members(self.0.iter().copied())
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine |= theirs);
    }

    pub(crate) fn subtract(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine &= !theirs);
    }

    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(mine, theirs)| mine & theirs != 0)
    }

    /// Whether every member is one of the other set.
    pub(crate) fn is_within(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(mine, theirs)| mine & !theirs == 0)
    }

    /// The members that neither of two sets has, without making a set of them.
    pub(crate) fn without<'a>(&'a self, one: &'a Self, other: &'a Self) -> impl Iterator<Item = usize> + 'a {
        let words = self.0.iter().zip(&one.0).zip(&other.0);
        members(words.map(|((word, one), other)| word & !one & !other))
    }

    /// The members that two sets have too.
    pub(crate) fn common<'a>(&'a self, one: &'a Self, other: &'a Self) -> impl Iterator<Item = usize> + 'a {
        let words = self.0.iter().zip(&one.0).zip(&other.0);
        members(words.map(|((word, one), other)| word & one & other))
    }
}

/// The members that the bits of these words stand for, in ascending order.
fn members(words: impl Iterator<Item = u64>) -> impl Iterator<Item = usize> {
    words.enumerate().flat_map(|(place, mut word)| {
        std::iter::from_fn(move || {
            let bit = (word != 0).then(|| word.trailing_zeros() as usize)?;
            word &= word - 1;
            Some(place * 64 + bit)
        })
    })
}
