//! `cuttings check --links`: whether the web addresses of a dossier still lead to something.
//!
//! Requests to one host come one after the other with a pause between them, several hosts side by side. What was well stays so for a
//! week without being asked again.

mod archive;
mod kept;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use rayon::prelude::*;

use super::arguments::LinkOptions;
use super::screen::Screen;
use super::suggest::counted;
use crate::date::Date;
use crate::diagnostic::{Code, Diagnostic, FieldPath, Place, inert};
use crate::import::{Asked, ask};
use crate::model::Dossier;
use kept::Kept;

/// So many hosts are asked side by side.
const HOSTS: usize = 8;

/// A web address, and where it is written.
struct Link<'d> {
    url: &'d str,
    place: Place,
    /// Whether a saved copy could stand in for it.
    is_article: bool,
    /// The day of the article.
    date: Option<&'d Date>,
    /// Whether there is a saved copy.
    has_copy: bool,
}

/// Asks for every address in the headers of the dossier, and says what there is to say of them.
pub(super) fn check(dossier: &Dossier, options: &LinkOptions, screen: &Screen) -> Vec<Diagnostic> {
    let links = links(dossier);
    let mut kept = Kept::read();
    let mut by_host: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut asked: BTreeMap<&str, Asked> = BTreeMap::new();
    for link in &links {
        if !options.fresh && kept.is_well(link.url) {
            asked.insert(link.url, Asked::Well);
        } else {
            let of_host = by_host.entry(host(link.url)).or_default();
            if !of_host.contains(&link.url) {
                of_host.push(link.url);
            }
        }
    }
    let from_kept = asked.len();
    let (done, all) = (AtomicUsize::new(0), by_host.values().map(Vec::len).sum());
    let ask_host = |urls: &Vec<&'_ str>| -> Vec<Asked> {
        let ask_one = |(at, url): (usize, &&str)| {
            if at > 0 {
                thread::sleep(Duration::from_secs_f64(options.link_pause));
            }
            screen.progress(done.fetch_add(1, Ordering::Relaxed), all, url);
            ask(url, Duration::from_secs(options.link_timeout))
        };
        urls.iter().enumerate().map(ask_one).collect()
    };
    let hosts: Vec<&Vec<&str>> = by_host.values().collect();
    // Waiting takes no processor, so there are more threads than processors.
    let found: Vec<Vec<Asked>> = match rayon::ThreadPoolBuilder::new().num_threads(HOSTS).build() {
        Ok(pool) => pool.install(|| hosts.par_iter().map(|urls| ask_host(urls)).collect()),
        Err(_) => hosts.iter().map(|urls| ask_host(urls)).collect(),
    };
    screen.end_progress();
    for (urls, answers) in hosts.iter().zip(found) {
        asked.extend(urls.iter().copied().zip(answers));
    }
    for (url, answer) in &asked {
        kept.note(url, answer);
    }
    kept.write();
    let looked_at = counted(asked.len(), "web address", "web addresses");
    screen.say(&match from_kept {
        0 => looked_at,
        known => format!("{looked_at}, {known} of them known to be well"),
    });
    links.iter().filter_map(|link| problem(link, asked.get(link.url)?, options)).collect()
}

fn host(url: &str) -> String {
    url.split("://").nth(1).unwrap_or(url).split(['/', '?', '#']).next().unwrap_or_default().to_lowercase()
}

fn links(dossier: &Dossier) -> Vec<Link<'_>> {
    let at = |file, path: FieldPath| Place::value(file, path);
    let mut links = Vec::new();
    for (_, article) in dossier.articles() {
        let has_copy = article.archived.is_some();
        if let Some(url) = &article.source {
            let place = at(article.file, FieldPath::root().key("source"));
            links.push(Link { url, place, is_article: true, date: article.date.as_ref(), has_copy });
        }
        if let Some(copy) = &article.archived {
            let place = at(article.file, FieldPath::root().key("archived"));
            links.push(Link { url: &copy.url, place, is_article: false, date: None, has_copy: false });
        }
    }
    for (_, entity) in dossier.entities() {
        for link in &entity.links {
            let place = at(entity.file, FieldPath::root().key("links"));
            links.push(Link { url: &link.url, place, is_article: false, date: None, has_copy: false });
        }
    }
    links
}

fn problem(link: &Link<'_>, asked: &Asked, options: &LinkOptions) -> Option<Diagnostic> {
    let url = inert::line(link.url);
    let place = link.place.clone();
    Some(match asked {
        Asked::Well => return None,
        Asked::Moved(to) => {
            let headline = format!("`{url}` has moved for good");
            Diagnostic::new(Code::LinkMoved, place, headline).help(format!("write `{}`", inert::line(to)))
        }
        Asked::Unanswered(reason) => {
            let headline = format!("nobody can tell whether `{url}` is still there: {reason}");
            Diagnostic::new(Code::LinkUnanswered, place, headline).help("open it in a browser")
        }
        Asked::Gone(reason) => {
            let headline = format!("`{url}` leads to nothing any more: {reason}");
            let problem = Diagnostic::new(Code::DeadLink, place, headline);
            if link.is_article && link.has_copy {
                problem.help("the saved copy stands in for it; leave the old address as it is")
            } else if link.is_article {
                problem.help(archive::advice(link.url, link.date, options))
            } else {
                problem.help("write where it is now, or take it out")
            }
        }
    })
}
