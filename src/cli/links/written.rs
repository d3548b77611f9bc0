//! Every link of a dossier to the web.

use rayon::prelude::*;

use crate::date::Date;
use crate::failure::Failure;
use crate::load::{ContentFile, Files};
use crate::model::{Dossier, Rights};
use crate::parse::{WebLink, WebLinkRole, web_links};
use crate::text::span::FileId;

/// A link of the dossier, and what it belongs to.
#[derive(Clone, Debug)]
pub(super) struct Written {
    /// The link.
    pub(super) link: WebLink,
    /// What it belongs to.
    pub(super) context: Context,
}

/// What a link belongs to.
#[derive(Clone, Debug)]
pub(super) enum Context {
    /// An article.
    Article {
        /// When it was published.
        date: Option<Date>,
        /// Whether it has a saved copy.
        has_copy: bool,
    },
    /// A text of the dossier itself.
    Own,
}

/// The links of everything that is published, in the order of files. Links in texts of articles count if readers see the whole text.
///
/// Fails if a file cannot be read.
pub(super) fn written(
    files: &dyn Files,
    content: &[ContentFile],
    dossier: &Dossier,
) -> Result<Vec<Written>, Failure> {
    let articles = dossier.articles().map(|(_, article)| {
        let has_copy = article.archived.is_some();
        (
            article.file,
            Context::Article { date: article.date.clone(), has_copy },
            article.rights == Rights::Full,
        )
    });
    let entities = dossier.entities().map(|(_, entity)| entity.file);
    let events = dossier.events().map(|(_, event)| event.file);
    let pages = dossier.pages().map(|(_, page)| page.file);
    let own = entities.chain(events).chain(pages).map(|file| (file, Context::Own, true));
    let mut all: Vec<(FileId, Context, bool)> = articles.chain(own).collect();
    all.sort_by_key(|(file, ..)| *file);
    let read: Result<Vec<Vec<Written>>, Failure> = all
        .into_par_iter()
        .map(|(file, context, is_shown)| {
            let Some(file) = content.get(file.0 as usize) else { return Ok(Vec::new()) };
            let text = String::from_utf8(files.read(&file.path)?).unwrap_or_default();
            let links = web_links(file, &text).into_iter();
            let links = links.filter(|link| is_shown || link.role != WebLinkRole::Text);
            Ok(links.map(|link| Written { link, context: context.clone() }).collect())
        })
        .collect();
    Ok(read?.into_iter().flatten().collect())
}
