//! The tables of people, organisations and places, which have the same columns.

use super::TableContext;
use super::cell;
use super::column::{Column, ColumnKind};
use crate::arena::Id;
use crate::model::{Entity, Target};
use crate::text::clean::web_address;

type Cell = fn(TableContext<'_>, Id<Entity>) -> String;

const fn column(name: &'static str, kind: ColumnKind, about: &'static str, cell: Cell) -> Column<Id<Entity>> {
    Column { name, kind, about, cell }
}

pub(super) const COLUMNS: &[Column<Id<Entity>>] = {
    use ColumnKind::{Integer, String};
    &[
        column("key", String, "The key, unique in the dossier.", |c, id| {
            c.dossier.entity(id).key.to_string()
        }),
        column("name", String, "The full name.", |c, id| c.dossier.entity(id).name.to_string()),
        column("aliases", String, "Other names.", |c, id| {
            cell::list(c.dossier.entity(id).aliases.iter().map(|alias| &*alias.name))
        }),
        column("roles", String, "What they are or were.", |c, id| {
            cell::list(c.dossier.entity(id).roles.iter().map(|role| &*role.text))
        }),
        column("born", String, "When born, or founded (EDTF).", |c, id| {
            cell::edtf(c.dossier.entity(id).born.as_ref())
        }),
        column("died", String, "When died, or closed (EDTF).", |c, id| {
            cell::edtf(c.dossier.entity(id).died.as_ref())
        }),
        column(
            "relations",
            String,
            "Ties to others: what the other is to this one, and the other's key.",
            relations,
        ),
        column("links", String, "Addresses of pages elsewhere.", |c, id| {
            let links: Vec<_> =
                c.dossier.entity(id).links.iter().filter_map(|link| web_address(&link.url)).collect();
            cell::list(links.iter().map(std::string::String::as_str))
        }),
        column("mentions", Integer, "How many times articles name it for certain.", |c, id| {
            c.dossier.mentioned_in(id).len().to_string()
        }),
        column("articles", Integer, "How many articles name it for certain.", articles),
        column("events", Integer, "In how many events it takes part, or is the place.", |c, id| {
            c.dossier.events_of(id).len().to_string()
        }),
        column(
            "sources",
            String,
            "Keys of the articles cited for these facts, with their passages.",
            |c, id| cell::sources(c.dossier, &c.dossier.entity(id).sources),
        ),
        column("tags", String, "Free words.", |c, id| {
            cell::list(c.dossier.entity(id).tags.iter().map(|tag| &**tag))
        }),
        column("added", String, "When the dossier took it in (EDTF).", |c, id| {
            cell::edtf(c.dossier.entity(id).added.as_ref())
        }),
        column("updated", String, "When its file was last changed (EDTF).", |c, id| {
            cell::edtf(c.dossier.entity(id).updated.as_ref())
        }),
        column("page", String, "Its page, from the top folder of the site.", |c, id| {
            c.plan.route(c.dossier, Target::Entity(id)).encoded()
        }),
    ]
};

fn relations(context: TableContext<'_>, id: Id<Entity>) -> String {
    let ties = context.dossier.entity(id).relations.iter();
    let ties: Vec<String> =
        ties.map(|tie| format!("{}: {}", tie.kind, context.dossier.entity(tie.to).key)).collect();
    cell::list(ties.iter().map(String::as_str))
}

fn articles(context: TableContext<'_>, id: Id<Entity>) -> String {
    let mut articles: Vec<_> = context.dossier.mentioned_in(id).iter().map(|(article, _)| *article).collect();
    articles.sort_unstable();
    articles.dedup();
    articles.len().to_string()
}
