//! Finding and reading the project's files.
//!
//! In: a folder, or a table in memory. Out: a sorted [`Listing`] and the bytes of a file. Nothing here looks into a file, and
//! nothing outside the project is ever read. Begin with [`Files`]; [`content`] says what each file is for.

mod changes;
pub mod content;
mod disk;
mod files;
mod memory;
mod names;
mod stamped;
mod steady;
mod whole_file;

pub use changes::Changes;
pub use content::{ContentFile, ContentKind};
pub use disk::DiskFiles;
pub use files::{Files, Listed, Listing, Oddity, OddityReason};
pub use memory::MemoryFiles;
pub use names::is_plain_name;
#[cfg(feature = "serve")]
pub(crate) use names::is_skipped;
pub use stamped::StampedFiles;
pub use steady::SteadyFiles;
