//! From files to the model. A reader collects every error of its files as findings, with their
//! places. A TOML file with an error gives nothing: it is the coordinator's own, and short. A table
//! gives all its people, the errors of a row with whom it is about.

pub(crate) mod kind;
pub mod people;
pub mod reference;
pub mod table;
pub mod toml;
