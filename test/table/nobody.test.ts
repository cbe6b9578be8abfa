import assert from "node:assert/strict";
import { isNobody } from "../../src/table/nobody";

describe("owners who are nobody", () => {
  // Words and signs for none, in any case, with or without accents and punctuation.
  for (const text of [
    "n/a",
    "N/A",
    "N.A.",
    "-",
    "–",
    "???",
    "0",
    "Unassigned",
    "(unassigned)",
    "Not assigned",
    "none",
    "TBD",
    "Open",
    "Vacant",
    "House",
    "nicht zugewiesen",
    "Unbesetzt",
    "N.N.",
    "NN",
    "n. n.",
    "sin asignar",
    "Non attribué",
    "Não atribuído",
    "non assegnato",
    "Niet toegewezen",
    "Nieprzypisany",
    "brak",
    "Nepřiřazeno",
    "Не назначен",
    "Никой",
  ])
    it(`are said by ${text}`, () => assert.equal(isNobody(text), true));

  for (const text of [
    "Ana",
    "Nona",
    "Noa Ohne",
    "Bo Open",
    "Иван",
    "田中",
    "أحمد",
    "101",
    "Housekeeper",
  ])
    it(`are not said by ${text}`, () => assert.equal(isNobody(text), false));
});
