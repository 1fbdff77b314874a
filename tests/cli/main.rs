//! What users see: the real program, one module for each command or concern.

mod allocate;
mod check;
mod documents;
mod files;
mod help;
mod init;
mod modules;
mod outlook;
mod output;
mod people;
mod perspectives;
mod plan;
mod program;
mod remind;
mod sessions;
mod shown;
mod typing;
mod validate;
