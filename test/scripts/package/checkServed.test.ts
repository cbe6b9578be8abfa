import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkServed } from "../../../scripts/package/checkServed.mjs";
import type { Answer } from "../../../scripts/package/checkServed.mjs";
import { headersOf } from "../../../scripts/package/headers.mjs";
import { packageFiles } from "../../../scripts/package/packageFiles.mjs";
import { writePackage } from "../../../scripts/package/writePackage.mjs";
import { dist } from "../../support/root";

const address = "https://tp.example.com/v1/";
const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "application/javascript",
  json: "application/json",
  png: "image/png",
};

interface Change {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a host may do to a file, and what is said of it. */
const changes: readonly (readonly [file: string, change: Change, says: string])[] = [
  ["taskpane.html", { status: 404 }, "taskpane.html is not there (status 404)."],
  [
    "taskpane.html",
    { status: 308, headers: { location: "/v1/taskpane" } },
    "taskpane.html leads to /v1/taskpane: Excel needs it here, without signing in and with its ending.",
  ],
  [
    "taskpane.html",
    { headers: { "x-frame-options": "SAMEORIGIN" } },
    "taskpane.html comes with X-Frame-Options: Excel on the web would show a blank pane.",
  ],
  [
    "taskpane.html",
    { headers: { "content-security-policy": "default-src 'self'; frame-ancestors 'self'" } },
    "taskpane.html comes with frame-ancestors in its policy: Excel on the web would show a blank pane.",
  ],
  [
    "functions.js",
    { headers: { "content-type": "text/plain" } },
    'functions.js is sent as "text/plain".',
  ],
  [
    "functions.js",
    { body: "// older" },
    "functions.js is not the file of the package: upload it again, and let nothing rewrite it.",
  ],
  [
    "functions.json",
    { headers: { "access-control-allow-origin": "https://tp.example.com" } },
    "functions.json lacks Access-Control-Allow-Origin: *, without which Excel on the web doesn't read it.",
  ],
  [
    "assets/icon-32.png",
    { headers: { "cache-control": "no-store" } },
    "assets/icon-32.png may not be kept (Cache-Control): icons vanish from the ribbon.",
  ],
  [
    "assets/icon-32.png",
    { headers: { "cross-origin-resource-policy": "same-site" } },
    "assets/icon-32.png may not be shown elsewhere (Cross-Origin-Resource-Policy): icons are missing in the ribbon.",
  ],
  ["contents.json", { status: 401 }, "contents.json is not there (status 401)."],
  [
    "contents.json",
    { body: "<html>Sign in</html>" },
    "contents.json is something else: is a page for signing in before it?",
  ],
  [
    "contents.json",
    { body: '{"url":"https://pilot.example/v1/","files":{}}' },
    "The package was made for https://pilot.example/v1/: make one for https://tp.example.com/v1/.",
  ],
];

describe("a package where it is served", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "territory-planner-served-"));
    const files = packageFiles(dist, { address, out: folder }, "1.0.0");
    writePackage(folder, files, { address, version: "1.0.0" });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** A host that sends what the package asks for, but for one file. */
  function ask(asked: string, changed?: string, change: Change = {}): Promise<Answer> {
    const file = asked.slice(address.length);
    const sent = {
      ...headersOf(file),
      "content-type": types[file.split(".").at(-1)!] ?? "application/octet-stream",
    };
    const { status = 200, headers = {}, body } = file === changed ? change : {};
    return Promise.resolve({
      status,
      headers: new Headers({ ...sent, ...headers }),
      body: body === undefined ? readFileSync(join(folder, file)) : Buffer.from(body),
    });
  }

  it("is found right with the headers that it asks for", async () => {
    const { faults, files } = await checkServed(address, (asked) => ask(asked));
    assert.deepEqual(faults, []);
    assert.ok(files > 20, String(files));
  });

  for (const [file, change, says] of changes) {
    it(`would be found out: ${says.slice(0, 80)}`, async () => {
      const { faults } = await checkServed(address, (asked) => ask(asked, file, change));
      assert.deepEqual(faults, [says]);
    });
  }
});
