// The timeline, by the newsrooms' widget itself in a browser: a slide for each event that has a beginning, and nothing runs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";

const dist = join(dirname(createRequire(import.meta.url).resolve("@knight-lab/timelinejs/package.json")), "dist");
const host = "http://widget.test/";
const page = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="dist/css/timeline.css">
<div id="timeline" style="width:1200px;height:700px"></div><script src="dist/js/timeline.js"></script>`;
const types = { css: "text/css", js: "text/javascript", json: "application/json", woff2: "font/woff2", woff: "font/woff", svg: "image/svg+xml" };

let browser;
export async function close() {
  await browser?.close();
}

export async function read(site) {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const tab = await browser.newPage();
  const wrong = [];
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()));
  tab.on("pageerror", (error) => wrong.push(error.message));
  tab.on("dialog", (dialog) => (wrong.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  // Nothing leaves the machine: the widget's files and our data are answered from here, anything else is an error.
  await tab.route("**/*", (route) => {
    const path = decodeURIComponent(route.request().url().slice(host.length));
    const type = types[path.split("?")[0].split(".").pop()] ?? "application/octet-stream";
    if (route.request().url() === host) return route.fulfill({ contentType: "text/html", body: page });
    if (path === "timeline.json") return route.fulfill({ contentType: type, body: site.text("data/timeline.json") });
    if (path.startsWith("dist/")) return route.fulfill({ contentType: type, body: readFileSync(join(dist, "..", path.split("?")[0])) });
    wrong.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  try {
    await tab.goto(host);
    const shown = await tab.evaluate(async () => {
      const data = await (await fetch("timeline.json")).json();
      const timeline = new globalThis.TL.Timeline("timeline", data, { font: null, duration: 0, script_path: "dist/js", language: "en" });
      for (let waited = 0; !document.querySelector(".tl-slide .tl-headline") && waited < 80; waited += 1) {
        await new Promise((done) => setTimeout(done, 50));
      }
      const message = document.querySelector(".tl-message-full")?.textContent ?? "";
      const slides = [...document.querySelectorAll(".tl-slide")].map((slide) => ({
        headline: slide.querySelector(".tl-headline")?.textContent ?? "",
        when: slide.querySelector(".tl-headline-date")?.textContent ?? "",
      }));
      const ids = timeline.config?.events.map((event) => event.unique_id) ?? [];
      return { ids, slides, message, scripts: document.querySelectorAll(".tl-slide script, .tl-slide img").length };
    });
    hold(site.dossier, shown);
    assert.deepEqual(wrong, []);
  } finally {
    await tab.close();
  }
}

const clean = (text) => text.split(/\s+/).join(" ").trim();

function hold(dossier, shown) {
  const placed = dossier.events.filter((event) => event.date?.earliest);
  assert.deepEqual(shown.ids.toSorted(), placed.map((event) => event.key).sort(), `ids of slides; ${shown.message}`);
  assert.equal(shown.slides.length, placed.length + 1, "a slide for each event, and one for the title");
  assert.equal(shown.scripts, 0, "markup in a headline");
  const headlines = shown.slides.map((slide) => clean(slide.headline)).sort();
  assert.deepEqual(headlines, [dossier.dossier.title, ...placed.map((event) => event.title)].map(clean).sort());
  for (const event of placed) {
    const slide = shown.slides.find((slide) => clean(slide.headline) === clean(event.title));
    assert.equal(clean(slide.when), event.date.words, `date of ${event.key}`);
  }
}

export const broken = [
  ["a slide without a beginning", "data/timeline.json", (text) => text.replace('"start_date"', '"started"')],
  ["ids lost", "data/timeline.json", (text) => text.replaceAll('"unique_id"', '"id"')],
  ["dates in words lost", "data/timeline.json", (text) => text.replaceAll('"display_date"', '"shown_date"')],
  ["markup that runs", "data/timeline.json", (text) => text.replace(/"headline": "[^"]*"/, '"headline": "<img src=x onerror=alert(1)>"')],
  ["no events", "data/timeline.json", (text) => text.replace('"events"', '"happenings"')],
];
