"""The tables, by Frictionless: every file against the columns that the package promises."""

import csv
import io
import json

from frictionless import Package

from site_folder import same

FILE = "data/datapackage.json"
KINDS = ["articles", "people", "organisations", "places", "events"]
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def read(site):
    package = Package(str(site.folder / FILE))
    report = package.validate()
    faults = [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors]
    assert report.valid, "; ".join(faults + [error.message for error in report.errors])
    same(sorted(resource.name for resource in package.resources), sorted(KINDS + ["claims", "mentions"]), "tables")
    licence = site.dossier["dossier"]["licence"]
    same([one["title"] for one in json.loads(site.text(FILE)).get("licenses", [])], [licence] if licence else [], "licences")
    assert all("path" in one for one in package.licenses if one["name"].startswith("CC-")), "a known licence has an address"
    for name in KINDS:
        hold(package, site, name)
    rows = package.get_resource("claims").read_rows()
    answers = [(claim["question"], account["answer"]) for claim in site.dossier["claims"] for account in claim["accounts"]]
    same(sorted((bare(row["question"]), bare(row["answer"])) for row in rows), sorted(answers), "answers")
    named = [(article["key"], one["key"]) for article in site.dossier["articles"] for one in article["mentions"]]
    rows = package.get_resource("mentions").read_rows()
    same([(row["article"], row["key"]) for row in rows], named, "mentions")
    closed = {one["key"] for one in site.dossier["articles"] if one["rights"] != "full"}
    assert not any(row["sentence"] or row["form"] for row in rows if row["article"] in closed), "words kept back are told"
    for resource in package.resources:
        raw = site.text(f"data/{resource.path}")
        for row in csv.reader(io.StringIO(raw, newline="")):
            assert not any(cell.startswith(FORMULA) for cell in row), f"a formula in {resource.path}: {row}"


def hold(package, site, name):
    rows = {row["key"]: row for row in package.get_resource(name).read_rows()}
    records = site.keyed(name)
    same(sorted(rows), sorted(records), f"keys of {name}")
    for key, record in records.items():
        shown = "title" if "title" in record else "name"
        same(bare(rows[key][shown]), record[shown], f"{shown} of {key}")
        same(rows[key]["page"], record["page"], f"page of {key}")
        if "date" in record:
            date = record["date"] or {"edtf": None}
            same(bare(rows[key]["date"]), date["edtf"], f"date of {key}")
            first = rows[key]["date_earliest"]
            if first is not None:
                same(first.isoformat(), date["earliest"], f"first day of {key}")


def bare(cell):
    """A cell without the mark that keeps it from being a formula."""
    if cell and cell.startswith("'") and cell[1:].startswith(("=", "+", "-", "@")):
        return cell[1:]
    return cell


BROKEN = [
    ("a row cut short", "data/events.csv", lambda raw: raw.rstrip(b"\r\n") + b"\r\nshort,row\r\n"),
    ("a word for a number", "data/articles.csv", lambda raw: raw.replace(b",full,", b",full,", 1).replace(b"passages", b"passage_s", 1)),
    ("a key twice", "data/people.csv", lambda raw: raw + raw.split(b"\r\n")[1] + b"\r\n"),
    ("a row lost", "data/people.csv", lambda raw: b"\r\n".join(raw.split(b"\r\n")[:-2]) + b"\r\n"),
    ("a formula", "data/places.csv", lambda raw: raw.replace(b"\r\n", b"\r\n=1+1", 1)),
    ("no resources", FILE, lambda raw: raw.replace(b'"resources"', b'"resource"')),
    ("an unknown type", FILE, lambda raw: raw.replace(b'"type": "integer"', b'"type": "integral"', 1)),
]
