import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { accountFields, repFields, type Field } from "../../../src/table/headers/fields";
import { headerMatches, matchHeaders } from "../../../src/table/headers/matchHeaders";
import { readHeader } from "../../../src/table/headers/readHeader";
import { languages } from "../../../src/table/headers/words/languages";

/** The field that a header alone is matched to. */
function fieldOf(header: string, fields: readonly Field[]): string {
  return [...matchHeaders([header], fields).keys()][0] ?? "";
}

/** The header that a field gets among some. */
function headerOf(key: string, headers: string, fields = accountFields): string {
  const list = headers.split(";");
  return list[matchHeaders(list, fields).get(key) ?? -1] ?? "";
}

describe("rules of headers", () => {
  describe("a word that tells nothing beside others", () => {
    // Falls under it: any adjective of a thing that isn't asked for.
    const others =
      "Sales Agent Notes;Sales Office;Sales Channel;Sales Stage;Sales Team;Sales Org;Sales Group;Sale Price;Sales Tax;" +
      "Revenue Band;Revenue Type;Company Domain;Company Domain Name;Account Status;Customer Since;Client Notes;" +
      "Health Score;Churn Score;Credit Score;NPS Score;Risk Score;Target Account;has_company;Name Prefix;" +
      "Products Owned;Owner Role;Owner Email;Hours Logged;Territory;Sales Territory;Month Name;Product Name;Deal Name;" +
      "Contact Name;Manager;Order Number;Tax Number;Phone Number;Territory ID;Product ID;Quarter ID;Row Checksum";
    for (const header of others.split(";")) {
      it(`leaves ${header} alone`, () => {
        assert.equal(fieldOf(header, accountFields), "");
      });
    }
  });

  describe("words that leave a field what it is", () => {
    const same: readonly (readonly [string, string])[] = [
      ["Billing Country", "country"],
      ["Mailing Country/Region", "country"],
      ["Address 2: Country/Region", "country"],
      ["HQ State/Region", "state"],
      ["Account.Industry", "industry"],
      ["Deal - Owner", "owner"],
      ["custom.Segment", "segment"],
      ["Primary Industry (Global)", "industry"],
      ["Revenue FY25 (k$)", "arr"],
      ["Sales (YTD)", "arr"],
      ["Sales (last 12 months)", "arr"],
      ["Total Revenue (rounded)", "arr"],
      ["Net Sales in EUR, thousand", "arr"],
      ["Internal TAM", "potential"],
      ["Opportunity Account Name", "name"],
      ["SFDC Account ID", "id"],
      ["Potential Customer", "name"],
      ["Customer Potential", "potential"],
      ["Auftragswert", "arr"],
      ["Betrag (EUR)", "arr"],
      ["Montant total", "arr"],
      ["total_dépense", "arr"],
      ["importe_usd", "arr"],
      ["Valor (R$)", "arr"],
      ["Importo", "arr"],
      ["Bedrag", "arr"],
    ];
    for (const [header, key] of same) {
      it(`let ${header} be ${key}`, () => {
        assert.equal(fieldOf(header, accountFields), key);
      });
    }
  });

  describe("of several that fit", () => {
    const first: readonly (readonly [string, string, string, string])[] = [
      ["the account's own ID", "id", "ID;Record ID;Account ID", "Account ID"],
      ["a record's key, not a number typed in", "id", "Account Number;Record ID", "Record ID"],
      ["an ID, not a number", "id", "Customer Number;Customer ID", "Customer ID"],
      ["a system's own key", "id", "ID;Internal ID;Name", "Internal ID"],
      [
        "what Dynamics marks",
        "id",
        "(Do Not Modify) Account;Account Number",
        "(Do Not Modify) Account",
      ],
      ["the ID of what has a name here", "id", "Boat ID;Dock ID;Boat Name", "Boat ID"],
      ["a name, not an ID", "owner", "Owner.id;Owner", "Owner"],
      [
        "a name, not an ID, in any wording",
        "owner",
        "Owner ID;Current Sales Rep",
        "Current Sales Rep",
      ],
      ["a relation, not a login", "owner", "Assigned User Name;Assigned To", "Assigned To"],
      ["an ID where no column names him", "owner", "Support Rep Id;City", "Support Rep Id"],
      ["the later year", "arr", "Revenue 2023;Revenue 2025;Revenue 2024", "Revenue 2025"],
      ["a whole wording", "arr", "Gross Sales;Sales", "Sales"],
      ["money that says whose", "arr", "Amount;Revenue", "Revenue"],
      ["any money", "arr", "Amount;Quantity", "Amount"],
      ["a parent's ID", "parentId", "Parent Account;Parent Account.id", "Parent Account.id"],
      ["a name beside the one word for an account", "id", "Customer;Name 1", "Customer"],
    ];
    for (const [what, key, headers, wanted] of first) {
      it(`takes ${what}`, () => {
        assert.equal(headerOf(key, headers), wanted);
      });
    }

    it("takes a deal's amount for no account's where what it may bring stands there", () => {
      assert.equal(headerOf("arr", "Amount;Expected Revenue"), "");
      assert.equal(headerOf("potential", "Amount;Expected Revenue"), "Expected Revenue");
    });

    it("takes a company of ours that bills for no parent", () => {
      assert.equal(headerOf("parentId", "Subsidiary"), "");
      assert.equal(headerOf("parentId", "subsidiary_of"), "subsidiary_of");
    });
  });

  describe("of a rep", () => {
    const people =
      "Agent;Sales Agent;Person;Operator;Nurse;Seller;User;Consultant;Representative;Group;Employee Name;Full Name;Driver";
    for (const header of people.split(";")) {
      it(`know ${header}`, () => {
        assert.equal(fieldOf(header, repFields), "name");
      });
    }

    it("know a head count from an employee", () => {
      assert.equal(headerOf("name", "Employees;Rank", repFields), "");
      assert.equal(headerOf("name", "Employee;Rank", repFields), "Employee");
    });

    it("let an ID stand for the name, and say so", () => {
      const match = headerMatches(["Seller ID", "Zip"], repFields).get("name");
      assert.equal(match?.because, "no column is called Rep: Seller ID stands for it");
      assert.equal(headerOf("name", "Seller ID;Seller", repFields), "Seller");
      assert.equal(headerOf("id", "Seller ID;Seller", repFields), "Seller ID");
      // "ID" doesn't say of whom, and one with a first name has a name.
      assert.equal(headerOf("name", "ID;Zip", repFields), "");
      assert.equal(headerOf("name", "Seller ID;First Name;Last Name", repFields), "");
    });

    it("take the plain name beside one of its parts for the other part", () => {
      const french = matchHeaders(["Nom", "Prénom"], repFields);
      assert.deepEqual(
        [...french],
        [
          ["firstName", 1],
          ["lastName", 0],
        ],
      );
    });
  });

  it("tell how many from which", () => {
    assert.equal(fieldOf("Number of Accounts", accountFields), "");
    assert.equal(fieldOf("# Customers", accountFields), "");
    assert.equal(fieldOf("Nb clients", accountFields), "");
    assert.equal(fieldOf("N° client", accountFields), "id");
  });
});

describe("words of other languages", () => {
  const read: readonly (readonly [string, string])[] = [
    ["Kundennummer", "customer number"],
    ["Kunden-Nr.", "customer number"],
    ["KUNDENNR", "customer number"],
    ["Außendienstmitarbeiter", "sale rep"],
    ["Aussendienstmitarbeiter", "sale rep"],
    ["Verkaeufer", "seller"],
    ["Rechnungsland", "billing country"],
    ["CUSTOMERNAME", "customer name"],
    ["C.A.", "revenue"],
    ["Chiffre d’affaires", "revenue"],
    ["n° de client", "number customer"],
  ];
  for (const [header, words] of read) {
    it(`are known in ${header}`, () => {
      assert.equal(readHeader(header).words.join(" "), words);
    });
  }

  it("mean one thing each, in whatever language", () => {
    // Read as a header, since that is how they meet: two meanings would depend on the order of the files.
    const meaning = new Map<string, string>();
    for (const { name, words } of languages) {
      for (const [english, known] of Object.entries(words)) {
        for (const word of known) {
          const read = readHeader(word).words.join(" ");
          const wanted = readHeader(english).words.join(" ");
          assert.equal(read, wanted, `${word} (${name}) is ${read}, not ${wanted}`);
          assert.equal(meaning.get(word) ?? english, english, `${word} (${name})`);
          meaning.set(word, english);
        }
      }
    }
  });

  it("take a count of something for no number that tells it apart", () => {
    for (const header of "Anzahl;Number of;Aantal;Quantità;Ilość;Počet;Количество;Брой".split(
      ";",
    )) {
      assert.equal(fieldOf(header, accountFields), "", header);
      assert.equal(fieldOf(header, repFields), "", header);
    }
  });

  it("are the same without their accents and strokes", () => {
    const typed =
      "Przychód=przychod;Łączna wartość=laczna wartosc;SPÓŁKA=SPOLKA;Země=zeme;Straße=strasse;Émetteur=emetteur";
    for (const pair of typed.split(";")) {
      const [written = "", plain = ""] = pair.split("=");
      assert.deepEqual(readHeader(written).words, readHeader(plain).words, pair);
    }
  });

  it("change no wording of a field into another's", () => {
    for (const fields of [accountFields, repFields]) {
      for (const { label, key } of fields) {
        const [first] = matchHeaders(
          [label, "x"],
          fields.map(({ standIn: _, ...one }) => one),
        );
        assert.equal(first?.[0], key);
      }
    }
  });
});
