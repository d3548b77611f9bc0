//! Elements of a page that are none of its article, by their names and classes.

use dom_query::{NodeRef, Selection};

use super::captions::holds_words;
use super::main_text::linked_length;

/// Elements that never hold an article's words.
const NEVER: &str = "script, style, noscript, template, img, picture, svg, video, audio, iframe, object, embed, form, button, \
                     input, select, textarea, nav, canvas, dialog, figcaption, footer, map, progress";

/// Words in classes and ids that name the page's own furniture.
const FURNITURE: &[&str] = &[
    "ad",
    "ads",
    "adslot",
    "advert",
    "advertisement",
    "advertisements",
    "adunit",
    "adwrapper",
    "affiliate",
    "aside",
    "audioplayer",
    "bio",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "bylines",
    "captions",
    "caption",
    "carousel",
    "clickbait",
    "comment",
    "comments",
    "commentlist",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "credit",
    "credits",
    "disclaimer",
    "disqus",
    "donate",
    "donation",
    "download",
    "figcaption",
    "follow",
    "footer",
    "gallery",
    "galleries",
    "hidden",
    "imagecredit",
    "inlinead",
    "keywords",
    "lightbox",
    "linklist",
    "mailing",
    "menu",
    "metadata",
    "modal",
    "mostread",
    "mpu",
    "navigation",
    "newsletter",
    "newsletters",
    "outbrain",
    "pager",
    "pagination",
    "paywall",
    "photocredit",
    "player",
    "popular",
    "popup",
    "postmeta",
    "print",
    "promo",
    "promobox",
    "promos",
    "promotion",
    "pubdate",
    "rating",
    "readmore",
    "recirc",
    "recirculation",
    "recommendation",
    "recommendations",
    "recommended",
    "related",
    "relatedlinks",
    "relatedposts",
    "respond",
    "rrssb",
    "screenreader",
    "share",
    "sharebar",
    "sharing",
    "sharedaddy",
    "sidebar",
    "signup",
    "skip",
    "slideshow",
    "social",
    "sponsor",
    "sponsored",
    "sponsors",
    "subscribe",
    "subscription",
    "taboola",
    "taglist",
    "tags",
    "teaser",
    "teasers",
    "timestamp",
    "toolbar",
    "tools",
    "topics",
    "trending",
    "upsell",
    "widget",
    "widgets",
    "yarpp",
    "zergnet",
    "wp-caption-text",
    "mw-editsection",
    "noprint",
    "infobox",
    "navbox",
    "reflist",
    "toc",
];

/// Takes out what is no text of the article.
pub(super) fn prune(root: &NodeRef<'_>) {
    let whole = root.text().len().max(1);
    for figure in Selection::from(*root).select("figure").nodes() {
        if !holds_words(figure) {
            figure.remove_from_parent();
        }
    }
    Selection::from(*root).select(NEVER).remove();
    for aside in Selection::from(*root).select("aside").nodes() {
        if aside.text().len() * 3 < whole {
            aside.remove_from_parent();
        }
    }
    for element in Selection::from(*root).select("[class], [id]").nodes() {
        let length = element.text().len();
        if length * 3 < whole && names_furniture(element) && !is_quotation(element) {
            element.remove_from_parent();
        }
    }
    for list in Selection::from(*root).select("ul, ol").nodes() {
        let letters = list.text().chars().filter(|c| !c.is_whitespace()).count();
        if letters > 0 && linked_length(list) * 100 > letters * 90 {
            list.remove_from_parent();
        }
    }
}

/// Posts of others that an article quotes stand in block quotations, whatever their classes say.
fn is_quotation(element: &NodeRef<'_>) -> bool {
    element.has_name("blockquote") || !Selection::from(*element).select("blockquote").is_empty()
}

/// Whether the class or the id of an element says that it is furniture.
fn names_furniture(element: &NodeRef<'_>) -> bool {
    let names = [element.class(), element.id_attr()];
    names.iter().flatten().any(|name| words_of(name).iter().any(|word| FURNITURE.contains(&word.as_str())))
}

/// Names made by machines hold any two or three letters.
const SHORTEST_PIECE: usize = 4;

/// The words of a class attribute: `relatedLinks__item` holds `related`, `links` and `item`, and as a whole `relatedlinks`.
fn words_of(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for class in name.split_whitespace() {
        words.push(class.to_lowercase());
        for part in class.split(|c: char| !c.is_alphanumeric()) {
            let mut word = String::new();
            let mut was_small = false;
            for letter in part.chars() {
                if letter.is_uppercase() && was_small {
                    let piece = std::mem::take(&mut word).to_lowercase();
                    words.extend(Some(piece).filter(|piece| piece.len() >= SHORTEST_PIECE));
                }
                was_small = letter.is_lowercase();
                word.push(letter);
            }
            words.extend(Some(word.to_lowercase()).filter(|piece| piece.len() >= SHORTEST_PIECE));
            words.push(part.to_lowercase());
        }
    }
    words
}
