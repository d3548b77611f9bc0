// The references, by Citation.js: three formats that say the same of every article, and what dossier.json says.

import assert from "node:assert/strict";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";

const clean = (text) => text.split(/\s+/).join(" ").trim();

/** What a reader of references shows of an item. */
function told(item) {
  return {
    title: clean(item.title),
    outlet: item["container-title"] ?? null,
    address: item.URL ?? null,
    // By the tables of RIS, who wrote for a newspaper is its reporter.
    authors: [item.author ?? item.reporter ?? []].flat().length,
    year: item.issued?.["date-parts"]?.[0]?.[0] ?? null,
  };
}

const byTitle = (one, other) => (one.title < other.title ? -1 : 1);

export async function read(site) {
  const { articles } = site.dossier;
  const expected = articles.map((article) => ({
    title: clean(article.title),
    outlet: article.publisher?.name ?? null,
    address: article.source,
    authors: article.authors.length,
    year: article.date ? Number(article.date.edtf.slice(0, 4)) : null,
  }));
  for (const [file, type] of [["sources.bib", "@biblatex/text"], ["sources.ris", "@ris/file"], ["sources.csl.json", "@else/json"]]) {
    const items = new Cite(site.text(`data/${file}`), { forceType: type }).data;
    assert.deepEqual(items.map(told).sort(byTitle), expected.toSorted(byTitle), file);
    if (file.endsWith(".csl.json")) fits(items, articles);
  }
  const shown = new Cite(site.text("data/sources.csl.json")).format("bibliography", { template: "apa" });
  for (const article of articles.filter((article) => article.date)) {
    assert.ok(shown.includes(article.date.edtf.slice(0, 4)), `${article.key} has no year in a list of references`);
  }
}

const TYPES = ["article-newspaper", "article-magazine", "article-journal", "webpage", "document", "broadcast", "report", "legal_case",
  "interview", "motion_picture", "book", "chapter", "post", "post-weblog", "hearing", "legislation", "speech"];
const FIELDS = ["id", "type", "title", "author", "container-title", "publisher", "issued", "accessed", "URL", "archive", "archive_location",
  "language", "keyword", "note", "custom", "source", "page", "_graph"];

/** What the format asks of every item: known fields, dates of numbers, names of one form. */
function fits(items, articles) {
  assert.deepEqual(items.map((item) => item.id).sort(), articles.map((article) => article.key).sort());
  for (const item of items) {
    assert.ok(TYPES.includes(item.type), item.type);
    for (const field of Object.keys(item)) assert.ok(FIELDS.includes(field), `${field} of ${item.id}`);
    for (const name of item.author ?? []) assert.ok(name.literal ?? name.family, `a name of ${item.id}`);
    for (const field of ["issued", "accessed"]) {
      for (const parts of item[field]?.["date-parts"] ?? []) {
        assert.ok(parts.length >= 1 && parts.length <= 3 && parts.every(Number.isInteger), `${field} of ${item.id}`);
      }
    }
  }
}

export const broken = [
  ["an entry lost", "data/sources.bib", (text) => text.slice(text.indexOf("\n@") + 1)],
  ["a brace not closed", "data/sources.bib", (text) => text.replace("},\n}", ",\n}")],
  ["a record lost", "data/sources.ris", (text) => text.slice(text.indexOf("ER  - ") + 10)],
  ["an outlet in another field", "data/sources.ris", (text) => text.replace("T2  - ", "N1  - ")],
  ["a field that is none", "data/sources.csl.json", (text) => text.replace('"title"', '"headline"')],
  ["a date of text", "data/sources.csl.json", (text) => text.replace('"date-parts":[[2025', '"date-parts":[["in 2025"')],
];
