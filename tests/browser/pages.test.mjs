// Every kind of page, of the demo and of a dossier of 300 articles with long names and gaps: opened from disk, silent, within the
// window, no link of its head over another, without fault for axe, and readable without script.

import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds, objections, onDisk, open, overlapping, tooWide } from "./browser.mjs";

for (const [site, pages] of Object.entries(kinds)) {
  for (const page of pages) {
    test(`${site}: ${page} keeps within every window, says nothing on the console, and axe has no objection`, async () => {
      const { context, tab, silent } = await open(onDisk(page, site));
      for (const width of [320, 390, 768, 1000, 1024, 1440]) {
        await tab.setViewportSize({ width, height: 800 });
        assert.ok(await tooWide(tab) <= 0, `scrolls sideways by ${await tooWide(tab)} px at ${width} px`);
        assert.deepEqual(await overlapping(tab), [], `at ${width} px`);
      }
      silent();
      for (const colorScheme of ["light", "dark"]) {
        await tab.emulateMedia({ colorScheme });
        assert.deepEqual(await objections(tab), [], colorScheme);
      }
      await context.close();
    });

    test(`${site}: ${page} can be read without script`, async () => {
      const { tab, close } = await open(onDisk(page, site), { javaScriptEnabled: false });
      const text = await tab.locator("main").innerText();
      assert.ok(text.trim().length > 40, `it shows “${text}”`);
      await close();
    });
  }
}
