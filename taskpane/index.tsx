import { createRoot } from "react-dom/client";
import { App } from "./App";
import { limitCalls } from "./limitCalls";
import { serveCells } from "./serveCells";
import { servePlaces } from "./servePlaces";
import { excelWorkbook } from "./hosts/excel";
import { officeMessage } from "./hosts/officeMessage";
import type { RemotePlanner } from "./planner";
import { plannerIn } from "./plannerIn";
import { browserAuthor } from "./session/author";
import { createSession } from "./session/session";
import { createStore } from "./store";
import { pageView, paneVisibility } from "./session/visibility";

function workerPlanner(): RemotePlanner {
  return plannerIn(() => new Worker(new URL("./worker.ts", import.meta.url)));
}

/** The colour that Excel has behind the pane: on the web it tells none, elsewhere it may fail to. */
function hostBackground(): string | undefined {
  try {
    const { officeTheme } = Office.context as { readonly officeTheme?: Office.OfficeTheme };
    return officeTheme?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}

function showPane(): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no #root");
  const store = createStore();
  const visibility = paneVisibility(pageView(), Office.addin);
  const session = createSession({
    visibility,
    author: browserAuthor(() => window.localStorage),
    workbook: excelWorkbook(undefined, {
      isShown: visibility.isShown,
      onWaiting: (isWaiting) => store.dispatch({ type: "waiting", isWaiting }),
    }),
    planner: workerPlanner(),
    state: store.state,
    dispatch: store.dispatch,
    messageOf: (error) =>
      officeMessage(error) ??
      `Something went wrong: ${error instanceof Error ? error.message : String(error)}`,
  });
  createRoot(root).render(<App store={store} session={session} background={hostBackground()} />);
  session.startWhenShown();
}

// Cell functions and the pane share this page. Cells get a worker of their own, so that a carve in
// the pane and a recalculation don't wait for each other.
serveCells(workerPlanner);
servePlaces();
void Office.onReady(({ host, platform }) => {
  if (platform === Office.PlatformType.OfficeOnline) limitCalls();
  if (host === Office.HostType.Excel) showPane();
});
