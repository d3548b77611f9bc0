// The search in a real browser: from disk, below a host's folder, and over a dossier of some size.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { browser, host, onDisk, open } from "./browser.mjs";

const cases = JSON.parse(readFileSync(new URL("../../src/export/search/words.json", import.meta.url), "utf8"));
const home = await host();

/** Opens an address, runs the check with the scripts of the index that were loaded, and holds that the browser had nothing to complain of. */
async function on(address, check, options = {}) {
  const loaded = [];
  const seen = (request) => {
    const shard = request.url().match(/search-(terms|texts|words)\/\d+/);
    if (shard) loaded.push(shard[0]);
  };
  const { tab, close } = await open(address, { viewport: { width: 1280, height: 900 }, seen, ...options });
  await check(tab, loaded);
  await close();
}

const search = (words, check, site) => on(onDisk(`search.html?q=${encodeURIComponent(words)}`, site), async (tab, loaded) => {
  await settled(tab);
  await check(tab, loaded);
});
const status = (tab) => tab.locator("#search-status").innerText();
const settled = (tab) => tab.waitForFunction(() => /Pages found|Nothing/.test(document.getElementById("search-status").textContent));
const titles = (tab) => tab.locator(".hit").allInnerTexts();

test("what is typed is split into words as the index was", () => on(onDisk("search.html"), async (tab) => {
  for (const [text, wanted] of cases) {
    assert.deepEqual(await tab.evaluate((words) => window.cuttingsSearch.terms(words), text), wanted, text);
  }
}));

test("a result shows the words in their sentence and leads to the passage", () => search("handwritten letter", async (tab) => {
  const hit = tab.locator(".results ol > li", { has: tab.locator(".to-passage") }).first();
  const marks = await hit.locator(".words mark").allInnerTexts();
  assert.ok(marks.includes("handwritten") && marks.includes("letter"), marks.join());
  await hit.locator(".to-passage").click();
  const anchor = new URL(tab.url()).hash.slice(1);
  assert.match(await tab.locator(`[id="${anchor}"]`).innerText(), /handwritten letter/);
}));

test("results stand by kind, each with its number", () => search("harry", async (tab) => {
  const kinds = await tab.locator("#search-results h2").allInnerTexts();
  assert.match(kinds[0], /^People \d+$/);
  assert.ok(kinds.length > 4, kinds.join());
  assert.equal((await titles(tab))[0], "Prince Harry");
  assert.equal(await tab.locator(".found-kinds a").count(), kinds.length);
  await tab.locator(".found-kinds a", { hasText: "Claims" }).click();
  assert.ok(await tab.locator("#found-claims").isVisible());
}));

for (const [typed, why] of [["clarênce", "accents"], ["CLARENCE", "capitals"], ["clar", "a beginning"], ["clarnece", "swapped letters"], ["clarrence", "a letter too many"], ["klarence", "a wrong first letter"]]) {
  test(`“${typed}” finds Clarence House: ${why}`, () => search(typed, async (tab) => {
    assert.ok((await titles(tab)).includes("Clarence House"), await status(tab));
    const isSlip = /letter/.test(why);
    assert.equal((await status(tab)).includes(`“${typed}” stands nowhere; these are pages with “clarence”`), isSlip, await status(tab));
  }));
}

test("of several words all have to stand on a page, or it is said that they do not", async () => {
  await search("clarence handwritten", async (tab) => {
    assert.doesNotMatch(await status(tab), /No page/);
  });
  await search("handwritten zimbabwe", async (tab) => {
    assert.match(await status(tab), /“zimbabwe” stands nowhere\./);
    assert.notEqual((await titles(tab)).length, 0);
  });
});

test("words in quotation marks have to stand next to each other", async () => {
  await search("“handwritten letter”", async (tab) => {
    assert.match(await status(tab), /^Pages found: \d+\.$/);
    for (const words of await tab.locator(".results ol > li").allInnerTexts()) assert.match(words.toLowerCase(), /handwritten letter/);
  });
  await search("\"letter handwritten\"", async (tab) => assert.match(await status(tab), /next to each other/));
});

test("what stands nowhere is said to, with nothing shown", () => search("xylophonist", async (tab) => {
  assert.equal(await status(tab), "Nothing found. “xylophonist” stands nowhere.");
  assert.deepEqual(await titles(tab), []);
}));

test("the address follows what is typed, and a link searches", () => on(onDisk("search.html"), async (tab) => {
  await tab.keyboard.type("tea & talk");
  await tab.waitForFunction(() => location.search === "?q=tea%20%26%20talk");
  await tab.reload();
  assert.equal(await tab.inputValue("#search-words"), "tea & talk");
  await settled(tab);
}));

test("the slash leads to the search from any page, but not while somebody writes", async () => {
  for (const page of ["index.html", "people/prince-harry.html", "articles/private-tea.html", "timeline.html"]) {
    await on(onDisk(page), async (tab) => {
      await tab.keyboard.press("/");
      await tab.waitForURL(/search\.html$/);
      await tab.waitForFunction(() => document.activeElement.id === "search-words");
      await tab.keyboard.type("a/b");
      assert.equal(await tab.inputValue("#search-words"), "a/b");
    });
  }
});

test("the slash can be turned off, and on again", () => on(onDisk("search.html"), async (tab) => {
  const isTaken = async () => {
    await tab.goto(onDisk("people/prince-harry.html"));
    const key = { key: "/", bubbles: true, cancelable: true };
    return tab.evaluate((init) => !document.body.dispatchEvent(new KeyboardEvent("keydown", init)), key);
  };
  const choice = tab.locator("#search-slash");
  assert.ok(await choice.isChecked());
  await choice.uncheck();
  assert.equal(await isTaken(), false);
  await tab.goto(onDisk("search.html"));
  assert.equal(await choice.isChecked(), false);
  await choice.check();
  assert.equal(await isTaken(), true);
  await tab.waitForURL(/search\.html$/);
}));

test("arrows move, Enter opens, Escape begins anew", () => search("tea", async (tab) => {
  const focused = () => tab.evaluate(() => document.activeElement.className || document.activeElement.id);
  assert.equal(await focused(), "search-words");
  await tab.keyboard.press("ArrowDown");
  await tab.keyboard.press("ArrowDown");
  assert.equal(await tab.evaluate(() => [...document.querySelectorAll(".hit")].indexOf(document.activeElement)), 1);
  await tab.keyboard.press("ArrowUp");
  await tab.keyboard.press("ArrowUp");
  assert.equal(await focused(), "search-words");
  await tab.keyboard.press("ArrowDown");
  await tab.keyboard.press("Escape");
  assert.equal(await focused(), "search-words");
  assert.equal(await tab.inputValue("#search-words"), "");
  assert.equal(await tab.locator("#search-results > *").count(), 0);
  await tab.keyboard.type("tea");
  await tab.waitForSelector(".hit");
  await tab.keyboard.press("Enter");
  await tab.waitForFunction(() => document.activeElement.className === "hit");
  const target = await tab.evaluate(() => document.activeElement.href);
  await tab.keyboard.press("Enter");
  await tab.waitForURL(target);
}));

test("it runs below a host's folder under a strict policy", () =>
  on(`${home}/demo/people/prince-harry.html`, async (tab) => {
    await tab.keyboard.press("/");
    await tab.waitForURL(/\/demo\/search\.html$/);
    await tab.locator("#search-words").fill("clarnece");
    await tab.waitForSelector(".hit:has-text('Clarence House')");
    await tab.locator(".hit", { hasText: "Clarence House" }).last().click();
    await tab.waitForSelector("h1");
  }));

test("a part that is missing is said to be", async () => {
  const tab = await browser.newPage();
  await tab.route(/search-texts/, (route) => route.abort());
  await tab.goto(`${home}/demo/search.html?q=tea`);
  await tab.waitForFunction(() => /could not be loaded/.test(document.getElementById("search-status").textContent));
  await tab.close();
});

test("without script the page says so and leads to the lists", () => on(onDisk("search.html"), async (tab) => {
  assert.match(await tab.locator("main").innerText(), /needs a script/);
  assert.ok(await tab.locator("main a").count() >= 4);
  assert.equal(await tab.locator("#search-form").isVisible(), false);
}, { javaScriptEnabled: false }));

test("of a large index a search loads a few scripts only", async () => {
  await on(onDisk("search.html", "large"), async (tab, loaded) => {
    assert.deepEqual(loaded, []);
    const typed = async (words) => {
      loaded.length = 0;
      await tab.locator("#search-words").fill("");
      await tab.locator("#search-words").fill(words);
      await tab.waitForFunction((words) => location.search === `?q=${encodeURIComponent(words)}`, words);
      await settled(tab);
      return { terms: loaded.filter((one) => one.startsWith("search-terms")).length, texts: loaded.filter((one) => one.startsWith("search-texts")).length };
    };
    const one = await typed("harbour");
    assert.ok(one.terms <= 2 && one.texts <= 40, JSON.stringify(one));
    const before = await tab.locator("#search-results li").count();
    await tab.locator(".further").first().click();
    await tab.waitForFunction((before) => document.querySelectorAll("#search-results li").length > before, before);
    const many = await typed("the harbour of the");
    assert.ok(many.terms <= 4 && many.texts <= 40, JSON.stringify(many));
  });
});
