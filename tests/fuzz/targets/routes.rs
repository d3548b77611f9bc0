//! Addresses: of pages, from keys; of links, as texts have them; and the way from one page to another.

use cuttings::import::canonical;
use cuttings::plan::Route;
use cuttings::text::address::{Address, composed, judge, part};
use cuttings::text::{clean, escape, percent};

/// Two keys or addresses, with a byte of zero between them.
pub(crate) fn run(data: &[u8]) {
    let (one, other) = super::two_texts(data);
    assert_eq!(percent::decode(&percent::encode(&one)), one);
    let key = part(&one);
    assert!(
        !key.is_empty() && !key.contains(['/', '\\', ':', '?', '#', '%', '"', '<']),
        "{one:?} is {key:?}"
    );
    assert_eq!(part(&key), key, "the address of {one:?} stays as it is");
    assert_eq!(composed(&composed(&one)), composed(&one));
    check_address(&one);
    check_clean(&one);
    let (from, to) = (route(&one, &other), route(&other, &one));
    for (from, to) in [(&from, &to), (&to, &from), (&from, &from)] {
        let link = from.link(to);
        assert!(matches!(judge(&link), Address::Inside { rest: "", .. }), "{link:?}");
        assert_eq!(follow(from.as_str(), &link), to.as_str(), "{link:?} from {from}");
        assert_eq!(percent::decode(&to.encoded()), to.as_str());
    }
}

/// A page whose folders are the words of a key.
fn route(key: &str, name: &str) -> Route {
    let usable = |piece: &String| !piece.is_empty() && piece != "." && piece != "..";
    let mut parts: Vec<String> = key.split('/').map(part).filter(usable).take(5).collect();
    parts.push(format!("{}.html", part(name)));
    Route::new(parts.join("/"))
}

/// Where a browser arrives.
fn follow(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for step in link.split('/') {
        if step == ".." {
            parts.pop().expect("a link stays within the site");
        } else {
            parts.push(step);
        }
    }
    percent::decode(&parts.join("/"))
}

fn check_address(address: &str) {
    if let Address::Outside(kept) = judge(address) {
        let kept = kept.to_lowercase();
        assert!(
            ["http://", "https://", "mailto:"].iter().any(|start| kept.starts_with(start)),
            "{address:?}"
        );
    }
    super::harmless::check_fragment(&match judge(address) {
        Address::Outside(kept) => format!("<a href=\"{}\">x</a>", escape::html(kept)),
        Address::Inside { path, rest } => {
            format!("<a href=\"{}\">x</a>", escape::html(&format!("{path}{rest}")))
        }
        Address::Refused => String::new(),
    });
    if let Some(kept) = clean::web_address(address) {
        assert_eq!(clean::web_address(&kept).as_deref(), Some(&*kept), "{address:?}");
        let is_mark = |c: char| c.is_whitespace() || c.is_control() || "\"<>|\\^`{}".contains(c);
        assert!(!kept.contains(is_mark), "{kept:?}");
        assert!(matches!(judge(&kept), Address::Outside(_)), "{kept:?}");
    }
    let _ = canonical(address);
}

fn check_clean(text: &str) {
    let line = clean::line(text);
    assert_eq!(clean::line(&line), line);
    assert!(!line.contains(char::is_control));
    let lines = clean::lines(text);
    assert_eq!(clean::lines(&lines), lines);
    assert!(!lines.contains(|c: char| c.is_control() && c != '\n'));
    let json = escape::json_in_script(&serde_json::to_string(text).expect("text is JSON"));
    assert_eq!(serde_json::from_str::<String>(&json).ok().as_deref(), Some(text));
    assert!(!json.contains(['<', '\u{2028}', '\u{2029}']), "{json}");
}
