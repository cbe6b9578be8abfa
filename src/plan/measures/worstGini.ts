import { gini } from "../../fairness/gini";
import { worstGroup, type PeerParts, type Worst } from "../../fairness/peers";

const unmeasured: Worst = { value: NaN, group: -1 };

/** The Gini of the peer group in which it is highest; loads below 0 have none. */
export function worstGini(peers: PeerParts, load: Float64Array): Worst {
  if (load.some((one) => one < 0)) return unmeasured;
  return worstGroup(peers, load, (held, part) => gini(held, { capacity: part }));
}
