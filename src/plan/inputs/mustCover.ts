import { flagOf } from "../../table/parse/readFlags";

const first = /^(tier|sla|p|t|priority)?[\s:-]*1$|^must([\s-]*cover)?$/i;

/** Whether a cell of the must-cover column puts its account first: yes, tier 1, must cover. */
export function isMustCover(text: string): boolean {
  return text !== "" && (flagOf(text) === true || first.test(text));
}

/** One flag per account; undefined where none is a must. */
export function mustCoverFlags(texts: readonly string[] | undefined): Uint8Array | undefined {
  if (texts === undefined) return undefined;
  const flags = Uint8Array.from(texts, (text) => (isMustCover(text) ? 1 : 0));
  return flags.includes(1) ? flags : undefined;
}
