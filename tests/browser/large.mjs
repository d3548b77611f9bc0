// Writes a dossier of some 300 articles and 400 events into a folder, with gaps and long names: `node large.mjs FOLDER`.
// The same numbers every time: nothing here is by chance.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) throw new Error("usage: node large.mjs FOLDER");
const content = join(folder, "content");
for (const name of ["articles", "events", "people"]) mkdirSync(join(content, name), { recursive: true });
const write = (path, text) => writeFileSync(join(content, path), text);
const two = (number) => String(number).padStart(2, "0");
const long = "of the Committee for the Examination of the Accounts of the Harbour and its Undertakings";

write("dossier.yaml", "title: The harbour accounts\nlanguage: en\n");
for (let at = 0; at < 24; at += 1) {
  write(`people/member-${at}.md`, `---\nname: Member Number ${at}${at % 6 ? "" : ` ${long}`}\n---\n`);
}
const day = (at) => `${2019 + (at % 7)}-${two(1 + (at * 5) % 12)}-${two(1 + (at * 11) % 28)}`;
for (let at = 0; at < 300; at += 1) {
  const date = at % 9 === 0 ? "" : `date: "${at % 7 === 0 ? day(at).slice(0, 7) : day(at)}"\n`;
  const added = at % 4 === 0 ? "" : `added: 2026-${two(1 + (at % 12))}-${two(1 + (at % 28))}\n`;
  const outlet = at % 5 === 0 ? "" : `publisher: The Daily ${at % 40}\n`;
  write(`articles/piece-${at}.md`, `---\ntitle: Report ${at}${at % 10 ? "" : ` ${long}`}\n${date}${added}${outlet}---\nMember Number ${at % 24} spoke on the quay, for the time number ${at}.\n`);
}
const forms = [(date) => date, (date) => date.slice(0, 7), (date) => `${date}~`, (date) => date.slice(0, 4), (date) => `${date}/..`, () => ""];
const kinds = ["hearing", "letter", "vote", "Report to the whole Committee", ""];
for (let at = 0; at < 400; at += 1) {
  const date = forms[at % 11 < 6 ? at % 11 : 0](day(at + 3));
  const kind = kinds[at % kinds.length];
  const sources = at % 13 === 0 ? [] : [at % 300, (at * 7 + 1) % 300];
  const claims = at % 50 || sources[0] === sources[1] || sources.length === 0 ? "" :
    `claims:\n  - question: How long did it last?\n    type: duration\n    accounts:\n      - {answer: 10 minutes, sources: [piece-${sources[0]}]}\n      - {answer: 90 minutes, sources: [piece-${sources[1]}]}\n`;
  write(`events/event-${two(at)}.md`, [
    "---\n", `title: "Event ${at}${at % 8 ? "" : ` ${long}`}"\n`, date ? `date: "${date}"\n` : "", kind ? `kind: ${kind}\n` : "",
    `people: [member-${at % 24}, member-${(at * 3 + 1) % 24}]\n`, `sources: [${[...new Set(sources)].map((one) => `piece-${one}`).join(", ")}]\n`,
    claims, "---\n",
  ].join(""));
}
