//! The links of one file that lead to the web, each with its place.

use super::address::is_web_address;
use super::article::{copy_field, source_field};
use super::entity::link_field;
use super::read::document;
use super::tables::{ARTICLE, ORGANISATION, PERSON, PLACE};
use crate::body::{self, MarkKind};
use crate::diagnostic::{Diagnostic, Place};
use crate::digest::Digest;
use crate::load::{ContentFile, ContentKind};
use crate::text::span::Span;
use crate::yaml::{FieldText, Fields};

/// A link to the web as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebLink {
    /// The address; `http` or `https` only.
    pub address: Box<str>,
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub role: WebLinkRole,
}

/// What a link is to its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebLinkRole {
    /// The address of an article's original.
    Source,
    /// The saved copy of an article's original.
    Copy,
    /// A page elsewhere about what the file describes.
    Elsewhere,
    /// A link in the running text.
    Text,
}

/// The links to the web in a content file, in the order of the file but for the fields of its header. What is wrong with the file is left to those
/// who read it for what it says.
pub fn web_links(file: &ContentFile, text: &str) -> Vec<WebLink> {
    let mut ignored: Vec<Diagnostic> = Vec::new();
    let mut document = document(file, (text, Digest::of(text.as_bytes())), &mut ignored);
    let mut out = Vec::new();
    if let Some(node) = document.node.take() {
        let table = match file.kind {
            ContentKind::Article => Some(&ARTICLE),
            ContentKind::Person => Some(&PERSON),
            ContentKind::Organisation => Some(&ORGANISATION),
            ContentKind::Place => Some(&PLACE),
            _ => None,
        };
        if let Some(table) = table {
            out.extend(of_header(&mut Fields::root(table, file.id, node, &mut ignored), file.kind));
        }
    }
    // Plain text holds no links.
    if !document.plain {
        let body = body::read(document.body, false, document.body_start);
        body.each_passage(&mut |passage| {
            for mark in &passage.marks {
                let MarkKind::Link(address) = &mark.kind else { continue };
                if is_web_address(address) {
                    let place = Span { file: file.id, start: mark.source.0, end: mark.source.1 }.into();
                    out.push(WebLink { address: address.as_str().into(), place, role: WebLinkRole::Text });
                }
            }
        });
    }
    out
}

fn of_header(fields: &mut Fields<'_>, kind: ContentKind) -> Vec<WebLink> {
    let mut found: Vec<(FieldText, WebLinkRole)> = Vec::new();
    if kind == ContentKind::Article {
        found.extend(source_field(fields).map(|source| (source, WebLinkRole::Source)));
        found.extend(copy_field(fields).map(|(copy, _)| (copy, WebLinkRole::Copy)));
    } else {
        for (_, node, path) in fields.list("links") {
            found.extend(link_field(fields, node, path).map(|(_, link)| (link, WebLinkRole::Elsewhere)));
        }
    }
    let file = fields.file();
    let links = found.into_iter().filter(|(field, _)| is_web_address(&field.text));
    links
        .map(|(field, role)| WebLink {
            address: field.text.into(),
            place: Place::value(file, field.path),
            role,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{Files, MemoryFiles, content};

    /// The links of a file: role, address, and what stands at its place.
    fn links(path: &str, text: &str) -> Vec<String> {
        let mut files = MemoryFiles::new();
        files.set(path, text);
        let content = content::classify(&files.list().unwrap());
        let found = web_links(&content[0], text).into_iter();
        let place = |place: &Place| match place {
            Place::Span(span) => text[span.start as usize..span.end as usize].to_owned(),
            Place::Field { path, .. } => path.to_string(),
            _ => "nowhere".to_owned(),
        };
        found.map(|link| format!("{:?} {} {}", link.role, link.address, place(&link.place))).collect()
    }

    #[test]
    fn links_are_found_where_they_stand() {
        let article = "---\noriginal_url: https://a.example/1\narchived: {url: https://b.example/2, date: 2026}\n---\n\
            See [it](https://c.example/3), <https://d.example/4>, [[ada]], [mail](mailto:a@b.example) and `https://e.example`.\n";
        assert_eq!(
            links("content/articles/tea.md", article),
            [
                "Source https://a.example/1 original_url",
                "Copy https://b.example/2 archived.url",
                "Text https://c.example/3 [it](https://c.example/3)",
                "Text https://d.example/4 <https://d.example/4>",
            ]
        );
        let person = "---\nname: Ada\nlinks:\n  - https://a.example/1\n  - Wikidata: https://b.example/2\n  \
            - {label: C, url: https://c.example/3}\n  - nothing\n  - {label: D}\n---\n";
        assert_eq!(
            links("content/people/ada.md", person),
            [
                "Elsewhere https://a.example/1 links[0]",
                "Elsewhere https://b.example/2 links[1].Wikidata",
                "Elsewhere https://c.example/3 links[2].url",
            ]
        );
    }

    #[test]
    fn odd_files_have_the_links_that_can_be_read() {
        assert_eq!(
            links("content/articles/a.md", "---\nurl: /2026/a\narchived: https://b.example/\n---\n"),
            ["Copy https://b.example/ archived"]
        );
        assert_eq!(
            links("content/articles/a.md", "---\nurl: https://a.example/\nsource:\n---\n"),
            ["Source https://a.example/ url"]
        );
        let none: [String; 0] = [];
        assert_eq!(links("content/articles/a.md", "---\nsource: [\n---\n"), none);
        assert_eq!(links("content/articles/a.txt", "See [it](https://c.example/3)."), none);
        assert_eq!(links("content/pages/a.md", "---\nlinks: [https://c.example/]\n---\n"), none);
        assert_eq!(links("content/people/a.yaml", "links: https://c.example/\n").len(), 1);
    }
}
