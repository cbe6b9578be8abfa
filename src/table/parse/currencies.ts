/** The signs and words of each currency; the code itself is a word too. */
const words: Readonly<Record<string, string>> = {
  USD: "$ ＄ US$ DOLLAR DOLLARS",
  EUR: "€ EURO EUROS",
  GBP: "£ ￡ STG",
  CHF: "SFR",
  INR: "₹ RS RUPEES",
  BRL: "R$ REAIS",
  JPY: "¥ ￥ 円 YEN",
  CNY: "元 RMB 人民币 YUAN",
  CAD: "CA$ C$ CAN$",
  AUD: "AU$ A$",
  NZD: "NZ$",
  HKD: "HK$",
  SGD: "S$ SG$",
  TWD: "NT$ TW$",
  MXN: "MX$ MEX$",
  // Sweden, Norway, Denmark and Iceland all write "kr": which of them, the sign does not say.
  kr: "KR",
  SEK: "SKR",
  NOK: "NKR",
  DKK: "DKR",
  ISK: "",
  PLN: "ZŁ ZL",
  CZK: "KČ",
  HUF: "",
  RON: "LEI LEU",
  BGN: "ЛВ",
  RUB: "₽ РУБ",
  UAH: "₴ ГРН",
  TRY: "₺ TL",
  ILS: "₪",
  KRW: "₩ 원",
  THB: "฿",
  VND: "₫",
  PHP: "₱",
  NGN: "₦",
  MYR: "RM",
  IDR: "RP",
  ...Object.fromEntries(
    ("AED ARS CLP COP EGP KES LKR MAD PEN PKR QAR SAR ZAR " + "KWD BHD OMR JOD TND IQD LYD")
      .split(" ")
      .map((code) => [code, ""]),
  ),
};

/** Written so, they are currencies; in capitals they are codes of something else, or feet. */
const asWritten: ReadonlyMap<string, string> = new Map([
  ["Fr", "CHF"],
  ["fr", "CHF"],
  ["Ft", "HUF"],
]);

const codes: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([code, list]) =>
    [code, ...list.split(" ")]
      .filter((word) => word !== "")
      .map((word): [string, string] => [word, code]),
  ),
);

/** Every word of plain letters that names a currency, in capitals. */
export const currencyWords: ReadonlySet<string> = new Set(
  [...codes.keys(), "FR", "FT"].map((word) => word.toUpperCase()),
);

/** Currencies whose coins are thousandths. */
const thousandths: ReadonlySet<string> = new Set("KWD BHD OMR JOD TND IQD LYD".split(" "));

/** Whether amounts of a currency may have three decimals. */
export function hasThousandths(code: string): boolean {
  return thousandths.has(code);
}

/** The code of the currency that one word or sign stands for. */
export function currencyOfWord(word: string): string | undefined {
  return codes.get(word) ?? codes.get(word.toUpperCase()) ?? asWritten.get(word);
}

/** What a sign that several currencies share may stand for besides its likeliest. */
const sharers: Readonly<Record<string, string>> = {
  USD: "CAD AUD NZD HKD SGD TWD MXN ARS CLP COP BRL",
  JPY: "CNY",
  kr: "SEK NOK DKK ISK",
  INR: "PKR LKR",
};

/**
 * One currency that two words beside the same amount mean: "$ 5 CAD" is in Canadian dollars.
 * Undefined where they contradict each other.
 */
export function oneCurrency(one: string, other: string): string | undefined {
  if (one === "" || one === other) return other;
  if (other === "") return one;
  if (sharers[one]?.split(" ").includes(other)) return other;
  return sharers[other]?.split(" ").includes(one) ? one : undefined;
}

const wordShape = /\p{L}+\$?|\p{Sc}/gu;
const codeShape = /^[a-z]{3}$/i;

/**
 * The currency that a sign, a code, an amount or a header names, as its code of three letters
 * ("kr" where it may be any of four). A "$" alone counts as USD, a "¥" as JPY. Undefined where none
 * is named, or several.
 *
 * @example currencyOf("R$ 1.234,56") // => "BRL"
 */
export function currencyOf(text: string): string | undefined {
  const isAmount = /\d/.test(text);
  let found: string | undefined = "";
  for (const word of text.match(wordShape) ?? []) {
    // "Try" in a sentence is no Turkish money.
    if (codeShape.test(word) && !isAmount && word !== word.toUpperCase()) continue;
    const code = currencyOfWord(word);
    if (code !== undefined) found = oneCurrency(found, code);
    if (found === undefined) return undefined;
  }
  return found === "" ? undefined : found;
}

const threeCapitals = /(?:^|\P{L})([A-Z]{3})(?!\p{L})/u;

/**
 * The currency that a cell of a column of currencies, or a rate, names: its code where it is known,
 * else the name itself in capitals, so that "Canadian Dollar" is never taken for USD because of its
 * last word. "" where nothing is named.
 *
 * @example currencyNamed("EUR - Euro") // => "EUR"
 */
export function currencyNamed(text: string): string {
  const words = text.match(wordShape) ?? [];
  const [only = ""] = words;
  if (words.length < 2) return only === "" ? "" : (currencyOfWord(only) ?? text.toUpperCase());
  const code = threeCapitals.exec(text)?.[1];
  return (code && currencyOfWord(code)) ?? text.toUpperCase();
}

/** Whether a code is one of those that are known here by their signs. */
export function isKnownCurrency(code: string): boolean {
  return codes.has(code);
}
