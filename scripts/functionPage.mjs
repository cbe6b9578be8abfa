/** The page that the help of a function leads to: functions.html#gini. */
import { signatureOf } from "./functionHelp.mjs";
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

const style = `
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 "Segoe UI", system-ui, sans-serif; color: #242424; }
h1 { display: flex; align-items: center; gap: 0.75rem; }
h2 { margin: 3rem 0 0; border-bottom: 1px solid #d1d1d1; }
h3 { margin: 2rem 0 0; font-size: 1.25rem; color: #146e86; }
section:target h3 { background: #dde9ed; }
code { padding: 0.1em 0.3em; border-radius: 4px; background: #f0f0f0; overflow-wrap: anywhere; }
dt { margin-top: 0.5rem; }
dd { margin: 0 0 0 1.25rem; }
nav p { margin: 0.35rem 0; }
nav a { margin-right: 0.5rem; }
a { color: #146e86; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; }
td, th { padding: 0.25rem 0.6rem; border: 1px solid #d1d1d1; text-align: left; font-weight: normal; }
th { background: #f5f5f5; }
.quiet { color: #616161; }
`;

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
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Territory Planner: functions</title>
<link rel="icon" href="assets/icon-32.png" />
<style>${style}</style>
</head>
<body>
<h1><img src="assets/icon-64.png" width="48" height="48" alt="" />Functions</h1>
<p>Type <code>=TP.</code> in a cell and Excel lists them. Every example here stands live in the
<a href="templates/functions.xlsx">examples workbook</a>. Carving in the pane: <a href="help.html">first steps</a>.</p>
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
${families.map((family) => `<h2>${family}</h2>\n${own(family).map(section).join("\n")}`).join("\n")}
</body>
</html>
`;
}
