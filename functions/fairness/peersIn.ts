import type { PeerParts } from "../../src/fairness/peers";
import { partsOfLimited } from "../../src/plan/peers/limitedParts";
import { groupsByValue } from "../../src/plan/peers/peers";
import { sharesOf } from "../../src/plan/problem/shares";
import { aimSettings } from "../../src/plan/settings/aimSettings";
import { wholeTeam } from "../../src/plan/tables/wholeTeam";
import { nameOf } from "../cells";
import type { HeldAccounts } from "../door/heldAccounts";
import type { RepLimitsRead } from "../door/repLimits";
import { repAmounts } from "../door/repRows";
import { rampedIn, sharesIn } from "./repParts";
import { numbersIn } from "../door/numbers";
import { cellAt, columnNamed } from "../door/table";

/** The same with a load's least and most of reps counted into their parts. */
function withinLimits(
  peers: PeerParts,
  { limits }: Pick<RepLimitsRead, "limits">,
  loadName: string,
): PeerParts {
  const limit = limits.find(({ name }) => name === loadName);
  if (limit === undefined) return peers;
  const load = limit.load.map((one) => Math.max(0, one));
  return { ...peers, part: partsOfLimited(peers, peers.part, { ...limit, load }) };
}

/**
 * Who is compared with whom, and in which proportion a load is fair: by the settings peers and
 * shares and within the limits of reps, as in a carve.
 *
 * @param loadName - the load that is shared out
 * @throws InputError where a setting names a column that reps doesn't have, or a share is not above 0
 */
export function peersIn(
  held: HeldAccounts,
  limits: Pick<RepLimitsRead, "limits">,
  loadName: string,
): PeerParts {
  return withinLimits(peersByParts(held), limits, loadName);
}

function peersByParts(held: HeldAccounts): PeerParts {
  const { reps, settings } = held;
  const ramped = rampedIn(held);
  const { table, rows, names } = reps;
  const { shares, peers } = settings;
  const capacity = repAmounts(reps, "capacity") ?? new Float64Array(rows.length).fill(Infinity);
  const isBasis = (aimSettings.shares.choices as readonly string[]).includes(shares);
  const column = isBasis ? -1 : columnNamed(table, shares);
  const chosen = isBasis ? undefined : numbersIn(table, column, NaN);
  const part = sharesOf(
    {
      reps: {
        count: names.length,
        name: names,
        capacity,
        share: sharesIn(reps).share,
        chosenShare: chosen && {
          header: table.headers[column] ?? "",
          values: Float64Array.from(rows, (row) => chosen[row] ?? NaN),
        },
        quota: ramped.quota,
        rampOfBook: ramped.ofBook,
      },
    },
    settings,
  );
  const named = peers !== "" && peers.toLowerCase() !== wholeTeam;
  const by = named
    ? columnNamed(table, peers)
    : peers === ""
      ? table.columns.get("peers")
      : undefined;
  if (by === undefined) return { part, groupOf: new Int32Array(names.length) };
  return { part, groupOf: groupsByValue(rows.map((row) => nameOf(cellAt(table, row, by)))) };
}
