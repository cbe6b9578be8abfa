import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  changesOfRange,
  fingerprintOfRanges,
  unapprovedOfRange,
} from "../../../functions/audit/audit";
import { cellErrorOf, refuses } from "../callInCell";

const before = [
  ["Account ID", "Account Name", "Account Owner"],
  ["A1", "Acme", "Ana"],
  ["A2", "Umbrella", "Ben"],
  ["A3", "=cmd", "Ana"],
];
const after = [
  ["Account ID", "Rep"],
  ["A1", "Ben"],
  ["A2", "ben"],
  ["A3", "Ben"],
];
const requests = [
  ["Account ID", "Request ID", "Reason", "Maker", "Checker", "Approved"],
  ["A1", "R-7", "Closer to home", "Maya", "Chen", 46000],
  ["A3", "R-8", "", "Maya", "", "pending"],
];
const headers = [
  "Account ID",
  "Account",
  "Owner before",
  "Owner after",
  "Request ID",
  "Reason",
  "Maker",
  "Checker",
  "Approved",
  "Status",
];

describe("TP.CHANGES", () => {
  it("logs each change with its request", () => {
    assert.deepEqual(changesOfRange(before, after, requests), [
      headers,
      ["A1", "Acme", "Ana", "Ben", "R-7", "Closer to home", "Maya", "Chen", 46000, "approved"],
      ["A3", "=cmd", "Ana", "Ben", "R-8", "", "Maya", "", "pending", "not approved yet"],
    ]);
  });

  it("needs no requests, and gives headers alone where nothing changes", () => {
    for (const left of [undefined, null as never, [[0]], [[""]]])
      assert.deepEqual(changesOfRange(before, after, left)[1], [
        "A1",
        "Acme",
        "Ana",
        "Ben",
        "",
        "",
        "",
        "",
        "",
        "no request",
      ]);
    assert.deepEqual(changesOfRange(before, before), [headers]);
  });

  it("knows an approval by a day, whatever its order", () => {
    for (const day of ["03/31/2026", "03/04/2026", "3.4.26", "31-Mar-2026", "2026-03-31 10:00"]) {
      const log = changesOfRange(before, after, [
        requests[0] as unknown[],
        ["A1", "R-7", "", "Maya", "Chen", day],
        ["A3", "R-8", "", "Maya", "Chen", "03/04/2026"],
      ]);
      const statuses = log.slice(1).map((row) => row.slice(-2));
      assert.deepEqual(statuses, [
        [day, "approved"],
        ["03/04/2026", "approved"],
      ]);
      const approvals = [
        ["Account ID", "New owner", "Approved"],
        ["A1", "Ben", day],
        ["A3", "Ben", "03/04/2026"],
      ];
      assert.equal(unapprovedOfRange(before, after, approvals).length, 1);
    }
    const slip = [requests[0] as unknown[], ["A1", "R-7", "", "Maya", "Chen", "31/31/2026"]];
    refuses(() => changesOfRange(before, after, slip), /"31\/31\/2026", which is neither yes, no/);
  });

  it("refuses a maker who checks, and what it can't read", () => {
    const alone = [...requests, ["A3", "R-9", "", "Chen", " CHEN", true]];
    refuses(
      () => changesOfRange(before, after, alone),
      /same person in row 4 of requests.*Have another/,
    );
    const vague = [requests[0] as unknown[], ["A1", "R-7", "", "Maya", "Chen", "soon"]];
    refuses(
      () => changesOfRange(before, after, vague),
      /Row 2 of requests \(Approved\) holds "soon"/,
    );
    refuses(() => changesOfRange(before, [["a", "b"]]), /No headers found in after/);
    refuses(
      () => changesOfRange(before, after, [["Account ID"], ["A1"]]),
      /requests has no column Request ID/,
    );
    assert.equal(cellErrorOf(() => changesOfRange(before, [["#N/A"]])).code, "#N/A");
  });
});

describe("headers of the requests of TP.CHANGES", () => {
  const beside = (header: string): unknown[][] =>
    requests.map((row, at) => [...row, at === 0 ? header : "Ben"]);

  for (const [header, nearest] of [
    ["Onwer after", "Owner after"],
    ["Ownr after", "Owner after"],
    ["New ownr", "new owner"],
    ["Requested ownerr", "requested owner"],
  ] as const) {
    it(`are refused where they are a slip for another: ${header}`, () => {
      refuses(
        () => changesOfRange(before, after, beside(header)),
        new RegExp(`requests has a column "${header}".*nearest is "${nearest}"`),
      );
    });
  }

  for (const header of "Approved by|Request date|Requested on|Owner before|Old owner|New owner ID|Reason code|Approver email".split(
    "|",
  )) {
    it(`are anybody's else: ${header}`, () => {
      assert.equal(changesOfRange(before, after, beside(header)).length, 3);
    });
  }
});

describe("TP.UNAPPROVED", () => {
  it("reads the log of TP.CHANGES", () => {
    const log = changesOfRange(before, after, requests);
    assert.deepEqual(unapprovedOfRange(before, after, log), [
      ["Account ID", "Owner before", "Owner after", "Approved owner", "Why"],
      ["A3", "Ana", "Ben", "", "not approved yet"],
    ]);
  });

  it("reads a log that says when something was approved", () => {
    const log = [
      ["Account ID", "New owner", "Approved on"],
      ["A1", "Cleo", 46000],
      ["A3", "Ben", "2026-03-31"],
    ];
    assert.deepEqual(unapprovedOfRange(before, after, log).slice(1), [
      ["A1", "Ana", "Ben", "Cleo", "another owner was approved"],
    ]);
  });

  it("refuses a log without a verdict, or with one by its maker", () => {
    refuses(
      () => unapprovedOfRange(before, after, [["Account ID", "Owner after"]]),
      /no column Status or Approved/,
    );
    const log = [
      ["Account ID", "Owner after", "Maker", "Checker", "Status"],
      ["A1", "Ben", "Maya", "maya", "Approved"],
    ];
    refuses(() => unapprovedOfRange(before, after, log), /same person in row 2 of changes/);
  });
});

describe("TP.FINGERPRINT", () => {
  it("covers any number of ranges and single cells, in order", () => {
    const print = fingerprintOfRanges([before, [[7]]]);
    assert.match(print, /^[0-9a-f]{64}$/);
    assert.equal(fingerprintOfRanges([[...before, [null, "", 0]], [[7]]]), print);
    assert.notEqual(fingerprintOfRanges([[[7]], before]), print);
    assert.notEqual(fingerprintOfRanges([before]), print);
    assert.equal(fingerprintOfRanges([before, 7] as never), print);
  });

  it("takes one range where a host knows no repetition", () => {
    assert.equal(fingerprintOfRanges(before as never), fingerprintOfRanges([before]));
  });

  it("hands on an error, and refuses nothing at all", () => {
    assert.equal(cellErrorOf(() => fingerprintOfRanges([[["#REF!"]]])).code, "#REF!");
    refuses(() => fingerprintOfRanges([]), /No range is given/);
    refuses(() => fingerprintOfRanges(undefined as never), /No range is given/);
  });
});
