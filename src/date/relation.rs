//! What is known of how two dates lie to each other.

use super::{Date, Moment, Precision};
use edtf_core::{Bound, Date as Part, DateField, Edtf, IntervalEndpoint, SetElement, TimeShift};
use std::cmp::Ordering;

/// How one date lies to another, as far as the two values decide it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Both cover the same time.
    Same,
    /// The first covers all of the second, as September 2025 covers 10 September: they agree.
    Contains,
    /// The second covers all of the first: they agree.
    Within,
    /// They share some time and each has more, or one is a winter that may be the one before: they may agree.
    Overlaps,
    /// The first ends before the second begins; a set counts by its nearest member.
    Before(Gap),
    /// The first begins after the second ends; a set counts by its nearest member.
    After(Gap),
    /// An unknown end or a mark of doubt leaves it open.
    Unknown,
}

impl Relation {
    /// Whether the two can both be true.
    pub fn may_agree(self) -> bool {
        !matches!(self, Self::Before(_) | Self::After(_))
    }
}

/// The distance between two dates that share no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// So many minutes, where both dates are minutes.
    Minutes(u64),
    /// So many days, where both are days or minutes: 1 for neighbouring days.
    Days(u64),
    /// So many calendar months, where the coarser is a month, a season or another part of a year.
    Months(u64),
    /// So many calendar years, where the coarser is a year or more.
    Years(u64),
}

/// A stretch of time; the ends are minutes, included.
#[derive(Clone, Copy)]
struct Span {
    from: Edge,
    to: Edge,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    At(Moment),
    Open,
    Unknown,
}

impl Date {
    /// How this date lies to `other`.
    ///
    /// Dates that share no time still give `Unknown` if one is marked uncertain, or if one is marked approximate and the other lies
    /// within its own length of it: "about 2019" may be 2020 and cannot be 2022. Two times that both state their offset from UTC are
    /// compared in UTC; beside a time that states none, an offset is not applied.
    ///
    /// ```
    /// use cuttings::date::{Date, Gap, Relation};
    ///
    /// let date = |text| Date::parse(text).expect("a date");
    /// assert_eq!(date("2025-09-10").relation(&date("2025-09-09")), Relation::After(Gap::Days(1)));
    /// assert_eq!(date("2025-09").relation(&date("2025-09-10")), Relation::Contains);
    /// assert_eq!(date("2019~").relation(&date("2020")), Relation::Unknown);
    /// assert_eq!(date("2025-09-10T10:00Z").relation(&date("2025-09-10T11:00+01:00")), Relation::Same);
    /// ```
    pub fn relation(&self, other: &Self) -> Relation {
        if let (Some(ours), Some(theirs)) = (self.universal_minute(), other.universal_minute()) {
            let gap = Gap::Minutes(ours.abs_diff(theirs));
            return match ours.cmp(&theirs) {
                Ordering::Less => Relation::Before(gap),
                Ordering::Equal => Relation::Same,
                Ordering::Greater => Relation::After(gap),
            };
        }
        let (ours, theirs) = (spans(self), spans(other));
        let touching = ours.iter().any(|a| theirs.iter().any(|b| meet(a, b) == Meeting::Shared));
        if touching {
            return match (covers(&ours, &theirs), covers(&theirs, &ours)) {
                (true, true) => Relation::Same,
                (true, false) => Relation::Contains,
                (false, true) => Relation::Within,
                (false, false) => Relation::Overlaps,
            };
        }
        let may_be_winter = |winter: &Self, spans: &[Span]| {
            winter.winter_before().iter().any(|a| spans.iter().any(|b| meet(a, b) == Meeting::Shared))
        };
        if may_be_winter(self, &theirs) || may_be_winter(other, &ours) {
            return Relation::Overlaps;
        }
        if self.is_uncertain() || other.is_uncertain() {
            return Relation::Unknown;
        }
        let mut nearest: Option<(i64, bool, Moment, Moment)> = None;
        for a in &ours {
            for b in &theirs {
                let (before, end, start) = match meet(a, b) {
                    Meeting::Before(end, start) => (true, end, start),
                    Meeting::After(end, start) => (false, end, start),
                    Meeting::Shared | Meeting::Undecided => return Relation::Unknown,
                };
                let distance = start.minute_number().saturating_sub(end.minute_number());
                if nearest.is_none_or(|(best, ..)| distance < best) {
                    nearest = Some((distance, before, end, start));
                }
            }
        }
        let Some((distance, before, end, start)) = nearest else { return Relation::Unknown };
        let margin = stretch(self).saturating_add(stretch(other));
        if distance <= margin {
            return Relation::Unknown;
        }
        let gap = gap(end, start, self.grain().max(other.grain()));
        if before { Relation::Before(gap) } else { Relation::After(gap) }
    }

    /// The winter that the year of this one begins with: EDTF's "winter 2024" begins in December, and January 2024 is called so too.
    fn winter_before(&self) -> Vec<Span> {
        const WINTERS: [u8; 2] = [24, 28];
        let Edtf::Date(part) = self.value() else { return Vec::new() };
        let Some(code) = part.month.and_then(DateField::value).filter(|code| WINTERS.contains(code)) else {
            return Vec::new();
        };
        let year = self.bounds().earliest.and_then(|first| i32::try_from(first.year()).ok());
        let winter = year.and_then(|year| Self::part_of_year(year.saturating_sub(1), code));
        winter.as_ref().map(spans).unwrap_or_default()
    }

    /// The minute in UTC, counted as by [`Moment::minute_number`], of a time that states its offset.
    fn universal_minute(&self) -> Option<i64> {
        let Edtf::DateTime(moment) = self.value() else { return None };
        let offset = match moment.time.shift? {
            TimeShift::Utc => 0,
            TimeShift::Offset { minutes, .. } => i64::from(minutes),
        };
        Some(self.bounds().earliest?.minute_number().saturating_sub(offset))
    }

    /// The unit in which distances from this date are told.
    fn grain(&self) -> Precision {
        match self.value() {
            Edtf::Interval(interval) => [interval.start, interval.end]
                .iter()
                .filter_map(endpoint_part)
                .map(|part| super::precision::of_part(&part))
                .max(),
            Edtf::Set(set) => {
                set.elements.iter().map(|element| super::precision::of_part(&element_part(element))).max()
            }
            _ => Some(self.precision()),
        }
        .unwrap_or(Precision::Day)
    }
}

fn endpoint_part(end: &IntervalEndpoint) -> Option<Part> {
    match end {
        IntervalEndpoint::Date(part)
        | IntervalEndpoint::OnOrBefore(part)
        | IntervalEndpoint::OnOrAfter(part) => Some(*part),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
    }
}

fn element_part(element: &SetElement) -> Part {
    match element {
        SetElement::Date(part)
        | SetElement::OnOrBefore(part)
        | SetElement::OnOrAfter(part)
        | SetElement::Range(part, _) => *part,
    }
}

fn spans(date: &Date) -> Vec<Span> {
    match date.value() {
        Edtf::DateTime(_) => {
            let bounds = date.bounds();
            vec![Span {
                from: bounds.earliest.map_or(Edge::Unknown, Edge::At),
                to: bounds.latest.map_or(Edge::Unknown, Edge::At),
            }]
        }
        Edtf::Set(set) => set
            .elements
            .iter()
            .map(|element| match element {
                SetElement::Date(part) => Span { from: start_of(part), to: end_of(part) },
                SetElement::OnOrBefore(part) => Span { from: Edge::Open, to: end_of(part) },
                SetElement::OnOrAfter(part) => Span { from: start_of(part), to: Edge::Open },
                SetElement::Range(first, last) => Span { from: start_of(first), to: end_of(last) },
            })
            .collect(),
        value => {
            let bounds = value.bounds();
            vec![Span { from: edge(bounds.earliest, (0, 0)), to: edge(bounds.latest, (23, 59)) }]
        }
    }
}

fn start_of(part: &Part) -> Edge {
    edge(Edtf::Date(*part).bounds().earliest, (0, 0))
}

fn end_of(part: &Part) -> Edge {
    edge(Edtf::Date(*part).bounds().latest, (23, 59))
}

fn edge(bound: Bound, (hour, minute): (u8, u8)) -> Edge {
    match bound {
        Bound::Date(day) => Edge::At(Moment::new(day, hour, minute)),
        Bound::NegativeInfinity | Bound::PositiveInfinity => Edge::Open,
        Bound::Unknown => Edge::Unknown,
    }
}

#[derive(PartialEq, Eq)]
enum Meeting {
    Shared,
    /// The end of the first and the beginning of the second.
    Before(Moment, Moment),
    /// The end of the second and the beginning of the first.
    After(Moment, Moment),
    Undecided,
}

fn meet(a: &Span, b: &Span) -> Meeting {
    if let (Edge::At(end), Edge::At(start)) = (a.to, b.from)
        && end < start
    {
        return Meeting::Before(end, start);
    }
    if let (Edge::At(end), Edge::At(start)) = (b.to, a.from)
        && end < start
    {
        return Meeting::After(end, start);
    }
    // An unknown end is known to lie no earlier than the other end of its own span; beyond that nothing is.
    let reaches = |to: Edge, from: Edge, own: Edge| match (to, from) {
        (Edge::Unknown, Edge::At(start)) => matches!(own, Edge::At(first) if first >= start),
        (Edge::At(end), Edge::Unknown) => {
            matches!(own, Edge::At(_)) && matches!(own, Edge::At(first) if first >= end)
        }
        (Edge::Unknown, Edge::Unknown) => false,
        _ => true,
    };
    let shared = reaches(a.to, b.from, a.from) && reaches(b.to, a.from, b.from);
    if shared { Meeting::Shared } else { Meeting::Undecided }
}

/// Whether every span of `inner` lies in one of `outer`.
fn covers(outer: &[Span], inner: &[Span]) -> bool {
    let starts = |o: Edge, i: Edge| match (o, i) {
        (Edge::Open, Edge::Open | Edge::At(_)) => true,
        (Edge::At(o), Edge::At(i)) => o <= i,
        _ => false,
    };
    let ends = |o: Edge, i: Edge| match (o, i) {
        (Edge::Open, Edge::Open | Edge::At(_)) => true,
        (Edge::At(o), Edge::At(i)) => i <= o,
        _ => false,
    };
    inner.iter().all(|i| outer.iter().any(|o| starts(o.from, i.from) && ends(o.to, i.to)))
}

/// How far beyond its bounds an approximate date may lie, in minutes: its own length, or a day if that is shorter.
fn stretch(date: &Date) -> i64 {
    const DAY: i64 = 24 * 60;
    if !date.is_approximate() {
        return 0;
    }
    match (date.bounds().earliest, date.bounds().latest) {
        (Some(first), Some(last)) => {
            last.minute_number().saturating_sub(first.minute_number()).saturating_add(1).max(DAY)
        }
        _ => 365 * DAY,
    }
}

fn gap(end: Moment, start: Moment, grain: Precision) -> Gap {
    let months = |moment: Moment| moment.year().saturating_mul(12) + i64::from(moment.month());
    let minutes = start.minute_number().saturating_sub(end.minute_number()).unsigned_abs();
    let days = start.day_number().saturating_sub(end.day_number()).unsigned_abs();
    match grain {
        Precision::Minute => Gap::Minutes(minutes),
        Precision::Day if days == 0 => Gap::Minutes(minutes),
        Precision::Day => Gap::Days(days),
        Precision::Month | Precision::Season | Precision::Quarter | Precision::Third | Precision::Half => {
            Gap::Months(months(start).saturating_sub(months(end)).unsigned_abs())
        }
        _ => Gap::Years(start.year().saturating_sub(end.year()).unsigned_abs()),
    }
}
