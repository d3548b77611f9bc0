// Reading without a mouse, and without motion.

import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds, open } from "./browser.mjs";

// The search page begins in its field, which is what one comes for; the print page is one document of all others.
const alone = ["search.html", "print.html"];

for (const page of kinds.demo.filter((name) => !alone.includes(name))) {
  test(`${page}: the way by keyboard begins with the text, is seen, and is never caught`, async () => {
    const { tab, close } = await open(page, { viewport: { width: 1280, height: 900 } });
    await tab.keyboard.press("Tab");
    assert.equal(await tab.evaluate(() => document.activeElement.hash), "#main");
    assert.ok(await tab.evaluate(() => document.activeElement.getBoundingClientRect().top >= 0), "the first link is seen");
    const seen = new Set();
    for (let step = 0; step < 25; step += 1) {
      await tab.keyboard.press("Tab");
      const at = await tab.evaluate(() => {
        const element = document.activeElement;
        const style = getComputedStyle(element);
        const all = [...document.querySelectorAll("*")];
        return { place: all.indexOf(element), name: element.outerHTML.slice(0, 80), isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 };
      });
      if (at.name.startsWith("<body") || at.name.startsWith("<html")) break;
      assert.ok(at.isMarked, `no outline on ${at.name}`);
      assert.ok(!seen.has(at.place), `caught at ${at.name}`);
      seen.add(at.place);
    }
    await close();
  });
}

test("nothing moves for a reader who asked for stillness", async () => {
  const { tab, close } = await open("timeline.html", { reducedMotion: "reduce" });
  const moving = await tab.evaluate(() => [...document.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    return style.scrollBehavior === "smooth" || parseFloat(style.animationDuration) > 0 || parseFloat(style.transitionDuration) > 0;
  }).length);
  assert.equal(moving, 0);
  await close();
});
