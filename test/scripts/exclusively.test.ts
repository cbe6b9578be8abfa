import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { exclusively } from "../../scripts/exclusively.mjs";
import { root } from "../support/root";

describe("exclusively", () => {
  let folder: string;
  let lock: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "territory-planner-exclusively-"));
    lock = join(folder, "lock");
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("lets go of the lock, after a failure too", () => {
    exclusively(() => assert.ok(existsSync(lock)), { lock });
    assert.ok(!existsSync(lock));
    const fail = (): void => {
      throw new Error("no");
    };
    assert.throws(() => exclusively(fail, { lock }), /no/);
    assert.ok(!existsSync(lock));
  });

  it("takes over from a process that has died", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(lock, String(pid));
    let done = false;
    exclusively(() => (done = true), { lock });
    assert.ok(done);
  });

  for (const [what, text] of [
    ["nothing, as after a full disk", ""],
    ["no number", "left over"],
    ["the number of no process", "-1"],
  ] as const) {
    it(`says that the lock holds ${what}, and takes it over after a while`, () => {
      writeFileSync(lock, text);
      const said: string[] = [];
      let holder = "";
      exclusively(() => (holder = readFileSync(lock, "utf8")), {
        lock,
        say: (message) => said.push(message),
        patience: { look: 1, nameless: 20 },
      });
      assert.equal(holder, String(process.pid));
      assert.deepEqual(said, [
        `${lock} names no command that installs or builds here: waiting a moment for one, then going on.`,
      ]);
      assert.ok(!existsSync(lock));
    });
  }

  it("waits while another process holds the lock, and says for whom", async () => {
    writeFileSync(lock, String(process.pid));
    const address = pathToFileURL(join(root, "scripts/exclusively.mjs")).href;
    const script = `
      import { exclusively } from ${JSON.stringify(address)};
      exclusively(() => console.log("Mine."), { lock: ${JSON.stringify(lock)} });
    `;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
    let output = "";
    await new Promise<void>((heard) => {
      child.stdout.on("data", (part: Buffer) => {
        output += part.toString();
        heard();
      });
    });
    assert.equal(
      output,
      `Another command installs or builds here (process ${process.pid}): waiting for it. If there is none, delete ${lock}.\n`,
    );
    rmSync(lock);
    await new Promise((ended) => child.on("close", ended));
    assert.match(output, /\nMine\.\n$/);
    assert.ok(!existsSync(lock));
  });
});
