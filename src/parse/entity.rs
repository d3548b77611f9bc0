//! A person, an organisation or a place as written.

use super::address::read_address;
use super::claim::take_claims;
use super::date::take_date;
use super::heading::{stub_heading, take_heading, take_suggestion};
use super::read::Document;
use super::record::{EntityRecord, RelationRecord, Written};
use super::references::references;
use super::source::take_sources;
use super::tables::{ALIAS, IMAGE, LINK, ORGANISATION, PERSON, PLACE, RELATION, ROLE};
use super::title::from_file_name;
use crate::date::Date;
use crate::diagnostic::{Code, Diagnostic, FieldPath, Place};
use crate::model::{Alias, EntityKind, Link, Portrait, Role};
use crate::yaml::{FieldText, Fields, Node};

/// Reads one file of `people/`, `organisations/` or `places/`.
pub(super) fn parse_entity(
    mut document: Document<'_>,
    kind: EntityKind,
    problems: &mut Vec<Diagnostic>,
) -> EntityRecord {
    let references = references(&document, problems);
    let Some(node) = document.node.take() else { return stub(&document, kind) };
    let table = match kind {
        EntityKind::Person => &PERSON,
        EntityKind::Organisation => &ORGANISATION,
        EntityKind::Place => &PLACE,
    };
    let mut fields = Fields::root(table, document.file, node, problems);
    let mut heading = take_heading(&mut fields, &document, references);
    take_suggestion(&mut fields, &mut heading);
    let name = fields.alias("name").and_then(|name| fields.text(name));
    if name.is_none() {
        fields.missing("name");
    }
    let record = EntityRecord {
        kind,
        name: name.map_or_else(|| from_file_name(document.stem).into(), Into::into),
        sort_name: fields.text("sort_name").map(Into::into),
        aliases: take_aliases(&mut fields),
        roles: take_roles(&mut fields),
        born: fields.alias("born").and_then(|name| take_date(&mut fields, name)),
        died: fields.alias("died").and_then(|name| take_date(&mut fields, name)),
        image: take_portrait(&mut fields),
        links: take_links(&mut fields),
        relations: take_relations(&mut fields),
        sources: take_sources(&mut fields, "sources"),
        claims: take_claims(&mut fields),
        heading,
    };
    fields.finish();
    record
}

fn stub(document: &Document<'_>, kind: EntityKind) -> EntityRecord {
    EntityRecord {
        heading: stub_heading(document),
        kind,
        name: from_file_name(document.stem).into(),
        sort_name: None,
        aliases: Vec::new(),
        roles: Vec::new(),
        born: None,
        died: None,
        image: None,
        links: Vec::new(),
        relations: Vec::new(),
        sources: Vec::new(),
        claims: Vec::new(),
    }
}

/// A picture: its path, or `{file, alt, credit}`. What it shows may also stand beside it.
fn take_portrait(fields: &mut Fields<'_>) -> Option<(Portrait, Place)> {
    let beside: Option<Box<str>> =
        fields.alias("image_text").and_then(|name| fields.text(name)).map(Into::into);
    let place = fields.place("image");
    let node = fields.take("image")?;
    if let Some(text) = node.as_text() {
        // Obsidian writes a link to the file: `[[ada.jpg]]`.
        let linked = text.trim().strip_prefix("[[").and_then(|text| text.strip_suffix("]]"));
        let file = linked.unwrap_or(&text).trim().into();
        let portrait = Portrait { file, text: beside, credit: None };
        return (!portrait.file.is_empty()).then_some((portrait, place));
    }
    let path = fields.path_of("image");
    let mut group = Fields::group(&IMAGE, (fields.file(), path), node, fields.problems());
    let file = group.required_text("file");
    let place = group.place("file");
    let text = group.alias("alt").and_then(|name| group.text(name)).map(Into::into).or(beside);
    let credit = group.text("credit").map(Into::into);
    group.finish();
    Some((Portrait { file: file?.into(), text, credit }, place))
}

/// `from` and `until` of an alias, a role or a tie.
fn take_time(item: &mut Fields<'_>) -> (Option<Date>, Option<Date>) {
    let from = take_date(item, "from");
    let until = take_date(item, "until");
    if let (Some(first), Some(last)) = (&from, &until)
        && let (Some(first), Some(last)) = (first.bounds().earliest, last.bounds().latest)
        && first > last
    {
        let place = item.place("until");
        let problem = Diagnostic::new(Code::AliasRangeInverted, place, "the time ends before it begins");
        let from_place = item.place("from");
        item.report(
            problem
                .related(from_place, "it begins here")
                .help("exchange `from` and `until`, or mend one of them"),
        );
    }
    (from, until)
}

fn take_aliases(fields: &mut Fields<'_>) -> Vec<(Alias, Place)> {
    let items = fields.list("aliases");
    let read = items.into_iter().filter_map(|(_, node, path)| {
        let place = Place::value(fields.file(), path.clone());
        Some((read_alias(fields, node, path)?, place))
    });
    read.collect()
}

/// An alias: plain text, or `{name, from, until, weak}`.
fn read_alias(fields: &mut Fields<'_>, node: Node, path: FieldPath) -> Option<Alias> {
    if let Some(text) = node.as_text() {
        return Some(Alias { name: text.trim().into(), from: None, until: None, weak: None });
    }
    let mut item = Fields::group(&ALIAS, (fields.file(), path), node, fields.problems());
    let name = item.required_text("name");
    let (from, until) = take_time(&mut item);
    let weak = item.flag("weak");
    item.finish();
    Some(Alias { name: name?.into(), from, until, weak })
}

fn take_roles(fields: &mut Fields<'_>) -> Vec<Role> {
    let items = match fields.alias("role") {
        Some(name) => fields.list(name),
        None => Vec::new(),
    };
    items.into_iter().filter_map(|(_, node, path)| read_role(fields, node, path)).collect()
}

/// A role: plain text, or `{text, from, until}`.
fn read_role(fields: &mut Fields<'_>, node: Node, path: FieldPath) -> Option<Role> {
    if let Some(text) = node.as_text() {
        return Some(Role { text: text.trim().into(), from: None, until: None });
    }
    let mut item = Fields::group(&ROLE, (fields.file(), path), node, fields.problems());
    let text = item.required_text("text");
    let (from, until) = take_time(&mut item);
    item.finish();
    Some(Role { text: text?.into(), from, until })
}

fn take_links(fields: &mut Fields<'_>) -> Vec<Link> {
    let items = fields.list("links");
    items.into_iter().filter_map(|(_, node, path)| read_link(fields, node, path)).collect()
}

fn read_link(fields: &mut Fields<'_>, node: Node, path: FieldPath) -> Option<Link> {
    let (label, found) = link_field(fields, node, path)?;
    let url = read_address(fields, &found)?;
    let label = match label {
        Label::Written(label) => label,
        Label::Host => url.split('/').nth(2).unwrap_or(&url).trim_start_matches("www.").into(),
        Label::Address => url.clone(),
    };
    Some(Link { label, url })
}

/// What a link is called.
pub(super) enum Label {
    Written(Box<str>),
    Host,
    Address,
}

/// The label and the address of a link: `{label, url}`, one field `Wikidata: https://…`, or just an address.
pub(super) fn link_field(fields: &mut Fields<'_>, node: Node, path: FieldPath) -> Option<(Label, FieldText)> {
    if let Node::Map(entries) = &node
        && let [(label, value)] = entries.as_slice()
        && label != "url"
        && let Some(address) = value.as_text()
    {
        let found = FieldText { text: address.trim().to_owned(), path: path.key(label) };
        return Some((Label::Written(label.as_str().into()), found));
    }
    if let Some(text) = node.as_text() {
        return Some((Label::Host, FieldText { text: text.trim().to_owned(), path }));
    }
    let mut item = Fields::group(&LINK, (fields.file(), path), node, fields.problems());
    let label = item.text("label");
    let found = item.field_text("url");
    if found.is_none() {
        item.missing("url");
    }
    item.finish();
    Some((label.map_or(Label::Address, |label| Label::Written(label.into())), found?))
}

fn take_relations(fields: &mut Fields<'_>) -> Vec<RelationRecord> {
    let items = fields.list("relations");
    let read = items.into_iter().filter_map(|(_, node, path)| {
        let mut item = Fields::group(&RELATION, (fields.file(), path), node, fields.problems());
        let to = item.required_text("to");
        let place = item.place("to");
        let kind = item.required_text("kind");
        let (from, until) = take_time(&mut item);
        item.finish();
        Some(RelationRecord { to: Written { text: to?.into(), place }, kind: kind?.into(), from, until })
    });
    read.collect()
}
