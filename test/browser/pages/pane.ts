import type { FrameLocator, Locator, Page } from "playwright-core";

export type PaneStep = "1 Data" | "2 Rules" | "3 Carve" | "4 Result";

/** One line of the scorecard, as it is shown. */
export interface ShownMeasure {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The task pane as a person uses it. */
export interface PanePage {
  readonly frame: FrameLocator;
  /** Waits until both tables are read, and returns what the pane understood. */
  understood(): Promise<string>;
  go(step: PaneStep): Promise<void>;
  /** Answers a question about the cells, as it stands on the Data step. */
  answer(key: string, value: string): Promise<void>;
  /** What was guessed or answered, unfolded on the Data step. */
  decided(): Promise<Locator>;
  /** Chooses in a labelled drop-down; `within` is the title of the section that it stands in. */
  choose(label: string | RegExp, option: string | RegExp, within?: string): Promise<void>;
  /** What a labelled drop-down or field shows. */
  shown(label: string | RegExp, within?: string): Promise<string>;
  /** Types a number into a field under Rules. */
  setNumber(label: string | RegExp, value: number): Promise<void>;
  /** Presses Refresh and waits until the tables are read again. */
  refresh(): Promise<void>;
  pin(account: string, rep: string): Promise<void>;
  /** Carves from wherever the pane is, to the end, and returns the sentence about the gap. */
  carve(): Promise<string>;
  write(): Promise<void>;
  scorecard(): Promise<ReadonlyMap<string, ShownMeasure>>;
  /** Starts the pane anew, as closing and opening the workbook does. */
  reload(): Promise<void>;
}

export function panePage(page: Page): PanePage {
  const frame = page.frameLocator('iframe[title="Territory Planner"]');
  return { frame, ...dataPart(page, frame), ...choicePart(frame), ...workPart(frame) };
}

const tab = (frame: FrameLocator, step: PaneStep): Locator =>
  frame.getByRole("tab", { name: step });

/** Waits for `wanted`; a message of the pane that comes instead is the reason of the failure. */
async function expectShown(frame: FrameLocator, wanted: Locator): Promise<void> {
  const notice = frame.getByTestId("notice").or(frame.getByText("No plan.", { exact: true }));
  do {
    await wanted.or(notice).first().waitFor();
    if (await wanted.isVisible()) return;
    // Neither: what was there is gone again, as when a pane that has been opened anew reads once more.
  } while (!(await notice.first().isVisible()));
  throw new Error(`The pane says: ${await frame.getByRole("main").innerText()}`);
}

function dataPart(
  page: Page,
  frame: FrameLocator,
): Pick<PanePage, "understood" | "go" | "answer" | "decided" | "refresh" | "reload"> {
  const summary = frame.getByTestId("summary");
  return {
    async understood() {
      await expectShown(frame, summary);
      return summary.innerText();
    },
    async go(step) {
      await tab(frame, step).click();
      await tab(frame, step).and(frame.locator("[aria-selected=true]")).waitFor();
    },
    async answer(key, value) {
      await tab(frame, "1 Data").click();
      const question = frame.getByTestId("questions").locator(`[data-key="${key}"]`);
      await question.locator(`[data-answer="${value}"]`).click();
      await question.waitFor({ state: "detached" });
    },
    async decided() {
      await tab(frame, "1 Data").click();
      const heading = frame.getByTestId("decided").getByRole("button");
      await heading.waitFor();
      if ((await heading.getAttribute("aria-expanded")) === "false") await heading.click();
      const decisions = frame.getByTestId("decisions");
      await decisions.waitFor();
      return decisions;
    },
    async refresh() {
      await tab(frame, "1 Data").click();
      const button = frame.getByTestId("refresh");
      await button.click();
      await button.and(frame.locator(":enabled")).waitFor();
    },
    async reload() {
      await page.evaluate(() => {
        document.querySelector("iframe")?.contentWindow?.location.reload();
      });
      await tab(frame, "4 Result").and(frame.locator(":disabled")).waitFor();
    },
  };
}

function choicePart(frame: FrameLocator): Pick<PanePage, "choose" | "shown" | "setNumber" | "pin"> {
  const field = (label: string | RegExp, within?: string): Locator => {
    const part =
      within === undefined ? frame : frame.getByRole("region", { name: within, exact: true });
    return part
      .getByRole("combobox", { name: label })
      .or(part.getByRole("spinbutton", { name: label }));
  };
  const choose: PanePage["choose"] = async (label, option, within) => {
    const wanted = frame.getByRole("option", { name: option, exact: true });
    // A list that was open when the pane drew itself anew is shut again: then one opens it once more.
    for (let opening = 0; opening < 6; opening++) {
      if (!(await wanted.isVisible())) await field(label, within).click();
      const isOpen = await wanted.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
      if (isOpen) break;
    }
    await wanted.click();
  };
  return {
    choose,
    async shown(label, within) {
      const found = field(label, within);
      const isInput = await found.evaluate((element) => element instanceof HTMLInputElement);
      return isInput ? found.inputValue() : found.innerText();
    },
    async setNumber(label, value) {
      const input = frame.getByRole("spinbutton", { name: label });
      await input.fill(String(value));
      await input.press("Enter");
    },
    async pin(account, rep) {
      await tab(frame, "2 Rules").click();
      await frame.getByRole("textbox", { name: "Account ID" }).fill(account);
      await choose("Rep", rep, "Locks");
      await frame.getByRole("button", { name: "Lock", exact: true }).click();
      await frame.getByText(`${account} to ${rep}`).waitFor();
    },
  };
}

function workPart(frame: FrameLocator): Pick<PanePage, "carve" | "write" | "scorecard"> {
  return {
    async carve() {
      await tab(frame, "3 Carve").click();
      await frame.getByTestId("carve").click();
      const proof = frame.getByTestId("proof");
      await expectShown(frame, proof);
      return proof.innerText();
    },
    async write() {
      await frame.getByTestId("write").click();
      await expectShown(frame, frame.getByTestId("written"));
    },
    async scorecard() {
      const rows = await frame.getByTestId("scorecard").locator("tr[data-measure]").all();
      const shown = rows.map(async (row) => {
        const [label = "", before = "", after = ""] = await row.locator("td").allInnerTexts();
        return [(await row.getAttribute("data-measure")) ?? "", { label, before, after }] as const;
      });
      return new Map(await Promise.all(shown));
    },
  };
}
