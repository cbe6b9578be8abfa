import { removeUnseen, unseenIn, type Unseen } from "../../src/plan/stored/unseen";
import type { PlansInside } from "./plansSession";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";

/** What we keep in the workbook where nobody sees it. None of it throws. */
export interface UnseenSession {
  lookForUnseen(): Promise<void>;
  removeUnseen(chosen: readonly Unseen[]): Promise<void>;
}

export interface UnseenParts extends Turns {
  readonly parts: Pick<SessionParts, "workbook" | "dispatch">;
  readonly inside: Pick<PlansInside, "listAgain">;
}

export function createUnseen({ parts, inside, inTurn }: UnseenParts): UnseenSession {
  const { workbook, dispatch } = parts;

  async function look(): Promise<void> {
    dispatch({ type: "unseen", unseen: await unseenIn(workbook) });
  }

  return {
    lookForUnseen: () => inTurn(look),
    removeUnseen: (chosen) =>
      inTurn(async () => {
        await removeUnseen(workbook, chosen);
        await inside.listAgain();
        await look();
      }),
  };
}
