import { InputError } from "../../src/errors";
import type { KnownColumn } from "../../src/plan/workbook/offerOwners";
import { count, text } from "../../src/plan/words/sentence";
import type { Side, State } from "../state/state";
import { say } from "../words/say";
import { laterModules } from "./laterModules";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";

/** Choosing owners from a list in the sheet. */
export interface Offering {
  /**
   * Offers the reps in the accounts' owner column, or takes our lists away.
   *
   * @returns what came of it in words; undefined where it failed, which is told
   */
  offerOwners(isOn: boolean): Promise<string | undefined>;
}

function columnOf({ chosen, inspection }: State, side: Side, key: string): KnownColumn | undefined {
  const source = chosen[side];
  const role = inspection?.[side].roles.find((one) => one.key === key);
  const isThere = source !== undefined && source.ownersOf === undefined;
  return isThere && role !== undefined && role.column >= 0
    ? { source, header: role.header }
    : undefined;
}

export function offering(
  { workbook, state, modules = laterModules }: SessionParts,
  { inTurn }: Turns,
): Offering {
  async function offer(isOn: boolean): Promise<string> {
    const owners = columnOf(state(), "accounts", "owner");
    const reps = columnOf(state(), "reps", "name");
    if (owners === undefined) throw new InputError(say("offering: no owners"));
    if (isOn && reps === undefined) throw new InputError(say("offering: no reps"));
    const { offerOwners } = await modules.offering();
    const offered = await offerOwners(workbook, owners, isOn ? reps : undefined);
    const { header, cells, theirs } = offered;
    const values = { header: text(header), cells: count(cells), theirs: count(theirs) };
    const told = say(isOn ? "offering: offered" : "offering: taken away", values);
    return theirs === 0 ? told : `${told} ${say("offering: theirs", values)}`;
  }

  return {
    async offerOwners(isOn) {
      let told: string | undefined;
      await inTurn(async () => {
        told = await offer(isOn);
      });
      return told;
    },
  };
}
