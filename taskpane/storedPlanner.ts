import type { Progress } from "../src/model";
import type { Carve } from "../src/plan/carve";
import { reviewOf } from "../src/plan/review/review";
import { changedFingerprint } from "../src/plan/review/revise";
import { inputsInWords, signOffOf } from "../src/plan/signOff/signOff";
import { bodyFrom, type StoredBody } from "../src/plan/stored/body";
import { changedSince } from "../src/plan/stored/changedSince";
import type { ChangedSince } from "../src/plan/stored/sinceMade";
import { reproducedSteps, type Reproduced } from "../src/plan/stored/open";
import { headersOf } from "../src/plan/tables/columns";
import { unpacked } from "../src/plan/stored/pack";
import { tablesOf, type PlanSource } from "../src/plan/stored/storedTables";
import { outcomeOf } from "./outcomeOf";
import type { Choices, Planner, StoredToRemake } from "./planner";

/** What of the planner it works with. */
export interface StoredPlannerParts {
  readonly runInSlices: <T>(
    steps: Generator<Progress, T, void>,
    onProgress: (progress: Progress) => void,
  ) => Promise<T>;
  /** @throws InputError where they have to be read again */
  readonly tablesFor: (choices: Choices) => PlanSource["tables"];
  /** The latest plan, as its search made it and as it is now. @throws InputError where there is none */
  readonly atHand: () => {
    readonly made: Carve;
    readonly latest: Carve;
    readonly source: PlanSource;
  };
}

function bodyIn(pieces: readonly string[]): StoredBody {
  return bodyFrom(unpacked(pieces, "This plan"));
}

/** Whether decisions by hand come to the stored fingerprint too; undefined where none were stored. */
function isSameByHand(
  { carve }: Reproduced,
  { decisions, changedFingerprint: stored }: StoredToRemake,
): boolean | undefined {
  if (decisions.length === 0 || carve.broken !== undefined) return undefined;
  const byHand = reviewOf(carve).byHand(decisions);
  return byHand.size === 0 ? undefined : changedFingerprint(carve, byHand) === stored;
}

/** What the planner can tell of plans that are signed or stored. */
export function storedPlanner({
  runInSlices,
  tablesFor,
  atHand,
}: StoredPlannerParts): Pick<
  Planner,
  "signOff" | "accountsRead" | "changedSince" | "makeAnew" | "stopMakingAnew" | "lookInto"
> {
  let stop = { aborted: false };

  function since({ tables, settings }: PlanSource, choices: Choices): ChangedSince {
    return changedSince(tables, tablesFor(choices), settings);
  }

  return {
    signOff() {
      const { made, latest, source } = atHand();
      return signOffOf(made, latest, source);
    },
    accountsRead() {
      const { accounts, asRead } = atHand().source.tables;
      const id = asRead?.accounts.roles.find(({ key }) => key === "id");
      if (id === undefined) return undefined;
      const { sheet, row, column, cells } = accounts;
      return { sheet, row, column, headers: headersOf(cells), idHeader: id.header };
    },
    changedSince: (choices) => since(atHand().source, choices),
    makeAnew(stored, onProgress) {
      stop = { aborted: false };
      const mine = stop;
      return outcomeOf(async () => {
        const steps = reproducedSteps(bodyIn(stored.body), { stop: mine });
        const found = await runInSlices(steps, onProgress);
        const { isSame, text } = found;
        const byHand = isSame ? isSameByHand(found, stored) : undefined;
        return { isSame, isSameByHand: byHand, text, isStopped: mine.aborted };
      });
    },
    stopMakingAnew() {
      stop.aborted = true;
    },
    lookInto: (pieces, choices) =>
      outcomeOf(async () => {
        const { tables, settings, pins } = bodyIn(pieces);
        const source = { tables: tablesOf(tables), settings, pins };
        const changed = await outcomeOf(() => Promise.resolve().then(() => since(source, choices)));
        return {
          parts: inputsInWords(source),
          since: "ok" in changed ? changed.ok : changed.refused,
        };
      }),
  };
}
