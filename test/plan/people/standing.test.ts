import assert from "node:assert/strict";
import { asksInactive, standingOf, type Standing } from "../../../src/plan/people/standing";

describe("whether a rep is active", () => {
  // Yes and no, and the words for active, left and on leave, each alone or among others.
  const cases: Record<Standing, readonly string[]> = {
    active: [
      ..."Yes|TRUE|x|1|Ja|Oui|Sí|Sim|Sì|Waar|Active|Aktiv|Actif|Activo|Attivo|Ativo|Actief".split(
        "|",
      ),
      ..."Tak|Ano|Да|Aktywna|Aktivní|Активен".split("|"),
      ..."Active - ramping|Full-time|New hire|Teilzeit".split("|"),
    ],
    inactive: [
      ..."No|FALSE|0|Nein|Non|Não|Nee|Inactive|Inaktiv|Inactif|Inactivo|Inattivo|Inativo|Inactief".split(
        "|",
      ),
      ..."Not active|Left|Left the company|Former|Terminated 3/1/2026|Resigned|Ausgeschieden|Parti".split(
        "|",
      ),
      ..."Nie|Ne|Нет|Не|Nieaktywny|Zwolniony|Neaktivní|Уволен|Неактивен|Напуснала".split("|"),
      ..."Despedida|Licenziato|Desligado|Uit dienst|Deactivated".split("|"),
    ],
    away: [
      ..."On leave|LOA|LOA until June|Maternity leave|Sabbatical|Parental|Elternzeit|Mutterschutz".split(
        "|",
      ),
      ..."Urlop macierzyński|Na dovolené|В отпуске|В отпуск".split("|"),
      ..."Congé maternité|Baja médica|Excedencia|Licença|In congedo|Met verlof|Inactive (on leave)".split(
        "|",
      ),
    ],
  };
  for (const [standing, texts] of Object.entries(cases))
    for (const text of texts)
      it(`is ${standing} by ${text}`, () => assert.equal(standingOf(text), standing));

  for (const text of ["", "Frozen", "T", "12", "West", "активи", "在職"])
    it(`is not said by ${JSON.stringify(text)}`, () => assert.equal(standingOf(text), undefined));

  it("turns yes and no, and nothing else, under a header that asks who left", () => {
    for (const header of ["Inactive", "Is Inactive", "Has left", "Terminated", "Inaktiv"])
      assert.equal(asksInactive(header), true);
    for (const header of ["Active", "Status", "Aktiv", "Is active"])
      assert.equal(asksInactive(header), false);
    assert.equal(standingOf("Yes", true), "inactive");
    assert.equal(standingOf("", true), undefined);
    assert.equal(standingOf("no", true), "active");
    assert.equal(standingOf("On leave", true), "away");
  });
});
