import { newRep } from "../../assign";
import { InputError } from "../../errors";
import type { Progress } from "../../model";
import type { Carve } from "../carve";
import { servedFirst } from "../first/serving";
import type { Inputs } from "../inputs/inputs";
import { compared } from "../problem/compared";
import { setupOf } from "../problem/setup";
import type { Settings } from "../settings/settings";
import type { Key } from "../words/english";
import type { Sentence } from "../words/sentence";
import { newRepWords } from "../words/teamWords";
import { meanOf, propertyNames, withRep, type AddedRep } from "./changedTeam";
import { handoverOf, type Handover } from "./handover";
import { planFigures, type PlanFigures } from "./planFigures";
import { operationSettingText, settingsFor, type Given } from "./settingsFor";
import { refuseBroken, refuseOwnerless } from "./usable";
import type { OperationSettings } from "./operationSettings";

/** What becomes of a plan with one rep more. */
export interface NewRepOfPlan {
  readonly rep: string;
  readonly capacity: number;
  readonly handover: Handover;
  /** Among the reps there were. */
  readonly before: PlanFigures;
  /** With the new one. */
  readonly after: PlanFigures;
  /** Rep of each account then, -1 for none; the new rep is the last. */
  readonly assigned: Int32Array;
  readonly sentences: readonly Sentence<Key>[];
}

/** A plan is changed as it is: what changes hands is not counted from today's owners. */
const freeMoves = {
  maxMovedPercent: 100,
  maxMovedArrPercent: 100,
  maxMovedCustomersPercent: 100,
  maxAcrossPercent: 100,
} as const satisfies Partial<Settings>;

/** Who has each account before the operation. @throws InputError where nobody owns any */
export function startOf(
  operation: "newRep" | "leaver",
  { inputs, plan }: Carve,
  from: "plan" | "today",
): Int32Array {
  if (from === "plan") return plan.rep;
  refuseOwnerless(operation, { inputs });
  return inputs.accounts.owner;
}

/** Latitude and longitude; NaN where the text is empty. */
function placeIn(text: string): readonly [latitude: number, longitude: number] {
  if (text === "") return [NaN, NaN];
  const [latitude = NaN, longitude = NaN, ...more] = text.split(/[,;]/).map((part) => {
    const plain = part.trim();
    return plain === "" ? NaN : Number(plain);
  });
  if (more.length === 0 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
    return [latitude, longitude];
  throw new InputError(
    `In ${operationSettingText("newRep", "place")}, "${text}" is no place. Write latitude and longitude with a comma between them, such as 32.78, -96.80.`,
  );
}

type Columns = Pick<AddedRep, "properties" | "postal" | "peers">;

/** What stands in the new rep's columns. @throws InputError for a column that nothing goes by */
function columnsIn(text: string, { reps }: Inputs): Columns {
  const properties = new Map<(typeof propertyNames)[number], string>();
  let postal = "";
  let peers = "";
  const header = reps.peers?.header.toLowerCase();
  for (const part of text.split(";")) {
    if (part.trim() === "") continue;
    const at = part.indexOf("=");
    const name = part.slice(0, Math.max(at, 0)).trim().toLowerCase();
    const value = part.slice(at + 1).trim();
    const property = propertyNames.find((one) => one === name && reps[one] !== undefined);
    const isPostal = name === "postal" && reps.servedPostal !== undefined;
    if (property !== undefined) properties.set(property, value);
    if (name === header) peers = value;
    if (isPostal) postal = value;
    if (at >= 0 && (property !== undefined || name === header || isPostal)) continue;
    const known = [
      ...propertyNames.filter((one) => reps[one] !== undefined),
      ...(reps.servedPostal ? ["postal"] : []),
      ...(reps.peers ? [reps.peers.header] : []),
    ];
    throw new InputError(
      `In ${operationSettingText("newRep", "columns")}, "${part.trim()}" names no column that the plan goes by. ${known.length === 0 ? "It goes by none: leave it empty." : `Write a column, = and a value; columns are: ${known.join(", ")}.`}`,
    );
  }
  return { properties, postal, peers };
}

function addedRep(inputs: Inputs, asked: OperationSettings<"newRep">): AddedRep {
  const { reps } = inputs;
  const name = asked.name.trim();
  const setting = operationSettingText("newRep", "name");
  if (name === "") throw new InputError(`The new rep has no name. Give one in ${setting}.`);
  if (reps.name.some((other) => other.toLowerCase() === name.toLowerCase()))
    throw new InputError(`${name} is in the team already. Give another name in ${setting}.`);
  const [latitude, longitude] = placeIn(asked.place);
  const mean = meanOf(reps.capacity);
  return {
    name,
    capacity: asked.capacity === "auto" ? (Number.isNaN(mean) ? Infinity : mean) : asked.capacity,
    quota: asked.quota === "auto" ? meanOf(reps.quota ?? []) : asked.quota,
    latitude,
    longitude,
    ...columnsIn(asked.columns, inputs),
  };
}

/**
 * One rep more: takes accounts that wait, then some of those who are fullest, until nothing brings the
 * new rep nearer to a fair share. Everybody else keeps what he has.
 *
 * @param given - settings of the operation by name
 * @throws InputError for settings, or a plan, that can't be used
 */
export function* newRepSteps(
  carve: Carve,
  given: Given = {},
): Generator<Progress, NewRepOfPlan, void> {
  const asked = settingsFor("newRep", given);
  refuseBroken("newRep", carve);
  const start = startOf("newRep", carve, asked.from);
  const added = addedRep(carve.inputs, asked);
  yield { done: 0, stage: "Setting up" };
  const more = withRep(carve.inputs, added);
  const setup = servedFirst(setupOf(more, { ...carve.settings, ...freeMoves }));
  yield { done: 0.5, stage: "Taking accounts over" };
  const rep = setup.inputs.reps.count - 1;
  const { maxMoved: _, moves: __, ...problem } = compared(setup);
  const placed = start.reduce((sum, at) => sum + (at >= 0 ? 1 : 0), 0);
  const most = Math.floor((asked.mostMovedPercent / 100) * placed + 1e-9);
  const change = newRep({ ...problem, owner: start }, start, rep, { most });
  yield { done: 1, stage: "Measuring fairness" };
  const result = {
    rep: added.name,
    capacity: added.capacity,
    handover: handoverOf(setup.inputs, start, change.rep),
    before: planFigures(carve.setup, carve.inputs, carve, start),
    after: planFigures(setup, setup.inputs, carve, change.rep),
    assigned: change.rep,
  };
  return { ...result, sentences: newRepWords(result, setup.inputs.loadName) };
}
