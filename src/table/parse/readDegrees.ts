import type { Cell } from "../cell";
import { cleanText } from "../cleanText";
import type { CellProblem, ColumnPlace, NumberColumn } from "../column";
import { isErrorText } from "../errorText";
import { errorCell, placeholderCell, problemAt, shortened, type Complaint } from "../problems";
import { isPlaceholder } from "./placeholders";

type Axis = "latitude" | "longitude";

const limit = { latitude: 90, longitude: 180 } as const;
const positive = { latitude: "N", longitude: "E" } as const;
const negative = { latitude: "S", longitude: "W" } as const;

/** "40.7128", "40,7128° N", "73° 59' 8.4\" W"; degrees, optional minutes and seconds. */
const degreesShape =
  /^([NSEW]?) ?([-+−]?) ?(\d{1,3}(?:[.,]\d*)?) ?[°º]? ?(?:(\d{1,2}(?:[.,]\d*)?) ?['’′] ?)?(?:(\d{1,2}(?:[.,]\d*)?) ?(?:"|”|″|''|’’|′′) ?)?([NSEW]?)$/;

function part(text: string | undefined): number {
  return Number((text ?? "0").replace(",", "."));
}

/** Degrees, or NaN; no range check. Coordinates are never grouped, so point and comma both are decimal. */
function degreesOf(text: string, axis: Axis): number {
  const found = degreesShape.exec(text.toUpperCase());
  if (!found) return NaN;
  const [, before = "", sign = "", degrees, minutes, seconds, after = ""] = found;
  const side = before || after;
  if (before !== "" && after !== "") return NaN;
  if (side !== "" && side !== positive[axis] && side !== negative[axis]) return NaN;
  if (side !== "" && sign !== "") return NaN;
  if (part(minutes) >= 60 || part(seconds) >= 60) return NaN;
  const size = part(degrees) + part(minutes) / 60 + part(seconds) / 3600;
  return side === negative[axis] || sign === "-" || sign === "−" ? -size : size;
}

function complaint(cell: Cell, text: string, axis: Axis, degrees: number): Complaint {
  if (isErrorText(text)) return errorCell(text);
  if (typeof cell === "boolean" || Number.isNaN(degrees)) {
    const toDo = `Write degrees, such as ${axis === "latitude" ? "40.7128" : "-74.0060"}.`;
    return {
      message: `"${shortened(text)}" is not a ${axis}. ${toDo}`,
      ofMany: `hold no ${axis}. ${toDo}`,
    };
  }
  const swapped = axis === "latitude" && Math.abs(degrees) <= 180;
  const must = `must lie between -${limit[axis]} and ${limit[axis]}.${swapped ? " Are latitude and longitude swapped?" : ""}`;
  return {
    message: `${text} is not a ${axis}: it ${must}`,
    ofMany: `hold no ${axis}: it ${must}`,
  };
}

/** Reads a column of latitudes or longitudes in degrees; what lies out of range is reported. */
export function readDegrees(
  cells: readonly Cell[],
  place: ColumnPlace,
  axis: Axis,
): { column: NumberColumn; problems: readonly CellProblem[] } {
  const values = new Float64Array(cells.length).fill(NaN);
  const problems: CellProblem[] = [];
  let decimalSign: "." | "," = ".";
  cells.forEach((cell, index) => {
    const text = typeof cell === "string" ? cleanText(cell) : String(cell ?? "");
    if (text === "") return;
    if (typeof cell === "string" && isPlaceholder(text)) {
      problems.push(problemAt(place, index, cell, "warning", placeholderCell(text)));
      return;
    }
    const degrees = typeof cell === "number" ? cell : degreesOf(text, axis);
    if (typeof cell !== "boolean" && Math.abs(degrees) <= limit[axis]) {
      values[index] = degrees;
      if (typeof cell === "string" && text.includes(",")) decimalSign = ",";
    } else {
      problems.push(problemAt(place, index, cell, "error", complaint(cell, text, axis, degrees)));
    }
  });
  const { header, column } = place;
  return { column: { kind: "number", header, column, values, decimalSign }, problems };
}
