//! Source articles: somebody else's work, which our page is about and cites.

use serde_json::{Value, json};

use crate::arena::Id;
use crate::model::{Article, Author, EntityKind, Origin, Target};
use crate::text::clean::web_address;
use crate::view::ViewContext;

use super::node::{Node, named};

/// The page about an article.
pub(super) fn page(context: &ViewContext<'_>, id: Id<Article>) -> Value {
    let article = context.dossier().article(id);
    let mut node = Node::new("CreativeWork");
    node.text("name", Some(&article.title));
    node.put("url", context.full_url(context.route).map(Value::from));
    node.put("isBasedOn", whole(context, id));
    let corrections = article.corrections.iter().map(|correction| {
        let mut node = Node::new("CorrectionComment");
        node.text("text", Some(&correction.text));
        node.put("datePublished", exact(context, correction.date.as_ref()));
        node.value()
    });
    node.list("correction", corrections);
    node.value()
}

/// An article as a citation: enough to find it again.
pub(super) fn citation(context: &ViewContext<'_>, id: Id<Article>) -> Value {
    cited(context, id).value()
}

fn cited(context: &ViewContext<'_>, id: Id<Article>) -> Node {
    let article = context.dossier().article(id);
    let mut node = Node::new("NewsArticle");
    node.text("headline", Some(&article.title));
    node.put("url", article.source.as_deref().and_then(web_address).map(Value::from));
    node.put("datePublished", exact(context, article.date.as_ref()));
    node.put("publisher", article.publisher.as_deref().map(|name| named("Organization", name)));
    node
}

/// An article with everything that is known of it but its text.
fn whole(context: &ViewContext<'_>, id: Id<Article>) -> Value {
    let article = context.dossier().article(id);
    let mut node = cited(context, id);
    node.put("dateModified", exact(context, article.updated.as_ref()));
    node.text("inLanguage", article.language.as_deref());
    let copy = article.archived.as_ref().and_then(|copy| web_address(&copy.url));
    node.put("archivedAt", copy.map(Value::from));
    node.list("author", article.authors.iter().map(|author| by(context, author)));
    let origins = article.derived_from.iter().map(|origin| match origin {
        Origin::Article(id) => {
            json!({"@type": "NewsArticle", "headline": context.title(Target::Article(*id))})
        }
        // What an agency sent is a work; the agency is who made it.
        Origin::Agency(agency) => {
            json!({"@type": "CreativeWork", "creator": named("Organization", &agency.name)})
        }
    });
    node.list("isBasedOn", origins);
    node.value()
}

fn by(context: &ViewContext<'_>, author: &Author) -> Value {
    let kind = author.entity.map(|id| context.dossier().entity(id).kind);
    let is_body = kind == Some(EntityKind::Organisation);
    named(if is_body { "Organization" } else { "Person" }, &author.name)
}

/// A date as far as ISO 8601 can say it without saying too much.
pub(super) fn exact(context: &ViewContext<'_>, date: Option<&crate::date::Date>) -> Option<Value> {
    context.date(date)?.machine.clone().map(Value::from)
}
