import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { checkPackage, officeAddress } from "../../../scripts/package/checkPackage.mjs";
import { headersOf, policy } from "../../../scripts/package/headers.mjs";
import { packageFiles } from "../../../scripts/package/packageFiles.mjs";
import { everyElement, parseXml } from "../../../scripts/manifest/xml.mjs";
import { dist, root } from "../../support/root";

const address = "https://tp.example.com/v1/";
const order = { address, out: "" };
const given = {
  ...order,
  provider: 'A & B <"Sales">',
  revision: 4,
  support: "https://help.example/tp?a=1&b=2",
  privacy: "https://help.example/privacy",
};

type Files = ReadonlyMap<string, Buffer>;

/** A copy in which a file's text is changed; without a change, the file is missing. */
function damaged(files: Files, file: string, change?: (text: string) => string): Files {
  const copy = new Map(files);
  const text = String(files.get(file));
  if (change === undefined) copy.delete(file);
  else {
    assert.notEqual(change(text), text, `${file} was not changed`);
    copy.set(file, Buffer.from(change(text)));
  }
  return copy;
}

/** What may be wrong with a package, and what is said of it. */
const faults: readonly (readonly [
  what: string,
  file: string,
  change: ((text: string) => string) | undefined,
  says: RegExp,
])[] = [
  [
    "no pane",
    "taskpane.html",
    undefined,
    /^manifest\.xml names .*taskpane\.html: the package has no/,
  ],
  [
    "no icon",
    "assets/icon-80.png",
    undefined,
    /^manifest\.xml names .*icon-80\.png: the package has no/,
  ],
  [
    "no functions",
    "functions.js",
    undefined,
    /^taskpane\.html names functions\.js: the package has no/,
  ],
  [
    "no worker",
    "taskpane.worker.js",
    undefined,
    /^taskpane\.js names taskpane\.worker\.js: the package/,
  ],
  [
    "no places",
    "assets/places.txt",
    undefined,
    /^taskpane\.js names assets\/places\.txt: the package/,
  ],
  [
    "no help for the pane",
    "functionHelp.json",
    undefined,
    /^taskpane\.functions\.js names functionHelp\.json/,
  ],
  [
    "no page about fairness",
    "fairness.html",
    undefined,
    /^taskpane\.review\.js names fairness\.html/,
  ],
  [
    "no examples",
    "templates/functions.xlsx",
    undefined,
    /^functions\.html names templates\/functions/,
  ],
  [
    "a function without help",
    "functions.html",
    (text) => text.replace('id="gini"', 'id="gin"'),
    /^functions\.json \(GINI\) names .*#gini: functions\.html has no such section/,
  ],
  [
    "a link within a page that leads nowhere",
    "functions.html",
    (text) => text.replace('href="#gini"', 'href="#none"'),
    /^functions\.html names functions\.html#none: functions\.html has no such section/,
  ],
  [
    "a picture from elsewhere",
    "help.html",
    (text) => text.replace(/src="?assets\/icon-64\.png"?/, "src=https://cdn.example/icon.png"),
    /^help\.html names https:\/\/cdn\.example\/icon\.png: it is neither below/,
  ],
  [
    "a script above its folder",
    "taskpane.html",
    (text) => text.replace(/src="?functions\.js"?/, "src=../v0/functions.js"),
    /^taskpane\.html names \.\.\/v0\/functions\.js: it is neither below/,
  ],
  [
    "office.js of another address",
    "taskpane.html",
    (text) => text.replace(officeAddress, officeAddress.replace("/1/", "/beta/")),
    /does not load https:\/\/appsforoffice/,
  ],
  [
    "an address of another version in the manifest",
    "manifest.xml",
    (text) => text.replace("/v1/functions.js", "/v0/functions.js"),
    /^manifest\.xml names https:\/\/tp\.example\.com\/v0\/functions\.js/,
  ],
  [
    "a manifest out of order",
    "manifest.xml",
    (text) => text.replace("<Permissions>ReadWriteDocument</Permissions>", ""),
    /^manifest\.xml: OfficeApp has no Permissions/,
  ],
  [
    "help on a developer's machine",
    "functions.json",
    (text) => text.replaceAll(address, "https://localhost:3000/"),
    /^functions\.json names localhost/,
  ],
  [
    "more metadata than the desktop reads",
    "functions.json",
    (text) => text + " ".repeat(1_000_000),
    /larger than 1 MB/,
  ],
];

describe("the package for a company", () => {
  let files: Files;
  before(() => {
    files = packageFiles(dist, order, "1.2.3");
  });

  const text = (file: string, from = files): string => String(from.get(file));
  const manifestText = (name: string, from = files): string | undefined => {
    const element = everyElement(parseXml(text("manifest.xml", from))).find(
      (each) => each.name === name,
    );
    return element?.attributes.get("DefaultValue") ?? element?.text;
  };

  it("has no fault, and more than a hundred addresses were followed", () => {
    const checked = checkPackage(files, order);
    assert.deepEqual(checked.faults, []);
    assert.ok(checked.addresses > 100, String(checked.addresses));
  });

  for (const [what, file, change, says] of faults) {
    it(`would be found out with ${what}`, () => {
      const found = checkPackage(damaged(files, file, change), order).faults;
      assert.ok(
        found.some((fault) => says.test(fault)),
        found.join("\n"),
      );
    });
  }

  it("holds what Excel needs, and neither workbench nor office.js nor Google's script", () => {
    const folders = new Set(
      [...files.keys()].map((file) => file.split("/").slice(0, -1).join("/")),
    );
    assert.deepEqual([...folders].sort(), ["", "assets", "templates"]);
    assert.ok(![...files.keys()].some((file) => /workbench|core\.mjs|office|\.gs$|^\./.test(file)));
    const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    assert.ok(size < 6e6, `${size} bytes`);
  });

  it("shows the pane after a small download: what a place needs comes with the place", () => {
    const first = gzipSync(files.get("taskpane.js")!, { level: 9 }).length;
    assert.ok(first <= 235 * 1024, `${first} bytes`);
  });

  it("names its address, its version, and nobody in particular", () => {
    assert.equal(manifestText("Version"), "1.2.3.0");
    assert.equal(manifestText("SourceLocation"), `${address}taskpane.html`);
    assert.equal(manifestText("ProviderName"), "Territory Planner contributors");
    assert.equal(manifestText("SupportUrl"), `${address}help.html`);
    assert.match(text("help.html"), /<p id="?contacts"?><a href="?privacy\.html"?>/);
  });

  it("names the company where one is given, in the manifest and on the first page of help", () => {
    const own = packageFiles(dist, given, "1.2.3");
    assert.deepEqual(checkPackage(own, given).faults, []);
    assert.equal(manifestText("ProviderName", own), given.provider);
    assert.equal(manifestText("Version", own), "1.2.3.4");
    assert.equal(manifestText("SupportUrl", own), given.support);
    assert.match(text("help.html", own), /Provided by A &amp; B &lt;&quot;Sales&quot;&gt;\./);
    assert.ok(text("help.html", own).includes('href="https://help.example/tp?a=1&amp;b=2"'));
    assert.ok(text("help.html", own).includes(`href="${given.privacy}"`));
  });

  it("leads every function to its help in the package", () => {
    const { functions } = JSON.parse(text("functions.json")) as {
      functions: readonly { id: string; helpUrl: string }[];
    };
    for (const { id, helpUrl } of functions)
      assert.equal(helpUrl, `${address}functions.html#${id.toLowerCase()}`);
  });

  it("has headers for every file: icons may be kept, pages are asked for anew, nothing forbids frames", () => {
    const listed = text("_headers")
      .split("\n")
      .filter((line) => line.startsWith("/"));
    const served = [...files.keys()].filter((file) => !["_headers", "web.config"].includes(file));
    assert.deepEqual(listed, served.map((file) => `/v1/${file}`).sort());
    for (const file of served) {
      const { "Cache-Control": cache = "", ...others } = headersOf(file);
      assert.equal(cache, file.endsWith(".html") ? "no-cache" : "public, max-age=86400", file);
      assert.ok(!("X-Frame-Options" in others) && !("Content-Security-Policy" in others));
      assert.ok(text("web.config").includes(`<location path="${file}">`), file);
    }
    assert.equal(headersOf("functions.json")["Access-Control-Allow-Origin"], "*");
    assert.doesNotMatch(policy, /frame-ancestors/);
    assert.ok(readFileSync(`${root}docs/deploy.md`, "utf8").includes(`\n${policy}\n`));
    assert.doesNotThrow(() => parseXml(text("web.config")));
  });
});
