// What the tests of this folder share: the browser, the two sites, and what a page may not do while it is open.
//
// SITE names the folder of the demo's site, LARGE that of the dossier which large.mjs writes; CHROMIUM the browser, by default Debian's.

import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

assert.ok(process.env.SITE, "SITE names the folder of the built demo");
assert.ok(process.env.LARGE, "LARGE names the folder of the built large dossier");

/** The folders of the two sites. */
export const sites = { demo: process.env.SITE, large: process.env.LARGE };

/** A page of each kind: the demo's, and the made-up dossier's, which is long and has gaps. */
export const kinds = {
  demo: [
    "index.html", "timeline.html", "people.html", "people/prince-harry.html", "network.html", "organisations.html",
    "organisations/us-weekly.html", "places.html", "places/clarence-house.html", "events/2025-09-10-tea-at-clarence-house.html",
    "sources.html", "articles/private-tea.html", "claims.html", "coverage.html", "changes.html", "search.html", "print.html",
    "data.html", "about.html", "guide.html", "guide/events.html", "guide/checking.html", "404.html",
  ],
  large: [
    "index.html", "timeline.html", "timeline-kinds.html", "timeline-differs.html", "people.html", "people/person-00.html",
    "people/person-16.html", "network.html", "organisations.html", "organisations/board-03.html", "places.html",
    "places/quay-02.html", "events/event-00.html", "events/event-24.html", "sources.html", "articles/piece-10.html",
    "articles/piece-11.html", "claims.html", "coverage.html", "changes.html", "search.html", "data.html", "404.html",
  ],
};

/** One browser for all tests of a file. */
export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
after(() => browser.close());

/** The address of a page of a site, opened from disk as a reader would open a folder on a stick. */
export const onDisk = (page, site = "demo") => {
  const [path, query] = page.split("?");
  return pathToFileURL(join(sites[site], path)).href + (query ? `?${query}` : "");
};

/**
 * Opens a page of the demo from disk, or a full address. `wrong` gathers what is said on the console, what fails, and requests that
 * leave the folder or the host; `close` holds that it is empty. `seen` is told of every request; the rest are options of the browser.
 */
export async function open(page, { seen = () => {}, ...options } = {}) {
  const address = page.includes("://") ? page : onDisk(page);
  const home = address.startsWith("file:") ? "file:" : new URL(address).origin;
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  const wrong = [];
  tab.on("console", (message) => wrong.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  tab.on("requestfailed", (request) => wrong.push(`failed: ${request.url()}`));
  tab.on("request", (request) => {
    seen(request);
    if (!request.url().startsWith(home)) wrong.push(`request: ${request.url()}`);
  });
  await tab.goto(address);
  const silent = () => assert.deepEqual(wrong, []);
  const close = async () => {
    silent();
    await context.close();
  };
  return { context, tab, wrong, silent, close };
}

const rules = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe objects to on an open page, by every rule that it has. It tries to read the stylesheet, which a browser refuses to a page
 * from a folder and says so: ask what was `wrong` before.
 */
export async function objections(tab) {
  await tab.evaluate(rules);
  const found = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join("\n  ")}`);
}

/** Links at the head of a page of which one lies over the other, by their words. */
export const overlapping = (tab) => tab.evaluate(() => {
  const links = [...document.querySelectorAll(".masthead a")].map((link) => [link.textContent, link.getBoundingClientRect()]);
  const lieOver = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return links.flatMap(([one, a], at) => links.slice(at + 1).filter(([, b]) => lieOver(a, b)).map(([other]) => `${one} / ${other}`));
});

/** By how many pixels a page is wider than the window. */
export const tooWide = (tab) => tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png",
  ".json": "application/json", ".jpg": "image/jpeg",
};

/** The file of a site that an address of the host names: `/demo/people.html`. */
export const fileOf = (address) => {
  const [, site, ...rest] = decodeURIComponent(new URL(address).pathname).split("/");
  return join(sites[site] ?? "/nowhere", normalize(`/${rest.join("/")}`));
};

/** What a site's own file for hosts wants sent with every file. */
const headersOf = (site) => {
  const [first] = readFileSync(join(sites[site], "_headers"), "utf8").split("\n\n");
  const [path, ...lines] = first.trimEnd().split("\n");
  if (path !== "/*") throw new Error(`the file for hosts begins with ${path}`);
  return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/).slice(0, 2)));
};

/** A host with both sites below paths of their own, which sends what they want sent; gives back its address. */
export async function host() {
  const server = createServer((request, response) => {
    const file = fileOf(new URL(request.url, "http://host").href);
    const site = request.url.split("/")[1];
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { ...headersOf(site), "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}
