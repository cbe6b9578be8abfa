import { InputError } from "../../src/errors";
import { crmNames } from "../../src/plan/crm/crmNames";
import { usersHeaders, usersTable } from "../../src/plan/crm/crmTables";
import type { CrmReport } from "../../src/plan/crm/crmReport";
import { whyNoNewSheet } from "../../src/plan/workbook/obstacles";
import {
  findSources,
  readSource,
  sameSource,
  type SourcePlace,
} from "../../src/plan/workbook/sources";
import type { Workbook } from "../../src/plan/workbook/workbook";
import { writeNew } from "../../src/plan/workbook/writeNew";
import { writeResults } from "../../src/plan/workbook/write";
import type { Cell } from "../../src/table/cell";
import { textOf } from "../../src/table/parse/readTexts";
import type { TableRange } from "../../src/table/readTable";
import { text } from "../../src/plan/words/sentence";
import type { CrmChoices, RemotePlanner } from "../planner";
import type { MadeCrm } from "../state/crmState";
import { englishOfGone } from "../words/englishOfGone";
import { learn, say } from "../words/say";

learn(englishOfGone);

/** Ids of users as they were filled in on our sheet: name to id. */
export async function filledIds(workbook: Workbook): Promise<ReadonlyMap<string, string>> {
  const { tables } = await workbook.state();
  const ours = tables.find(({ name }) => name === crmNames.users.table);
  if (ours === undefined) return new Map();
  const header = (wanted: string): string | undefined =>
    ours.headers.find((one) => textOf(one) === wanted);
  const [name, id] = [header(usersHeaders.name), header(usersHeaders.id)];
  if (name === undefined || id === undefined) {
    throw new InputError(
      say("gone: columns of people", {
        ...{ table: text(ours.name), sheet: text(ours.sheet) },
        ...{ name: text(usersHeaders.name), id: text(usersHeaders.id) },
      }),
    );
  }
  const [names = [], ids = []] = await workbook.read([
    { table: ours.name, header: name },
    { table: ours.name, header: id },
  ]);
  const filled = new Map<string, string>();
  names.forEach((row, at) => {
    const [person, own] = [textOf(row[0] ?? null), textOf(ids[at]?.[0] ?? null)];
    if (person !== "" && own !== "") filled.set(person, own);
  });
  return filled;
}

/** The cells of the fresh export, wherever they stand by now. @throws InputError if they are gone */
export async function readFresh(workbook: Workbook, place: SourcePlace): Promise<TableRange> {
  const sources = await findSources(workbook, await workbook.state(), [place]);
  const source = sameSource(sources, place);
  if (source === undefined) {
    throw new InputError(say("gone: fresh export", { sheet: text(place.sheet) }));
  }
  return (await readSource(workbook, source)).range;
}

/**
 * Lists whoever has no id on a sheet of ours, where they can be filled in.
 *
 * @returns the name of the sheet
 */
export async function writeUsers(workbook: Workbook, report: CrmReport): Promise<string> {
  const state = await workbook.state();
  const refusal = whyNoNewSheet(state, "the list of people");
  if (refusal !== undefined) throw new InputError(refusal);
  const written = await writeResults(workbook, { tables: [usersTable(report)], charts: [] });
  return written.sheets[0] ?? crmNames.users.sheet;
}

/** What stands on the sheets of the file by now, to be a workbook of its own. @throws InputError if it is gone */
export async function readMade(
  workbook: Workbook,
  { file, back, backRows }: MadeCrm,
): Promise<{ readonly name: string; readonly cells: Cell[][] }[]> {
  const { sheets } = await workbook.state();
  const names = backRows > 0 ? [file, back] : [file];
  const places = names.map((sheet) => {
    const rect = sheets.find(({ name }) => name === sheet)?.used;
    if (rect !== undefined) return { sheet, rect };
    throw new InputError(say("gone: CRM file", { sheet: text(sheet) }));
  });
  const cells = await workbook.read(places);
  return names.map((name, at) => ({ name, cells: cells[at] ?? [] }));
}

/** Writes the file and its way back onto new sheets. */
export async function writeCrm(
  workbook: Workbook,
  planner: RemotePlanner,
  choices: CrmChoices,
): Promise<MadeCrm> {
  const { file, back } = await planner.crmSheets(choices);
  const tables = back.rows.length > 0 ? [file, back] : [file];
  const [fileSheet = "", backSheet = ""] = await writeNew(workbook, tables, "the CRM file");
  const [rows, backRows] = [file.rows.length, back.rows.length];
  return { file: fileSheet, back: backSheet, rows, backRows };
}
