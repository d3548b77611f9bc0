//! What templates see: plain structs made for them, and the promise to theme authors.
//!
//! A template gets one context with three names: `site` ([`SiteView`]), `page` ([`PageView`]) and `content` (the
//! struct of its page kind). Templates can query nothing else, so the hash of these values is a sound
//! fingerprint of the page. Addresses are relative to the page that shows them. Fields whose name ends in `_html`
//! hold markup that is already safe; every other text is escaped by the template engine. Absent values are
//! present as `none`, so `{% if content.place %}` is always allowed.

mod article;
mod build;
mod claim;
mod context;
mod coverage;
pub(crate) mod date;
mod entity;
mod event;
mod home;
mod index;
mod link;
mod lists;
mod network;
mod origin;
mod picture;
mod preview;
mod shared;
mod simple;
mod site;
mod social_card;
mod timeline;
pub mod words;

pub use article::{ArticleContent, CiteForm, CiteView, PassageView, SupportView, UndecidedView};
pub use build::{Content, QuotedWords, content, page_view, social_card};
pub use claim::{AccountView, ClaimView, ClaimsContent, ResolutionView, StatusGroup};
pub use context::{Bodies, SiteContext, SiteDataFile, SiteFiles, ViewContext};
pub use coverage::{CoverageCell, CoverageContent, CoverageRow, NameCell, NameRow};
pub use date::DateView;
pub use entity::{
    AppearanceView, CompanionView, EntityCard, EntityContent, FormView, MentionView, MentionsOfArticle,
    RelationView, RoleView,
};
pub use event::{ClocksView, EventCard, EventContent};
pub use home::{CoverageBar, HomeContent};
pub use index::ViewIndex;
pub(crate) use index::events_in_order;
pub use link::{
    ArticleLink, BacklinkGroup, BacklinkView, CitationView, EntityLink, EventLink, MarkView, PlainLink,
    QuoteView, ReferenceView,
};
pub use lists::{EntitiesContent, LetterGroup, SourceRow, SourcesContent, SourcesGroup};
pub use network::{NetworkContent, NetworkDrawing, NetworkLine, NetworkPerson, NetworkTie};
pub use origin::OriginView;
pub use picture::PictureView;
pub use preview::PreviewView;
pub use shared::Shared;
pub use simple::{
    ChangeView, ChangesContent, DataContent, DataFile, FreeContent, NotFoundContent, PageSection,
    PrintContent, SearchContent, SectionPage,
};
pub use site::{CountsView, Crumb, NavigationItem, PageView, SiteView, SlicesView};
pub use social_card::{SharedPicture, SocialCardView};
pub use timeline::{FilterOption, TimelineContent, TimelineFilters, TimelineMonth, TimelineYear};
