import {
  approaches,
  settingNamed,
  settingsFrom,
  settingSpecs,
  type Settings,
} from "../src/plan/settings/settings";
import type { Cell } from "../src/table/cell";
import { InputError } from "../src/errors";
import { inCellAsync } from "./cellError";
import { nameOf, optionalRange, tableCells, wordOf } from "./cells";
import type { Stop } from "../src/plan/compute";
import { compute } from "./compute";

/** The part of the host's invocation that a cancelable function uses. */
interface Cancelable {
  onCanceled?: () => void;
}

/**
 * A setting's value with what some hosts hand over for a blank cell, 0, taken back where 0 can't be
 * meant.
 *
 * @throws InputError where a 0 could be meant either way and the plans would differ
 */
function valueOf(label: string, value: Cell): Cell {
  const name = settingNamed(label);
  if (value !== 0 || name === undefined) return value;
  const spec = settingSpecs[name];
  if (spec.type === "flag") {
    throw new InputError(
      `The setting "${name}" is 0, which some spreadsheets also give for a blank cell. Write TRUE or FALSE.`,
    );
  }
  if (spec.type === "weight") {
    throw new InputError(
      `The setting "${name}" is 0, which some spreadsheets also give for a blank cell. Write auto, or 0 as text ('0).`,
    );
  }
  return spec.type === "number" && spec.least === 0 ? 0 : null;
}

function settingsOf(approach: Cell, settings: unknown): Settings {
  const range = optionalRange("settings", settings);
  if (range !== undefined && range.columns !== 2) {
    throw new InputError(
      `settings has ${range.columns} column${range.columns === 1 ? "" : "s"}. Give two: the setting's name and its value.`,
    );
  }
  const pairs = (range?.rows ?? []).map((row): [Cell, Cell] => {
    const label = nameOf(row[0] ?? null);
    return [label, valueOf(label, row[1] ?? null)];
  });
  const chosen = settingsFrom(pairs);
  if (nameOf(approach) === "") return chosen;
  return { ...chosen, approach: wordOf("approach", approach, approaches, chosen.approach) };
}

/**
 * Assigns every account to a rep and spills Account ID and Rep, row by row as in accounts, for XLOOKUP. Rows that repeat an ID get the same rep. Runs beside the sheet; with an Owner column, at most 15 % of the accounts change hands unless settings say otherwise.
 * @customfunction ASSIGN
 * @cancelable
 * @param accounts The accounts with their header row, for example Accounts[#All]. Columns are found by header: Account ID, Owner, Score, Projected ARR, Latitude, Longitude, Segment, Region, Locked to, Locked until, Parent account ID, Must cover, Partner and their usual wordings; those that settings ask for are read. A blank number counts as 0, a row without an ID is left blank.
 * @param reps The reps with their header row, for example Reps[#All]: Rep, Capacity, Latitude, Longitude; where settings ask for them Segment, Region, Industry, Language, Speciality, Postal codes, Partner, Win rate SMB. A capacity of 0 means that the rep takes no account.
 * @param [approach] "equity" (default): each rep gets a fair share of the load, with least travel inside the tolerance where there are coordinates. "capacity": least travel, no rep over capacity. "potential": most value within capacity. "hybrid": value - alpha x travel - beta x unevenness. "rules": your own rules, first match wins. "flow": least travel - gamma x value. "round robin": in turn, row by row. "greedy": highest value first, to the nearest rep with room.
 * @param [settings] Two columns, name and value. Loads: balance (header of the load), tolerance, measures ("Workload 5 %; Potential 10 %"), travel, shares, workload (header that capacity counts, or accounts), places, unreadable. Value: value (header), winRates, prefer, preferPercent, alpha, beta, variance, gamma. Rules: match ("segment and region"), radiusKm, partners, maxMovedPercent, movedAlready, locks, asOf (=TODAY()), together, mustCover, house, and rules, one row each, first match wins ("Segment is ENT and Region is West: Ana; Ben"). Search: effort, seed. A blank value means the default, but for maxMovedPercent and seed write the number, since some spreadsheets give 0 for a blank; unknown names are refused.
 * @param invocation Given by the host; lets a running call be canceled.
 * @returns Two columns under the headers Account ID and Rep; an account that no rep has room for has a blank rep, or the name of the house where the settings give one.
 */
export function assignOfRange(
  accounts: unknown[][],
  reps: unknown[][],
  approach?: string,
  settings?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<string[][]> {
  return inCellAsync(async () => {
    const stop: Stop = { aborted: false };
    const cancelable: Cancelable | undefined = invocation;
    if (cancelable !== undefined) {
      cancelable.onCanceled = () => {
        stop.aborted = true;
        stop.onAbort?.();
      };
    }
    const chosen = settingsOf(approach ?? null, settings ?? null);
    const assigned = await compute(
      tableCells("accounts", accounts),
      tableCells("reps", reps),
      chosen,
      stop,
    );
    // What a search had found by then depends on the machine's speed. No cell may show that: Excel
    // drops the result of a canceled call, and other hosts get an error instead.
    if (stop.aborted) {
      throw new InputError("Canceled before the plan was done. Recalculate to assign again.");
    }
    return assigned;
  });
}
