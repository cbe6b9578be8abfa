import { InputError } from "../../src/errors";
import type { CommentCells } from "../../src/plan/workbook/cellOperations";
import type { CellComment } from "../../src/plan/workbook/workbook";
import { textBytes } from "./blocks";
import type { Sending } from "./excelSending";

/** What our comments begin with: their author is whoever uses the add-in. */
const MARK = "Territory Planner: ";

/** About what a comment weighs beside its text. */
const COMMENT_BYTES = 400;

interface Found extends CellComment {
  readonly comment: Excel.Comment;
}

/**
 * The comments on a sheet, as they stand.
 *
 * @throws InputError if this Excel is too old for them
 */
export async function commentsOn(
  { context, session, send }: Sending,
  sheet: string,
): Promise<readonly Found[]> {
  if (!session.supports("1.10")) {
    throw new InputError(
      "This version of Excel lets no add-in write comments. Update Excel, or leave the comments out.",
    );
  }
  const { comments } = context.workbook.worksheets.getItem(sheet);
  comments.load("items/content");
  await send();
  if (comments.items.length === 0) return [];
  const places = comments.items.map((comment) => {
    const place = comment.getLocation();
    place.load("rowIndex, columnIndex");
    return place;
  });
  await send();
  return comments.items.map((comment, at) => {
    const { rowIndex: row, columnIndex: column } = places[at]!;
    const isOurs = comment.content.startsWith(MARK);
    const text = isOurs ? comment.content.slice(MARK.length) : comment.content;
    return { row, column, text, isOurs, comment };
  });
}

/** Puts comments on cells that have none or one of ours; a blank text takes ours away. */
export async function commentCells(
  sending: Sending,
  { sheet: name, cells }: CommentCells,
): Promise<void> {
  const found = await commentsOn(sending, name);
  const sheet = sending.context.workbook.worksheets.getItem(name);
  for (const { row, column, text } of cells) {
    const known = found.find((one) => one.row === row && one.column === column);
    if (known?.isOurs === false || (known?.text ?? "") === text) continue;
    await sending.room(COMMENT_BYTES + textBytes(text));
    if (known === undefined) sheet.comments.add(sheet.getCell(row, column), MARK + text);
    else if (text === "") known.comment.delete();
    else known.comment.content = MARK + text;
  }
}
