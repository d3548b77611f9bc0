//! Nothing is lost: a failed or killed build leaves the old site whole, and files that we did not write stay.

mod desk;
mod failing;
mod foreign;
mod history;
mod pages;
