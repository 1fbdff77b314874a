//! What is added to the files of a workspace: whether it fits, and what it changes. Pure.

pub(crate) mod booking;
pub(crate) mod granting;
