/** What a host should send with the files, for the hosts that read it from a file. */

/** @typedef {Readonly<Record<string, string>>} Headers */

const day = 86_400;

/**
 * A policy (CSP) under which the pane works, for hosts that must send one. It may not say
 * frame-ancestors: Excel on the web shows the pane in a frame, from many addresses of Microsoft's.
 */
export const policy = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "worker-src 'self'",
].join("; ");

/**
 * @param {string} file - its path in the package
 * @returns {Headers}
 */
export function headersOf(file) {
  // A page names the scripts beside it, so it is asked for anew each time; what it names never changes
  // at a version's address. Microsoft forbids no-store and no-cache for icons: they vanish from the ribbon.
  const cache = file.endsWith(".html") ? "no-cache" : `public, max-age=${day}`;
  // Excel on the web reads these two from an address of its own.
  const shared = /^functions\.js(?:on)?$/.test(file) ? { "Access-Control-Allow-Origin": "*" } : {};
  return { "X-Content-Type-Options": "nosniff", "Cache-Control": cache, ...shared };
}

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read at the root of a site.
 *
 * @param {readonly string[]} files
 * @param {string} address
 * @returns {string}
 */
export function headersFile(files, address) {
  const { pathname } = new URL(address);
  const rules = files.map((file) => {
    const lines = Object.entries(headersOf(file)).map(([name, value]) => `  ${name}: ${value}`);
    return [`${pathname}${file}`, ...lines].join("\n");
  });
  return `# For Netlify and Cloudflare Pages, which read it at the root of the site; for others, a list.\n${rules.join("\n")}\n`;
}

/** @param {Headers} headers @param {string} indent */
function iisHeaders(headers, indent) {
  return Object.entries(headers)
    .map(
      ([name, value]) =>
        `${indent}<remove name="${name}" />\n${indent}<add name="${name}" value="${value}" />`,
    )
    .join("\n");
}

/**
 * The file web.config, which IIS and Azure App Service on Windows read in every folder.
 *
 * @param {readonly string[]} files
 * @returns {string}
 */
export function iisFile(files) {
  const locations = files.map(
    (file) => `  <location path="${file}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${iisHeaders(headersOf(file), "          ")}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <clientCache cacheControlMode="NoControl" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <!-- Excel on the web shows the pane in a frame; a site that forbids frames would leave it blank. -->
        <remove name="X-Frame-Options" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${locations.join("\n")}
</configuration>
`;
}
