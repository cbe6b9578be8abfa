/** The months as the languages of headers name them, also in the case that stands behind a day. */
const names: readonly string[] = [
  "january januar jänner janvier enero janeiro gennaio januari styczeń stycznia leden ledna январь января януари",
  "february februar feber février febrero fevereiro febbraio februari luty lutego únor února февраль февраля февруари",
  "march märz mrz mars marzo março maart mrt marzec marca březen března март марта",
  "april avril abril aprile kwiecień kwietnia duben dubna апрель апреля април",
  "may mai mayo maio maggio mei maj maja květen května май мая",
  "june juni juin junio junho giugno czerwiec czerwca červen června июнь июня юни",
  "july juli juillet julio julho luglio lipiec lipca červenec července июль июля юли",
  "august août agosto augustus sierpień sierpnia srpen srpna август августа",
  "september septembre septiembre setiembre setembro settembre wrzesień września září сентябрь сентября септември",
  "october oktober octobre octubre outubro ottobre październik października říjen října октябрь октября октомври",
  "november novembre noviembre novembro listopad listopada ноябрь ноября ноември",
  "december dezember décembre diciembre dezembro dicembre grudzień grudnia prosinec prosince декабрь декабря декември",
];

const SHORTEST = 3;

/** A word without case and accents. */
function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

/**
 * Every name and every beginning of one; 0 where two months begin so ("jui"), unless it is the whole
 * name of one of them ("červen" of "červenec").
 */
const monthOfStart: ReadonlyMap<string, number> = ((): ReadonlyMap<string, number> => {
  const starts = new Map<string, number>();
  const named = names.map((list) => folded(list).split(" "));
  named.forEach((month, index) => {
    for (const name of month) {
      for (let length = SHORTEST; length <= name.length; length++) {
        const start = name.slice(0, length);
        const known = starts.get(start);
        starts.set(start, known === undefined || known === index + 1 ? index + 1 : 0);
      }
    }
  });
  named.forEach((month, index) => {
    for (const name of month) starts.set(name, index + 1);
  });
  return starts;
})();

/**
 * The month that a word names, in full or by its first three letters or more; 0 where it names none.
 *
 * @example monthNamed("Mär") // => 3
 */
export function monthNamed(word: string): number {
  return monthOfStart.get(folded(word)) ?? 0;
}
