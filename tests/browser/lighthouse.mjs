// Lighthouse over the largest page of each kind of a site, as a phone on a slow line sees it. `tests/lighthouse` calls it.
//
// SITE names the folder of a site that was built for the address http://127.0.0.1:PORT/, PORT the port, CHROMIUM the browser. What is below
// 100 is shown with its reason, and ends with an error; but for speed, which a busy machine lowers by some points, that is so below 95.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const site = process.env.SITE;
const port = Number(process.env.PORT);
const wanted = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png",
  ".json": "application/json", ".jpg": "image/jpeg", ".ico": "image/x-icon", ".txt": "text/plain", ".xml": "application/xml",
};

/** What hosts send compressed. */
const packed = /^(text\/|application\/(json|xml)|image\/svg)/;

/** A host that compresses texts, as hosts do. */
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
  const file = join(site, normalize(path.endsWith("/") ? `${path}index.html` : path));
  const found = statSync(file, { throwIfNoEntry: false })?.isFile();
  const shown = found ? file : join(site, "404.html");
  const type = types[extname(shown)] ?? "application/octet-stream";
  const packs = packed.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  response.writeHead(found ? 200 : 404, { "content-type": type, ...(packs && { "content-encoding": "gzip" }) });
  response.end(packs ? gzipSync(readFileSync(shown)) : readFileSync(shown));
});
await new Promise((done) => server.listen(port, "127.0.0.1", done));

/** The largest page of each kind, by the name of the kind. */
function pages() {
  const largest = new Map();
  for (const name of readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html")).sort()) {
    const text = readFileSync(join(site, name), "utf8");
    const kind = /<body class="kind-([a-z-]+)/.exec(text)?.[1];
    if (kind && (largest.get(kind)?.size ?? 0) < text.length) largest.set(kind, { name, size: text.length });
  }
  return [...largest].map(([kind, { name }]) => [kind, name === "index.html" ? "" : name]);
}

const browser = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless", "--no-sandbox", "--disable-background-networking"],
});
let failed = false;
console.log(`${"page".padEnd(52)} speed  access  practices  search`);
for (const [kind, name] of pages()) {
  const { lhr } = await lighthouse(`http://127.0.0.1:${port}/${name}`, { port: browser.port, logLevel: "error" });
  const scores = Object.keys(wanted).map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100));
  const [speed, access, practices, search] = scores.map(String);
  console.log(`${`${kind}: /${name}`.padEnd(52)} ${speed.padStart(5)} ${access.padStart(7)} ${practices.padStart(10)} ${search.padStart(7)}`);
  for (const [id, least] of Object.entries(wanted)) {
    const category = lhr.categories[id];
    if (Math.round((category?.score ?? 0) * 100) < 100) {
      const below = category.auditRefs.filter((ref) => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 1);
      console.log(below.map((ref) => `    ${id}: ${ref.id} ${lhr.audits[ref.id].displayValue ?? lhr.audits[ref.id].title}`).join("\n"));
    }
    if (Math.round((category?.score ?? 0) * 100) < least) failed = true;
  }
}
browser.kill();
server.close();
server.closeAllConnections();
process.exitCode = failed ? 1 : 0;
