// What shows beside a link while the mouse or the focus rests on it.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const event = "events/2025-09-10-tea-at-clarence-house.html";
let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
});
after(() => browser?.close());

async function open(page, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const tab = await context.newPage();
  const wrong = [];
  tab.on("console", (message) => wrong.push(message.text()));
  tab.on("pageerror", (error) => wrong.push(error.message));
  await tab.goto(pathToFileURL(join(process.env.SITE, page)).href);
  return { context, tab, wrong };
}

test("a citation shows the words that it cites, and stays while the mouse goes to them", async () => {
  const { context, tab, wrong } = await open(event);
  const link = tab.locator(".evidence a.cite").first();
  await link.hover();
  const box = tab.locator("[role=tooltip]");
  await box.waitFor();
  assert.match(await box.innerText(), /54 minutes long/);
  assert.equal(await link.getAttribute("aria-describedby"), await box.getAttribute("id"));
  await box.hover();
  await tab.waitForTimeout(400);
  assert.equal(await box.count(), 1);
  await tab.mouse.move(1270, 5);
  await box.waitFor({ state: "detached" });
  assert.equal(await link.getAttribute("aria-describedby"), null);
  assert.deepEqual(wrong, []);
  await context.close();
});

test("the keyboard's focus opens it, Escape closes it, and it lies within the window", async () => {
  for (const width of [320, 1280]) {
    const { context, tab } = await open(event, { viewport: { width, height: 700 } });
    const link = tab.locator("main a.entity").first();
    await tab.keyboard.press("Tab");
    await link.focus();
    const box = tab.locator("[role=tooltip]");
    await box.waitFor();
    const place = await box.boundingBox();
    assert.ok(place.x >= 0 && place.x + place.width <= width, JSON.stringify(place));
    await tab.keyboard.press("Escape");
    assert.equal(await box.count(), 0);
    assert.ok(await link.evaluate((element) => element === document.activeElement));
    await context.close();
  }
});

test("a finger opens the page and no preview", async () => {
  const { context, tab } = await open(event, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  const link = tab.locator("main a.entity").first();
  const target = await link.getAttribute("href");
  await link.tap();
  await tab.waitForURL((url) => url.href.endsWith(target.replace(/^(\.\.\/)+/, "")));
  assert.equal(await tab.locator("[role=tooltip]").count(), 0);
  await context.close();
});

test("people, organisations, places, events and articles all have one", async () => {
  const { context, tab } = await open("index.html");
  for (const folder of ["people", "organisations", "places", "events", "articles"]) {
    const link = tab.locator(`main a[href^="${folder}/"]`).first();
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    const box = tab.locator("[role=tooltip]");
    await box.waitFor();
    assert.ok((await box.innerText()).trim().length > 3, folder);
    await tab.keyboard.press("Escape");
    await tab.mouse.move(1275, 5);
  }
  await context.close();
});
