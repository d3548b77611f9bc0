// Pages as they come out of a printer: numbered references, addresses written out, nothing to click.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { browser, onDisk, sites, tooWide } from "./browser.mjs";

async function onPaper(page) {
  const tab = await browser.newPage({ viewport: { width: 690, height: 1000 } });
  await tab.goto(onDisk(page));
  await tab.emulateMedia({ media: "print" });
  return tab;
}

test("every page in the top folder prints, within the sheet", async () => {
  for (const page of readdirSync(sites.demo).filter((name) => name.endsWith(".html"))) {
    const tab = await onPaper(page);
    assert.ok(await tooWide(tab) <= 0, `${page} is ${await tooWide(tab)} px too wide`);
    const document = await tab.pdf({ format: "A4", preferCSSPageSize: true });
    assert.ok(document.length > 1000, page);
    await tab.close();
  }
});

test("the timeline has a number at each citation and the list that it leads to", async () => {
  const tab = await onPaper("timeline.html");
  const marks = tab.locator(".timeline .citation a");
  assert.ok(await marks.count() > 20);
  assert.ok(await marks.first().isVisible());
  for (const href of await marks.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    assert.ok(await tab.locator(href).isVisible(), href);
  }
  await tab.emulateMedia({ media: "screen" });
  assert.ok(!(await marks.first().isVisible()), "on a screen the citation itself leads to its passage");
  await tab.close();
});

test("what can only be clicked is left out", async () => {
  for (const page of ["articles/private-tea.html", "timeline.html", "print.html", "claims.html"]) {
    const tab = await onPaper(page);
    for (const part of [".masthead nav", ".copy", ".cite-form", ".filters", ".back", ".skip"]) {
      for (const found of await tab.locator(part).all()) assert.ok(!(await found.isVisible()), `${part} on ${page}`);
    }
    await tab.close();
  }
});

test("a heading is never the last thing on a sheet", async () => {
  const tab = await onPaper("claims.html");
  const loose = await tab.evaluate(() => [...document.querySelectorAll(".claim > header, h1, h2, h3")].filter((heading) => {
    const style = getComputedStyle(heading);
    return style.breakAfter !== "avoid" && !heading.closest(".claim > header");
  }).map((heading) => heading.textContent));
  assert.deepEqual(loose, []);
  await tab.close();
});
