// The demo site in a real browser: search, citations, references and their copies.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";

test("search finds words from the folder, by link and by typing", async () => {
  const { tab, close } = await open("search.html?q=handwritten");
  await tab.waitForSelector("main a:has-text('letter'), main a:has-text('how the meeting')");
  await tab.fill("input[type=search]", "clarence");
  await tab.waitForSelector("main a:has-text('Clarence House')");
  await close();
});

test("a citation leads to the passage with one click", async () => {
  const { tab, close } = await open("events/2025-09-10-tea-at-clarence-house.html");
  const link = tab.locator("main sup a").first();
  const target = await link.getAttribute("href");
  await link.click();
  assert.ok(tab.url().endsWith(target.replace(/^(\.\.\/)+/, "")), `${tab.url()} is not ${target}`);
  const anchor = target.split("#")[1];
  assert.ok(await tab.locator(`[id="${anchor}"]`).count(), `${anchor} is not on the page`);
  await close();
});

test("a reference leads to the passage and back to every mark", async () => {
  const { tab, close } = await open("events/2025-09-10-tea-at-clarence-house.html");
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
  await close();
});

test("every form of a reference can be opened without script, and copied with it", async () => {
  const silent = await open("articles/private-tea.html", { javaScriptEnabled: false });
  for (const summary of await silent.tab.locator(".cite-form summary").all()) await summary.click();
  const forms = await silent.tab.locator(".cite-form pre").allInnerTexts();
  assert.deepEqual(forms.map((text) => text.slice(0, 5)), ["@misc", "TY  -", "[\n  {", "{{cit"]);
  assert.equal(await silent.tab.locator("button.copy").count(), 0);
  await silent.close();

  const { tab, close } = await open("articles/private-tea.html", { permissions: ["clipboard-read", "clipboard-write"] });
  await tab.locator(".cite-form summary").first().click();
  await tab.locator(".cite-form button.copy").first().click();
  await tab.locator(".cite-form button.copy", { hasText: "Copied" }).waitFor();
  assert.match(await tab.evaluate(() => navigator.clipboard.readText()), /^@misc\{private-tea,/);
  await close();
});

test("a name in a text is set as the text is, whatever kind of thing bears it", async () => {
  const { tab, close } = await open("articles/private-tea.html");
  const odd = await tab.locator(".passage-text a.name").evaluateAll((links) => links.filter((link) => {
    const [own, around] = [getComputedStyle(link), getComputedStyle(link.parentElement)];
    return own.fontSize !== around.fontSize || own.fontFamily !== around.fontFamily;
  }).map((link) => link.outerHTML));
  assert.deepEqual(odd, []);
  await close();
});
