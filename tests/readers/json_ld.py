"""JSON-LD in pages, by lxml and PyLD: every node expands, with the types and fields that schema.org and search engines name."""

import json
import re
from urllib.parse import urljoin

from lxml import html
from pyld import jsonld

from site_folder import same

SCHEMA = "https://schema.org/"
ADDRESSES = ["url", "sameAs", "contentUrl", "archivedAt", "item"]
# The vocabulary as a context of our own, so that nothing is fetched: every name is of schema.org, these ones are addresses.
CONTEXT = {"@context": {"@vocab": SCHEMA, **{name: {"@type": "@id"} for name in ADDRESSES}}}
DAY = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$")
COVERAGE = re.compile(r"(-?\d{4}-\d\d-\d\d|\.\.)/(-?\d{4}-\d\d-\d\d|\.\.)$")


def loader(address, _options):
    same(address, "https://schema.org", "context")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": CONTEXT}


def read(site):
    nodes = {}
    for path in sorted(site.folder.rglob("*.html")):
        page = path.relative_to(site.folder).as_posix()
        blocks = html.parse(str(path), html.HTMLParser(encoding="utf-8")).xpath("//script[@type='application/ld+json']/text()")
        assert len(blocks) <= 1, f"{page} has {len(blocks)} blocks"
        nodes[page] = [node for block in blocks for node in graph(block, urljoin(site.base, page), page)]
        for node in nodes[page]:
            hold(node, site, page)
    pages(nodes, site)


def graph(block, base, page):
    written = json.loads(block)
    expanded = jsonld.expand(written, {"documentLoader": loader, "base": base})
    same(len(expanded), len(written["@graph"]), f"nodes of {page}")
    assert all(name.startswith(SCHEMA) for node in expanded for name in node if not name.startswith("@")), page
    return [plain(node) for node in expanded]


def plain(value):
    """An expanded value in short names: one value as itself, several as a list."""
    if isinstance(value, list):
        values = [plain(one) for one in value]
        return values[0] if len(values) == 1 else values
    if not isinstance(value, dict):
        return value
    if "@value" in value or set(value) == {"@id"}:
        return value.get("@value", value.get("@id"))
    return {name.removeprefix(SCHEMA): plain(one) if name != "@type" else one[0].removeprefix(SCHEMA) for name, one in value.items()}


def listed(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def hold(node, site, page):
    kind = node["@type"]
    if kind == "BreadcrumbList":
        items = listed(node["itemListElement"])
        same([one["position"] for one in items], list(range(1, len(items) + 1)), f"positions of {page}")
        assert all(one["name"] and site.has_page(one["item"]) for one in items), f"crumbs of {page}: {items}"
        same((items[0]["item"], items[-1]["item"]), (site.base, site.base + page_address(page)), f"ends of the crumbs of {page}")
    elif kind == "Dataset":
        dataset(node, site)
    elif kind == "Claim":
        assert node["text"] and node["name"] and node["about"]["name"] and site.has_page(node["url"]), node
        same("reviewRating" in node or "claimReviewed" in node, False, "a verdict")
        assert all(one["@type"] == "NewsArticle" and one["headline"] for one in listed(node.get("appearance"))), node
        first = node.get("firstAppearance")
        assert first is None or first in listed(node["appearance"]), "the first is one of all"
    else:
        assert kind in {"Person", "Organization", "Place", "Event", "CreativeWork"}, f"{kind} in {page}"
        assert node["name"], f"a {kind} without a name in {page}"
        assert all(one.startswith("http") for one in listed(node.get("sameAs"))), node
    for name in ["startDate", "endDate", "birthDate", "deathDate", "foundingDate", "dissolutionDate"]:
        assert name not in node or DAY.match(node[name]), f"{name} of {page}: {node[name]}"


def dataset(node, site):
    settings = site.dossier["dossier"]
    same(node["name"], settings["title"], "name of the data")
    assert 50 <= len(node["description"]) <= 5000, f"{len(node['description'])} characters"
    files = {one["contentUrl"]: one for one in listed(node["distribution"])}
    for address, file in files.items():
        assert site.has_page(address) and re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", file["encodingFormat"]), file
    data = {site.base + path.relative_to(site.folder).as_posix() for path in (site.folder / "data").iterdir()}
    assert data <= set(files), f"not told of: {data - set(files)}"
    assert node["license"].startswith("https://creativecommons.org/licenses/"), node["license"]
    days = [one["date"] for one in site.dossier["events"] if one["date"]]
    first = min((one["earliest"] for one in days), key=by_time) if all(one["earliest"] for one in days) else ".."
    last = max((one["latest"] for one in days), key=by_time) if all(one["latest"] for one in days) else ".."
    expected = None if (first, last) == ("..", "..") else f"{first}/{last}"
    same(node.get("temporalCoverage"), expected, "time covered")
    assert expected is None or COVERAGE.match(expected), expected


def by_time(day):
    sign, day = (-1, day[1:]) if day.startswith("-") else (1, day)
    year, month, of_month = day.split("-")
    return sign * int(year), int(month), int(of_month)


def page_address(page):
    from urllib.parse import quote

    return quote(page)


def of(nodes, page, kind):
    return [node for node in nodes[page] if node["@type"] == kind]


def pages(nodes, site):
    from urllib.parse import unquote

    for page in ["index.html", "data.html"]:
        same(len(of(nodes, page, "Dataset")), 1, f"data on {page}")
    for kind, schema in [("people", "Person"), ("organisations", "Organization"), ("places", "Place")]:
        for record in site.dossier[kind]:
            same([one["name"] for one in of(nodes, unquote(record["page"]), schema)], [record["name"]], kind)
    register = [node for page in nodes if page.startswith("claims") for node in of(nodes, page, "Claim")]
    answers = [account["answer"] for claim in site.dossier["claims"] for account in claim["accounts"]]
    same(sorted(one["text"] for one in register), sorted(answers), "answers in the register")
    for event in site.dossier["events"]:
        page = unquote(event["page"])
        [node] = of(nodes, page, "Event")
        same(node["name"], event["title"], "event")
        edtf = (event["date"] or {"edtf": ""})["edtf"]
        if set(edtf) & set("?~%X[{") or not edtf:
            same("startDate" in node, False, f"a date of {event['key']}, which is in doubt")
        own = [account["answer"] for claim in site.dossier["claims"] if claim["about"] == event["key"] for account in claim["accounts"]]
        same(sorted(one["text"] for one in of(nodes, page, "Claim")), sorted(own), f"answers about {event['key']}")
    for article in site.dossier["articles"]:
        [node] = of(nodes, unquote(article["page"]), "CreativeWork")
        source = node["isBasedOn"]
        same((source["@type"], source["headline"]), ("NewsArticle", article["title"]), "article")
        same("articleBody" in source or "text" in source, False, "the text of an article")
        same(source.get("archivedAt"), article["archived"] and article["archived"]["url"], "saved copy")
        same(source.get("url"), article["source"], "original")
        corrections = [one["text"] for one in listed(node.get("correction"))]
        same(corrections, [one["text"] for one in article["corrections"]], "corrections")


BROKEN = [
    ("no JSON", "index.html", lambda raw: raw.replace(b'"@graph":[', b'"@graph":[,', 1)),
    ("a list of a relative address", "data.html", lambda raw: raw.replace(b'"item":"https://', b'"item":"', 1)),
    ("no licence", "data.html", lambda raw: raw.replace(b'"license"', b'"licence"', 1)),
    ("a description too short", "index.html", lambda raw: re.sub(rb'"@type":"Dataset",(.*?)"description":"[^"]*(\\"[^"]*)*"', rb'"@type":"Dataset",\1"description":"x"', raw, count=1)),
    ("an answer lost", "claims.html", lambda raw: raw.replace(b'"@type":"Claim"', b'"@type":"Person"', 1)),
    ("a type that is none", "claims.html", lambda raw: raw.replace(b'"@type":"BreadcrumbList"', b'"@type":"Breadcrumbs"', 1)),
]
