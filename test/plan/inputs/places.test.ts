import assert from "node:assert/strict";
import { placesIn, repPlaces } from "../../../src/plan/inputs/places";
import { approaches, type Approach } from "../../../src/plan/settings/approaches";
import type { Cell } from "../../../src/table/cell";
import { carved, reasonOf, repsOf, saidOf } from "../carved";
import { readInputs, tablesWith } from "../people/readInputs";

/** Accounts around two towns far apart, alternately Ana's and Bo's. */
function towns(change: (row: Cell[], at: number) => Cell[] = (row) => row): Cell[][] {
  const rows = Array.from({ length: 12 }, (_, at): Cell[] => {
    const [north, east] = at % 2 === 0 ? [32, -96] : [47, -122];
    return [`A${at}`, at % 2 === 0 ? "Ana" : "Bo", 100, north + at / 100, east + at / 100];
  });
  return [["Account ID", "Owner", "ARR", "Latitude", "Longitude"], ...rows.map(change)];
}

const team = [["Rep"], ["Ana"], ["Bo"], ["Cy (new)"]];
/** Enough for a fair share each, so that who is where decides. */
const free = { maxMovedPercent: 100, tolerance: 5 };

describe("reps without a place", () => {
  it("leave the travel of the others as it is", () => {
    const carve = carved(tablesWith({ accounts: towns(), reps: team }), free);
    assert.deepEqual([...carve.after.accounts], [4, 4, 4]);
    // Without travel the two towns would be mixed.
    const reps = repsOf(carve);
    for (let at = 0; at < 12; at++) assert.notEqual(reps[`A${at}`], at % 2 === 0 ? "Bo" : "Ana");
    assert.ok(carve.after.distanceKm[0]! < 20 && carve.after.distanceKm[1]! < 20);
    assert.ok(Number.isNaN(carve.after.distanceKm[2]));
    const moved = Object.keys(reps).find((id) => reps[id] === "Cy (new)") ?? "";
    assert.match(
      reasonOf(carve, moved),
      /, Cy \(new\) 100\.0 % under one; the place of Cy \(new\) is not known\.$/,
    );
  });

  it("are named with the cell to fill, in every approach that looks at travel", () => {
    const looking: readonly Approach[] = ["equity", "capacity", "hybrid", "flow", "greedy"];
    const reps = [
      ["Rep", "Capacity"],
      ["Ana", 20],
      ["Bo", 20],
      ["Cy (new)", 20],
    ];
    for (const approach of approaches) {
      const made = carved(tablesWith({ accounts: towns(), reps }), {
        ...free,
        approach,
        places: "fixed",
        house: "Pool",
      });
      const { notes } = saidOf(made);
      const said = notes.some((note) =>
        /^Cy \(new\) has no home and no account with a place, so travel leaves this rep out: give Latitude and Longitude \(columns to add\) in row 4 of Reps\.$/.test(
          note,
        ),
      );
      assert.equal(said, looking.includes(approach), approach);
    }
  });

  it("stand among the accounts that nobody owns, else among all; homes and own accounts go first", () => {
    const reps = [
      ["Rep", "Latitude", "Longitude"],
      ["Ana", 10, 20],
      ["Bo", "", ""],
      ["Cy", 0, 0],
    ];
    const accounts = [
      ["Account ID", "Owner", "ARR", "Latitude", "Longitude"],
      ["1", "Ana", 1, 40, 50],
      ["2", "Bo", 1, 30, 60],
      ["3", "", 1, 2, 4],
      ["4", "Zoe", 1, 4, 8],
    ];
    const places = repPlaces(readInputs({ accounts, reps }));
    assert.deepEqual([...(places?.latitude ?? [])], [10, 30, 3]);
    assert.deepEqual([...(places?.longitude ?? [])], [20, 60, 6]);
    assert.deepEqual([...(places?.known ?? [])], [1, 1, 0]);
    const owned = repPlaces(readInputs({ accounts: accounts.slice(0, 3), reps }));
    assert.deepEqual([...(owned?.latitude ?? [])], [10, 30, 35]);
  });

  it("are not bound by the largest distance, and it is said", () => {
    const carve = carved(tablesWith({ accounts: towns(), reps: team }), { ...free, radiusKm: 100 });
    assert.deepEqual([...carve.after.accounts], [4, 4, 4]);
    assert.ok(
      saidOf(carve).notes.some((note) =>
        note.includes("does not bind Cy (new), whose place is not known"),
      ),
    );
  });

  it("switch travel off only where all are, and it is said", () => {
    const nobody = tablesWith({ accounts: towns((row) => row.with(1, "")), reps: team });
    for (const approach of ["equity", "hybrid", "greedy"] as const) {
      const { notes } = saidOf(carved(nobody, { ...free, approach }));
      assert.ok(
        notes.includes(
          "Travel is left out: no rep has a home, nor an account with a place. Give Latitude and Longitude (columns to add) in rows 2, 3 and 4 of Reps.",
        ),
        approach,
      );
    }
    const unasked = carved(nobody, { ...free, travel: false });
    assert.ok(!saidOf(unasked).notes.some((note) => note.startsWith("Travel")));
  });
});

describe("tables without columns of places", () => {
  const nowhere = towns().map((row) => row.slice(0, 3));
  const homes = [["Rep", "Latitude", "Longitude"], ...["Ana", "Bo"].map((name) => [name, 32, -96])];
  const leftOut = "Travel is left out: the accounts have no columns Latitude and Longitude.";
  // The reps, what is set, and whether somebody may have counted on travel.
  const cases: readonly (readonly [string, Cell[][], object, boolean])[] = [
    ["an even plan without a place on either side", team, {}, false],
    ["an even plan where the reps have homes", homes, {}, true],
    ["that, with travel switched off", homes, { travel: false }, false],
    ["a hybrid", team, { approach: "hybrid" }, true],
    ["a hybrid without travel", team, { approach: "hybrid", alpha: 0 }, false],
    ["a greedy plan, the nearest rep first", team, { approach: "greedy" }, true],
    ["accounts in turn", homes, { approach: "round robin" }, false],
  ];
  for (const [what, reps, settings, said] of cases)
    it(`${said ? "say" : "don't say"} that travel is left out: ${what}`, () => {
      const { notes } = saidOf(
        carved(tablesWith({ accounts: nowhere, reps }), { ...free, ...settings }),
      );
      assert.equal(notes.includes(leftOut), said);
      assert.ok(said || !notes.some((note) => note.startsWith("Travel")));
    });
});

describe("accounts without a place", () => {
  // Blank, half a place, the place that programs write for none.
  for (const [what, north, east] of [
    ["blank", "", ""],
    ["half", 32, ""],
    ["0, 0", 0, 0],
  ] as const)
    it(`count no travel where it is ${what}, and the others' still counts`, () => {
      const accounts = towns((row, at) => (at === 3 ? [...row.slice(0, 3), north, east] : row));
      const carve = carved(tablesWith({ accounts, reps: team.slice(0, 3) }), free);
      assert.ok(
        saidOf(carve).notes.includes(
          "1 account without a place counts no travel (Latitude and Longitude in row 5 of Accounts).",
        ),
      );
      assert.ok(carve.after.distanceKm.every((km) => km < 20));
      assert.equal(
        carve.door.notes.some((note) => /^Latitude: 1 place at latitude 0, longitude 0/.test(note)),
        what === "0, 0",
      );
    });

  it("say so where it is all of them", () => {
    const accounts = towns((row) => [...row.slice(0, 3), 0, 0]);
    const { notes } = saidOf(carved(tablesWith({ accounts, reps: team })));
    assert.ok(
      notes.includes("Travel is left out: no account has a place under Latitude and Longitude."),
    );
  });

  it("stand on the equator or the meridian all the same, and half a place is none", () => {
    const { latitude, longitude } = placesIn(
      Float64Array.of(0, 5, 0, NaN),
      Float64Array.of(7, 0, NaN, 1),
    );
    assert.deepEqual([...(latitude ?? [])], [0, 5, NaN, NaN]);
    assert.deepEqual([...(longitude ?? [])], [7, 0, NaN, NaN]);
  });
});
