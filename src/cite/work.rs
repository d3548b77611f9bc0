//! What a reference is made of: the fields of an article, or of the dossier itself, cleaned.

use super::kind::SourceKind;
use super::name::Name;
use crate::date::Date;
use crate::model::{Article, Author, Dossier, Origin};
use crate::text::clean;

/// A saved copy.
pub(super) struct Copy<'d> {
    pub(super) url: String,
    pub(super) date: Option<&'d Date>,
}

/// Something that can be referred to. Every text is on one line; what is not known is empty or absent.
pub(super) struct Work<'d> {
    /// Whether it is a source, of which a missing date is a gap, and not the dossier, which may be of any time.
    pub(super) is_source: bool,
    pub(super) kind: SourceKind,
    pub(super) title: String,
    pub(super) authors: Vec<Name>,
    pub(super) outlet: Option<String>,
    pub(super) date: Option<&'d Date>,
    pub(super) url: Option<String>,
    pub(super) accessed: Option<&'d Date>,
    pub(super) copy: Option<Copy<'d>>,
    /// Outlets and agencies that it repeats and that are not in the dossier.
    pub(super) repeats: Vec<String>,
    pub(super) licence: Option<String>,
}

impl<'d> Work<'d> {
    pub(super) fn of_article(dossier: &Dossier, article: &'d Article) -> Self {
        let agency = |origin: &Origin| match origin {
            Origin::Agency(agency) => Some(clean::line(&agency.name)),
            Origin::Article(_) => None,
        };
        let copy = article.archived.as_ref();
        Work {
            is_source: true,
            kind: SourceKind::of(article),
            title: clean::line(&article.title),
            authors: Name::all(dossier, &article.authors),
            outlet: text(article.publisher.as_deref()),
            date: article.date.as_ref(),
            url: article.source.as_deref().and_then(clean::web_address),
            accessed: article.accessed.as_ref(),
            copy: copy.and_then(|copy| {
                Some(Copy { url: clean::web_address(&copy.url)?, date: copy.date.as_ref() })
            }),
            repeats: article.derived_from.iter().filter_map(agency).filter(|name| !name.is_empty()).collect(),
            licence: None,
        }
    }

    pub(super) fn of_dossier(dossier: &'d Dossier) -> Self {
        let settings = dossier.settings();
        let editors: Vec<Author> =
            settings.editors.iter().map(|name| Author { name: name.clone(), entity: None }).collect();
        Work {
            is_source: false,
            kind: SourceKind::Web,
            title: clean::line(&settings.title),
            authors: Name::all(dossier, &editors),
            outlet: None,
            date: settings.as_of.as_ref(),
            url: settings.base_url.as_deref().and_then(clean::web_address),
            accessed: None,
            copy: None,
            repeats: Vec::new(),
            licence: text(settings.licence.as_deref()),
        }
    }
}

fn text(text: Option<&str>) -> Option<String> {
    text.map(clean::line).filter(|text| !text.is_empty())
}
