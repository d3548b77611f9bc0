//! The JSON Feed, version 1.1.

use serde::Serialize;

use super::FeedContext;
use crate::export::change;
use crate::export::json;
use crate::text::clean;

#[derive(Serialize)]
struct Feed {
    version: &'static str,
    title: String,
    home_page_url: String,
    #[serde(rename = "feed_url")]
    own_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    language: String,
    authors: Vec<Author>,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Author {
    name: String,
}

#[derive(Serialize)]
struct Item {
    id: String,
    url: String,
    title: String,
    content_text: String,
    date_published: String,
    tags: [&'static str; 1],
}

/// The feed's bytes.
pub(in crate::export) fn json_feed(context: FeedContext<'_>) -> Vec<u8> {
    let settings = context.dossier.settings();
    let items = change::newest(context.dossier).into_iter().map(|change| Item {
        id: context.identifier(&change),
        url: context.address(&change),
        title: change.title(context.dossier),
        content_text: change.text(context.dossier),
        date_published: change.moment.clone(),
        tags: [change.word()],
    });
    json::readable_file(&Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: context.title(),
        home_page_url: context.base.to_owned(),
        own_url: format!("{}feed.json", context.base),
        description: settings.description.as_deref().map(|text| clean::lines(text).into_owned()),
        language: clean::line(&settings.language),
        authors: context.authors().into_iter().map(|name| Author { name }).collect(),
        items: items.collect(),
    })
}
