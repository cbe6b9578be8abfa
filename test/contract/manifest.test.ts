import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dist, root } from "../support/root";
import { everyElement, parseXml } from "../support/xml";

const base = "https://localhost:3000/";
const manifest = parseXml(readFileSync(`${root}manifest.xml`, "utf8"));
const elements = everyElement(manifest);

/**
 * The order that Excel asks for, from "How to find the proper order of manifest elements"
 * (learn.microsoft.com). Excel refuses a manifest whose elements are right but in another order.
 */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName"],
    ...["Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts"],
    ...["Requirements", "DefaultSettings", "Permissions", "VersionOverrides"],
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor", "MobileFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  OfficeTab: ["Group"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** Excel's limits on the length of the texts, by the list that holds them. */
const longest: Readonly<Record<string, number>> = {
  "bt:Urls": 2048,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};

function named(name: string) {
  return elements.filter((element) => element.name === name);
}

function addresses(): readonly string[] {
  return elements
    .flatMap((element) => [...element.attributes, ["text", element.text] as const])
    .filter(([name, value]) => !name.startsWith("xmlns") && value.startsWith("https:"))
    .map(([, value]) => value);
}

describe("manifest.xml", () => {
  for (const [parent, expected] of Object.entries(order)) {
    it(`has what stands in ${parent} in Excel's order`, () => {
      const found = named(parent);
      assert.ok(found.length > 0, `there is no ${parent}`);
      for (const { children } of found) {
        const positions = children.map((child) => expected.indexOf(child.name));
        assert.ok(!positions.includes(-1), `unexpected: ${children.map((c) => c.name).join(", ")}`);
        assert.deepEqual(
          positions,
          positions.toSorted((a, b) => a - b),
        );
      }
    });
  }

  it("describes the custom functions as Script, Page, Metadata, Namespace", () => {
    const [point] = named("AllFormFactors")[0]!.children;
    assert.equal(point!.attributes.get("xsi:type"), "CustomFunctions");
    const parts = point!.children.map((child) => child.name);
    assert.deepEqual(parts, ["Script", "Page", "Metadata", "Namespace"]);
  });

  it("keeps its identity: a new id would be a new add-in to everybody who has it", () => {
    assert.equal(named("Id")[0]!.text, "b2784e83-2f4d-5205-8199-fde65ec6c331");
    const namespace = elements.find((each) => each.attributes.get("id") === "Functions.Namespace");
    assert.equal(namespace!.attributes.get("DefaultValue"), "TP");
    assert.equal(named("DisplayName")[0]!.attributes.get("DefaultValue"), "Territory Planner");
  });

  it("has the version of package.json", () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
      version: string;
    };
    assert.equal(named("Version")[0]!.text, `${version}.0`);
  });

  it("asks for the requirement sets that the add-in is written against", () => {
    const sets = named("Set").map(
      (set) => `${set.attributes.get("Name")} ${set.attributes.get("MinVersion")}`,
    );
    assert.deepEqual(sets, ["SharedRuntime 1.1", "ExcelApi 1.9", "CustomFunctionsRuntime 1.1"]);
  });

  it("runs the pane, the functions and the ribbon in one page that stays", () => {
    const [runtime] = named("Runtime");
    assert.equal(runtime!.attributes.get("lifetime"), "long");
    const page = runtime!.attributes.get("resid");
    const pages = [named("FunctionFile")[0]!, named("Page")[0]!.children[0]!];
    const pane = named("Action")[0]!.children.find((child) => child.name === "SourceLocation")!;
    for (const user of [...pages, pane]) assert.equal(user.attributes.get("resid"), page);
  });

  it("defines every resource that it uses once, and uses every one", () => {
    const lists = named("Resources")[0]!.children;
    const defined = lists.flatMap((list) => list.children.map((each) => each.attributes.get("id")));
    const used = elements
      .map((each) => each.attributes.get("resid"))
      .filter((id) => id !== undefined);
    assert.deepEqual(defined.toSorted(), [...new Set(used)].toSorted());
    for (const id of defined) assert.ok(id!.length <= 32, `${id} is longer than 32 characters`);
  });

  it("keeps its texts as short as Excel wants them", () => {
    for (const [list, limit] of Object.entries(longest)) {
      for (const text of named(list)[0]!.children) {
        const value = text.attributes.get("DefaultValue")!;
        assert.ok(
          value.length > 0 && value.length <= limit,
          `${text.attributes.get("id")}: ${value}`,
        );
      }
    }
  });

  it("names nothing that the build does not put into dist", () => {
    const files = addresses()
      .map((address) => address.slice(base.length))
      .filter((path) => path !== "");
    assert.ok(files.length >= 10);
    for (const address of addresses()) assert.ok(`${address}/`.startsWith(base), address);
    for (const file of files) assert.ok(existsSync(dist + file), `dist/${file} is missing`);
  });

  it("shows icons of the size that it says", () => {
    const icons = addresses().filter((address) => address.endsWith(".png"));
    assert.ok(icons.length >= 5);
    for (const icon of icons) {
      const size = Number(/-(\d+)\.png$/.exec(icon)![1]);
      const file = readFileSync(dist + icon.slice(base.length));
      assert.deepEqual([file.readUInt32BE(16), file.readUInt32BE(20)], [size, size], icon);
    }
  });

  it("leaves office.js to the page", () => {
    assert.ok(!readFileSync(`${root}manifest.xml`, "utf8").includes("office.js"));
  });

  it("is copied to dist unchanged", () => {
    assert.deepEqual(readFileSync(`${dist}manifest.xml`), readFileSync(`${root}manifest.xml`));
  });
});

describe("dist/taskpane.html", () => {
  const page = readFileSync(`${root}taskpane/taskpane.html`, "utf8");

  it("looks for old browsers, then loads office.js from Microsoft, the functions and the pane", () => {
    const scripts = [...page.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(
      ([, address]) => address,
    );
    const office = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
    assert.deepEqual(scripts, ["oldBrowser.js", office, "functions.js", "taskpane.js"]);
    for (const script of scripts)
      if (script !== office) assert.ok(existsSync(`${dist}${script}`), script);
  });

  it("is the one place that names office.js", () => {
    for (const bundle of ["functions.js", "taskpane.js", "core.mjs"]) {
      const text = readFileSync(dist + bundle, "utf8");
      assert.ok(!/office(?:\.debug)?\.js/.test(text), `dist/${bundle} names office.js`);
    }
  });
});
