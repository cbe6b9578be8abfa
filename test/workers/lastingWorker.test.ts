import assert from "node:assert/strict";
import { lastingWorker } from "../../workers/lastingWorker";

/** As much of a worker as is needed to start one. */
class SilentWorker extends EventTarget {
  postMessage(): void {
    // Nobody listens.
  }
  terminate(): void {
    // There is nothing to end.
  }
}

const answer = (): Promise<number> => Promise.resolve(7);

describe("a lasting worker", () => {
  it("is started once, by whoever comes first", async () => {
    for (const isBegun of [true, false]) {
      let started = 0;
      const worker = lastingWorker<object>(() => {
        started += 1;
        return new SilentWorker() as unknown as Worker;
      });
      assert.equal(started, 0);
      if (isBegun) worker.begin();
      assert.equal(started, isBegun ? 1 : 0);
      assert.equal(await worker.ask(answer), 7);
      worker.begin();
      assert.equal(started, 1);
    }
  });

  it("tells of a start that fails to whoever asks, not to whoever begins, and tries again", async () => {
    let isAllowed = false;
    const worker = lastingWorker<object>(() => {
      if (!isAllowed) throw new Error("no workers here");
      return new SilentWorker() as unknown as Worker;
    });
    worker.begin();
    await assert.rejects(worker.ask(answer), /no workers here/);
    isAllowed = true;
    assert.equal(await worker.ask(answer), 7);
  });
});
