/** A page of help that is served with the add-in. */

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
 * @param {string} title - shown beside the sign; plain text
 * @param {string} body - HTML
 */
export function pageOf(title, body) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Territory Planner: ${title.toLowerCase()}</title>
<link rel="icon" href="assets/icon-32.png" />
<style>${style}</style>
</head>
<body>
<h1><img src="assets/icon-64.png" width="48" height="48" alt="" />${title}</h1>
${body}
</body>
</html>
`;
}
