import { InputError } from "../../errors";
import { cleanText } from "../cleanText";
import { currencyNamed } from "./currencies";

/** What one unit of each currency is worth in the plan's own, by its code. */
export type Rates = ReadonlyMap<string, number>;

const form = "Write for example USD 1; EUR 1.08; GBP 1.27.";

const nameFirst = /^([^\d=:]*[^\s\d.,=:+−-])(?:\.(?=\s))?\s*[=:]?\s*([\d.,]+(?:e[+-]?\d+)?)$/iu;
const numberFirst = /^([\d.,]+)\s*([^\s\d.,=:][^\d=:]*)$/u;
const plain = /^(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i;
/** A comma before three digits may part thousands; a point is the decimal sign, as in all settings. */
const inTwoWays = /^[1-9]\d{0,2},\d{3}$/;

function rateIn(part: string, text: string): number {
  if (inTwoWays.test(text)) {
    throw new InputError(
      `The setting "rates" has "${part}", which can be ${text.replace(",", "")} or ${text.replace(",", ".")}. Write the one that you mean, with a point as the decimal sign.`,
    );
  }
  const rate = plain.test(text) ? Number(text.replace(",", ".")) : NaN;
  if (rate > 0 && rate < Infinity) return rate;
  throw new InputError(`The setting "rates" has "${part}", which is no rate above 0. ${form}`);
}

/**
 * Reads plan rates, parted by semicolons or lines: a code, sign or name with a number before or
 * behind it. A comma may be the decimal sign.
 *
 * @throws InputError naming the part that can't be read
 * @example parseRates("USD 1; € = 1,08").get("EUR") // => 1.08
 */
export function parseRates(text: string): Rates {
  const rates = new Map<string, number>();
  for (const one of text.split(/[;\n]/)) {
    const part = cleanText(one);
    if (part === "") continue;
    const last = nameFirst.exec(part);
    const first = last ? null : numberFirst.exec(part);
    const code = currencyNamed(last?.[1] ?? first?.[2] ?? "");
    const number = last?.[2] ?? first?.[1];
    if (code === "" || number === undefined) {
      throw new InputError(
        `The setting "rates" has "${part}", which is not one currency with its rate. ${form}`,
      );
    }
    const rate = rateIn(part, number);
    const known = rates.get(code);
    if (known !== undefined && known !== rate) {
      throw new InputError(
        `The setting "rates" gives ${code} twice, as ${known} and as ${rate}. Leave one out.`,
      );
    }
    rates.set(code, rate);
  }
  return rates;
}

/** Rates as the setting has them: "USD 1; EUR 1.08". */
export function ratesText(rates: Rates): string {
  return [...rates].map(([code, rate]) => `${code} ${rate}`).join("; ");
}
