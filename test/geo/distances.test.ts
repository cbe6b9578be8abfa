import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { greatCircleKm } from "../../src/geo/distance";
import { distances } from "../../src/geo/distances";

const from = { latitude: Float64Array.of(48.8566, NaN), longitude: Float64Array.of(2.3522, 0) };
const to = { latitude: Float64Array.of(40.7128), longitude: Float64Array.of(-74.006) };

describe("distances", () => {
  it("goes row by row, or from one place, or to one place", () => {
    const expected = greatCircleKm(48.8566, 2.3522, 40.7128, -74.006);
    assert.deepEqual(distances(from, to, "km"), Float64Array.of(expected, NaN));
    assert.deepEqual(distances(to, from, "km").length, 2);
    assert.deepEqual(distances(from, from, "km"), Float64Array.of(0, NaN));
    assert.equal(distances(to, to, "km")[0], 0);
  });

  it("measures in miles of 1.609344 km", () => {
    const [km = NaN] = distances(from, to, "km");
    const [miles = NaN] = distances(from, to, "miles");
    assert.ok(Math.abs(miles * 1.609344 - km) < 1e-9);
  });
});
