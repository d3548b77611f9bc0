//! The filters that templates have beside the engine's own. All are pure; none can look anything up in the dossier.

use super::Asset;
use crate::picture::{self, Font};
use crate::text::{address, escape, script};
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// Registers the filters.
pub(super) fn register(tera: &mut Tera, assets: &[Asset]) {
    tera.register_filter("host", host);
    tera.register_filter("anchor", |key: &str, _: Kwargs, _: &State<'_>| address::part(key));
    tera.register_filter("lines", |text: &Value, values: Kwargs, _: &State<'_>| lines(text, &values));
    let routes: BTreeMap<String, String> =
        assets.iter().map(|asset| (asset.path.clone(), asset.route.clone())).collect();
    let routes = Arc::new(routes);
    tera.register_filter("asset", move |path: &str, _: Kwargs, _: &State<'_>| asset(&routes, path));
}

/// The host of an address, as a reader would name the site: `https://www.example.org/a/b` gives `example.org`.
fn host(address: &str, _: Kwargs, _: &State<'_>) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// A text in lines for a drawing: `{{ card.title | lines(room=900, size=60, most=3) }}`, in pixels. `font` is `serif`, `serif-bold` or
/// `sans`. What is written from right to left begins at the right. Of `none` nothing comes.
fn lines(text: &Value, values: &Kwargs) -> TeraResult<Vec<Value>> {
    if text.is_undefined() {
        return Err(Error::message("there is no such text"));
    }
    let text = text.as_str().unwrap_or_default();
    let (room, size): (f64, f64) = (values.must_get("room")?, values.must_get("size")?);
    let most: Option<usize> = values.get("most")?;
    let font = match values.get::<&str>("font")?.unwrap_or("serif") {
        "serif" => Font::Serif,
        "serif-bold" => Font::SerifBold,
        "sans" => Font::Sans,
        other => {
            return Err(Error::message(format!(
                "there is no font `{other}`, only `serif`, `serif-bold` and `sans`"
            )));
        }
    };
    let lines = picture::lines(text, (font, size as f32), room as f32, most.unwrap_or(usize::MAX));
    Ok(lines.iter().map(|line| in_its_direction(line)).collect())
}

/// The line as markup, with the marks that turn the direction of all of it where its first letter asks for that: drawings begin
/// every line at the left.
fn in_its_direction(line: &str) -> Value {
    let escaped = escape::html(line);
    let begins_at_the_right =
        line.chars().find(|letter| letter.is_alphabetic()).is_some_and(script::right_to_left);
    if begins_at_the_right {
        Value::safe_string(&format!("\u{202b}{escaped}\u{202c}"))
    } else {
        Value::safe_string(&escaped)
    }
}

/// The route of a file of `static/`; put `page.root` before it.
fn asset(routes: &BTreeMap<String, String>, path: &str) -> TeraResult<String> {
    let route = routes.get(path).cloned();
    route.ok_or_else(|| Error::message(format!("the theme has no file `static/{path}`")))
}
