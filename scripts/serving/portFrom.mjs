import { parseNumber } from "office-addin-cli";

const usual = 3000;

/**
 * The port that PORT asks for.
 *
 * @param {string | undefined} text - of the environment variable; blank or left out is the usual port
 * @returns {number} 0 takes any that is free
 * @throws {Error} if it is no port; the message says what one is
 */
export function portFrom(text) {
  const written = text?.trim() ?? "";
  if (written === "") return usual;
  const message = `PORT is "${written}". Set it to a whole number from 0 to 65535, such as ${usual}, or leave it out.`;
  const port = parseNumber(written, message);
  // It takes "80 or so" for 80.
  if (port === undefined || String(port) !== written || !Number.isInteger(port)) {
    throw new Error(message);
  }
  if (port < 0 || port > 65535) throw new Error(message);
  return port;
}
