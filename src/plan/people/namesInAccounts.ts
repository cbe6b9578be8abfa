/** Whom the accounts name as owners, or lock to, as far as no rep is met by it. */
import { idKey } from "../../quality/id18";
import { foldedName } from "../../table/names";
import { lockedName } from "../inputs/lockWords";
import type { Settings } from "../settings/settings";
import { loadKey } from "../tables/chosenColumns";
import type { Namesakes } from "../tables/namesakes";
import { otherOwnerKey } from "../tables/peopleColumns";
import { numbersOf, textOf, type ReadSide } from "../tables/tables";
import { nobodyMet, type MetOwners } from "./meetOwners";
import type { NamedAlone } from "./sameNames";
import type { UnmetName } from "./samePeople";

/** Names without a rep that own accounts or lock them, in the order of the table. */
export function unmetNames(
  side: ReadSide,
  { ownerName, owner }: MetOwners,
  settings: Settings,
  isKnown: (name: string) => boolean,
): UnmetName[] {
  const found = new Map<string, { -readonly [key in keyof UnmetName]: UnmetName[key] }>();
  const count = (name: string, key: string, account: number, what: "owned" | "locked"): void => {
    const folded = foldedName(name);
    const known = found.get(folded);
    if (known !== undefined) {
      known[what] += 1;
      return;
    }
    const column = side.columns.get(key);
    const cell = { row: side.rows[account] ?? 0, column: column?.column ?? 0, text: name };
    const header = column?.header ?? "";
    found.set(folded, { name, owned: 0, locked: 0, cell, header, [what]: 1 });
  };
  const main = textOf(side, "owner");
  ownerName.forEach((name, account) => {
    if (name === "" || owner[account] !== nobodyMet || isKnown(name)) return;
    count(name, main?.[account] === name ? "owner" : otherOwnerKey, account, "owned");
  });
  const marks = settings.locks ? textOf(side, "lock") : undefined;
  marks?.forEach((mark, account) => {
    const name = lockedName(mark);
    if (name === "" || isKnown(name)) return;
    count(name, "lock", account, "locked");
  });
  return [...found.values()];
}

/** What the accounts say by a name alone that several reps have, with no ID beside it. */
export function aloneIn(
  side: ReadSide,
  settings: Settings,
): (same: Pick<Namesakes, "name" | "ids">) => NamedAlone {
  const owners = ["owner", otherOwnerKey].flatMap((key) => [textOf(side, key) ?? []]);
  const marks = settings.locks ? textOf(side, "lock") : undefined;
  const loads = numbersOf(side, loadKey);
  return ({ name, ids }) => {
    const folded = foldedName(name);
    const keys = new Set(ids.filter((id) => id !== "").map(idKey));
    const alone = { owned: 0, load: 0, locked: 0 };
    side.rows.forEach((_, account) => {
      const texts = owners.map((column) => column[account] ?? "");
      const isOwned =
        texts.some((text) => foldedName(text) === folded) &&
        !texts.some((text) => keys.has(idKey(text)));
      const load = loads?.[account] ?? 0;
      if (isOwned) alone.load += Number.isNaN(load) ? 0 : load;
      if (isOwned) alone.owned += 1;
      if (foldedName(lockedName(marks?.[account] ?? "")) === folded) alone.locked += 1;
    });
    return alone;
  };
}
