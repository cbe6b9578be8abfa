import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { serveHttps } from "../../../scripts/serveHttps.mjs";
import { ask } from "../../support/ask";
import { dist, root } from "../../support/root";

const fixture = (name: string): Buffer => readFileSync(join(root, "test/fixtures/https", name));

/** What each kind of file in dist/ has to be called; a kind that is new there belongs here too. */
const types: Readonly<Record<string, string>> = {
  ".gs": "application/octet-stream",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml",
};

describe("serveHttps", () => {
  it("gives Excel every file of dist, byte for byte and under its own type", async () => {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    for (const needed of ["manifest.xml", "functions.json", "assets/places.txt"]) {
      assert.ok(files.includes(needed), needed);
    }
    const cert = fixture("localhost.crt");
    const server = await serveHttps({ port: 0, root: dist, key: fixture("localhost.key"), cert });
    try {
      for (const file of files) {
        const answer = await ask({ port: server.port, path: `/${encodeURI(file)}`, ca: cert });
        assert.equal(answer.status, 200, file);
        assert.equal(answer.headers["content-type"], types[extname(file)], file);
        assert.ok(answer.body.equals(readFileSync(join(dist, file))), `${file} has other bytes`);
        assert.equal(answer.headers["content-security-policy"], undefined, file);
        assert.equal(answer.headers["x-frame-options"], undefined, file);
        assert.equal(answer.headers["access-control-allow-origin"], "*", file);
      }
    } finally {
      await server.close();
    }
  });

  it("says who has its port when that is taken", async () => {
    const options = {
      root: dist,
      key: fixture("localhost.key"),
      cert: fixture("localhost.crt"),
    };
    const first = await serveHttps({ port: 0, ...options });
    await assert.rejects(serveHttps({ port: first.port, ...options }), /is busy, and the manifest/);
    await first.close();
  });
});
