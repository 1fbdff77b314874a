//! From files to the model. A reader collects every error of its files as findings, with their
//! places, and gives nothing when there was one: a TOML file is the coordinator's own, and short.

pub mod people;
pub mod reference;
pub mod table;
pub mod toml;
