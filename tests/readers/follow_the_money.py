"""The entities for investigators, by followthemoney: every one fits its schema, every reference leads to one of the right kind."""

import json

from followthemoney import model

from site_folder import clean, same

FILE = "data/entities.ftm"


def read(site):
    lines = [json.loads(line) for line in site.text(FILE).splitlines()]
    kinds = {line["id"]: model.get(line["schema"]) for line in lines}
    same(len(kinds), len(lines), "different ids")
    for line in lines:
        schema = kinds[line["id"]]
        assert schema is not None and not schema.abstract, f"no schema {line['schema']}"
        schema.validate(line)
        for name, values in line["properties"].items():
            known = schema.get(name)
            assert known is not None and not known.stub, f"{schema.name} has no {name}"
            same(len(set(values)), len(values), f"different values of {name}")
            for value in values:
                if known.type.name != "address":  # The library writes addresses its own way.
                    same(known.type.clean(value), value, f"{schema.name}.{name}")
                if known.type.name == "entity":
                    assert value in kinds, f"{name} of {line['id']} leads nowhere"
                    assert kinds[value].is_a(known.range), f"{name} of {line['id']} is a {kinds[value].name}, not a {known.range.name}"
        missing = [name for name in schema.required if name not in line["properties"]]
        assert not missing, f"{line['id']} has no {missing}"
        proxy = model.get_proxy({key: line[key] for key in ["id", "schema", "properties"]}, cleaned=True)
        same({name: sorted(values) for name, values in proxy.to_dict()["properties"].items()},
             {name: sorted(values) for name, values in line["properties"].items()}, f"properties of {line['id']}")
    hold(site, lines)


def hold(site, lines):
    named = lambda schema, field: sorted(line["properties"][field][0] for line in lines if line["schema"] == schema)
    for schema, kind, field, ours in [
        ("Person", "people", "name", "name"), ("Organization", "organisations", "name", "name"),
        ("Address", "places", "name", "name"), ("Article", "articles", "title", "title"), ("Event", "events", "name", "title"),
    ]:
        same(named(schema, field), sorted(clean(one[ours]) for one in site.dossier[kind]), kind)
    answers = sum(len(claim["accounts"]) for claim in site.dossier["claims"])
    same(len(named("Note", "name")), answers, "answers")
    dates = {line["properties"]["name"][0]: line["properties"].get("date") for line in lines if line["schema"] == "Event"}
    for event in site.dossier["events"]:
        edtf = (event["date"] or {"edtf": "?"})["edtf"]
        is_known = "1000" <= edtf[:4] < "3000"  # The format has no other years.
        is_plain = is_known and len(edtf) in (4, 7, 10) and edtf.replace("-", "").isdigit() and not (len(edtf) == 7 and edtf[5:] > "12")
        if is_plain:
            same(dates[clean(event["title"])], [edtf], f"date of {event['key']}")
        elif "T" not in edtf:
            same(dates[clean(event["title"])], None, f"date of {event['key']}")


BROKEN = [
    ("an unknown schema", FILE, lambda raw: raw.replace(b'"Person"', b'"Persona"', 1)),
    ("an unknown property", FILE, lambda raw: raw.replace(b'"publishedAt"', b'"publishedOn"', 1).replace(b'"fileName"', b'"filename"', 1)),
    ("a reference to nobody", FILE, lambda raw: raw.replace(b'"resolved":["', b'"resolved":["no-', 1)),
    ("a date that is none", FILE, lambda raw: raw.replace(b'"date":["2', b'"date":["about 2', 1)),
    ("an entity twice", FILE, lambda raw: raw + raw.split(b"\n")[0] + b"\n"),
    ("an entity lost", FILE, lambda raw: b"\n".join(raw.split(b"\n")[1:])),
]
