import { placeFinder } from "../../geo/placeFinder";
import type { Places } from "../../geo/places";
import type { Cell } from "../../table/cell";
import { column } from "../results/resultCells";
import type { TextsBy } from "./accountTexts";
import { toldOf, type DataFix } from "./dataFix";

/** How sure a place is: the middle of a code's area, or of a city. */
const placeConfidence = { postalCode: 0.9, city: 0.7 } as const;

/** Places that are missing: the middle of the postal code's area, else of the city. */
export function placeFix(
  ids: readonly string[],
  textsBy: TextsBy,
  places: Places,
): DataFix | undefined {
  const [codes, cities] = [textsBy("postalCode"), textsBy("city")];
  const [latitudes, longitudes] = [textsBy("latitude"), textsBy("longitude")];
  const lacks = Array.from(
    ids.keys(),
    (one) => (latitudes?.texts[one] ?? "") === "" || (longitudes?.texts[one] ?? "") === "",
  );
  const beside = [codes, cities].flatMap((one) => one ?? []);
  if (beside.length === 0) return undefined;
  const [states, countries] = [textsBy("state"), textsBy("country")];
  const find = placeFinder(places);
  const placed = lacks.map((isMissing, one) => {
    if (!isMissing) return undefined;
    const [state, country] = [states?.texts[one] ?? "", countries?.texts[one] ?? ""];
    for (const [by, texts] of [["postalCode", codes] as const, ["city", cities] as const]) {
      const text = texts?.texts[one] ?? "";
      const at = text === "" ? -1 : find(text, state, country);
      if (at >= 0) return { at, text, sure: placeConfidence[by] };
    }
    return undefined;
  });
  const missing = lacks.filter((one) => one).length;
  const told = toldOf(ids, {
    isFilled: (one) => placed[one] !== undefined,
    confidence: (one) => placed[one]?.sure ?? NaN,
    was: (one) => placed[one]?.text ?? "",
    now: (one) => degreesOf(places, placed[one]?.at ?? -1).join(", "),
  });
  return {
    ...{ kind: "place", header: "", by: beside.map(({ header }) => header) },
    ...{ left: missing - told.filled, ...told },
    columns: [
      column("Latitude (TP)", "decimal", 14),
      column("Longitude (TP)", "decimal", 14),
      column("Place confidence", "percent", 14),
    ],
    cells: (one) => {
      const found = placed[one];
      if (found !== undefined) return [...degreesOf(places, found.at), found.sure];
      const own = [latitudes, longitudes].map((column) => standing(column?.texts[one] ?? ""));
      return [...own, lacks[one] === true ? "" : 1];
    },
  };
}

function degreesOf({ latitude, longitude }: Places, at: number): readonly number[] {
  return [latitude[at] ?? NaN, longitude[at] ?? NaN];
}

/** What stands there, as a number where it reads as one. */
function standing(text: string): Cell {
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? text : number;
}
