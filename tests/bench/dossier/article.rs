//! One article: a header with the gaps of real ones, and a text of 300 to 700 words.

use super::Size;
use super::chance::Chance;
use super::happening::{ARTICLES_AN_EVENT, Happening};
use super::names::{Person, place};
use super::words::{ADJECTIVES, LINKS, NOUNS, OPENERS, OUTLETS, TAGS, VERBS};

/// The key of an article.
pub(super) fn key(size: Size, number: usize) -> String {
    let happening = Happening::of(size, number / ARTICLES_AN_EVENT);
    format!("{}-{}-{number}", happening.day, happening.about)
}

/// The file of an article.
pub(super) fn file(size: Size, number: usize) -> (String, String) {
    let chance = &mut Chance::new(size.seed, "article", number);
    let happening = Happening::of(size, number / ARTICLES_AN_EVENT);
    let text = header(size, number, &happening, chance) + &body(size, number, &happening, chance);
    (format!("content/articles/{}.md", key(size, number)), text)
}

fn header(size: Size, number: usize, happening: &Happening, chance: &mut Chance) -> String {
    let (adjective, noun) = (chance.pick(&ADJECTIVES), chance.pick(&NOUNS));
    let mut out = format!(
        "---\ntitle: The {adjective} {noun} and the {} of {}\n",
        happening.about,
        place(happening.place)
    );
    if !chance.once_in(20) {
        out += &format!("date: {}\n", happening.day);
    }
    if !chance.once_in(10) {
        out += &format!("publisher: {}\n", chance.pick(&OUTLETS));
    }
    if !chance.once_in(4) {
        let author = Person::of(size.seed, chance.between(size.people() / 2, size.people()));
        out += &format!("authors: [{}]\n", author.full());
    }
    if !chance.once_in(8) {
        out += &format!("source: https://news.example/{number}/{noun}\n");
    }
    if number % ARTICLES_AN_EVENT == 4 && chance.once_in(2) {
        out += &format!("derived_from: {}\n", key(size, number - 1));
    }
    if chance.once_in(40) {
        out += &format!(
            "corrections:\n  - {{date: 2025-02-03, text: The {noun} was wrongly called {adjective}.}}\n"
        );
    }
    if chance.once_in(10) {
        out += "rights: excerpt\n";
    }
    out + &format!("language: en\ntags: [{}]\n---\n", chance.pick(&TAGS))
}

/// Passages; what the event quotes stands in the first two.
fn body(size: Size, number: usize, happening: &Happening, chance: &mut Chance) -> String {
    let wanted = chance.between(300, 700);
    let mut cast: Vec<Person> = happening.people.iter().map(|&rank| Person::of(size.seed, rank)).collect();
    let others = chance.between(2, 7);
    cast.extend((0..others).map(|_| Person::of(size.seed, chance.zipf(size.people()))));
    let mut out = format!("{} {}\n", happening.report(size.seed), plain(chance));
    out += &format!("\n{} {}\n", happening.length(number), plain(chance));
    let mut named = happening.people.len();
    while out.split(' ').count() < wanted {
        out.push('\n');
        let sentences: Vec<String> =
            (0..chance.between(2, 5)).map(|_| sentence(&cast, &mut named, chance)).collect();
        out += &sentences.join(" ");
        out.push('\n');
    }
    out
}

fn sentence(cast: &[Person], named: &mut usize, chance: &mut Chance) -> String {
    if !chance.once_in(3) {
        return plain(chance);
    }
    let person = chance.below(cast.len());
    let name = if person >= *named {
        *named = person + 1;
        cast[person].full()
    } else {
        cast[person].short(chance)
    };
    let (noun, verb, adjective) = (chance.pick(&NOUNS), chance.pick(&VERBS), chance.pick(&ADJECTIVES));
    match chance.below(5) {
        0 => format!("“The {noun} is {adjective},” {name} said."),
        1 => format!("{name} {verb} the {noun} on {} March.", chance.between(1, 29)),
        2 => format!("The {noun} of {name} cost {}00 pounds.", chance.between(11, 99)),
        _ => format!("{name} {verb} the {adjective} {noun}."),
    }
}

/// A sentence that names nobody.
fn plain(chance: &mut Chance) -> String {
    let mut half = || {
        format!(
            "the {} {} {} the {}",
            chance.pick(&ADJECTIVES),
            chance.pick(&NOUNS),
            chance.pick(&VERBS),
            chance.pick(&NOUNS)
        )
    };
    let (first, second) = (half(), half());
    format!("{}, {first} {} what {second}.", chance.pick(&OPENERS), chance.pick(&LINKS))
}
