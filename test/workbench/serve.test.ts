import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paneForWorkbench, serve } from "../../scripts/serve.mjs";
import { ask as askServer } from "../support/ask";
import type { Answer } from "../support/ask";

const portOf = (url: string): number => Number(new URL(url).port);

const ask = (port: number, path: string, headers = {}): Promise<Answer> =>
  askServer({ port, path, headers });

describe("serve", () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "territory-planner-serve-"));
    const dist = join(folder, "dist");
    mkdirSync(join(dist, "workbench"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "not for the page");
    writeFileSync(join(dist, "workbench", "index.html"), "<p>workbench</p>");
    writeFileSync(
      join(dist, "taskpane.html"),
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
    );
    server = await serve({ port: 0, root: dist, quiet: true });
  });

  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("leads to the workbench, which may talk to this server alone", async () => {
    const first = await ask(portOf(server.url), "/");
    assert.equal(first.status, 302);
    assert.equal(first.headers["location"], "/workbench/index.html");
    const page = await ask(portOf(server.url), "/workbench/index.html");
    assert.equal(page.body.toString(), "<p>workbench</p>");
    assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
    const policy = String(page.headers["content-security-policy"]);
    assert.match(policy, /default-src 'self'/);
    assert.doesNotMatch(policy, /https?:/);
  });

  it("serves office.js from the installed package", async () => {
    const answer = await ask(portOf(server.url), "/office-js/office.js");
    assert.equal(answer.status, 200);
    assert.match(answer.body.toString(), /Microsoft/);
  });

  it("gives out nothing beside its folders", async () => {
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/office-js/../../../package.json",
    ]) {
      const answer = await ask(portOf(server.url), path);
      assert.equal(answer.status, 404, path);
      assert.doesNotMatch(answer.body.toString(), /not for the page/);
    }
    assert.equal((await ask(portOf(server.url), "/%E0%A4%A")).status, 400);
  });

  it("refuses pages that reach it under another name", async () => {
    const answer = await ask(portOf(server.url), "/workbench/index.html", { host: "evil.example" });
    assert.equal(answer.status, 403);
  });

  it("takes the next port when the first is busy", async () => {
    const second = await serve({ port: portOf(server.url), root: folder, quiet: true });
    assert.notEqual(second.url, server.url);
    await second.close();
  });
});

describe("paneForWorkbench", () => {
  const address = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

  it("replaces the address of office.js and nothing else", () => {
    const html = `<head><script src="${address}"></script><script defer src="taskpane.js"></script></head>`;
    assert.equal(
      paneForWorkbench(html),
      '<head><script src="/workbench/connect-pane.js"></script>' +
        '<script src="/office-js/office.js"></script><script defer src="taskpane.js"></script></head>',
    );
  });

  it("finds it without quotes, as a minifier writes it", () => {
    assert.match(
      paneForWorkbench(`<script src=${address}></script>`),
      /src="\/office-js\/office.js"/,
    );
  });

  it("refuses a page without office.js", () => {
    assert.throws(() => paneForWorkbench("<p>nothing</p>"), /does not load https:/);
  });
});
