import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { officeTool } from "../../scripts/officeTools.mjs";
import { root } from "../support/root";

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const packageOf = (path: string): Package =>
  JSON.parse(readFileSync(join(root, path), "utf8")) as Package;

describe("officeTool", () => {
  let store: string;

  beforeEach(() => {
    store = mkdtempSync(join(tmpdir(), "territory-planner-tools-"));
  });

  afterEach(() => {
    rmSync(store, { recursive: true, force: true });
  });

  it("fetches by the lock file, once", () => {
    const asked: (readonly string[])[] = [];
    const install = (folder: string): boolean => {
      asked.push(readdirSync(folder).sort());
      return true;
    };
    const first = officeTool("office-addin-manifest", { store, install });
    assert.equal(officeTool("office-addin-manifest", { store, install }), first);
    assert.deepEqual(asked, [["package-lock.json", "package.json"]]);
    assert.equal(readdirSync(store).length, 1);
  });

  it("leaves nothing half there and says what to do when the registry is out of reach", () => {
    const install = (): boolean => false;
    assert.throws(
      () => officeTool("office-addin-manifest", { store, install }),
      /could not be fetched.*reaches the npm registry/,
    );
    assert.deepEqual(readdirSync(store), []);
  });

  it("has every tool that office.mjs runs, in one exact version, and npm ci has none of them", () => {
    const { dependencies = {} } = packageOf("scripts/officeTools/package.json");
    const script = readFileSync(join(root, "scripts/office.mjs"), "utf8");
    const run = Array.from(script.matchAll(/tool: "([^"]+)"/g), ([, tool]) => tool);
    assert.deepEqual([...new Set(run)].sort(), Object.keys(dependencies).sort());
    const ours = packageOf("package.json");
    for (const [tool, version] of Object.entries(dependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, tool);
      assert.equal(ours.dependencies?.[tool] ?? ours.devDependencies?.[tool], undefined, tool);
    }
    const lock = JSON.parse(
      readFileSync(join(root, "scripts/officeTools/package-lock.json"), "utf8"),
    ) as { readonly packages: Readonly<Record<string, Package & { readonly resolved?: string }>> };
    assert.deepEqual(lock.packages[""]?.dependencies, dependencies);
    assert.ok(Object.keys(lock.packages).length > Object.keys(dependencies).length);
    assert.ok(!existsSync(join(root, "scripts/officeTools/node_modules")));
  });
});
