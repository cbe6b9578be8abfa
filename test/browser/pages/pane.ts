import type { FrameLocator, Locator, Page } from "playwright-core";

/** Title of a place of the pane. */
export type PanePlace = "Home" | "Data" | "Plan" | "Review" | "Hand over";

/** One of the ways to look at a plan in Review. */
export type ReviewView = "Moves" | "Reps" | "Figures and proof";

/** One line of the scorecard, as it is shown. */
export interface ShownMeasure {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** One of the plans that stand side by side. */
export interface ShownPlan {
  readonly name: string;
  /** What stands under it, by the rows of the table; the plan's limit in small left out. */
  readonly figures: ReadonlyMap<string, string>;
}

/** The task pane as a person uses it. */
export interface PanePage {
  readonly frame: FrameLocator;
  /** Waits until both tables are read, and returns what the pane understood. */
  understood(): Promise<string>;
  go(place: PanePlace): Promise<void>;
  /** Opens Review, and in it one of its views. */
  look(view: ReviewView): Promise<void>;
  /** Chooses files for the button Add a file, and returns what is said once they are added. */
  addFiles(files: readonly { readonly name: string; readonly text: string }[]): Promise<string>;
  /** Answers a question about the cells, as it stands under Data. */
  answer(key: string, value: string): Promise<void>;
  /** What was guessed or answered, unfolded under Data. */
  decided(): Promise<Locator>;
  /** Chooses in a labelled drop-down; `within` is the title of the section that it stands in. */
  choose(label: string | RegExp, option: string | RegExp, within?: string): Promise<void>;
  /** What a labelled drop-down or field shows. */
  shown(label: string | RegExp, within?: string): Promise<string>;
  /** Types a number into a field under Plan. */
  setNumber(label: string | RegExp, value: number): Promise<void>;
  /** Presses Refresh and waits until the tables are read again. */
  refresh(): Promise<void>;
  pin(account: string, rep: string): Promise<void>;
  /** Carves from wherever the pane is, to the end, and returns the sentence about the gap. */
  carve(): Promise<string>;
  /** Makes three plans from Home, and returns all that stand side by side then. */
  makeThreePlans(): Promise<readonly ShownPlan[]>;
  /** Uses one of them, by its name, and waits until it is looked at. */
  usePlan(name: string): Promise<void>;
  /** Narrows the moves down to those with this in their name or id, and returns the names that are left. */
  findMoves(text: string): Promise<readonly string[]>;
  /** Opens a move's Why?, says this of it, puts it back with its owner, and goes back to the moves. */
  object(account: string, words: string): Promise<void>;
  /** What stands in a move's row. */
  moveRow(account: string): Promise<string>;
  /** Takes back the last step, and returns what is said of it. */
  undoLast(): Promise<string>;
  write(): Promise<void>;
  /** Makes the file for a CRM, and returns what is said of it before and after. */
  makeCrm(): Promise<readonly [before: string, made: string]>;
  /** Signs the plan at hand off in this name, and returns its fingerprint. */
  signOff(madeBy: string): Promise<string>;
  /** On Home, looks into the stored plan whose fingerprint begins so, and returns what has changed in the cells since. */
  lookInto(fingerprint: string): Promise<string>;
  /** Makes the plan that is looked into anew, and returns what came of it. */
  makeAnew(): Promise<string>;
  scorecard(): Promise<ReadonlyMap<string, ShownMeasure>>;
  /** Starts the pane anew, as closing and opening the workbook does. */
  reload(): Promise<void>;
}

/** @param title - of the frame that it runs in */
export function panePage(page: Page, title = "Territory Planner"): PanePage {
  const frame = page.frameLocator(`iframe[title="${title}"]`);
  return {
    frame,
    ...dataPart(page, frame),
    ...choicePart(frame),
    ...workPart(frame),
    ...comparePart(frame),
    ...signPart(frame),
    ...reviewPart(frame),
  };
}

const tab = (frame: FrameLocator, title: PanePlace | ReviewView): Locator =>
  frame.getByRole("tab", { name: title, exact: true });

/** Chooses a tab and waits until it is the chosen one. */
async function choose(frame: FrameLocator, title: PanePlace | ReviewView): Promise<void> {
  await tab(frame, title).click();
  await tab(frame, title).and(frame.locator("[aria-selected=true]")).waitFor();
}

/** Unfolds the aims and all settings under Plan, where there are tables to plan. */
async function openSettings(frame: FrameLocator): Promise<void> {
  const fold = frame.getByTestId("all settings").getByRole("button");
  const aim = frame.getByRole("tab", { name: "Aim", exact: true });
  await aim.or(frame.getByTestId("data first")).first().waitFor();
  if (!(await aim.isVisible())) return;
  await aim.click();
  await fold.waitFor();
  for (const folded of [frame.getByTestId("another aim"), fold]) {
    if ((await folded.getAttribute("aria-expanded")) === "false") await folded.click();
  }
}

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

function reviewPart(
  frame: FrameLocator,
): Pick<PanePage, "findMoves" | "object" | "moveRow" | "undoLast"> {
  const rows = frame.getByTestId("moves").locator("[data-account]");
  const rowOf = (account: string): Locator => rows.filter({ hasText: account });
  return {
    async findMoves(text) {
      await frame.getByLabel("Find a move by account name or ID").fill(text);
      await rows.first().waitFor();
      return rows.locator("[title]").first().allInnerTexts();
    },
    async object(account, words) {
      await rowOf(account).getByRole("button", { name: /^Why/ }).click();
      await frame.getByLabel("Your words for it").fill(words);
      await frame.getByRole("button", { name: /^Put back with/ }).click();
      await frame.getByTestId("move").getByText(words).waitFor();
      await frame.getByRole("button", { name: "‹ All moves" }).click();
      await rows.first().waitFor();
    },
    moveRow: (account) => rowOf(account).innerText(),
    async undoLast() {
      await frame.getByRole("button", { name: "Undo last step" }).click();
      const undone = frame.getByTestId("undone").filter({ hasText: "Undone" });
      await undone.waitFor();
      return undone.innerText();
    },
  };
}

function dataPart(
  page: Page,
  frame: FrameLocator,
): Pick<
  PanePage,
  "addFiles" | "understood" | "go" | "look" | "answer" | "decided" | "refresh" | "reload"
> {
  const summary = frame.getByTestId("summary");
  return {
    async understood() {
      await choose(frame, "Data");
      await expectShown(frame, summary);
      return summary.innerText();
    },
    async go(place) {
      await choose(frame, place);
      if (place === "Plan") await openSettings(frame);
    },
    async look(view) {
      await choose(frame, "Review");
      await choose(frame, view);
    },
    async addFiles(files) {
      const chosen = files.map(({ name, text }) => ({
        ...{ name, mimeType: "text/csv" },
        buffer: Buffer.from(text),
      }));
      const dialogue = page.waitForEvent("filechooser");
      await frame.getByTestId("add file").click();
      await (await dialogue).setFiles(chosen);
      const added = frame.getByTestId("added");
      await expectShown(
        frame,
        added.filter({ hasText: files[0]?.name.replace(/\..*$/, "") ?? "" }),
      );
      return added.innerText();
    },
    async answer(key, value) {
      await tab(frame, "Data").click();
      const question = frame.getByTestId("questions").locator(`[data-key="${key}"]`);
      await question.locator(`[data-answer="${value}"]`).click();
      await question.waitFor({ state: "detached" });
    },
    async decided() {
      await tab(frame, "Data").click();
      const heading = frame.getByTestId("decided").getByRole("button");
      await heading.waitFor();
      if ((await heading.getAttribute("aria-expanded")) === "false") await heading.click();
      const decisions = frame.getByTestId("decisions");
      await decisions.waitFor();
      return decisions;
    },
    async refresh() {
      await tab(frame, "Data").click();
      const button = frame.getByTestId("refresh");
      await button.click();
      await button.and(frame.locator(":enabled")).waitFor();
    },
    async reload() {
      await page.evaluate(() => {
        document.querySelector("iframe")?.contentWindow?.location.reload();
      });
      await tab(frame, "Home").and(frame.locator("[aria-selected=true]")).waitFor();
    },
  };
}

function signPart(frame: FrameLocator): Pick<PanePage, "signOff" | "lookInto" | "makeAnew"> {
  return {
    async signOff(madeBy) {
      await choose(frame, "Hand over");
      await frame.getByTestId("look to sign").click();
      await expectShown(frame, frame.getByTestId("sign off"));
      await frame.getByRole("textbox", { name: "Made by" }).fill(madeBy);
      await frame.getByTestId("sign off").click();
      const signed = frame.getByTestId("signed").filter({ hasText: "TP Sign-off" });
      await expectShown(frame, signed);
      return frame.getByTestId("fingerprint").innerText();
    },
    async lookInto(fingerprint) {
      await choose(frame, "Home");
      await frame.getByRole("searchbox", { name: "Find by fingerprint" }).fill(fingerprint);
      await frame
        .getByTestId("plans")
        .getByRole("button", { name: /^Look into/ })
        .click();
      return frame.getByTestId("since").innerText();
    },
    async makeAnew() {
      await frame.getByTestId("make anew").click();
      const found = frame.getByTestId("anew").filter({ hasText: /same|anew/ });
      await found.waitFor();
      return found.innerText();
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
  const chooseOption: PanePage["choose"] = async (label, option, within) => {
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
    choose: chooseOption,
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
      await tab(frame, "Plan").click();
      await frame.getByRole("textbox", { name: "Account ID" }).fill(account);
      await chooseOption("Rep", rep, "Locks");
      await frame.getByRole("button", { name: "Lock", exact: true }).click();
      await frame.getByText(`${account} to ${rep}`).waitFor();
    },
  };
}

function workPart(
  frame: FrameLocator,
): Pick<PanePage, "carve" | "write" | "makeCrm" | "scorecard"> {
  return {
    async carve() {
      await choose(frame, "Home");
      await frame.getByTestId("carve").click();
      // Once the plan is there the pane goes to it.
      await expectShown(frame, tab(frame, "Review").and(frame.locator("[aria-selected=true]")));
      await choose(frame, "Figures and proof");
      const proof = frame.getByTestId("proof");
      await expectShown(frame, proof);
      return proof.innerText();
    },
    async write() {
      await choose(frame, "Hand over");
      await frame.getByTestId("write").click();
      await expectShown(frame, frame.getByTestId("written"));
    },
    async makeCrm() {
      await choose(frame, "Hand over");
      const rows = frame.getByTestId("crm rows");
      await expectShown(frame, rows);
      const before = await rows.innerText();
      await frame.getByTestId("make crm").click();
      const made = frame.getByTestId("crm made");
      await expectShown(frame, made);
      return [before, await made.innerText()];
    },
    async scorecard() {
      await choose(frame, "Review");
      await choose(frame, "Figures and proof");
      const rows = await frame.getByTestId("scorecard").locator("tr[data-measure]").all();
      const shown = rows.map(async (row) => {
        const [label = "", before = "", after = ""] = await row.locator("td").allInnerTexts();
        return [(await row.getAttribute("data-measure")) ?? "", { label, before, after }] as const;
      });
      return new Map(await Promise.all(shown));
    },
  };
}

function comparePart(frame: FrameLocator): Pick<PanePage, "makeThreePlans" | "usePlan"> {
  return {
    async makeThreePlans() {
      await frame.getByTestId("three plans").click();
      const drafts = frame.locator('[data-compared^="draft"][data-status="ready"]');
      await drafts.nth(2).waitFor();
      // They stand there before the run is over; then there are two whose accounts are compared.
      await expectShown(frame, frame.getByTestId("differ"));
      const table = frame.getByTestId("compared");
      const heads = await table.locator("thead th").all();
      const rows = await table.locator("tbody tr[data-row]").all();
      const figures = heads.map(() => new Map<string, string>());
      for (const row of rows) {
        const key = (await row.getAttribute("data-row")) ?? "";
        const cells = await row.locator("td").evaluateAll((found) =>
          found.map((cell) => {
            const figure = cell.cloneNode(true) as HTMLElement;
            figure.querySelector("[data-below]")?.remove();
            return figure.textContent;
          }),
        );
        cells.forEach((text, at) => figures[at]?.set(key, text));
      }
      const names = await Promise.all(heads.map((head) => head.getAttribute("aria-label")));
      return names.map((name, at) => ({ name: name ?? "", figures: figures[at] ?? new Map() }));
    },
    async usePlan(name) {
      await frame.getByRole("button", { name: `Use this plan: ${name}`, exact: true }).click();
      await expectShown(frame, tab(frame, "Review").and(frame.locator("[aria-selected=true]")));
    },
  };
}
