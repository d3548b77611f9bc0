//! Just enough reading of HTML to hold pages against rules: tags in order, with their attributes.

/// The values of one attribute, in order.
pub(crate) fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The levels of the headings, in order.
pub(crate) fn headings(html: &str) -> Vec<u32> {
    html.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10)).collect()
}

const VOID: [&str; 10] = ["meta", "link", "br", "hr", "img", "input", "rect", "line", "circle", "!doctype"];

/// Elements that may not stand in a paragraph, a heading, a link or a span.
const BLOCKS: [&str; 9] = ["ul", "ol", "div", "dl", "p", "section", "table", "figure", "blockquote"];

/// Checks that every element is closed where it should be.
pub(crate) fn check_nesting(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or_default();
        let end = rest.find('>').ok_or("a tag never ends")?;
        let tag = rest.get(..end).unwrap_or_default();
        rest = rest.get(end + 1..).unwrap_or_default();
        if let Some(name) = tag.strip_prefix('/') {
            let expected = open.pop().unwrap_or("nothing");
            if expected != name {
                let near: String = rest.chars().take(80).collect();
                return Err(format!("</{name}> closes <{expected}> before `{near}`"));
            }
        } else {
            let name = tag.split([' ', '\n', '/']).next().unwrap_or_default();
            if BLOCKS.contains(&name)
                && open.iter().any(|outer| matches!(*outer, "p" | "span" | "a" | "h1" | "h2" | "h3"))
            {
                return Err(format!("<{name}> stands in {open:?}"));
            }
            if !VOID.contains(&name) {
                open.push(name);
            }
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("never closed: {open:?}")) }
}
