import { createHash, X509Certificate } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { root } from "../../support/root";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml; charset=utf-8",
};

export interface ServedPackage {
  /** Flags for a browser that is to find the server under the names, and to trust it. */
  readonly flags: readonly string[];
  /** Paths that were asked for and are not there. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
}

/** What a file `_headers` says, by path. */
function headersIn(text: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const rules = text.split(/\n(?=\/)/).slice(1);
  return new Map(
    rules.map((rule) => {
      const [path = "", ...lines] = rule.trim().split("\n");
      const pairs = lines.map((line) => line.trim().split(": ") as [string, string]);
      return [path, Object.fromEntries(pairs)];
    }),
  );
}

/** Of another name than the package's: the browser is told to trust its key, whatever else is wrong. */
const certificate = {
  cert: readFileSync(join(root, "test/fixtures/https/localhost.crt")),
  key: readFileSync(join(root, "test/fixtures/https/localhost.key")),
};

/**
 * A static host for a package, as a company has one: under its address, with the
 * headers that the package asks for and a policy. A second name serves the page that shows the pane.
 *
 * @param outer - address and text of the page around the pane, which comes from elsewhere
 * @param policy - to be sent with every file
 */
export async function servePackage(
  folder: string,
  address: string,
  outer: { readonly address: string; readonly html: string },
  policy?: string,
): Promise<ServedPackage> {
  const [own, other] = [new URL(address), new URL(outer.address)];
  const headers = headersIn(readFileSync(join(folder, "_headers"), "utf8"));
  const missing: string[] = [];
  const server = createServer(certificate, (request, response) => {
    if (request.headers.host === other.host) {
      response.writeHead(200, { "content-type": types[".html"] }).end(outer.html);
      return;
    }
    const { pathname } = new URL(request.url ?? "/", address);
    const about = headers.get(pathname);
    const file = join(folder, pathname.slice(own.pathname.length));
    if (about === undefined || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      missing.push(pathname);
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        ...about,
        "content-type": types[extname(file)],
        ...(policy === undefined ? {} : { "content-security-policy": policy }),
      })
      .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const spki = new X509Certificate(certificate.cert).publicKey.export({
    type: "spki",
    format: "der",
  });
  const key = createHash("sha256").update(spki).digest("base64");
  return {
    flags: [
      `--host-resolver-rules=MAP ${own.host} 127.0.0.1:${port}, MAP ${other.host} 127.0.0.1:${port}`,
      `--ignore-certificate-errors-spki-list=${key}`,
    ],
    missing,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
