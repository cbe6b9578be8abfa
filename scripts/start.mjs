/** npm start: installs and builds what is missing, then serves the workbench and says where. */
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensurePackages } from "./packages.mjs";
import { root } from "./root.mjs";

try {
  ensurePackages();
  const { portFrom } = await import("./serving/portFrom.mjs");
  const port = portFrom(process.env["PORT"]);
  ensureBuilt();
  const { serve } = await import("./serve.mjs");
  await serve({ port, root: join(root, "dist") });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
