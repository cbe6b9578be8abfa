/** npm run serve:https: installs and builds what is missing, then serves dist/ to Excel. */
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensurePackages } from "./packages.mjs";
import { root } from "./root.mjs";

/** As manifest.xml has it. */
const port = 3000;
/** Where office-addin-dev-certs keeps what `npm run certs` made. */
const certificates = join(homedir(), ".office-addin-dev-certs");
const key = join(certificates, "localhost.key");
const cert = join(certificates, "localhost.crt");

try {
  if (!existsSync(key) || !existsSync(cert)) {
    throw new Error("There is no certificate for https://localhost yet: run npm run certs first.");
  }
  ensurePackages();
  ensureBuilt();
  const { serveHttps } = await import("./serveHttps.mjs");
  await serveHttps({
    port,
    root: join(root, "dist"),
    key: readFileSync(key),
    cert: readFileSync(cert),
  });
  console.log(`Territory Planner for Excel: https://localhost:${port} (stop with Ctrl+C)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
