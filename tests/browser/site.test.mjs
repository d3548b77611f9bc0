// The demo site in a real browser, opened from disk as a reader would open a folder on a stick.
//
// SITE names the folder of a built site; CHROMIUM the browser, by default Debian's.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const site = process.env.SITE;
assert.ok(site, "SITE names the folder of the built site");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const address = (page) => {
  const [path, query] = page.split("?");
  return pathToFileURL(join(site, path)).href + (query ? `?${query}` : "");
};

// One page of each kind.
const pages = [
  "index.html", "timeline.html", "people.html", "people/prince-harry.html", "network.html", "organisations.html",
  "organisations/us-weekly.html", "places.html", "places/clarence-house.html",
  "events/2025-09-10-tea-at-clarence-house.html", "sources.html", "articles/private-tea.html", "claims.html",
  "coverage.html", "changes.html", "search.html", "print.html", "data.html", "about.html", "404.html",
];

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
});
after(() => browser?.close());

/** Opens a page and gives back what went wrong on the way: console messages and requests that leave the folder. */
async function open(page, options = {}) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  const wrong = [];
  tab.on("console", (message) => wrong.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  tab.on("request", (request) => {
    if (!request.url().startsWith("file:")) wrong.push(`request: ${request.url()}`);
  });
  tab.on("requestfailed", (request) => wrong.push(`failed: ${request.url()}`));
  await tab.goto(address(page));
  return { context, tab, wrong };
}

for (const page of pages) {
  test(`${page} opens from disk, silent and within the window`, async () => {
    for (const width of [320, 390, 1280]) {
      const { context, tab, wrong } = await open(page, { viewport: { width, height: 800 } });
      assert.deepEqual(wrong, []);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${page} scrolls sideways by ${wide} px at ${width} px`);
      await context.close();
    }
  });

  test(`${page} has nothing that axe objects to, light and dark`, async () => {
    for (const colorScheme of ["light", "dark"]) {
      const { context, tab } = await open(page, { colorScheme, viewport: { width: 1280, height: 800 } });
      await tab.evaluate(axe);
      const found = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      const said = found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join("\n  ")}`);
      assert.deepEqual(said, []);
      await context.close();
    }
  });

  test(`${page} can be read without script`, async () => {
    const { context, tab } = await open(page, { javaScriptEnabled: false });
    const text = await tab.locator("main").innerText();
    assert.ok(text.trim().length > 40, `${page} shows “${text}”`);
    await context.close();
  });
}

test("search finds words from the folder, by link and by typing", async () => {
  const { context, tab, wrong } = await open("search.html?q=handwritten");
  await tab.waitForSelector("main a:has-text('letter'), main a:has-text('how the meeting')");
  await tab.fill("input[type=search]", "clarence");
  await tab.waitForSelector("main a:has-text('Clarence House')");
  assert.deepEqual(wrong, []);
  await context.close();
});

test("a citation leads to the passage with one click", async () => {
  const { context, tab } = await open("events/2025-09-10-tea-at-clarence-house.html");
  const link = tab.locator("main sup a").first();
  const target = await link.getAttribute("href");
  await link.click();
  assert.ok(tab.url().endsWith(target.replace(/^(\.\.\/)+/, "")), `${tab.url()} is not ${target}`);
  const anchor = target.split("#")[1];
  assert.ok(await tab.locator(`[id="${anchor}"]`).count(), `${anchor} is not on the page`);
  await context.close();
});

test("a reference leads to the passage and back to every mark", async () => {
  const { context, tab } = await open("events/2025-09-10-tea-at-clarence-house.html");
  for (const mark of await tab.locator(".evidence .citation a").all()) {
    await mark.click();
    const anchor = new URL(tab.url()).hash;
    assert.equal(await tab.locator(`.references > li${anchor}`).count(), 1, anchor);
  }
  const back = await tab.locator(".references .back").evaluateAll((links) => links.map((link) => link.hash));
  const marks = await tab.locator("sup.citation").evaluateAll((found) => found.map((mark) => `#${mark.id}`));
  assert.deepEqual(back.sort(), marks.sort());
  await tab.locator(".references li li a").first().click();
  assert.match(tab.url(), /\/articles\/.*#p\d+$/);
  await context.close();
});

test("every form of a reference can be opened without script, and copied with it", async () => {
  const silent = await open("articles/private-tea.html", { javaScriptEnabled: false });
  for (const summary of await silent.tab.locator(".cite-form summary").all()) await summary.click();
  const forms = await silent.tab.locator(".cite-form pre").allInnerTexts();
  assert.deepEqual(forms.map((text) => text.slice(0, 5)), ["@misc", "TY  -", "[\n  {", "{{cit"]);
  assert.equal(await silent.tab.locator("button.copy").count(), 0);
  await silent.context.close();

  const { context, tab, wrong } = await open("articles/private-tea.html", { permissions: ["clipboard-read", "clipboard-write"] });
  await tab.locator(".cite-form summary").first().click();
  await tab.locator(".cite-form button.copy").first().click();
  await tab.locator(".cite-form button.copy", { hasText: "Copied" }).waitFor();
  assert.match(await tab.evaluate(() => navigator.clipboard.readText()), /^@misc\{private-tea,/);
  assert.deepEqual(wrong, []);
  await context.close();
});
