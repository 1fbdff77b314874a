//! What users see: the real program, one module for each command or concern.

mod check;
mod choosing;
mod compare_rules;
mod completions;
mod damage;
mod diary;
mod exports;
mod gallery;
mod help;
mod init;
mod locales;
mod modules;
mod people;
mod pipes;
mod plain;
mod plan;
mod program;
mod remind;
mod robustness;
mod sessions;
mod validate;
mod why;
mod years;
