// Writes a dossier of 300 articles, 400 events and 80 people into a folder, with gaps and long names: `node large.mjs FOLDER`.
// The same words every time: nothing here is by chance.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) throw new Error("usage: node large.mjs FOLDER");
const content = join(folder, "content");
for (const name of ["articles", "events", "people", "organisations", "places", "pages"]) {
  mkdirSync(join(content, name), { recursive: true });
}
const write = (path, text) => writeFileSync(join(content, path), text);
const two = (number) => String(number).padStart(2, "0");
const pick = (list, at) => list[at % list.length];
const long = "of the Committee for the Examination of the Accounts of the Harbour and its Undertakings";

write("dossier.yaml", "title: The harbour accounts\nlanguage: en\neditors: [The harbour desk]\nas_of: 2026-06-30\n");
write("pages/about.md", "---\ntitle: About this dossier\n---\nMade up from beginning to end, to see how much a page can bear.\n");

const given = ["Ada", "Bertil", "Carla", "Dagny", "Emil", "Fanny", "Gustav", "Hedda", "Isak", "Jorunn"];
const family = ["Almquist", "Bergfalk", "Cederlund", "Dahlroth", "Ekmark", "Falkenstrand", "Granhed", "Hultmark"];
const people = Array.from({ length: 80 }, (_, at) => {
  const name = `${pick(given, at)} ${family[Math.floor(at / 10)]}${at % 16 ? "" : " von und zu Hohenwittlingen-Donaudampfschiffstein"}`;
  return { key: `person-${two(at)}`, name };
});
people.forEach(({ key, name }, at) => {
  const role = at % 3 ? `role: Member ${at % 4 ? "of the harbour board" : long}\n` : "";
  const tie = at % 5 ? "" : `relations: [{to: ${pick(people, at + 1).key}, kind: colleague}]\n`;
  write(`people/${key}.md`, `---\nname: ${name}\n${role}${tie}---\n${at % 2 ? "" : `${name} was named first in the spring.\n`}`);
});
for (let at = 0; at < 20; at += 1) write(`organisations/board-${two(at)}.md`, `---\nname: Harbour Board ${at}${at % 7 ? "" : ` ${long}`}\n---\n`);
for (let at = 0; at < 15; at += 1) write(`places/quay-${two(at)}.md`, `---\nname: North Quay ${at}\n---\n`);

const day = (at) => `${2019 + (at % 7)}-${two(1 + (at * 5) % 12)}-${two(1 + (at * 11) % 28)}`;
const said = [
  "{a} said on the quay that the accounts for the year had never been closed.",
  "“We were shown a figure and told not to ask,” said {a}, who sat beside {b} at the hearing.",
  "{a} and {b} left the meeting after 54 minutes without a word to those who waited outside.",
  "A letter from Harbour Board 3 names {b} as the one who signed, which {a} denies.",
  "Nobody from Harbour Board 5 would say who had been at North Quay 2 that evening.",
  "The committee heard {a} for an hour and put off the rest until the autumn.",
];
for (let at = 0; at < 300; at += 1) {
  const lines = [
    `title: Report ${at}${at % 10 ? " on the harbour accounts" : ` ${long}`}`,
    at % 9 ? `date: "${at % 7 ? day(at) : day(at).slice(0, 7)}"` : "",
    at % 4 ? `added: 2026-${two(1 + (at % 6))}-${two(1 + (at % 28))}` : "",
    at % 5 ? `publisher: ${at % 40 ? `The Daily ${at % 40}` : `The Gazette ${long}`}` : "",
    at % 6 ? `authors: [${pick(given, at)} Writer]` : "",
    at % 11 ? "" : "rights: excerpt",
    at % 23 ? "" : "rights_note: free",
  ].filter((line) => line && !line.startsWith("rights_note"));
  const paragraphs = Array.from({ length: 4 + (at % 9) }, (_, number) => [0, 1, 2].map((step) => pick(said, at + number * 2 + step)
    .replaceAll("{a}", pick(people, at * 3 + number).name).replaceAll("{b}", pick(people, at + number * 7 + 1).name)).join(" "));
  write(`articles/piece-${at}.md`, `---\n${lines.join("\n")}\n---\nThis is report number ${at}.\n\n${paragraphs.join("\n\n")}\n`);
}

const forms = [(date) => date, (date) => date.slice(0, 7), (date) => `${date}~`, (date) => date.slice(0, 4), (date) => `${date}/..`, () => ""];
const kinds = ["hearing", "letter", "vote", "Report to the whole Committee", ""];
for (let at = 0; at < 400; at += 1) {
  const date = forms[at % 11 < 6 ? at % 11 : 0](day(at + 3));
  const sources = at % 13 ? [...new Set([at % 300, (at * 7 + 1) % 300])] : [];
  const claims = at % 50 || sources.length < 2 ? "" : [
    "claims:", "  - question: How long did it last?", "    accounts:",
    `      - {value: 10 minutes, sources: [piece-${sources[0]}]}`, `      - {value: 90 minutes, sources: [piece-${sources[1]}]}`, "",
  ].join("\n");
  write(`events/event-${two(at)}.md`, [
    "---\n", `title: "Event ${at}${at % 8 ? "" : ` ${long}`}"\n`, date ? `date: "${date}"\n` : "",
    pick(kinds, at) ? `kind: ${pick(kinds, at)}\n` : "", at % 3 ? "" : `place: quay-${two(at % 15)}\n`,
    `people: [${[...new Set([pick(people, at).key, pick(people, at * 3 + 1).key])].join(", ")}]\n`,
    `sources: [${sources.map((one) => `piece-${one}`).join(", ")}]\n`, claims, "---\n", at % 4 ? "" : `It is told by few [@piece-${at % 300}, ¶1].\n`,
  ].join(""));
}
