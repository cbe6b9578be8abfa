/**
 * npm run package:served -- --url https://tp.example.com/v1/
 *
 * Asks for every file of a package where it is served, as Excel will, and says what Excel would stumble over.
 */
import { checkServed } from "./package/checkServed.mjs";
import { addressOf } from "./package/readArguments.mjs";

/** @type {import("./package/checkServed.mjs").Ask} */
async function ask(address) {
  try {
    const answer = await fetch(address, { redirect: "manual", cache: "no-store" });
    const body = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, body };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `${address} can't be reached: ${reason}. A certificate of your company's own has to be named to Node: NODE_EXTRA_CA_CERTS=file.pem.`,
    );
  }
}

try {
  const [option, address, ...more] = process.argv.slice(2);
  if (option !== "--url" || address === undefined || more.length > 0)
    throw new Error(
      "Say where the package is served: npm run package:served -- --url https://tp.example.com/v1/",
    );
  const served = addressOf(address);
  const { faults, files } = await checkServed(served, ask);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  console.log(`${files} files are served at ${served} as Excel needs them.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
