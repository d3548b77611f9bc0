//! What HTML must not hold, whoever wrote the words in it: read by a parser that builds the tree that a browser builds.

use scraper::{ElementRef, Html, Selector};

/// Elements that no text may bring into a page.
const NEVER: &[&str] = &["base", "embed", "form", "frame", "iframe", "math", "object", "style", "svg"];

/// Attributes that a browser follows or fetches.
const ADDRESSES: &[&str] = &[
    "action",
    "background",
    "cite",
    "data",
    "formaction",
    "href",
    "poster",
    "ping",
    "src",
    "srcset",
    "xlink:href",
];

/// Holds the markup of a text, which has no script at all, against the rules.
pub(crate) fn check_fragment(html: &str) {
    let page = Html::parse_fragment(html);
    for element in elements(&page) {
        let name = element.value().name();
        let allowed =
            !NEVER.contains(&name) && !["script", "link", "meta", "input", "button"].contains(&name);
        assert!(allowed, "<{name}> in {html}");
        check(element, html);
    }
}

/// Holds a whole page, which has the theme's own scripts, styles and drawings, against them.
pub(crate) fn check_page(html: &str) {
    let page = Html::parse_document(html);
    for element in elements(&page) {
        match element.value().name() {
            name @ ("base" | "embed" | "frame" | "iframe" | "math" | "object") => {
                panic!("<{name}> in {html}")
            }
            "script" => {
                let is_data = element.attr("type").is_some_and(|kind| kind.ends_with("json"));
                let is_own = element.attr("src").is_some_and(|address| address.contains("assets/"));
                assert!(is_data || is_own, "a script in {html}");
            }
            "meta" => {
                assert_ne!(element.attr("http-equiv").map(str::to_lowercase).as_deref(), Some("refresh"));
            }
            _ => {}
        }
        check(element, html);
    }
}

fn elements(page: &Html) -> Vec<ElementRef<'_>> {
    page.select(&Selector::parse("*").expect("the selector is right")).collect()
}

/// No handler, no style that fetches, no address that runs, and none outside but where a reader chooses to go.
fn check(element: ElementRef<'_>, html: &str) {
    let name = element.value().name();
    for (attribute, value) in element.value().attrs() {
        assert!(!attribute.starts_with("on"), "{attribute}={value:?} in {html}");
        assert!(!matches!(attribute, "style" | "srcdoc"), "{attribute}={value:?} in {html}");
        if !ADDRESSES.contains(&attribute) {
            continue;
        }
        let seen = as_browsers_take_it(value);
        let scheme = scheme(&seen);
        assert!(
            matches!(scheme, None | Some("http" | "https" | "mailto")),
            "{attribute}={value:?} in {html}"
        );
        let is_outside = scheme.is_some() || seen.starts_with("//");
        let says_where_it_is = name == "link"
            && element.attr("rel").is_some_and(|rel| ["canonical", "alternate"].contains(&rel));
        let waits_for_reader = name == "a" && attribute == "href" && !seen.starts_with("//");
        assert!(
            !is_outside || waits_for_reader || says_where_it_is,
            "<{name} {attribute}={value:?}> in {html}"
        );
    }
}

/// An address as browsers take it (<https://url.spec.whatwg.org/#concept-basic-url-parser>): without blanks and control characters at
/// its ends, without tabs and line ends anywhere; backslashes are slashes, and case does not matter.
fn as_browsers_take_it(address: &str) -> String {
    let address = address.trim_matches(|c| c <= ' ').replace(['\t', '\n', '\r'], "");
    address.to_lowercase().replace('\\', "/")
}

/// What stands before the colon, if a browser takes it for a scheme.
fn scheme(address: &str) -> Option<&str> {
    let (before, _) = address.split_once(':')?;
    let is_scheme = before.starts_with(|c: char| c.is_ascii_alphabetic())
        && before.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme.then_some(before)
}
