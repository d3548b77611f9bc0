//! Questions on which sources differ: each answer is a claim of those who give it, none a verdict of ours.

use serde_json::Value;

use crate::arena::Id;
use crate::date::{Date, Precision};
use crate::model::{Account, Article, Claim, Subject, Target};
use crate::view::ViewContext;

use super::node::Node;
use super::{address, source};

/// The answers to some questions, a node each.
pub(super) fn claims(context: &ViewContext<'_>, ids: &[Id<Claim>]) -> Vec<Value> {
    let of = |id: &Id<Claim>| {
        let accounts = context.dossier().claim(*id).accounts.iter();
        accounts.map(|account| answer(context, *id, account)).collect::<Vec<_>>()
    };
    ids.iter().flat_map(of).collect()
}

fn answer(context: &ViewContext<'_>, id: Id<Claim>, account: &Account) -> Value {
    let claim = context.dossier().claim(id);
    let mut node = Node::new("Claim");
    let scope = claim.scope.as_ref().map(|scope| format!(" ({scope})")).unwrap_or_default();
    node.put("name", Value::from(format!("{}{scope}", claim.question)));
    node.text("text", Some(&account.answer));
    let route = context.plan().claim_route(id);
    let page = context.full_url(route).unwrap_or_else(|| context.url(route));
    node.put("url", Value::from(format!("{page}#{}", claim.anchor)));
    node.text("creativeWorkStatus", Some(claim.status.name()));
    let (kind, target) = match claim.subject {
        Subject::Event(id) => ("Event", Target::Event(id)),
        Subject::Entity(id) => (super::things::kind(context, id), Target::Entity(id)),
    };
    let mut about = Node::new(kind);
    about.text("name", Some(&context.title(target)));
    about.put("url", Value::from(address(context, target)));
    node.put("about", about.value());
    let mut articles: Vec<Id<Article>> = account.sources.iter().map(|citation| citation.article).collect();
    let mut seen = std::collections::BTreeSet::new();
    articles.retain(|article| seen.insert(*article));
    let cited = articles.iter().map(|article| source::citation(context, *article));
    node.list("appearance", cited);
    node.put("firstAppearance", first(context, &articles).map(|article| source::citation(context, article)));
    node.value()
}

/// The article that gave the answer first, where the days of all decide it.
fn first(context: &ViewContext<'_>, articles: &[Id<Article>]) -> Option<Id<Article>> {
    let day = |id: &Id<Article>| {
        let date = context.dossier().article(*id).date.as_ref();
        let date =
            date.filter(|date| !date.is_approximate() && !date.is_uncertain() && is_of_one_day(date))?;
        Some((date.bounds().earliest?.day_number(), *id))
    };
    let mut days = articles.iter().map(day).collect::<Option<Vec<_>>>()?;
    days.sort_unstable();
    match days.as_slice() {
        [one] => Some(one.1),
        [one, two, ..] if one.0 < two.0 => Some(one.1),
        _ => None,
    }
}

fn is_of_one_day(date: &Date) -> bool {
    matches!(date.precision(), Precision::Day | Precision::Minute)
}
