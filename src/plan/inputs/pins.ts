import { matchNames } from "../../quality/matchNames";
import { foldedName } from "../../table/names";
import { sentence, type Key } from "../words/english";
import { count, text, texts, type Sentence } from "../words/sentence";
import type { Pin } from "./locks";

/** A pin whose account is not in the table; it is kept, for the account may be back. */
export interface IdlePin extends Pin {
  /** What to do about it. */
  readonly message: Sentence<Key>;
}

export interface FoundPins {
  /** Pins with their account's position, in the order in which they were made. */
  readonly found: readonly { readonly pin: Pin; readonly account: number }[];
  readonly idle: readonly IdlePin[];
  readonly notes: readonly Sentence<Key>[];
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
  pinned: string,
  id: readonly string[],
  name: readonly string[],
  near: number,
  twins: readonly number[],
): Sentence<Key> {
  const values = { text: text(pinned) };
  const sameName = twins.filter((at) => foldedName(name[at] ?? "") === foldedName(pinned));
  if (sameName.length > 1)
    return sentence("lock of several", {
      ...values,
      count: count(sameName.length),
      ids: texts(sameName.map((at) => id[at] ?? "")),
    });
  const [sameId] = twins;
  if (sameId !== undefined)
    return sentence("lock in other case", { ...values, id: text(id[sameId] ?? "") });
  if (near >= 0)
    return sentence("lock of a name like it", {
      ...values,
      id: text(id[near] ?? ""),
      name: text(name[near] ?? ""),
    });
  return sentence("lock of nothing", values);
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
  const notes: Sentence<Key>[] = [];
  for (const pin of pins) {
    const [account, ...more] = names.get(foldedName(pin.account)) ?? [];
    const own = accountOf.get(pin.account);
    if (own !== undefined) found.push({ pin, account: own });
    else if (account !== undefined && more.length === 0) {
      found.push({ pin, account });
      notes.push(
        sentence("locked by name", { text: text(pin.account), id: text(id[account] ?? "") }),
      );
    } else lost.push(pin);
  }
  const unknown = lost.map((pin) => pin.account);
  const near = matchNames(unknown, name.length > mostNames ? [] : name);
  const idle = lost.map((pin, at) => {
    const folded = foldedName(pin.account);
    const twins = [...(names.get(folded) ?? []), ...(ids.get(folded) ?? [])];
    const best = (near.bestLikeness[at] ?? 0) >= alike ? (near.best[at] ?? -1) : -1;
    return { ...pin, message: idleSentence(pin.account, id, name, best, twins) };
  });
  return { found, idle, notes };
}
