//! The filters that templates have beside the engine's own. All are pure; none can look anything up in the dossier.

use super::Asset;
use crate::text::address;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Error, Kwargs, State, Tera, TeraResult};

/// Registers the filters.
pub(super) fn register(tera: &mut Tera, assets: &[Asset]) {
    tera.register_filter("plural", plural);
    tera.register_filter("host", host);
    tera.register_filter("anchor", |key: &str, _: Kwargs, _: &State<'_>| address::part(key));
    let routes: BTreeMap<String, String> =
        assets.iter().map(|asset| (asset.path.clone(), asset.route.clone())).collect();
    let routes = Arc::new(routes);
    tera.register_filter("asset", move |path: &str, _: Kwargs, _: &State<'_>| asset(&routes, path));
}

/// A number with its noun: `{{ 2 | plural(one="event", many="events") }}` gives `2 events`.
#[expect(clippy::needless_pass_by_value, reason = "the engine hands arguments over by value")]
fn plural(count: u64, arguments: Kwargs, _: &State<'_>) -> TeraResult<String> {
    let noun: &str = if count == 1 { arguments.must_get("one")? } else { arguments.must_get("many")? };
    Ok(format!("{} {noun}", grouped(count)))
}

/// The digits in groups of three, from ten thousand on.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The host of an address, as a reader would name the site: `https://www.example.org/a/b` gives `example.org`.
fn host(address: &str, _: Kwargs, _: &State<'_>) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// The route of a file of `static/`; put `page.root` before it.
fn asset(routes: &BTreeMap<String, String>, path: &str) -> TeraResult<String> {
    let route = routes.get(path).cloned();
    route.ok_or_else(|| Error::message(format!("the theme has no file `static/{path}`")))
}

#[cfg(test)]
mod tests {
    #[test]
    fn groups_digits_from_ten_thousand_on() {
        let cases = [(0, "0"), (9_999, "9999"), (10_000, "10,000"), (1_234_567, "1,234,567")];
        for (count, expected) in cases {
            assert_eq!(super::grouped(count), expected);
        }
    }
}
