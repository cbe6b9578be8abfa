/** The server behind `npm start`: the built pages in dist/, and office.js from the package. */
import { spawn } from "node:child_process";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { root as repository } from "./root.mjs";

/** Where the add-in's page loads office.js from: Microsoft asks for exactly this address. */
const officeAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const officeFolder = join(repository, "node_modules", "@microsoft", "office-js", "dist");

/** The workbench stands in for Excel around the page: it has to prepare it before office.js loads. */
const connectScript = {
  path: "/workbench/connect-pane.js",
  text: "parent.workbench?.connectPane(window);\n",
};

/** @type {Readonly<Record<string, string>>} */
const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
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
  "cache-control": "no-cache",
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
 * @param {string} folder
 * @param {string} path - of the request, already decoded
 * @returns {string | undefined} the file's path, unless it lies outside the folder
 */
function within(folder, path) {
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) ? file : undefined;
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {string} [type]
 */
function answer(response, status, text, type = "text/plain; charset=utf-8") {
  response.writeHead(status, { ...headers, "content-type": type }).end(text);
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} file
 */
function sendFile(request, response, file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    answer(response, 404, "There is no such page.");
    return;
  }
  const tag = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`;
  const about = { ...headers, etag: tag };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, about).end();
    return;
  }
  response.writeHead(200, {
    ...about,
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "content-length": found.size,
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/**
 * @param {string} root - dist/
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function handle(root, request, response) {
  // A page elsewhere must not read the user's workbench through a name of its own.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")) {
    answer(response, 403, "The workbench is for this machine only.");
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    answer(response, 405, "Only reading is possible here.");
    return;
  }
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  if (path === "/" || path === "/workbench" || path === "/workbench/") {
    response.writeHead(302, { ...headers, location: "/workbench/index.html" }).end();
  } else if (path === connectScript.path) {
    answer(response, 200, connectScript.text, types[".js"]);
  } else if (path === "/taskpane.html") {
    const page = readFileSync(join(root, "taskpane.html"), "utf8");
    answer(response, 200, paneForWorkbench(page), types[".html"]);
  } else {
    const file = path.startsWith("/office-js/")
      ? within(officeFolder, path.slice("/office-js".length))
      : within(root, path);
    if (file === undefined) answer(response, 404, "There is no such page.");
    else sendFile(request, response, file);
  }
}

/**
 * Listens on this machine alone, on the first free port from `port` on.
 *
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
  const last = port === 0 ? 0 : Math.min(port + 50, 65535);
  return new Promise((resolve, reject) => {
    let trying = port;
    server.on("error", (error) => {
      const taken = "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES");
      if (!taken || trying >= last) {
        reject(error);
        return;
      }
      trying += 1;
      server.listen(trying, "127.0.0.1");
    });
    server.on("listening", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : trying);
    });
    server.listen(trying, "127.0.0.1");
  });
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
  // The same folder with or without a slash at its end.
  const folder = resolve(root);
  const server = createServer((request, response) => {
    try {
      handle(folder, request, response);
    } catch (error) {
      const malformed = error instanceof URIError;
      if (!malformed) console.error(error);
      if (response.headersSent) response.destroy();
      else answer(response, malformed ? 400 : 500, "This page could not be made.");
    }
  });
  const url = `http://127.0.0.1:${await listen(server, port)}/`;
  if (!quiet) {
    console.log(`Territory Planner: ${url}\nPress Ctrl+C to stop.`);
    openBrowser(url);
  }
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
