//! Dates that cannot be.

use crate::date::{Date, Relation};
use crate::diagnostic::{Code, Diagnostic, FieldPath, Place};
use crate::model::{Article, Dossier, Event};

/// Reports an article that was published after it was read, saved or taken in, or after the day to which the dossier is kept.
/// There is no clock here: the same files give the same problems on every day.
pub(super) fn article(dossier: &Dossier, article: &Article, problems: &mut Vec<Diagnostic>) {
    let Some(date) = &article.date else { return };
    let saved = article.archived.as_ref().and_then(|copy| copy.date.as_ref());
    let known = [
        (article.accessed.as_ref(), "it was read"),
        (saved, "its copy was saved"),
        (article.added.as_ref(), "the dossier took it in"),
        (dossier.settings().as_of.as_ref(), "the day to which the dossier is kept (`as_of`)"),
    ];
    let late = known.into_iter().find(|(other, _)| other.is_some_and(|other| is_after(date, other)));
    if let Some((_, what)) = late {
        let place = Place::value(article.file, FieldPath::root().key("date"));
        let headline = format!("`{}` is dated after {what}", article.key);
        let problem = Diagnostic::new(Code::FutureDate, place, headline);
        problems.push(problem.help("mend one of the two dates"));
    }
}

/// Reports an event that is dated after every article that reports it.
pub(super) fn event(dossier: &Dossier, event: &Event, problems: &mut Vec<Diagnostic>) {
    let Some(date) = &event.date else { return };
    let mut published = event.sources.iter().map(|source| dossier.article(source.article).date.as_ref());
    let is_late = !event.sources.is_empty()
        && published.all(|article| article.is_some_and(|article| is_after(date, article)));
    if is_late {
        let place = Place::value(event.file, FieldPath::root().key("date"));
        let headline = format!("`{}` is dated after every article that reports it", event.key);
        let problem = Diagnostic::new(Code::EventAfterArticles, place, headline);
        problems.push(problem.help(
            "mend the date of the event or of the article; for something announced, date the announcement",
        ));
    }
}

fn is_after(date: &Date, other: &Date) -> bool {
    matches!(date.relation(other), Relation::After(_))
}
