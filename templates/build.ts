import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "../grid/files/writeXlsx";
import { sampleWorkbook } from "./sample/sampleWorkbook";

/**
 * Writes the template workbooks to dist/templates; the same definition gives the same bytes. The
 * build names the folder that becomes dist/ in TP_DIST.
 */
const dist = process.env["TP_DIST"] ?? fileURLToPath(new URL("../dist", import.meta.url));
const folder = join(resolve(dist), "templates");
await mkdir(folder, { recursive: true });
const sample = await writeXlsx(sampleWorkbook(), { title: "Territory Planner sample" });
const file = join(folder, "sample.xlsx");
await writeFile(file, sample);
console.log(`${file}: ${Math.round(sample.length / 1024)} KB`);
