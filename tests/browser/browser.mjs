// What the tests of this folder share: the browser, the sites, and what a page may not do while it is open.
//
// SITE names the folder of the demo's site, LARGE that of a made-up dossier of 300 articles; CHROMIUM the browser, by default Debian's.

import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

assert.ok(process.env.SITE, "SITE names the folder of the built demo");
assert.ok(process.env.LARGE, "LARGE names the folder of the built large dossier");

/** The folders of the two sites. */
export const sites = { demo: process.env.SITE, large: process.env.LARGE };

/** A page of each kind: the demo's, and the made-up dossier's, which is long and has gaps. */
export const kinds = {
  demo: [
    "index.html", "timeline.html", "people.html", "people/prince-harry.html", "network.html", "organisations/us-weekly.html",
    "places/clarence-house.html", "events/2025-09-10-tea-at-clarence-house.html", "sources.html", "articles/private-tea.html",
    "claims.html", "coverage.html", "changes.html", "search.html", "print.html", "data.html", "about.html", "404.html",
  ],
  large: [
    "index.html", "timeline.html", "timeline-kinds.html", "timeline-differs.html", "people.html", "people/person-00.html",
    "people/person-16.html", "network.html", "organisations.html", "organisations/board-03.html", "places.html",
    "places/quay-02.html", "events/event-00.html", "events/event-24.html", "sources.html", "articles/piece-10.html",
    "articles/piece-11.html", "claims.html", "coverage.html", "changes.html", "search.html", "data.html", "404.html",
  ],
};

/** Starts the browser. */
export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});

/** The address of a page of a folder, opened from disk. */
export const onDisk = (site, page) => pathToFileURL(join(site, page.split("?")[0])).href + (page.includes("?") ? `?${page.split("?")[1]}` : "");

/** Opens an address; `wrong` gathers what is said on the console, what fails, and requests that leave `home`. */
export async function open(browser, address, home, options = {}) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  const wrong = [];
  tab.on("console", (message) => wrong.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  tab.on("request", (request) => {
    if (!request.url().startsWith(home)) wrong.push(`request: ${request.url()}`);
  });
  tab.on("requestfailed", (request) => wrong.push(`failed: ${request.url()}`));
  await tab.goto(address);
  return { context, tab, wrong };
}
