import { overlap } from "../../grid/rect";
import { addressOf } from "./address";
import type { Book } from "./book";
import type { GridRect } from "../../grid/grid";
import type { HostObject } from "./hostObject";
import type { EventEntry } from "./wire";

/** office.js's numbers of the events that this host tells of. */
const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  TableChanged: 101,
} as const;

/** Registered as `DataChanged` for tables too, whose event has a number of its own. */
type EventName = Exclude<keyof typeof EVENT_TYPES, "TableChanged">;

/** The category that office.js gives all events of the object model. */
const OBJECT_EVENTS = 65_536;

function eventKey(target: string, name: string): string {
  return `${target} ${name}`;
}

/**
 * The methods by which office.js asks for events and stops asking.
 *
 * @param target - "Workbook", or the id of a sheet or table
 */
export function registering(
  book: Book,
  target: string,
  names: readonly EventName[],
): NonNullable<HostObject["methods"]> {
  const { counts } = book.events;
  const add = (name: EventName, by: number): void => {
    const key = eventKey(target, name);
    counts.set(key, Math.max(0, (counts.get(key) ?? 0) + by));
  };
  return Object.fromEntries(
    names.flatMap((name) => [
      [`_Register${name}Event`, () => add(name, 1)],
      [`_Unregister${name}Event`, () => add(name, -1)],
    ]),
  );
}

/** Whose change it was: somebody's at this machine, or a co-author's elsewhere. */
export type EventSource = "Local" | "Remote";

export interface Events {
  /** Cells changed, by hand or by the add-in. */
  changed(sheetName: string, rect: GridRect, source: EventSource): void;
  selected(): void;
  /** Looks for sheets that came, went or were turned to since the last time. */
  lookAtSheets(): void;
  /** Gives away what was collected. */
  take(): readonly EventEntry[];
}

/** Collects the events that office.js asked for, in the form in which it takes them. */
export function createEvents(book: Book): Events {
  let collected: EventEntry[] = [];
  let knownSheets = new Set(book.sheets.all().map(({ id }) => id));
  let active = book.grid.activeSheet();

  function tell(target: string, name: EventName, type: number, body: object): void {
    const asked = (book.events.counts.get(eventKey(target, name)) ?? 0) > 0;
    if (!asked || !book.events.enabled) return;
    const message = JSON.stringify({ type, source: "Local", ...body });
    collected.push({
      messageCategory: OBJECT_EVENTS,
      messageType: type,
      targetId: target,
      message,
    });
  }

  /** Of a sheet and of the workbook, for either may have been asked. */
  function tellOfSheet(name: EventName, worksheetId: string, body: object = {}): void {
    for (const target of [worksheetId, "Workbook"]) {
      tell(target, name, EVENT_TYPES[name], { ...body, worksheetId });
    }
  }

  return {
    changed(sheetName, rect, source) {
      const sheet = book.sheets.all().find(({ name }) => name === sheetName);
      if (sheet === undefined) return;
      const body = { address: addressOf(rect), changeType: "RangeEdited", source };
      tellOfSheet("DataChanged", sheet.id, body);
      for (const table of book.grid.tables) {
        if (table.sheet !== sheetName || !overlap(table.rect, rect)) continue;
        const ofTable = { ...body, tableId: table.id, worksheetId: sheet.id };
        tell(table.id, "DataChanged", EVENT_TYPES.TableChanged, ofTable);
      }
    },
    selected() {
      const { sheet: sheetName, rect } = book.grid.selection();
      const sheet = book.sheets.all().find(({ name }) => name === sheetName);
      if (sheet !== undefined) {
        tellOfSheet("SelectionChanged", sheet.id, { address: addressOf(rect) });
      }
    },
    lookAtSheets() {
      const now = book.sheets.all();
      const ids = new Set(now.map(({ id }) => id));
      for (const id of ids) if (!knownSheets.has(id)) tellOfSheet("Added", id);
      for (const id of knownSheets) if (!ids.has(id)) tellOfSheet("Deleted", id);
      knownSheets = ids;
      const activeNow = book.grid.activeSheet();
      if (activeNow === active) return;
      const left = now.find(({ name }) => name === active);
      const entered = now.find(({ name }) => name === activeNow);
      if (left !== undefined) tellOfSheet("Deactivated", left.id);
      if (entered !== undefined) tellOfSheet("Activated", entered.id);
      active = activeNow;
    },
    take() {
      const entries = collected;
      collected = [];
      return entries;
    },
  };
}
