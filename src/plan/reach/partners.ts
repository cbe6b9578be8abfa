import { InputError } from "../../errors";
import { flagOf } from "../../table/parse/readFlags";
import { byClass, classesOf, type HardRule } from "./hardRule";
import type { Inputs } from "../inputs/inputs";
import { valuesIn } from "./matchRules";
import { nameFinder } from "../tables/names";
import { settingSubject } from "../settings/settingText";
import { sentence } from "../words/english";
import { repValue } from "../words/names";
import { namesakesAmong } from "../tables/namesakes";

/** Whether a cell of the column Partner marks its account: yes, or a partner's name. */
export function hasPartner(text: string): boolean {
  return text !== "" && (flagOf(text) ?? true);
}

/** The cells of the column Partner of the accounts. @throws InputError where there is none */
export function partnersOf({ accounts }: Inputs): readonly string[] {
  if (accounts.partner !== undefined) return accounts.partner;
  throw new InputError(
    `${settingSubject("partners")} looks at accounts with a partner, but the accounts have no column for it. Choose the column Partner, or clear the setting.`,
  );
}

/** What a rep's cell says: nothing, any partner, or some partners by name. */
function servedBy(text: string): (partner: string) => boolean {
  if (!hasPartner(text)) return () => false;
  if (flagOf(text) === true) return () => true;
  const names = valuesIn(text);
  return (partner) => names.includes(partner);
}

/**
 * Accounts with a partner go to partner reps alone, who serve no others.
 *
 * @throws InputError where a column is missing or nobody is a partner rep
 */
export function partnerRule(inputs: Inputs): HardRule {
  const { reps } = inputs;
  const cells = partnersOf(inputs);
  if (reps.partner === undefined || !reps.partner.some(hasPartner)) {
    throw new InputError(
      `${settingSubject("partners")} gives accounts with a partner to partner reps, but nobody in the reps table is marked in a column Partner. Mark them there with yes or the partner's name, or choose another way with partners.`,
    );
  }
  // Everything without a partner is one class, everything marked only yes another.
  const { classOf, keys } = classesOf(cells, (text) =>
    !hasPartner(text) ? "none" : flagOf(text) === true ? "some" : `named ${text.toLowerCase()}`,
  );
  const k = reps.count;
  const serves = reps.partner.map(servedBy);
  const isPartnerRep = reps.partner.map(hasPartner);
  const allowed = Uint8Array.from({ length: keys.length * k }, (_, at) => {
    const key = keys[Math.floor(at / k)] ?? "";
    const rep = at % k;
    if (key === "none") return isPartnerRep[rep] === true ? 0 : 1;
    if (key === "some") return isPartnerRep[rep] === true ? 1 : 0;
    return serves[rep]?.(key.slice("named ".length)) === true ? 1 : 0;
  });
  const findRep = nameFinder(reps.name);
  // A rep who is named as the partner serves these accounts whatever the rep's own cell says, and so
  // does each of several reps who have the name.
  keys.forEach((key, one) => {
    const name = key.startsWith("named ") ? key.slice("named ".length) : "";
    for (const rep of [findRep(name), ...namesakesAmong(name, reps.name).map(findRep)]) {
      if (rep >= 0) allowed[one * k + rep] = 1;
    }
  });
  return {
    setting: "partners",
    ...byClass({ reps: k, classOf, allowed }),
    noRep: (account) =>
      sentence(
        hasPartner(cells[account] ?? "")
          ? "nobody serves partner"
          : "nobody serves without partner",
      ),
    why: (account, rep) =>
      sentence(
        hasPartner(cells[account] ?? "") ? "does not serve partner" : "serves partners only",
        { rep: repValue(inputs, rep) },
      ),
  };
}
