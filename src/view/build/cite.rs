//! How to cite an article, and the dossier itself.

use crate::arena::Id;
use crate::cite;
use crate::model::{Article, CitationStyle};
use crate::view::{CiteForm, CiteView, PlainLink, ViewContext};

/// The names of the files that hold all sources.
const FILES: [&str; 3] = ["sources.bib", "sources.ris", "sources.csl.json"];

/// How to cite an article.
pub(super) fn article(context: &ViewContext<'_>, id: Id<Article>) -> CiteView {
    let dossier = context.dossier();
    let article = dossier.article(id);
    let forms = [
        ("bibtex", "BibTeX", cite::bibtex(dossier, article)),
        // Lines end here as they do everywhere in a page.
        ("ris", "RIS", cite::ris(dossier, article).replace("\r\n", "\n")),
        ("csl-json", "CSL-JSON", cite::csl_list(dossier, article)),
        ("wikipedia", "Wikipedia", cite::wikipedia(dossier, article)),
    ];
    CiteView {
        style: style(context),
        reference_html: context.reference(id).html(None),
        forms: forms
            .into_iter()
            .map(|(key, label, text)| CiteForm { key, label, text: text.trim_end_matches('\n').to_owned() })
            .collect(),
        files: files(context),
    }
}

/// How to cite the dossier itself.
pub(super) fn dossier(context: &ViewContext<'_>) -> CiteView {
    CiteView {
        style: style(context),
        reference_html: context.index().references.dossier(context.dossier()).html(None),
        forms: Vec::new(),
        files: Vec::new(),
    }
}

fn style(context: &ViewContext<'_>) -> Option<&'static str> {
    let style = context.dossier().settings().citation_style;
    (style != CitationStyle::Cuttings).then(|| style.label())
}

fn files(context: &ViewContext<'_>) -> Vec<PlainLink> {
    let named = |name: &str| {
        let file = context.site.files.data.iter().find(|file| file.route.as_str().ends_with(name))?;
        Some(PlainLink { label: name.to_owned(), url: context.url(&file.route) })
    };
    FILES.into_iter().filter_map(named).collect()
}
