import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isInstalled } from "../../scripts/installed.mjs";

const machine = { platform: "linux", arch: "x64" };

type Packages = Readonly<Record<string, object>>;

const one = { "node_modules/one": { version: "1.0.0", integrity: "sha512-one" } };
const nested = { "node_modules/one/node_modules/two": { version: "2.0.0" } };
const own = { "node_modules/own": { resolved: "packages/own", link: true } };
const forMac = {
  "node_modules/for-mac": { version: "1.0.0", optional: true, os: ["darwin"], cpu: ["arm64"] },
};
const forLinux = {
  "node_modules/for-linux": { version: "1.0.0", optional: true, os: ["linux"], cpu: ["x64"] },
};
const notForWindows = {
  "node_modules/not-for-windows": { version: "1.0.0", optional: true, os: ["!win32"] },
};

const cases: readonly (readonly [what: string, asked: Packages, there: Packages, is: boolean])[] = [
  ["everything there", { ...one, ...nested }, { ...one, ...nested }, true],
  ["nothing asked for", {}, {}, false],
  ["one missing", { ...one, ...nested }, one, false],
  ["one too many", one, { ...one, ...nested }, false],
  [
    "another version",
    one,
    { "node_modules/one": { version: "1.0.1", integrity: "sha512-one" } },
    false,
  ],
  [
    "other contents",
    one,
    { "node_modules/one": { version: "1.0.0", integrity: "sha512-other" } },
    false,
  ],
  ["a link of ours", own, own, true],
  [
    "a link to elsewhere",
    own,
    { "node_modules/own": { resolved: "packages/other", link: true } },
    false,
  ],
  ["our folder behind a link", { ...own, "packages/own": { version: "1.0.0" } }, own, true],
  ["one for other machines missing", { ...one, ...forMac }, one, true],
  ["one for this machine missing", { ...one, ...forLinux }, one, false],
  ["one for all machines but some missing", { ...one, ...notForWindows }, one, false],
];

describe("isInstalled", () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "territory-planner-installed-"));
    mkdirSync(join(root, "node_modules"));
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const write = (file: string, packages: Packages): void =>
    writeFileSync(join(root, file), JSON.stringify({ packages }));

  const install = (asked: Packages, there: Packages): void => {
    write("package-lock.json", { "": {}, ...asked });
    for (const folder of Object.keys(there)) mkdirSync(join(root, folder), { recursive: true });
    write("node_modules/.package-lock.json", there);
  };

  for (const [what, asked, there, is] of cases) {
    it(`is ${String(is)} with ${what}`, () => {
      install(asked, there);
      assert.equal(isInstalled(root, machine), is);
    });
  }

  it("is false before anything was installed", () => {
    write("package-lock.json", one);
    assert.equal(isInstalled(root, machine), false);
  });

  it("is false when npm was cut off, or a folder is gone", () => {
    install(one, one);
    assert.equal(isInstalled(root, machine), true);
    rmSync(join(root, "node_modules", "one"), { recursive: true });
    assert.equal(isInstalled(root, machine), false);
    writeFileSync(join(root, "node_modules", ".package-lock.json"), '{ "packages": {');
    assert.equal(isInstalled(root, machine), false);
  });
});
