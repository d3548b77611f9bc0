//! Structured data for search engines, by schema.org's vocabulary.

use serde_json::{Map, Value, json};

use crate::model::{EntityKind, Origin, Target};
use crate::plan::Page;
use crate::text::escape;
use crate::view::{Content, Crumb, ViewContext};

/// The structured data of a page, fit to stand inside a script element; `None` where a page has nothing to say.
pub(super) fn json_ld(
    context: &ViewContext<'_>,
    shown: &Content,
    title: &str,
    crumbs: &[Crumb],
) -> Option<String> {
    let mut graph: Vec<Value> = Vec::new();
    graph.extend(main(context, shown, title));
    graph.extend(breadcrumbs(context, title, crumbs));
    if graph.is_empty() {
        return None;
    }
    let value = json!({"@context": "https://schema.org", "@graph": graph});
    Some(escape::json_in_script(&value.to_string()))
}

fn main(context: &ViewContext<'_>, shown: &Content, title: &str) -> Option<Value> {
    let mut out = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value.filter(|value| !value.is_null() && *value != json!([])) {
            out.insert(name.to_owned(), value);
        }
    };
    let site = &context.index().site;
    put("url", context.full_url(context.route).map(Value::from));
    match shown {
        Content::Home(_) => {
            put("@type", Some("Dataset".into()));
            put("name", Some(title.into()));
            put("description", site.description.clone().map(Value::from));
            put("inLanguage", Some(site.language.clone().into()));
            put("license", site.licence.clone().map(Value::from));
            put(
                "creator",
                Some(site.editors.iter().map(|name| json!({"@type": "Person", "name": name})).collect()),
            );
        }
        Content::Entity(entity) => {
            put("@type", Some(kind(context).into()));
            put("name", Some(entity.card.link.name.clone().into()));
            put("alternateName", Some(entity.card.aliases.iter().map(String::as_str).collect()));
            put("description", entity.card.role.clone().map(Value::from));
            put("sameAs", Some(entity.links.iter().map(|link| link.url.as_str()).collect()));
            let is_person = entity.card.link.kind == "person";
            let dates =
                if is_person { ["birthDate", "deathDate"] } else { ["foundingDate", "dissolutionDate"] };
            put(dates[0], entity.born.as_ref().and_then(|date| date.machine.clone()).map(Value::from));
            put(dates[1], entity.died.as_ref().and_then(|date| date.machine.clone()).map(Value::from));
        }
        Content::Event(event) => {
            put("@type", Some("Event".into()));
            put("name", Some(event.card.title.clone().into()));
            put("startDate", event.card.date.as_ref().and_then(|date| date.machine.clone()).map(Value::from));
            put(
                "location",
                event.card.place.as_ref().map(|place| json!({"@type": "Place", "name": place.name})),
            );
            let people = event.card.people.iter().map(|link| json!({"@type": "Person", "name": link.name}));
            let bodies = event
                .card
                .organisations
                .iter()
                .map(|link| json!({"@type": "Organization", "name": link.name}));
            put("attendee", Some(people.chain(bodies).collect()));
        }
        Content::Article(_) => put_article(context, &mut put),
        _ => return None,
    }
    Some(Value::Object(out))
}

fn kind(context: &ViewContext<'_>) -> &'static str {
    match *context.page {
        Page::Entity(id, _) => match context.dossier().entity(id).kind {
            EntityKind::Person => "Person",
            EntityKind::Organisation => "Organization",
            EntityKind::Place => "Place",
        },
        _ => "Thing",
    }
}

/// The source is somebody else's work; this page is about it and based on it.
fn put_article(context: &ViewContext<'_>, put: &mut dyn FnMut(&str, Option<Value>)) {
    let Page::Article(id) = *context.page else { return };
    let article = context.dossier().article(id);
    let mut source = Map::new();
    source.insert("@type".to_owned(), "NewsArticle".into());
    source.insert("headline".to_owned(), (*article.title).into());
    let date =
        article.date.as_ref().and_then(|date| crate::view::DateView::new(date, context.words()).machine);
    let facts = [
        ("datePublished", date.map(Value::from)),
        ("url", article.source.as_deref().map(Value::from)),
        ("inLanguage", article.language.as_deref().map(Value::from)),
        (
            "publisher",
            article.publisher.as_deref().map(|name| json!({"@type": "Organization", "name": name})),
        ),
    ];
    source.extend(facts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    if !article.authors.is_empty() {
        let authors = article.authors.iter().map(|author| json!({"@type": "Person", "name": &*author.name}));
        source.insert("author".to_owned(), authors.collect());
    }
    let origins = article.derived_from.iter().map(|origin| match origin {
        Origin::Article(id) => {
            json!({"@type": "NewsArticle", "headline": context.title(Target::Article(*id))})
        }
        Origin::Agency(agency) => json!({"@type": "Organization", "name": &*agency.name}),
    });
    let origins: Vec<Value> = origins.collect();
    if !origins.is_empty() {
        source.insert("isBasedOn".to_owned(), origins.into());
    }
    put("@type", Some("CreativeWork".into()));
    put("name", Some((*article.title).into()));
    put("isBasedOn", Some(Value::Object(source)));
}

/// The way down to the page. Its addresses must be full ones, so a site without a base address has none.
fn breadcrumbs(context: &ViewContext<'_>, title: &str, crumbs: &[Crumb]) -> Option<Value> {
    if crumbs.is_empty() {
        return None;
    }
    let full = context.full_url(context.route)?;
    let base = context.dossier().settings().base_url.as_deref()?;
    let above = crumbs.iter().map(|crumb| {
        let path = crumb.url.trim_start_matches("../");
        // Addresses of crumbs are relative to this page; lists stand at the top, other pages beside it.
        let is_beside = !crumb.url.starts_with("../") && !context.root().is_empty();
        let folder = if is_beside {
            context.route.as_str().rsplit_once('/').map_or("", |(folder, _)| folder)
        } else {
            ""
        };
        let slash = if folder.is_empty() { "" } else { "/" };
        (crumb.label.as_str(), format!("{base}{folder}{slash}{path}"))
    });
    let items = above.chain([(title, full)]).zip(1..).map(|((name, item), position)| {
        json!({"@type": "ListItem", "position": position, "name": name, "item": item})
    });
    Some(json!({"@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>()}))
}
