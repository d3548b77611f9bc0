//! Measures the parts of the program one by one, on the texts of a made-up dossier: `cargo bench`. See `tests/bench/README.md`.

#[allow(dead_code, reason = "the whole program is measured with more of it")]
mod dossier;
mod plain_page;
mod samples;

use cuttings::body::{self, Body};
use cuttings::date::Date;
use cuttings::export::Exports;
use cuttings::extract::amounts::find_amounts;
use cuttings::extract::dates::find_dates;
use cuttings::extract::mentions::{Context, find_mentions};
use cuttings::extract::names::find_names;
use cuttings::extract::quotes::find_quotes;
use cuttings::extract::roster::Roster;
use cuttings::link::link;
use cuttings::markup;
use cuttings::picture::Drawings;
use cuttings::pipeline::{ContentTexts, Gathered, site_files, social_cards};
use cuttings::plan::Page;
use cuttings::render::{PageViews, RenderContext, SocialCard, render_views, views};
use cuttings::text::quotation::prove;
use cuttings::text::span::FileId;
use cuttings::view::Bodies as _;
use cuttings::yaml::{Header, read};
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};

use plain_page::PlainPage;

fn main() {
    divan::main();
}

/// Measures a function over all of some texts; the table says how many and how many bytes are read in a second.
fn over<T: AsRef<str>, O>(bencher: Bencher<'_, '_>, texts: &[T], one: impl Fn(&str) -> O) {
    let bytes: usize = texts.iter().map(|text| text.as_ref().len()).sum();
    bencher.counter(ItemsCount::new(texts.len())).counter(BytesCount::new(bytes)).bench_local(|| {
        for text in texts {
            black_box(one(black_box(text.as_ref())));
        }
    });
}

#[divan::bench]
fn front_matter(bencher: Bencher<'_, '_>) {
    over(bencher, &samples::headers(), |text| read(&Header { file: FileId(0), text, offset: 0 }));
}

#[divan::bench]
fn date_as_written_in_a_header(bencher: Bencher<'_, '_>) {
    over(bencher, &samples::DATES, Date::parse);
}

#[divan::bench]
fn body_of_an_article(bencher: Bencher<'_, '_>) {
    over(bencher, &samples::bodies(), |text| body::read(text, false, 0));
}

#[divan::bench]
fn body_to_html(bencher: Bencher<'_, '_>) {
    let texts = samples::bodies();
    let bodies: Vec<Body> = texts.iter().map(|text| body::read(text, false, 0)).collect();
    bencher.counter(ItemsCount::new(bodies.len())).bench_local(|| {
        for body in &bodies {
            black_box(markup::blocks(black_box(body), 2, &mut PlainPage));
        }
    });
}

#[divan::bench]
fn dates_in_an_article(bencher: Bencher<'_, '_>) {
    let day = Date::parse("2025-09-11").expect("a day");
    over(bencher, &samples::bodies(), |text| find_dates(text, Some(&day)));
}

#[divan::bench]
fn amounts_in_an_article(bencher: Bencher<'_, '_>) {
    over(bencher, &samples::bodies(), find_amounts);
}

#[divan::bench]
fn unknown_names_in_an_article(bencher: Bencher<'_, '_>) {
    over(bencher, &samples::bodies(), find_names);
}

#[divan::bench]
fn quotations_in_an_article(bencher: Bencher<'_, '_>) {
    over(bencher, &samples::bodies(), |text| find_quotes(text, &[]));
}

#[divan::bench]
fn roster_of_everybody(bencher: Bencher<'_, '_>) {
    let names = samples::names();
    bencher.counter(ItemsCount::new(names.len())).bench_local(|| samples::roster(black_box(&names)));
}

#[divan::bench]
fn known_names_in_an_article(bencher: Bencher<'_, '_>) {
    let roster: Roster = samples::roster(&samples::names());
    over(bencher, &samples::bodies(), |text| {
        let passages: Vec<&str> = text.split("\n\n").collect();
        find_mentions(&passages, &Context { date: None, settled: &[] }, &roster)
    });
}

/// A quotation that stands in the article word for word, or with a word changed.
#[divan::bench(args = ["proved", "misquoted"])]
fn quotation(bencher: Bencher<'_, '_>, outcome: &str) {
    let texts = samples::bodies();
    let articles: Vec<(Vec<&str>, String)> = texts
        .iter()
        .map(|text| {
            let passages: Vec<&str> = text.split("\n\n").collect();
            let words: Vec<&str> = passages[passages.len() - 1].split_whitespace().take(12).collect();
            let quote = words.join(" ");
            (passages, if outcome == "proved" { quote } else { quote.replacen(words[4], "elsewhere", 1) })
        })
        .collect();
    bencher.counter(ItemsCount::new(articles.len())).bench_local(|| {
        for (passages, quote) in &articles {
            black_box(prove(black_box(passages), black_box(quote)));
        }
    });
}

#[divan::bench(sample_count = 20)]
fn linking(bencher: Bencher<'_, '_>) {
    let project = samples::project();
    let read = samples::Read::of(&project);
    bencher
        .counter(ItemsCount::new(samples::SIZE.articles))
        .with_inputs(|| read.input())
        .bench_local_values(|input| link(input, None, &mut Vec::new()));
}

#[divan::bench(sample_count = 20)]
fn search_index(bencher: Bencher<'_, '_>) {
    let project = samples::project();
    let Gathered { content, dossier, plan, .. } = &samples::gathered(&project);
    let texts = ContentTexts { files: &project, content };
    let exports = Exports::new(dossier, plan);
    bencher.counter(ItemsCount::new(samples::SIZE.articles)).bench_local(|| {
        let put = |_: &_, bytes: &[u8]| {
            black_box(bytes);
            Ok(())
        };
        exports.put_search(&|file| texts.text(file), &put).expect("memory does not fail");
    });
}

/// Measures something of the site that the made-up dossier becomes.
fn with_site(measure: impl FnOnce(&RenderContext<'_>, &Gathered)) {
    let project = samples::project();
    let gathered = samples::gathered(&project);
    let Gathered { content, dossier, plan, theme, .. } = &gathered;
    let texts = ContentTexts { files: &project, content };
    let files = site_files(theme, &Exports::new(dossier, plan));
    measure(&RenderContext::new(dossier, plan, theme, &texts, &files), &gathered);
}

/// The social cards of a site: what stands on them with the template that is filled, and the pictures.
#[divan::bench(args = ["templates", "pictures"], sample_count = 20)]
fn social_cards_of_a_site(bencher: Bencher<'_, '_>, part: &str) {
    with_site(|context, Gathered { dossier, plan, .. }| {
        let cards = social_cards(dossier, plan);
        let bencher = bencher.counter(ItemsCount::new(cards.len()));
        let filled = |shown| SocialCard::new(context, shown).expect("the template is right");
        if part == "templates" {
            return bencher.bench_local(|| cards.values().for_each(|shown| drop(black_box(filled(shown)))));
        }
        let all: Vec<SocialCard> = cards.values().map(filled).collect();
        bencher.bench_local(|| {
            let drawings = Drawings::new();
            for card in &all {
                drop(black_box(card.draw(&drawings)));
            }
        });
    });
}

/// The views of all articles' pages, and the templates that are filled with them.
#[divan::bench(args = ["views", "templates"], sample_count = 20)]
fn pages_of_articles(bencher: Bencher<'_, '_>, part: &str) {
    with_site(|context, Gathered { plan, .. }| {
        let pages: Vec<_> = plan.pages.iter().filter(|one| matches!(one.page, Page::Article(_))).collect();
        let bencher = bencher.counter(ItemsCount::new(pages.len()));
        let seen = |page| views(context, page).expect("memory does not fail");
        if part == "views" {
            return bencher.bench_local(|| pages.iter().for_each(|page| drop(black_box(seen(page)))));
        }
        let all: Vec<PageViews> = pages.iter().map(|page| seen(page)).collect();
        bencher.bench_local(|| all.iter().for_each(|views| drop(black_box(render_views(context, views)))));
    });
}
