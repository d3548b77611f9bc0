//! The one integration binary, so that the program is linked once. A new test module is a file here and a line below.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on ends, and says where")]

mod add;
mod added;
mod bare;
mod cases;
mod dependencies;
mod desk;
mod determinism;
mod documents;
mod encrypted;
mod exports;
mod first_hour;
mod fuzz_corpus;
mod gather_again;
mod golden;
mod guide;
mod harness;
mod headers;
mod hostile;
mod incremental;
mod layers;
mod linked;
mod links;
mod odd_files;
mod output_safety;
mod packaging;
mod page_inputs;
mod pictures;
mod printed;
mod publishing;
mod rights;
mod saved_pages;
mod schema;
mod screens;
mod search_reader;
mod serve;
mod shifting;
mod site_rules;
mod social_cards;
mod speech;
mod standard_output;
mod suggest;
mod theme_fields;
