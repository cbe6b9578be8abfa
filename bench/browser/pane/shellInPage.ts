/**
 * Excel's part in the pane's own page, when Excel itself is another process: what office.js says goes
 * out, and what comes back is handed to it. Run before any script of the page.
 */
import { DEFAULT_SETS, installShell } from "../../../workbench/office";
import type { OfficeHost } from "../../../workbench/office";

declare global {
  interface Window {
    /** A message of office.js to the host; comes back with the answer. */
    tellHost: (messageJson: string) => Promise<string>;
    /** A message that nobody asked for: an event. */
    hearFromHost?: (messageJson: string) => void;
    /** Tasks of the page's thread above 50 ms since it began or was asked last, in milliseconds. */
    takeLongTasks: () => number[];
    /**
     * Milliseconds after the page began to load until Home said what was understood of the workbook; undefined
     * until then. Told by the page itself: who asks it from outside looks only every now and then.
     */
    homeStoodAt?: number;
    /** Puts the first move back that can be: milliseconds until the strip has changed, and the offered step. */
    putBackFirst: () => Promise<[figures: number, counter: number]>;
  }
}

type SpokenTo = Pick<
  OfficeHost,
  "supportedSets" | "receive" | "onEvent" | "deliverEvents" | "forget"
>;

const elsewhere: SpokenTo = {
  supportedSets: DEFAULT_SETS,
  receive(messageJson, answer) {
    void window.tellHost(messageJson).then(answer);
  },
  onEvent(listener) {
    window.hearFromHost = listener;
    return () => undefined;
  },
  // The host sends events by itself.
  deliverEvents: () => undefined,
  forget: () => undefined,
};

/** A step that isn't offered by then is not looked for: there may be none that helps. */
const LONGEST_WAIT = 3000;

/** Milliseconds from now on until it is so; NaN where it isn't in time. */
function until(isSo: () => boolean): Promise<number> {
  const begin = performance.now();
  return new Promise((resolve) => {
    const end = (ms: number): void => {
      watching.disconnect();
      clearTimeout(last);
      resolve(ms);
    };
    const watching = new MutationObserver(() => {
      if (isSo()) end(performance.now() - begin);
    });
    watching.observe(document.body, { subtree: true, childList: true, characterData: true });
    const last = setTimeout(() => {
      end(NaN);
    }, LONGEST_WAIT);
  });
}

async function putBackFirst(): Promise<[figures: number, counter: number]> {
  const shown = (id: string): string | null | undefined =>
    document.querySelector(`[data-testid="${id}"]`)?.textContent;
  const button = document.querySelector<HTMLElement>('[data-action="back"]');
  if (button === null) throw new Error("No move can be put back.");
  const before = shown("strip");
  // The step offered before goes with the decision.
  let isGone = shown("counter") === undefined;
  const both = Promise.all([
    until(() => shown("strip") !== before),
    until(() => {
      const isOffered = shown("counter") !== undefined;
      isGone ||= !isOffered;
      return isGone && isOffered;
    }),
  ]);
  button.click();
  return both;
}

function begin(): void {
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === "self") longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
  const watching = new MutationObserver(() => {
    if (document.querySelector('[data-testid="home data"]') === null) return;
    window.homeStoodAt = performance.now();
    watching.disconnect();
  });
  watching.observe(document, { subtree: true, childList: true });
  window.takeLongTasks = () => longTasks.splice(0);
  window.putBackFirst = putBackFirst;
  installShell(window, elsewhere as OfficeHost);
}

// The page around the pane runs this too.
if (location.pathname.endsWith("/taskpane.html")) begin();
