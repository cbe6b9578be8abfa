import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * The browser for the tests: the one that TP_BROWSER names, else an installed Chrome, Edge or
 * Chromium, else one that playwright-core has downloaded.
 *
 * @returns {string | undefined} the path of its program; undefined if there is none
 * @throws {Error} if TP_BROWSER names a file that isn't there
 */
export function findBrowser() {
  const named = process.env["TP_BROWSER"];
  if (named) {
    if (!isProgram(named)) {
      throw new Error(
        `TP_BROWSER is set to ${named}, which isn't a program. Set it to the path of Chrome, Edge or Chromium, or clear it.`,
      );
    }
    return named;
  }
  return [...onPath(), ...usualPlaces(), ...downloaded()].find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Linux, and wherever somebody has put a browser on the PATH. */
function onPath() {
  const names = [
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chromium",
    "chromium-browser",
  ];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  if (process.platform === "linux") folders.push("/usr/bin", "/usr/local/bin", "/snap/bin");
  const end = process.platform === "win32" ? ".exe" : "";
  return names.flatMap((name) => folders.map((folder) => join(folder, name + end)));
}

function usualPlaces() {
  if (process.platform === "darwin") {
    const apps = ["Google Chrome", "Microsoft Edge", "Chromium"];
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, "Contents", "MacOS", app)),
    );
  }
  if (process.platform === "win32") {
    const programs = ["Google\\Chrome", "Microsoft\\Edge", "Chromium"];
    const names = ["chrome.exe", "msedge.exe"];
    return ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
      .map((variable) => process.env[variable])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => programs.map((program) => join(folder, program, "Application")))
      .flatMap((folder) => names.map((name) => join(folder, name)));
  }
  return ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"];
}

/** playwright-core's own folder: chromium-1234/chrome-linux64/chrome and the like, newest first. */
function downloaded() {
  const folder = process.env["PLAYWRIGHT_BROWSERS_PATH"] ?? playwrightFolder();
  if (!existsSync(folder)) return [];
  const programs = [
    ["chrome-linux64", "chrome"],
    ["chrome-linux", "chrome"],
    ["chrome-win64", "chrome.exe"],
    ["chrome-win", "chrome.exe"],
    [
      "chrome-mac-arm64",
      "Google Chrome for Testing.app",
      "Contents",
      "MacOS",
      "Google Chrome for Testing",
    ],
    [
      "chrome-mac-x64",
      "Google Chrome for Testing.app",
      "Contents",
      "MacOS",
      "Google Chrome for Testing",
    ],
    ["chrome-mac", "Chromium.app", "Contents", "MacOS", "Chromium"],
  ];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => programs.map((path) => join(folder, name, ...path)));
}

function playwrightFolder() {
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "ms-playwright");
  if (process.platform === "win32") {
    return join(
      process.env["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"),
      "ms-playwright",
    );
  }
  return join(homedir(), ".cache", "ms-playwright");
}
