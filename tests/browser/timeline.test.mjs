// The timeline in a real browser: its orders, the day on which something was known, its filters, and many pages of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { objections, onDisk, open, tooWide } from "./browser.mjs";

const orders = ["timeline.html", "timeline-reported.html", "timeline-added.html", "timeline-kinds.html", "timeline-differs.html"];
const shown = (tab) => tab.locator(".timeline .event:visible").count();
const said = (tab) => tab.locator("#filter-status").innerText();

test("without script every event of every order is there, and the orders are links", async () => {
  const { tab, close } = await open("timeline.html", { javaScriptEnabled: false });
  const all = await shown(tab);
  assert.ok(all > 20 && !(await tab.locator("#timeline-filters").isVisible()));
  for (const order of orders.slice(1)) {
    await tab.locator(`.orders a[href="${order}"]`).click();
    assert.ok(tab.url().endsWith(order));
    assert.ok(order === "timeline-differs.html" ? await shown(tab) >= 1 : await shown(tab) === all, order);
    assert.equal(await tab.locator(".orders [aria-current=page]").count(), 1);
  }
  await close();
});

test("nothing moves when the script that works the filters has come", async () => {
  for (const width of [390, 1280]) {
    const { tab, close } = await open("timeline.html", { viewport: { width, height: 844 } });
    const top = () => tab.locator(".timeline").evaluate((part) => part.getBoundingClientRect().top + scrollY);
    const there = await top();
    await tab.route("**/timeline*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await tab.reload();
    assert.equal(await top(), there, `at ${width}`);
    assert.equal(await tab.locator("#timeline-filters").isVisible(), false);
    await close();
  }
});

test("what was not yet published on a day is hidden, by typing and by link", async () => {
  const { tab, close } = await open("timeline.html");
  const all = await shown(tab);
  await tab.fill("#filter-known", "2024-12-31");
  const known = await shown(tab);
  assert.ok(known > 0 && known < all, `${known} of ${all}`);
  assert.match(await said(tab), new RegExp(`^${known} of ${all} events shown\\.`));
  assert.match(await said(tab), /have no known date of publication/);
  assert.equal(await tab.locator("#event-2025-09-harry-after-the-meeting").isVisible(), false);
  assert.equal(await tab.locator("#y2022-09").isVisible(), true);
  assert.match(tab.url(), /\?known=2024-12-31$/);
  const empty = await tab.evaluate(() => Array.from(document.querySelectorAll(".timeline .month, .timeline .ledger"))
    .filter((part) => part.offsetHeight && !part.querySelector(".event:not([hidden])")).length);
  assert.equal(empty, 0, "a heading stands over nothing");
  await tab.keyboard.press("Escape");
  await tab.waitForFunction(() => !document.querySelector(".timeline .event[hidden]"));
  assert.equal(await said(tab), "");
  await close();
  const linked = await open("timeline.html?known=2024-12-31");
  assert.equal(await shown(linked.tab), known);
  assert.match(await linked.tab.locator(".orders a").nth(1).getAttribute("href"), /\?known=2024-12-31$/);
  await linked.close();
  const added = await open("timeline.html?known=2024-12-31&by=added");
  assert.ok(await shown(added.tab) < known);
  await added.close();
});

test("filters work by keyboard alone and together", async () => {
  const { tab, close } = await open("timeline.html");
  const all = await shown(tab);
  await tab.locator("#filter-person").focus();
  await tab.keyboard.type("King Charles");
  const king = await shown(tab);
  assert.ok(king > 0 && king < all, `${king} of ${all}`);
  for (let at = 0; at < 3; at += 1) await tab.keyboard.press("Tab");
  assert.equal(await tab.evaluate(() => document.activeElement.id), "filter-differs");
  await tab.keyboard.press("Space");
  assert.equal(await shown(tab), 1);
  assert.match(tab.url(), /person=king-charles&differs=1$/);
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Enter");
  await tab.waitForFunction(() => !document.querySelector(".timeline .event[hidden]"));
  assert.equal(new URL(tab.url()).search, "");
  await close();
});

test("a link to a hidden event shows it", async () => {
  const { tab, close } = await open("timeline.html?kind=ceremony");
  assert.equal(await shown(tab), 1);
  await tab.evaluate(() => { location.hash = "event-2025-09-10-tea-at-clarence-house"; });
  await tab.waitForFunction(() => !document.querySelector(".timeline .event[hidden]"));
  await close();
});

for (const page of orders) {
  test(`${page} keeps within a small window and axe has no objection`, async () => {
    const { tab, silent } = await open(`${page}?known=2025-12-31`, { viewport: { width: 320, height: 800 } });
    assert.ok(await tooWide(tab) <= 0);
    silent();
    assert.deepEqual(await objections(tab), []);
    await tab.context().close();
  });
}

test("marks of exact, about, month, range and open end are drawn apart in forced colours", async () => {
  const { tab, close } = await open("timeline.html", { forcedColors: "active" });
  await tab.locator(".key summary").click();
  const marks = await tab.evaluate(() => ["at-day", "at-month", "at-day is-about", "at-range", "at-range is-open", "at-none"].map((name) => {
    const item = document.createElement("li");
    item.className = `event ${name}`;
    document.querySelector(".key ul").append(item);
    const style = getComputedStyle(item, "::before");
    return [style.backgroundColor, style.backgroundImage !== "none", style.width, style.height, style.borderStyle, style.maskImage].join();
  }));
  assert.equal(new Set(marks).size, marks.length, marks.join("\n"));
  await close();
});

test("a timeline on several pages takes the choice along, and says that it counts this page", async () => {
  for (const width of [320, 1280]) {
    const { tab, close } = await open(onDisk("timeline.html?known=2022-06-15", "large"), { viewport: { width, height: 800 } });
    assert.match(await said(tab), /events on this page shown/);
    assert.ok(await tooWide(tab) <= 0);
    await tab.locator(".slices:not(.orders) a:not([aria-current])").first().click();
    assert.match(tab.url(), /known=2022-06-15/);
    assert.equal(await tab.inputValue("#filter-known"), "2022-06-15");
    await close();
  }
});
