import { englishOfManagers } from "../words/englishOfManagers";
import { learn } from "../words/say";
import { choicesOf } from "./choices";
import type { Lent } from "./session";

learn(englishOfManagers);

/** Who leads whom, for those who look at a plan by manager. It doesn't throw. */
export interface Managing {
  findManagers(): Promise<void>;
}

export function createManaging({ parts, guard }: Lent): Managing {
  const { planner, state, dispatch } = parts;
  return {
    findManagers: () =>
      guard(async () => {
        // Without tables that can be read there is nobody to be led.
        if (state().inspection?.summary === undefined) return;
        const managers = await planner.managers(choicesOf(state()));
        dispatch({ type: "later", change: { managers } });
      }),
  };
}
