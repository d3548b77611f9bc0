//! The table of events.

use super::TableContext;
use super::cell;
use super::column::{Column, ColumnKind};
use crate::arena::Id;
use crate::model::{Event, Target};

type Cell = fn(TableContext<'_>, Id<Event>) -> String;

const fn column(name: &'static str, kind: ColumnKind, about: &'static str, cell: Cell) -> Column<Id<Event>> {
    Column { name, kind, about, cell }
}

pub(super) const COLUMNS: &[Column<Id<Event>>] = {
    use ColumnKind::{Date, Integer, String};
    &[
        column("key", String, "The key, unique in the dossier.", |c, id| c.dossier.event(id).key.to_string()),
        column("title", String, "What happened, in a line.", |c, id| c.dossier.event(id).title.to_string()),
        column("date", String, "When (EDTF); empty where nobody says so.", |c, id| {
            cell::edtf(c.dossier.event(id).date.as_ref())
        }),
        column("date_in_words", String, "The same in words.", |c, id| {
            cell::in_words(c.dossier.event(id).date.as_ref())
        }),
        column("date_earliest", Date, "The first day that the date may cover.", |c, id| {
            cell::earliest(c.dossier.event(id).date.as_ref())
        }),
        column("date_latest", Date, "The last day that the date may cover.", |c, id| {
            cell::latest(c.dossier.event(id).date.as_ref())
        }),
        column("place", String, "The key of the place.", |c, id| {
            cell::keys(c.dossier, c.dossier.event(id).place.as_slice())
        }),
        column("people", String, "Keys of the people who took part.", |c, id| {
            cell::keys(c.dossier, &c.dossier.event(id).people)
        }),
        column("organisations", String, "Keys of the organisations that took part.", |c, id| {
            cell::keys(c.dossier, &c.dossier.event(id).organisations)
        }),
        column("sources", String, "Keys of the articles that report it, with their passages.", |c, id| {
            cell::sources(c.dossier, &c.dossier.event(id).sources)
        }),
        column(
            "independent_sources",
            Integer,
            "How many of its sources do not repeat each other.",
            |c, id| c.dossier.event(id).independent_sources.to_string(),
        ),
        column("claims", Integer, "How many questions there are about it.", |c, id| {
            c.dossier.event(id).claims.len().to_string()
        }),
        column("kind", String, "The kind in the editor's own word.", |c, id| {
            c.dossier.event(id).kind.as_deref().unwrap_or_default().to_owned()
        }),
        column("tags", String, "Free words.", |c, id| {
            cell::list(c.dossier.event(id).tags.iter().map(|tag| &**tag))
        }),
        column("added", String, "When the dossier took it in (EDTF).", |c, id| {
            cell::edtf(c.dossier.event(id).added.as_ref())
        }),
        column("updated", String, "When our account of it was last changed (EDTF).", |c, id| {
            cell::edtf(c.dossier.event(id).updated.as_ref())
        }),
        column("page", String, "Its page, from the top folder of the site.", |c, id| {
            c.plan.route(c.dossier, Target::Event(id)).encoded()
        }),
    ]
};
