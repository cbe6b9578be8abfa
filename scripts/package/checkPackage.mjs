/** What would go wrong with a package once it is served, before anybody has it. */
import { checkManifest } from "../manifest/checkManifest.mjs";
import { everyElement, parseXml } from "../manifest/xml.mjs";

/**
 * @typedef {import("./readArguments.mjs").Order} Order
 * @typedef {import("./packageFiles.mjs").Files} Files
 * @typedef {(fault: string) => void} Report
 */

/** Microsoft asks add-ins to load office.js from exactly here. */
export const officeAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Where the desktop stops reading functions.json. */
const longestMetadata = 1_000_000;

/**
 * @param {Files} files
 * @param {Order} order
 * @returns {{ readonly faults: readonly string[], readonly addresses: number }} a sentence for each fault,
 *   and how many addresses were followed
 */
export function checkPackage(files, order) {
  /** @type {string[]} */
  const faults = [];
  const links = [
    ...manifestLinks(files),
    ...helpLinks(files),
    ...pageLinks(files),
    ...names(files),
  ];
  for (const { from, to } of links) {
    const fault = faultOf(to, files, order);
    if (fault !== undefined) faults.push(`${from} names ${to}: ${fault}.`);
  }
  for (const fault of checkManifest(parseXml(textOf(files, "manifest.xml"))))
    faults.push(`manifest.xml: ${fault}`);
  for (const [file, content] of files) {
    if (/\.(?:html|js|json|xml)$/.test(file) && /localhost|127\.0\.0\.1/.test(String(content)))
      faults.push(`${file} names localhost, which is every user's own machine.`);
  }
  if ((files.get("functions.json")?.length ?? 0) > longestMetadata)
    faults.push("functions.json is larger than 1 MB, which Excel on the desktop doesn't read.");
  const page = textOf(files, "taskpane.html");
  if (!page.includes(officeAddress)) faults.push(`taskpane.html does not load ${officeAddress}.`);
  return { faults, addresses: links.length };
}

/** @param {Files} files @param {string} file */
function textOf(files, file) {
  return String(files.get(file) ?? "");
}

/**
 * @param {string} to - as a page of the package, or the manifest, names it
 * @param {Files} files
 * @param {Order} order
 */
function faultOf(to, files, { address, support, privacy }) {
  if (to === officeAddress || to === support || to === privacy) return undefined;
  const url = new URL(to, address);
  if (url.protocol === "data:") return undefined;
  if (!url.href.startsWith(address)) return `it is neither below ${address} nor office.js`;
  const file = decodeURIComponent(url.href.slice(address.length).replace(/[?#].*$/, ""));
  if (!files.has(file)) return "the package has no such file";
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === "" || new RegExp(`\\sid="?${anchor}["\\s>]`).test(textOf(files, file)))
    return undefined;
  return `${file} has no such section`;
}

/** @param {Files} files */
function manifestLinks(files) {
  return everyElement(parseXml(textOf(files, "manifest.xml")))
    .flatMap(({ attributes, text }) => [attributes.get("DefaultValue") ?? "", text])
    .filter((text) => /^[a-z]+:\/\//.test(text))
    .map((to) => ({ from: "manifest.xml", to }));
}

/** @param {Files} files */
function helpLinks(files) {
  const { functions } = /** @type {{ functions: { id: string, helpUrl: string }[] }} */ (
    JSON.parse(textOf(files, "functions.json"))
  );
  return functions.map(({ id, helpUrl }) => ({ from: `functions.json (${id})`, to: helpUrl }));
}

/** @param {Files} files */
function pageLinks(files) {
  // The build leaves out quotes where it may.
  const attribute = /\s(?:href|src|action|data)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;
  return [...files.keys()]
    .filter((file) => file.endsWith(".html"))
    .flatMap((from) =>
      Array.from(textOf(files, from).matchAll(attribute), ([, a, b, c]) => ({
        from,
        to: (a ?? b ?? c ?? "").replaceAll("&amp;", "&"),
      })),
    )
    .map((link) => (link.to.startsWith("#") ? { ...link, to: link.from + link.to } : link));
}

/** Files that scripts name: their addresses are completed with that of the page. @param {Files} files */
function names(files) {
  const name = /["'`]((?:[\w-]+\/)*[a-z][\w.-]*\.(?:html|js|json|png|txt|xlsx))(?=["'`#?])/gi;
  return [...files.keys()]
    .filter((file) => file.endsWith(".js"))
    .flatMap((from) =>
      Array.from(textOf(files, from).matchAll(name), ([, to = ""]) => ({ from, to })),
    );
}
