//! The Atom feed (RFC 4287).

use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::writer::Writer;

use super::{FeedContext, identifier};
use crate::export::change::{self, DatedChange};
use crate::text::clean;

/// The feed's bytes.
pub(in crate::export) fn atom(context: FeedContext<'_>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    write(&mut writer, context).expect("writing to memory does not fail");
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

type Xml = Writer<Vec<u8>>;

fn write(writer: &mut Xml, context: FeedContext<'_>) -> std::io::Result<()> {
    let settings = context.dossier.settings();
    let changes = change::newest(context.dossier);
    let updated = changes.first().map(|change| change.moment.clone());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let language = clean::line(&settings.language);
    let feed = writer.create_element("feed").with_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    feed.with_attribute(("xml:lang", language.as_str())).write_inner_content(|writer| {
        text(writer, "id", &identifier::of_feed(context.base))?;
        text(writer, "title", &context.title())?;
        if let Some(subtitle) = settings.subtitle.as_ref().or(settings.description.as_ref()) {
            text(writer, "subtitle", &clean::line(subtitle))?;
        }
        text(writer, "updated", &updated.unwrap_or_else(|| without_changes(context)))?;
        link(writer, "self", "application/atom+xml", &format!("{}feed.xml", context.base))?;
        link(writer, "alternate", "text/html", context.base)?;
        for author in context.authors() {
            writer.create_element("author").write_inner_content(|writer| text(writer, "name", &author))?;
        }
        if let Some(licence) = &settings.licence {
            text(writer, "rights", &clean::line(licence))?;
        }
        changes.iter().try_for_each(|change| entry(writer, context, change))
    })?;
    Ok(())
}

/// The feed's time where nothing is dated: the state of the dossier, else the beginning of the web's calendar, since no
/// clock is asked.
fn without_changes(context: FeedContext<'_>) -> String {
    let day = context.dossier.settings().as_of.as_ref().and_then(change::day);
    format!("{}T00:00:00Z", day.unwrap_or_else(|| "1970-01-01".to_owned()))
}

fn entry(writer: &mut Xml, context: FeedContext<'_>, change: &DatedChange<'_>) -> std::io::Result<()> {
    writer.create_element("entry").write_inner_content(|writer| {
        text(writer, "id", &context.identifier(change))?;
        text(writer, "title", &change.title(context.dossier))?;
        text(writer, "updated", &change.moment)?;
        link(writer, "alternate", "text/html", &context.address(change))?;
        let category = writer.create_element("category").with_attribute(("term", change.word()));
        category.write_empty()?;
        let told = writer.create_element("content").with_attribute(("type", "text"));
        told.write_text_content(BytesText::new(&change.text(context.dossier)))?;
        Ok(())
    })?;
    Ok(())
}

fn text(writer: &mut Xml, name: &str, content: &str) -> std::io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(content))?;
    Ok(())
}

fn link(writer: &mut Xml, relation: &str, media_type: &str, address: &str) -> std::io::Result<()> {
    let element = writer.create_element("link").with_attribute(("rel", relation));
    element.with_attribute(("type", media_type)).with_attribute(("href", address)).write_empty()?;
    Ok(())
}
