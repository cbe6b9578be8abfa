/**
 * npm run functions             writes docs/functions.md from the wrappers' comments
 * npm run functions -- --check  fails if it says anything else
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { functionHelp, signatureOf } from "./functionHelp.mjs";
import { root } from "./root.mjs";

const path = join(root, "docs", "functions.md");

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

/** @param {import("./functionHelp.mjs").FunctionHelp} help */
function section(help) {
  const lines = [`### ${help.id}`, "", `\`${signatureOf(help)}\``, "", cell(help.text), ""];
  if (help.parameters.length > 0) {
    lines.push("| argument | what it is |", "| --- | --- |");
    for (const { name, optional, text } of help.parameters)
      lines.push(`| \`${name}\`${optional ? " (optional)" : ""} | ${cell(text)} |`);
    lines.push("");
  }
  lines.push(`**Gives:** ${cell(help.returns)}`, "");
  for (const example of help.examples) lines.push(`**Example:** \`${example}\``, "");
  if (help.source) lines.push(`**Source:** ${cell(help.source)}`, "");
  return lines.join("\n");
}

function page() {
  const all = functionHelp();
  const families = [...new Set(all.map(({ family }) => family))];
  const lines = [
    "# Functions",
    "",
    "Written by `npm run functions` from the comments in `functions/`; do not edit by hand.",
    "",
    `${all.length} functions. Type \`=TP.\` in a cell and Excel lists them; in Google Sheets the dot is an underscore ` +
      "(`=TP_GINI`). What a cell means to all of them, blanks and errors included: [cells.md](cells.md). How names, " +
      "arguments and results are built: [ADR 12](adr/0012-function-signatures.md).",
    "",
  ];
  for (const family of families) {
    const own = all.filter((one) => one.family === family);
    const links = own.map(({ id }) => `[${id}](#${id.toLowerCase()})`);
    lines.push(`- **${family}**: ${links.join(", ")}`);
  }
  lines.push("");
  for (const family of families) {
    lines.push(`## ${family}`, "");
    for (const help of all) if (help.family === family) lines.push(section(help));
  }
  return lines.join("\n");
}

const written = await format(page(), {
  parser: "markdown",
  printWidth: 120,
  proseWrap: "preserve",
});
if (!process.argv.includes("--check")) {
  writeFileSync(path, written);
} else if (readFileSync(path, "utf8") !== written) {
  console.error("docs/functions.md is not what the wrappers' comments say: run npm run functions.");
  process.exitCode = 1;
} else {
  console.log("docs/functions.md is current.");
}
