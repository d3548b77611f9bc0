// Reads what JavaScript's readers read of the sites given, and then shows of each reader that it refuses what is broken.

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { logger } from "@citation-js/core";
import * as citations from "./citations.mjs";
import * as timelinejs from "./timelinejs.mjs";

logger.level = "silent";
const folders = process.argv.slice(2);
let passed = 0;
let failed = 0;

/** A site on disk, with the text of one file replaced if wanted. */
function site(folder, changed = {}) {
  const text = (path) => changed[path] ?? readFileSync(join(folder, path), "utf8");
  return { text, dossier: JSON.parse(text("data/dossier.json")) };
}

async function fault(reader, given) {
  try {
    await reader.read(given);
    return null;
  } catch (error) {
    return `${error.message}`.slice(0, 900);
  }
}

function count(fault) {
  if (fault) {
    failed += 1;
    console.log(`FAIL ${fault}`);
  } else {
    passed += 1;
  }
}

for (const [name, reader] of Object.entries({ citations, timelinejs })) {
  for (const folder of folders) {
    const found = await fault(reader, site(folder));
    count(found && `${name} of ${basename(folder)}: ${found}`);
  }
  for (const [what, path, breaks] of reader.broken) {
    const whole = site(folders[0]).text(path);
    const text = breaks(whole);
    if (text === whole) count(`${name}: ${what}: the test broke nothing in ${path}`);
    else count((await fault(reader, site(folders[0], { [path]: text }))) ? null : `${name}: ${what} in ${path} is not noticed`);
  }
}
await timelinejs.close();
console.log(`read back in JavaScript: ${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
