/** The server behind `npm start`: the built pages in dist/, and office.js from the package. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { root as repository } from "./root.mjs";
import { isTaken, listen } from "./serving/listen.mjs";
import { answer, answersOf } from "./serving/staticFiles.mjs";

/** Where the add-in's page loads office.js from: Microsoft asks for exactly this address. */
const officeAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const officeFolder = join(repository, "node_modules", "@microsoft", "office-js", "dist");

/** The workbench stands in for Excel around the page: it has to prepare it before office.js loads. */
const connectScript = {
  path: "/workbench/connect-pane.js",
  text: "parent.workbench?.connectPane(window);\n",
};

/** Nothing may be loaded from, or sent to, any other machine. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join("; ");

const headers = {
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/**
 * The add-in's page as the workbench shows it: office.js comes from this server, and the workbench
 * is called just before it. Nothing else changes.
 *
 * @param {string} html - the page as built
 * @returns {string}
 */
export function paneForWorkbench(html) {
  const address = officeAddress.replaceAll(".", "\\.");
  // The build may leave out the quotes.
  const tag = new RegExp(`<script([^>]*?)\\ssrc=(["']?)${address}\\2([^>]*)></script>`);
  if (!tag.test(html)) throw new Error(`taskpane.html does not load ${officeAddress}.`);
  return html.replace(
    tag,
    `<script src="${connectScript.path}"></script><script$1 src="/office-js/office.js"$3></script>`,
  );
}

/**
 * @param {string} folder - dist/
 * @returns {import("./serving/staticFiles.mjs").Site}
 */
function workbenchSite(folder) {
  return {
    folder,
    headers,
    folders: { "/office-js/": officeFolder },
    special: (path, response) => {
      if (path === "/" || path === "/workbench" || path === "/workbench/") {
        response.writeHead(302, { location: "/workbench/index.html" }).end();
      } else if (path === connectScript.path) {
        answer(response, 200, connectScript.text, "text/javascript; charset=utf-8");
      } else if (path === "/taskpane.html") {
        const page = readFileSync(join(folder, "taskpane.html"), "utf8");
        answer(response, 200, paneForWorkbench(page), "text/html; charset=utf-8");
      } else {
        return false;
      }
      return true;
    },
  };
}

/**
 * Listens on this machine alone, on the first free port from `first` on.
 *
 * @param {import("node:http").Server} server
 * @param {number} first
 */
async function listenFrom(server, first) {
  const last = first === 0 ? 0 : Math.min(first + 50, 65535);
  for (let port = first; ; port += 1) {
    try {
      return await listen(server, port, "127.0.0.1");
    } catch (error) {
      if (!isTaken(error) || port >= last) throw error;
    }
  }
}

/**
 * Shows the address in a browser where there is a screen. Never fails: the address is printed too.
 *
 * @param {string} url
 */
function openBrowser(url) {
  const { platform, env, stdout } = process;
  const screen = platform === "linux" ? Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY) : true;
  if (!screen || !stdout.isTTY || env.CI !== undefined) return;
  const [command = "xdg-open", ...args] =
    platform === "darwin"
      ? ["open", url]
      : platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  const started = spawn(command, args, { stdio: "ignore", detached: true });
  started.on("error", () => undefined);
  started.unref();
}

/**
 * Serves the workbench to this machine.
 *
 * @param {object} options
 * @param {number} options.port - where to begin looking for a free port; 0 takes any
 * @param {string} options.root - dist/
 * @param {boolean} [options.quiet] - prints nothing and opens no browser, for tests
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port, root, quiet = false }) {
  const server = createServer(answersOf(workbenchSite(root)));
  const { port: taken, close } = await listenFrom(server, port);
  const url = `http://127.0.0.1:${taken}/`;
  if (!quiet) {
    if (taken !== port && port !== 0) {
      console.log(`Port ${port} is busy, so this is on port ${taken}.`);
    }
    console.log(`Territory Planner: ${url}\nPress Ctrl+C to stop.`);
    openBrowser(url);
  }
  return { url, close };
}
