// What shows beside a link while the mouse or the focus rests on it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";

const event = "events/2025-09-10-tea-at-clarence-house.html";
const wide = { viewport: { width: 1280, height: 800 } };

test("a citation shows the words that it cites, and stays while the mouse goes to them", async () => {
  const { tab, close } = await open(event, wide);
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
  await close();
});

test("the keyboard's focus opens it, Escape closes it, and it lies within the window", async () => {
  for (const width of [320, 1280]) {
    const { tab, close } = await open(event, { viewport: { width, height: 700 } });
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
    await close();
  }
});

test("a finger opens the page and no preview", async () => {
  const { tab, close } = await open(event, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  const link = tab.locator("main a.entity").first();
  const target = await link.getAttribute("href");
  await link.tap();
  await tab.waitForURL((url) => url.href.endsWith(target.replace(/^(\.\.\/)+/, "")));
  assert.equal(await tab.locator("[role=tooltip]").count(), 0);
  await close();
});

test("people, organisations, places, events and articles all have one", async () => {
  const { tab, close } = await open("index.html", wide);
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
  await close();
});

test("a name in the drawing of the network has one too", async () => {
  const { tab, close } = await open("network.html", wide);
  await tab.locator(".network a").first().hover();
  const box = tab.locator("[role=tooltip]");
  await box.waitFor();
  assert.match(await box.innerText(), /source/);
  await close();
});
