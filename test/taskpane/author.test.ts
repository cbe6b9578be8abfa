import assert from "node:assert/strict";
import { browserAuthor } from "../../taskpane/session/author";

/** A browser's storage. */
function storage(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const refuses = (): never => {
  throw new Error("the page may not");
};

describe("the name of whoever uses this computer", () => {
  it("is there again when the pane is opened anew", () => {
    const kept = storage();
    const first = browserAuthor(() => kept);
    assert.equal(first.read(), "");
    first.write("Ana Ruiz");
    assert.equal(first.read(), "Ana Ruiz");
    assert.equal(browserAuthor(() => kept).read(), "Ana Ruiz");
  });

  it("holds as long as the pane is open where the browser keeps nothing", () => {
    for (const where of [refuses, () => ({ getItem: refuses, setItem: refuses })]) {
      const author = browserAuthor(where);
      author.write("Ana Ruiz");
      assert.equal(author.read(), "Ana Ruiz");
    }
  });
});
