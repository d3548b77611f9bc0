// The sites on a host, below a path, under the strictest policy of contents: nothing is refused, nothing is fetched from elsewhere,
// and no page is heavy.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { fileOf, host, kinds, open } from "./browser.mjs";

const home = await host();

for (const [site, pages] of Object.entries(kinds)) {
  for (const page of pages) {
    test(`${site}: ${page} keeps to the policy and is light`, async () => {
      const weight = { all: 0, script: 0, outside: [] };
      const seen = (request) => {
        const file = fileOf(request.url());
        if (!request.url().startsWith(`${home}/${site}/`)) weight.outside.push(request.url());
        if (!existsSync(file) || [".png", ".jpg"].includes(extname(file))) return;
        const bytes = gzipSync(readFileSync(file)).length;
        weight.all += bytes;
        if (extname(file) === ".js") weight.script += bytes;
      };
      const { tab, close } = await open(`${home}/${site}/${page}`, { seen });
      await tab.waitForLoadState("networkidle");
      assert.deepEqual(weight.outside, []);
      assert.ok(weight.script < 15_000, `${weight.script} bytes of script`);
      if (page !== "print.html") assert.ok(weight.all < 60_000, `${weight.all} bytes in all`);
      await close();
    });
  }
}
