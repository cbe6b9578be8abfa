import { selectedAccount, type KnownAccounts } from "../../src/plan/workbook/selectedAccount";
import type { State } from "../state/state";
import type { SessionParts } from "./session";
import { alwaysShown } from "./visibility";

/** Shows the account in whose row the user is. None of it throws. */
export interface Following {
  /** Whether the host tells what is selected. */
  readonly followsSelection: boolean;
  /** Looks where the user is now: unasked too, and where the host doesn't tell, by a button. */
  lookAtSelection(): Promise<void>;
}

/** What the session itself needs of it. */
export interface FollowingInside extends Following {
  /** From now on follows what is selected, as far as the host tells, or asks now and then. */
  readonly follow: () => Promise<void>;
}

/** Whoever walks through rows by the arrow keys means the row on which they rest. */
const restMs = 200;

/** How often a host is asked that doesn't tell. */
const askMs = 10_000;

function knownAccounts({ chosen: { accounts }, inspection }: State): KnownAccounts | undefined {
  const id = inspection?.accounts.roles.find(({ key }) => key === "id");
  return accounts && id && { source: accounts, idHeader: id.header };
}

export function createFollowing({
  workbook,
  planner,
  state,
  dispatch,
  visibility = alwaysShown,
}: SessionParts): FollowingInside {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;

  /** It is shown in Review alone: elsewhere nothing is asked of the host. */
  function isWanted(): boolean {
    const { place, report } = state();
    return place === "review" && report?.broken === undefined && report !== undefined;
  }

  async function lookAtSelection(): Promise<void> {
    if (!isWanted() || !visibility.isShown()) return;
    looks += 1;
    const mine = looks;
    try {
      const id = await selectedAccount(workbook, knownAccounts(state()));
      const account = id === undefined ? undefined : await planner.account(id);
      // Where the user is somewhere else by now, another look is under way.
      if (mine === looks) dispatch({ type: "selected", account });
    } catch {
      // Nobody asked for it: an Excel that is busy or gone says so where something is asked of it.
    }
  }

  function onSelect(): void {
    clearTimeout(resting);
    resting = setTimeout(() => void lookAtSelection(), restMs);
  }

  return {
    followsSelection: workbook.onSelect !== undefined,
    lookAtSelection,
    async follow() {
      if (workbook.onSelect === undefined) {
        visibility.onShown(() => void lookAtSelection());
        setInterval(() => void lookAtSelection(), askMs);
        return;
      }
      try {
        await workbook.onSelect(onSelect);
      } catch {
        // As above; the place itself looks whenever it is opened.
      }
    },
  };
}
