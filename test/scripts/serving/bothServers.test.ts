import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../../scripts/serve.mjs";
import { serveHttps } from "../../../scripts/serveHttps.mjs";
import { ask } from "../../support/ask";
import type { Answer, Question } from "../../support/ask";
import { root } from "../../support/root";

const fixture = (name: string): Buffer => readFileSync(join(root, "test/fixtures/https", name));
const cert = fixture("localhost.crt");
const key = fixture("localhost.key");

interface Server {
  readonly ask: (path: string, more?: Partial<Question>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

const servers: Readonly<Record<string, (folder: string) => Promise<Server>>> = {
  workbench: async (folder) => {
    const { url, close } = await serve({ port: 0, root: folder, quiet: true });
    const port = Number(new URL(url).port);
    return { ask: (path, more) => ask({ port, path, ...more }), close };
  },
  Excel: async (folder) => {
    const { port, close } = await serveHttps({ port: 0, root: folder, key, cert });
    return { ask: (path, more) => ask({ port, path, ca: cert, ...more }), close };
  },
};

/** dist/ with a secret beside it, and with what goes wrong in a folder that is being built. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "territory-planner-serving-"));
  const dist = join(folder, "dist");
  for (const name of ["assets", "folder.js", ".hidden"]) {
    mkdirSync(join(dist, name), { recursive: true });
  }
  writeFileSync(join(folder, "secret.txt"), "not for the page");
  writeFileSync(join(dist, "page.html"), "<p>page</p>");
  writeFileSync(join(dist, "assets", "icon.png"), "picture");
  writeFileSync(join(dist, "assets", "two words & more.txt"), "text");
  writeFileSync(join(dist, ".built-from"), "not for the page");
  writeFileSync(join(dist, ".hidden", "file.txt"), "not for the page");
  symlinkSync(join(folder, "secret.txt"), join(dist, "leak.txt"));
  symlinkSync(folder, join(dist, "out"));
  symlinkSync(join(dist, "nowhere.txt"), join(dist, "dangling.txt"));
  return folder;
}

for (const [name, start] of Object.entries(servers)) {
  describe(`the server for ${name}`, () => {
    let folder: string;
    let server: Server;

    before(async () => {
      folder = makeFolder();
      server = await start(join(folder, "dist"));
    });

    after(async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const refused: readonly (readonly [path: string, status: number])[] = [
      ["/../secret.txt", 404],
      ["/%2e%2e/secret.txt", 404],
      ["/assets/..%2f..%2fsecret.txt", 404],
      ["/..%5csecret.txt", 404],
      ["/leak.txt", 404],
      ["/out/secret.txt", 404],
      ["/dangling.txt", 404],
      ["/.built-from", 404],
      ["/.hidden/file.txt", 404],
      ["/assets", 404],
      ["/assets/", 404],
      ["/folder.js", 404],
      ["/page.html/", 404],
      ["/page", 404],
      ["/nowhere.html", 404],
      [`/${"long".repeat(1000)}`, 404],
      ["/%E0%A4%A", 400],
      ["/%", 400],
      ["/page.html%00", 400],
      ["//", 400],
    ];
    for (const [path, status] of refused) {
      it(`answers ${path.slice(0, 40)} with ${status}`, async () => {
        const answer = await server.ask(path);
        assert.equal(answer.status, status);
        assert.doesNotMatch(answer.body.toString(), /not for the page/);
        assert.equal(answer.headers["x-content-type-options"], "nosniff");
        assert.equal(answer.headers["cache-control"], "no-cache");
      });
    }

    it("reads names that had to be written otherwise in an address", async () => {
      const answer = await server.ask("/assets/two%20words%20%26%20more.txt?version=1");
      assert.equal(answer.body.toString(), "text");
    });

    it("refuses pages that reach it under another name", async () => {
      const answer = await server.ask("/page.html", { headers: { host: "evil.example" } });
      assert.equal(answer.status, 403);
    });

    it("answers HEAD as GET without the bytes, and nothing else", async () => {
      const [get, head] = [
        await server.ask("/page.html"),
        await server.ask("/page.html", { method: "HEAD" }),
      ];
      assert.equal(head.status, 200);
      assert.equal(head.body.length, 0);
      for (const header of ["content-type", "content-length", "etag"]) {
        assert.ok(get.headers[header]);
        assert.equal(head.headers[header], get.headers[header], header);
      }
      assert.equal((await server.ask("/page.html", { method: "POST" })).status, 405);
    });

    it("has everything asked for anew, but lets images be kept", async () => {
      const page = await server.ask("/page.html");
      assert.equal(page.headers["cache-control"], "no-cache");
      const again = await server.ask("/page.html", {
        headers: { "if-none-match": String(page.headers["etag"]) },
      });
      assert.equal(again.status, 304);
      const image = await server.ask("/assets/icon.png");
      assert.equal(image.headers["content-type"], "image/png");
      assert.equal(image.headers["cache-control"], undefined);
    });

    it("sends nothing of a file that is said to be empty and no longer is", async function () {
      // Linux has files whose size is 0 whatever they hold, as one has that is just being written.
      if (!existsSync("/proc/self/status")) this.skip();
      const growing = await start("/proc/self");
      try {
        // On one connection, where a byte too many is taken for the beginning of the next answer.
        for (let round = 0; round < 3; round += 1) {
          const answer = await growing.ask("/status");
          assert.deepEqual([answer.status, answer.body.length], [200, 0]);
        }
      } finally {
        await growing.close();
      }
    });

    it("breaks off an answer whose file shrinks meanwhile", async () => {
      const file = join(folder, "dist", "shrinking.js");
      writeFileSync(file, Buffer.alloc(64_000_000, "x"));
      // Nobody reads on before the file is short, so most of it is still to be sent.
      const asked = server.ask("/shrinking.js", { begun: () => truncateSync(file, 10) });
      await assert.rejects(asked, /aborted/);
      assert.equal((await server.ask("/page.html")).body.toString(), "<p>page</p>");
    });

    it("lives on while files come and go", async () => {
      const file = join(folder, "dist", "passing.js");
      const content = "x".repeat(500_000);
      const asked: Promise<unknown>[] = [];
      for (let round = 0; round < 50; round += 1) {
        writeFileSync(file, content);
        asked.push(server.ask("/passing.js"), server.ask("/passing.js"));
        await new Promise((done) => setTimeout(done, round % 5));
        rmSync(file);
      }
      // An answer may be broken off: no other may suffer.
      await Promise.allSettled(asked);
      assert.equal((await server.ask("/page.html")).status, 200);
    });
  });
}
