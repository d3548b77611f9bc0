//! The events for `TimelineJS`, the newsrooms' timeline.
//!
//! It knows no vague dates, so each slide starts at the earliest day that its event may have, and shows the date in words.

use serde::Serialize;

use super::json;
use crate::arena::Id;
use crate::date::{Date, Moment, Precision, words};
use crate::model::{Dossier, Entity, Event};
use crate::text::{clean, escape};

#[derive(Serialize)]
struct Timeline {
    title: Title,
    events: Vec<Slide>,
}

#[derive(Serialize)]
struct Title {
    unique_id: &'static str,
    text: Text,
}

#[derive(Serialize)]
struct Slide {
    unique_id: String,
    start_date: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Day>,
    display_date: String,
    text: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
}

#[derive(Serialize)]
struct Text {
    headline: String,
    text: String,
}

#[derive(Serialize, PartialEq, Eq)]
struct Day {
    year: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u8>,
    #[serde(rename = "day", skip_serializing_if = "Option::is_none")]
    of_month: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hour: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minute: Option<u8>,
}

/// The events that a timeline can hold: those that have a beginning.
pub(super) fn placed(dossier: &Dossier) -> impl Iterator<Item = (Id<Event>, &Date, Moment)> {
    dossier.chronology().iter().filter_map(|id| {
        let date = dossier.event(*id).date.as_ref()?;
        Some((*id, date, date.bounds().earliest?))
    })
}

/// The timeline's bytes.
pub(super) fn timeline(dossier: &Dossier) -> Vec<u8> {
    let settings = dossier.settings();
    let text = Text {
        headline: html(&settings.title),
        text: html(settings.description.as_deref().unwrap_or_default()),
    };
    let events = placed(dossier).map(|(id, date, start)| slide(dossier, id, date, start)).collect();
    json::readable_file(&Timeline { title: Title { unique_id: "title", text }, events })
}

fn slide(dossier: &Dossier, id: Id<Event>, date: &Date, start: Moment) -> Slide {
    let event = dossier.event(id);
    let start_date = day(date, start);
    let is_long = date.precision() == Precision::Range;
    let end_date =
        date.bounds().latest.filter(|_| is_long).map(|end| day(date, end)).filter(|end| *end != start_date);
    Slide {
        unique_id: event.key.as_str().to_owned(),
        end_date,
        start_date,
        display_date: html(&words::phrase(date, &words::ENGLISH)),
        text: Text { headline: html(&event.title), text: text(dossier, event) },
        group: event.kind.as_deref().map(html).filter(|kind| !kind.is_empty()),
    }
}

/// A day, with as many parts as the date has; the widget draws what it is given.
fn day(date: &Date, moment: Moment) -> Day {
    let precision = date.precision();
    let is_year = precision == Precision::Year;
    let is_month = precision == Precision::Month;
    let clock = (precision == Precision::Minute).then(|| moment.clock());
    Day {
        year: moment.year(),
        month: (!is_year).then(|| moment.month()),
        of_month: (!is_year && !is_month).then(|| moment.day()),
        hour: clock.map(|(hour, _)| hour),
        minute: clock.map(|(_, minute)| minute),
    }
}

/// Who and where, and who reports it, as markup.
fn text(dossier: &Dossier, event: &Event) -> String {
    let name = |id: &Id<Entity>| html(&dossier.entity(*id).name);
    let who: Vec<String> =
        event.people.iter().chain(&event.organisations).chain(&event.place).map(name).collect();
    let mut sources: Vec<String> = Vec::new();
    for citation in &event.sources {
        let title = html(&dossier.article(citation.article).title);
        if !sources.contains(&title) {
            sources.push(title);
        }
    }
    let paragraph = |label: &str, names: &[String]| {
        if names.is_empty() { String::new() } else { format!("<p>{label}{}</p>", names.join(", ")) }
    };
    paragraph("", &who) + &paragraph("Sources: ", &sources)
}

fn html(text: &str) -> String {
    escape::html(&clean::line(text)).into_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::export::sample;

    fn read(timeline: &str) -> Vec<Value> {
        let timeline: Value = serde_json::from_str(timeline).unwrap();
        let slides = timeline["events"].as_array().unwrap().clone();
        let mut ids: Vec<_> =
            slides.iter().map(|slide| slide["unique_id"].as_str().unwrap().to_owned()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), slides.len(), "every slide has an id of its own");
        for slide in &slides {
            assert!(slide["start_date"]["year"].is_i64() && slide["display_date"].is_string());
            assert_ne!(slide.get("end_date"), Some(&slide["start_date"]), "the widget drops such an end");
        }
        slides
    }

    #[test]
    fn slides_start_at_the_earliest_and_say_the_date_in_words() {
        let slides = read(&sample::rich().file("data/timeline.json"));
        let of = |key: &str| slides.iter().find(|slide| slide["unique_id"] == key).unwrap();
        assert_eq!(
            of("minute")["start_date"],
            json!({"year": 2025, "month": 9, "day": 10, "hour": 17, "minute": 20})
        );
        assert_eq!(
            of("minute")["text"]["text"],
            "<p>Ada Hall, The Kettle Trust, The Hall</p><p>Sources: Tea for 2 &amp; more: “a start”, A quoted piece</p>"
        );
        assert_eq!(of("month")["start_date"], json!({"year": 2025, "month": 9}));
        assert_eq!(of("about")["display_date"], "about 2019");
        assert_eq!(of("about")["start_date"], json!({"year": 2019}));
        assert_eq!(of("ancient")["start_date"]["year"], -44);
        assert_eq!(of("days")["end_date"], json!({"year": 2025, "month": 9, "day": 10}));
        assert_eq!(of("either")["display_date"], "8 or 9 September 2025");
        assert_eq!(of("either").get("end_date"), None);
        assert_eq!(slides.len(), 8);
    }

    #[test]
    fn text_is_no_markup() {
        let slides = read(&sample::hostile().file("data/timeline.json"));
        assert!(slides[0]["text"]["headline"].as_str().unwrap().contains("&lt;/script&gt;"));
    }
}
