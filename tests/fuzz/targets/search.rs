//! The words of the search index: what stands on a page is found by it, whatever it is, and the index reads as its format says.

use std::collections::BTreeMap;
use std::sync::Mutex;

use cuttings::export::Exports;
use cuttings::plan::Route;
use cuttings::view::Bodies as _;

use crate::search_reader;

/// The longest term, in characters.
const LONGEST: usize = 40;

/// The text of an article.
pub(crate) fn run(data: &[u8]) {
    let text = super::text(data);
    let project = super::memory::project([("content/articles/a.txt", text)]);
    let gathered = super::memory::gathered(&project);
    if gathered.has_errors() {
        return;
    }
    let exports = Exports::new(&gathered.dossier, &gathered.plan);
    let made = Mutex::new(BTreeMap::new());
    let texts = super::memory::texts(&project, &gathered);
    let put = exports.put_search(&|file| texts.text(file), &|route: &Route, bytes: &[u8]| {
        made.lock().expect("nobody panics").insert(route.to_string(), bytes.to_vec());
        Ok(())
    });
    put.expect("memory does not fail");
    let made = made.into_inner().expect("nobody panics");
    for script in made.values() {
        let script = std::str::from_utf8(script).expect("scripts are text");
        assert!(
            !["</script", "<!--", "\u{2028}", "\u{2029}"].iter().any(|bad| script.contains(bad)),
            "{script}"
        );
    }
    check(&search_reader::read(&made));
}

fn check(index: &search_reader::FoundIndex) {
    for term in index.terms.keys() {
        assert!(!term.is_empty() && term.chars().count() <= LONGEST, "{term:?}");
        assert!(!term.contains([' ', ',', '\'']), "{term:?}");
    }
    for (number, page) in index.pages.iter().enumerate() {
        let lines = page.lines.iter().map(|(_, line)| line.as_str()).chain([page.title.as_str()]);
        let words = lines.flat_map(str::split_whitespace);
        for word in words.filter(|word| word.bytes().all(|byte| byte.is_ascii_alphanumeric())) {
            let term = &word.to_ascii_lowercase()[..word.len().min(LONGEST)];
            let pages = index.terms.get(term).unwrap_or_else(|| panic!("{word:?} is not found"));
            assert!(pages.contains_key(&(number as u32)), "{word:?} does not lead to page {number}");
        }
    }
}
