// The sites on a host, below a path, under the strictest policy of contents: nothing is refused, nothing is fetched from elsewhere,
// and no page is heavy.

import assert from "node:assert/strict";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { kinds, launch, open, sites } from "./browser.mjs";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png",
  ".json": "application/json", ".jpg": "image/jpeg", ".webp": "image/webp", ".ico": "image/x-icon",
};
let browser;
let server;
let home;
before(async () => {
  browser = await launch();
  server = createServer((request, response) => {
    const [, name, ...rest] = decodeURIComponent(new URL(request.url, "http://host").pathname).split("/");
    const file = join(sites[name] ?? "/nowhere", normalize(rest.join("/")) || "index.html");
    if (!sites[name] || !file.startsWith(sites[name]) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-security-policy": "default-src 'self'",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  home = `http://127.0.0.1:${server.address().port}`;
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

for (const name of ["demo", "large"]) {
  for (const page of kinds[name]) {
    test(`${name}: ${page} keeps to the policy and is light`, async () => {
      const { context, tab, wrong } = await open(browser, "about:blank", "about:");
      wrong.length = 0;
      const weight = { all: 0, script: 0 };
      tab.removeAllListeners("request");
      tab.on("request", (request) => {
        if (!request.url().startsWith(`${home}/${name}/`)) wrong.push(`request: ${request.url()}`);
        const path = new URL(request.url()).pathname.split("/").slice(2).join("/");
        const file = join(sites[name], decodeURIComponent(path));
        if (!existsSync(file) || [".png", ".jpg", ".webp"].includes(extname(file))) return;
        const bytes = gzipSync(readFileSync(file)).length;
        weight.all += bytes;
        if (extname(file) === ".js") weight.script += bytes;
      });
      await tab.goto(`${home}/${name}/${page}`);
      await tab.waitForLoadState("networkidle");
      assert.deepEqual(wrong, []);
      assert.ok(weight.script < 15_000, `${weight.script} bytes of script`);
      if (page !== "print.html" && page !== "search.html") assert.ok(weight.all < 60_000, `${weight.all} bytes in all`);
      await context.close();
    });
  }
}
