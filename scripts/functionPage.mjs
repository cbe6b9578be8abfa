/** The page that the help of a function leads to: functions.html#gini. */
import { aboutSpills, signatureOf } from "./functionHelp.mjs";
import { pageOf } from "./page.mjs";
import { shownAnswer } from "./workedHelp.mjs";

/** @param {string} text */
const html = (text) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** @param {import("./workedHelp.mjs").WorkedHelp} help */
function answerTable(help) {
  const { rows, hasHeader, more } = shownAnswer(help);
  const lines = rows.map((row, at) => {
    const tag = hasHeader && at === 0 ? "th" : "td";
    return `<tr>${row.map((cell) => `<${tag}>${html(cell)}</${tag}>`).join("")}</tr>`;
  });
  const rest = more === "" ? "" : `<p class="quiet">${html(more)}</p>`;
  return `<div class="wide"><table>${lines.join("\n")}</table></div>${rest}`;
}

/** @param {import("./workedHelp.mjs").WorkedHelp} help */
function section(help) {
  const parameters = help.parameters.map(
    ({ name, optional, text }) =>
      `<dt><code>${name}</code>${optional ? ' <span class="quiet">optional</span>' : ""}</dt><dd>${html(text)}</dd>`,
  );
  return `<section id="${help.id.toLowerCase()}">
<h3>${help.id}</h3>
<p>${html(help.text)}</p>
<p><code>=${html(signatureOf(help))}</code></p>
<dl>${parameters.join("\n")}</dl>
<p><b>Gives:</b> ${html(help.returns)}</p>
<p><b>Example:</b> <code>${html(help.formula)}</code></p>
${answerTable(help)}
${help.source === "" ? "" : `<p class="quiet">${html(help.source)}</p>`}
</section>`;
}

/**
 * @param {readonly import("./workedHelp.mjs").WorkedHelp[]} all
 * @returns {string}
 */
export function functionPage(all) {
  const families = [...new Set(all.map(({ family }) => family))];
  /** @param {string} family */
  const own = (family) => all.filter((one) => one.family === family);
  /** @param {string} id */
  const link = (id) => `<a href="#${id.toLowerCase()}">${id}</a>`;
  const body = `<p>Type <code>=TP.</code> in a cell and Excel lists them. Every example here stands live in the
<a href="templates/functions.xlsx">examples workbook</a>. Carving in the pane: <a href="help.html">first steps</a>.</p>
<p>${aboutSpills}</p>
<nav>
${families
  .map(
    (family) =>
      `<p><b>${family}</b> ${own(family)
        .map(({ id }) => link(id))
        .join(" ")}</p>`,
  )
  .join("\n")}
</nav>
${families.map((family) => `<h2>${family}</h2>\n${own(family).map(section).join("\n")}`).join("\n")}`;
  return pageOf("Functions", body);
}
