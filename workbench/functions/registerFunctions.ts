import { BooleanNumber } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import { FormulaDataModel, FunctionType, IFunctionService } from "@univerjs/engine-formula";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { columnLetters } from "../../grid/files/a1";
import { makeRoom } from "../univer/sheetCells";
import { recalculation } from "../univer/watchChanges";
import type { Sheets } from "../univer/startUniver";
import { createAsyncCalls } from "./asyncCalls";
import { CellFunction } from "./cellFunction";
import type { FunctionRuntime } from "./cellFunction";
import { busy } from "./cellErrors";
import { createCellMessages } from "./cellMessages";
import type { CellMessages, CellPlace } from "./cellMessages";
import type { FunctionMetadata, ParameterMetadata } from "./metadata";
import { createWaitingCells } from "./waitingCells";

type Implementations = ReadonlyMap<string, (...args: readonly unknown[]) => unknown>;

/** The custom functions, as they live in the cells. */
export interface CellFunctions {
  readonly messages: CellMessages;
  /** The add-in's page has registered its code: computes the cells that wait for it. */
  connect(implementations: Implementations): void;
  /** The add-in's page is going: its calls are cancelled, and cells wait for the next `connect`. */
  disconnect(): void;
  /** Cells have changed: calls that no cell makes any more are cancelled. */
  cellsChanged(): void;
  /** Cells have moved: calls are cancelled, and made again from where their cells are now. */
  cellsMoved(): void;
  /** Asynchronous calls that have not settled. */
  running(): number;
}

/**
 * Registers the functions of functions.json under `namespace`, with their descriptions for
 * autocomplete. They show #BUSY! until `connect` hands over their code.
 */
export function registerFunctions(
  sheets: Sheets,
  namespace: string,
  functions: readonly FunctionMetadata[],
): CellFunctions {
  const messages = createCellMessages();
  const asyncCalls = createAsyncCalls((place) => {
    recalculate(sheets, place);
  });
  let implementations: Implementations = new Map();
  const waiting = createWaitingCells(() => {
    recalculateBusy(sheets);
  });
  const runtime: FunctionRuntime = {
    implementation: (id) => {
      const code = implementations.get(id);
      if (!code) waiting.missed();
      return code;
    },
    asyncCalls,
    messages,
    addressOf: ({ sheetId, row, column }) => {
      const name = sheets.workbook().getSheetBySheetId(sheetId)?.getName() ?? "";
      return `${name}!${columnLetters(column)}${String(row + 1)}`;
    },
    fits: (place, rows, columns) => fits(sheets, place, rows, columns),
  };
  const service = sheets.injector.get(IFunctionService);
  service.registerExecutors(
    ...functions.map(
      (metadata) => new CellFunction(nameIn(namespace, metadata), metadata, runtime),
    ),
  );
  sheets.injector
    .get(IDescriptionService)
    .registerDescriptions(functions.map((metadata) => description(namespace, metadata)));
  sheets.calculations.onEnd(() => {
    asyncCalls.endCalculation();
    waiting.calculated();
  });
  return {
    messages,
    running: () => asyncCalls.running(),
    connect(given) {
      implementations = given;
      waiting.connected();
    },
    disconnect() {
      implementations = new Map();
      waiting.disconnected();
      asyncCalls.drop(() => false);
      messages.clear();
    },
    cellsChanged() {
      asyncCalls.drop((place, id) => formulaAt(sheets, place).includes(`.${id}(`));
    },
    cellsMoved() {
      asyncCalls.drop(() => false);
      recalculateBusy(sheets);
    },
  };
}

function nameIn(namespace: string, metadata: FunctionMetadata): string {
  return `${namespace}.${metadata.name}`.toUpperCase();
}

function description(namespace: string, metadata: FunctionMetadata): IFunctionInfo {
  const text = metadata.description ?? "";
  return {
    functionName: nameIn(namespace, metadata),
    functionType: FunctionType.User,
    description: text,
    abstract: text.split(/(?<=\.)\s/)[0] ?? text,
    functionParameter: metadata.parameters.map((parameter: ParameterMetadata) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.dimensionality === "matrix" ? "A2:C9" : parameter.name,
      require: parameter.optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating === true ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

function formulaAt(sheets: Sheets, { sheetId, row, column }: CellPlace): string {
  const unitId = sheets.workbook().getUnitId();
  const model = sheets.injector.get(FormulaDataModel);
  return (model.getFormulaStringByCell(row, column, sheetId, unitId) ?? "").toUpperCase();
}

function fits(sheets: Sheets, place: CellPlace, rows: number, columns: number): boolean {
  const sheet = sheets.workbook().getSheetBySheetId(place.sheetId);
  if (!sheet) return true;
  const { row, column } = place;
  if (row + rows <= sheet.getRowCount() && column + columns <= sheet.getColumnCount()) return true;
  setTimeout(() => {
    makeRoom(sheets, sheet, { row, column, rows, columns });
    recalculate(sheets, place);
  });
  return false;
}

/** Setting the same formula again is what makes Univer compute one cell. */
function recalculate(sheets: Sheets, place: CellPlace): void {
  const workbook = sheets.workbook();
  const cell = workbook.getSheetBySheetId(place.sheetId)?.getCellRaw(place.row, place.column);
  const again: ICellData | undefined = cell?.f
    ? { f: cell.f }
    : cell?.si
      ? { f: formulaAt(sheets, place), si: null }
      : undefined;
  if (!again) return;
  sheets.run(SetRangeValuesMutation.id, {
    unitId: workbook.getUnitId(),
    subUnitId: place.sheetId,
    cellValue: { [place.row]: { [place.column]: again } },
    trigger: recalculation,
  });
}

function recalculateBusy(sheets: Sheets): void {
  for (const sheet of sheets.workbook().getSheets()) {
    const places: CellPlace[] = [];
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell?.v === busy && (cell.f || cell.si)) {
        places.push({ sheetId: sheet.getSheetId(), row, column });
      }
    });
    for (const place of places) recalculate(sheets, place);
  }
}
