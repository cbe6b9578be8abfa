import assert from "node:assert/strict";
import fc from "fast-check";
import { isTotalLabel, mayBeTotal, totalLabel } from "../../../src/table/rows/totalWords";
import { mayHaveAtEdge, wordEdges } from "../../../src/table/rows/wordEdges";
import { totalWords } from "../../support/totalWords";

const odd = ["\u00A0", "\u200B", "\t", "\u2009", "\u00AD", " ", "", "\u0301"];
const companies = ["Totalise", "Sumitomo", "Reporters", "Média", "Rep 3", "Sub", "Northwind", "so"];

/** Pieces of labels and names in any order, cased and spaced as nobody would. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...totalWords, ...companies, "North", "(40 records)", "(n = 2)", ":", "="),
      fc.constantFrom(...odd, "-", "of", "for", '"'),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 4 },
  )
  .chain((parts) => fc.constantFrom(" ", "", "\u00A0").map((space) => parts.join(space)))
  .chain((whole) =>
    fc.constantFrom(whole, whole.toUpperCase(), whole.normalize("NFD"), ` ${whole}`),
  );

describe("the words of totals", () => {
  it("are told by their letters as by the whole rule, which a text with an outer space meets", () => {
    fc.assert(
      fc.property(text, (one) => {
        fc.pre(one.length > 2 && one.length < 80);
        assert.deepEqual(totalLabel(one), totalLabel(` ${one}`), JSON.stringify(one));
      }),
      { numRuns: 5000 },
    );
  });

  for (const word of totalWords) {
    it(`are labels alone and beside a count: ${word}`, () => {
      for (const one of [word, word.toUpperCase(), word.normalize("NFD"), `${word} (12)`])
        assert.equal(isTotalLabel(one), true, one);
      // Exports put spaces of many kinds between words.
      assert.equal(isTotalLabel(word.replaceAll(" ", "\u00A0")), true);
    });
  }

  for (const word of [
    ...["Total: 1,234 records", "Total: 3", "Grand Total: 3", "Count: 3", "3 records"],
    ...["1,234 records in total", "Overall", "Gesamtsumme: 12", "12 Datensätze"],
  ]) {
    it(`are labels with a count in them: ${word}`, () => {
      assert.equal(isTotalLabel(word), true);
    });
  }

  for (const text of ["North Total: 7", "North Total :7", "51 Total: 7", "North Total: 7 deals"]) {
    it(`are seen beside a group with a count behind them: ${text}`, () => {
      const { kind, isPlain } = totalLabel(text) ?? {};
      assert.deepEqual({ kind, isPlain }, { kind: "subtotal", isPlain: true });
    });
  }

  it("are none in names of companies", () => {
    for (const name of ["Total Energies", "Count Basie Ltd", "Overall Partners", "3M", "Records"])
      assert.equal(isTotalLabel(name), false, name);
  });

  it("pass over names by a few letters", () => {
    for (const name of ["Rep 3", "Acme Inc", "006123", "Northwind"])
      assert.equal(mayBeTotal(name), false, name);
  });
});

describe("words at the edges of a text", () => {
  const word = fc
    .string({ unit: fc.constantFrom("a", "b", "c", "d", "e", "é"), minLength: 3, maxLength: 6 })
    .map((one) => one.normalize("NFC"));

  it("are never passed over", () => {
    const written = fc.constantFrom(
      (one: string) => one,
      (one: string) => one.toUpperCase(),
      (one: string) => one.normalize("NFD"),
    );
    const others = fc.string({ maxLength: 5 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        written,
        others,
        (words, at, write, other) => {
          const edges = wordEdges(words, words);
          const chosen = write(words[at % words.length] ?? "");
          for (const space of [" ", "\u00A0", "\t"]) {
            assert.ok(mayHaveAtEdge(edges, other === "" ? chosen : chosen + space + other));
            assert.ok(mayHaveAtEdge(edges, other === "" ? chosen : other + space + chosen));
          }
        },
      ),
    );
  });
});
