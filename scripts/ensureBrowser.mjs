import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./findBrowser.mjs";
import { root } from "./root.mjs";

const downloadLimitSeconds = 120;
const packageLimitSeconds = 300;

/**
 * A browser for the tests: one that is there, else a download, else Debian's package.
 *
 * @returns {string} the path of its program
 * @throws {Error} if none can be had; the message says what to do
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;

  console.log(
    `The tests need a browser and found none. Downloading Chromium (up to ${downloadLimitSeconds} s).`,
  );
  attempt(
    process.execPath,
    ["node_modules/playwright-core/cli.js", "install", "chromium"],
    downloadLimitSeconds,
  );
  const downloaded = findBrowser();
  if (downloaded !== undefined) return downloaded;
  console.log("The download did not succeed.");

  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    console.log("Installing Chromium with the system's package manager (apt-get).");
    attempt("apt-get", ["update", "-q"], packageLimitSeconds);
    // Without a font no page has a size for its text.
    const packages = ["chromium", "fonts-liberation"];
    attempt(
      "apt-get",
      ["install", "-y", "-q", "--no-install-recommends", ...packages],
      packageLimitSeconds,
    );
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    "The tests need a browser, and none could be installed. Install Google Chrome, Microsoft Edge or Chromium, or set TP_BROWSER to the path of one, and run npm test again.",
  );
}

/**
 * Runs a program to its end or to its time limit. Whether it helped is seen by looking for the browser.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number} seconds
 */
function attempt(program, args, seconds) {
  spawnSync(program, args, {
    cwd: root,
    stdio: "inherit",
    timeout: seconds * 1000,
    killSignal: "SIGKILL",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

// node scripts/ensureBrowser.mjs
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`Browser: ${ensureBrowser()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
