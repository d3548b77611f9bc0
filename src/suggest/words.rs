//! Suggestions as a colleague's note: what was found, and where to look.

use super::{Evidence, Figures, Happening, NewAlias, NewEntity, Ranked, Suggestions};
use crate::date::Date;
use crate::date::words::{ENGLISH, phrase};
use crate::diagnostic::inert;

/// So many characters of a sentence are shown.
const LONGEST: usize = 160;

/// So many sentences of one event are shown.
const MOST_SENTENCES: usize = 3;

/// The suggestions in words.
pub fn in_words(found: &Suggestions) -> String {
    if found.is_empty() {
        return "Nothing was found that is not written down.\n".to_owned();
    }
    let mut note = Note::default();
    note.section("People named in the articles who have no page", &found.people, person);
    note.section("Organisations named again and again that have no page", &found.organisations, person);
    note.section("Places named again and again that have no page", &found.places, person);
    note.section("Names of people that their pages do not list", &found.aliases, alias);
    note.section("Events that are not written down", &found.events, event);
    note.section("Figures that do not agree", &found.figures, figures);
    note.text
}

#[derive(Default)]
struct Note {
    text: String,
}

impl Note {
    fn section<T>(&mut self, title: &str, list: &Ranked<T>, entry: fn(&mut Note, &T)) {
        if list.total == 0 {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.line(0, title);
        for one in &list.first {
            self.text.push('\n');
            entry(self, one);
        }
        let more = list.total - list.first.len();
        if more > 0 {
            self.text.push('\n');
            self.line(1, &format!("and {more} more: --limit {} shows them", list.total));
        }
    }

    fn line(&mut self, depth: usize, text: &str) {
        self.text.push_str(&"  ".repeat(depth));
        self.text.push_str(&inert::line(text));
        self.text.push('\n');
    }

    fn evidence(&mut self, depth: usize, one: &Evidence) {
        self.line(depth, &format!("{} ¶{}: {}", one.article, one.passage, trimmed(&one.text)));
    }
}

fn person(note: &mut Note, person: &NewEntity) {
    let often = often(person.mentions, person.articles);
    note.line(1, &format!("{}, {often}", person.name));
    let others = person.forms.iter().filter(|form| form.form != person.name);
    let others: Vec<String> = others.map(|form| format!("{} ({})", form.form, form.mentions)).collect();
    if !others.is_empty() {
        note.line(2, &format!("also as {}", others.join(", ")));
    }
    note.evidence(2, &person.evidence);
}

fn alias(note: &mut Note, alias: &NewAlias) {
    let often = often(alias.mentions, alias.articles);
    note.line(1, &format!("{}, perhaps {}, {often}", alias.form, alias.person));
    note.evidence(2, &alias.evidence);
}

fn event(note: &mut Note, event: &Happening) {
    note.line(1, &format!("{}: {}", in_full(&event.date), event.title));
    let told = format!("{} in {}", counted(event.sentences, "sentence"), counted(event.articles, "article"));
    let with = if event.people.is_empty() { String::new() } else { format!("; {}", event.people.join(", ")) };
    note.line(2, &format!("{told}{with}"));
    for one in event.evidence.iter().take(MOST_SENTENCES) {
        note.evidence(2, one);
    }
}

fn figures(note: &mut Note, figures: &Figures) {
    note.line(1, &format!("{} The answers {}.", figures.question, figures.difference));
    let date = figures.date.as_deref().map(|date| format!("{}: ", in_full(date))).unwrap_or_default();
    let key = figures.event.as_deref().unwrap_or("not written down");
    note.line(2, &format!("{date}{} ({key})", figures.title));
    for account in &figures.accounts {
        note.line(2, &account.value);
        for one in &account.evidence {
            note.evidence(3, one);
        }
    }
}

fn often(mentions: u32, articles: u32) -> String {
    format!("{} in {}", counted(mentions, "time"), counted(articles, "article"))
}

fn counted(number: u32, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// A date of EDTF in words.
fn in_full(date: &str) -> String {
    Date::parse(date).map_or_else(|_| date.to_owned(), |date| phrase(&date, &ENGLISH))
}

/// A sentence, cut after a word if it is long.
fn trimmed(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(LONGEST) else { return text.to_owned() };
    let end = text[..cut].rfind(' ').unwrap_or(cut);
    format!("{} …", text[..end].trim_end_matches([',', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_long_sentences_after_a_word() {
        assert_eq!(trimmed("They met."), "They met.");
        let long = "wörter ".repeat(60);
        let cut = trimmed(&long);
        assert!(cut.ends_with("wörter …"), "{cut}");
        assert!(cut.chars().count() <= LONGEST + 2);
        assert_eq!(trimmed(&"x".repeat(200)), format!("{} …", "x".repeat(LONGEST)));
    }

    #[test]
    fn what_articles_say_does_not_reach_the_terminal_as_orders() {
        let mut note = Note::default();
        note.line(1, "red \u{1b}[31malert");
        assert_eq!(note.text, "  red ␛[31malert\n");
    }

    #[test]
    fn says_when_there_is_nothing() {
        assert_eq!(in_words(&Suggestions::default()), "Nothing was found that is not written down.\n");
    }
}
