import assert from "node:assert/strict";
import {
  atLeast,
  atMost,
  count,
  exact,
  fixedFormats,
  limit,
  sayIn,
  text,
  texts,
  words,
  type Templates,
  type Values,
} from "../../../src/plan/words/sentence";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

function said(template: string, values: Values, formats = fixedFormats): string {
  const templates: Templates<"it" | "thing"> = { it: template, thing: "the thing" };
  return sayIn(templates, formats)({ key: "it", values });
}

describe("a template", () => {
  it("has a form for each number, with the number where the form has a place for it", () => {
    const template = "{n:# account waits|# accounts wait} for {n:its|their} rep.";
    assert.equal(said(template, { n: count(1) }), "1 account waits for its rep.");
    assert.equal(said(template, { n: count(0) }), "0 accounts wait for their rep.");
    assert.equal(said(template, { n: count(2300) }), "2,300 accounts wait for their rep.");
  });

  it("goes by how many things a list has, however many of them are named", () => {
    const template = "{reps} {reps:has|have} no home.";
    assert.equal(said(template, { reps: texts(["Ana"]) }), "Ana has no home.");
    assert.equal(said(template, { reps: texts(["Ana", "Bo"]) }), "Ana and Bo have no home.");
    const many = texts(["A", "B", "C", "D"], 2);
    assert.equal(said(template, { reps: many }), "A, B and 2 more have no home.");
  });

  it("has as many forms as its language", () => {
    // As in Polish: one, a few, many.
    const form = (n: number): number =>
      n === 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14) ? 1 : 2;
    const template = "{n:# konto|# konta|# kont}";
    const counted = [1, 3, 5, 12, 22].map((n) =>
      said(template, { n: count(n) }, { ...fixedFormats, form }),
    );
    assert.deepEqual(counted, ["1 konto", "3 konta", "5 kont", "12 kont", "22 konta"]);
  });

  it("begins with a capital where its words are first, and leaves names as they are", () => {
    const thing = words({ key: "thing", values: {} });
    assert.equal(said("{^what} is here.", { what: thing }), "The thing is here.");
    assert.equal(said("{^what} is here.", { what: text("ana") }), "ana is here.");
    assert.equal(said("{^n:it is|they are} here.", { n: count(2) }), "They are here.");
  });
});

describe("parts of a whole", () => {
  it("are rounded so that what is said of them stays true", () => {
    const of = (value: Values[string]): string => said("{v}", { v: value });
    assert.deepEqual(
      [0.04801, 0.00031, 0.123, 0.05].map((one) => of(atMost(one))),
      ["4.81 %", "0.031 %", "12.3 %", "5.00 %"],
    );
    assert.deepEqual(
      [0.04809, 0.000319, 0.1239, 0.05 - 1e-12].map((one) => of(atLeast(one))),
      ["4.80 %", "0.031 %", "12.3 %", "5.00 %"],
    );
  });

  it("are written as they were set", () => {
    const shown = [0.05, 0.07, 0.0225, 0.005, 0.15, 1 / 3].map((one) =>
      said("{v}", { v: limit(one) }),
    );
    assert.deepEqual(shown, ["5 %", "7 %", "2.25 %", "0.5 %", "15 %", "33.3 %"]);
    assert.equal(said("{v} %", { v: exact(12.25) }), "12.25 %");
  });
});

describe("a plan in which everybody holds a fair share", () => {
  it("says so of all, and that none is fairer", () => {
    const rows = [10, 10, 10, 10].map((load, at) => [`A${at + 1}`, load]);
    const tables = tablesOf([["Account ID", "ARR"], ...rows], [["Rep"], ["Ana"], ["Bo"]]);
    const { verdict, proofs } = saidOf(carved(tables, { balance: "ARR" }));
    assert.deepEqual(verdict, [
      "Nobody is as much as 0.1 % off a fair share, the same for every rep; the target is at most 10 %.",
    ]);
    assert.deepEqual(proofs, [
      "For these rows and rules, no plan brings its furthest rep nearer to a fair share.",
    ]);
  });

  it("says of one that is next to it what little there is to gain", () => {
    const rows = [10_001, 9999, 10_003, 10_004].map((load, at) => [`A${at + 1}`, load]);
    const tables = tablesOf([["Account ID", "ARR"], ...rows], [["Rep"], ["Ana"], ["Bo"]]);
    const { verdict, proofs } = saidOf(carved(tables, { balance: "ARR" }));
    assert.match(verdict[0] ?? "", /^Nobody is as much as 0\.1 % off a fair share/);
    assert.match(
      proofs[0] ?? "",
      /no plan (is fairer by as much as 0\.1 %|brings its furthest rep nearer to a fair share)\.$/,
    );
  });
});
