import type { Carve } from "../../src/plan/carve";
import { repPlaces } from "../../src/plan/inputs/places";
import type { Territories } from "../../src/plan/measures/territories";
import { coastPoints, mapEnd, spotAt } from "./map";
import type { Spot } from "./map";

/** Nine colours by Paul Tol ("muted") and one more: told apart by colour-blind eyes, neighbours most of all. */
const colours = [
  "#332288",
  "#88ccee",
  "#cc6677",
  "#ddcc77",
  "#117733",
  "#aa4499",
  "#44aa99",
  "#999933",
  "#882255",
  "#ee8866",
];
const nobody = "#b9bec4";
const ink = "#1f2328";
const faint = "#59636e";

const width = 860;
const chart = { top: mapEnd + 52, height: 96, step: 39 };
const height = chart.top + chart.height + 36;

export interface Picture {
  readonly title: string;
  readonly subtitle: string;
  readonly carve: Carve;
  /** Rep of each account, as today or as carved. */
  readonly rep: ArrayLike<number>;
  readonly territories: Territories;
  /** Which of a measure's figures is told. */
  readonly when: "before" | "after";
}

/** A map of the territories, the reps' places marked, with their loads beneath: an SVG of its own. */
export function approachPicture(picture: Picture, dots: readonly Spot[]): string {
  const { title, subtitle } = picture;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height.toFixed(0)}" font-family="system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif" role="img" aria-label="${escaped(`${title}: ${subtitle}`)}">`,
    // A card of its own, so that the picture reads the same on light and on dark pages.
    `<rect x=".5" y=".5" width="${width - 1}" height="${(height - 1).toFixed(0)}" rx="10" fill="#fff" stroke="#d1d9e0"/>`,
    `<clipPath id="map"><rect x="1" y="72" width="${width - 2}" height="${(mapEnd - 72).toFixed(0)}"/></clipPath>`,
    `<polygon clip-path="url(#map)" points="${coastPoints()}" fill="#f3f4f1" stroke="#dcdfd9" stroke-linejoin="round"/>`,
    `<text x="24" y="36" font-size="20" font-weight="600" fill="${ink}">${escaped(title)}</text>`,
    `<text x="24" y="57" font-size="13.5" fill="${faint}">${escaped(subtitle)}</text>`,
    figures(picture),
    territoryDots(picture, dots),
    legend(picture),
    places(picture),
    ...bars(picture),
    "</svg>",
  ];
  return `${parts.filter((part) => part !== "").join("\n")}\n`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}

/** Three figures by which the pictures can be compared. */
function figures({ carve, when }: Picture): string {
  const of = (key: string): number =>
    carve.measures.find((measure) => measure.key === key)?.[when] ?? NaN;
  const shown: readonly (readonly [string, string])[] = [
    [`${of("distance").toFixed(0)} km`, "mean distance"],
    [`${(100 * of("spread")).toFixed(0)} %`, "furthest from fair"],
    when === "after"
      ? [`${(100 * of("continuity")).toFixed(0)} %`, "keep their rep"]
      : [`${(100 * of("coverage")).toFixed(0)} %`, "have a rep"],
  ];
  return shown
    .map(([figure, label], i) => {
      const x = width - 24 - (shown.length - 1 - i) * 112;
      return `<text x="${x}" y="36" font-size="18" font-weight="600" text-anchor="end" fill="${ink}">${figure}</text><text x="${x}" y="55" font-size="11.5" text-anchor="end" fill="${faint}">${label}</text>`;
    })
    .join("\n");
}

/** One path per rep: a round dot for each account. */
function territoryDots({ carve, rep }: Picture, dots: readonly Spot[]): string {
  const paths = Array.from({ length: carve.inputs.reps.count + 1 }, () => "");
  dots.forEach(({ x, y }, account) => {
    if (Number.isNaN(x + y)) return;
    const at = rep[account] ?? -1;
    const path = at < 0 ? paths.length - 1 : at;
    paths[path] = `${paths[path] ?? ""}M${x.toFixed(1)} ${y.toFixed(1)}h0`;
  });
  const drawn = paths.map((path, at) =>
    path === "" ? "" : `<path stroke="${colours[at] ?? nobody}" d="${path}"/>`,
  );
  return `<g fill="none" stroke-width="4.6" stroke-linecap="round">\n${drawn.filter((one) => one !== "").join("\n")}\n</g>`;
}

/** What grey means, where there is any. */
function legend({ carve, rep }: Picture): string {
  const { count } = carve.inputs.accounts;
  let left = 0;
  for (let account = 0; account < count; account++) if ((rep[account] ?? -1) < 0) left++;
  if (left === 0) return "";
  const y = mapEnd - 14;
  return `<circle cx="28" cy="${(y - 4).toFixed(1)}" r="4" fill="${nobody}"/><text x="38" y="${y.toFixed(1)}" font-size="12" fill="${faint}">${left} accounts without a rep in the team</text>`;
}

/** Where reps start from, with their names; a line from home where the search has moved them. */
function places({ carve }: Picture): string {
  const now = repPlaces(carve.inputs);
  const home = repPlaces(carve.setup.inputs);
  if (!now || !home) return "";
  return carve.inputs.reps.name
    .map((name, rep) => {
      const at = spotAt(now.latitude[rep] ?? NaN, now.longitude[rep] ?? NaN);
      const from = spotAt(home.latitude[rep] ?? NaN, home.longitude[rep] ?? NaN);
      const [x, y] = [at.x.toFixed(1), at.y.toFixed(1)];
      const way =
        at.x === from.x && at.y === from.y
          ? ""
          : `<path d="M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${x} ${y}" stroke="${ink}" stroke-width="1.5" stroke-dasharray="3 3"/><circle cx="${from.x.toFixed(1)}" cy="${from.y.toFixed(1)}" r="3" fill="#fff" stroke="${ink}" stroke-width="1.2"/>`;
      const marker = `<path transform="translate(${x} ${y})" d="M-7.5 0L0-8 7.5 0H5.5V7h-11V0z" fill="${colours[rep] ?? nobody}" stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"/>`;
      const label = `<text x="${x}" y="${(at.y + 21).toFixed(1)}" font-size="13" font-weight="600" text-anchor="middle" fill="${ink}" stroke="#fff" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${escaped(firstName(name))}</text>`;
      return way + marker + label;
    })
    .join("\n");
}

/** What everybody carries: the balanced load beside a fair share, accounts beside capacity. */
function bars({ carve, territories, when }: Picture): string[] {
  const { inputs, setup } = carve;
  const { capacity } = inputs.reps;
  const all = territories.load.reduce((sum, one) => sum + one, 0);
  const room = capacity.reduce((sum, one) => sum + one, 0);
  const load = territories.load.map((one, rep) => (one * room) / (all * (capacity[rep] ?? NaN)));
  const tolerance = when === "after" ? setup.problem.measures?.[0]?.tolerance : undefined;
  return [
    barChart(24, `${inputs.loadName}, 100 = a fair share`, carve, load, tolerance),
    barChart(
      width - 24 - 10 * chart.step,
      "Accounts, 100 = capacity",
      carve,
      territories.utilisation,
    ),
  ];
}

/** The longest bar that fits; what is longer would run into the title. */
const longest = 1.8;

function barChart(
  left: number,
  title: string,
  { inputs }: Carve,
  share: Float64Array,
  tolerance?: number,
): string {
  const { top, step } = chart;
  const bottom = top + chart.height;
  const y = (part: number): number => bottom - (part / longest) * chart.height;
  const right = left + step * share.length - 4;
  const band =
    tolerance === undefined
      ? ""
      : `<rect x="${left}" y="${y(1 + tolerance).toFixed(1)}" width="${(right - left).toFixed(0)}" height="${(y(1 - tolerance) - y(1 + tolerance)).toFixed(1)}" fill="#1f883d" fill-opacity=".22"/>`;
  const columns = Array.from(share, (part, rep) => {
    const x = left + rep * step;
    const end = y(Math.min(part, longest));
    return `<rect x="${x.toFixed(1)}" y="${end.toFixed(1)}" width="${(step - 6).toFixed(1)}" height="${(bottom - end).toFixed(1)}" fill="${colours[rep] ?? nobody}"/>`;
  });
  const labels = Array.from(share, (part, rep) => {
    const middle = (left + rep * step + step / 2 - 3).toFixed(1);
    const end = y(Math.min(part, longest));
    return [
      `<text x="${middle}" y="${(end - 4).toFixed(1)}" fill="${ink}" stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${(100 * part).toFixed(0)}</text>`,
      `<text x="${middle}" y="${(bottom + 14).toFixed(1)}" fill="${faint}">${escaped(firstName(inputs.reps.name[rep] ?? ""))}</text>`,
    ].join("");
  });
  const lines = [
    `<text x="${left}" y="${(top - 22).toFixed(1)}" font-size="12.5" font-weight="600" fill="${ink}">${escaped(title)}</text>`,
    ...columns,
    band,
    `<path d="M${left} ${y(1).toFixed(1)}H${right.toFixed(0)}" stroke="${ink}" stroke-dasharray="4 3"/>`,
    `<g font-size="10.5" text-anchor="middle">`,
    ...labels,
    "</g>",
  ];
  return lines.filter((line) => line !== "").join("\n");
}
