import { InputError } from "../../errors";
import type { Reps } from "../inputs/accountsAndReps";
import type { Inputs } from "../inputs/inputs";
import { settingText } from "../settings/settingText";
import type { Settings } from "../settings/settings";
import { sentence, type Key } from "../words/english";
import { text, words, type Sentence } from "../words/sentence";

/** What the reps table says that fair shares may be taken of. */
export type ShareSources = Pick<
  Reps,
  "count" | "name" | "capacity" | "share" | "chosenShare" | "quota" | "rampOfBook"
>;

/** What fair shares are taken of: their sizes per rep, in any unit, and how a sentence names them. */
interface Basis {
  readonly sizes: Float64Array | undefined;
  /** "in proportion to quota" */
  readonly said: Sentence<Key>;
}

const alike: Basis = { sizes: undefined, said: sentence("the same for all") };

/** @throws InputError naming the first rep whose share is not above 0 */
export function checkShares(sizes: Float64Array, what: string, name: readonly string[]): void {
  const gap = sizes.findIndex((size) => !(size > 0 && Number.isFinite(size)));
  if (gap < 0) return;
  const size = sizes[gap] ?? NaN;
  const said = Number.isNaN(size) ? "blank or can't be read" : String(size);
  throw new InputError(
    `${what}, and that of ${name[gap] ?? ""} is ${said}. Give each rep a number above 0, or choose another basis (${settingText("shares")}).`,
  );
}

function quotaBasis({ quota, name }: ShareSources): Basis {
  if (quota === undefined) {
    throw new InputError(
      `Fair shares go by quota, but the reps have no column such as Quota. Add one, or choose another basis (${settingText("shares")}).`,
    );
  }
  checkShares(quota, "Fair shares go by quota", name);
  return { sizes: quota, said: sentence("by quota") };
}

function unrampedBasis(reps: ShareSources, settings: Pick<Settings, "shares">): Basis {
  const { chosenShare, share, capacity } = reps;
  switch (settings.shares) {
    case "equal":
      return alike;
    case "quota":
      return quotaBasis(reps);
    case "capacity": {
      if (share !== undefined)
        return {
          sizes: share.values,
          said: sentence("by column", { header: text(share.header) }),
        };
      const usable = capacity.every((c) => Number.isFinite(c) && c > 0);
      return usable ? { sizes: capacity, said: sentence("by capacity") } : alike;
    }
    default:
      return chosenShare
        ? {
            sizes: chosenShare.values,
            said: sentence("in proportion", { header: text(chosenShare.header) }),
          }
        : alike;
  }
}

/** What the reps' ramps leave of their sizes; a quota that is lowered by them already stays as it is. */
function basisOf(reps: ShareSources, settings: Pick<Settings, "shares" | "ramp">): Basis {
  const basis = unrampedBasis(reps, settings);
  const ramp = reps.rampOfBook;
  if (ramp === undefined || (settings.shares === "quota" && settings.ramp === "both")) return basis;
  const sizes = ramp.map((one, rep) => one * (basis.sizes?.[rep] ?? 1));
  checkShares(sizes, "Fair shares count the ramp", reps.name);
  return { sizes, said: sentence("ramp counted", { basis: words(basis.said) }) };
}

/**
 * Each rep's part of the whole as a multiple of the average rep's: as the setting "shares" asks for
 * it. By capacity that is a column of shares, else capacities where all are finite and positive.
 *
 * @throws InputError where what shares are taken of is missing
 */
export function sharesOf(
  { reps }: { readonly reps: ShareSources },
  settings: Pick<Settings, "shares" | "ramp">,
): Float64Array {
  const { sizes } = basisOf(reps, settings);
  if (sizes === undefined) return new Float64Array(reps.count).fill(1);
  let total = 0;
  for (const size of sizes) total += size;
  return sizes.map((size) => (size * reps.count) / total);
}

/**
 * How a sentence names what fair shares are taken of: "in proportion to capacity".
 *
 * @param name - of the load
 */
export function basisWords(
  { reps, limits, loadName }: Inputs,
  settings: Settings,
  name = loadName,
): Sentence<Key> {
  const { said } = basisOf(reps, settings);
  const isLimited = limits.some((limit) => limit.name === name);
  return isLimited ? sentence("within least and most", { basis: words(said) }) : said;
}
