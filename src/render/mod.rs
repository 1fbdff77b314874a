//! How reports look: the only files that know. Everything arrives here computed.

pub(crate) mod adding;
pub(crate) mod allocation;
pub(crate) mod changes;
pub(crate) mod check;
pub(crate) mod choosing;
pub(crate) mod compare;
pub(crate) mod document;
pub(crate) mod findings;
pub(crate) mod help;
pub(crate) mod html;
pub(crate) mod message;
pub(crate) mod modules;
pub(crate) mod months;
pub(crate) mod outlook;
pub(crate) mod places;
pub(crate) mod plan;
pub(crate) mod rule_value;
pub(crate) mod sessions;
pub(crate) mod sheets;
pub(crate) mod stream;
pub(crate) mod to;
pub(crate) mod why;
mod words;
pub(crate) mod years;

pub(crate) use words::Words;
