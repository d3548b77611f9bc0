//! Problems shown in the page, and the few lines that reload it.

use crate::text::escape;

/// Where the browser listens for changes.
pub(super) const EVENTS: &str = "/.cuttings/events";

/// Reloads the page when told to. The browser keeps the reader's place; a lost connection is taken up again by itself.
const SCRIPT: &str =
    "<script>new EventSource(\"/.cuttings/events\").onmessage=()=>location.reload()</script>";

/// The styles of the problems over the page, apart from those of the theme.
const STYLE: &str = "<style>.cuttings-problems{position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:45vh;overflow:auto;\
margin:0;padding:.75rem 1rem;background:#1d1b19;color:#f4efe6;border-top:4px solid #d0402b;font:14px/1.45 ui-monospace,monospace}\
.cuttings-problems summary{cursor:pointer;font-weight:bold}.cuttings-problems pre{white-space:pre-wrap;margin:.75rem 0 0}</style>";

/// Puts the problems and the reloading script before the end of a page.
pub(super) fn lay_over(mut page: Vec<u8>, summary: &str, problems: &str) -> Vec<u8> {
    let panel = if problems.is_empty() {
        String::new()
    } else {
        format!(
            "{STYLE}<details class=\"cuttings-problems\" open><summary>{}</summary><pre>{}</pre></details>",
            escape::html(summary),
            escape::html(problems)
        )
    };
    let end = b"</body>";
    let at = page.windows(end.len()).rposition(|window| window == end).unwrap_or(page.len());
    page.splice(at..at, format!("{panel}{SCRIPT}").into_bytes());
    page
}

/// A page that holds nothing but a message, for when there is no site to show.
pub(super) fn bare(message: &str) -> Vec<u8> {
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Cuttings</title></head><body><p>{}</p></body></html>",
        escape::html(message)
    );
    lay_over(page.into_bytes(), "", "")
}

/// A page to look at until the dossier has been linked for the first time. It asks again by itself, not by word of changes: that may
/// have come before the page listened.
pub(super) fn reading() -> Vec<u8> {
    b"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
      <meta http-equiv=\"refresh\" content=\"1\"><meta name=\"color-scheme\" content=\"light dark\"><title>Cuttings</title></head>\
      <body style=\"font:1.125rem/1.5 system-ui,sans-serif;margin:3rem auto;max-width:32rem;padding:0 1rem\">\
      <p role=\"status\">Reading your articles. The dossier appears here by itself.</p></body></html>"
        .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_stand_before_the_end_and_are_inert() {
        let page =
            lay_over(b"<body><p>a</p></body></html>".to_vec(), "1 problem", "</pre><script>x</script>");
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("&lt;/pre&gt;&lt;script&gt;x"), "{page}");
        assert!(page.ends_with("</script></body></html>"), "{page}");
    }
}
