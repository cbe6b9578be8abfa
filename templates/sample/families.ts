import type { SampleAccount } from "./accounts";
import type { Chance } from "./random";

const FAMILY_COUNT = 15;
/** Families that history has spread over several owners. */
const SPREAD_COUNT = 4;

/**
 * Makes some accounts the branches of another one of their segment: named after it and their city,
 * in its industry, most with its owner. Accounts that are locked stay on their own.
 */
export function withFamilies(
  chance: Chance,
  accounts: readonly SampleAccount[],
): readonly SampleAccount[] {
  const result = [...accounts];
  const free = new Set(
    chance.sample(accounts.length, accounts.length).filter((at) => accounts[at]?.lockedTo === ""),
  );
  let founded = 0;
  for (const head of free) {
    if (founded === FAMILY_COUNT) return result;
    const parent = accounts[head];
    if (!parent) continue;
    const branches = branchesOf(parent, accounts, free, founded < SPREAD_COUNT);
    const children = branches.slice(0, chance.whole(2, 3));
    if (children.length < 2) continue;
    founded += 1;
    free.delete(head);
    for (const [index, account] of children) {
      free.delete(index);
      result[index] = branch(account, parent);
    }
  }
  throw new Error("Too few accounts to found families.");
}

/** Accounts that may be branches of one, no two of them in a city. */
function branchesOf(
  parent: SampleAccount,
  accounts: readonly SampleAccount[],
  free: ReadonlySet<number>,
  isSpread: boolean,
): [number, SampleAccount][] {
  const cities = new Set([parent.place.city]);
  return [...free].flatMap((index): [number, SampleAccount][] => {
    const account = accounts[index];
    if (!account || account.segment !== parent.segment || cities.has(account.place.city)) return [];
    if (!isSpread && account.owner !== parent.owner) return [];
    cities.add(account.place.city);
    return [[index, account]];
  });
}

function branch(account: SampleAccount, parent: SampleAccount): SampleAccount {
  const house = parent.name.replace(/ (Inc\.|inc\.|LLC|Co\.|Corp\.|Group|ltée)$/, "");
  return {
    ...account,
    name: `${house} ${account.place.city}`,
    industry: parent.industry,
    parentId: parent.id,
  };
}
