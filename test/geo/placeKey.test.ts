import assert from "node:assert/strict";
import { placeKey } from "../../src/geo/placeKey";

describe("placeKey", () => {
  it("makes spellings of one place the same", () => {
    const spellings: readonly (readonly string[])[] = [
      ["St. Louis", "Saint Louis", "ST LOUIS", "st  louis "],
      ["Montréal", "Montreal", "MONTRÉAL", "Montre\u0301al"],
      ["Winston-Salem", "Winston Salem", "winston – salem"],
      ["O'Fallon", "O’Fallon", "OFallon"],
      ["Washington, D.C.", "Washington DC"],
      ["Fort Worth", "Ft. Worth"],
      ["Mount Vernon", "Mt Vernon"],
      ["Łódź", "Lodz"],
      ["Straßburg", "Strassburg"],
      ["İzmir", "Izmir", "izmir"],
    ];
    for (const [first = "", ...others] of spellings)
      for (const other of others) assert.equal(placeKey(other), placeKey(first), other);
  });

  it("leaves names that differ apart", () => {
    const names = ["Mountain View", "Fortuna", "Santa Fe", "Saintes", "Paris", "東京", "京都"];
    assert.equal(new Set(names.map(placeKey)).size, names.length);
    assert.equal(placeKey("Mountain View"), "mountain view");
  });

  it("is settled: the key of a key is the key", () => {
    for (const name of ["Saint-Jérôme", "Coeur d'Alene", "A & B", "São Paulo", ""])
      assert.equal(placeKey(placeKey(name)), placeKey(name));
  });
});
