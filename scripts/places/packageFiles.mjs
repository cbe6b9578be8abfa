import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/**
 * The files in an unpacked tar archive, by name.
 *
 * @param {Buffer} tar
 * @returns {Map<string, Buffer>}
 */
function untar(tar) {
  const files = new Map();
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const header = tar.subarray(at, at + 512);
    const name = header.toString("utf8", 0, 100).replace(/\0.*$/s, "");
    const size = parseInt(header.toString("latin1", 124, 136), 8);
    files.set(name.replace(/^[^/]+\//, ""), tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/**
 * Gets a published package and gives its files. It is not installed, and nothing in it is run.
 *
 * @param {string} name - with its version
 * @param {string} integrity - as the registry states it
 */
export function packageFiles(name, integrity) {
  const folder = mkdtempSync(join(tmpdir(), "places-"));
  try {
    // A shell, because npm is a .cmd file on Windows.
    const { status } = spawnSync(`npm pack ${name} --silent --pack-destination .`, {
      cwd: folder,
      shell: true,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [file] = readdirSync(folder);
    if (status !== 0 || file === undefined)
      throw new Error(`npm could not get ${name}: see above.`);
    const archive = readFileSync(join(folder, file));
    const found = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
    if (found !== integrity) throw new Error(`${name} is not what it was: ${found}.`);
    return untar(gunzipSync(archive));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
