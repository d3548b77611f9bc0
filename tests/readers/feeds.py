"""The feeds: Atom by lxml against a grammar of RFC 4287 and by feedparser; the JSON Feed by jsonschema; each against the other."""

import json
from pathlib import Path

import feedparser
import jsonschema
from lxml import etree

from site_folder import clean, same

ATOM, JSON = "feed.xml", "feed.json"
HERE = Path(__file__).parent


def read(site):
    grammar = etree.RelaxNG(etree.parse(HERE / "atom.rng"))
    grammar.assertValid(etree.fromstring(site.bytes(ATOM), etree.XMLParser(no_network=True, resolve_entities=False)))
    feed = feedparser.parse(site.bytes(ATOM))
    assert not feed.bozo, f"not well made: {feed.get('bozo_exception')}"
    same(feed.version, "atom10", "format")
    same(feed.feed.title_detail.type, "text/plain", "type of the title")
    same(feed.feed.title, clean(site.dossier["dossier"]["title"]), "title")
    links = {link.rel: link.href for link in feed.feed.links}
    same(links, {"self": site.base + ATOM, "alternate": site.base}, "addresses of the feed")
    same(len(feed.feed.links), 2, "count of those")
    ids = [feed.feed.id, *(entry.id for entry in feed.entries)]
    same(len(set(ids)), len(ids), "different ids")
    same(sorted((told(entry.title), day(entry.updated)) for entry in feed.entries), sorted(changes(site))[-100:], "changes")
    moments = [entry.updated for entry in feed.entries]
    same(moments, sorted(moments, reverse=True), "newest first")
    if moments:
        same(feed.feed.updated, moments[0], "time of the newest")
    assert all(site.has_page(entry.link) for entry in feed.entries), "an entry leads nowhere"
    read_json(site, feed)


def read_json(site, atom):
    schema = json.loads((HERE / "json-feed.schema.json").read_text())
    kind = jsonschema.Draft202012Validator
    feed = site.json(JSON)
    kind(schema, format_checker=kind.FORMAT_CHECKER).validate(feed)
    same(feed["feed_url"], site.base + JSON, "own address")
    same([(one["id"], one["url"], one["title"], one["date_published"]) for one in feed["items"]],
         [(one.id, one.link, one.title, one.updated) for one in atom.entries], "items")


def changes(site):
    """What changed when, by the dossier."""
    for kind in ["articles", "people", "organisations", "places", "events"]:
        for record in site.dossier[kind]:
            name = clean(record.get("title") or record.get("name"))
            for field in ["added", "updated"]:
                if record.get(field) and record[field]["earliest"]:
                    yield name, record[field]["earliest"]
            for correction in record.get("corrections", []):
                if correction["date"]:
                    yield name, correction["date"]["earliest"]


def told(title):
    return title.split(": ", 1)[1]


def day(moment):
    return moment[:10]


BROKEN = [
    ("a mark left open", ATOM, lambda raw: raw.replace(b"</title>", b"", 1)),
    ("an entry without an id", ATOM, lambda raw: raw[:raw.rindex(b"<id>")] + raw[raw.rindex(b"</id>") + 5:]),
    ("a day without a time", ATOM, lambda raw: raw.replace(b"T00:00:00Z", b"", 1)),
    ("an address without a host", ATOM, lambda raw: raw.replace(b'href="https://', b'href="', 1)),
    ("two entries with one id", ATOM, lambda raw: raw.replace(b"</feed>", raw[raw.rindex(b"<entry>"):raw.rindex(b"</entry>")] + b"</entry></feed>")),
    ("a number for an id", JSON, lambda raw: raw.replace(b'"id": "tag', b'"id": 1, "x": "tag', 1)),
    ("another version", JSON, lambda raw: raw.replace(b"version/1.1", b"version/9", 1)),
    ("a day for a moment", JSON, lambda raw: raw.replace(b"T00:00:00Z", b"", 1)),
]
