/**
 * npm run places             writes assets/places.txt from its sources
 * npm run places -- --check  fails if the file there says anything else
 *
 * The sources are pinned packages that are fetched for this and not installed: see places/sources.mjs.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { greatCircleKm } from "../src/geo/distance";
import { placeKey } from "../src/geo/placeKey";
import { placesHeading, UNITS_PER_DEGREE } from "../src/geo/places";
import { fsaNumber } from "../src/geo/postalCode";
import { canadianAreas, censusZips, geonamesCities, geonamesZips } from "./places/sources.mjs";
import { root } from "./root.mjs";

/**
 * @typedef {import("./places/sources.mjs").Position} Position
 * @typedef {import("./places/sources.mjs").City} City
 */

const path = join(root, "assets", "places.txt");

/** Outside of the United States and Canada, cities from this many people on. */
const leastPeople = 20_000;

/** From here on a ZIP code's middle is not where its town is. */
const farFromTownKm = 100;

/** Half of a city's areas are nearer to its middle than this, or the city is another one. */
const widestCityKm = 12;

/** No area of a city is further from its middle, unless the city is wide. */
const outsideKm = 20;

/** Two positions of one town are no further apart. */
const sameTownKm = 40;

const notices = [
  "# ZIP codes: US Census Bureau, 2021 gazetteer of ZIP code tabulation areas (public domain), and",
  "# GeoNames for those that it does not have. Canadian postal codes and cities: GeoNames,",
  "# https://www.geonames.org, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/ (selected,",
  "# rounded to 0.001 degrees, names without case and accents).",
];

/** @param {string} name - of a file beside sources.mjs */
function linesOf(name) {
  return readFileSync(join(root, "scripts", "places", name), "utf8")
    .trim()
    .split(/\r?\n/);
}

/**
 * The other way round of what src/geo/places.ts reads.
 *
 * @param {readonly number[]} values - whole
 */
function textOf(values) {
  let text = "";
  for (const value of values) {
    let bits = value < 0 ? -2 * value - 1 : 2 * value;
    for (; bits >= 32; bits = Math.floor(bits / 32)) text += String.fromCharCode((bits % 32) + 95);
    text += String.fromCharCode(bits + 63);
  }
  return text;
}

/** @param {readonly number[]} values */
function stepsOf(values) {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

/** @param {readonly Position[]} positions */
function coordinatesText(positions) {
  const north = stepsOf(positions.map(([latitude]) => Math.round(latitude * UNITS_PER_DEGREE)));
  const east = stepsOf(positions.map(([, longitude]) => Math.round(longitude * UNITS_PER_DEGREE)));
  return textOf(north.flatMap((step, index) => [step, east[index] ?? 0]));
}

/**
 * @param {string} kind
 * @param {ReadonlyMap<number, Position>} codes
 */
function codesLine(kind, codes) {
  const sorted = [...codes].sort(([a], [b]) => a - b);
  const steps = textOf(stepsOf(sorted.map(([code]) => code)));
  return [kind, steps, coordinatesText(sorted.map(([, position]) => position))].join("\t");
}

/** @param {string} code - as people write it, and what else it is called */
const namesText = (code, /** @type {string} */ names) =>
  [...new Set([code, ...names.split(",")].map(placeKey))].join(",");

const countries = linesOf("countries.txt").map((line) => {
  const [, code = "", names = ""] = /^(\S+) (.+)$/.exec(line) ?? [];
  return { code, line: ["country", code, namesText(code, names)].join("\t") };
});
const states = linesOf("states.txt").map((line) => {
  const [, country = "", code = "", names = ""] = /^(\S+) (\S+) (.+)$/.exec(line) ?? [];
  return { country, code, line: ["state", country, code, namesText(code, names)].join("\t") };
});
const otherNames = linesOf("otherNames.txt").map((line) => {
  const [, country = "", other = "", name = ""] = /^(\S+) (.+) = (.+)$/.exec(line) ?? [];
  return { country, other, key: `${country}/${placeKey(name)}` };
});

const census = censusZips();
const usZips = geonamesZips();

/** Where the ZIP codes of each town are, by state and name. */
/** @type {Map<string, Position[]>} */
const townZips = new Map();
for (const { zip, town, state, at } of usZips) {
  const key = `${state}/${placeKey(town)}`;
  townZips.set(key, [...(townZips.get(key) ?? []), census.get(zip) ?? at]);
}

/**
 * Whether letters to a town of this name in its state go elsewhere: it is a quarter of a city, or a
 * hamlet, with a namesake that has the post office.
 *
 * @param {City} city
 */
function hasNoPost({ name, country, state, at }) {
  const zipsThere = country === "US" ? townZips.get(`${state}/${placeKey(name)}`) : undefined;
  return zipsThere?.every((zip) => greatCircleKm(...zip, ...at) > sameTownKm) === true;
}

const known = new Set(countries.map(({ code }) => code));
const withStates = new Set(["US", "CA"]);
const listed = geonamesCities().filter((city) => {
  const { country, state, population } = city;
  if (!known.has(country)) return false;
  return withStates.has(country) ? state !== "" && !hasNoPost(city) : population >= leastPeople;
});

/** @type {Map<string, City & { key: string }>} the largest of each name in a state, or a country without */
const cities = new Map();
/** @type {Map<string, City>} */
const largest = new Map();
/** @param {City} city */
function take(city) {
  const key = placeKey(city.name);
  if (!/^[a-z0-9 ]+$/.test(key)) return;
  const filed = `${city.country}/${city.state}/${key}`;
  if ((cities.get(filed)?.population ?? -1) < city.population) cities.set(filed, { ...city, key });
  const inCountry = `${city.country}/${key}`;
  if ((largest.get(inCountry)?.population ?? -1) < city.population) largest.set(inCountry, city);
}
for (const city of listed) take(city);

/**
 * The middle of a ZIP code's area; but its town where the area reaches far into the wild, as some of
 * Anchorage and Fairbanks do: nobody is to be visited there.
 *
 * @param {typeof usZips[number]} row
 * @returns {Position}
 */
function middleOf({ zip, town, state, at }) {
  const middle = census.get(zip);
  const home = cities.get(`US/${state}/${placeKey(town)}`)?.at;
  if (middle === undefined || home === undefined) return middle ?? at;
  const isFar = greatCircleKm(...middle, ...home) > farFromTownKm;
  return isFar && greatCircleKm(...at, ...home) < sameTownKm ? home : middle;
}
/** @type {Map<number, Position>} */
const zips = new Map([...census].map(([zip, at]) => [Number(zip), at]));
for (const row of usZips) zips.set(Number(row.zip), middleOf(row));

const areas = canadianAreas();
/** How far each area is from the middle of the city that it is part of, by city. */
/** @type {Map<string, number[]>} */
const fromCentre = new Map();
/** @param {typeof areas[number]} area */
function homeOf({ city, state }) {
  return cities.get(`CA/${state}/${placeKey(city)}`)?.at;
}
for (const area of areas) {
  const home = homeOf(area);
  if (home === undefined) continue;
  const key = `${area.state}/${area.city}`;
  fromCentre.set(key, [...(fromCentre.get(key) ?? []), greatCircleKm(...area.at, ...home)]);
}

/**
 * The middle of a Canadian area; but that of its city where it lies far outside of all that is known
 * of the city, which is a slip of the source: Calgary's centre (T2P) stands 27 km east of it.
 *
 * @param {typeof areas[number]} area
 * @returns {Position}
 */
function areaAt(area) {
  const home = homeOf(area);
  const distances = fromCentre.get(`${area.state}/${area.city}`)?.toSorted((a, b) => a - b) ?? [];
  const median = distances[Math.floor(distances.length / 2)] ?? Infinity;
  if (home === undefined || distances.length < 3 || median > widestCityKm) return area.at;
  return greatCircleKm(...area.at, ...home) > Math.max(outsideKm, 2.5 * median) ? home : area.at;
}
const fsas = new Map(areas.map((area) => [fsaNumber(area.code), areaAt(area)]));

/** Towns too small for the list of cities stand where the first of their ZIP codes is. */
/** @type {readonly City[]} */
const towns = usZips.map(({ zip, town, state, at }) => ({
  name: town,
  country: "US",
  state,
  population: 0,
  at: census.get(zip) ?? at,
}));
for (const { country, other, key } of otherNames) {
  const city = largest.get(key);
  if (city === undefined) throw new Error(`${other}: ${country} has no ${key}.`);
  take({ ...city, name: other });
}
// New York stands in the list as New York City, which is where people mean.
for (const town of towns)
  if (!cities.has(`US/${town.state}/${placeKey(`${town.name} city`)}`)) take(town);

/**
 * @param {string} country
 * @param {string} state
 */
function citiesLine(country, state) {
  const here = [...cities.values()]
    .filter((city) => city.country === country && city.state === state)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  if (here.length === 0) return [];
  const names = here.map(({ key, at }) =>
    largest.get(`${country}/${key}`)?.at === at ? key : `*${key}`,
  );
  return [["cities", country, state, names.join(","), coordinatesText(here.map(({ at }) => at))]];
}

const cityLines = [
  ...states.flatMap(({ country, code }) => citiesLine(country, code)),
  ...countries.flatMap(({ code }) => citiesLine(code, "")),
];
const text = [
  placesHeading,
  ...notices,
  ...countries.map(({ line }) => line),
  ...states.map(({ line }) => line),
  codesLine("zips", zips),
  codesLine("fsas", fsas),
  ...cityLines.map((fields) => fields.join("\t")),
  "",
].join("\n");

if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== text) {
    console.error("assets/places.txt is not what its sources say. Run npm run places.");
    process.exitCode = 1;
  }
} else {
  writeFileSync(path, text);
  const size = `${Math.round(gzipSync(text, { level: 9 }).length / 1000)} KB zipped`;
  console.log(
    `${zips.size} ZIP codes, ${fsas.size} Canadian areas, ${cities.size} cities: ${size}.`,
  );
}
