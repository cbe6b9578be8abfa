import assert from "node:assert/strict";
import { greatCircleKm } from "../../src/geo/distance";
import { placeFinder } from "../../src/geo/placeFinder";
import { decodePlaces } from "../../src/geo/places";
import { placesText, shippedPlaces } from "./placesAtHand";

const places = shippedPlaces();
const find = placeFinder(places);

/** Asserts that a place is found, not further than so many km from where maps have it. */
function stands(
  [place, state = "", country = ""]: readonly string[],
  [latitude, longitude]: readonly [number, number],
  withinKm = 5,
): void {
  const at = find(place ?? "", state, country);
  assert.ok(at >= 0, `${String(place)} is not found`);
  const km = greatCircleKm(places.latitude[at]!, places.longitude[at]!, latitude, longitude);
  assert.ok(km <= withinKm, `${String(place)} is ${km} km off`);
}

/** Latitude and longitude; two names of one city may be filed apart. */
function positionOf([place = "", state = "", country = ""]: readonly string[]): readonly unknown[] {
  const at = find(place, state, country);
  assert.ok(at >= 0, `${place} is not found`);
  return [places.latitude[at], places.longitude[at]];
}

const same = (one: readonly string[], other: readonly string[]): void => {
  assert.deepEqual(positionOf(other), positionOf(one), other.join(" / "));
};

describe("the places that ship", () => {
  it("are at least 33,000 US ZIP codes and 1,600 Canadian areas", () => {
    assert.ok(places.zips.filter((at) => at >= 0).length >= 33_000);
    assert.ok(places.fsas.filter((at) => at >= 0).length >= 1_600);
    assert.ok(places.cities.size >= 50_000);
  });

  it("are on the map, and Canada's in Canada", () => {
    assert.ok(places.latitude.every((degrees) => Math.abs(degrees) <= 90));
    assert.ok(places.longitude.every((degrees) => Math.abs(degrees) <= 180));
    for (const at of places.fsas) {
      if (at < 0) continue;
      const [latitude, longitude] = [places.latitude[at]!, places.longitude[at]!];
      assert.ok(latitude > 41.6 && latitude < 83.2 && longitude > -141.1 && longitude < -52.5);
    }
  });

  it("name their sources and licence", () => {
    const head = placesText().slice(0, 700);
    for (const words of ["US Census Bureau", "public domain", "geonames.org", "CC BY 4.0"])
      assert.ok(head.includes(words), words);
  });

  it("are refused where the text is something else", () => {
    assert.throws(() => decodePlaces("<!doctype html>"), /not the file of places/);
    assert.throws(() => decodePlaces(""), /not the file of places/);
  });
});

describe("placeFinder", () => {
  it("knows ZIP codes", () => {
    stands(["94105"], [37.79, -122.39]);
    stands(["10001"], [40.75, -74.0]);
    stands(["60601"], [41.885, -87.622]);
    stands(["33139"], [25.78, -80.14]);
    stands(["96813"], [21.31, -157.85]);
    stands(["00601"], [18.18, -66.75]);
    stands(["20500"], [38.898, -77.037], 10);
  });

  it("knows the ZIP codes of Alaska's towns where their people are", () => {
    stands(["99501"], [61.218, -149.87], 15);
    stands(["99503"], [61.19, -149.89], 15);
    stands(["99701"], [64.838, -147.716], 15);
  });

  it("knows ZIP codes that lost a zero, or have four more digits", () => {
    stands(["2134"], [42.355, -71.13]);
    for (const form of ["02134", "02134-1234", "2134-1234", "21341234"]) same(["2134"], [form]);
    same(["601"], ["00601"]);
  });

  it("knows Canadian postal codes by their first three characters", () => {
    stands(["M5V"], [43.64, -79.39]);
    stands(["H3B"], [45.5, -73.57]);
    stands(["V6B"], [49.28, -123.11]);
    stands(["K1A"], [45.42, -75.7]);
    stands(["X1A"], [62.45, -114.37], 15);
    stands(["T2P"], [51.048, -114.07]);
    stands(["S6V"], [53.2, -105.75], 15);
    for (const form of ["M5V 3L9", "m5v3l9", "M5V-3L9"]) same(["M5V"], [form]);
  });

  it("knows cities in their state or province, by name or code, however they are spelled", () => {
    stands(["San Francisco", "CA"], [37.775, -122.419]);
    stands(["Toronto", "ON"], [43.7, -79.416]);
    stands(["Vernon", "BC"], [50.267, -119.272]);
    stands(["New York", "NY"], [40.714, -74.006]);
    stands(["Washington", "DC"], [38.9, -77.03]);
    same(["San Francisco", "CA"], ["SAN FRANCISCO", "california", "USA"]);
    same(["New York", "NY"], ["New York City", "New York", "United States"]);
    same(["St. Louis", "MO"], ["Saint Louis", "Missouri"]);
    same(["Montréal", "QC"], ["montreal", "Québec", "Canada"]);
    same(["Québec", "QC"], ["Quebec City", "PQ"]);
    same(["Washington", "DC"], ["Washington, D.C.", "District of Columbia", "us"]);
  });

  it("means the town with the post office, and not a quarter of a city with its name", () => {
    stands(["Woodlawn", "IL"], [38.331, -89.036], 10);
  });

  it("takes the most populous of several cities in a country", () => {
    stands(["Paris", "", "France"], [48.857, 2.352]);
    stands(["Paris", "TX", "US"], [33.661, -95.556]);
    stands(["London", "", "UK"], [51.507, -0.128]);
    stands(["London", "ON"], [42.983, -81.25]);
    same(["Portland", "OR"], ["Portland", "", "US"]);
    same(["Munich", "", "Germany"], ["München", "Bayern", "DE"]);
    same(["Sydney", "", "AU"], ["Sydney", "New South Wales", "Australia"]);
  });

  it("reads a city with its state or country in one text", () => {
    same(["Austin", "TX"], ["Austin, TX"]);
    same(["Austin", "TX"], ["Austin, Texas"]);
    same(["Lyon", "", "FR"], ["Lyon, France"]);
    same(["Toronto", "ON"], ["Toronto, Canada"]);
    same(["Washington", "DC"], ["Washington, D.C."]);
    same(["Austin", "TX"], ["Austin, TX", "TX", "US"]);
  });

  it("finds nothing rather than something else", () => {
    const nowhere: readonly (readonly [string, string, string])[] = [
      ["Springfield", "", ""],
      ["Toronto", "CA", ""],
      ["Toronto", "ON", "US"],
      ["Austin", "Texass", "US"],
      ["Austin", "", "Atlantis"],
      ["Atlantis", "TX", "US"],
      ["10115", "", "Germany"],
      ["94105", "", "Canada"],
      ["M5V", "", "US"],
      ["00000", "", ""],
      ["W1A 1AA", "", ""],
      ["Z9Z", "", ""],
      [",", "", ""],
      ["", "", ""],
      ["-", "TX", "US"],
      ["__proto__", "constructor", "toString"],
      ["constructor", "TX", "US"],
      ["=cmd|' /C calc'!A0", "", ""],
    ];
    for (const [place, state, country] of nowhere)
      assert.equal(find(place, state, country), -1, `${place} / ${state} / ${country}`);
  });
});
