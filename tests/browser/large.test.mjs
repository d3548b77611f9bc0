// A dossier of 300 articles with long names and gaps: every kind of page within the window, silent, and without fault.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { kinds, launch, onDisk, open, sites } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

for (const page of kinds.large) {
  test(`${page} of a large dossier`, async () => {
    const { context, tab, wrong } = await open(browser, onDisk(sites.large, page), "file:");
    for (const width of [320, 390, 768, 1024, 1440]) {
      await tab.setViewportSize({ width, height: 800 });
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `scrolls sideways by ${wide} px at ${width} px`);
    }
    assert.deepEqual(wrong, []);
    await tab.evaluate(axe);
    for (const colorScheme of ["light", "dark"]) {
      await tab.emulateMedia({ colorScheme });
      const found = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      assert.deepEqual(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join("\n  ")}`), [], colorScheme);
    }
    await context.close();
  });
}
