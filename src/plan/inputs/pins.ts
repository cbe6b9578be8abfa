import { matchNames } from "../../quality/matchNames";
import { foldedName } from "../../table/names";
import { listText } from "../words/listText";
import type { Pin } from "./locks";

/** A pin whose account is not in the table; it is kept, for the account may be back. */
export interface IdlePin extends Pin {
  /** What to do about it, in a sentence. */
  readonly message: string;
}

export interface FoundPins {
  /** Pins with their account's position, in the order in which they were made. */
  readonly found: readonly { readonly pin: Pin; readonly account: number }[];
  readonly idle: readonly IdlePin[];
  readonly notes: readonly string[];
}

/** In longer tables nobody waits for a name to be found that was misspelt. */
const mostNames = 50_000;
/** A name at least so alike is worth showing. */
const alike = 0.9;

function positionsOf(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  texts.forEach((text, at) => {
    if (text === "") return;
    const known = positions.get(foldedName(text));
    if (known === undefined) positions.set(foldedName(text), [at]);
    else known.push(at);
  });
  return positions;
}

function idleSentence(
  text: string,
  id: readonly string[],
  name: readonly string[],
  near: number,
  twins: readonly number[],
): string {
  const no = `"${text}" is no Account ID here`;
  const sameName = twins.filter((at) => foldedName(name[at] ?? "") === foldedName(text));
  if (sameName.length > 1) {
    const ids = listText(sameName.map((at) => id[at] ?? ""));
    return `${no}; ${sameName.length} accounts have that name (${ids}): lock one of them by its ID.`;
  }
  const [sameId] = twins;
  if (sameId !== undefined)
    return `${no}; ${id[sameId] ?? ""} is, and IDs are told apart by their case: lock that one?`;
  if (near >= 0)
    return `${no}; account ${id[near] ?? ""} is called ${name[near] ?? ""}: lock that one?`;
  return `${no}: the lock does nothing. Correct it, or remove it under Rules.`;
}

/** Finds the account of each pin: by its id, else by its name where one account alone has it. */
export function findPins(
  pins: readonly Pin[],
  id: readonly string[],
  name: readonly string[],
): FoundPins {
  if (pins.length === 0) return { found: [], idle: [], notes: [] };
  const accountOf = new Map(id.map((text, account) => [text, account]));
  if (pins.every((pin) => accountOf.has(pin.account))) {
    const found = pins.map((pin) => ({ pin, account: accountOf.get(pin.account) ?? -1 }));
    return { found, idle: [], notes: [] };
  }
  const names = positionsOf(name);
  const ids = positionsOf(id);
  const found: { pin: Pin; account: number }[] = [];
  const lost: Pin[] = [];
  const notes: string[] = [];
  for (const pin of pins) {
    const [account, ...more] = names.get(foldedName(pin.account)) ?? [];
    const own = accountOf.get(pin.account);
    if (own !== undefined) found.push({ pin, account: own });
    else if (account !== undefined && more.length === 0) {
      found.push({ pin, account });
      notes.push(
        `The lock of "${pin.account}" is taken as account ${id[account] ?? ""}, whose name it is.`,
      );
    } else lost.push(pin);
  }
  const texts = lost.map((pin) => pin.account);
  const near = matchNames(texts, name.length > mostNames ? [] : name);
  const idle = lost.map((pin, at) => {
    const folded = foldedName(pin.account);
    const twins = [...(names.get(folded) ?? []), ...(ids.get(folded) ?? [])];
    const best = (near.bestLikeness[at] ?? 0) >= alike ? (near.best[at] ?? -1) : -1;
    return { ...pin, message: idleSentence(pin.account, id, name, best, twins) };
  });
  return { found, idle, notes };
}
