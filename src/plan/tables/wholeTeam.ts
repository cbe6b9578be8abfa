import type { Settings } from "../settings/settings";

/** Words of the setting `peers` that name no column. */
export const wholeTeam = "team";

/** Whether all reps are peers, whatever the columns say. */
export function isWholeTeam({ peers }: Pick<Settings, "peers">): boolean {
  return peers.toLowerCase() === wholeTeam;
}
