import assert from "node:assert/strict";
import fc from "fast-check";
import { matchPeople } from "../../src/quality/matchPeople";
import { nameParts, personWords, samePersonKey } from "../../src/quality/personName";
import { unaccented } from "../../src/quality/unaccented";

const team = [
  "Ana Ruiz",
  "Ana Berg",
  "Chloé Petit",
  "Bo Lund",
  "Jürgen Schmidt",
  "Anne-Marie O'Neil",
  "Rep 1",
  "Cy (new)",
  "Иван Петров",
  "田中 太郎",
  "أحمد علي",
  "राम कुमार",
];

/** Who is meant, and how surely: "same Ana Ruiz", "likely Ana Ruiz | Ana Berg", "none". */
function met(name: string): string {
  const [match] = matchPeople([name], team);
  assert.ok(match);
  return [match.nearness, match.people.map((at) => team[at]).join(" | ")].join(" ").trim();
}

describe("people under other spellings", () => {
  // The kinds: order of the names, case, accents, odd spaces and signs, in any script.
  for (const [name, whom] of [
    ["Ruiz, Ana", "Ana Ruiz"],
    ["RUIZ Ana", "Ana Ruiz"],
    ["RUÍZ, ANA", "Ana Ruiz"],
    ["ana   ruiz", "Ana Ruiz"],
    ["Ana\u00A0Ruiz\u200B", "Ana Ruiz"],
    ["Chloe Petit", "Chloé Petit"],
    ["PETIT Chloe", "Chloé Petit"],
    ["Jurgen Schmidt", "Jürgen Schmidt"],
    ["Anne‑Marie O’Neil", "Anne-Marie O'Neil"],
    ["Петров, Иван", "Иван Петров"],
    ["田中太郎", "田中 太郎"],
    ["田中\u3000太郎", "田中 太郎"],
  ] as const)
    it(`takes ${name} for ${whom}`, () => assert.equal(met(name), `same ${whom}`));

  // The kinds: turned words, initials, something beside the name, addresses, slips of the pen.
  for (const [name, whom] of [
    ["Lund Bo", "Bo Lund"],
    ["A. Ruiz", "Ana Ruiz"],
    ["Ruiz A.", "Ana Ruiz"],
    ["Bo L", "Bo Lund"],
    ["Ana Ruiz (inactive)", "Ana Ruiz"],
    ["Ana Ruiz - West", "Ana Ruiz"],
    ["Ana Ruiz | SMB", "Ana Ruiz"],
    ["Ana Ruiz, West", "Ana Ruiz"],
    ["Ruiz, Ana (EMEA)", "Ana Ruiz"],
    ["Dr. Ana Ruiz", "Ana Ruiz"],
    ["Ana María Ruiz", "Ana Ruiz"],
    ["Cy", "Cy (new)"],
    ["ana.ruiz@firm.example", "Ana Ruiz"],
    ["aruiz@firm.example", "Ana Ruiz"],
    ["Ana Ruiz <ana.ruiz@firm.example>", "Ana Ruiz"],
    ["Juergen Schmidt", "Jürgen Schmidt"],
    ["Jürgen Schmitt", "Jürgen Schmidt"],
    ["Anne Marie ONeil", "Anne-Marie O'Neil"],
    ["Петров", "Иван Петров"],
    ["Rep 1 - North", "Rep 1"],
  ] as const)
    it(`asks whether ${name} is ${whom}`, () => assert.equal(met(name), `likely ${whom}`));

  it("offers all whom a name may mean", () => {
    assert.equal(met("Ana"), "likely Ana Ruiz | Ana Berg");
  });

  // Other first or family names, other numbers, a letter of a script in which marks are letters.
  for (const name of [
    "",
    "-",
    "Dana",
    "Bob Lund",
    "Ana Lund",
    "Rep 2",
    "Rep 11",
    "ana.berg2@firm.example",
    "田中 次郎",
    "محمد علي",
    "रोम कुमार",
    "Мария Иванова",
    "constructor",
    "__proto__",
  ])
    it(`finds nobody in ${JSON.stringify(name)}`, () => assert.equal(met(name), "none"));

  it("does not choose between two who are written alike", () => {
    const [match] = matchPeople(["Jose Diaz"], ["José Diaz", "Jose Díaz"]);
    assert.deepEqual(match?.people, [0, 1]);
    assert.equal(match.nearness, "likely");
  });

  it("keeps marks that are letters and drops those that are accents", () => {
    assert.equal(unaccented("chloé łuk straße"), "chloe luk strasse");
    for (const [a, b] of [
      ["か", "が"],
      ["राम", "रोम"],
      ["й", "и"],
    ] as const)
      assert.notEqual(unaccented(a), unaccented(b));
  });

  it("never throws, and never takes a name for two people or for one with other numbers", () => {
    const name = fc.string({ unit: "grapheme", maxLength: 20 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), fc.array(name, { maxLength: 6 }), (a, b) => {
        const matches = matchPeople(a, b);
        assert.equal(matches.length, a.length);
        matches.forEach(({ people, nearness }) => {
          if (nearness === "same") assert.equal(people.length, 1);
          assert.equal(new Set(people).size, people.length);
          for (const at of people) assert.ok(at >= 0 && at < b.length);
        });
      }),
    );
  });

  it("finds everybody again who is written family name first", () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
    fc.assert(
      fc.property(word, word, (first, last) => {
        assert.equal(samePersonKey(`${last}, ${first}`), samePersonKey(`${first} ${last}`));
        assert.equal(
          samePersonKey(`${last.toUpperCase()} ${first}`),
          samePersonKey(`${first} ${last}`),
        );
      }),
    );
  });

  it("takes a name in capitals for the same where capitals don't tell the family name", () => {
    for (const name of [
      "Rep 1",
      "Rep 12",
      "Team A",
      "Team A.",
      "Open",
      "Open 2",
      "Ana B. Ruiz",
      "Zoë 7",
    ]) {
      assert.equal(samePersonKey(name.toUpperCase()), samePersonKey(name), name);
      const [match] = matchPeople([name.toUpperCase()], [name]);
      assert.deepEqual([match?.people, match?.nearness], [[0], "same"], name);
    }
    const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
    const mark = fc.stringMatching(/^(\d{1,3}|[A-Z]\.?)$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, mark), { minLength: 1, maxLength: 4 }), (words) => {
        const name = words.join(" ");
        assert.equal(samePersonKey(name.toUpperCase()), samePersonKey(name.toLowerCase()));
      }),
    );
  });

  it("never makes one person of two whose words differ", () => {
    for (const [one, other] of [
      ["REP 1", "Rep 2"],
      ["REP 1", "1 REP"],
      ["TEAM A", "Team B"],
      ["TEAM A", "A TEAM"],
      ["RUIZ Ana", "RUIZ Eva"],
      ["REP 1", "Rep 11"],
    ] as const)
      assert.notEqual(samePersonKey(one), samePersonKey(other), `${one}, ${other}`);
  });

  it("parts a cell into what may be the name", () => {
    assert.deepEqual(nameParts("Ana Ruiz (x) - West"), [
      "Ana Ruiz (x) - West",
      "Ana Ruiz - West",
      "Ana Ruiz",
    ]);
    assert.deepEqual(personWords("Anne-Marie O'Neil, Dr."), ["anne", "marie", "oneil"]);
  });
});
