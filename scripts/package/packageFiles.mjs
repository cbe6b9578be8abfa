import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { completeMetadata } from "../completeMetadata.mjs";
import { manifestFor } from "../manifest/manifestFor.mjs";
import { escapeXml } from "../manifest/xml.mjs";
import { root } from "../root.mjs";
import { headersFile, iisFile } from "./headers.mjs";

/**
 * @typedef {import("./readArguments.mjs").Order} Order
 * @typedef {ReadonlyMap<string, Buffer>} Files by their paths in the package
 */

/** What Excel and its users need of dist/; the workbench, Google's script and the bare core stay. */
const shipped = {
  // The pane and the functions in all their parts, and the pages that they lead to.
  files: /^((taskpane|functions|functionHelp|oldBrowser)\b.*|(help|data|fairness|privacy)\.html)$/,
  folders: ["assets", "templates"],
};

/**
 * The files of a package, made from a build.
 *
 * @param {string} dist
 * @param {Order} order
 * @param {string} version
 * @returns {Files}
 */
export function packageFiles(dist, order, version) {
  const { address } = order;
  const inFolders = shipped.folders.flatMap((folder) =>
    readdirSync(join(dist, folder)).map((name) => `${folder}/${name}`),
  );
  /** @type {Map<string, Buffer>} */
  const files = new Map(
    [...readdirSync(dist).filter((name) => shipped.files.test(name)), ...inFolders].map((file) => [
      file,
      readFileSync(join(dist, file)),
    ]),
  );
  /** @param {string} file @param {(text: string) => string} change */
  const change = (file, change) => {
    files.set(file, Buffer.from(change(String(files.get(file)))));
  };
  files.set("manifest.xml", readFileSync(join(root, "manifest.xml")));
  change("manifest.xml", (text) => manifestFor(text, { ...order, version }));
  change("functions.json", (text) => metadataFor(text, address));
  change("help.html", (text) => withContacts(text, order));
  files.set("LICENSE.txt", readFileSync(join(root, "LICENSE")));
  files.set("NOTICE.txt", readFileSync(join(root, "NOTICE.md")));
  const served = [...files.keys()].sort();
  files.set("_headers", Buffer.from(headersFile(served, address)));
  files.set("web.config", Buffer.from(iisFile(served)));
  return files;
}

/** @param {string} text - functions.json as built @param {string} address */
function metadataFor(text, address) {
  const metadata = /** @type {import("../completeMetadata.mjs").Metadata} */ (JSON.parse(text));
  const complete = completeMetadata(metadata, `${address}functions.html`);
  return `${JSON.stringify(complete, null, 2)}\n`;
}

/** @param {string} page - help.html, quotes of whose attributes the build may leave out @param {Order} order */
function withContacts(page, { provider, support, privacy }) {
  /** @param {string} address @param {string} text */
  const link = (address, text) => `<a href="${escapeXml(address)}">${text}</a>`;
  const contacts = [
    ...(provider === undefined ? [] : [`Provided by ${escapeXml(provider)}.`]),
    ...(support === undefined ? [] : [`${link(support, "Support")}.`]),
    ...(privacy === undefined ? [] : [`${link(privacy, "Privacy")}.`]),
  ];
  const place = /(?<=<p id="?contacts"?>)/;
  if (!place.test(page)) throw new Error("help.html has no place for contacts: build again.");
  return page.replace(place, () => contacts.map((contact) => `${contact} `).join(""));
}
