import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** @typedef {import("./packageFiles.mjs").Files} Files */

/** What the folder says of itself, so that the next run knows its own files from those of others. */
export const recordName = "contents.json";

/**
 * @typedef {object} Record
 * @property {string} url
 * @property {string} version
 * @property {Readonly<globalThis.Record<string, string>>} files - SHA-256 of each
 */

/** @param {Buffer} content */
const hashOf = (content) => createHash("sha256").update(content).digest("hex");

/**
 * Writes a package into a folder, in place of the one that was written there before. Files of others stay.
 *
 * @param {string} out
 * @param {Files} files
 * @param {{ readonly address: string, readonly version: string }} about
 * @throws {Error} before anything is touched, where something would be lost
 */
export function writePackage(out, files, { address, version }) {
  const before = readRecord(out);
  if (before?.url === address && before.version !== version)
    throw new Error(
      `${out} holds version ${before.version} for ${address}, and this is ${version}. Excel keeps functions.js and functions.json for up to 24 hours, so both would be mixed: give the new version an address and a folder of its own, and leave the old one where it is until everybody has the new manifest.`,
    );
  refuseToLose(out, files, before);
  for (const file of Object.keys(before?.files ?? {})) rmSync(join(out, file), { force: true });
  const hashes = Object.fromEntries([...files].map(([file, content]) => [file, hashOf(content)]));
  const record = { url: address, version, files: hashes };
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, recordName), `${JSON.stringify(record, null, 2)}\n`);
  for (const [file, content] of files) {
    const path = join(out, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** @param {string} out @returns {Record | undefined} undefined for a folder that is new or empty */
function readRecord(out) {
  const found = statSync(out, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isDirectory()) throw new Error(`--out is ${out}, which is a file: name a folder.`);
  if (readdirSync(out).length === 0) return undefined;
  try {
    const record = /** @type {Record} */ (JSON.parse(readFileSync(join(out, recordName), "utf8")));
    // A path that leads out of the folder was not written by us.
    const isOurs = Object.keys(record.files).every((file) => /^(?:[\w-]+\/)?[\w.-]+$/.test(file));
    if (isOurs && typeof record.url === "string") return record;
  } catch {
    // Missing, or not ours: said below.
  }
  throw new Error(
    `--out is ${out}, which is not empty and was not made by npm run package: choose a new or an empty folder.`,
  );
}

/** @param {string} out @param {Files} files @param {Record | undefined} before */
function refuseToLose(out, files, before) {
  const known = before?.files ?? {};
  const changed = Object.entries(known)
    .filter(([file]) => existsSync(join(out, file)))
    .filter(([file, hash]) => hashOf(readFileSync(join(out, file))) !== hash)
    .map(([file]) => file);
  if (changed.length > 0)
    throw new Error(
      `${changed.join(", ")} in ${out} changed since npm run package wrote it: keep a copy elsewhere and delete it there, or choose another folder.`,
    );
  const others = [...files.keys()].filter(
    (file) => !Object.hasOwn(known, file) && existsSync(join(out, file)),
  );
  if (others.length > 0)
    throw new Error(
      `${out} holds ${others.join(", ")}, which npm run package did not write: move it away, or choose another folder.`,
    );
}
