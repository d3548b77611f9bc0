//! Cuttings turns a folder of source articles into a cross-linked dossier website.
//!
//! The map of the code: a pipeline with one direction. Each stage is a function from one type to the next.
//!
//! ```text
//! content/ ─load→ files ─parse→ records ─link→ Dossier ─plan→ pages ─render→ bytes ─write→ public/
//!                          extract ┘
//! ```

pub mod date;
pub mod extract;
pub mod quantity;
pub mod text;
#[cfg(feature = "site")]
pub mod theme;
#[cfg(feature = "site")]
pub mod view;
