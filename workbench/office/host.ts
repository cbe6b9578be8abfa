import type { Grid, GridRect, GridValue } from "../../grid/grid";
import { runBatch } from "./batch";
import type { Session } from "./batch";
import { createBook } from "./book";
import { putDataType } from "./dataTypes";
import type { CellValue } from "./dataTypes";
import { createAppRuntime } from "./appRuntime";
import type { AppRuntime } from "./appRuntime";
import { createCellEdit } from "./cellEdit";
import { createEvents } from "./events";
import type { EventSource } from "./events";
import { utf8Length } from "./meter";
import type { Meter } from "./meter";
import { DEFAULT_SWITCHES } from "./strictness";
import type { HostSwitches } from "./strictness";
import type { Undo } from "./undo";
import { UNDO_GROUP_HEADER } from "./wire";
import type { BatchRequest, BatchResponse, EventEntry, RequestMessage } from "./wire";
import { workbook } from "./workbook";

/** Which of Office's requirement sets the add-in may use, each with its highest version. */
export type SupportedSets = Readonly<Record<string, string>>;

/** What is answered here. Of each set the host serves what a task pane for planning needs. */
export const DEFAULT_SETS: SupportedSets = {
  ExcelApi: "1.13",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.1",
  DelayForCellEdit: "1.1",
};

export interface OfficeHostOptions {
  readonly supportedSets?: SupportedSets;
  /** Largest request and response in bytes; Excel on the web has 5 MB for either. */
  readonly maxBytes?: number;
  readonly switches?: Partial<HostSwitches>;
  /** Opens another workbook, an .xlsx file in base64; nothing happens if omitted. */
  readonly opens?: (file: string) => void;
}

export interface OfficeHost {
  /** Answers one message of office.js: JSON in, JSON out. */
  handle(requestJson: string): string;
  /** Gives messages that nobody asked for (events), as JSON. Returns the way to stop. */
  onEvent(listener: (messageJson: string) => void): () => void;
  /** Answers a message of office.js once the user has finished the cell in hand. */
  receive(requestJson: string, answer: (responseJson: string) => void): void;
  /** Opens a cell for editing, or closes it: what waited for its end is answered then. */
  editCell(isOpen: boolean): void;
  /** A co-author's edit: its event says that it is remote. */
  editRemotely(sheet: string, rect: GridRect, cells: readonly (readonly GridValue[])[]): void;
  /** Calls back before each request, where a test lets something happen in between. */
  beforeRequest(listener: () => void): () => void;
  readonly pane: AppRuntime;
  /** Sends what happened since the last time; changes by hand are sent at once by themselves. */
  deliverEvents(): void;
  /** To be called when the user selected other cells: a grid doesn't tell. */
  selectionChanged(): void;
  /** Puts a data type into a cell, as a linked table or another add-in would; places count from 0. */
  putDataType(sheet: string, row: number, column: number, value: CellValue): void;
  /** Forgets kept ranges and wanted events, as when the add-in's page is left. */
  forget(): void;
  /** To be called when another workbook was opened in the grid. */
  forgetWorkbook(): void;
  readonly meter: Meter;
  readonly undo: Undo;
  readonly switches: HostSwitches;
  readonly supportedSets: SupportedSets;
}

const APP_RUNTIME = "Microsoft.AppRuntime.AppRuntimeService";

const EXCEL_MAX_BYTES = 5 * 1024 * 1024;

/** A host that answers office.js over a grid, as Excel would over its workbook. */
export function createOfficeHost(grid: Grid, options: OfficeHostOptions = {}): OfficeHost {
  const book = createBook(grid, { ...DEFAULT_SWITCHES, ...options.switches }, options.opens);
  const events = createEvents(book);
  const { meter } = book;
  const maxBytes = options.maxBytes ?? EXCEL_MAX_BYTES;
  const listeners = new Set<(messageJson: string) => void>();
  const before = new Set<() => void>();
  const cellEdit = createCellEdit(book.switches);
  const pane = createAppRuntime(!book.switches.startsHidden, (event) => send([event]));
  let source: EventSource = "Local";
  const session: Session = {
    service: (name) => (name === APP_RUNTIME ? pane.service : undefined),
    root: () => workbook(book),
    kept: (referenceId) => book.kept.get(referenceId)?.object,
  };
  let busy = false;

  grid.onChange((change) => {
    if (!change.structure) events.changed(change.sheet, change.rect, source);
    if (!busy) deliverEvents();
  });

  function deliverEvents(): void {
    events.lookAtSheets();
    const entries = events.take();
    if (entries.length === 0) return;
    send(entries);
  }

  function send(entries: readonly EventEntry[]): void {
    const message = JSON.stringify({ type: 3, message: { entries } });
    for (const listener of listeners) listener(message);
  }

  function run(request: RequestMessage): BatchResponse {
    busy = true;
    book.undo.begin(request.message?.headers?.[UNDO_GROUP_HEADER]);
    try {
      return runBatch(session, bodyOf(request));
    } finally {
      busy = false;
      book.forgetAreas();
    }
  }

  function answer(requestJson: string, requestBytes: number): string {
    const request = JSON.parse(requestJson) as RequestMessage;
    if (request.type !== 1) {
      const message = `This host doesn't answer messages of type ${request.type}.`;
      return answerTo(request.id, 404, { error: { code: "ApiNotFound", message } });
    }
    if (cellEdit.refuses(request)) return refusal(request.id, "InvalidOperationInCellEditMode");
    if (requestBytes > maxBytes) return refusal(request.id, "RequestPayloadSizeLimitExceeded");
    const response = answerTo(request.id, 200, run(request));
    return utf8Length(response) > maxBytes
      ? refusal(request.id, "ResponsePayloadSizeLimitExceeded")
      : response;
  }

  function handle(requestJson: string): string {
    for (const listener of [...before]) listener();
    const requestBytes = utf8Length(requestJson);
    const response = answer(requestJson, requestBytes);
    meter.count(requestBytes, utf8Length(response));
    return response;
  }

  return {
    handle,
    receive(requestJson, give) {
      const request = JSON.parse(requestJson) as RequestMessage;
      cellEdit.whenDone(request, () => give(handle(requestJson)));
    },
    editCell: cellEdit.edit,
    editRemotely(sheet, rect, cells) {
      source = "Remote";
      grid.setCells(sheet, rect, cells);
      source = "Local";
    },
    beforeRequest(listener) {
      before.add(listener);
      return () => before.delete(listener);
    },
    pane,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    deliverEvents,
    selectionChanged() {
      events.selected();
      deliverEvents();
    },
    putDataType: (sheet, row, column, value) => putDataType(book, sheet, row, column, value),
    forget() {
      cellEdit.forget();
      book.kept.clear();
      book.areas.clear();
      book.events.counts.clear();
      book.events.enabled = true;
    },
    forgetWorkbook: book.forgetWorkbook,
    meter,
    undo: book.undo,
    switches: book.switches,
    supportedSets: options.supportedSets ?? DEFAULT_SETS,
  };
}

function bodyOf(request: RequestMessage): BatchRequest {
  const body = request.message?.body;
  return (typeof body === "string" ? (JSON.parse(body) as BatchRequest) : body) ?? {};
}

function answerTo(id: number, statusCode: number, body: object): string {
  return JSON.stringify({
    id,
    type: 1,
    message: { statusCode, headers: {}, body: JSON.stringify(body) },
  });
}

const REFUSALS = {
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode.",
} as const;

/** A request that isn't carried out at all, or whose answer doesn't get through. */
function refusal(id: number, code: keyof typeof REFUSALS): string {
  return answerTo(id, 400, { error: { code, message: REFUSALS[code] } });
}
