//! The calendar (RFC 5545): events whose day is known.
//!
//! A calendar can say neither "about" nor "in September", so what is not exact is left out and counted. Times of day carry
//! no zone, as the dossier's own do, unless the author wrote an offset.

use super::change;
use super::texts;
use crate::arena::Id;
use crate::date::{Date, Precision, words};
use crate::model::{Dossier, Event, Target};
use crate::plan::SitePlan;
use crate::text::clean;

/// When an event is, as a calendar says it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum When {
    /// A day, and the day after the last one.
    Days(String, String),
    /// A moment, with its `Z` if it is in UTC.
    Moment(String),
}

/// The events that a calendar can hold, in order of time.
pub(super) fn exact(dossier: &Dossier) -> impl Iterator<Item = Id<Event>> {
    dossier.chronology().iter().copied().filter(|id| when(dossier, *id).is_some())
}

/// How many events a calendar cannot hold.
pub(super) fn left_out(dossier: &Dossier) -> usize {
    dossier.events().len() - exact(dossier).count()
}

fn when(dossier: &Dossier, id: Id<Event>) -> Option<When> {
    let date = dossier.event(id).date.as_ref()?;
    if date.is_approximate() || date.is_uncertain() {
        return None;
    }
    match date.precision() {
        Precision::Day => Some(When::Days(day(date, 0)?, day(date, 1)?)),
        Precision::Minute => moment(date).map(When::Moment),
        Precision::Range => {
            let strict = date.strict();
            let (first, last) = strict.split_once('/')?;
            let exact = |text| Date::parse(text).ok().filter(|date| date.precision() == Precision::Day);
            Some(When::Days(day(&exact(first)?, 0)?, day(&exact(last)?, 1)?))
        }
        _ => None,
    }
}

/// The day, or the one `later` days after it, as eight digits.
fn day(date: &Date, later: i32) -> Option<String> {
    let civil = date.to_civil()?.checked_add(jiff::Span::new().days(later)).ok()?;
    (civil.year() > 0).then(|| format!("{:04}{:02}{:02}", civil.year(), civil.month(), civil.day()))
}

/// The moment; with an offset it becomes UTC, without one it stays without.
fn moment(date: &Date) -> Option<String> {
    let civil = match date.strict().parse::<jiff::Timestamp>() {
        Ok(instant) => {
            return Some(instant.strftime("%Y%m%dT%H%M%SZ").to_string()).filter(|text| text.len() == 16);
        }
        Err(_) => date.to_civil()?,
    };
    let (hour, minute) = date.time_of_day()?;
    (civil.year() > 0)
        .then(|| format!("{:04}{:02}{:02}T{hour:02}{minute:02}00", civil.year(), civil.month(), civil.day()))
}

/// The calendar's bytes.
pub(super) fn calendar(dossier: &Dossier, plan: &SitePlan, base: Option<&str>) -> Vec<u8> {
    let settings = dossier.settings();
    let mut out = Lines(String::new());
    out.plain("BEGIN:VCALENDAR");
    out.plain("VERSION:2.0");
    out.plain(concat!("PRODID:-//Cuttings//", env!("CARGO_PKG_VERSION"), "//EN"));
    out.plain("CALSCALE:GREGORIAN");
    out.text("NAME", &clean::line(&settings.title));
    out.text("X-WR-CALNAME", &clean::line(&settings.title));
    for id in exact(dossier) {
        event(&mut out, dossier, plan, base, id);
    }
    out.plain("END:VCALENDAR");
    out.0.into_bytes()
}

fn event(out: &mut Lines, dossier: &Dossier, plan: &SitePlan, base: Option<&str>, id: Id<Event>) {
    let event = dossier.event(id);
    let Some(when) = when(dossier, id) else { return };
    out.plain("BEGIN:VEVENT");
    out.plain(&format!("UID:{}", uid(event.key.as_str(), base)));
    out.plain(&format!("DTSTAMP:{}T000000Z", stamp(event)));
    match when {
        When::Days(first, after) => {
            out.plain(&format!("DTSTART;VALUE=DATE:{first}"));
            out.plain(&format!("DTEND;VALUE=DATE:{after}"));
        }
        When::Moment(moment) => out.plain(&format!("DTSTART:{moment}")),
    }
    out.text("SUMMARY", &clean::line(texts::title(dossier, Target::Event(id))));
    out.text("DESCRIPTION", &description(dossier, event));
    if let Some(place) = event.place {
        out.text("LOCATION", &clean::line(&dossier.entity(place).name));
    }
    let categories: Vec<String> = event
        .kind
        .iter()
        .chain(&event.tags)
        .map(|word| escaped(&clean::line(word)))
        .filter(|word| !word.is_empty())
        .collect();
    if !categories.is_empty() {
        out.plain(&format!("CATEGORIES:{}", categories.join(",")));
    }
    if let Some(base) = base {
        out.plain(&format!("URL:{base}{}", plan.route(dossier, Target::Event(id)).encoded()));
    }
    out.plain("END:VEVENT");
}

/// When, in words, and who reports it.
fn description(dossier: &Dossier, event: &Event) -> String {
    let mut lines: Vec<String> = event.date.iter().map(|date| words::phrase(date, &words::ENGLISH)).collect();
    for citation in &event.sources {
        let title = format!("Source: {}", clean::line(&dossier.article(citation.article).title));
        if !lines.contains(&title) {
            lines.push(title);
        }
    }
    lines.join("\n")
}

/// A name that stays the same from build to build: the key, and the host and folder where they are known.
fn uid(key: &str, base: Option<&str>) -> String {
    let host = base.map_or_else(|| "cuttings.invalid".to_owned(), super::feed::host);
    let folder = base.map_or("", super::feed::folder);
    format!("{}@{host}", crate::digest::Digest::of(format!("{folder}{key}").as_bytes()))
}

/// The day on which the record was last changed, else was made, else the event's own: the clock is never asked.
fn stamp(event: &Event) -> String {
    let written = [&event.updated, &event.added].into_iter().flatten().filter_map(change::day).max();
    let own = || event.date.as_ref().and_then(change::day);
    written.or_else(own).unwrap_or_else(|| "1970-01-01".to_owned()).replace('-', "")
}

/// Lines of at most 75 bytes; longer ones go on in the next line behind a blank.
struct Lines(String);

/// The most bytes of a line, its end not counted.
const LONGEST: usize = 75;

impl Lines {
    /// Adds a property whose value is a text, unless it says nothing.
    fn text(&mut self, name: &str, text: &str) {
        let text = clean::lines(text);
        if !text.is_empty() {
            self.plain(&format!("{name}:{}", escaped(&text)));
        }
    }

    /// Adds a line that is escaped already.
    fn plain(&mut self, line: &str) {
        let mut length = 0;
        for character in line.chars() {
            if length + character.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(character);
            length += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(character);
            }
            '\n' => out.push_str("\\n"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    /// The properties of each event, read by the format's own rules.
    fn read(calendar: &str) -> Vec<Vec<(String, String)>> {
        assert!(
            calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                && calendar.ends_with("END:VCALENDAR\r\n")
        );
        assert!(!calendar.replace("\r\n", "").contains(['\r', '\n']));
        assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
        let mut events = Vec::new();
        for line in calendar.replace("\r\n ", "").split_terminator("\r\n") {
            let (name, value) = line.split_once(':').unwrap();
            match (name, value) {
                ("BEGIN", "VEVENT") => events.push(Vec::new()),
                ("END" | "BEGIN", _) => {}
                _ => {
                    let value = value
                        .replace("\\n", "\n")
                        .replace("\\,", ",")
                        .replace("\\;", ";")
                        .replace("\\\\", "\\");
                    if let Some(event) = events.last_mut() {
                        event.push((name.to_owned(), value));
                    }
                }
            }
        }
        for event in &events {
            for name in ["UID", "DTSTAMP", "SUMMARY"] {
                assert_eq!(event.iter().filter(|(known, _)| known == name).count(), 1, "{name}: {event:?}");
            }
        }
        events
    }

    fn of<'e>(event: &'e [(String, String)], name: &str) -> &'e str {
        event.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    #[test]
    fn only_exact_dates_are_in_the_calendar() {
        let sample = sample::rich();
        let events = read(&sample.file("data/events.ics"));
        let starts: Vec<_> = events
            .iter()
            .map(|event| {
                (of(event, "DTSTART;VALUE=DATE"), of(event, "DTEND;VALUE=DATE"), of(event, "DTSTART"))
            })
            .collect();
        assert_eq!(
            starts,
            [
                ("20250908", "20250911", ""),
                ("20250909", "20250910", ""),
                ("", "", "20250910T172000"),
                ("", "", "20250910T162000Z"),
            ]
        );
        assert_eq!(left_out(&sample.dossier), 5);
        assert_eq!(of(&events[2], "LOCATION"), "The Hall");
        assert_eq!(of(&events[2], "DTSTAMP"), "20250914T000000Z");
        assert!(
            of(&events[2], "DESCRIPTION").starts_with("10 September 2025, 5.20 pm\nSource: Tea for 2 & more")
        );
        assert_eq!(of(&events[2], "URL"), "https://tea.example/dossier/events/minute.html");
    }

    #[test]
    fn text_cannot_end_an_event() {
        let events = read(&sample::hostile().file("data/events.ics"));
        assert_eq!(events.len(), 1);
        assert!(of(&events[0], "SUMMARY").contains(" END:VEVENT ER - @evil"));
    }

    #[test]
    fn lines_are_folded_between_characters() {
        let mut lines = Lines(String::new());
        lines.text("SUMMARY", &"é😀".repeat(40));
        assert!(lines.0.split("\r\n").all(|line| line.len() <= 75) && lines.0.lines().count() > 3);
        assert_eq!(lines.0.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "é😀".repeat(40)));
    }
}
