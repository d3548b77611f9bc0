//! How the program speaks to the web: carefully, and never to what only this machine or its network can see, unless the user says so.
//!
//! Nothing is fetched here; [`agent()`] gives the means to those who do: `fetch` brings what `add` is given, `ask` looks whether links still lead
//! somewhere. A build asks nobody.

mod agent;
mod fault;
mod private;
mod redirect;
mod turns;

pub(super) use agent::agent;
pub(super) use fault::Fault;
pub(super) use private::{is_private_host, is_same_server};
pub(super) use redirect::{MOST_REDIRECTS, target, too_many};
pub(super) use turns::Turns;
