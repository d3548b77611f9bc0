//! When an event was first reported and when the dossier took it in, as pages show it.

use crate::arena::Id;
use crate::date::{Date, Gap, Moment, Precision, Relation};
use crate::model::Event;
use crate::view::words::{Words, fill};
use crate::view::{ClocksView, PlainLink, ViewContext};

impl ViewContext<'_> {
    /// The clocks of an event.
    pub(super) fn clocks(&self, id: Id<Event>) -> ClocksView {
        let (dossier, clocks) = (self.dossier(), &self.plan().clocks[id]);
        let happened = dossier.event(id).date.as_ref();
        let (reported, added) = (clocks.reported(dossier), clocks.added(dossier));
        let or_earlier = clocks.may_be_earlier(dossier);
        let is_certain = !or_earlier && clocks.undated_sources == 0;
        let same_day = happened.zip(reported).is_some_and(|(one, other)| is_same_day(one, other));
        ClocksView {
            reported: self.date(reported),
            report: clocks.first_report.map(|id| {
                let link = self.article_link(id);
                PlainLink { label: link.label.clone(), url: link.url.clone() }
            }),
            or_earlier,
            undated_sources: clocks.undated_sources as usize,
            delay: happened
                .zip(reported.filter(|_| is_certain))
                .and_then(|(happened, reported)| delay(happened, reported, self.words())),
            same_day: same_day && is_certain,
            reported_from: clocks.published_from.map(iso_day),
            reported_by: clocks.published_by.map(iso_day),
            added: self.date(added),
            added_from: added.and_then(|date| date.bounds().earliest).map(iso_day),
        }
    }
}

/// Whether two dates are one and the same day, without any doubt.
fn is_same_day(one: &Date, other: &Date) -> bool {
    is_sure(one) && is_sure(other) && one.to_civil().is_some() && one.to_civil() == other.to_civil()
}

fn is_sure(date: &Date) -> bool {
    !date.is_approximate() && !date.is_uncertain()
}

/// How long after an event it was reported, in words; `None` where the dates do not tell.
fn delay(happened: &Date, reported: &Date, words: &Words) -> Option<String> {
    // Of days to choose from, the nearest would count, and it may be the wrong one.
    let is_choice = happened.precision() == Precision::Set || reported.precision() == Precision::Set;
    if is_choice || !is_sure(happened) || !is_sure(reported) || is_same_day(happened, reported) {
        return None;
    }
    let (phrase, gap) = match happened.relation(reported) {
        Relation::Before(gap) => (&words.later, gap),
        Relation::After(gap) => (&words.ahead, gap),
        _ => return None,
    };
    // Counted in months, two dates a day apart may be "one month" apart: only longer times say something.
    let about = match gap {
        Gap::Minutes(_) => return None,
        Gap::Days(_) => false,
        Gap::Months(number) | Gap::Years(number) if number < 2 => return None,
        Gap::Months(_) | Gap::Years(_) => true,
    };
    let gap = match gap {
        Gap::Months(number) if number >= 24 => Gap::Years((number + 6) / 12),
        gap => gap,
    };
    let said = words.gap(gap);
    let said = if about { fill(&words.about, &[("time", &said)]) } else { said };
    Some(fill(phrase, &[("time", &said)]))
}

/// A day as scripts compare it as text: years before 1 and after 9999 stand at the ends.
fn iso_day(moment: Moment) -> String {
    match moment.year() {
        ..0 => "0000-01-01".to_owned(),
        10_000.. => "9999-12-31".to_owned(),
        year => format!("{year:04}-{:02}-{:02}", moment.month(), moment.day()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn how_long_after() {
        for (happened, reported, said) in [
            ("2025-09-10", "2025-09-17", Some("7 days later")),
            ("2025-09-10T17:20", "2025-09-11", Some("1 day later")),
            ("2025-09-10", "2025-09-10T18:00", None),
            ("2025-09-10", "2025-09-09", Some("1 day before")),
            ("2025-09-08/2025-09-10", "2025-09-17", Some("7 days later")),
            ("2025-09", "2025-10-01", None),
            ("2022-09", "2025-09-17", Some("about 3 years later")),
            ("2024-12", "2025-09-17", Some("about 9 months later")),
            ("[2025-09-10..2025-09-12]", "2025-09-17", None),
            ("2022", "2025-09-17", Some("about 3 years later")),
            ("2025-09-10~", "2025-09-17", None),
            ("2025-09", "2025-09-17", None),
        ] {
            let (happened, reported) = (Date::parse(happened).unwrap(), Date::parse(reported).unwrap());
            let found = delay(&happened, &reported, Language::english().words());
            assert_eq!(found.as_deref(), said, "{happened} {reported}");
        }
    }

    #[test]
    fn days_as_text() {
        let day = |edtf: &str| iso_day(Date::parse(edtf).unwrap().bounds().earliest.unwrap());
        assert_eq!(day("2025-09"), "2025-09-01");
        assert_eq!(day("-0044-03-15"), "0000-01-01");
        assert_eq!(day("Y170000"), "9999-12-31");
    }
}
