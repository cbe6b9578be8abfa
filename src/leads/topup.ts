/** How many leads a rep may have. */
export interface TopupLimits {
  readonly maxLeads: number;
  readonly maxNewLeads: number;
  readonly maxInProgressPercent: number;
  /** What the percentage is of: `maxLeads`, or the rep's own leads. */
  readonly inProgressOf: "cap" | "own";
}

/** What a rep has now, one entry per rep. */
export interface RepLeads {
  /** All leads. */
  readonly leads: Float64Array;
  /** Those not yet worked on. */
  readonly newLeads: Float64Array;
  readonly inProgress: Float64Array;
}

/** What keeps a rep from a full top-up; "" where nothing does. */
export type TopupLimit = "total" | "new" | "in progress" | "";

export interface Topup {
  /** Whole leads that each rep can be given, 0 or more. */
  readonly room: Float64Array;
  /** Leads in progress as a share of the cap, or of the rep's own leads; NaN where there are none. */
  readonly inProgressShare: Float64Array;
  readonly limitedBy: readonly TopupLimit[];
}

/**
 * How many new leads each rep has room for: up to `maxLeads` in all and `maxNewLeads` new ones, but
 * none to a rep with too much in progress. By default that is a ceiling of whole leads,
 * INT(55 % x 250) = 137; a rep at it receives nothing. O(n).
 *
 * @example topup(
 *   { leads: [240], newLeads: [5], inProgress: [100] },
 *   { maxLeads: 250, maxNewLeads: 30, maxInProgressPercent: 55, inProgressOf: "cap" },
 * ).room // => Float64Array.of(10)
 */
export function topup(reps: RepLeads, limits: TopupLimits): Topup {
  const { maxLeads, maxNewLeads } = limits;
  const count = reps.leads.length;
  const room = new Float64Array(count);
  const inProgressShare = new Float64Array(count);
  const limitedBy = new Array<TopupLimit>(count);
  const most = Math.floor(maxNewLeads);
  for (let rep = 0; rep < count; rep++) {
    const leads = reps.leads[rep]!;
    const inProgress = reps.inProgress[rep]!;
    const total = Math.max(0, Math.floor(maxLeads - leads));
    const fresh = Math.max(0, Math.floor(maxNewLeads - reps.newLeads[rep]!));
    inProgressShare[rep] = inProgress / (limits.inProgressOf === "own" ? leads : maxLeads);
    const isBusy = tooMuchInProgress(leads, inProgress, limits);
    room[rep] = isBusy ? 0 : Math.min(total, fresh);
    if (isBusy) limitedBy[rep] = "in progress";
    else if (room[rep]! >= most) limitedBy[rep] = "";
    else limitedBy[rep] = total <= fresh ? "total" : "new";
  }
  return { room, inProgressShare, limitedBy };
}

function tooMuchInProgress(leads: number, inProgress: number, limits: TopupLimits): boolean {
  const { maxLeads, maxInProgressPercent: percent, inProgressOf } = limits;
  // Compared in hundredths of leads, which are whole numbers: 0.55 is none.
  if (inProgressOf === "own") return leads > 0 && inProgress * 100 >= percent * leads;
  return inProgress >= Math.floor((percent * maxLeads) / 100);
}
