"""The references: BibTeX by bibtexparser, RIS by rispy."""

import re

import bibtexparser
import rispy

from site_folder import clean, same

BIBTEX, RIS = "data/sources.bib", "data/sources.ris"
LETTERS = {
    r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textbackslash{}": "\\", r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~", r"\&": "&", r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_",
}


def read(site):
    read_bibtex(site)
    read_ris(site)


def read_bibtex(site):
    library = bibtexparser.parse_string(site.text(BIBTEX))
    assert not library.failed_blocks, f"not read: {library.failed_blocks[0].raw[:80]}"
    records = site.dossier["articles"]
    same(sorted(words(entry.fields_dict["title"].value) for entry in library.entries),
         sorted(clean(one["title"]) for one in records), "titles")
    by_title = {clean(one["title"]): one for one in records}
    for entry in library.entries:
        record = by_title[words(entry.fields_dict["title"].value)]
        fields = {name: field.value for name, field in entry.fields_dict.items()}
        same(fields.get("date"), record["date"] and record["date"]["edtf"], "date")
        same(words(fields["journal"]) if "journal" in fields else None, record["publisher"] and record["publisher"]["name"], "outlet")
        same(fields.get("url"), record["source"], "address")
        same(len(re.split(r"\sand\s(?![^{]*})", fields["author"])) if "author" in fields else 0, len(record["authors"]), "authors")


def words(value):
    """A value as plain words."""
    value = re.sub(r"^\{(.*)\}$", r"\1", value, flags=re.S)
    pattern = "|".join(re.escape(code) for code in LETTERS)
    return re.sub(pattern, lambda found: LETTERS[found[0]], value)


def read_ris(site):
    raw = site.bytes(RIS)
    assert b"\n" not in raw.replace(b"\r\n", b""), "a line does not end with CR LF"
    entries = {entry["id"]: entry for entry in rispy.loads(raw.decode("utf-8").replace("\r\n", "\n"))}
    records = site.keyed("articles")
    same(sorted(entries), sorted(records), "keys")
    for key, entry in entries.items():
        record = records[key]
        assert "unknown_tag" not in entry, f"unknown tags: {entry}"
        same(entry["title"], clean(record["title"]), "title")
        same(entry.get("authors", []), [one["name"] for one in record["authors"]], "authors")
        same(entry.get("secondary_title"), record["publisher"] and record["publisher"]["name"], "outlet")
        same(entry.get("year"), record["date"] and record["date"]["edtf"][:4], "year")
        same((entry.get("urls") or [None])[0], record["source"], "address")
        if record["date"] and re.fullmatch(r"\d{4}-\d\d-\d\d", record["date"]["edtf"]):
            same(entry["date"], record["date"]["edtf"].replace("-", "/") + "/", "date")


BROKEN = [
    ("a brace not closed", BIBTEX, lambda raw: raw.replace(b"},\n}", b",\n}", 1)),
    ("an entry lost", BIBTEX, lambda raw: raw[raw.index(b"\n@") + 1:]),
    ("another date", BIBTEX, lambda raw: raw.replace(b"date = {2", b"date = {3", 1)),
    ("a record that does not end", RIS, lambda raw: raw.replace(b"ER  - \r\n", b"", 1)),
    ("a tag that is none", RIS, lambda raw: raw.replace(b"TI  - ", b"QQ  - ", 1)),
    ("bare line feeds", RIS, lambda raw: raw.replace(b"\r\n", b"\n")),
]
