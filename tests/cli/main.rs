//! What users see: the real program, one module for each command or concern.

mod cases;
mod check;
mod completions;
mod documents;
mod files;
mod help;
mod init;
mod modules;
mod outlook;
mod outputs;
mod people;
mod pipes;
mod plain;
mod plan;
mod program;
mod remind;
mod sessions;
mod shown;
mod validate;
