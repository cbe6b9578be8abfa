import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writePackage } from "../../../scripts/package/writePackage.mjs";

const about = { address: "https://tp.example.com/v1/", version: "1.0.0" };

function filesOf(texts: Readonly<Record<string, string>>): ReadonlyMap<string, Buffer> {
  return new Map(Object.entries(texts).map(([file, text]) => [file, Buffer.from(text)]));
}

describe("the folder of a package", () => {
  let out: string;
  beforeEach(() => {
    out = join(mkdtempSync(join(tmpdir(), "territory-planner-package-")), "deep", "folder");
  });
  afterEach(() => {
    rmSync(join(out, "..", ".."), { recursive: true });
  });

  const write = (texts: Readonly<Record<string, string>>, more = about) => {
    writePackage(out, filesOf(texts), more);
  };
  const held = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== "contents.json")
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((path) => [
          path.slice(out.length + 1).replaceAll("\\", "/"),
          readFileSync(path, "utf8"),
        ]),
    );

  it("is made where there is none, and in an empty one", () => {
    write({ "a.html": "a", "assets/b.png": "b" });
    assert.deepEqual(held(), { "a.html": "a", "assets/b.png": "b" });
    rmSync(out, { recursive: true });
    mkdirSync(out);
    write({ "a.html": "a" });
    assert.deepEqual(held(), { "a.html": "a" });
  });

  it("is filled anew by a second run, which leaves the files of others", () => {
    write({ "a.html": "a", "old.js": "old" });
    writeFileSync(join(out, "robots.txt"), "theirs");
    write({ "a.html": "again", "new.js": "new" });
    assert.deepEqual(held(), { "a.html": "again", "new.js": "new", "robots.txt": "theirs" });
  });

  it("may be moved to another address, and to a newer version there", () => {
    write({ "a.html": "a" });
    write({ "a.html": "b" }, { address: "https://tp.example.com/v2/", version: "1.1.0" });
    assert.deepEqual(held(), { "a.html": "b" });
  });

  it("can't be a file", () => {
    mkdirSync(join(out, ".."), { recursive: true });
    writeFileSync(out, "mine");
    assert.throws(() => {
      write({ "a.html": "a" });
    }, /which is a file: name a folder/);
    assert.equal(readFileSync(out, "utf8"), "mine");
  });

  const theirs: readonly (readonly [what: string, prepare: () => void, says: RegExp])[] = [
    [
      "a folder of others",
      () => {
        write({ "a.html": "a" });
        rmSync(join(out, "contents.json"));
      },
      /which is not empty and was not made by npm run package/,
    ],
    [
      "a list of contents that leads elsewhere",
      () => {
        write({ "a.html": "a" });
        const files = { "../../kept.txt": "" };
        writeFileSync(join(out, "contents.json"), JSON.stringify({ url: about.address, files }));
      },
      /was not made by npm run package/,
    ],
    [
      "a file that was changed by hand",
      () => {
        write({ "a.html": "a", "web.config": "w" });
        writeFileSync(join(out, "web.config"), "mine");
      },
      /^Error: web\.config in .* changed since npm run package wrote it/,
    ],
    [
      "a file of others in the way",
      () => {
        write({ "b.html": "b" });
        writeFileSync(join(out, "a.html"), "mine");
      },
      /holds a\.html, which npm run package did not write/,
    ],
    [
      "another version at the same address",
      () => {
        write({ "a.html": "a" }, { ...about, version: "0.9.0" });
      },
      /holds version 0\.9\.0 for https:\/\/tp\.example\.com\/v1\/, and this is 1\.0\.0/,
    ],
  ];
  for (const [what, prepare, says] of theirs) {
    it(`is left as it is: ${what}`, () => {
      prepare();
      const before = held();
      assert.throws(() => {
        write({ "a.html": "new" });
      }, says);
      assert.deepEqual(held(), before);
    });
  }
});
