//! Spans and sets in words, saying a shared month or year once.

use super::Forms;
use super::single::{marked, month};
use crate::date::Precision;
use crate::date::precision::of_part;
use crate::text::places::fill;
use edtf_core::{Date as Part, DateField, Interval, IntervalEndpoint, Set, SetElement, SetKind};

pub(super) fn interval(interval: &Interval, forms: &Forms<'_>) -> String {
    use IntervalEndpoint::{Open, Unknown};
    let (start, end) = (interval.start, interval.end);
    if let (IntervalEndpoint::Date(from), IntervalEndpoint::Date(to)) = (&start, &end) {
        return fill(forms.span, &[("from", &beside(from, to, forms)), ("to", &marked(to, forms))]);
    }
    let (from, to) = (endpoint(&start, forms), endpoint(&end, forms));
    match (start, end) {
        (_, Open) => fill(forms.since, &[("from", &from)]),
        (_, Unknown) => fill(forms.since_unknown, &[("from", &from)]),
        (Open, _) => fill(forms.until, &[("to", &to)]),
        (Unknown, _) => fill(forms.until_unknown, &[("to", &to)]),
        _ => fill(forms.span, &[("from", &from), ("to", &to)]),
    }
}

pub(super) fn set(set: &Set, forms: &Forms<'_>) -> String {
    let last_joint = if set.kind == SetKind::OneMember { forms.or } else { forms.and };
    let mut out = String::new();
    for (at, element) in set.elements.iter().enumerate() {
        if at > 0 {
            out.push_str(if at + 1 == set.elements.len() { last_joint } else { forms.comma });
        }
        let next = match set.elements.get(at + 1) {
            Some(SetElement::Date(next)) => Some(next),
            _ => None,
        };
        let said = match (element, next) {
            (SetElement::Date(part), Some(next)) => beside(part, next, forms),
            (SetElement::Date(part), None) => marked(part, forms),
            (SetElement::OnOrBefore(part), _) => or_before(part, forms),
            (SetElement::OnOrAfter(part), _) => fill(forms.or_after, &[("date", &marked(part, forms))]),
            (SetElement::Range(from, to), _) => {
                let form = if set.kind == SetKind::OneMember { forms.one_of_run } else { forms.run };
                fill(form, &[("from", &beside(from, to, forms)), ("to", &marked(to, forms))])
            }
        };
        out.push_str(&said);
    }
    out
}

fn endpoint(end: &IntervalEndpoint, forms: &Forms<'_>) -> String {
    match end {
        IntervalEndpoint::Date(part) => marked(part, forms),
        IntervalEndpoint::OnOrBefore(part) => or_before(part, forms),
        IntervalEndpoint::OnOrAfter(part) => fill(forms.or_after, &[("date", &marked(part, forms))]),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => String::new(),
    }
}

fn or_before(part: &Part, forms: &Forms<'_>) -> String {
    let phrase = if of_part(part) == Precision::Day { forms.day_or_before } else { forms.or_before };
    fill(phrase, &[("date", &marked(part, forms))])
}

/// `part` before `next`, without the month or year that `next` says right after it.
fn beside(part: &Part, next: &Part, forms: &Forms<'_>) -> String {
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
        Some(day) if part.month == next.month => day.to_string(),
        Some(day) => fill(forms.day_of_month, &[("day", &day.to_string()), ("month", month(number, forms))]),
        None => month(number, forms).to_owned(),
    }
}
