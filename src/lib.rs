//! Cuttings turns a folder of source articles into a cross-linked dossier website.
//!
//! The map of the code: a pipeline with one direction. Each stage is a function from one type to the next.
//!
//! ```text
//! content/ ─load→ files ─parse→ records ─link→ Dossier ─plan→ pages ─render→ bytes ─write→ public/
//!                          extract ┘
//! ```

#[cfg(feature = "site")]
pub mod arena;
#[cfg(feature = "site")]
pub mod body;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "site")]
pub mod cite;
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
pub mod text;
#[cfg(feature = "site")]
pub mod theme;
#[cfg(feature = "site")]
pub mod view;
#[cfg(feature = "site")]
pub mod write;
#[cfg(feature = "site")]
pub mod yaml;
