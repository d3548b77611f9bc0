// Every page of both sites by the Nu checker, which knows the HTML standard: no error and no warning.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { test } from "node:test";
import { sites } from "./browser.mjs";

const checker = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** What the checker says of a folder, a line for each finding. */
const said = (folder) => new Promise((done, failed) => {
  execFile("java", ["-Xss1m", "-jar", checker, "--skip-non-html", "--format", "gnu", folder], { maxBuffer: 1 << 26 }, (error, out, findings) => {
    if (error && !findings) failed(error);
    else done(findings.split("\n").filter((line) => line && !line.includes("File was not checked")));
  });
});

for (const [name, folder] of Object.entries(sites)) {
  test(`the pages of the ${name} dossier are as the standard wants them`, async () => {
    const findings = await said(folder);
    assert.deepEqual(findings.slice(0, 10), [], `${findings.length} findings`);
  });
}
