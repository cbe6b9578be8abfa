import { hexOf, sink } from "../../audit/sink";
import { productVersion } from "../../audit/productVersion";
import type { Plan } from "../../model";
import type { Carve } from "../carve";
import type { GivenUp, Serving } from "../first/serving";
import type { Inputs, Pin } from "../inputs/inputs";
import type { Places } from "../inputs/places";
import { defaultSettings, settingNames, type Settings } from "../settings/settings";
import { isRecord } from "../workbook/savedJson";
import { storedTables, type PlanSource, type StoredTables } from "./storedTables";
import { damaged, fromVersionedText, versionedText, type Format } from "./versioned";

/** Who is served, as it was decided before the search; the order is that of the settings. */
export interface StoredServing extends Pick<Serving, "waits"> {
  readonly stays?: Uint8Array;
  readonly givenUp?: GivenUp;
}

/** What a search has found: all that no one can know again without searching. */
export interface StoredFound {
  /** With what is proven of it. */
  readonly plan: Plan;
  readonly places?: Places;
  readonly serving?: StoredServing;
  /** Which rules contradict each other, where the plan is there only to be looked at. */
  readonly clash?: { readonly message: string; readonly rules: readonly string[] };
}

/** A plan with all that it takes to open it without a search, and to make it anew. It never changes. */
export interface StoredBody {
  /** Version of the product that made it. */
  readonly product: string;
  /** Of the plan as the search found it. */
  readonly fingerprint: string;
  /** A fingerprint of the accounts and the reps alone, in their order: positions in the plan are theirs. */
  readonly who: string;
  readonly tables: StoredTables;
  readonly settings: Settings;
  readonly pins: readonly Pin[];
  readonly found: StoredFound;
}

/** See `StoredBody.who`. */
export function whoIsIn({ accounts, reps }: Inputs): string {
  const out = sink();
  for (const list of [accounts.id, reps.name]) {
    out.text(String(list.length));
    for (const one of list) out.text(one);
  }
  return hexOf(out.end());
}

/**
 * The body of a plan to be stored.
 *
 * @param made - as the search found it, nothing changed by hand
 * @param source - what it was made from
 */
export function storedBody(made: Carve, source: PlanSource): StoredBody {
  if (made.byHand.size > 0) throw new Error("a body is of the plan before it was changed by hand");
  const { plan, places, broken, setup, fingerprint, settings, inputs } = made;
  const { serving } = setup;
  return {
    ...{ product: productVersion, fingerprint, settings, who: whoIsIn(inputs) },
    tables: storedTables(source),
    pins: source.pins,
    found: {
      plan,
      ...(places && { places }),
      ...(serving && { serving: storedServing(serving) }),
      ...(broken && { clash: { message: broken.message, rules: broken.rules } }),
    },
  };
}

function storedServing({ waits, stays, givenUp }: Serving): StoredServing {
  return { waits, ...(stays && { stays }), ...(givenUp && { givenUp }) };
}

/** How bodies are stored. */
export const bodyFormat: Format = { what: "This plan", migrations: [] };

export function bodyText(body: StoredBody): string {
  return versionedText(bodyFormat, body);
}

/** Settings as they were; those that came later have their defaults. */
function settingsIn(value: Record<string, unknown>): Settings {
  const known = settingNames.filter(
    (name) =>
      Object.hasOwn(value, name) &&
      Array.isArray(value[name]) === Array.isArray(defaultSettings[name]),
  );
  const stored = Object.fromEntries(known.map((name) => [name, value[name]]));
  return { ...defaultSettings, ...stored };
}

/** Whether what is there are the parts of a body. What they hold is held against the fingerprint. */
function hasParts(found: Record<string, unknown>): boolean {
  const { tables, settings, pins, found: search, fingerprint, who, product } = found;
  const isTexts = [fingerprint, who, product].every((one) => typeof one === "string");
  if (!isTexts || !isRecord(tables) || !isRecord(settings) || !Array.isArray(pins)) return false;
  if (!isRecord(search) || !isRecord(search["plan"])) return false;
  return search["plan"]["rep"] instanceof Int32Array;
}

/** @throws InputError for a text that is damaged, or that a newer version of the product wrote */
export function bodyFrom(text: string): StoredBody {
  const found = fromVersionedText(bodyFormat, text);
  if (!hasParts(found)) throw damaged(bodyFormat);
  const { settings, ...body } = found as unknown as StoredBody;
  return { ...body, settings: settingsIn(settings as unknown as Record<string, unknown>) };
}
