import { createRoot } from "react-dom/client";
import { lastingWorker, type LastingWorker } from "../workers/lastingWorker";
import { App } from "./App";
import { limitCalls } from "./limitCalls";
import { serveCells } from "./serveCells";
import { servePlaces } from "./servePlaces";
import { excelWorkbook } from "./hosts/excel";
import { officeMessage } from "./hosts/officeMessage";
import type { Planner } from "./planner";
import { plannerIn } from "./plannerIn";
import { browserAuthor } from "./session/author";
import { createSession } from "./session/session";
import { createStore } from "./store";
import { hostTongue, keepLanguage, keptLanguage, type HostLocales } from "./words/hostTongue";
import { say } from "./words/say";
import { text } from "../src/plan/words/sentence";
import { speakAs } from "./words/paneVoice";
import type { Tongue } from "../src/plan/words/tongue";
import { pageView, paneVisibility } from "./session/visibility";

function plannerWorker(): LastingWorker<Planner> {
  return lastingWorker(() => new Worker(new URL("./worker.ts", import.meta.url)));
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

/** The browser's language where the host tells none, or holds something else under that name. */
function hostLocales(): HostLocales {
  const { displayLanguage, contentLanguage } = Office.context as {
    readonly [locale in keyof Office.Context]?: unknown;
  };
  const display = typeof displayLanguage === "string" ? displayLanguage : navigator.language;
  return { display, content: typeof contentLanguage === "string" ? contentLanguage : display };
}

/** How the pane begins to speak; English where the words of another language don't come. */
async function firstTongue(): Promise<Tongue> {
  const tongue = hostTongue(
    hostLocales(),
    keptLanguage(() => localStorage),
  );
  try {
    await speakAs(tongue);
    return tongue;
  } catch {
    const english: Tongue = { ...tongue, language: "en" };
    await speakAs(english);
    return english;
  }
}

async function showPane(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html has no #root");
  const store = createStore();
  store.dispatch({ type: "speaks", tongue: await firstTongue() });
  const visibility = paneVisibility(pageView(), Office.addin);
  // It loads while the workbook is read.
  const worker = plannerWorker();
  visibility.onShown(() => {
    worker.begin();
  });
  const session = createSession({
    visibility,
    author: browserAuthor(() => window.localStorage),
    workbook: excelWorkbook(undefined, {
      isShown: visibility.isShown,
      onWaiting: (isWaiting) => store.dispatch({ type: "waiting", isWaiting }),
    }),
    planner: plannerIn(worker),
    state: store.state,
    dispatch: store.dispatch,
    keepLanguage: (language) => keepLanguage(() => localStorage, language),
    messageOf: (error) =>
      officeMessage(error) ??
      say("shell: went wrong", {
        message: text(error instanceof Error ? error.message : String(error)),
      }),
  });
  createRoot(root).render(<App store={store} session={session} background={hostBackground()} />);
  session.startWhenShown();
}

// Cell functions and the pane share this page. Cells get a worker of their own, so that a carve in
// the pane and a recalculation don't wait for each other.
serveCells(() => plannerIn(plannerWorker()));
servePlaces();
void Office.onReady(({ host, platform }) => {
  if (platform === Office.PlatformType.OfficeOnline) limitCalls();
  if (host === Office.HostType.Excel) void showPane();
});
