//! The site while it is being written: from memory, for this machine only unless the user says otherwise, up to date with every saved file.
//!
//! In: a project. Out: answers to a browser. One thread owns the linked dossier and renders pages when they are asked for; when a file
//! changes it reads that file and links what rests on it anew. Nothing is written to disk, only addresses that the plan knows are answered,
//! and requests under another host's name are refused. Start with [`serve`].

mod answer;
mod hosts;
mod http;
mod linked;
mod overlay;
mod queue;
mod site;
mod watch;

pub use answer::Answer;
pub use http::{Address, Listening, serve};
pub use queue::Message;
pub use site::{Notice, run_site};
