"""iCalendar, by icalendar: exact dates only, each with an id of its own."""

import datetime

from icalendar import Calendar

from site_folder import clean, exact_span, same

FILE = "data/events.ics"


def read(site):
    raw = site.bytes(FILE)
    assert b"\n" not in raw.replace(b"\r\n", b""), "a line does not end with CR LF"
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line has more than 75 bytes"
    calendar = Calendar.from_ical(raw)
    same(str(calendar["VERSION"]), "2.0", "version")
    assert str(calendar["PRODID"]), "no product"
    events = calendar.walk("VEVENT")
    assert not any(event.errors for event in events), "a property is not understood"
    expected = {clean(one["title"]): one for one in site.dossier["events"] if exact_span(one["date"])}
    same(sorted(str(event["SUMMARY"]) for event in events), sorted(expected), "events")
    ids = [str(event["UID"]) for event in events]
    same(len(set(ids)), len(ids), "different ids")
    for event in events:
        hold(event, expected[str(event["SUMMARY"])], site)


def hold(event, record, site):
    first, last = exact_span(record["date"])
    start = event.decoded("DTSTART")
    same(event["DTSTAMP"].dt.utcoffset(), datetime.timedelta(0), "zone of the stamp")
    if isinstance(start, datetime.datetime):
        assert "T" in record["date"]["edtf"], "a day became a moment"
        edtf = datetime.datetime.fromisoformat(record["date"]["edtf"].replace("Z", "+00:00"))
        same(edtf.tzinfo is None, start.tzinfo is None, "floating time")
        same(start.replace(second=0), edtf.replace(second=0), "start")
    else:
        same(start.isoformat(), first, "first day")
        after = datetime.date.fromisoformat(last) + datetime.timedelta(days=1)
        same(event.decoded("DTEND"), after, "day after the last")
    place = {one["key"]: one["name"] for one in site.dossier["places"]}.get(record["place"])
    same(str(event["LOCATION"]) if "LOCATION" in event else None, place, "place")
    words = [record["kind"] or "", *record["tags"]]
    listed = [str(word) for word in event["CATEGORIES"].cats] if "CATEGORIES" in event else []
    same(listed, [clean(word) for word in words if word], "categories")
    if site.base:
        same(str(event["URL"]), site.base + record["page"], "page")


BROKEN = [
    ("a bare line feed", FILE, lambda raw: raw.replace(b"\r\n", b"\n", 1)),
    ("an event twice", FILE, lambda raw: raw.replace(b"END:VCALENDAR", raw[raw.index(b"BEGIN:VEVENT"):raw.index(b"END:VEVENT")] + b"END:VEVENT\r\nEND:VCALENDAR")),
    ("no end", FILE, lambda raw: raw.replace(b"END:VEVENT\r\n", b"", 1)),
    ("a day that is none", FILE, lambda raw: raw.replace(b"DTSTART;VALUE=DATE:2", b"DTSTART;VALUE=DATE:29", 1)),
    ("an end on the last day", FILE, lambda raw: raw.replace(b"DTEND;VALUE=DATE:20250909", b"DTEND;VALUE=DATE:20250908").replace(b"DTEND;VALUE=DATE:20250910", b"DTEND;VALUE=DATE:20250909")),
    ("a comma unescaped", FILE, lambda raw: raw.replace(b"DTSTAMP:", b"CATEGORIES:x,y\r\nDTSTAMP:", 1)),
]
