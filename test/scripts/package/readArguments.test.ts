import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArguments, usage } from "../../../scripts/package/readArguments.mjs";
import { dist, root } from "../../support/root";

const url = "https://tp.example.com/v1/";
const folder = join(tmpdir(), "territory-planner-package-that-is-not-there");

/** What may be typed wrongly, and what is said of it. */
const refused: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [[], /--url is missing[^]*npm run package -- --url https/],
  [["--url", url], /--out is missing[^]*two dashes/],
  [[url, folder], /Unexpected argument[^]*--url/],
  [["--ulr", url, "--out", folder], /--ulr[^]*--url {7}where the folder will be served/],
  [["--url", "tp.example.com/v1/", "--out", folder], /no address: write it as https/],
  [["--url", "http://tp.example.com/v1/", "--out", folder], /https addresses alone/],
  [
    ["--url", "https://tp.example.com/v1", "--out", folder],
    /end it with a slash, such as https:\/\/tp\.example\.com\/v1\/\./,
  ],
  [
    ["--url", "https://tp.example.com/", "--out", folder],
    /such as https:\/\/tp\.example\.com\/v1\/\. Excel keeps/,
  ],
  [["--url", "https://tp.example.com/planner/", "--out", folder], /names no version/],
  [["--url", `${url}?a=1`, "--out", folder], /leave out what stands behind/],
  [["--url", `${url}#a`, "--out", folder], /leave out what stands behind/],
  [["--url", "https://me:secret@tp.example.com/v1/", "--out", folder], /name or password/],
  ...["localhost:3000", "LOCALHOST", "tp.localhost", "127.0.0.1", "127.1", "[::1]", "0.0.0.0"].map(
    (host) =>
      [
        ["--url", `https://${host}/v1/`, "--out", folder],
        /own machine[^]*npm run sideload/,
      ] as const,
  ),
  [["--url", url, "--out", root], /holds the project itself/],
  [["--url", url, "--out", join(root, "..")], /holds the project itself/],
  [["--url", url, "--out", dist], /inside of dist\//],
  [["--url", url, "--out", join(dist, "not", "yet")], /inside of dist\//],
  [["--url", url, "--out", folder, "--provider", " "], /--provider has 0 characters/],
  [["--url", url, "--out", folder, "--provider", "x".repeat(126)], /has 126 characters/],
  [["--url", url, "--out", folder, "--support", "help@example.com"], /--support is "help@example/],
  [["--url", url, "--out", folder, "--support", "http://a.example"], /--support is http:/],
  [["--url", url, "--out", folder, "--privacy", "https://localhost/"], /--privacy is https/],
  [["--url", url, "--out", folder, "--revision", "1.5"], /--revision is "1\.5": write a whole/],
];

describe("the arguments of npm run package", () => {
  for (const [args, says] of refused) {
    it(`are refused: ${args.join(" ").slice(0, 90) || "none"}`, () => {
      assert.throws(() => readArguments(args), says);
    });
  }

  it("are refused where a link leads into dist", () => {
    const place = mkdtempSync(join(tmpdir(), "territory-planner-link-"));
    symlinkSync(dist, join(place, "link"), "dir");
    const args = ["--url", url, "--out", join(place, "link", "package")];
    assert.throws(() => readArguments(args), /inside of dist\//);
    rmSync(place, { recursive: true });
  });

  for (const [given, address] of [
    [url, url],
    ["https://TP.example.com:443/v1/", url],
    ["https://tp.example.com:8443/apps/1.0.0/", "https://tp.example.com:8443/apps/1.0.0/"],
    ["https://a.github.io/tp/v1.0.0/", "https://a.github.io/tp/v1.0.0/"],
    ["https://a.example/tp-v2/", "https://a.example/tp-v2/"],
    ["https://a.example/2026-11/planner/", "https://a.example/2026-11/planner/"],
    ["https://127.example.com/v1/", "https://127.example.com/v1/"],
  ] as const) {
    it(`take ${given}`, () => {
      const order = readArguments(["--url", given, "--out", folder]);
      assert.deepEqual(order, {
        address,
        out: join(realpathSync(tmpdir()), folder.slice(tmpdir().length)),
      });
    });
  }

  it("take who provides the add-in, and the pages for support and privacy", () => {
    const more = [
      "--provider",
      " Acme ",
      "--support",
      "https://a.example/help",
      "--privacy",
      "https://a.example",
    ];
    const { provider, support, privacy } = readArguments(["--url", url, "--out", folder, ...more]);
    assert.deepEqual(
      [provider, support, privacy],
      ["Acme", "https://a.example/help", "https://a.example/"],
    );
  });

  it("are explained by the page for admins, every one of them", () => {
    const page = readFileSync(`${root}docs/deploy.md`, "utf8");
    const options = usage.matchAll(/^ {2}(--[a-z]+)/gm);
    const unexplained = Array.from(options, ([, option]) => `| \`${option}\``).filter(
      (row) => !page.includes(row),
    );
    assert.deepEqual(unexplained, []);
  });

  it("are answered in words, before anything is built", () => {
    const run = spawnSync(process.execPath, [join(root, "scripts/package.mjs"), "--url", url], {
      encoding: "utf8",
    });
    assert.equal(run.status, 1);
    assert.match(run.stderr, /^--out is missing\./);
    assert.doesNotMatch(run.stderr, /\.mjs:\d+/);
  });
});
