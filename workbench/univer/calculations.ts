import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import type { ICommandService } from "@univerjs/core";

/** Univer's calculations as they begin and end. */
export interface Calculations {
  /** Milliseconds for which nothing has been asked or computed; 0 during a calculation. */
  quietFor(): number;
  /** Calls back when a calculation has run to its end; results are in the cells a moment later. */
  onEnd(ended: () => void): void;
  /** Calls back when formulas have new results. */
  onResults(computed: () => void): void;
}

export function watchCalculations(commands: ICommandService): Calculations {
  let computing = false;
  let lastCommand = performance.now();
  const endListeners: (() => void)[] = [];
  const resultListeners: (() => void)[] = [];
  commands.onCommandExecuted(({ id, params }) => {
    lastCommand = performance.now();
    if (id === SetFormulaCalculationStartMutation.id) computing = true;
    if (id === SetFormulaCalculationResultMutation.id) for (const tell of resultListeners) tell();
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    // Notifications of progress come without a state.
    const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
    if (state === undefined) return;
    computing = false;
    if (state !== FormulaExecutedStateType.STOP_EXECUTION) for (const tell of endListeners) tell();
  });
  return {
    quietFor: () => (computing ? 0 : performance.now() - lastCommand),
    onEnd: (ended) => {
      endListeners.push(ended);
    },
    onResults: (computed) => {
      resultListeners.push(computed);
    },
  };
}
