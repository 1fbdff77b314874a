//! What is true of the output of every command.

mod pipes;
mod plain;
mod reports;
mod width;
mod written;
