//! Answers as problems of the files in which the links stand.

use super::archive::SavedCopy;
use super::look::{Findings, page_of};
use super::written::{Context, Written};
use crate::diagnostic::{Code, Diagnostic, Severity, inert};
use crate::import::Asked;
use crate::parse::WebLinkRole;
use crate::yaml;

/// What is to be said of each link; nothing of one without trouble.
pub(super) fn report(links: &[Written], findings: &Findings) -> Vec<Diagnostic> {
    links.iter().filter_map(|link| one(link, findings)).collect()
}

fn one(written: &Written, findings: &Findings) -> Option<Diagnostic> {
    let address = &*written.link.address;
    let shown = inert::line(address);
    let problem = |code: Code, headline: String| Diagnostic::new(code, written.link.place.clone(), headline);
    match findings.answers.get(page_of(address))? {
        Asked::Well => None,
        // The words of a source stay as they are while the link works.
        Asked::Moved(_) if is_sources_own(written) => None,
        Asked::Moved(new) => {
            let problem = problem(Code::LinkMoved, format!("`{shown}` has moved for good"));
            Some(moved(problem, address, new))
        }
        Asked::Private => {
            let headline = format!(
                "`{shown}` was not asked for: it is an address of this machine or its network, which readers cannot see"
            );
            let help = "--link-private asks for such addresses too";
            Some(problem(Code::LinkUnanswered, headline).help(help))
        }
        Asked::Unanswered(reason) => {
            let headline = format!("nobody can tell whether `{shown}` is still there: {reason}");
            let help = "open it in a browser; if all is well there, nothing has to be done";
            Some(problem(Code::LinkUnanswered, headline).help(help))
        }
        Asked::Gone(reason) => {
            let problem = problem(Code::DeadLink, format!("`{shown}` leads to nothing any more: {reason}"));
            Some(gone(problem, written, findings.copies.get(page_of(address))))
        }
    }
}

/// Whether the link stands in the text of an article.
fn is_sources_own(written: &Written) -> bool {
    written.link.role == WebLinkRole::Text && matches!(written.context, Context::Article { .. })
}

fn moved(problem: Diagnostic, address: &str, new: &str) -> Diagnostic {
    let part = address.find('#').filter(|_| !new.contains('#')).map_or("", |at| &address[at..]);
    let new_address = inert::line(&format!("{new}{part}")).into_owned();
    let problem = problem.help(format!("if it is the same page, write its new address: {new_address}"));
    if is_front_page(new) && !is_front_page(page_of(address)) {
        return problem.help("that is a front page: the page itself may be gone");
    }
    problem
}

fn is_front_page(address: &str) -> bool {
    let path = address.splitn(4, '/').nth(3).unwrap_or_default();
    path.split(['?', '#']).next().unwrap_or_default().is_empty() && !path.starts_with('?')
}

fn gone(problem: Diagnostic, written: &Written, copy: Option<&Option<SavedCopy>>) -> Diagnostic {
    let page = page_of(&written.link.address);
    let by_hand = inert::line(&format!("https://web.archive.org/web/*/{page}")).into_owned();
    if is_sources_own(written) {
        let help = "these are the words of the source: they stay as they are";
        return problem.severity(Severity::Note).help(help);
    }
    match (written.link.role, &written.context) {
        (WebLinkRole::Source, Context::Article { has_copy: true, .. }) => {
            let help = "the saved copy in `archived` stands in for it; leave the old address as it is";
            problem.severity(Severity::Note).help(help)
        }
        (WebLinkRole::Source, Context::Article { .. }) => match copy {
            Some(Some(copy)) => problem.help(format!(
                "the Wayback Machine has a copy; put these lines into the header:\narchived:\n  url: {}\n  date: {}",
                yaml::address(&copy.url),
                copy.date
            )),
            Some(None) => problem
                .help("the Wayback Machine has no copy; look for one elsewhere, or leave the old address as it is"),
            None => problem.help(format!(
                "the Wayback Machine could not be asked; look for a saved copy at {by_hand} and name it as `archived`"
            )),
        },
        _ => problem.help(format!("write where it is now, or take it out; a copy may be at {by_hand}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_pages() {
        for (address, expected) in [
            ("https://a.example", true),
            ("https://a.example/", true),
            ("https://a.example/#top", true),
            ("https://a.example/x", false),
            ("https://a.example/?p=1", false),
        ] {
            assert_eq!(is_front_page(address), expected, "{address}");
        }
    }
}
