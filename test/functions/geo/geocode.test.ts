import assert from "node:assert/strict";
import { geocodeOfRange } from "../../../functions/geo/geocode";
import { usePlaces } from "../../../functions/geo/places";
import { placesText } from "../../geo/placesAtHand";

const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

async function failureOf(run: () => Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await run();
  } catch (error) {
    assert.ok(typeof error === "object" && error !== null && "code" in error && "message" in error);
    return { code: String(error.code), message: String(error.message) };
  }
  return assert.fail("no error was thrown");
}

/** The error in a cell of a result. */
function errorIn(cell: unknown): { code: string; message: string } {
  assert.ok(typeof cell === "object" && cell !== null && "code" in cell && "message" in cell);
  return { code: String(cell.code), message: String(cell.message) };
}

describe("TP.GEOCODE", () => {
  let loads = 0;
  let undo = (): void => {};

  before(() => {
    undo = usePlaces(() => {
      loads++;
      return Promise.resolve(placesText());
    });
  });
  after(() => undo());

  it("loads its data when it is first asked for a place, and once", async () => {
    assert.deepEqual(await geocodeOfRange(column(null, "")), [["Latitude", "Longitude"]]);
    assert.equal(loads, 0);
    await Promise.all([geocodeOfRange(column("94105")), geocodeOfRange(column("M5V"))]);
    await geocodeOfRange(column(10001));
    assert.equal(loads, 1);
  });

  it("gives latitude and longitude under headers, one row per place", async () => {
    assert.deepEqual(await geocodeOfRange(column(94105, "10001", 2134, "M5V 3L9", "02134-1234")), [
      ["Latitude", "Longitude"],
      [37.792, -122.394],
      [40.751, -73.997],
      [42.359, -71.13],
      [43.64, -79.399],
      [42.359, -71.13],
    ]);
  });

  it("takes columns of states and countries, or one cell for all", async () => {
    const [, paris, texas] = await geocodeOfRange(
      column("Paris", "Paris"),
      column(null, "TX"),
      column("France", "US"),
    );
    assert.deepEqual(paris, [48.853, 2.349]);
    assert.deepEqual(texas, [33.661, -95.556]);
    const cities = column("Austin", "Dallas");
    const each = await geocodeOfRange(cities, column("TX", "TX"), column("US", "US"));
    assert.deepEqual(await geocodeOfRange(cities, [["Texas"]], [["USA"]]), each);
    assert.deepEqual(await geocodeOfRange(cities, [["TX"]]), each);
    assert.equal(each.length, 3);
  });

  it("answers each row for itself: a blank with a blank, an unknown place with #N/A and why", async () => {
    const [, known, blank, unknown, bare, last] = await geocodeOfRange(
      column("94105", null, "00000", "Springfield", "Austin, TX"),
    );
    assert.equal(typeof known?.[0], "number");
    assert.deepEqual(blank, ["", ""]);
    for (const cell of unknown ?? []) {
      assert.equal(errorIn(cell).code, "#N/A");
      assert.match(errorIn(cell).message, /No such place/);
    }
    for (const cell of bare ?? []) {
      assert.equal(errorIn(cell).code, "#N/A");
      assert.match(errorIn(cell).message, /state or country/);
    }
    assert.equal(typeof last?.[1], "number");
  });

  it("takes 0, null and undefined for arguments that are left out", async () => {
    const expected = await geocodeOfRange(column("94105"));
    for (const none of [undefined, null, 0, [[null]], [[0]]]) {
      const left = none as unknown as unknown[][];
      assert.deepEqual(await geocodeOfRange(column("94105"), left, left), expected);
    }
  });

  it("does not count blanks after the last place", async () => {
    const result = await geocodeOfRange(column("94105", null, null, 0, ""));
    assert.equal(result.length, 5, "0 may be a blank on some hosts, and keeps its row");
    assert.equal((await geocodeOfRange(column("94105", null, ""))).length, 2);
  });

  it("never takes text for code or for a property", async () => {
    const result = await geocodeOfRange(
      column("__proto__", "constructor", "=cmd|' /C calc'!A0", true),
      column("TX", "toString", "__proto__", false),
    );
    for (const row of result.slice(1))
      for (const cell of row) assert.equal(errorIn(cell).code, "#N/A");
  });

  it("refuses columns of different lengths, and several columns of places", async () => {
    const uneven = await failureOf(() => geocodeOfRange(column(1, 2, 3), column("TX", "TX")));
    assert.equal(uneven.code, "#VALUE!");
    assert.match(uneven.message, /state has 2 cells, place has 3|place has 3.*state has 2/);
    const wide = await failureOf(() =>
      geocodeOfRange([
        ["94105", "CA"],
        ["10001", "NY"],
      ]),
    );
    assert.equal(wide.code, "#VALUE!");
    assert.match(wide.message, /place has 2 rows and 2 columns/);
  });

  it("hands on an error among its inputs as that row's", async () => {
    const [, found, row] = await geocodeOfRange(column("94105", "#REF!"));
    assert.equal(typeof found?.[0], "number");
    const error = errorIn(row?.[0]);
    assert.equal(error.code, "#REF!");
    assert.match(error.message, /Row 2 of place/);
  });

  it("shows an error beside a place in that place's row", async () => {
    const places = column("Austin", "Dallas", "Austin");
    for (const beside of [
      [column("TX", "#REF!", "TX"), column("US", "US", "US")],
      [column("TX", "TX", "TX"), column("US", "#REF!", "US")],
    ]) {
      const [, first, second, third] = await geocodeOfRange(places, ...beside);
      assert.deepEqual(first, third);
      assert.equal(typeof first?.[0], "number");
      assert.equal(errorIn(second?.[0]).code, "#REF!");
      assert.match(errorIn(second?.[0]).message, /Row 2 of (state|country)/);
    }
  });

  it("takes a word for nothing as no state and no country", async () => {
    const cities = column("Paris", "94105", "Austin");
    const blank = await geocodeOfRange(
      cities,
      column(null, null, "TX"),
      column("France", null, null),
    );
    for (const word of ["n/a", "-", "TBD", "unknown"]) {
      const worded = await geocodeOfRange(
        cities,
        column(word, word, "TX"),
        column("France", word, word),
      );
      assert.deepEqual(worded, blank, word);
      const forAll = await geocodeOfRange(column("94105"), [[word]], [[word]]);
      assert.deepEqual(forAll[1], blank[2], word);
    }
    const [, namibian] = await geocodeOfRange(column("94105"), undefined, [["NA"]]);
    assert.equal(errorIn(namibian?.[0]).code, "#N/A", "NA is a country's code");
  });

  it("can be canceled while its data is on the way", async () => {
    const back = usePlaces(() => Promise.resolve(placesText()));
    try {
      const invocation: { onCanceled?: () => void } = {};
      const running = failureOf(() =>
        geocodeOfRange(column("94105"), undefined, undefined, invocation),
      );
      assert.ok(invocation.onCanceled);
      invocation.onCanceled();
      assert.match((await running).message, /Canceled/);
    } finally {
      back();
    }
  });

  it("is #N/A where the data can't be loaded, and tries again at the next call", async () => {
    let isUp = false;
    const back = usePlaces(() => {
      if (!isUp) throw new Error("offline");
      return Promise.resolve(placesText());
    });
    try {
      const error = await failureOf(() => geocodeOfRange(column("94105")));
      assert.equal(error.code, "#N/A");
      assert.match(error.message, /could not be loaded/);
      isUp = true;
      assert.equal((await geocodeOfRange(column("94105"))).length, 2);
    } finally {
      back();
    }
  });

  it("is #N/A where the page answers with something else", async () => {
    const back = usePlaces(() => Promise.resolve("<!doctype html>"));
    try {
      assert.equal((await failureOf(() => geocodeOfRange(column("94105")))).code, "#N/A");
    } finally {
      back();
    }
  });
});

describe("TP.GEOCODE without a page around it", () => {
  it("says that the data is not installed", async () => {
    const error = await failureOf(() => geocodeOfRange(column("94105")));
    assert.equal(error.code, "#N/A");
    assert.match(error.message, /^Place data is not installed here\./);
  });
});
