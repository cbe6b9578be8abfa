import type { Carve } from "../carve";
import type { HandChange } from "../review/byHand";
import { textOrder } from "../../table/textOrder";
import type { Key } from "../words/english";
import { count, text, type Value } from "../words/sentence";
import type { SayKey, SignOffLine } from "./signOff";

/** All of which somebody decided something that is to be known: what was changed, then what was only said. */
function decidedIn({ byHand, said, plan }: Carve): readonly HandChange[] {
  const only = [...said].map(([account, note]): HandChange => {
    const rep = plan.rep[account] ?? -1;
    return { account, rep, found: rep, note };
  });
  return [...byHand.values(), ...only];
}

/** How an account that somebody said something of comes to be where the plan has it. */
function saidOf({ setup, inputs }: Carve, account: number, rep: number): Key {
  if (rep >= 0 && setup.problem.lockedTo?.[account] === rep) return "sign-off: said of, locked";
  return inputs.accounts.owner[account] === rep
    ? "sign-off: said of, stays"
    : "sign-off: said of, moves";
}

/**
 * The accounts that people gave to another rep than the search had found, and those of which they said
 * something, by their ids.
 *
 * @param most - so many are listed, the others counted
 */
export function byHandLines(carve: Carve, say: SayKey, most: number): readonly SignOffLine[] {
  const { accounts, reps, house } = carve.inputs;
  const all = decidedIn(carve);
  const ids = all.map(({ account }) => accounts.id[account] ?? "");
  const holder = (rep: number): Value =>
    text((reps.name[rep] ?? house) || carve.say({ key: "nobody", values: {} }));
  const textOf = ({ account, rep, found, note }: HandChange): string => {
    const owner = accounts.ownerName[account] ?? "";
    const from = owner === "" ? holder(-1) : text(owner);
    const values = { rep: holder(rep), found: holder(found), note: text(note) };
    if (rep === found) return say(saidOf(carve, account, rep), { ...values, from });
    return say(note === "" ? "sign-off: decided" : "sign-off: decided, with note", values);
  };
  const lines = Array.from(textOrder(ids))
    .slice(0, most)
    .flatMap((at): readonly SignOffLine[] => {
      const one = all[at];
      if (one === undefined) return [];
      const name = accounts.name[one.account] ?? "";
      const id = ids[at] ?? "";
      return [{ label: name === "" || name === id ? id : `${name} (${id})`, text: textOf(one) }];
    });
  const more = all.length - lines.length;
  if (more === 0) return lines;
  return [...lines, { label: "", text: say("sign-off: more by hand", { more: count(more) }) }];
}
