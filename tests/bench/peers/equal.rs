//! A site for Hugo with the pages of a finished dossier.
//!
//! Hugo is given whatever had to be found out or worked out: which names stand where, sentences, counts, groups, dates in words. The search
//! terms, open data, pictures and scripts are finished files, which it copies. Facts stand once in its data, and its
//! layouts keep what comes again (`partialCached`).

use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use super::facts;
use super::{layouts, lists, pages, tables::Tables};
use crate::{Fallible, projects};

/// Makes the project in `folder` from a project of ours and its finished site.
pub(crate) fn hugo(folder: &Path, project: &Path, site: &Path) -> Fallible<()> {
    let (dossier, sentences) = facts::read(site)?;
    let tables = Tables::of(&dossier, &sentences);
    let settings = "baseURL: https://papers.example/\ntitle: The harbour papers\ndisableKinds: [taxonomy, term]\nrssLimit: 50\noutputs: {home: [html, rss, json], section: [html]}\n";
    let layouts = layouts::HUGO.iter().map(|(path, text)| (format!("layouts/{path}"), (*text).to_owned()));
    let settings = [("config.yaml".to_owned(), settings.to_owned())];
    projects::write(
        folder,
        settings.into_iter().chain(layouts).chain(tables.data()).chain(lists::files(&tables)),
    )?;
    projects::write(folder, pages::entities(&tables))?;
    projects::write(folder, pages::events(&tables))?;
    for article in &dossier.articles {
        let file = project.join(format!("content/articles/{}.md", article.key));
        let text = fs::read_to_string(file)?;
        let body = text.splitn(3, "---\n").nth(2).ok_or("an article without a header")?;
        projects::write(folder, [pages::article(&tables, article, body)].into_iter())?;
    }
    finished(site, &folder.join("static"))
}

/// What Hugo only copies: everything that is no page, but for the texts to be searched, which it writes itself.
fn finished(site: &Path, target: &Path) -> Fallible<()> {
    let parts = ["assets", "data"].map(|part| site.join(part));
    for entry in parts.iter().flat_map(|part| WalkDir::new(part).sort_by_file_name()) {
        let entry = entry?;
        let path = entry.path().strip_prefix(site)?;
        if path.starts_with("assets/search-texts") {
            continue;
        }
        if entry.file_type().is_dir() {
            fs::create_dir_all(target.join(path))?;
        } else {
            fs::copy(entry.path(), target.join(path))?;
        }
    }
    Ok(())
}
