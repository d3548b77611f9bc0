//! The same articles as sites for Hugo and Zola: a page for each article, a list for each person, the year's lists, a feed.
//!
//! They neither find names in the text nor prove quotations, and have no exports and no search index.

use std::io;
use std::path::Path;

use crate::dossier::{self, Size};
use crate::projects;

const HEAD: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">";

/// A site for Hugo.
pub(crate) fn hugo(folder: &Path, size: Size) -> io::Result<()> {
    let fixed = [
        ("config.yaml", "baseURL: https://papers.example/\ntitle: The harbour papers\ntaxonomies: {person: people, tag: tags}\n".to_owned()),
        ("layouts/_default/single.html", format!("{HEAD}<title>{{{{ .Title }}}}</title><h1>{{{{ .Title }}}}</h1><p>{{{{ .Date.Format \"2 January 2006\" }}}}</p>{{{{ range .Params.people }}}}<a href=\"/people/{{{{ . }}}}/\">{{{{ . }}}}</a> {{{{ end }}}}{{{{ .Content }}}}\n")),
        ("layouts/_default/list.html", format!("{HEAD}<title>{{{{ .Title }}}}</title><h1>{{{{ .Title }}}}</h1><ul>{{{{ range first 300 .Pages }}}}<li><a href=\"{{{{ .RelPermalink }}}}\">{{{{ .Title }}}}</a>{{{{ end }}}}</ul>\n")),
    ];
    let fixed = fixed.into_iter().map(|(path, text)| (path.to_owned(), text));
    let articles = articles(size).map(|article| {
        let people = article.people.join(", ");
        let Article { key, title, date, tag, text, .. } = article;
        let text =
            format!("---\ntitle: {title}\ndate: {date}\npeople: [{people}]\ntags: [{tag}]\n---\n{text}");
        (format!("content/articles/{key}.md"), text)
    });
    projects::write(folder, fixed.chain(articles))
}

/// A site for Zola.
pub(crate) fn zola(folder: &Path, size: Size) -> io::Result<()> {
    let list = format!(
        "{HEAD}<title>list</title><ul>{{% for page in pages | slice(end=300) %}}<li><a href=\"{{{{ page.permalink }}}}\">{{{{ page.title }}}}</a>{{% endfor %}}</ul>\n"
    );
    let fixed = [
        ("config.toml", "base_url = \"https://papers.example\"\ntitle = \"The harbour papers\"\ngenerate_feeds = true\ntaxonomies = [{name = \"people\"}, {name = \"tags\"}]\n".to_owned()),
        ("templates/index.html", format!("{HEAD}<title>{{{{ config.title }}}}</title>\n")),
        ("templates/page.html", format!("{HEAD}<title>{{{{ page.title }}}}</title><h1>{{{{ page.title }}}}</h1><p>{{{{ page.date }}}}</p>{{% for name in page.taxonomies.people %}}<a href=\"/people/{{{{ name }}}}/\">{{{{ name }}}}</a> {{% endfor %}}{{{{ page.content | safe }}}}\n")),
        ("templates/section.html", list.replace("pages |", "section.pages |")),
        ("templates/taxonomy_single.html", list.replace("pages |", "term.pages |")),
        ("templates/taxonomy_list.html", format!("{HEAD}<ul>{{% for term in terms %}}<li><a href=\"{{{{ term.permalink }}}}\">{{{{ term.name }}}}</a>{{% endfor %}}</ul>\n")),
        ("content/articles/_index.md", "+++\nsort_by = \"date\"\n+++\n".to_owned()),
    ];
    let fixed = fixed.into_iter().map(|(path, text)| (path.to_owned(), text));
    let articles = articles(size).map(|article| {
        let people = article.people.join("\", \"");
        let Article { key, title, date, tag, text, .. } = article;
        let text = format!("+++\ntitle = \"{title}\"\ndate = {date}\n[taxonomies]\npeople = [\"{people}\"]\ntags = [\"{tag}\"]\n+++\n{text}");
        (format!("content/articles/{key}.md"), text)
    });
    projects::write(folder, fixed.chain(articles))
}

struct Article {
    key: String,
    title: String,
    date: String,
    tag: String,
    people: Vec<String>,
    text: String,
}

fn articles(size: Size) -> impl Iterator<Item = Article> {
    let texts = dossier::files(size).filter_map(|(path, text)| {
        let key = path.strip_prefix("content/articles/")?.strip_suffix(".md")?.to_owned();
        Some((key, text))
    });
    texts.enumerate().map(move |(number, (key, file))| {
        let mut parts = file.splitn(3, "---\n").skip(1);
        let (header, text) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let field = |name: &str| header.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        Article {
            title: field("title: ").to_owned(),
            date: key[..10].to_owned(),
            tag: field("tags: ").trim_matches(['[', ']']).to_owned(),
            people: dossier::people_of(size, number),
            text: text.to_owned(),
            key,
        }
    })
}
