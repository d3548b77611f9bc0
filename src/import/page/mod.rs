//! Web pages: their main text, and what they say of themselves.

mod below_headline;
mod captions;
mod depth;
mod ends;
mod furniture;
mod json_ld;
mod loose;
mod main_text;
mod marks;
mod metadata;
mod prune;
mod saved;
mod table;
mod terms;

use dom_query::Document;

use super::address::{host, without_tracking};
use super::decode::decoded;
use super::found::{Body, Found};

pub(super) use saved::charset;

/// A page that somebody saved.
pub(super) fn saved_page(bytes: &[u8]) -> Result<Found, String> {
    page(bytes, None, None)
}

/// The article of a page, found at `address` and said to be in the encoding `label`.
pub(super) fn page(bytes: &[u8], address: Option<&str>, label: Option<&str>) -> Result<Found, String> {
    let said = label.map(str::to_owned).or_else(|| charset(bytes));
    let read = decoded(bytes, said.as_deref())?;
    let mut found = read_page(read.text, address.map(str::to_owned))?;
    found.remarks.extend(read.remark);
    Ok(found)
}

fn read_page(html: String, address: Option<String>) -> Result<Found, String> {
    with_room(move || read(&html, address.as_deref()))
}

/// A piece of a page as Markdown.
pub(super) fn html_to_markdown(html: String) -> Result<String, String> {
    depth::check(&html)?;
    with_room(move || main_text::markdown_of(&html))
}

/// Reading a page calls itself for elements in elements; a thread of its own has room for that.
fn with_room<T: Send + 'static>(
    read: impl FnOnce() -> Result<T, String> + Send + 'static,
) -> Result<T, String> {
    let reader = std::thread::Builder::new().stack_size(STACK).spawn(read);
    let reader = reader.map_err(|_| "there is no memory left to read it".to_owned())?;
    reader.join().unwrap_or_else(|_| Err("the page cannot be read".to_owned()))
}

/// Bytes of stack; memory that is not used costs nothing.
const STACK: usize = 256 * 1024 * 1024;

fn read(html: &str, address: Option<&str>) -> Result<Found, String> {
    let mut found = Found::default();
    depth::check(html)?;
    let page = Document::from(html);
    main_text::check_size(&page)?;
    let saved = saved::saved_from(html);
    let address = address.map(str::to_owned).or_else(|| saved.address.clone());
    metadata::read(&page, address.as_deref(), &mut found);
    found.accessed.add_some("the saved page", saved.date);
    if let Some(copy) = found.source.value().cloned()
        && let Some(original) = saved::archived(&copy)
    {
        found.archived.put_first("its address", copy);
        found.source.put_first("its address", original);
    }
    if let Some(name) = found.source.value().and_then(|source| host(source)) {
        found.publisher.add("the host", name);
    }
    let authors = found.authors.value().cloned().unwrap_or_default();
    let known = main_text::Known {
        address: address.as_deref(),
        title: found.title.value().map(String::as_str),
        authors: &authors,
        has_date: found.date.value().is_some(),
    };
    let text = main_text::main_text(page, known)?;
    if text.split_whitespace().count() < FEWEST_WORDS {
        found.remarks.push(
            "there are only a few words: the page may show its text by script, or to subscribers alone"
                .to_owned(),
        );
    }
    found.body = Body::Markdown(text);
    let clean = found.source.value().map(|source| without_tracking(source));
    if let Some(clean) = clean.filter(|clean| Some(clean) != found.source.value()) {
        found.source.put_first("without tracking", clean);
    }
    Ok(found)
}

/// An article has more words than this.
const FEWEST_WORDS: usize = 50;
