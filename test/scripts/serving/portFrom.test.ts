import assert from "node:assert/strict";
import { portFrom } from "../../../scripts/serving/portFrom.mjs";

describe("portFrom", () => {
  const ports: readonly (readonly [string | undefined, number])[] = [
    [undefined, 3000],
    ["", 3000],
    [" ", 3000],
    ["0", 0],
    ["8080", 8080],
    [" 8080 ", 8080],
    ["65535", 65535],
  ];
  for (const [text, port] of ports) {
    it(`takes ${JSON.stringify(text)} for ${port}`, () => {
      assert.equal(portFrom(text), port);
    });
  }

  for (const text of ["3000a", "port", "-1", "65536", "80.5", "0x50", "1e3", "Infinity", "NaN"]) {
    it(`refuses ${text}, and says what a port is`, () => {
      assert.throws(() => portFrom(text), {
        message: `PORT is "${text}". Set it to a whole number from 0 to 65535, such as 3000, or leave it out.`,
      });
    });
  }
});
