import assert from "node:assert/strict";
import { it } from "mocha";
import { contentOf } from "../../../grid/files/contentOf";
import { writeXlsx } from "../../../grid/files/writeXlsx";
import { createMemoryGrid } from "../../../grid/memory";
import { firstOfEach, numberIn, rowsUnder, textIn } from "../ownReading";
import type { Cells, WorkbenchPage } from "./workbench";

/** What an answer makes of the tables. */
export interface Effect {
  /** Load of each account of the plan. */
  readonly loads: Readonly<Record<string, number>>;
  /** What the pane says that it understood. */
  readonly understood?: RegExp;
}

/** A question about cells, raised by two files. */
export interface Asked {
  readonly what: string;
  /** As a text file; as cells where a text file can't hold them. */
  readonly accounts: string | Cells;
  readonly reps?: string;
  readonly key: string;
  /** Every answer that is offered, with its effect. */
  readonly answers: Readonly<Record<string, Effect>>;
  /** Answers to what the same file asks besides. */
  readonly besides?: Readonly<Record<string, string>>;
  /** It is guessed, and can be changed under the decisions; no plan waits for it. */
  readonly guessed?: true;
  /** Where the answer is a setting: its field under Plan, which shows it from then on. */
  readonly setting?: string;
  /** What a person does before the question comes. */
  readonly before?: (workbench: WorkbenchPage) => Promise<void>;
}

const team = "Rep\nMia Sand\nJon Lund\n";

async function bytesOf(cells: Cells): Promise<Uint8Array> {
  const grid = createMemoryGrid();
  const [first = ""] = grid.sheetNames();
  grid.addSheet("accounts");
  grid.deleteSheet(first);
  const rect = { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
  grid.setCells("accounts", rect, cells);
  return writeXlsx(contentOf(grid));
}

/** Opens accounts and a team, on the sheets "accounts" and "team". */
export async function openTables(
  { openFile, addFile }: WorkbenchPage,
  accounts: string | Cells,
  reps = team,
): Promise<void> {
  if (typeof accounts === "string") await openFile("accounts.csv", accounts);
  else await openFile("accounts.xlsx", await bytesOf(accounts));
  await addFile("team.csv", reps, "team");
}

/** The load of each account of a plan that is made and written now. */
export async function plannedLoads({
  pane,
  values,
}: WorkbenchPage): Promise<Readonly<Record<string, number>>> {
  await pane.carve();
  await pane.write();
  // Accounts of a plan before this one stay, without a rep.
  const rows = rowsUnder(await values("TP Assignments")).filter((row) => textIn(row, "Rep") !== "");
  const accounts = [...firstOfEach(rows, "Account ID")];
  return Object.fromEntries(accounts.map(([id, row]) => [id, numberIn(row, "Load")]));
}

/** A column as the field of a setting names it. */
function settingText(answer: string): string {
  return answer === "accounts" ? "Number of accounts" : answer;
}

/**
 * A test per answer: the question is there and holds the plan up, the answer is taken, it stays after
 * Refresh and a new start of the pane, and the plan is made of what it says.
 */
export function asksAndRemembers(asked: Asked, workbench: () => WorkbenchPage): void {
  const { what, key, answers, besides = {}, guessed = false } = asked;
  for (const [answer, { loads, understood }] of Object.entries(answers)) {
    it(`${guessed ? "says what it guessed" : "asks"} about ${what}, takes "${answer}" and remembers it`, async () => {
      const bench = workbench();
      const { pane } = bench;
      await openTables(bench, asked.accounts, asked.reps);
      await asked.before?.(bench);
      const open = pane.frame.getByTestId("questions").locator(`[data-key="${key}"]`);
      const decided = async () => (await pane.decided()).locator(`[data-key="${key}"]`);
      const choice = (card: typeof open) => card.locator(`[data-answer="${answer}"]`);
      const card = guessed ? await decided() : open;
      await card.waitFor();
      const offered = await card
        .locator("[data-answer]")
        .evaluateAll((options) => options.map((option) => option.getAttribute("data-answer")));
      assert.deepEqual(offered, Object.keys(answers));
      if (guessed) await choice(card).click();
      else {
        await pane.go("Home");
        assert.equal(await pane.frame.getByTestId("carve").isDisabled(), true);
        await pane.answer(key, answer);
      }
      for (const [other, value] of Object.entries(besides)) await pane.answer(other, value);
      await pane.refresh();
      assert.equal(await open.count(), 0);
      // As closing and opening the workbook does: the answer is kept with it.
      await pane.reload();
      const summary = await pane.understood();
      assert.equal(await open.count(), 0);
      if (asked.setting === undefined) assert.ok(await choice(await decided()).isChecked());
      else {
        await pane.go("Plan");
        assert.equal(await pane.shown(asked.setting), settingText(answer));
      }
      if (understood !== undefined) assert.match(summary, understood);
      assert.deepEqual(await plannedLoads(bench), loads);
    });
  }
}
