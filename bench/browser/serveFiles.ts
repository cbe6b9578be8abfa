import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";

export interface Served {
  readonly url: string;
  close(): void;
}

/**
 * Serves a page to this machine, with the programs that it loads.
 *
 * @param programs - path on the server to file, for example "/core.mjs"
 */
export async function serveFiles(
  page: string,
  programs: Readonly<Record<string, string>>,
): Promise<Served> {
  const server = createServer(({ url = "/" }, response) => {
    const file = programs[url];
    if (file !== undefined)
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(readFileSync(file));
    else if (url === "/") response.writeHead(200, { "Content-Type": "text/html" }).end(page);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
