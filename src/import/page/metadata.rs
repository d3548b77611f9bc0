//! What a page says of its article: in JSON-LD, Open Graph, meta tags, links and `<time>`.

use dom_query::Document;

use super::below_headline;
use super::json_ld::Described;
use crate::import::address::canonical;
use crate::import::day::day_as_written;
use crate::import::found::Found;
use crate::import::names::authors_of_byline;
use crate::text::clean;
use crate::text::language_tag::language_tag;

/// Places of the day of publication in meta tags, the most trusted first.
const DATES: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "datePublished",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "cxenseparse:recs:publishtime",
    "article.published",
    "published-date",
    "originalpublicationdate",
    "displaydate",
    "rnews:datepublished",
    "date",
];

/// Places of the authors in meta tags.
const AUTHORS: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "article:author_name",
    "twitter:creator:name",
    "cxenseparse:author",
    "rnews:author",
    "byline",
];

/// Places of the outlet in meta tags.
const OUTLETS: &[&str] = &[
    "og:site_name",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "article:publisher_name",
    "application-name",
    "twitter:site:name",
];

/// Reads them all into `found`.
pub(super) fn read(page: &Document, address: Option<&str>, found: &mut Found) {
    let described = Described::read(page);
    let tags = Tags::read(page);
    outlet(&described, &tags, found);
    title(page, &described, &tags, found);
    dates(page, address, &described, &tags, found);
    authors(page, &described, &tags, found);
    addresses(page, address, &described, &tags, found);
    language(page, &described, &tags, found);
    let told = below_headline::read(page, found.title.value().map(String::as_str));
    found.authors.add_some("below the headline", told.authors);
    found.date.add_some("below the headline", told.date);
    if described.is_locked() {
        found.remarks.push(
            "the page says that it is for subscribers: look whether all of its text is here".to_owned(),
        );
    }
}

/// The meta tags of a page, by their names in small letters.
struct Tags(Vec<(String, String)>);

impl Tags {
    fn read(page: &Document) -> Self {
        let mut out = Vec::new();
        for tag in page.select("meta").nodes() {
            let Some(content) = tag.attr("content") else { continue };
            let content = clean::line(&content);
            for name in ["property", "name", "itemprop"] {
                if let Some(name) = tag.attr(name).filter(|_| !content.is_empty()) {
                    out.push((name.trim().to_lowercase(), content.clone()));
                }
            }
        }
        Tags(out)
    }

    fn all<'t>(&'t self, name: &'t str) -> impl Iterator<Item = &'t str> {
        let name = name.to_lowercase();
        self.0.iter().filter(move |(key, _)| *key == name).map(|(_, value)| value.as_str())
    }

    fn first(&self, name: &str) -> Option<String> {
        self.all(name).next().map(str::to_owned)
    }
}

fn outlet(described: &Described, tags: &Tags, found: &mut Found) {
    let is_name = |name: &String| {
        !name.starts_with("http") && !name.starts_with('@') && name.chars().count() < LONGEST_NAME
    };
    let stated = described.text("publisher").map(|name| clean::line(&name)).filter(is_name);
    // A page that carries an agency's report may name the agency, which is not the one who publishes the page.
    let (agency, outlet) = stated.into_iter().partition::<Vec<_>, _>(|name| is_agency(name));
    found.publisher.add_some("JSON-LD", outlet.into_iter().next());
    for name in OUTLETS {
        found.publisher.add_some(name, tags.first(name).filter(is_name));
    }
    found.publisher.add_some("JSON-LD", agency.into_iter().next());
}

/// A longer name of an outlet is a slogan, in characters.
const LONGEST_NAME: usize = 80;

fn is_agency(name: &str) -> bool {
    let name = name.to_lowercase();
    let name = name.trim_start_matches("the ");
    ["associated press", "ap", "reuters", "agence france-presse", "afp", "press association", "pa media"]
        .contains(&name)
}

fn title(page: &Document, described: &Described, tags: &Tags, found: &mut Found) {
    let outlet = found.publisher.value().cloned();
    let cut = |title: String| without_outlet(&clean::line(&title), outlet.as_deref());
    let some = |title: Option<String>| title.map(cut).filter(|title| !title.is_empty());
    found.title.add_some("JSON-LD", some(described.text("headline")));
    found.title.add_some("og:title", some(tags.first("og:title")));
    found.title.add_some("twitter:title", some(tags.first("twitter:title")));
    found.title.add_some("citation_title", some(tags.first("citation_title")));
    found.title.add_some("dc.title", some(tags.first("dc.title")));
    let headings = page.select("h1");
    let one = (headings.length() == 1).then(|| headings.text().to_string());
    found.title.add_some("<h1>", some(one));
    found.title.add_some(
        "<title>",
        some(page.select("head > title").nodes().first().map(|title| title.text().to_string())),
    );
}

/// A title without the name of the outlet behind it: "A tale | The Post".
fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    let Some(outlet) = outlet else { return title.to_owned() };
    for mark in [" | ", " - ", " – ", " — ", " · ", " :: "] {
        if let Some((head, tail)) = title.rsplit_once(mark) {
            let (tail, outlet) = (tail.to_lowercase(), outlet.to_lowercase());
            let (tail, outlet) = (tail.trim_start_matches("the "), outlet.trim_start_matches("the "));
            if tail == outlet || tail.replace(' ', "") == outlet.replace(' ', "") {
                return head.trim().to_owned();
            }
        }
    }
    title.to_owned()
}

fn dates(page: &Document, address: Option<&str>, described: &Described, tags: &Tags, found: &mut Found) {
    found.date.add_some("JSON-LD", described.text("datePublished").and_then(|text| day_as_written(&text)));
    for name in DATES {
        found.date.add_some(name, tags.first(name).and_then(|text| day_as_written(&text)));
    }
    for (selector, place) in [
        ("time[itemprop~=datePublished], [itemprop~=datePublished]", "datePublished"),
        ("time[pubdate]", "<time pubdate>"),
        ("article header time, header time", "<time>"),
        ("article time, main time", "<time>"),
        ("abbr.published, .entry-date, .post-date, .published", "the page"),
    ] {
        let date = page.select(selector).nodes().first().and_then(|time| {
            let written = time.attr("datetime").or_else(|| time.attr("content"));
            written.and_then(|text| day_as_written(&text)).or_else(|| day_as_written(&time.text()))
        });
        found.date.add_some(place, date);
    }
    let times = page.select("time");
    if times.length() == 1 {
        let date = times
            .attr("datetime")
            .and_then(|text| day_as_written(&text))
            .or_else(|| day_as_written(&times.text()));
        found.date.add_some("<time>", date);
    }
    found.date.add_some("its address", address.and_then(day_in_address));
    let changed = described.text("dateModified").and_then(|text| day_as_written(&text));
    let changed =
        changed.or_else(|| tags.first("article:modified_time").and_then(|text| day_as_written(&text)));
    found.updated.add_some(
        "JSON-LD",
        changed.filter(|changed| found.date.value().is_some_and(|date| date != changed)),
    );
}

/// `/2026/03/02/` in an address.
fn day_in_address(address: &str) -> Option<crate::date::Date> {
    let parts: Vec<&str> = address.split(['/', '?']).collect();
    parts.windows(3).find_map(|parts| {
        let is = |text: &str, length: usize| {
            text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let [year, month, day] = parts else { return None };
        // A month is in figures or in words: between its day and its year the reader of dates knows either.
        let written =
            if is(month, 2) { format!("{year}-{month}-{day}") } else { format!("{day} {month} {year}") };
        (is(year, 4) && is(day, 2)).then(|| day_as_written(&written))?
    })
}

fn authors(page: &Document, described: &Described, tags: &Tags, found: &mut Found) {
    let outlet = found.publisher.value().map(|name| name.to_lowercase());
    let people = |lines: Vec<String>| {
        let mut out: Vec<String> = Vec::new();
        for name in lines.iter().flat_map(|line| authors_of_byline(line)) {
            let is_outlet = outlet.as_deref().is_some_and(|outlet| name.to_lowercase() == outlet);
            if !out.contains(&name) && !is_outlet {
                out.push(name);
            }
        }
        (!out.is_empty()).then_some(out)
    };
    found.authors.add_some("JSON-LD", people(described.names("author")));
    for name in AUTHORS {
        found.authors.add_some(name, people(tags.all(name).map(str::to_owned).collect()));
    }
    for (selector, place) in [
        ("[itemprop~=author] [itemprop~=name]", "itemprop=author"),
        ("[itemprop~=author]", "itemprop=author"),
        ("[rel~=author]", "rel=author"),
        (
            ".byline a, .author-name, .byline__name, .article__author, .author a, .byline, [class*=byline]",
            "the byline",
        ),
    ] {
        let lines: Vec<String> = page
            .select(selector)
            .nodes()
            .iter()
            .take(6)
            .map(|node| clean::line(&node.text()))
            .filter(|line| line.len() < 120)
            .collect();
        found.authors.add_some(place, people(lines));
    }
}

fn addresses(page: &Document, address: Option<&str>, described: &Described, tags: &Tags, found: &mut Found) {
    let whole = |text: Option<String>| {
        let text = text?;
        let text = match address {
            Some(base) => url::Url::parse(base).ok()?.join(text.trim()).ok()?.to_string(),
            None => text.trim().to_owned(),
        };
        // A page that gives the front page as its address says nothing of the article.
        let is_deep = canonical(&text).split_once('/').is_some_and(|(_, path)| !path.is_empty());
        let wanted = address.is_none_or(|address| is_deep || canonical(address) == canonical(&text));
        (wanted && text.starts_with("http")).then_some(text)
    };
    found.source.add_some(
        "canonical",
        whole(page.select("link[rel~=canonical]").attr("href").map(|text| text.to_string())),
    );
    found.source.add_some("og:url", whole(tags.first("og:url")));
    found.source.add_some("JSON-LD", whole(described.address()));
    found.source.add_some("its address", whole(address.map(str::to_owned)));
}

fn language(page: &Document, described: &Described, tags: &Tags, found: &mut Found) {
    let code = |text: Option<String>| language_tag(&text?);
    found
        .language
        .add_some("<html lang>", code(page.select("html").attr("lang").map(|text| text.to_string())));
    found.language.add_some("JSON-LD", code(described.text("inLanguage")));
    found.language.add_some("og:locale", code(tags.first("og:locale")));
}
