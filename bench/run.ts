/**
 * npm run bench                              everything; writes docs/performance.md and its pictures
 * npm run bench -- --only 1000x10,sweep      some parts; prints them and writes nothing
 * npm run bench -- --only sweep --again      measures parts again and puts them into the page as it is
 * npm run bench -- --no-peers                without HiGHS and YALPS; writes nothing either
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parts } from "./parts/parts";
import { measuredAgain, page, targetTable } from "./report/page";
import type { Section } from "./report/section";
import { runJob } from "./runJob";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    again: { type: "boolean", default: false },
    "no-peers": { type: "boolean", default: false },
  },
});
const isWhole = values.only === undefined && !values["no-peers"];
const chosen = values.only?.split(",") ?? parts.map(({ name }) => name);
for (const name of chosen)
  if (!parts.some((part) => part.name === name))
    throw new Error(
      `There is no part named "${name}": choose from ${parts.map((part) => part.name).join(", ")}.`,
    );

const begin = performance.now();
const { peak: emptyMb } = await runJob("nothing", undefined);
console.log(`A process that does nothing takes ${emptyMb.toFixed(0)} MB.`);
const sections: Section[] = [];
for (const part of parts.filter(({ name }) => chosen.includes(name))) {
  const section = await part.run((line) => console.log(line), { peers: !values["no-peers"] });
  console.log(`\n${section.title}\n\n${section.text}\n`);
  if (section.targets.length > 0) console.log(`${targetTable(section.targets)}\n`);
  sections.push(section);
  // Part by part: what has been measured stays measured, whatever becomes of the next.
  if (!isWhole && values.again)
    write("performance.md", measuredAgain(read("performance.md"), section));
}

if (isWhole) {
  const minutes = (performance.now() - begin) / 60_000;
  write("performance.md", page(sections, emptyMb, minutes));
}
if (isWhole || values.again)
  for (const { pictures = {} } of sections)
    for (const [name, svg] of Object.entries(pictures)) write(name, svg);

function read(name: string): string {
  return readFileSync(new URL(`../docs/${name}`, import.meta.url), "utf8");
}

function write(name: string, text: string): void {
  writeFileSync(new URL(`../docs/${name}`, import.meta.url), text);
}
