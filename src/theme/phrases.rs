//! The phrases of templates: their filters, and the check that every phrase which is asked for exists.

use super::{Origin, ThemeFiles, ThemeProblem};
use crate::language::{Language, Slip};
use crate::text::nearest::nearest;
use crate::text::{escape, language_tag};
use foldhash::HashMap;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// The language of a tag with the theme's own phrases, and every problem of those. English where there are none in the language.
pub(super) fn load(files: &ThemeFiles, tag: &str, problems: &mut Vec<ThemeProblem>) -> Language {
    let text = |name: &str| std::str::from_utf8(files.get(&format!("i18n/{name}.yaml"))?).ok();
    let found = Language::load(tag, text).or_else(|| Language::load("en", text));
    let (language, slips) = found.expect("English is built in");
    problems.extend(slips.into_iter().map(|slip| problem(slip, files)));
    language.beside_texts_in(tag)
}

/// A slip with its place: that of the last of its keys.
fn problem(slip: Slip, files: &ThemeFiles) -> ThemeProblem {
    let file = format!("i18n/{}.yaml", slip.file);
    let text = files.get(&file).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
    let mut problem = ThemeProblem::of_file(file, slip.message);
    (problem.help, problem.warning) = (slip.help, slip.warning);
    if let Some((line, column)) = slip.place {
        return problem.at_line(&text, line, column);
    }
    let mut at = None;
    for key in &slip.path {
        let from = at.map_or(0, |(start, length)| start + length);
        let rest = text.get(from..).unwrap_or_default();
        at = rest.find(&format!("{key}:")).map(|found| (from + found, key.len())).or(at);
    }
    match at {
        Some((start, length)) => problem.at(&text, start..start + length),
        None => problem,
    }
}

/// Registers the filters `word`, `count`, `list` and `lang`, and the function `own_text`.
pub(super) fn register(tera: &mut Tera, language: &Arc<Language>) {
    let phrases = Arc::clone(language);
    let plain = plain_phrases(language);
    tera.register_filter("word", move |key: &str, values: Kwargs, _: &State<'_>| match plain.get(key) {
        Some(phrase) if values.iter().next().is_none() => Ok(phrase.clone()),
        _ => word(&phrases, key, &values),
    });
    let counts = Arc::clone(language);
    tera.register_filter("count", move |number: usize, values: Kwargs, _: &State<'_>| {
        count(&counts, number, &values)
    });
    tera.register_filter("lang", |tag: &Value, _: Kwargs, _: &State<'_>| lang(tag));
    let own = Value::safe_string(&attributes(language.texts()));
    tera.register_function("own_text", move |_: Kwargs, _: &State<'_>| own.clone());
    let commas = Arc::clone(language);
    tera.register_filter("list", move |members: Vec<String>, _: Kwargs, _: &State<'_>| {
        members.join(commas.phrase("comma").unwrap_or(", "))
    });
}

/// The attributes of an element whose words are in a language: `<a href="…"{{ article.language | lang }}>`. Of `none` nothing comes.
fn lang(tag: &Value) -> TeraResult<Value> {
    if tag.is_undefined() {
        return Err(Error::message("there is no such language"));
    }
    Ok(Value::safe_string(&attributes(tag.as_str())))
}

/// ` lang` and ` dir`, or nothing. A screen reader speaks by the one, and marks at the end of a line stand by the other.
pub(super) fn attributes(tag: Option<&str>) -> String {
    let said = tag
        .filter(|tag| !tag.is_empty())
        .map(|tag| format!(" lang=\"{}\" dir=\"{}\"", escape::html(tag), language_tag::direction(tag)));
    said.unwrap_or_default()
}

/// Every phrase without values in its places, ready for the engine: templates ask for most of them so, and often.
fn plain_phrases(language: &Language) -> HashMap<String, Value> {
    let phrase = |key: &str| {
        let said = crate::language::fill(language.phrase(key)?, &[]);
        Some((key.to_owned(), Value::normal_string(&said)))
    };
    language.keys().filter_map(phrase).collect()
}

/// A phrase by its key: `{{ "kept_by" | word(names="Ann") }}` gives `Kept by Ann`. Markup may be given for a place: what a component
/// makes stays markup, and all else is escaped.
fn word(language: &Language, key: &str, values: &Kwargs) -> TeraResult<Value> {
    let phrase = language.phrase(key);
    let phrase = phrase.ok_or_else(|| Error::message(format!("there is no phrase `{key}`")))?;
    Ok(filled(values, |values, is_markup| {
        let phrase = if is_markup { escape::html(phrase) } else { phrase.into() };
        crate::language::fill(&phrase, values)
    }))
}

/// A number with what it counts: `{{ 2 | count(of="event") }}` gives `2 events`.
fn count(language: &Language, number: usize, values: &Kwargs) -> TeraResult<String> {
    let key: &str = values.must_get("of")?;
    let counts = &language.words().counts;
    if !counts.has(key) {
        return Err(Error::message(format!("there is no phrase `{key}` for numbers")));
    }
    let values: Vec<(String, String)> =
        values.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Ok(counts.count(key, number, &values))
}

/// Fills a phrase: with text, or with markup if any of the values is markup.
fn filled(values: &Kwargs, fill: impl Fn(&[(&str, &str)], bool) -> String) -> Value {
    let is_markup = values.iter().any(|(_, value)| value.is_safe() && value.is_string());
    let said: Vec<(String, String)> = values
        .iter()
        .map(|(name, value)| {
            let text = value.to_string();
            let text = if is_markup && !value.is_safe() { escape::html(&text).into_owned() } else { text };
            (name.to_string(), text)
        })
        .collect();
    let said: Vec<(&str, &str)> = said.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let text = fill(&said, is_markup);
    if is_markup { Value::safe_string(&text) } else { Value::normal_string(&text) }
}

/// Reports the phrases that templates ask for and the language lacks, each with its place.
pub(super) fn unknown_keys(
    texts: &BTreeMap<String, String>,
    language: &Language,
    problems: &mut Vec<ThemeProblem>,
) {
    for (name, text) in texts {
        for (key, start) in asked(text) {
            let known = language.phrase(key).is_some() || language.words().counts.has(key);
            if known {
                continue;
            }
            let (origin, path) = match name.split_once('/') {
                Some(("default", path)) => (Origin::BuiltIn, path),
                Some((_, path)) => (Origin::Project, path),
                None => (Origin::Project, name.as_str()),
            };
            let problem = ThemeProblem::of_file(
                format!("templates/{path}"),
                format!("there is no phrase `{key}` in i18n/{}.yaml", language.tag()),
            );
            let help = nearest(key, language.keys()).map(|near| format!("did you mean `{near}`?"));
            problems.push(ThemeProblem { origin, help, ..problem }.at(text, start..start + key.len()));
        }
    }
}

/// The keys of phrases in a template, `"key" | word` and `of="key"` of `count`, with the byte at which each stands.
pub(super) fn asked(text: &str) -> Vec<(&str, usize)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("| word") {
        let before = text.get(..at).unwrap_or_default().trim_end();
        if let Some(inner) = before.strip_suffix('"')
            && let Some(start) = inner.rfind('"')
        {
            found.extend(inner.get(start + 1..).map(|key| (key, start + 1)));
        }
    }
    for (at, opening) in text.match_indices("count(of=\"") {
        let start = at + opening.len();
        let rest = text.get(start..).unwrap_or_default();
        found.extend(rest.split_once('"').map(|(key, _)| (key, start)));
    }
    found.sort_by_key(|(_, start)| *start);
    found
}
