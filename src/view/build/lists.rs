//! How long lists on a page may grow where no plan cuts them into pages.

/// Any list in a print page of several parts.
pub(super) const BRIEF: usize = 10;
/// Events on the page of an entity: the newest ones.
pub(super) const EVENTS: usize = 300;
/// Claims on the page of an event, an entity or an article.
pub(super) const CLAIMS: usize = 100;
/// Events and claims that one article supports, on its page; in the index of sources see [`SUPPORTED`].
pub(super) const CITING: usize = 100;
/// Events or claims in a row of the index of sources.
pub(super) const SUPPORTED: usize = 12;
/// Who appears with somebody.
pub(super) const COMPANIONS: usize = 20;
/// Quotations on a page.
pub(super) const QUOTES: usize = 100;
/// Forms of words, and forms that stay open.
pub(super) const FORMS: usize = 60;
/// Articles that use a form.
pub(super) const FORM_ARTICLES: usize = 12;
/// Sentences of one article on the page of an entity.
pub(super) const SENTENCES: usize = 200;
/// Pages of mentions of which each links to all others.
pub(super) const PARTS: u32 = 40;
/// Where there are more, each links to so many before it and after it, and to the first and the last.
pub(super) const PARTS_NEAR: u32 = 10;
/// Articles that somebody wrote or published.
pub(super) const WROTE: usize = 200;
/// Texts of one kind that lead to a page.
pub(super) const BACKLINKS: usize = 60;
/// Names on the page of an article.
pub(super) const NAMED: usize = 200;
/// The newest events on the overview.
pub(super) const LATEST: usize = 8;
/// The people on the overview.
pub(super) const PEOPLE: usize = 12;
/// Claims on the overview.
pub(super) const DISPUTED: usize = 3;
/// Articles on the overview.
pub(super) const NEWEST: usize = 6;
