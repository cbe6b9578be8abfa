import { productVersion } from "../../audit/productVersion";
import { hexOf, sink, type Sink } from "../../audit/sink";
import type { Decision } from "../../table/decision";
import { textOrder } from "../../table/textOrder";
import type { Inputs, Pin } from "../inputs/inputs";
import type { Settings } from "../settings/settings";

/** First byte of each value, so that 1, "1", true and nothing differ. */
const tags = { nothing: 0, number: 1, text: 2, yes: 3, no: 4, list: 5, named: 6 } as const;

function isNumbers(value: object): value is Float64Array | Int32Array | Uint8Array {
  return (
    value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array
  );
}

/** Writes a value of any shape into a hash; the parts of an object in the order of their names. */
export function writeValue(value: unknown, out: Sink): void {
  if (value === undefined || value === null) out.byte(tags.nothing);
  else if (typeof value === "number") {
    out.byte(tags.number);
    // Minus zero and zero are the same amount.
    out.text(String(value + 0));
  } else if (typeof value === "string") {
    out.byte(tags.text);
    out.text(value);
  } else if (typeof value === "boolean") out.byte(value ? tags.yes : tags.no);
  else if (typeof value === "object") writeObject(value, out);
  else throw new Error(`a ${typeof value} has no fingerprint`);
}

function writeObject(value: object, out: Sink): void {
  if (Array.isArray(value) || isNumbers(value)) {
    out.byte(tags.list);
    out.text(String(value.length));
    for (const one of value) writeValue(one, out);
    return;
  }
  const names = Object.keys(value).sort();
  out.byte(tags.named);
  out.text(String(names.length));
  for (const name of names) {
    out.text(name);
    writeValue((value as Readonly<Record<string, unknown>>)[name], out);
  }
}

/** All that a plan depends on. */
export interface PlanInputs {
  readonly inputs: Inputs;
  readonly settings: Settings;
  readonly pins: readonly Pin[];
  readonly decisions: readonly Decision[];
}

/**
 * The SHA-256 fingerprint of all that a plan depends on, in 64 hexadecimal digits: the accounts and
 * reps as they were read, what was decided about their cells, settings, seed and pins, and the
 * product's version. The same fingerprint means the same plan, on every host; where a sheet is laid
 * out, sorted or formatted differently but says the same, it stays. O(bytes).
 *
 * What is hashed: the version; then each value with a byte for its kind, numbers in their shortest
 * decimal form, texts in UTF-8 with their length, lists with theirs, named parts in the order of
 * their names. Accounts come by their ids and reps by their names, decisions by their keys. Rules count as they are written in the settings.
 *
 * Source: SHA-256, FIPS 180-4 (2015).
 */
export function planFingerprint({ inputs, settings, pins, decisions }: PlanInputs): string {
  const out = sink();
  out.text(`Territory Planner ${productVersion}`);
  // Compiled rules are what the settings say, made ready to run.
  const { accounts: allAccounts, reps: allReps, rules: _compiled, ...others } = inputs;
  // Where rows stand says nothing of them.
  const { ofRow: _ofRow, ...accounts } = allAccounts;
  const { row: _row, ...reps } = allReps;
  // Sentences and questions name rows of the sheet; what was decided counts below.
  const { decisions: _asked, peopleNotes: _people, placeNotes: _places, ...said } = others;
  // Who is there yet changes no plan.
  const { idlePins: _idle, presence: _presence, ...rest } = said;
  writeValue({ accounts, reps, ...rest }, out);
  writeValue(settings, out);
  writeValue(pins, out);
  const decided = textOrder(decisions.map(({ key }) => key));
  writeValue(
    Array.from(decided, (at) => [decisions[at]?.key, decisions[at]?.value]),
    out,
  );
  return hexOf(out.end());
}
