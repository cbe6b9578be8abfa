import { overlap } from "../../grid/rect";
import { addressOf, intersection, quotedSheet, sameRect } from "./address";
import { flagArgument } from "./arguments";
import type { Area, Book } from "./book";
import { invalidArgument } from "./hostError";
import type { HostObject } from "./hostObject";
import { readOnly } from "./hostObject";
import { areaArgument, areaOfAddress } from "./range";

/** What may be typed into cells. As in Excel nothing keeps an add-in from writing something else. */
export interface Validation {
  readonly area: Area;
  readonly type: string;
  readonly rule: object;
  ignoreBlanks: boolean;
  prompt: unknown;
  errorAlert: unknown;
}

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** Excel takes no more characters in a list that stands in the rule itself. */
const LIST_CHARACTERS = 255;

/** The latest rule of each cell counts. Undefined: no rule; null: not the same one everywhere. */
function validationOf(book: Book, { sheet, rect }: Area): Validation | undefined | null {
  const found = book.validations.findLast(
    ({ area }) => area.sheet === sheet && overlap(area.rect, rect),
  );
  if (found === undefined) return undefined;
  const common = intersection(found.area.rect, rect);
  if (common === undefined || !sameRect(common, rect)) return null;
  return found.type === "None" ? undefined : found;
}

function put(book: Book, area: Area, type: string, rule: object): void {
  book.before({ of: "sheet", sheet: area.sheet.name });
  const place: Area = { sheet: area.sheet, rect: area.rect };
  book.fixedAreas.add(place);
  const rest = { ignoreBlanks: true, prompt: { showPrompt: true, title: "", message: "" } };
  const errorAlert = { showAlert: true, style: "Stop", title: "", message: "" };
  book.validations.push({ area: place, type, rule, ...rest, errorAlert });
}

/** One kind of rule; a list's source is text, or a range, which is kept as a reference. */
function ruleArgument(book: Book, area: Area, value: unknown): { type: string; rule: object } {
  if (typeof value !== "object" || value === null) throw invalidArgument("rule must be a rule.");
  const given = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  const [[kind, part] = ["", undefined], ...more] = given;
  const type = Object.hasOwn(TYPES, kind) ? TYPES[kind] : undefined;
  if (type === undefined || more.length > 0) throw invalidArgument("rule must be of one kind.");
  if (kind !== "list") return { type, rule: value };
  const { inCellDropDown = true, source } = part as { inCellDropDown?: boolean; source?: unknown };
  flagArgument(inCellDropDown, "inCellDropDown");
  return { type, rule: { list: { inCellDropDown, source: sourceArgument(book, area, source) } } };
}

function sourceArgument(book: Book, { sheet }: Area, source: unknown): string {
  if (typeof source !== "string") {
    const area = areaArgument(book, sheet, source, "source");
    return `=${quotedSheet(area.sheet.name)}!${addressOf(area.rect, "$")}`;
  }
  if (source === "") throw invalidArgument("source must name what may be chosen.");
  if (!source.startsWith("=") && source.length > LIST_CHARACTERS) {
    throw invalidArgument(`source must have ${LIST_CHARACTERS} characters at most.`);
  }
  return source;
}

/** What a list offers; undefined where it is computed in a way that isn't known here. */
function choices(book: Book, { area, rule }: Validation): readonly string[] | undefined {
  const { list } = rule as { readonly list?: { readonly source: string } };
  if (list === undefined) return undefined;
  if (!list.source.startsWith("=")) return list.source.split(",").map((text) => text.trim());
  try {
    const { sheet, rect } = areaOfAddress(book, area.sheet, list.source.slice(1));
    return book.grid
      .values(sheet.name, rect)
      .flatMap((row) => row.map((cell) => String(cell ?? "")));
  } catch {
    return undefined;
  }
}

/** Whether all cells hold what may be chosen; null where only Excel could tell. */
function isValid(book: Book, { sheet, rect }: Area, found: Validation): boolean | null {
  const offered = choices(book, found);
  if (offered === undefined) return null;
  const cells = book.grid.values(sheet.name, rect).flat();
  return cells.every((cell) =>
    cell === null ? found.ignoreBlanks : offered.includes(String(cell)),
  );
}

type Setting = "ignoreBlanks" | "prompt" | "errorAlert";

/** The rules of an area's cells. */
export function dataValidation(book: Book, area: Area): HostObject {
  const found = (): Validation | undefined | null => validationOf(book, area);
  const setting = (key: Setting, initial: unknown) => ({
    get: () => found()?.[key] ?? initial,
    set: (value: unknown) => {
      const validation = found();
      if (!validation) throw invalidArgument(`${key} needs a rule for these cells first.`);
      book.before({ of: "sheet", sheet: area.sheet.name });
      Object.assign(validation, { [key]: value });
    },
  });
  return {
    type: "DataValidation",
    properties: {
      Type: readOnly(() => {
        const validation = found();
        return validation === null ? "Inconsistent" : (validation?.type ?? "None");
      }),
      Rule: {
        get: () => found()?.rule ?? {},
        set: (value) => {
          const { type, rule } = ruleArgument(book, area, value);
          put(book, area, type, rule);
        },
      },
      Prompt: setting("prompt", {}),
      ErrorAlert: setting("errorAlert", {}),
      IgnoreBlanks: setting("ignoreBlanks", true),
      Valid: readOnly(() => {
        const validation = found();
        return validation ? isValid(book, area, validation) : validation === null ? null : true;
      }),
    },
    methods: { Clear: () => put(book, area, "None", {}) },
  };
}
