/** Accounts that are in no rep's figures, by why. */
import { houseFinder } from "../../src/plan/inputs/house";
import { accountCount } from "../../src/plan/words/names";
import { text, texts } from "../../src/plan/words/sentence";
import { isNobody } from "../../src/table/nobody";
import { nameFinder } from "../../src/table/names";
import { positionsOfAccounts } from "./accountRows";
import type { HeldAccounts } from "./heldAccounts";
import { of, type Told } from "./told";

type Unheld = "nobody" | "house" | "shareless" | "stranger";

/** Why no rep has an account of this owner. */
function unheldBy({ settings, shareless }: HeldAccounts): (owner: string) => Unheld {
  const isHouse = houseFinder(settings.house);
  const isShareless = nameFinder(shareless);
  return (owner) => {
    if (isHouse(owner)) return "house";
    if (isShareless(owner) >= 0) return "shareless";
    return isNobody(owner) ? "nobody" : "stranger";
  };
}

/** Accounts that no rep has, by why. */
export function unheldNotes(held: HeldAccounts): Told {
  const { accounts, owners, rep, settings, shareless, reps } = held;
  const whyOf = unheldBy(held);
  const why = owners.names.map(whyOf);
  const owner = positionsOfAccounts(accounts, owners.of);
  const strangers = new Set<string>();
  const found: Record<Unheld, number> = { nobody: 0, house: 0, shareless: 0, stranger: 0 };
  rep.forEach((at, account) => {
    if (at >= 0) return;
    const by = owner[account] as number;
    const because = by < 0 ? "nobody" : (why[by] as Unheld);
    found[because]++;
    if (because === "stranger") strangers.add(owners.names[by] ?? "");
  });
  const header = reps.table.headers[reps.table.columns.get("share") ?? -1] ?? "";
  return [
    ...of(found.stranger, "accounts of strangers", {
      names: texts([...strangers]),
    }),
    ...of(found.nobody, "accounts of nobody", {}),
    ...of(found.house, "accounts of the house", {
      house: text(settings.house),
    }),
    ...of(shareless.length, "reps without share", {
      names: texts(shareless),
      header: text(header),
      accounts: accountCount(found.shareless),
    }),
  ];
}
