//! Nothing is lost: a failed or killed build leaves the old site whole, and files that we did not write stay.
//!
//! `README.md` beside these files is the table of what can go wrong, what is said then, and what stays.

mod archive;
mod closed;
mod desk;
mod failing;
mod foreign;
mod full_disk;
mod history;
mod killed;
mod many_files;
mod meanwhile;
mod pages;
mod program;
