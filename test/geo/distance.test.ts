import assert from "node:assert/strict";
import fc from "fast-check";
import {
  chordSquaredToKm,
  EARTH_RADIUS_KM,
  greatCircleKm,
  unitVectors,
} from "../../src/geo/distance";

const near = (found: number, expected: number, tolerance: number): void => {
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);
};

describe("greatCircleKm", () => {
  it("measures a quarter and a half of the way around", () => {
    near(greatCircleKm(0, 0, 90, 0), (Math.PI / 2) * EARTH_RADIUS_KM, 1e-9);
    near(greatCircleKm(0, 0, 0, 180), Math.PI * EARTH_RADIUS_KM, 1e-3);
    near(greatCircleKm(37, -122, -37, 58), Math.PI * EARTH_RADIUS_KM, 1e-3);
  });

  it("agrees with the known distance from Paris to New York and over the date line", () => {
    // Spherical distance of 48.8566, 2.3522 and 40.7128, -74.0060 by the law of cosines.
    near(greatCircleKm(48.8566, 2.3522, 40.7128, -74.006), 5837.25, 0.01);
    near(greatCircleKm(0, 179.5, 0, -179.5), (Math.PI / 180) * EARTH_RADIUS_KM, 1e-9);
  });

  it("is NaN where a coordinate is unknown", () => {
    assert.ok(Number.isNaN(greatCircleKm(NaN, 0, 0, 0)));
    assert.ok(Number.isNaN(greatCircleKm(0, 0, 0, NaN)));
  });

  const latitude = fc.double({ min: -90, max: 90, noNaN: true });
  const longitude = fc.double({ min: -180, max: 180, noNaN: true });

  it("is symmetric, and 0 from a place to itself", () => {
    fc.assert(
      fc.property(latitude, longitude, latitude, longitude, (lat1, lon1, lat2, lon2) => {
        assert.equal(greatCircleKm(lat1, lon1, lat1, lon1), 0);
        near(greatCircleKm(lat1, lon1, lat2, lon2), greatCircleKm(lat2, lon2, lat1, lon1), 1e-9);
      }),
    );
  });

  it("equals the distance through chords of unit vectors", () => {
    fc.assert(
      fc.property(latitude, longitude, latitude, longitude, (lat1, lon1, lat2, lon2) => {
        const [x1 = 0, y1 = 0, z1 = 0, x2 = 0, y2 = 0, z2 = 0] = unitVectors(
          new Float64Array([lat1, lat2]),
          new Float64Array([lon1, lon2]),
        );
        const chordSquared = (x1 - x2) ** 2 + (y1 - y2) ** 2 + (z1 - z2) ** 2;
        // Opposite points lose half of the digits in either formula.
        near(chordSquaredToKm(chordSquared), greatCircleKm(lat1, lon1, lat2, lon2), 1e-3);
      }),
    );
  });
});
