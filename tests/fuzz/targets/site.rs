//! A whole site of words that anybody may have written: no page of it runs or fetches anything, and its data can be read.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

thread_local! {
    /// The hashes of the files that hold. Of a site, many say the same whatever is made up.
    static HOLD: RefCell<HashSet<u64>> = RefCell::default();
}

/// A title and a text, with a byte of zero between them, wherever titles and texts may stand.
pub(crate) fn run(data: &[u8]) {
    let (title, body) = super::two_texts(data);
    let quoted = serde_json::to_string(&title).expect("text is JSON");
    let project = super::memory::project([
        ("content/dossier.yaml", format!("title: A case\nsubtitle: {quoted}\ndescription: {quoted}\n")),
        (
            "content/articles/a.md",
            format!(
                "---\ntitle: {quoted}\nauthors: [{quoted}]\npublisher: {quoted}\ndate: 2025-09-10\n---\n{body}"
            ),
        ),
        ("content/articles/b.txt", body.clone()),
        (
            "content/people/p.md",
            format!("---\nname: {quoted}\nrole: {quoted}\nsources: [a]\ntags: [{quoted}]\n---\n{body}"),
        ),
        (
            "content/events/e.md",
            format!(
                "---\ntitle: {quoted}\ndate: 2025-09-10\npeople: [p]\nsources: [a]\nclaims: [{{question: {quoted}, \
                 accounts: [{{value: {quoted}, sources: [a]}}, {{value: two hours, sources: [b]}}]}}]\n---\n{body}"
            ),
        ),
    ]);
    for (route, bytes) in super::memory::site(&project).unwrap_or_default() {
        let ending = route.rsplit_once('.').map_or("", |(_, ending)| ending);
        let mut hasher = DefaultHasher::new();
        (ending, &bytes).hash(&mut hasher);
        let hash = hasher.finish();
        if HOLD.with_borrow(|hold| !hold.contains(&hash)) {
            check(&route, ending, &bytes);
            HOLD.with_borrow_mut(|hold| hold.insert(hash));
        }
    }
}

fn check(route: &str, ending: &str, bytes: &[u8]) {
    match ending {
        "html" => super::harmless::check_page(std::str::from_utf8(bytes).expect("pages are text")),
        "json" => {
            let read = serde_json::from_slice::<serde_json::Value>(bytes);
            assert!(read.is_ok(), "{route}: {read:?}");
        }
        _ => {}
    }
}
