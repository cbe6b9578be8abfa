import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { accountIndex } from "../../src/leads/accountIndex";

const index = accountIndex({
  id: ["A1", "A2", "A3", "a1", "A5", "A6", "__proto__"],
  name: ["Acme", "Acme West", "acme  west", "Solo", "Loop", "Pool", "constructor"],
  domain: ["acme.com", "www.ACME.com", "", "solo.io", "shared.org", "https://shared.org/x", ""],
  parent: ["", "A1", "Acme", "", "A6", "A5", ""],
  rep: Int32Array.of(-1, 2, -1, 0, -1, -1, 1),
});

describe("accountIndex", () => {
  it("finds by ID to the letter, by name in any case where it is the only one", () => {
    assert.equal(index.byId("A1"), 0);
    assert.equal(index.byId("a1"), 3);
    assert.equal(index.byId("a2"), -1);
    assert.equal(index.byId(""), -1);
    assert.equal(index.byName("SOLO"), 3);
    assert.equal(index.byName("Acme West"), -1);
    assert.equal(index.byName(""), -1);
    assert.equal(index.byIdOrName("acme"), 0);
    assert.equal(index.byIdOrName("A3"), 2);
  });

  it("finds by domain, those with a rep first", () => {
    assert.equal(index.byDomain("ana@acme.com"), 1);
    assert.equal(index.byDomain("shared.org"), 4);
    assert.equal(index.byDomain("nobody.com"), -1);
    assert.equal(index.byDomain("ana@gmail.com"), -1);
  });

  it("goes up to the nearest parent with a rep, and out of circles", () => {
    assert.equal(index.owned(1), 1);
    assert.equal(index.owned(2), -1);
    assert.equal(index.owned(4), -1);
    const family = accountIndex({
      id: ["T", "M", "B"],
      name: ["", "", ""],
      domain: ["", "", ""],
      parent: ["", "T", "M"],
      rep: Int32Array.of(5, -1, -1),
    });
    assert.equal(family.owned(2), 0);
  });

  it("takes names that objects know for plain names", () => {
    assert.equal(index.byId("__proto__"), 6);
    assert.equal(index.byName("constructor"), 6);
    assert.equal(index.byId("toString"), -1);
  });
});
