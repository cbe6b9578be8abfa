import { cleanText } from "../cleanText";
import { mayHaveAtEdge, wordEdges } from "./wordEdges";

/** The words by which reports name their totals, in many languages; accents as people leave them out too. */
const words: readonly string[] = [
  // English
  ..."total|totals|grand total|grand totals|grand-total|grand-totals|subtotal|subtotals|sub-total|sub total|overall total".split(
    "|",
  ),
  ..."report total|total records|record count|sum|sums|count|overall|average|avg|mean|median".split(
    "|",
  ),
  // German
  ..."summe|summen|gesamt|insgesamt|gesamtsumme|gesamtergebnis|ergebnis|endsumme|endergebnis".split(
    "|",
  ),
  ..."zwischensumme|teilsumme|teilergebnis|anzahl|mittelwert|durchschnitt".split("|"),
  // French
  ..."total général|total general|totaux|sous-total|sous total|sous-totaux|somme|nombre|moyenne".split(
    "|",
  ),
  // Spanish and Portuguese
  ..."suma|suma total|total general|recuento|promedio|totales|totais|total geral|soma|contagem|média|media".split(
    "|",
  ),
  // Italian
  ..."totale|totali|totale generale|totale complessivo|subtotale|somma|conteggio".split("|"),
  // Dutch
  ..."totaal|eindtotaal|subtotaal|som|aantal|gemiddelde".split("|"),
  // Polish
  ..."razem|ogółem|łącznie|suma częściowa|suma pośrednia|suma końcowa|suma ogółem|łączna suma".split(
    "|",
  ),
  ..."ilość|liczba|średnia".split("|"),
  // Czech
  ..."celkem|součet|mezisoučet|celkový součet|součet celkem|počet|průměr".split("|"),
  // Russian and Bulgarian
  ..."итого|итог|всего|общий итог|промежуточный итог|сумма|количество|среднее".split("|"),
  ..."общо|всичко|сума|междинна сума|обща сума|брой|средно".split("|"),
  // Hungarian, Romanian, Turkish
  ..."összesen|végösszeg|total general|toplam|ara toplam|genel toplam".split("|"),
  // Swedish, Norwegian, Danish, Finnish
  ..."summa|totalt|delsumma|totalsumma|i alt|subtotalt|yhteensä|välisumma".split("|"),
  // Japanese, Chinese, Korean
  ..."合計|総計|小計|总计|合计|小计|합계|총계|소계".split("|"),
];

/** Words that no company is called by. */
const plain =
  "grand[- ]totals?|sub-?\\s?totals?|overall total|report total|total records|record count";
const plainOthers =
  "gesamtsumme|gesamtergebnis|zwischensumme|teilsumme|teilergebnis|endsumme|total g[ée]n[ée]ral|sous[- ]total|sous-totaux|suma total|total geral|totale generale|totale complessivo|subtotale|eindtotaal|subtotaal|suma (?:częściowa|pośrednia|końcowa|ogółem)|mezisoučet|celkový součet|общий итог|промежуточный итог|обща сума|междинна сума";

/** Words beside which the name of a group may stand: "North Total", "Total North", "Sous-total Nord". */
const besideGroup = new Set(
  "total|totals|subtotal|sub-total|sum|count|average|summe|gesamt|zwischensumme|ergebnis|teilergebnis|anzahl|mittelwert|sous-total|somme|nombre|moyenne|suma|soma|totale|subtotale|somma|totaal|subtotaal|som|aantal|razem|suma|celkem|součet|mezisoučet|итого|итог|всего|общо".split(
    "|",
  ),
);

const known: ReadonlySet<string> = new Set(words);

/** Words for the whole, which name a group as well: only a row whose numbers are all sums is told by them. */
const wholes =
  "all|whole|everything|alle|alles|tous|toutes|todos|todas|tutti|tutte|wszystkie|všechny|все|всички".split(
    "|",
  );
/** "All", "All regions". */
const wholeWords = new RegExp(`^(${wholes.join("|")})( [\\p{L}]+)?$`, "iu");
const longest = 80;

const counts: ReadonlySet<string> = new Set(
  "count|total records|record count|anzahl|nombre|recuento|contagem|conteggio|aantal".split("|"),
);
const averages: ReadonlySet<string> = new Set(
  "average|avg|mean|median|mittelwert|durchschnitt|moyenne|promedio|média|media|gemiddelde".split(
    "|",
  ),
);

/** What a total's row says of the rows above it. */
export type TotalFigure = "sum" | "count" | "average";

function figureOf(word: string): TotalFigure {
  return counts.has(word) ? "count" : averages.has(word) ? "average" : "sum";
}

/** What may follow: "(40 records)", "(n = 40)", ":", ": 1,234 records". */
const count = /\s*(\(\s*(n\s*=\s*)?[\d.,]+(\s+\p{L}+)?\s*\)|:(\s*\d[\d.,]*(\s+\p{L}+)?)?)$/u;
/** What reports count. */
const counted =
  "records|rows|items|entries|results|accounts|datensätze|einträge|zeilen|enregistrements|lignes|registros|filas|linhas|righe|rijen|rekordy|wiersze|záznamů|řádků|записей|строк|записа";
const countAlone = new RegExp(`^\\d[\\d.,]* (${counted})( in total)?$`, "i");
const plainWords = new RegExp(`^(${plain}|${plainOthers})(\\b|$)`, "i");

/** "subgroup": the total of the rows of one group. */
export type TotalKind = "total" | "subtotal";

export interface TotalLabel {
  readonly kind: TotalKind;
  readonly figure: TotalFigure;
  /** Nobody but a report writes so: "Grand Total", "Zwischensumme", "Total (40 records)". */
  readonly isPlain: boolean;
  /** A group may be called so as well: "All". */
  readonly needsSums: boolean;
  /** The group whose total it is: "North" of "North Total"; "" where the label is the word alone. */
  readonly group: string;
}

const subtotals =
  /^(sub|sous|zwischen|teil|del|mezi|ara |väli|suma (częś|poś)|промеж|междин|小|소)/;
/** No text without one of these at an end is a label. */
const edges = wordEdges(
  [...words, ...besideGroup, ...wholes],
  [...besideGroup, ...counted.split("|")],
);

function wholeLabel(text: string, isCounted: boolean): TotalLabel | undefined {
  if (!known.has(text)) return undefined;
  const kind = subtotals.test(text) ? "subtotal" : "total";
  const isPlain = isCounted || plainWords.test(text);
  return { kind, figure: figureOf(text), isPlain, needsSums: false, group: "" };
}

/** A label of a total word beside the name of its group, or undefined. */
function groupLabel(text: string, isCounted: boolean): TotalLabel | undefined {
  const space = text.lastIndexOf(" ");
  if (space < 0) return undefined;
  const last = text.slice(space + 1).toLowerCase();
  const label = (word: string, group: string): TotalLabel => ({
    kind: "subtotal",
    figure: figureOf(word),
    isPlain: isCounted,
    needsSums: false,
    group: group.replace(/^(for|of|in|für|pour|de|para|per|voor|di)\s+/i, "").trim(),
  });
  if (besideGroup.has(last)) return label(last, text.slice(0, space));
  const first = text.slice(0, text.indexOf(" ")).toLowerCase();
  return besideGroup.has(first) ? label(first, text.slice(first.length + 1)) : undefined;
}

/**
 * Whether a text could be a total's label, or can't be told: the cheap look with which nearly every
 * cell is done. What it passes over begins and ends with characters that are seen as themselves.
 */
export function mayBeTotal(text: string): boolean {
  // A count may stand behind the last word: "North Total: 7", "North Total: 7 deals".
  return mayHaveAtEdge(edges, text) || text.includes(":");
}

/**
 * What kind of total a text names, by its words alone: "Grand Total (40 records)", "Total: 3", "40 records",
 * "North Total", "Gesamtsumme", "Sous-total Nord". A company may be called so too; its row tells.
 *
 * @returns undefined where no word of the text is one for a total
 */
export function totalLabel(raw: string): TotalLabel | undefined {
  if (raw.length > longest || raw.length < 2) return undefined;
  if (!mayBeTotal(raw)) return undefined;
  let text = cleanText(raw);
  if (countAlone.test(text))
    return { kind: "total", figure: "count", isPlain: true, needsSums: false, group: "" };
  let isCounted = false;
  for (let end = count.exec(text); end !== null; end = count.exec(text)) {
    isCounted ||= /\d/.test(end[0]);
    text = text.slice(0, end.index);
  }
  return (
    wholeLabel(text.toLowerCase(), isCounted) ??
    groupLabel(text, isCounted) ??
    (wholeWords.test(text)
      ? { kind: "total", figure: "sum", isPlain: false, needsSums: true, group: "" }
      : undefined)
  );
}

/** Whether a text is a total's label and nothing else. */
export function isTotalLabel(text: string): boolean {
  const label = totalLabel(text);
  return label !== undefined && label.group === "" && !label.needsSums;
}
