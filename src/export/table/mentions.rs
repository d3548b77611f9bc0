//! The table of mentions.

use super::TableContext;
use super::column::{Column, ColumnKind};
use crate::arena::Id;
use crate::export::form;
use crate::model::{Article, Dossier, Mention};

/// An article and the place of one of its mentions.
pub(super) type Row = (Id<Article>, usize);

type Cell = fn(TableContext<'_>, Row) -> String;

const fn column(name: &'static str, kind: ColumnKind, about: &'static str, cell: Cell) -> Column<Row> {
    Column { name, kind, about, cell }
}

/// Every mention, article by article, in order of place.
pub(super) fn rows(dossier: &Dossier) -> impl Iterator<Item = Row> {
    dossier.articles().flat_map(|(id, article)| (0..article.mentions.len()).map(move |mention| (id, mention)))
}

fn mention(context: TableContext<'_>, (id, index): Row) -> (&Article, &Mention) {
    let article = context.dossier.article(id);
    (article, &article.mentions[index])
}

pub(super) const COLUMNS: &[Column<Row>] = {
    use ColumnKind::{Integer, String};
    &[
        column("article", String, "The key of the article.", |c, row| mention(c, row).0.key.to_string()),
        column("passage", Integer, "The passage, counted from 1.", |c, row| {
            mention(c, row).1.passage.to_string()
        }),
        column("kind", String, "person, organisation or place.", |c, row| {
            c.dossier.entity(mention(c, row).1.entity).kind.noun().to_owned()
        }),
        column("key", String, "The key of who or what is named.", |c, row| {
            c.dossier.entity(mention(c, row).1.entity).key.to_string()
        }),
        column(
            "form",
            String,
            "The words that name it; empty where the article's rights keep its text back.",
            |c, row| {
                let (article, mention) = mention(c, row);
                form::of_mention(article, mention).unwrap_or_default()
            },
        ),
        column(
            "sentence",
            String,
            "The sentence around them; empty where the article's rights keep its text back.",
            |c, row| {
                let (article, mention) = mention(c, row);
                form::sentence_of(article, mention).unwrap_or_default().into_owned()
            },
        ),
        column("rule", String, "The name of the rule that decided who is meant.", |c, row| {
            mention(c, row).1.rule.name().to_owned()
        }),
        column(
            "page",
            String,
            "The passage on the article's page, from the top folder of the site.",
            |c, row| {
                let page = c.plan.route(c.dossier, crate::model::Target::Article(row.0)).encoded();
                format!("{page}#p{}", mention(c, row).1.passage)
            },
        ),
    ]
};
