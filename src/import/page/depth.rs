//! How deep the elements of a page are nested, before it is read: a tree grows slower the deeper it is.

/// Elements that only their own end ends.
const KEEPING: &[&str] = &[
    "div",
    "span",
    "section",
    "article",
    "main",
    "b",
    "i",
    "em",
    "strong",
    "font",
    "center",
    "blockquote",
    "ul",
    "ol",
    "dl",
    "table",
    "a",
    "u",
    "small",
    "big",
    "sub",
    "sup",
    "code",
    "svg",
    "g",
    "address",
    "aside",
    "details",
    "dialog",
    "dir",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "header",
    "hgroup",
    "listing",
    "menu",
    "nav",
    "pre",
    "search",
    "summary",
];

/// A page nested deeper than this is no article.
const DEEPEST: i32 = 3_000;

/// Fails if a page opens far more elements than it ends.
pub(super) fn check(html: &str) -> Result<(), String> {
    let mut depth = 0_i32;
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let (step, tag) = rest.strip_prefix('/').map_or((1, rest), |tag| (-1, tag));
        let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let is_keeping = end <= 10 && KEEPING.iter().any(|name| name.eq_ignore_ascii_case(&tag[..end]));
        if is_keeping {
            depth = (depth + step).max(0);
        }
        if depth > DEEPEST {
            return Err("its elements are nested too deep".to_owned());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{KEEPING, check};

    #[test]
    fn depth_is_known_before_a_page_is_read() {
        for name in ["div", "figure", "FIGCAPTION", "details", "pre"].iter().chain(KEEPING) {
            assert!(check(&format!("<{name}>").repeat(100_000)).is_err(), "{name}");
        }
        assert!(check(&"<div><p>x</div>".repeat(100_000)).is_ok());
        assert!(check(&"<p>x<br>".repeat(100_000)).is_ok());
    }
}
