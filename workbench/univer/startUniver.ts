import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  mergeLocales,
  mergeWorksheetSnapshotWithDefault,
} from "@univerjs/core";
import type {
  IExecutionOptions,
  Injector,
  IWorkbookData,
  IWorksheetData,
  Workbook,
} from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import { defaultTheme } from "@univerjs/themes";
import { watchCalculations } from "./calculations";
import type { Calculations } from "./calculations";
import { hiddenMenuItems } from "./hiddenMenuItems";
import { watchPendingHeights } from "./pendingHeights";
import { createWriting } from "./writing";
import type { Writing } from "./writing";

/** A running Univer: its services by injector, its commands, and the one workbook that is open. */
export interface Sheets {
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** The open workbook; it is another object after `replaceWorkbook`. */
  workbook(): Workbook;
  /** Closes the open workbook and opens this one, under an id of its own. */
  replaceWorkbook(workbook: Partial<IWorkbookData>): void;
  /** Calls back after another workbook was opened. */
  onWorkbook(opened: () => void): void;
  readonly calculations: Calculations;
  readonly writing: Writing;
  /** Runs a mutation or operation at once. It does not enter the undo history. */
  run(id: string, params: object, options?: IExecutionOptions): void;
}

let made = 0;

/** A new sheet with Excel's standard row height and column width; it grows when more is written. */
export function emptySheet(name: string): IWorksheetData {
  made += 1;
  return mergeWorksheetSnapshotWithDefault({
    id: `sheet-${String(made)}`,
    name,
    rowCount: 1000,
    columnCount: 26,
    defaultRowHeight: 20,
    defaultColumnWidth: 64,
  });
}

export function emptyWorkbook(): Partial<IWorkbookData> {
  const sheet = emptySheet("Sheet1");
  return { name: "Workbook", sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet } };
}

/**
 * Starts Univer in `container` with an empty workbook. Only the open-source packages are used,
 * and those menu items that need more are hidden.
 */
export function startUniver(container: HTMLElement): Sheets {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(english) },
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: true,
    ribbonType: "simple",
    menu: hiddenMenuItems,
    footer: { addSheetButtonConfig: { show: true } },
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const calculations = watchCalculations(commands);
  const heights = watchPendingHeights(commands);
  const instances = injector.get(IUniverInstanceService);
  let opened = 0;
  let current: Workbook | undefined;
  const listeners: (() => void)[] = [];

  function open(data: Partial<IWorkbookData>): void {
    const closing = current?.getUnitId();
    opened += 1;
    current = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      ...data,
      id: `workbook-${String(opened)}`,
    });
    if (closing !== undefined) {
      heights.callOff(closing);
      instances.disposeUnit(closing);
    }
    for (const listener of listeners) listener();
  }

  function workbook(): Workbook {
    if (!current) throw new Error("No workbook is open.");
    return current;
  }

  open(emptyWorkbook());
  const writing = createWriting(injector, workbook);
  return {
    injector,
    commands,
    calculations,
    writing,
    workbook,
    replaceWorkbook: open,
    onWorkbook: (listener) => {
      listeners.push(listener);
    },
    run: (id, params, options) => {
      writing.begin();
      commands.syncExecuteCommand(id, params, options);
    },
  };
}
