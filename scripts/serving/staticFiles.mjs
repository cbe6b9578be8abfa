/** What both servers have in common: `npm start` for the workbench, `npm run serve:https` for Excel. */
import { realpathSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import sendStream from "send";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

/**
 * What a server adds of its own to the files of a folder.
 *
 * @typedef {object} Site
 * @property {string} folder - its files are served, but for those whose names begin with a dot
 * @property {Readonly<Record<string, string>>} headers - of every answer
 * @property {(path: string, response: Response) => boolean} [special] - answers a decoded path, if it is not a file's
 * @property {Readonly<Record<string, string>>} [folders] - beginnings of paths, each with a folder for what follows
 */

const images = new Set([".gif", ".ico", ".jpg", ".png", ".svg"]);

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} text
 * @param {string} [type]
 */
export function answer(response, status, text, type = "text/plain; charset=utf-8") {
  response.writeHead(status, { "cache-control": "no-cache", "content-type": type }).end(text);
}

/**
 * Whether the path leads to a file in the folder, links followed: a link may lead out of it. The folder
 * itself may be one.
 *
 * @param {string} folder
 * @param {string} path - decoded, so that `..` is taken for what it is
 */
function isWithin(folder, path) {
  try {
    return realpathSync(join(folder, path)).startsWith(realpathSync(folder) + sep);
  } catch {
    return false; // nothing is there, or no longer
  }
}

/**
 * Breaks an answer off whose file is another length than was said in its header: it is being written, and
 * bytes too many or too few would be taken for a part of the next answer on the same connection.
 *
 * @param {Response} response - of which only the headers are known
 * @param {import("node:fs").ReadStream} file - begins to be read
 */
function holdToLength(response, file) {
  const length = Number(response.getHeader("content-length"));
  // Of an empty file one byte is asked for: it may have that by now.
  if (length === 0) {
    file.destroy();
    response.end();
    return;
  }
  file.once("end", () => {
    if (file.bytesRead !== length) response.destroy();
  });
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {string} folder
 * @param {string} path - decoded
 */
function sendFile(request, response, folder, path) {
  const missing = () => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    for (const name of ["content-length", "content-range", "etag", "last-modified"]) {
      response.removeHeader(name);
    }
    answer(response, 404, "There is no such page.");
  };
  if (!isWithin(folder, path)) {
    missing();
    return;
  }
  // Office shows a stand-in for an icon whose answer says anything about caching; everything else is asked
  // for anew, or Excel would show yesterday's build.
  if (!images.has(extname(path).toLowerCase())) response.setHeader("cache-control", "no-cache");
  sendStream(request, encodeURIComponent(path), { root: folder, index: false, cacheControl: false })
    .on("error", missing)
    .on("directory", missing)
    .on("stream", (/** @type {import("node:fs").ReadStream} */ file) =>
      holdToLength(response, file),
    )
    .pipe(response);
}

/**
 * @param {string | undefined} url - as requested
 * @returns {string | undefined} its path, decoded; undefined if the address is malformed
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url ?? "/", "http://localhost").pathname);
    return path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * @param {Site} site
 * @param {Request} request
 * @param {Response} response
 */
function handle(site, request, response) {
  for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value);
  // A page elsewhere must not read what is here through a name of its own.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")) {
    answer(response, 403, "This server is for this machine only.");
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    answer(response, 405, "Only reading is possible here.");
    return;
  }
  const path = pathOf(request.url);
  if (path === undefined) {
    answer(response, 400, "This address can't be read.");
    return;
  }
  if (site.special?.(path, response)) return;
  const [start, folder] = Object.entries(site.folders ?? {}).find(([start]) =>
    path.startsWith(start),
  ) ?? ["/", site.folder];
  sendFile(request, response, resolve(folder), path.slice(start.length));
}

/**
 * The answers of a site, for a server of Node.
 *
 * @param {Site} site
 * @returns {(request: Request, response: Response) => void}
 */
export function answersOf(site) {
  return (request, response) => {
    try {
      handle(site, request, response);
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else answer(response, 500, "This page could not be made.");
    }
  };
}
