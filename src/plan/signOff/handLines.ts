import type { Carve } from "../carve";
import { textOrder } from "../../table/textOrder";
import { count, text, type Value } from "../words/sentence";
import type { SayKey, SignOffLine } from "./signOff";

/**
 * The accounts that people gave to another rep than the search had found, by their ids.
 *
 * @param most - so many are listed, the others counted
 */
export function byHandLines(carve: Carve, say: SayKey, most: number): readonly SignOffLine[] {
  const { accounts, reps, house } = carve.inputs;
  const changes = [...carve.byHand.values()];
  const ids = changes.map(({ account }) => accounts.id[account] ?? "");
  const holder = (rep: number): Value =>
    text((reps.name[rep] ?? house) || carve.say({ key: "nobody", values: {} }));
  const lines = Array.from(textOrder(ids))
    .slice(0, most)
    .flatMap((at): readonly SignOffLine[] => {
      const change = changes[at];
      if (change === undefined) return [];
      const { account, rep, found, note } = change;
      const values = { rep: holder(rep), found: holder(found) };
      const name = accounts.name[account] ?? "";
      const id = ids[at] ?? "";
      return [
        {
          label: name === "" || name === id ? id : `${name} (${id})`,
          text:
            note === ""
              ? say("sign-off: decided", values)
              : say("sign-off: decided, with note", { ...values, note: text(note) }),
        },
      ];
    });
  const more = changes.length - lines.length;
  if (more === 0) return lines;
  return [...lines, { label: "", text: say("sign-off: more by hand", { more: count(more) }) }];
}
