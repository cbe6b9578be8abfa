import { decodePlaces, type Places } from "../src/geo/places";
import type { DataFix, FixKind } from "../src/plan/fixes/dataFix";
import { dataFixes, type DataFixes } from "../src/plan/fixes/dataFixes";
import { fixesTable } from "../src/plan/fixes/fixesTable";
import type { ResultTable } from "../src/plan/results/results";
import type { PlanSource } from "../src/plan/stored/storedTables";
import type { LastVoice } from "./lastVoice";
import type { Choices, Outcome } from "./planner";

/** What a fix would fill in, as the page is told of it. */
export interface ToldFix extends Omit<DataFix, "columns" | "cells"> {
  /** Of the columns that hold it. */
  readonly headers: readonly string[];
}

/** What is missing in the accounts and can be filled in. */
export interface FixesPlanner {
  lookForFixes(choices: Choices): Promise<Outcome<readonly ToldFix[]>>;
  /** The sheet of what these fixes fill in. @param standing - headers of the sheet as it stands */
  fixesSheet(
    choices: Choices,
    wanted: readonly FixKind[],
    standing: readonly string[],
  ): Promise<Outcome<ResultTable>>;
}

/** What the planner lends. */
export interface FixesParts {
  readonly tablesFor: (choices: Choices) => PlanSource["tables"];
  readonly outcomeOf: <T>(work: () => Promise<T>) => Promise<Outcome<T>>;
  /** Gets the text of assets/places.txt. */
  readonly loadPlaces: () => Promise<string>;
  readonly refusal: LastVoice["refusal"];
}

export function fixesPlanner({
  tablesFor,
  outcomeOf,
  loadPlaces,
  refusal,
}: FixesParts): FixesPlanner {
  let known: Places | undefined;

  async function placesNow(): Promise<Places> {
    try {
      return (known ??= decodePlaces(await loadPlaces()));
    } catch (error) {
      throw refusal("refused: no places", error);
    }
  }

  async function fixesOf(choices: Choices): Promise<DataFixes> {
    return dataFixes(tablesFor(choices), choices.settings, await placesNow());
  }

  return {
    lookForFixes: (choices) =>
      outcomeOf(async () => {
        const { fixes } = await fixesOf(choices);
        return fixes
          .filter(({ filled }) => filled > 0)
          .map(({ columns, cells: _, ...told }) => ({
            ...told,
            headers: columns.map(({ header }) => header),
          }));
      }),
    fixesSheet: (choices, wanted, standing) =>
      outcomeOf(async () => fixesTable(await fixesOf(choices), wanted, standing)),
  };
}
