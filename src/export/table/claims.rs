//! The table of claims: an answer a row.

use super::TableContext;
use super::cell;
use super::column::{Column, ColumnKind};
use crate::arena::Id;
use crate::export::record::claim::differences_of;
use crate::model::{Account, Claim, Subject};

/// A claim and the place of one of its accounts.
pub(super) type Row = (Id<Claim>, usize);

type Cell = fn(TableContext<'_>, Row) -> String;

const fn column(name: &'static str, kind: ColumnKind, about: &'static str, cell: Cell) -> Column<Row> {
    Column { name, kind, about, cell }
}

/// Every account, the claims in the order of the register.
pub(super) fn rows(context: TableContext<'_>) -> impl Iterator<Item = Row> {
    let claims = context.plan.claims.iter();
    claims
        .flat_map(move |id| (0..context.dossier.claim(*id).accounts.len()).map(move |account| (*id, account)))
}

fn account(context: TableContext<'_>, (id, index): Row) -> &Account {
    &context.dossier.claim(id).accounts[index]
}

pub(super) const COLUMNS: &[Column<Row>] = {
    use ColumnKind::{Boolean, Integer, String};
    &[
        column(
            "claim",
            String,
            "The place of the question in the register, from the top folder of the site.",
            page,
        ),
        column(
            "about",
            String,
            "The key of the event, person, organisation or place that it is about.",
            about,
        ),
        column("question", String, "The question.", |c, (id, _)| c.dossier.claim(id).question.to_string()),
        column("scope", String, "What the question is limited to.", |c, (id, _)| {
            c.dossier.claim(id).scope.as_deref().unwrap_or_default().to_owned()
        }),
        column(
            "status",
            String,
            "Where it stands: disputed, resolved, single-source, agreed or withdrawn.",
            |c, (id, _)| c.dossier.claim(id).status.name().to_owned(),
        ),
        column(
            "differences",
            String,
            "How this answer differs from the others, in English.",
            |c, (id, index)| {
                let lines: Vec<_> = differences_of(c.dossier.claim(id), index).collect();
                cell::list(lines.iter().map(|line| &**line))
            },
        ),
        column(
            "independent_sources",
            Integer,
            "How many sources stand behind the question that do not repeat each other.",
            |c, (id, _)| c.dossier.claim(id).independent_sources.to_string(),
        ),
        column(
            "account",
            Integer,
            "The number of the answer, counted from 1 as written; no answer is more true by standing first.",
            |_, (_, index)| (index + 1).to_string(),
        ),
        column("answer", String, "The answer, as written.", |c, row| account(c, row).answer.to_string()),
        column("answer_scope", String, "What the answer is limited to.", |c, row| {
            account(c, row).scope.as_deref().unwrap_or_default().to_owned()
        }),
        column("withdrawn", Boolean, "Whether its source has taken the answer back.", |c, row| {
            account(c, row).withdrawn.to_string()
        }),
        column(
            "camp",
            Integer,
            "Answers to one question with the same number agree with each other; empty where the answer is withdrawn.",
            |c, row| {
                let account = account(c, row);
                let camp = Some(account.camp).filter(|_| !account.withdrawn);
                camp.map_or_else(Default::default, |camp| camp.to_string())
            },
        ),
        column("sources", String, "Keys of the articles that say so, with their passages.", |c, row| {
            cell::sources(c.dossier, &account(c, row).sources)
        }),
        column(
            "quotes",
            String,
            "The words that carry the answer, where the articles' rights let them be shown.",
            quotes,
        ),
        column("note", String, "The editor's remark.", |c, row| {
            account(c, row).note.as_deref().unwrap_or_default().to_owned()
        }),
        column(
            "chosen",
            Boolean,
            "Whether the editor settled the question for this answer.",
            |c, (id, index)| {
                let chosen =
                    c.dossier.claim(id).resolution.as_ref().and_then(|resolution| resolution.account);
                (chosen == Some(index)).to_string()
            },
        ),
        column("resolution", String, "Why the editor settled the question as it is.", |c, (id, _)| {
            c.dossier
                .claim(id)
                .resolution
                .as_ref()
                .map(|resolution| resolution.why.to_string())
                .unwrap_or_default()
        }),
    ]
};

fn page(context: TableContext<'_>, (id, _): Row) -> String {
    format!("{}#{}", context.plan.claim_route(id).encoded(), context.dossier.claim(id).anchor)
}

fn about(context: TableContext<'_>, (id, _): Row) -> String {
    match context.dossier.claim(id).subject {
        Subject::Event(id) => context.dossier.event(id).key.to_string(),
        Subject::Entity(id) => context.dossier.entity(id).key.to_string(),
    }
}

fn quotes(context: TableContext<'_>, row: Row) -> String {
    let shown = account(context, row).sources.iter().filter_map(|citation| {
        let rights = context.dossier.article(citation.article).rights;
        citation.quote.as_ref().filter(|_| rights.allows_quotes()).map(|quote| format!("“{}”", quote.text))
    });
    let shown: Vec<String> = shown.collect();
    cell::list(shown.iter().map(String::as_str))
}
