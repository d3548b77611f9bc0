//! Cuttings turns a folder of source articles into a cross-linked dossier website.
//!
//! This page is the map of the code. The program is a pipeline with one direction; each stage is a function from one type to the
//! next, and the type says how far a value has come.
//!
//! ```text
//! content/ ─load→ files ─parse→ records ─link→ Dossier ─plan→ pages ─render→ bytes ─write→ public/
//!                          extract ┘
//! ```
//!
//! # The stages
//!
//! | stage | module | from | to |
//! | --- | --- | --- | --- |
//! | load | `load`, `project` | a folder | a sorted list of files |
//! | parse | `parse`, `yaml`, `body`, [`extract`] | a file | a record: what it says, nothing resolved |
//! | link | `link` | all records | `model::Dossier`, read-only from here on |
//! | plan | `plan` | the dossier | every page and its address |
//! | view | `view` | a page | what its template sees |
//! | render | `render`, `theme`, `markup` | a view | bytes |
//! | export | `export` | the dossier | open data, feeds, the search index |
//! | write | `write` | bytes | a site, in one step |
//! | import | `import` | what people have: texts, pages, lists | files of articles |
//! | suggest | `suggest` | the dossier and its files | what is not written down yet |
//!
//! `pipeline` calls them in this order and is the place to begin reading; `serve` does so again whenever a file changes; `cli` is the
//! only module that prints.
//!
//! # What holds everywhere
//!
//! - A module imports lower layers only; a test reads the imports.
//! - An author's mistake is a value (`diagnostic::Diagnostic`) with its place and a way out; all of them are shown at once. What the world
//!   does (a full disk) is a `failure::Failure`; the first one ends the command.
//! - Bodies of articles are read twice, to extract and to render, and never kept. Whoever reads one again finds mentions and
//!   quotations by passage and byte range, since `body::read` always gives the same passages.
//! - Templates see view structs and can query nothing, so equal views mean equal pages.
//! - No clock, no environment, no locale and no hash map's order reaches the output. No plug-ins, no locks round the model; the network
//!   is used by `cuttings add` alone, for the addresses that it is given.
//!
//! # Where to look for
//!
//! | question | place |
//! | --- | --- |
//! | which names count as a mention | [`extract::mentions`], [`extract::roster`] |
//! | who "the King" is at a date | [`extract::roster`] (validity of forms) |
//! | how a quotation is proved | [`text::quotation`] |
//! | when two answers agree | [`quantity`], `model::value` |
//! | where a page gets its address | `plan::Route`, `plan::SitePlan` |
//! | what a template may use | `view` |
//! | what a problem means | `diagnostic::Code`, `src/diagnostic/explain/` |
//!
//! [`text`], [`date`], [`quantity`] and [`extract`] need no feature and make a library for reading news text; everything else stands
//! behind the features `site`, `cli` and `serve`.

#[cfg(feature = "site")]
pub mod arena;
#[cfg(feature = "site")]
pub mod body;
#[cfg(feature = "site")]
pub mod cite;
#[cfg(feature = "cli")]
pub mod cli;
pub mod date;
#[cfg(feature = "site")]
pub mod diagnostic;
#[cfg(feature = "site")]
pub mod digest;
#[cfg(feature = "site")]
pub mod export;
pub mod extract;
#[cfg(feature = "site")]
pub mod failure;
#[cfg(feature = "cli")]
pub mod import;
#[cfg(feature = "site")]
pub mod language;
#[cfg(feature = "site")]
pub mod link;
#[cfg(feature = "site")]
pub mod load;
#[cfg(feature = "site")]
pub mod markup;
#[cfg(feature = "site")]
pub mod model;
#[cfg(feature = "site")]
pub mod parse;
#[cfg(feature = "site")]
pub mod picture;
#[cfg(feature = "site")]
pub mod pipeline;
#[cfg(feature = "site")]
pub mod plan;
#[cfg(feature = "site")]
pub mod project;
pub mod quantity;
#[cfg(feature = "site")]
pub mod render;
#[cfg(feature = "serve")]
pub mod serve;
#[cfg(feature = "site")]
pub mod suggest;
pub mod text;
#[cfg(feature = "site")]
pub mod theme;
#[cfg(feature = "site")]
pub mod view;
#[cfg(feature = "site")]
pub mod write;
#[cfg(feature = "site")]
pub mod yaml;
