//! Which pages exist, and where.
//!
//! In: the linked dossier and the page sizes. Out: a [`SitePlan`], every page with its [`Route`], in a fixed order. Never here: no page
//! is rendered and nothing is written. Start with [`plan()`].

mod clocks;
mod collide;
mod orders;
mod page;
mod pictures;
mod previews;
mod print_part;
mod route;
mod site_plan;
mod slices;
mod social_cards;
mod timelines;

pub use clocks::{Arrival, EventClocks};
pub use page::Page;
pub use pictures::{DrawnPicture, Picture, Pictures, drawn_from};
pub use previews::PreviewParts;
pub use print_part::PrintPart;
pub use route::Route;
pub use site_plan::{Planned, SitePlan, plan};
pub(crate) use slices::named_slices;
pub use slices::{Limits, ListSlice};
pub use social_cards::{CARD_SIZE, SocialCards};
pub use timelines::{Timeline, TimelineOrder, kind_slug};
