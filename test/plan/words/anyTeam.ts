import { seededRandom } from "../../../src/random";
import type { Settings } from "../../../src/plan/settings/settings";
import type { CarveTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import { tablesOf } from "../carvedTables";

/** A team with its settings, each of which is drawn. */
export interface AnyTeam {
  readonly tables: CarveTables;
  readonly settings: Partial<Settings>;
}

/** Day of the latest activity. */
const today = 46_000;

/**
 * A team drawn by a number: three segments of very different sizes, owners with too much and too
 * little, customers, families, managers, with room and without, and settings of every kind that says who
 * gets what. Most of them can't keep everything that they ask for, as in life.
 */
export function anyTeam(seed: number): AnyTeam {
  const random = seededRandom(seed);
  const one = <T>(...of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const reps = one(3, 6, 9);
  const count = one(40, 90, 150);
  const tight = 0.7 + 0.7 * random();
  const capacity = one<"none" | "alike" | "varied">("none", "alike", "varied");
  const segments = ["SMB", "MM", "ENT"];
  const owned = one(0.5, 0.9, 1);
  const place = (): [number, number] => [30 + 15 * random(), -120 + 50 * random()];
  const accounts = Array.from({ length: count }, (_, at): Cell[] => {
    const segment = at % 3;
    const size = [1, 5, 30][segment] as number;
    const owner = 1 + segment + 3 * Math.floor((reps / 3) * random() ** 2);
    const arr = random() < 0.35 ? Math.round(500 * size * (0.1 + random())) : 0;
    return [
      `A${at + 1}`,
      random() < owned ? `Rep ${owner}` : one("", "Zoe Gone"),
      Math.round(1000 * size * (0.2 + random() ** 3)),
      segments[segment] as string,
      arr,
      random() < 0.1 ? 1 : 0,
      today - Math.floor(400 * random()),
      random() < 0.4 ? `Family ${segment}-${Math.floor(12 * random())}` : "",
      ...place(),
    ];
  });
  const limits = one(false, false, false, true);
  const team = Array.from({ length: reps }, (_, at): Cell[] => {
    const varied = capacity === "varied" ? 0.5 + ((at * 7) % 5) / 4 : 1;
    return [
      `Rep ${at + 1}`,
      segments[at % 3] as string,
      `Manager ${1 + Math.floor((2 * at) / reps)}`,
      ...place(),
      ...(capacity === "none" ? [] : [Math.ceil(((tight * count) / reps) * varied)]),
      ...(limits ? [[4000, 15_000, 90_000][at % 3] as number] : []),
    ];
  });
  const settings: Partial<Settings> = {
    match: one("segment", "segment", ""),
    travel: one(true, false),
    maxMovedPercent: one(5, 15, 15, 30, 100, 100),
    tolerance: one(5, 5, 5, 1, 25),
    // Families of several owners have to move, whatever the limit.
    ...one<Partial<Settings>>({}, {}, { whole: "Family", maxMovedPercent: 100 }),
    ...one<Partial<Settings>>({}, {}, { house: "Pool" }),
    ...one<Partial<Settings>>({}, {}, {}, { book: Math.ceil((0.8 * count) / reps) }),
    ...one<Partial<Settings>>({}, {}, { peers: "Manager" }),
    ...one<Partial<Settings>>({}, {}, {}, { maxMovedArrPercent: 4 }),
    ...one<Partial<Settings>>({}, {}, {}, { maxMovedCustomersPercent: 4 }),
    ...one<Partial<Settings>>({}, {}, {}, { measures: "Projected ARR 10 %; ARR 15 %" }),
  };
  return {
    tables: tablesOf(
      [
        [
          ...["Account ID", "Owner", "Projected ARR", "Segment", "ARR", "Open opportunities"],
          ...["Last activity", "Family", "Latitude", "Longitude"],
        ],
        ...accounts,
      ],
      [
        [
          ...["Rep", "Segment", "Manager", "Latitude", "Longitude"],
          ...(capacity === "none" ? [] : ["Capacity"]),
          ...(limits ? ["Most ARR"] : []),
        ],
        ...team,
      ],
    ),
    settings,
  };
}
