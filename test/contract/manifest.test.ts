import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { checkManifest } from "../../scripts/manifest/checkManifest.mjs";
import { identity } from "../../scripts/manifest/manifestShape.mjs";
import { everyElement, parseXml } from "../../scripts/manifest/xml.mjs";
import { dist, root } from "../support/root";

const base = "https://localhost:3000/";
const text = readFileSync(`${root}manifest.xml`, "utf8");
const elements = everyElement(parseXml(text));

function named(name: string) {
  return elements.filter((element) => element.name === name);
}

function addresses(): readonly string[] {
  return elements
    .flatMap((element) => [...element.attributes, ["text", element.text] as const])
    .filter(([name, value]) => !name.startsWith("xmlns") && value.startsWith("https:"))
    .map(([, value]) => value);
}

/** The line that holds `piece`, taken out of the manifest and put before the line that holds `before`. */
function moved(piece: string, before: string): string {
  const lines = text.split("\n");
  const [line = ""] = lines.splice(
    lines.findIndex((one) => one.includes(piece)),
    1,
  );
  lines.splice(
    lines.findIndex((one) => one.includes(before)),
    0,
    line,
  );
  return lines.join("\n");
}

/** What may go wrong in a manifest, and what is said of it. */
const damaged: readonly (readonly [what: string, manifest: string, says: RegExp])[] = [
  ["an id of another add-in", text.replace(identity, identity.replace("b", "c")), /> Id: /],
  ["a version of three numbers", text.replace("1.0.0.0<", "1.0.0<"), /> Version: "1\.0\.0"/],
  ["a version above Excel's", text.replace("1.0.0.0<", "1.0.0.123456<"), /> Version: /],
  [
    "a provider that is too long",
    text.replace("Territory Planner contributors", "x".repeat(126)),
    /> ProviderName: the text has 126 characters; it takes 1 to 125/,
  ],
  [
    "no provider",
    text.replace("<ProviderName>Territory Planner contributors</ProviderName>", ""),
    /OfficeApp has no ProviderName/,
  ],
  [
    "an address without https",
    text.replace(`DefaultValue="${base}help.html"/>`, 'DefaultValue="http://a.b/help.html"/>'),
    /> SupportUrl: "http:\/\/a\.b\/help\.html" does not begin with https/,
  ],
  [
    "an address that is too long",
    text.replace(`${base}functions.js"`, `${base}${"x".repeat(2048)}"`),
    /> bt:Url: DefaultValue has 2\d{3} characters/,
  ],
  ["elements in another order", moved("<SupportUrl", "<IconUrl"), /stands behind SupportUrl/],
  ["a script behind its page", moved("<Namespace", "<Script>"), /stands behind Namespace/],
  [
    "the id of a second pane",
    text.replace(
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId>',
    ),
    /Action may not hold TaskpaneId/,
  ],
  [
    "its own domain in a list for others",
    text.replace("<Hosts>", `<AppDomains><AppDomain>${base}</AppDomain></AppDomains><Hosts>`),
    /OfficeApp may not hold AppDomains/,
  ],
  [
    "a runtime that ends with the pane",
    text.replace('lifetime="long"', 'lifetime="short"'),
    /Runtime: lifetime is "short" instead of "long"/,
  ],
  [
    "a pane in a page of its own",
    text.replace(
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="GetStarted.LearnMoreUrl"',
    ),
    /they must name one page/,
  ],
  [
    "an id that is not there",
    text.replace('<Namespace resid="Functions.Namespace"', '<Namespace resid="Functions.Name"'),
    /bt:ShortStrings has no "Functions\.Name"/,
  ],
  [
    "an id of another list",
    text.replace(
      '<Namespace resid="Functions.Namespace"',
      '<Namespace resid="Functions.Script.Url"',
    ),
    /bt:ShortStrings has no "Functions\.Script\.Url"/,
  ],
  [
    "an id that nothing uses",
    text.replace("<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="A" DefaultValue="a"/>'),
    /nothing uses "A"/,
  ],
  [
    "an id of more than 32 characters",
    text.replaceAll("Functions.Namespace", "Functions.NamespaceOfTheFunctionsHere"),
    /id has 37 characters; it takes 1 to 32/,
  ],
  [
    "an id twice",
    text.replace('String id="Group.Label"', 'String id="OpenPane.Label"'),
    /there twice/,
  ],
  [
    "an icon too few",
    text.replace(/<bt:Image size="80"[^>]*>/, ""),
    /Icon has no picture of size 80/,
  ],
  [
    "a tip that is too long",
    text.replace("Carve fair territories from", "x".repeat(250)),
    /> bt:String: DefaultValue has \d{3} characters; it takes 1 to 250/,
  ],
  [
    "another namespace",
    text.replace("/taskpaneappversionoverrides", "/mailappversionoverrides"),
    /VersionOverrides: xmlns is/,
  ],
];

describe("manifest.xml", () => {
  it("is as Excel wants it", () => {
    assert.deepEqual(checkManifest(parseXml(text)), []);
  });

  for (const [what, manifest, says] of damaged) {
    it(`would be found out with ${what}`, () => {
      assert.notEqual(manifest, text);
      const faults = checkManifest(parseXml(manifest));
      assert.ok(
        faults.some((fault) => says.test(fault)),
        faults.join("\n"),
      );
    });
  }

  it("keeps the names that people and formulas know it by", () => {
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
    assert.ok(!text.includes("office.js"));
  });

  it("is copied to dist unchanged", () => {
    assert.deepEqual(readFileSync(`${dist}manifest.xml`, "utf8"), text);
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
