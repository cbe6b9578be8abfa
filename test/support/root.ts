import { fileURLToPath } from "node:url";

/** The repository's folder, and the folder that `npm run build` fills; each ends with a slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url));
export const dist = `${root}dist/`;
