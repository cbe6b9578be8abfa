import assert from "node:assert/strict";
import { servePlaces } from "../../taskpane/servePlaces";

const page = globalThis as { TerritoryPlannerFunctions?: unknown };

describe("servePlaces", () => {
  const { fetch } = globalThis;
  let asked: string[] = [];
  let answer = new Response("places");
  let load: (() => Promise<string>) | undefined;

  beforeEach(() => {
    asked = [];
    load = undefined;
    page.TerritoryPlannerFunctions = {
      usePlaces: (given: () => Promise<string>) => {
        load = given;
      },
    };
    globalThis.fetch = (address) => {
      assert.ok(typeof address === "string");
      asked.push(address);
      return Promise.resolve(answer);
    };
    servePlaces();
  });

  afterEach(() => {
    globalThis.fetch = fetch;
    delete page.TerritoryPlannerFunctions;
  });

  it("asks for the file beside the page, and only when a cell wants it", async () => {
    assert.deepEqual(asked, []);
    answer = new Response("places");
    assert.equal(await load?.(), "places");
    assert.deepEqual(asked, ["assets/places.txt"]);
  });

  it("fails where the file is not there", async () => {
    answer = new Response("no such file", { status: 404 });
    assert.ok(load);
    await assert.rejects(load(), /assets\/places\.txt: 404/);
  });

  it("has nothing to serve in a page without the functions, or with older ones", () => {
    page.TerritoryPlannerFunctions = {};
    servePlaces();
    delete page.TerritoryPlannerFunctions;
    servePlaces();
    assert.deepEqual(asked, []);
  });
});
