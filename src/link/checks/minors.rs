//! People who are named though they are under eighteen.

use crate::arena::Id;
use crate::date::{Date, Moment};
use crate::diagnostic::{Code, Diagnostic, FieldPath, Place};
use crate::model::{Dossier, Entity};

/// Years of age from which a person is of age in the sense of the Convention on the Rights of the Child.
const OF_AGE: i64 = 18;

/// Reports a living person who is under eighteen at the day to which the dossier is kept, or else when an article last named
/// them. Without a date of birth nothing is said: an age is no guess of ours.
pub(super) fn check(dossier: &Dossier, id: Id<Entity>, problems: &mut Vec<Diagnostic>) {
    let person = dossier.entity(id);
    let Some(born) = person.born.as_ref().filter(|_| person.died.is_none()) else { return };
    let articles = dossier.mentioned_in(id).iter().map(|(article, _)| dossier.article(*article));
    let last_named = articles.filter_map(|article| article.date.as_ref()).max_by_key(|date| date.sort_key());
    let Some(day) = dossier.settings().as_of.as_ref().or(last_named) else { return };
    let says = match under_age(born, day) {
        Some(true) => "is",
        Some(false) => "may be",
        None => return,
    };
    let headline = format!("`{}` {says} under eighteen and is named", person.key);
    let place = Place::value(person.file, FieldPath::root().key("born"));
    let problem = Diagnostic::new(Code::MinorNamed, place, headline);
    problems.push(
        problem
            .help("name the child by their role, if the story does not need the name")
            .help("if it is public and must stay, say why: `allow: {minor-named: the reason}`"),
    );
}

/// Whether somebody born then is under age on a day for certain, or perhaps; nothing where they are of age.
fn under_age(born: &Date, day: &Date) -> Option<bool> {
    let (first, last) = (born.bounds().earliest?, born.bounds().latest?);
    let (from, until) = (day.bounds().earliest?, day.bounds().latest?);
    if is_under_age(first, until) {
        return Some(true);
    }
    is_under_age(last, from).then_some(false)
}

fn is_under_age(born: Moment, day: Moment) -> bool {
    let birthday = (born.year() + OF_AGE, born.month(), born.day());
    (day.year(), day.month(), day.day()) < birthday
}
