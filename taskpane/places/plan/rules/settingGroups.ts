import {
  settingNames,
  settingSpecs,
  type Approach,
  type SettingGroup,
  type SettingName,
} from "../../../../src/plan/settings/settings";

/** A titled part of Plan with the settings that an approach looks at. */
export interface ShownGroup {
  readonly group: GroupName;
  readonly names: readonly SettingName[];
  /** Less used ones, folded away under "More". */
  readonly rare: readonly SettingName[];
}

/** In the order in which people think about a carve. The approach itself stands above them all. */
const groups = [
  ...(["fairness", "value", "capacity", "travel"] as const),
  ...(["reach", "moves", "rules", "search"] as const),
] satisfies readonly SettingGroup[];

type GroupName = (typeof groups)[number];

/** The settings that an approach looks at, group by group; groups without any are left out. */
export function shownGroups(approach: Approach): ShownGroup[] {
  const used = settingNames.filter((name) => {
    const { usedBy } = settingSpecs[name];
    return usedBy === undefined || usedBy.includes(approach);
  });
  // Where nothing else decides, the list comes first.
  const first = groups.filter((group) => approach === "rules" && group === "rules");
  return [...new Set([...first, ...groups])].flatMap((group) => {
    const mine = used.filter((name) => settingSpecs[name].group === group);
    if (mine.length === 0) return [];
    const isRare = (name: SettingName): boolean => settingSpecs[name].rare === true;
    return [
      {
        group,
        names: mine.filter((name) => !isRare(name)),
        rare: mine.filter(isRare),
      },
    ];
  });
}
