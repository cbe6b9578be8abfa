/**
 * npm run serve:https: dist/ at https://localhost:3000, where manifest.xml looks for it.
 *
 * Unlike npm start, it serves the pages untouched: Excel and office.js come from Microsoft here.
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensurePackages } from "./packages.mjs";
import { root } from "./root.mjs";

const port = 3000;
const dist = join(root, "dist");
/** Where office-addin-dev-certs keeps what `npm run certs` made. */
const certificates = join(homedir(), ".office-addin-dev-certs");

/** @type {Readonly<Record<string, string>>} */
const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml; charset=utf-8",
};

/**
 * @param {string | undefined} url - as requested
 * @returns {string | undefined} the file in dist/ that answers it; undefined if there is none
 */
function fileFor(url) {
  try {
    const path = decodeURIComponent(new URL(url ?? "/", "https://localhost").pathname);
    const file = normalize(join(dist, path));
    return file.startsWith(dist + sep) && extname(file) in types && existsSync(file)
      ? file
      : undefined;
  } catch {
    return undefined; // an address that can't be decoded
  }
}

function serveHttps() {
  const key = join(certificates, "localhost.key");
  const cert = join(certificates, "localhost.crt");
  if (!existsSync(key) || !existsSync(cert)) {
    throw new Error("There is no certificate for https://localhost yet: run npm run certs first.");
  }
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(cert) },
    (request, response) => {
      const file = fileFor(request.url);
      if (file === undefined) {
        response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
        return;
      }
      // Excel keeps what it may keep: without this, it shows yesterday's build.
      const headers = { "Content-Type": types[extname(file)], "Cache-Control": "no-store" };
      response.writeHead(200, headers).end(readFileSync(file));
    },
  );
  server.on("error", (error) => {
    console.error(
      "code" in error && error.code === "EADDRINUSE"
        ? `Port ${port} is busy, and the manifest names it: stop the other program (npm start, perhaps) and try again.`
        : error.message,
    );
    process.exitCode = 1;
  });
  server.listen(port, "localhost", () => {
    console.log(`Territory Planner for Excel: https://localhost:${port} (stop with Ctrl+C)`);
  });
}

try {
  ensurePackages();
  ensureBuilt();
  serveHttps();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
