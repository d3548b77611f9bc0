//! The table of articles.

use super::TableContext;
use super::cell;
use super::column::{Column, ColumnKind};
use crate::arena::Id;
use crate::model::{Article, Origin, Target};
use crate::text::clean::web_address;

type Cell = fn(TableContext<'_>, Id<Article>) -> String;

const fn column(
    name: &'static str,
    kind: ColumnKind,
    about: &'static str,
    cell: Cell,
) -> Column<Id<Article>> {
    Column { name, kind, about, cell }
}

pub(super) const COLUMNS: &[Column<Id<Article>>] = {
    use ColumnKind::{Date, Integer, String};
    &[
        column("key", String, "The key, unique in the dossier.", |c, id| {
            c.dossier.article(id).key.to_string()
        }),
        column("title", String, "The headline.", |c, id| c.dossier.article(id).title.to_string()),
        column("date", String, "When it was published (EDTF); empty where nobody stated it.", |c, id| {
            cell::edtf(c.dossier.article(id).date.as_ref())
        }),
        column("date_in_words", String, "The same in words.", |c, id| {
            cell::in_words(c.dossier.article(id).date.as_ref())
        }),
        column("date_earliest", Date, "The first day that the date may cover.", |c, id| {
            cell::earliest(c.dossier.article(id).date.as_ref())
        }),
        column("date_latest", Date, "The last day that the date may cover.", |c, id| {
            cell::latest(c.dossier.article(id).date.as_ref())
        }),
        column("authors", String, "Who wrote it.", |c, id| {
            cell::list(c.dossier.article(id).authors.iter().map(|author| &*author.name))
        }),
        column("publisher", String, "The outlet.", |c, id| text(c.dossier.article(id).publisher.as_deref())),
        column("source", String, "The address of the original.", |c, id| {
            address(c.dossier.article(id).source.as_deref())
        }),
        column("accessed", String, "When the address was last read (EDTF).", |c, id| {
            cell::edtf(c.dossier.article(id).accessed.as_ref())
        }),
        column("archived", String, "The address of a saved copy.", |c, id| {
            address(c.dossier.article(id).archived.as_ref().map(|copy| &*copy.url))
        }),
        column("archived_date", String, "When the copy was saved (EDTF).", |c, id| {
            cell::edtf(c.dossier.article(id).archived.as_ref().and_then(|copy| copy.date.as_ref()))
        }),
        column("language", String, "The language of its text, a BCP 47 tag.", |c, id| {
            text(c.dossier.article(id).language.as_deref())
        }),
        column("rights", String, "How much of its text is published: full, excerpt or metadata.", |c, id| {
            c.dossier.article(id).rights.name().to_owned()
        }),
        column("derived_from", String, "What it repeats: keys of articles, names of agencies.", derived_from),
        column("kind", String, "The kind in the editor's own word.", |c, id| {
            text(c.dossier.article(id).kind.as_deref())
        }),
        column("updated", String, "When its publisher last changed it (EDTF).", |c, id| {
            cell::edtf(c.dossier.article(id).updated.as_ref())
        }),
        column("added", String, "When the dossier took it in (EDTF).", |c, id| {
            cell::edtf(c.dossier.article(id).added.as_ref())
        }),
        column("tags", String, "Free words.", |c, id| {
            cell::list(c.dossier.article(id).tags.iter().map(|tag| &**tag))
        }),
        column("passages", Integer, "How many passages its text has.", |c, id| {
            c.dossier.article(id).passages.to_string()
        }),
        column("words", Integer, "How many words its text has.", |c, id| {
            c.dossier.article(id).words.to_string()
        }),
        column("events", String, "Keys of the events that cite it.", |c, id| {
            cell::list(c.dossier.events_citing(id).iter().map(|event| c.dossier.event(*event).key.as_str()))
        }),
        column("claims", Integer, "How many claims cite it.", |c, id| {
            c.dossier.claims_citing(id).len().to_string()
        }),
        column("page", String, "Its page, from the top folder of the site.", |c, id| {
            c.plan.route(c.dossier, Target::Article(id)).encoded()
        }),
    ]
};

fn derived_from(context: TableContext<'_>, id: Id<Article>) -> String {
    let origins = context.dossier.article(id).derived_from.iter();
    cell::list(origins.map(|origin| match origin {
        Origin::Article(id) => context.dossier.article(*id).key.as_str(),
        Origin::Agency(agency) => &*agency.name,
    }))
}

fn text(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}

fn address(text: Option<&str>) -> String {
    text.and_then(web_address).unwrap_or_default()
}
