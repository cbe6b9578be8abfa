/** One line of a picture. */
export interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly isDashed?: boolean;
  /** x and y, both above 0. */
  readonly points: readonly (readonly [number, number])[];
}

export interface Axes {
  readonly title: string;
  readonly x: string;
  readonly y: string;
}

const WIDTH = 720;
const HEIGHT = 420;
const FRAME = { left: 72, right: 170, top: 48, bottom: 56 };

/** Curves over two logarithmic axes as an SVG picture on a white ground. */
export function curvesSvg({ title, x, y }: Axes, curves: readonly Curve[]): string {
  const points = curves.flatMap((curve) => curve.points);
  const across = scale(
    points.map(([at]) => at),
    FRAME.left,
    WIDTH - FRAME.right,
  );
  const up = scale(
    points.map(([, at]) => at),
    HEIGHT - FRAME.bottom,
    FRAME.top,
  );
  const left = FRAME.left;
  const bottom = HEIGHT - FRAME.bottom;
  const right = WIDTH - FRAME.right;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" ` +
      `width="${WIDTH}" height="${HEIGHT}" font-family="Segoe UI, Helvetica, Arial, sans-serif" ` +
      `font-size="12" fill="#333">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${left}" y="26" font-size="15" font-weight="600">${title}</text>`,
    ...across.ticks.flatMap((tick) => [
      rule(across.at(tick), FRAME.top, across.at(tick), bottom, "#e3e3e3"),
      `<text x="${near(across.at(tick))}" y="${bottom + 18}" text-anchor="middle">${figure(tick)}</text>`,
    ]),
    ...up.ticks.flatMap((tick) => [
      rule(left, up.at(tick), right, up.at(tick), "#e3e3e3"),
      `<text x="${left - 8}" y="${near(up.at(tick) + 4)}" text-anchor="end">${figure(tick)}</text>`,
    ]),
    rule(left, bottom, right, bottom, "#666"),
    rule(left, FRAME.top, left, bottom, "#666"),
    `<text x="${(left + right) / 2}" y="${HEIGHT - 14}" text-anchor="middle">${x}</text>`,
    `<text transform="translate(18 ${(FRAME.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${y}</text>`,
    ...curves.map((curve) => drawn(curve, across.at, up.at)),
    ...names(curves, up.at).map(
      ({ name, colour, y: at }) =>
        `<text x="${right + 10}" y="${near(at + 4)}" fill="${colour}" font-weight="600">${name}</text>`,
    ),
    "</svg>",
    "",
  ].join("\n");
}

interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** From the power of ten below the least value to the one above the largest. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  return {
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, tick) => 10 ** (low + tick)),
  };
}

function drawn(
  { points, colour, isDashed = false }: Curve,
  across: Scale["at"],
  up: Scale["at"],
): string {
  const places = points.map(([x, y]) => [near(across(x)), near(up(y))] as const);
  const dash = isDashed ? ` stroke-dasharray="6 4"` : "";
  return (
    `<polyline fill="none" stroke="${colour}" stroke-width="2"${dash} ` +
    `points="${places.map((place) => place.join(",")).join(" ")}"/>` +
    places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`).join("")
  );
}

/** Each name at the end of its curve, pushed apart where two ends are close. */
function names(curves: readonly Curve[], up: Scale["at"]) {
  const placed = curves
    .map(({ name, colour, points }) => ({ name, colour, y: up(points.at(-1)?.[1] ?? 1) }))
    .sort((a, b) => a.y - b.y);
  let above = -Infinity;
  return placed.map((one) => {
    above = Math.max(one.y, above + 16);
    return { ...one, y: above };
  });
}

function rule(x1: number, y1: number, x2: number, y2: number, colour: string): string {
  return `<line x1="${near(x1)}" y1="${near(y1)}" x2="${near(x2)}" y2="${near(y2)}" stroke="${colour}"/>`;
}

function near(value: number): number {
  return Math.round(value * 10) / 10;
}

function figure(value: number): string {
  return value >= 1 ? value.toLocaleString("en") : String(Number(value.toPrecision(1)));
}
