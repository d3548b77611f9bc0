//! What the built-in templates say alike on every page, written into them before they are parsed: phrases, addresses of the theme's own
//! files, and the language of the dossier's texts. It would be looked up some forty times a page.
//!
//! The author's templates stay as they are, so that what is wrong in them is shown as they wrote it.

use super::{Asset, phrases};
use crate::language::Language;
use crate::text::escape;

/// A template with its constants written out.
pub(super) fn written_out(template: &str, assets: &[Asset], language: &Language) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{ ") {
        out.push_str(before);
        let constant = after.split_once(" }}").and_then(|(expression, tail)| {
            let text = constant(expression, assets, language)?;
            // It must not be taken for something of the template's.
            (!text.contains(['{', '}'])).then_some((text, tail))
        });
        if let Some((text, tail)) = constant {
            out.push_str(&text);
            rest = tail;
        } else {
            out.push_str("{{ ");
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// What an expression says on every page, as markup; nothing if that depends on the page, or if it is an error.
fn constant(expression: &str, assets: &[Asset], language: &Language) -> Option<String> {
    if expression == "own_text()" {
        return Some(phrases::attributes(language.texts()));
    }
    let (key, filter) = expression.strip_prefix('"')?.split_once("\" | ")?;
    let text = match filter {
        "word" => language.phrase(key)?,
        "asset" => &assets.iter().find(|asset| asset.path == key)?.route,
        _ => return None,
    };
    Some(escape::html(text).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_are_written_out_and_nothing_else() {
        let language = Language::english();
        for (template, written) in [
            ("<b>{{ \"comma\" | word }}</b>{{ own_text() }}.", "<b>, </b>."),
            ("{{ \"comma\" | word }}{{ \"comma\" | word }}", ", , "),
            ("{{ \"kept_by\" | word(names=x) }}", "{{ \"kept_by\" | word(names=x) }}"),
            ("{{ \"no_such_phrase\" | word }}", "{{ \"no_such_phrase\" | word }}"),
            ("{{ \"no_such_file.css\" | asset }}", "{{ \"no_such_file.css\" | asset }}"),
            // It has places, whose braces would be read as the template's.
            ("{{ \"kept_by\" | word }}", "{{ \"kept_by\" | word }}"),
            (
                "{{ page.title }} {{ <date date={\"comma\" | word} /> }}",
                "{{ page.title }} {{ <date date={\"comma\" | word} /> }}",
            ),
            ("{% set a = \"comma\" | word %}{{", "{% set a = \"comma\" | word %}{{"),
        ] {
            assert_eq!(written_out(template, &[], language), written, "{template}");
        }
    }
}
