import assert from "node:assert/strict";
import { decodeAs, encodingFits, isClear } from "../../grid/files/encodings";
import type { TextEncoding } from "../../grid/files/encodings";
import { meetings, spoilableTexts } from "../../grid/files/meetings";
import { plausibility } from "../../grid/files/plausibility";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { encoded } from "./encoded";

const best = (bytes: Uint8Array): TextEncoding | undefined => encodingFits(bytes)[0]?.encoding;

describe("the encoding of a text file that doesn't say it", () => {
  // A few rows each, as in a small export: little to judge by. What else falls under it: any list
  // of names or places in these languages, in any of these pages.
  const clear: readonly (readonly [string, TextEncoding, string])[] = [
    [
      "Polish",
      "windows-1250",
      "Account ID;Account Owner;ARR\nB1;Grażyna Łęcka;100\nB2;Józef Żuk;5",
    ],
    [
      "Polish of an older program",
      "iso-8859-2",
      "Kod,Miasto\n1,Gdańsk Śródmieście\n2,Łódź Bałuty\n",
    ],
    ["Polish without ł", "windows-1250", "Opiekun\nKamiński\nWiśniewski\nZięba\n"],
    ["Czech", "windows-1250", "Zákazník;Obchodník\nNěmec a synové;Jiří Dvořák\nRůžička;Kučera\n"],
    ["Slovak", "windows-1250", "Meno\nĽubomír Kováč\nZuzana Horňáková\nŠtefan Sabaľ\n"],
    ["Hungarian", "windows-1250", "Ügyfél;Felelős\nSzűcs Kft.;Kőszegi Ágnes\nGyőri;Dezső\n"],
    ["Romanian", "windows-1250", "Oraş\nBrăila\nTârgu Mureş\nPiteşti\nŢăndărei\n"],
    ["German", "windows-1252", "Firma;Außendienst\nBäckerei Größe;Jürgen\nMüller;Söhne\n"],
    ["French", "windows-1252", "Société;Gérant\nCrème & Fils;Hélène Lefèvre\nForêt;François\n"],
    ["Spanish", "windows-1252", "Compañía\nPeña\nMuñoz Ibáñez\n"],
    ["Portuguese", "windows-1252", "Cliente\nSão João\nConceição\nMagalhães\n"],
    ["Danish", "windows-1252", "Kunde\nSørensen\nKjær\nMøller & Ågård\n"],
    ["Swedish", "windows-1252", "Kund\nÅkesson\nSjöström\nBäckström\n"],
    ["the euro sign of a newer page", "iso-8859-15", "Name;Betrag\nMüller;5 €\nKöhler;7 €\n"],
    ["Turkish", "windows-1254", "Müşteri\nYıldız Çelik\nŞahin Güneş\nDoğan Öztürk\n"],
    ["Russian", "windows-1251", "Клиент;Менеджер\nРомашка;Иванов Пётр\n"],
    [
      "Japanese",
      "shift_jis",
      "会社名,担当者,金額\n株式会社山田,佐藤花子,100\nトヨタ商事,鈴木,200\n",
    ],
    ["German of an older Mac", "macintosh", "Firma\nMüller\nKöhler Größe\nJäger\n"],
  ];
  for (const [language, encoding, text] of clear) {
    it(`reads ${language} in ${encoding}`, () => {
      const bytes = encoded(text, encoding);
      const fits = encodingFits(bytes);
      const seen = fits.map(({ encoding: page, fit }) => `${page} ${fit.toFixed(2)}`).join(", ");
      assert.equal(decodeAs(bytes, fits[0]?.encoding ?? "utf-8"), text, seen);
      assert.ok(isClear(fits), seen);
    });
  }

  it("never reads a few bytes of Polish as Western", () => {
    for (const text of ["Owner\nŁukasz Żółć\n", "Święta Ćma;1\n", "Ząb\n", "Łoś\n", "Ćwikła\n"]) {
      assert.notEqual(best(encoded(text, "windows-1250")), "windows-1252", text);
    }
  });

  it("leaves open what can be read in two ways", () => {
    // Brière or Bričre; Szűcs or Szûcs.
    for (const bytes of [encoded("Brière\n", "windows-1252"), encoded("Szűcs\n", "windows-1250")]) {
      assert.ok(!isClear(encodingFits(bytes)));
    }
  });

  it("takes UTF-8 of which a letter was cut in two for what it is", async () => {
    const whole = new TextEncoder().encode(
      "Name,ARR\nBäcker Größe,1\nJürgen Müller,2\nÀ la carté,3\nZoé",
    );
    const bytes = whole.subarray(0, whole.length - 1);
    const { sheets, decoded } = await readWorkbookFile("cut.csv", bytes);
    assert.equal(sheets[0]?.cells[1]?.[0], "Bäcker Größe");
    assert.equal(decoded?.[0]?.encoding, "utf-8");
  });

  it("offers the readings that differ, each of the same cell", async () => {
    const bytes = encoded("Owner;ARR\nBrière;1\nAna;2\n", "windows-1252");
    const { decoded } = await readWorkbookFile("a.csv", bytes);
    assert.deepEqual(
      decoded?.[0]?.choices.slice(0, 2).map(({ encoding, shows }) => [encoding, shows]),
      [
        ["windows-1252", "Brière"],
        ["windows-1250", "Bričre"],
      ],
    );
    assert.equal(decoded[0].sure, false);
  });

  it("reads it again as its user says", async () => {
    const bytes = encoded("Owner;ARR\nBričre;1\n", "windows-1250");
    const { sheets, decoded } = await readWorkbookFile("a.csv", bytes, "windows-1250");
    assert.equal(sheets[0]?.cells[1]?.[0], "Bričre");
    assert.equal(decoded?.[0]?.sure, true);
  });

  it("has nothing to ask about Unicode and plain ASCII", async () => {
    for (const bytes of [new TextEncoder().encode("a,Łukasz\n"), encoded("a,b\n", "iso-8859-2")]) {
      const { decoded } = await readWorkbookFile("a.csv", bytes);
      assert.deepEqual(decoded?.[0]?.choices, []);
    }
  });
});

describe("names that meet", () => {
  it("are those with letters beyond ASCII, each counted once", () => {
    const list = spoilableTexts([
      [
        ["Łukasz", "Ana", 5],
        ["Łukasz ", "Żółć", null],
      ],
    ]);
    assert.deepEqual([...list], ["Łukasz", "Żółć"]);
    assert.equal(meetings(list, new Set(["Żółć", "£ukasz", "Ana"])), 1);
  });
});

describe("the plausibility of a text", () => {
  const fit = (text: string): number => plausibility(text).fit;

  it("is 1 where every letter is one of its language, and falls with signs inside words", () => {
    assert.equal(fit("Łukasz Żółć"), 1);
    assert.ok(fit("£ukasz ¯ó³æ") < 0);
    assert.ok(fit("Kamiñski") < 0.5, "no Spanish word has ñ before a consonant");
    assert.ok(fit("MüLLER müÜller") < 0.9, "capitals amid small letters");
    assert.ok(fit("5 € – “Ana” – O’Brien") >= 0.8, "signs that people write");
    assert.ok(Number.isNaN(fit("plain ASCII")));
  });
});
