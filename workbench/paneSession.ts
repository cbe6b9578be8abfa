import { connectPane } from "./connectPane";
import type { CellFunctions } from "./functions/registerFunctions";
import type { OfficeHost } from "./office";

/** The add-in's page, which is loaded anew with each workbook, as Excel does. */
export interface PaneSession {
  /** Resolves when the page is loaded next and its functions are in the cells. */
  readonly nextConnection: () => Promise<void>;
  /** To be called by the page before office.js loads. */
  readonly connect: (page: Window) => void;
  /** To be called when the frame has loaded something: whether that was the page. */
  readonly frameLoaded: () => boolean;
}

export function createPaneSession(
  host: OfficeHost,
  functions: Promise<CellFunctions>,
): PaneSession {
  let waiting: (() => void)[] = [];
  let called = false;
  const go = (): void => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    nextConnection: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    connect(page) {
      called = true;
      connectPane(page, host, (...code) => {
        functions.then((made) => {
          made.connect(...code);
          go();
        }, go);
      });
    },
    frameLoaded() {
      const wasPage = called;
      called = false;
      // Nobody has to wait for a page that failed to load.
      if (!wasPage) go();
      return wasPage;
    },
  };
}
