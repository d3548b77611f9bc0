//! Pages that only name files beside them: search and open data.

use crate::view::{DataContent, DataFile, SearchContent, ViewContext};

/// The search page.
pub(super) fn search(context: &ViewContext<'_>) -> SearchContent {
    let files = context.site.files;
    SearchContent {
        index_url: files.search_index.as_ref().map(|route| context.url(route)).unwrap_or_default(),
        pages: files.search_pages,
    }
}

/// The list of open data.
pub(super) fn data(context: &ViewContext<'_>) -> DataContent {
    let files = context.site.files.data.iter().map(|file| DataFile {
        name: file.route.as_str().rsplit('/').next().unwrap_or_default().to_owned(),
        url: context.url(&file.route),
        media_type: file.media_type,
        description: file.description.clone(),
    });
    DataContent { files: files.collect(), cite: super::cite::dossier(context) }
}
