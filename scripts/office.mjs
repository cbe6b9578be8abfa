/**
 * The scripts that need Microsoft's tools:
 * npm run certs, npm run sideload, npm run unsideload, npm run validate:manifest
 */
import { spawnSync } from "node:child_process";
import { officeTool } from "./officeTools.mjs";
import { root } from "./root.mjs";

/** @type {Readonly<Record<string, { needs: string, tool: string, args: readonly string[] }>>} */
const tasks = {
  certs: {
    needs:
      "This creates a certificate for https://localhost and asks you to trust it. Windows and macOS may ask for your password.",
    tool: "office-addin-dev-certs",
    args: ["install", "--days", "365"],
  },
  sideload: {
    needs:
      "This opens Excel with the add-in loaded. It needs Excel on this Windows PC or Mac, the internet (Excel fetches office.js from Microsoft) and `npm run serve:https` running in another window. For Excel on the web, upload dist/manifest.xml under Home > Add-ins > My Add-ins instead.",
    tool: "office-addin-debugging",
    args: ["start", "manifest.xml", "desktop", "--app", "excel", "--no-debug", "--no-live-reload"],
  },
  unsideload: {
    needs: "This removes the add-in from Excel on this machine.",
    tool: "office-addin-debugging",
    args: ["stop", "manifest.xml", "--prod"],
  },
  validate: {
    needs:
      "This sends manifest.xml to Microsoft's validation service, so it needs the internet. npm test checks its structure without.",
    tool: "office-addin-manifest",
    args: ["validate", "manifest.xml"],
  },
};

const name = process.argv[2] ?? "";
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
if (task === undefined) {
  console.error(`Say what to do: ${Object.keys(tasks).join(", ")}.`);
  process.exitCode = 1;
} else {
  try {
    console.log(task.needs);
    const { status } = spawnSync(process.execPath, [officeTool(task.tool), ...task.args], {
      cwd: root,
      stdio: "inherit",
    });
    process.exitCode = status ?? 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
