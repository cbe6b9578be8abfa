/**
 * Part of the build, run with a loader for TypeScript: writes into dist/ (the folder in TP_DIST) the
 * examples workbook, the functions' help page, the same help for the pane, and the pages about
 * data, fairness and privacy.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeXlsx } from "../grid/files/writeXlsx";
import { examplesWorkbook } from "../templates/examples/examplesWorkbook";
import { docPage } from "./docPage.mjs";
import { signatureOf } from "./functionHelp.mjs";
import { functionPage } from "./functionPage.mjs";
import { root } from "./root.mjs";
import { shownAnswer, workedHelp } from "./workedHelp.mjs";

const dist = resolve(process.env["TP_DIST"] ?? join(root, "dist"));
const all = await workedHelp();

const workbook = await writeXlsx(examplesWorkbook(all), { title: "Territory Planner functions" });
mkdirSync(join(dist, "templates"), { recursive: true });
writeFileSync(join(dist, "templates", "functions.xlsx"), workbook);

writeFileSync(join(dist, "functions.html"), functionPage(all));
writeFileSync(join(dist, "data.html"), docPage("data.md", "Your data"));
writeFileSync(join(dist, "fairness.html"), docPage("fairness.md", "How fair a plan is"));
writeFileSync(join(dist, "privacy.html"), docPage("privacy.md", "What leaves your computer"));

const forPane = all.map((help) => ({
  id: help.id,
  family: help.family,
  text: help.text,
  signature: signatureOf(help),
  parameters: help.parameters,
  returns: help.returns,
  formula: help.formula,
  answer: shownAnswer(help),
  source: help.source,
}));
writeFileSync(join(dist, "functionHelp.json"), JSON.stringify(forPane));
console.log(
  `${all.length} functions with their examples: ${Math.round(workbook.length / 1024)} KB`,
);
