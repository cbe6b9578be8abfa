import type { Grid } from "../../../grid/grid";
import { connectHost, createOfficeHost } from "../../../workbench/office/index";
import type { HostBridge } from "../../../workbench/office/bridge";
import { officeFor, type OfficeInNode } from "../../support/officeInNode";

/** What can happen to a request on its way to Excel and back. */
export const faults = [
  "refused",
  "done, but refused",
  "refused by the server",
  "answered twice",
  "answered late",
  "never done, never answered",
  "done, never answered",
] as const;

export type Fault = (typeof faults)[number];

/** What goes wrong, or what somebody does, at one request; requests count from 1. */
export interface Trouble {
  readonly at: number;
  readonly fault?: Fault;
  /** Somebody else works in the workbook just before the request is carried out. */
  readonly act?: () => Promise<void>;
}

const sets = {
  ExcelApi: "1.13",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.1",
  DelayForCellEdit: "1.1",
};

/** One thing that was done to a workbook: a request of Excel, or the work of a hand in its grid. */
export type Deed = string | ((grid: Grid) => void);

export interface FaultyOffice extends OfficeInNode {
  /** All that was done so far, in its order. */
  readonly deeds: () => readonly Deed[];
  /** Works in the grid as a user does. */
  readonly byHand: (work: (grid: Grid) => void) => void;
  /** Requests since the last call of `expect`. */
  readonly requests: () => number;
  /** From now on requests are counted, and this happens. */
  readonly expect: (trouble: Trouble | undefined) => void;
}

/** One office.js each for us and for somebody else, loaded once: each costs a quarter of a second. */
const ours = officeFor(sets);
const others = officeFor(sets);

/** Somebody else in the same workbook; what they do has its own way to Excel. */
export const colleague = others.Excel;

/**
 * A workbook whose requests can be troubled.
 *
 * @param before - what was done to such a workbook before: it is done once more, at once. Excel answers
 *   the same requests in the same order alike, so that nobody has to ask, wait and plan again
 */
export function faultyOffice(grid: Grid, before: readonly Deed[] = []): FaultyOffice {
  const host = createOfficeHost(grid, { supportedSets: sets });
  const deeds: Deed[] = [];
  const done = (deed: Deed): string => {
    deeds.push(deed);
    if (typeof deed === "string") return host.handle(deed);
    deed(grid);
    return "";
  };
  for (const deed of before) done(deed);
  connectHost(others.OfficeExtension, host);
  let count = 0;
  let trouble: Trouble | undefined;
  let inHand = Promise.resolve();
  const bridge: HostBridge = {
    onMessageFromHost: null,
    sendMessageToHost(message) {
      inHand = inHand.then(() => carryOut(message));
    },
  };
  host.onEvent((message) => bridge.onMessageFromHost?.(message));
  ours.OfficeExtension.HostBridge.init(bridge);

  async function carryOut(message: string): Promise<void> {
    await nextTask();
    const here = ++count === trouble?.at ? trouble : undefined;
    await here?.act?.();
    const answer = answerTo(done, message, here?.fault);
    for (const one of answer.texts) {
      if (answer.isLate) setTimeout(() => bridge.onMessageFromHost?.(one), 30);
      else bridge.onMessageFromHost?.(one);
    }
    host.deliverEvents();
  }

  return {
    ...ours,
    grid,
    host,
    deeds: () => [...deeds],
    byHand: (work) => void done(work),
    requests: () => count,
    expect(next) {
      count = 0;
      trouble = next;
    },
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function answerTo(
  carryOut: (message: string) => string,
  message: string,
  fault: Fault | undefined,
): { readonly texts: readonly string[]; readonly isLate?: boolean } {
  switch (fault) {
    case undefined:
      return { texts: [carryOut(message)] };
    case "refused":
      return { texts: [refusal(message, 200)] };
    case "refused by the server":
      return { texts: [refusal(message, 500)] };
    case "done, but refused":
      carryOut(message);
      return { texts: [refusal(message, 200)] };
    case "answered twice": {
      const text = carryOut(message);
      return { texts: [text, text] };
    }
    case "answered late":
      return { texts: [carryOut(message)], isLate: true };
    case "done, never answered":
      carryOut(message);
      return { texts: [] };
    case "never done, never answered":
      return { texts: [] };
  }
}

function refusal(message: string, statusCode: number): string {
  const { id } = JSON.parse(message) as { readonly id: number };
  const error = {
    Code: "GeneralException",
    Message: "There was an internal error.",
    ActionIndex: 0,
  };
  const body = JSON.stringify({ Results: [], Error: error });
  return JSON.stringify({ id, type: 1, message: { statusCode, headers: {}, body } });
}
