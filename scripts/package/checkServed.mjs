/** What Excel would stumble over at the address where a package is served. */
import { createHash } from "node:crypto";
import { recordName } from "./writePackage.mjs";

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {{ get(name: string): string | null }} headers
 * @property {Buffer} body
 *
 * @typedef {(address: string) => Promise<Answer>} Ask without following to another address
 */

/** @type {readonly (readonly [RegExp, RegExp])[]} */
const types = [
  [/\.html$/, /^text\/html\b/],
  [/\.js$/, /^(?:text|application)\/(?:x-)?javascript\b/],
  [/\.json$/, /^application\/json\b/],
  [/\.png$/, /^image\/png\b/],
];

/**
 * @param {string} address - ending in a slash
 * @param {Ask} ask
 * @returns {Promise<{ readonly faults: readonly string[], readonly files: number }>} a sentence for each fault
 */
export async function checkServed(address, ask) {
  const list = await ask(address + recordName);
  if (list.status !== 200) return { faults: [`${recordName} ${statusFault(list)}.`], files: 0 };
  /** @type {import("./writePackage.mjs").Record} */
  let record;
  try {
    record = JSON.parse(String(list.body));
  } catch {
    return {
      faults: [`${recordName} is something else: is a page for signing in before it?`],
      files: 0,
    };
  }
  if (record.url !== address)
    return {
      faults: [`The package was made for ${record.url}: make one for ${address}.`],
      files: 0,
    };
  // What hosts read and don't serve.
  const served = Object.entries(record.files).filter(([file]) => !/^_|^web\.config$/.test(file));
  /** @type {string[]} */
  const faults = [];
  for (const [file, hash] of served) {
    const answer = await ask(address + file);
    faults.push(...faultsOf(file, hash, answer).map((fault) => `${file} ${fault}.`));
  }
  return { faults, files: served.length };
}

/** @param {Answer} answer */
function statusFault({ status, headers }) {
  const to = headers.get("location");
  return to === null
    ? `is not there (status ${status})`
    : `leads to ${to}: Excel needs it here, without signing in and with its ending`;
}

/** @param {string} file @param {string} hash @param {Answer} answer @returns {readonly string[]} */
function faultsOf(file, hash, answer) {
  if (answer.status !== 200) return [statusFault(answer)];
  const { headers, body } = answer;
  /** @param {string} name */
  const header = (name) => headers.get(name) ?? "";
  const type = header("content-type");
  const wanted = types.find(([ending]) => ending.test(file))?.[1];
  const isPage = file.endsWith(".html");
  const isIcon = file.endsWith(".png");
  /** @type {readonly (readonly [boolean, string])[]} */
  const rules = [
    [
      createHash("sha256").update(body).digest("hex") !== hash,
      "is not the file of the package: upload it again, and let nothing rewrite it",
    ],
    [wanted?.test(type) === false, `is sent as "${type}"`],
    [
      isPage && header("x-frame-options") !== "",
      "comes with X-Frame-Options: Excel on the web would show a blank pane",
    ],
    [
      isPage && header("content-security-policy").includes("frame-ancestors"),
      "comes with frame-ancestors in its policy: Excel on the web would show a blank pane",
    ],
    [
      isIcon && /no-store|no-cache/.test(header("cache-control")),
      "may not be kept (Cache-Control): icons vanish from the ribbon",
    ],
    [
      isIcon && /same-/.test(header("cross-origin-resource-policy")),
      "may not be shown elsewhere (Cross-Origin-Resource-Policy): icons are missing in the ribbon",
    ],
    [
      file === "functions.json" && header("access-control-allow-origin") !== "*",
      "lacks Access-Control-Allow-Origin: *, without which Excel on the web doesn't read it",
    ],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, fault]) => fault);
}
