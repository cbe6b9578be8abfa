import { greatCircleKm } from "../geo/distance";
import type { Plan, UnassignedReason } from "../model";
import type { Inputs, LockReason } from "./inputs";
import { percentText } from "./numberText";
import { repPlaces, sharesOf } from "./problem";
import type { Settings } from "./settings";
import type { Territories } from "./territories";

const lockSentence: { readonly [reason in Exclude<LockReason, "">]: (rep: string) => string } = {
  pinned: (rep) => `Pinned to ${rep} by hand.`,
  "lock column": (rep) => `Locked to ${rep} in the lock column.`,
  "kept with owner": (rep) => `Locked: stays with ${rep}, its owner.`,
};

const unassignedSentence: { readonly [reason in UnassignedReason]: string } = {
  "no eligible rep": "Unassigned: no rep serves its segment or region.",
  "no room": "Unassigned: no rep who may serve it has room left.",
  "group does not fit": "Unassigned: no rep has room for its whole group.",
};

/** How far each rep stood from a fair share before the carve: "31.2 % over a fair share". */
function standings(inputs: Inputs, settings: Settings, before: Territories): string[] {
  const share = sharesOf(inputs, settings);
  let total = 0;
  for (const load of inputs.accounts.load) total += load;
  return inputs.reps.name.map((_, rep) => {
    const fair = (total * (share[rep] ?? 0)) / inputs.reps.count;
    const off = fair > 0 ? (before.load[rep] ?? 0) / fair - 1 : 0;
    if (Math.abs(off) < 0.0005) return "at a fair share";
    return `${percentText(Math.abs(off))} ${off > 0 ? "over" : "under"} a fair share`;
  });
}

function ordinal(rank: number): string {
  const tail = rank % 100 >= 11 && rank % 100 <= 13 ? 0 : rank % 10;
  return `${rank}${["th", "st", "nd", "rd"][tail] ?? "th"}`;
}

/** Why an account goes to this rep when travel decides: "the nearest rep, 45 km away". */
function nearness(inputs: Inputs): (account: number, rep: number) => string {
  const places = repPlaces(inputs);
  const { latitude, longitude } = inputs.accounts;
  return (account, rep) => {
    const lat = latitude?.[account] ?? NaN;
    const lon = longitude?.[account] ?? NaN;
    if (places === undefined || Number.isNaN(lat + lon)) return "its place is not known";
    const kmTo = (r: number): number =>
      greatCircleKm(lat, lon, places.latitude[r] ?? NaN, places.longitude[r] ?? NaN);
    const km = kmTo(rep);
    let rank = 1;
    for (let r = 0; r < inputs.reps.count; r++) if (r !== rep && kmTo(r) < km) rank += 1;
    const away = `${km.toFixed(0)} km away`;
    return rank === 1
      ? `the nearest rep, ${away}`
      : `the ${ordinal(rank)} nearest rep, ${away}; capacity, locks or the cap on moves keep it from a nearer one`;
  };
}

/** Writes the sentence for one account; every sentence states facts that can be checked in the sheets. */
export function reasonWriter(
  inputs: Inputs,
  settings: Settings,
  plan: Plan,
  before: Territories,
): (account: number) => string {
  const { accounts, reps } = inputs;
  const standing = standings(inputs, settings, before);
  const nearest = nearness(inputs);
  const unassigned = new Map(plan.unassigned.map(({ account, reason }) => [account, reason]));
  const equity = settings.approach === "equity";
  return (account) => {
    const rep = plan.rep[account] ?? -1;
    const left = unassigned.get(account);
    if (rep < 0) return unassignedSentence[left ?? "no room"];
    const name = reps.name[rep] ?? "";
    const lock = accounts.lockReason[account] ?? "";
    if (lock !== "") return lockSentence[lock](name);
    const owner = accounts.owner[account] ?? -1;
    const ownerName = accounts.ownerName[account] ?? "";
    if (owner === rep) return `Stays with ${name}, its owner.`;
    const to = equity ? (standing[rep] ?? "") : nearest(account, rep);
    if (owner >= 0) {
      const from = reps.name[owner] ?? "";
      return equity
        ? `Moves from ${from}, who stood ${standing[owner] ?? ""}, to ${name}, who stood ${to}.`
        : `Moves from ${from} to ${name}, ${to}.`;
    }
    const why = ownerName === "" ? "Had no owner" : `${ownerName} is not among the reps`;
    return equity ? `${why}: goes to ${name}, who stood ${to}.` : `${why}: goes to ${name}, ${to}.`;
  };
}
