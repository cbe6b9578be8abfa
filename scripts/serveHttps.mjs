/** The server behind `npm run serve:https`: dist/ where manifest.xml looks for it. */
import { createServer } from "node:https";
import { isTaken, listen } from "./serving/listen.mjs";
import { answersOf } from "./serving/staticFiles.mjs";

/**
 * Unlike the workbench's, it gives out the pages untouched: Excel and office.js come from Microsoft here. And
 * it says nothing of who may frame them: Excel on the web does.
 */
const headers = {
  "x-content-type-options": "nosniff",
  // Excel on the web reads functions.json from a page of Microsoft's.
  "access-control-allow-origin": "*",
};

/**
 * Serves dist/ to Excel on this machine.
 *
 * @param {object} options
 * @param {number} options.port - 0 takes any that is free
 * @param {string} options.root - dist/
 * @param {string | Buffer} options.key - for https://localhost
 * @param {string | Buffer} options.cert - for https://localhost
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function serveHttps({ port, root, key, cert }) {
  const server = createServer({ key, cert }, answersOf({ folder: root, headers }));
  try {
    return await listen(server, port, "localhost");
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new Error(
      `Port ${port} is busy, and the manifest names it: stop the other program (npm start, perhaps) and try again.`,
      { cause: error },
    );
  }
}
