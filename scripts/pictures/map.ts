import type { Inputs } from "../../src/plan/inputs/inputs";

/** Positions on the picture, in its own units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The part of the world that is shown, and where it stands on the picture. */
const view = { west: -126.5, east: -64, south: 24, north: 54, left: 20, top: 76, width: 820 };
/** A degree of longitude is as wide as it is in the middle of the view, at 39 degrees. */
const perDegree = view.width / (view.east - view.west);
const perDegreeNorth = perDegree / 0.777;
export const mapEnd = view.top + (view.north - view.south) * perDegreeNorth;

export function spotAt(latitude: number, longitude: number): Spot {
  return {
    x: view.left + (longitude - view.west) * perDegree,
    y: view.top + (view.north - latitude) * perDegreeNorth,
  };
}

/**
 * The shape of the continent in broad strokes, as latitude and longitude: enough to know where one
 * is. From the Pacific coast southwards, along the border to Mexico, the Gulf and the Atlantic.
 */
const coast: readonly (readonly [number, number])[] = [
  [54, -130],
  [51, -127.5],
  [49.3, -123.6],
  [48.3, -124.7],
  [46.2, -124],
  [42.8, -124.5],
  [40.4, -124.4],
  [38.9, -123.7],
  [37.8, -122.5],
  [36.6, -121.9],
  [34.5, -120.5],
  [33.8, -118.4],
  [32.5, -117.1],
  [32.7, -114.7],
  [31.3, -111],
  [31.3, -108.2],
  [31.8, -106.5],
  [29.6, -104.4],
  [29, -103],
  [29.8, -101.4],
  [27.5, -99.5],
  [25.9, -97.2],
  [27.8, -97.1],
  [29.3, -94.8],
  [29.6, -92.3],
  [29.1, -89.5],
  [30.3, -88.2],
  [30.4, -86.5],
  [29.7, -85.2],
  [30.1, -84],
  [29, -82.8],
  [27.8, -82.8],
  [26, -81.8],
  [25.1, -81],
  [25.7, -80.2],
  [28.4, -80.6],
  [30.7, -81.4],
  [32.1, -80.8],
  [33.8, -78.2],
  [34.7, -76.6],
  [35.3, -75.5],
  [37, -76],
  [38.9, -75],
  [40.5, -74],
  [40.9, -72.3],
  [41.5, -70.8],
  [41.8, -70],
  [42.6, -70.7],
  [43.7, -70.1],
  [44.8, -67],
  [45.2, -65.8],
  [43.5, -65.6],
  [44.7, -63.4],
  [46, -60],
  [47, -61],
  [48.8, -64.3],
  [49.2, -66.5],
  [48, -69.3],
  [50.2, -66.4],
  [50.3, -60],
  [54, -57],
];

/** The coast as the points of a polygon. */
export function coastPoints(): string {
  return coast
    .map(([latitude, longitude]) => {
      const { x, y } = spotAt(latitude, longitude);
      return `${x.toFixed(0)},${y.toFixed(0)}`;
    })
    .join(" ");
}

/** So far apart are two dots at least. */
const apart = 5;
const rounds = 400;
/** How strongly a dot is drawn back to where its account is. */
const back = 0.02;

/**
 * Where each account's dot is drawn: beside the others of its city rather than upon them. Plain
 * arithmetic alone, so that every machine draws the same.
 */
export function dotsOf({ latitude, longitude, count }: Inputs["accounts"]): Spot[] {
  const home = Array.from({ length: count }, (_, account) =>
    spotAt(latitude?.[account] ?? NaN, longitude?.[account] ?? NaN),
  );
  const x = Float64Array.from(home, (spot) => spot.x);
  const y = Float64Array.from(home, (spot) => spot.y);
  for (let round = 0; round < rounds; round++) {
    // Whoever is pushed aside comes back as far as there is room; in the end there is only pushing.
    if (round < rounds - 50)
      home.forEach((spot, i) => {
        x[i] = (x[i] ?? 0) + back * (spot.x - (x[i] ?? 0));
        y[i] = (y[i] ?? 0) + back * (spot.y - (y[i] ?? 0));
      });
    pushApart(x, y);
  }
  return home.map((_, i) => ({ x: x[i] ?? 0, y: y[i] ?? 0 }));
}

function pushApart(x: Float64Array, y: Float64Array): void {
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      let dx = (x[i] ?? 0) - (x[j] ?? 0);
      let dy = (y[i] ?? 0) - (y[j] ?? 0);
      if (!(dx < apart && dx > -apart && dy < apart && dy > -apart)) continue;
      let distance = Math.sqrt(dx * dx + dy * dy);
      if (distance >= apart) continue;
      if (distance === 0) [dx, dy, distance] = [1, 0, 1];
      const push = (0.5 * Math.max(0, apart - distance)) / distance;
      x[i] = (x[i] ?? 0) + push * dx;
      y[i] = (y[i] ?? 0) + push * dy;
      x[j] = (x[j] ?? 0) - push * dx;
      y[j] = (y[j] ?? 0) - push * dy;
    }
}
