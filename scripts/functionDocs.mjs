/**
 * npm run functions             writes docs/functions.md from the wrappers' comments
 * npm run functions -- --check  fails if it says anything else
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { aboutSpills, signatureOf } from "./functionHelp.mjs";
import { root } from "./root.mjs";
import { shownAnswer, workedHelp } from "./workedHelp.mjs";

const path = join(root, "docs", "functions.md");

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

/** @param {import("./workedHelp.mjs").WorkedHelp} help */
function answerLines(help) {
  const { rows, hasHeader, more } = shownAnswer(help);
  const [only = []] = rows;
  if (only.length === 1) {
    const column = rows.map(([one = ""]) => cell(one));
    return [`gives ${[...column, ...(more ? [more] : [])].join("; ")}`, ""];
  }
  const line = (/** @type {readonly string[]} */ row) => `| ${row.map(cell).join(" | ")} |`;
  const head = hasHeader ? only : only.map(() => "");
  const body = hasHeader ? rows.slice(1) : rows;
  const table = [line(head), line(head.map(() => "---")), ...body.map(line), ""];
  return more ? [...table, more, ""] : table;
}

/** @param {import("./workedHelp.mjs").WorkedHelp} help */
function section(help) {
  const lines = [`### ${help.id}`, "", `\`${signatureOf(help)}\``, "", cell(help.text), ""];
  if (help.parameters.length > 0) {
    lines.push("| argument | what it is |", "| --- | --- |");
    for (const { name, optional, text } of help.parameters)
      lines.push(`| \`${name}\`${optional ? " (optional)" : ""} | ${cell(text)} |`);
    lines.push("");
  }
  lines.push(`**Gives:** ${cell(help.returns)}`, "");
  lines.push(`**Example:** \`${help.formula}\``, "", ...answerLines(help));
  if (help.source) lines.push(`**Source:** ${cell(help.source)}`, "");
  return lines.join("\n");
}

async function page() {
  const all = await workedHelp();
  const families = [...new Set(all.map(({ family }) => family))];
  const lines = [
    "# Functions",
    "",
    "Written by `npm run functions` from the comments in `functions/`; do not edit by hand.",
    "",
    `${all.length} functions. Type \`=TP.\` in a cell and Excel lists them; in Google Sheets the dot is an underscore ` +
      "(`=TP_GINI`). What a cell means to all of them, blanks and errors included: [cells.md](cells.md). How names, " +
      "arguments and results are built: [ADR 12](adr/0012-function-signatures.md). The examples stand live in the " +
      "workbook `dist/templates/functions.xlsx`, with the tables that they name.",
    "",
    aboutSpills,
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

const written = await format(await page(), {
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
