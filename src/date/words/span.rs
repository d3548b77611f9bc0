//! Spans and sets in words, saying a shared month or year once.

use super::Forms;
use super::single::{day_number, marked, month};
use crate::date::Precision;
use crate::date::precision::of_part;
use crate::text::places::fill;
use edtf_core::{Date as Part, DateField, Interval, IntervalEndpoint, Set, SetElement, SetKind};

pub(super) fn interval(interval: &Interval, forms: &Forms) -> String {
    use IntervalEndpoint::{Open, Unknown};
    let (start, end) = (interval.start, interval.end);
    if let (IntervalEndpoint::Date(from), IntervalEndpoint::Date(to)) = (&start, &end) {
        return fill(
            forms.span.at(of_part(from)),
            &[("from", &beside(from, to, forms)), ("to", &marked(to, forms))],
        );
    }
    let (from, to) = (endpoint(&start, forms), endpoint(&end, forms));
    let (at_start, at_end) = (precision(&start), precision(&end));
    match (start, end) {
        (_, Open) => fill(forms.since.at(at_start), &[("from", &from)]),
        (_, Unknown) => fill(forms.since_unknown.at(at_start), &[("from", &from)]),
        (Open, _) => fill(forms.until.at(at_end), &[("to", &to)]),
        (Unknown, _) => fill(forms.until_unknown.at(at_end), &[("to", &to)]),
        _ => fill(forms.span.at(at_start), &[("from", &from), ("to", &to)]),
    }
}

pub(super) fn set(set: &Set, forms: &Forms) -> String {
    let last_joint = if set.kind == SetKind::OneMember { &forms.or } else { &forms.and };
    let mut out = String::new();
    for (at, element) in set.elements.iter().enumerate() {
        if at > 0 {
            out.push_str(if at + 1 == set.elements.len() { last_joint } else { &forms.comma });
        }
        let next = match set.elements.get(at + 1) {
            Some(SetElement::Date(next)) => Some(next),
            _ => None,
        };
        let said = match (element, next) {
            (SetElement::Date(part), Some(next)) => beside(part, next, forms),
            (SetElement::Date(part), None) => marked(part, forms),
            (SetElement::OnOrBefore(part), _) => or_before(part, forms),
            (SetElement::OnOrAfter(part), _) => {
                fill(forms.or_after.at(of_part(part)), &[("date", &marked(part, forms))])
            }
            (SetElement::Range(from, to), _) => {
                let form = if set.kind == SetKind::OneMember { &forms.one_of_run } else { &forms.run };
                fill(
                    form.at(of_part(from)),
                    &[("from", &beside(from, to, forms)), ("to", &marked(to, forms))],
                )
            }
        };
        out.push_str(&said);
    }
    out
}

fn endpoint(end: &IntervalEndpoint, forms: &Forms) -> String {
    match end {
        IntervalEndpoint::Date(part) => marked(part, forms),
        IntervalEndpoint::OnOrBefore(part) => or_before(part, forms),
        IntervalEndpoint::OnOrAfter(part) => {
            fill(forms.or_after.at(of_part(part)), &[("date", &marked(part, forms))])
        }
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => String::new(),
    }
}

fn or_before(part: &Part, forms: &Forms) -> String {
    fill(forms.or_before.at(of_part(part)), &[("date", &marked(part, forms))])
}

/// What an end is said with: a day asks for other words than a year.
fn precision(end: &IntervalEndpoint) -> Precision {
    match end {
        IntervalEndpoint::Date(part) => of_part(part),
        // They bring a phrase of their own, which begins with no day.
        _ => Precision::Year,
    }
}

/// `part` before `next`, without the month or year that `next` says right after it.
fn beside(part: &Part, next: &Part, forms: &Forms) -> String {
    let certain = |part: &Part| !part.is_approximate() && !part.is_uncertain() && !part.has_unspecified();
    if !certain(part) || !certain(next) || part.year != next.year || of_part(part) != of_part(next) {
        return marked(part, forms);
    }
    let (Some(number), Some(_)) =
        (part.month.and_then(DateField::value).filter(|number| *number <= 12), next.month)
    else {
        return marked(part, forms);
    };
    match part.day.and_then(DateField::value) {
        Some(day) if part.month == next.month => fill(&forms.day_alone, &[("day", &day_number(day, forms))]),
        Some(day) => {
            fill(&forms.day_of_month, &[("day", &day_number(day, forms)), ("month", month(number, forms))])
        }
        None => month(number, forms).to_owned(),
    }
}
