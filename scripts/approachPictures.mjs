/** npm run pictures: carves the sample by each approach and draws docs/approaches/*.svg. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { approachPicture } from "./pictures/approachPicture";
import { dotsOf } from "./pictures/map";
import { sampleCarve, subjects } from "./pictures/sampleCarves";
import { root } from "./root.mjs";

const folder = join(root, "docs", "approaches");
mkdirSync(folder, { recursive: true });

/** @type {import("./pictures/map").Spot[] | undefined} */
let dots;

/**
 * @param {string} file
 * @param {import("./pictures/approachPicture").Picture} picture
 */
function draw(file, picture) {
  dots ??= dotsOf(picture.carve.inputs.accounts);
  const path = join(folder, `${file}.svg`);
  writeFileSync(path, approachPicture(picture, dots));
  console.log(`Wrote ${path}.`);
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
