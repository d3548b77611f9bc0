"""A built site, as the readers see it."""

import json
from pathlib import Path


class Site:
    """The folder of a site, and what its dossier.json says, against which every other format is held."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.dossier = self.json("data/dossier.json")

    def bytes(self, path):
        return (self.folder / path).read_bytes()

    def text(self, path):
        return self.bytes(path).decode("utf-8")

    def json(self, path):
        return json.loads(self.text(path))

    def keyed(self, kind):
        """The records of a kind by their keys."""
        records = {record["key"]: record for record in self.dossier[kind]}
        assert len(records) == len(self.dossier[kind]), f"two {kind} share a key"
        return records

    @property
    def base(self):
        return self.dossier["dossier"]["base_url"]

    def has_page(self, address):
        """Whether a full address leads to a file of the site."""
        from urllib.parse import unquote

        if not address.startswith(self.base):
            return False
        path = unquote(address[len(self.base):].split("#")[0]) or "index.html"
        return (self.folder / path).is_file()


def same(found, expected, what):
    """Holds that two values are equal, and says where they part."""
    assert found == expected, f"{what}: {found!r} is not {expected!r}"


def clean(text):
    """A text on one line, as formats of single lines have it."""
    return " ".join(text.split())


EXACT_DAY = 10
"""How many characters an exact day of ISO 8601 has."""


def exact_span(date):
    """The first and last day of a date that is exact to the day, or nothing: worked out from the EDTF text alone."""
    import re

    if date is None or any(mark in date["edtf"] for mark in "?~%X[{"):
        return None
    ends = date["edtf"].split("/")
    day = re.compile(r"\d{4}-\d\d-\d\d(T.*)?$")
    months = [end for end in ends if not day.match(end) or end[5:7] > "12"]
    if months or len(ends) > 2 or ends[0].startswith("0000"):
        return None
    return ends[0][:EXACT_DAY], ends[-1][:EXACT_DAY]
