import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { comparableName, numbersInName } from "../../src/quality/companyName";
import { domainOf } from "../../src/quality/domain";
import { likeness, likenessBound } from "../../src/quality/likeness";
import { matchNames } from "../../src/quality/matchNames";
import { nameIndex } from "../../src/quality/nameIndex";
import { postalKey } from "../../src/quality/postalKey";

describe("likeness of texts", () => {
  it("is that of the published examples", () => {
    // Winkler 1990, table of string comparator values.
    const published: readonly (readonly [string, string, string])[] = [
      ["MARTHA", "MARHTA", "0.961"],
      ["DWAYNE", "DUANE", "0.840"],
      ["DIXON", "DICKSONX", "0.813"],
      ["SHACKLEFORD", "SHACKELFORD", "0.982"],
      ["MASSEY", "MASSIE", "0.933"],
      ["MICHELLE", "MICHAEL", "0.921"],
      ["JERALDINE", "GERALDINE", "0.926"],
      ["ITMAN", "SMITH", "0.467"],
    ];
    for (const [a, b, expected] of published) assert.equal(likeness(a, b).toFixed(3), expected);
  });

  it("is 1 for equal texts, 0 for those without a common letter, and the same both ways", () => {
    assert.equal(likeness("acme", "acme"), 1);
    assert.equal(likeness("", ""), 1);
    assert.equal(likeness("abc", "xyz"), 0);
    assert.equal(likeness("abc", ""), 0);
    const text = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "b", "c", "d") });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = likeness(a, b);
        assert.ok(value >= 0 && value <= 1);
        assert.ok(value <= likenessBound(a, b) + 1e-12);
        if (a !== b) assert.ok(value < 1);
      }),
    );
  });

  it("takes texts longer than its first room", () => {
    assert.ok(likeness("ab".repeat(200), `${"ab".repeat(199)}ba`) > 0.99);
  });
});

describe("company names as they are compared", () => {
  it("lose legal forms, punctuation, accents, the and and", () => {
    const same: readonly (readonly [string, string])[] = [
      ["Acme, Inc.", "acme"],
      ["ACME LLC", "acme"],
      ["The Müller & Söhne GmbH & Co. KG", "muller sohne"],
      ["Smith and Sons Ltd.", "smith sons"],
      ["Smith + Sons", "smith sons"],
      ["Peña S.A. de C.V.", "pena"],
      ["Ferrari S.p.A.", "ferrari"],
      ["Serenity Spa", "serenity spa"],
      ["I. B. M. Corporation", "ibm"],
      ["I.B.M.", "ibm"],
      ["Macy’s", "macys"],
      ["Ørsted A/S", "orsted"],
      ["Amazon.com, Inc.", "amazon com"],
      ["3M Company", "3m"],
      ["株式会社トヨタ", "株式会社トヨタ"],
    ];
    for (const [name, expected] of same) assert.equal(comparableName(name), expected, name);
  });

  it("never lose everything", () => {
    assert.equal(comparableName("The Company"), "company");
    assert.equal(comparableName("Inc"), "inc");
    assert.equal(comparableName("The The"), "the the");
    assert.equal(comparableName("!!!"), "!!!");
    assert.equal(comparableName(""), "");
  });

  it("have numbers that tell places apart", () => {
    assert.equal(numbersInName("store 012 unit 4"), "12 4");
    assert.equal(numbersInName("acme"), "");
  });
});

describe("domains and postal codes as they are compared", () => {
  it("take a domain from an address", () => {
    for (const text of [
      "https://www.Acme.com/about?x=1",
      "ACME.com",
      "jo@acme.com",
      "http://acme.com:80",
    ])
      assert.equal(domainOf(text), "acme.com");
    assert.equal(domainOf("shop.acme.co.uk"), "shop.acme.co.uk");
  });

  it("find none in what anybody uses, or what is none", () => {
    for (const text of ["gmail.com", "jo@gmail.com", "acme", "n/a", "", "=cmd"])
      assert.equal(domainOf(text), "");
  });

  it("give ZIP codes their zero back and leave the last four off", () => {
    assert.equal(postalKey("2134-1200"), "02134");
    assert.equal(postalKey("02134"), "02134");
    assert.equal(postalKey("k1a 0b1"), postalKey("K1A0B1"));
  });
});

describe("the index of names", () => {
  it("finds the one that is written otherwise among many, and none with another number", () => {
    const names = Array.from({ length: 3000 }, (_, at) => `company ${(at * 7919).toString(36)}`);
    names.push("northwind traders", "store 12", "store 13");
    const index = nameIndex(names);
    const count = index.lookUp("nortwind traders");
    assert.ok(index.found.subarray(0, count).includes(3000));
    const stores = index.lookUp("store 12");
    assert.ok(!index.found.subarray(0, stores).includes(3002));
    assert.ok(index.found.subarray(0, stores).includes(3001));
  });

  it("looks at earlier names alone where asked, and forgets one look-up before the next", () => {
    const index = nameIndex(["acme", "acme foods", "acme food"]);
    assert.equal(index.lookUp("acme food", 1), 1);
    assert.equal(index.found[0], 0);
    assert.equal(index.lookUp("zzz"), 0);
    assert.equal(index.lookUp("acme food", 2), 2);
  });
});

describe("matchNames", () => {
  it("gives the best and the runner-up", () => {
    const candidates = ["Umbrella", "Acme LLC", "ACME Inc", "Acne Labs", "Acme LLC"];
    const { best, bestLikeness, second } = matchNames(
      ["acme inc.", "ACME Inc", "", "Umbrela"],
      candidates,
    );
    assert.deepEqual([...best], [1, 2, -1, 0]);
    assert.deepEqual([...second], [2, 1, -1, -1]);
    assert.equal(bestLikeness[0], 1);
    assert.ok(Number.isNaN(bestLikeness[2]));
    assert.ok((bestLikeness[3] as number) > 0.95);
  });

  it("has no candidates to offer where there are none", () => {
    assert.deepEqual([...matchNames(["Acme"], []).best], [-1]);
    assert.deepEqual([...matchNames(["__proto__"], ["constructor", "__proto__"]).best], [1]);
  });
});
