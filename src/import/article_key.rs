//! The name of an article's file.

use super::address::host;
use super::found::Found;
use super::numbered::numbered;

/// A key that nothing else has: the name of the file it comes from, or day and outlet, and where these do not tell it from others, its
/// title and at last a number.
pub(super) fn free_key(found: &Found, is_taken: &dyn Fn(&str) -> bool) -> String {
    let slug = |text: &str| slug::slugify(text);
    let mut wanted: Vec<String> = Vec::new();
    if let Some(stem) = &found.stem {
        wanted.push(slug(stem));
    } else {
        let day = found.date.value().map(|date| slug(&date.to_string()).chars().take(10).collect::<String>());
        let outlet = found.publisher.value().map(|name| outlet_slug(name));
        let title = found.title.value().map(|title| first_words(&slug(title)));
        let parts = |parts: [Option<&String>; 3]| {
            let parts: Vec<&str> =
                parts.into_iter().flatten().map(String::as_str).filter(|part| !part.is_empty()).collect();
            parts.join("-")
        };
        if day.is_some() && outlet.is_some() {
            wanted.push(parts([day.as_ref(), outlet.as_ref(), None]));
        }
        wanted.push(parts([day.as_ref(), outlet.as_ref(), title.as_ref()]));
    }
    wanted.retain(|key| !key.is_empty());
    if wanted.is_empty() {
        let name = found.origin.rsplit(['/', '\\']).next().unwrap_or_default();
        let own = slug::slugify(name.split('.').next().unwrap_or_default());
        wanted.push(if own.is_empty() { "article".to_owned() } else { own });
    }
    for key in &mut wanted {
        key.truncate(LONGEST_KEY);
    }
    if let Some(key) = wanted.iter().find(|key| !is_taken(key)) {
        return key.clone();
    }
    numbered(wanted.last().map_or("", String::as_str), is_taken)
}

/// File names may have 255 bytes, and a page's name has an ending and a number behind the key.
const LONGEST_KEY: usize = 120;

/// An outlet's name in a file name: of a host, the part that names it.
fn outlet_slug(name: &str) -> String {
    let is_host = name.contains('.') && !name.contains(' ');
    let name =
        if is_host { host(&format!("https://{name}/")).unwrap_or(name.to_owned()) } else { name.to_owned() };
    let name = name.strip_prefix("The ").unwrap_or(&name);
    let slug = slug::slugify(name);
    slug.chars().take(40).collect::<String>().trim_end_matches('-').to_owned()
}

/// The first words of a slug, so many as a file name bears.
fn first_words(slug: &str) -> String {
    let mut out = String::new();
    for word in slug.split('-').take(8) {
        if out.len() + word.len() > 60 {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(word);
    }
    out
}
