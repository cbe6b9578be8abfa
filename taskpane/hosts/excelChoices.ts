import { InputError } from "../../src/errors";
import type { OfferChoices } from "../../src/plan/workbook/cellOperations";
import type { Place, RuleOwner } from "../../src/plan/workbook/workbook";
import { runsOf, type At } from "./excelRuns";
import type { Sending } from "./excelSending";
import { rangeAt } from "./excelSession";

/** The title of the warning, by which our rules are known again. */
const TITLE = "Territory Planner";

/** About what a rule weighs in a message. */
const RULE_BYTES = 500;

/** Excel takes no more characters in a list that stands in the rule itself. */
const LIST_CHARACTERS = 255;

const asked = "dataValidation/type, dataValidation/errorAlert";

/** Undefined where the cells of the range differ. */
function ownerOf({ dataValidation }: Excel.Range): RuleOwner | undefined {
  const { type, errorAlert } = dataValidation;
  if (type === "None") return "nobody";
  if (type === "Inconsistent" || type === "MixedCriteria") return undefined;
  return errorAlert.title === TITLE ? "ours" : "theirs";
}

/** Whose rules stand in the cells of each place: asked cell by cell only where they differ. */
export async function ruleOwners(
  sending: Sending,
  places: readonly Place[],
): Promise<readonly RuleOwner[][][]> {
  const { worksheets } = sending.context.workbook;
  const ranges: Excel.Range[] = [];
  for (const { sheet, rect } of places) {
    await sending.room(RULE_BYTES);
    const range = rangeAt(worksheets.getItem(sheet), rect);
    range.load(asked);
    ranges.push(range);
  }
  await sending.send();
  const owners: RuleOwner[][][] = [];
  for (const [at, { rect }] of places.entries()) {
    const range = ranges[at]!;
    const owner = ownerOf(range);
    const cells = owner === undefined ? await cellsOf(sending, range, rect) : undefined;
    owners.push(
      Array.from({ length: rect.rows }, (_, i) =>
        Array.from({ length: rect.columns }, (_cell, j) => {
          const cell = cells?.[i]?.[j];
          return owner ?? (cell && ownerOf(cell)) ?? "theirs";
        }),
      ),
    );
  }
  return owners;
}

async function cellsOf(
  sending: Sending,
  range: Excel.Range,
  { rows, columns }: Place["rect"],
): Promise<Excel.Range[][]> {
  const cells: Excel.Range[][] = [];
  for (let i = 0; i < rows; i++) {
    const row: Excel.Range[] = [];
    for (let j = 0; j < columns; j++) {
      await sending.room(RULE_BYTES);
      const cell = range.getCell(i, j);
      cell.load(asked);
      row.push(cell);
    }
    cells.push(row);
  }
  await sending.send();
  return cells;
}

/** @throws InputError if the texts can't stand in a rule */
function listText(choices: readonly string[]): string {
  const odd = choices.find((text) => /^=|,|^\s|\s$|^$/.test(text));
  if (odd !== undefined) {
    throw new InputError(
      `"${odd}" can't be offered for choice by itself: it is blank, has a comma or blanks around it, or begins with =. Put the choices into cells, and offer those.`,
    );
  }
  const text = choices.join(",");
  if (text.length <= LIST_CHARACTERS) return text;
  throw new InputError(
    `The choices have ${text.length} characters together, and Excel takes ${LIST_CHARACTERS} in a list. Put them into cells, and offer those.`,
  );
}

/** Offers choices in the cells whose rule is nobody's or ours, and takes ours away for none. */
export async function offerChoices(
  sending: Sending,
  { sheet: name, rect, choices }: OfferChoices,
): Promise<void> {
  const { worksheets } = sending.context.workbook;
  const isNone = "length" in choices && choices.length === 0;
  const source =
    "sheet" in choices
      ? rangeAt(worksheets.getItem(choices.sheet), choices.rect)
      : listText(choices);
  const [owners = []] = await ruleOwners(sending, [{ sheet: name, rect }]);
  const free = owners.flatMap((row, i) =>
    row.flatMap((owner, j): At[] =>
      owner === "ours" || (owner === "nobody" && !isNone)
        ? [{ row: rect.row + i, column: rect.column + j }]
        : [],
    ),
  );
  const isWhole = free.length === rect.rows * rect.columns;
  const places = isWhole ? [rect] : runsOf(name, free).map((run) => run.rect);
  for (const place of places) {
    await sending.room(RULE_BYTES);
    const { dataValidation } = rangeAt(worksheets.getItem(name), place);
    dataValidation.clear();
    if (isNone) continue;
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.errorAlert = {
      showAlert: true,
      style: "Warning",
      title: TITLE,
      message: "This is none of the choices that are offered here.",
    };
  }
}
