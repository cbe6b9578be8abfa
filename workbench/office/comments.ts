import { flagArgument, textArgument, wholeNumber } from "./arguments";
import type { Area, Book, Sheet } from "./book";
import { getSheet } from "./book";
import { invalidArgument, itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import { readOnly } from "./hostObject";
import { areaArgument, range } from "./range";

/** A comment on one cell. */
export interface Comment {
  readonly id: string;
  readonly area: Area;
  content: string;
  resolved: boolean;
}

const AUTHOR = "Workbench";

function comment(book: Book, made: Comment): HostObject {
  const change = (how: () => void): void => {
    book.before({ of: "sheet", sheet: made.area.sheet.name });
    how();
  };
  return {
    type: "Comment",
    id: made.id,
    properties: {
      Id: readOnly(() => made.id),
      AuthorName: readOnly(() => AUTHOR),
      ContentType: readOnly(() => "Plain"),
      Content: {
        get: () => made.content,
        set: (value) => {
          const content = textArgument(value, "content");
          change(() => Object.assign(made, { content }));
        },
      },
      Resolved: {
        get: () => made.resolved,
        set: (value) => {
          const resolved = flagArgument(value, "resolved");
          change(() => Object.assign(made, { resolved }));
        },
      },
    },
    objects: { GetLocation: () => range(book, made.area.sheet, made.area.rect) },
    methods: {
      Delete: () => change(() => book.comments.splice(book.comments.indexOf(made), 1)),
    },
  };
}

function addComment(book: Book, sheet: Sheet, cell: unknown, content: unknown): Comment {
  const { sheet: owner, rect } = areaArgument(book, sheet, cell, "cellAddress");
  if (rect.rows * rect.columns !== 1) throw invalidArgument("A comment stands on one cell.");
  if (at(book, { sheet: owner, rect }) !== undefined) {
    throw invalidArgument("The cell has a comment already.");
  }
  const text = textArgument(content, "content");
  book.before({ of: "sheet", sheet: owner.name });
  const area: Area = { sheet: owner, rect };
  book.fixedAreas.add(area);
  const made = { id: `comment${book.nextId()}`, area, content: text, resolved: false };
  book.comments.push(made);
  return made;
}

function at(book: Book, { sheet, rect }: Area): Comment | undefined {
  return book.comments.find(
    ({ area }) =>
      area.sheet === sheet && area.rect.row === rect.row && area.rect.column === rect.column,
  );
}

/** The comments of a sheet, or of the workbook. Notes (ExcelApi 1.18) aren't known here. */
export function commentCollection(book: Book, sheet?: Sheet): HostObject {
  const all = (): Comment[] =>
    book.comments.filter(({ area }) => sheet === undefined || area.sheet === sheet);
  const here = (): Sheet => sheet ?? getSheet(book, book.grid.activeSheet());
  const made = (found: Comment | undefined): HostObject => {
    if (found === undefined) throw itemNotFound("the comment");
    return comment(book, found);
  };
  return {
    type: "CommentCollection",
    items: () => all().map((found) => comment(book, found)),
    item: (id) => made(all().find((found) => found.id === id)),
    objects: {
      Add: (cell, content) => comment(book, addComment(book, here(), cell, content)),
      GetItemAt: (index) => made(all()[wholeNumber(index, "index")]),
      GetItemByCell: (cell) => made(at(book, areaArgument(book, here(), cell, "cellAddress"))),
      GetItemOrNullObject: (id) => {
        const found = all().find((other) => other.id === id);
        return found === undefined ? null : comment(book, found);
      },
    },
    methods: { GetCount: () => all().length },
  };
}
