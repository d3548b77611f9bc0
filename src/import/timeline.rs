//! Tables of events as `TimelineJS` reads them: a row an event, with its date in several columns.

use super::happening::FoundEvent;
use super::inputs::Outcome;
use super::page::html_to_markdown;
use super::plain_text::in_markdown;
use super::tame::tame;
use crate::date::Date;
use crate::text::clean;

/// The columns that a dossier has no field for, and what they are called in the draft.
const MORE: [(&str, &str); 5] = [
    ("display date", "shown as"),
    ("media", "media"),
    ("media caption", "caption"),
    ("media credit", "credit"),
    ("type", "type"),
];

/// A row by the names of its columns, in small letters.
struct Row<'r> {
    names: &'r [String],
    cells: &'r csv::StringRecord,
}

impl Row<'_> {
    fn cell(&self, name: &str) -> Option<&str> {
        let at = self.names.iter().position(|known| known == name)?;
        self.cells.get(at).map(str::trim).filter(|cell| !cell.is_empty())
    }
}

/// Whether a table with these columns is such a timeline.
pub(super) fn is_timeline(names: &[String]) -> bool {
    ["year", "headline"].iter().all(|wanted| names.iter().any(|name| name == wanted))
}

/// The event of a row; nothing for the row that only names the timeline.
pub(super) fn event(origin: String, names: &[String], cells: &csv::StringRecord) -> Option<Outcome> {
    let row = Row { names, cells };
    let kind = row.cell("type").map(str::to_lowercase);
    if kind.as_deref() == Some("title") || (row.cell("year").is_none() && row.cell("display date").is_none())
    {
        return None;
    }
    let Some(title) = row.cell("headline").map(words).filter(|title| !title.is_empty()) else {
        return Some(Outcome::Failed(origin, "it has no headline".to_owned()));
    };
    let mut event = FoundEvent { origin, title: clean::line(&title), ..FoundEvent::default() };
    match date(&row) {
        Ok(date) => event.date = date,
        Err(written) => event
            .remarks
            .push(format!("{written} is no date that can be read; years, months and days are figures")),
    }
    event.kind = row.cell("group").map(clean::line);
    event.text = row.cell("text").map(words).unwrap_or_default();
    let more = MORE.iter().filter_map(|(column, name)| Some((*name, row.cell(column)?.to_owned())));
    event.more = more.collect();
    Some(Outcome::Event(Box::new(event)))
}

/// A cell's words as Markdown that a dossier can hold; cells may be written in HTML.
fn words(cell: &str) -> String {
    let markdown = if cell.contains(['<', '&']) {
        html_to_markdown(cell.to_owned()).unwrap_or_else(|_| in_markdown(cell))
    } else {
        in_markdown(cell)
    };
    tame(&markdown, None, &|_| false).text.trim().to_owned()
}

/// The date of a row, or what is written in its place.
fn date(row: &Row<'_>) -> Result<Option<Date>, String> {
    let Some(start) = moment(row, "")? else { return Ok(None) };
    let text = match moment(row, "end ")? {
        Some(end) if end != start => format!("{start}/{end}"),
        _ => start,
    };
    Date::parse(&text).map(Some).map_err(|_| format!("`{text}`"))
}

/// One end of a date as EDTF: as many of year, month, day and time as are there.
fn moment(row: &Row<'_>, end: &str) -> Result<Option<String>, String> {
    let cell = |name: &str| row.cell(&format!("{end}{name}"));
    let Some(year) = cell("year") else { return Ok(None) };
    let number = |text: &str| text.parse::<i32>().map_err(|_| format!("`{text}`"));
    let year = number(year)?;
    let mut out = if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") };
    let Some(month) = cell("month") else { return Ok(Some(out)) };
    out += &format!("-{:02}", number(month)?);
    let Some(day) = cell("day") else { return Ok(Some(out)) };
    out += &format!("-{:02}", number(day)?);
    if let Some((hour, minute)) = cell("time").and_then(clock) {
        out += &format!("T{hour:02}:{minute:02}");
    }
    Ok(Some(out))
}

/// `17:20`, `17:20:00`, `5:20 pm`.
fn clock(text: &str) -> Option<(u8, u8)> {
    let small = text.to_lowercase();
    let (figures, is_half) = match small.strip_suffix("pm").or_else(|| small.strip_suffix("am")) {
        Some(figures) => (figures.trim(), true),
        None => (small.as_str(), false),
    };
    let mut parts = figures.split(':').map(|part| part.parse::<u8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let hour = match (is_half, small.ends_with("pm")) {
        (true, true) => hour % 12 + 12,
        (true, false) => hour % 12,
        _ => hour,
    };
    (hour < 24 && minute < 60).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(cells: &[&str]) -> Result<Option<String>, String> {
        let names = ["year", "month", "day", "time", "end year", "end month", "end day", "headline"];
        let names = names.map(str::to_owned);
        let cells = csv::StringRecord::from(cells.to_vec());
        date(&Row { names: &names, cells: &cells }).map(|date| date.map(|date| date.to_string()))
    }

    #[test]
    fn dates_are_as_exact_as_their_columns() {
        for (cells, expected) in [
            (&["2026", "", "", "", "", "", ""][..], "2026"),
            (&["2026", "3"], "2026-03"),
            (&["2026", "3", "1"], "2026-03-01"),
            (&["2026", "03", "01", "17:20:00"], "2026-03-01T17:20"),
            (&["2026", "3", "1", "12:05 AM"], "2026-03-01T00:05"),
            (&["2026", "3", "1", "5:20 pm"], "2026-03-01T17:20"),
            (&["2026", "3", "1", "at night"], "2026-03-01"),
            (&["2026", "3", "1", "", "2026", "3", "4"], "2026-03-01/2026-03-04"),
            (&["2026", "3", "1", "", "2026", "3", "1"], "2026-03-01"),
            (&["-44", "3", "15"], "-0044-03-15"),
        ] {
            assert_eq!(dated(cells), Ok(Some(expected.to_owned())), "{cells:?}");
        }
        assert_eq!(dated(&["", "3", "1"]), Ok(None));
        assert_eq!(dated(&["2026", "March", "1"]), Err("`March`".to_owned()));
        assert_eq!(dated(&["2026", "13", "1"]), Err("`2026-13-01`".to_owned()));
    }
}
