/**
 * npm run pictures             carves the sample by each approach and draws docs/approaches/*.svg
 * npm run pictures -- --check  fails if a file there shows anything else
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { approachPicture } from "./pictures/approachPicture";
import { dotsOf } from "./pictures/map";
import { sampleCarve, subjects } from "./pictures/sampleCarves";
import { root } from "./root.mjs";

const folder = join(root, "docs", "approaches");
mkdirSync(folder, { recursive: true });

const isCheck = process.argv.includes("--check");
/** @type {string[]} */
const stale = [];

/** @type {import("./pictures/map").Spot[] | undefined} */
let dots;

/**
 * @param {string} file
 * @param {import("./pictures/approachPicture").Picture} picture
 */
function draw(file, picture) {
  dots ??= dotsOf(picture.carve.inputs.accounts);
  const path = join(folder, `${file}.svg`);
  const drawn = approachPicture(picture, dots);
  if (isCheck) {
    if (contentOf(path) !== drawn) stale.push(relative(root, path));
    return;
  }
  writeFileSync(path, drawn);
  console.log(`Wrote ${path}.`);
}

/** @param {string} path */
function contentOf(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

for (const subject of subjects) {
  const carve = sampleCarve(subject);
  if (subject === subjects[0]) {
    draw("today", {
      title: "today",
      subtitle: "the sample as it stands: owners as exported",
      carve,
      rep: carve.inputs.accounts.owner,
      territories: carve.before,
      when: "before",
    });
  }
  const { title, subtitle } = subject;
  const { rep } = carve.plan;
  draw(subject.file, { title, subtitle, carve, rep, territories: carve.after, when: "after" });
}

if (stale.length > 0) {
  console.error(`Not what the engine draws now: ${stale.join(", ")}. Run npm run pictures.`);
  process.exitCode = 1;
} else if (isCheck) console.log("The pictures of the approaches are current.");
