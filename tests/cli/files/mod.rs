//! Files as the world makes them: what exports, spreadsheets and accidents do to them, and what is
//! told of it.

mod adding;
mod attendance;
mod damage;
mod exports;
mod gallery;
mod hostile;
mod importing;
mod large;
mod libraries;
mod robustness;
mod schemas;
mod tables;
mod workbooks;
