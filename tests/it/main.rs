//! The one integration binary, so that the program is linked once. A new test module is a file here and a line below.

mod cases;
mod determinism;
mod exports;
mod harness;
mod layers;
mod output_safety;
mod site_rules;
mod suggest;
