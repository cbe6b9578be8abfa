/** The months as seven languages name them: English, German, French, Spanish, Portuguese, Italian, Dutch. */
const names: readonly string[] = [
  "january januar jänner janvier enero janeiro gennaio januari",
  "february februar feber février febrero fevereiro febbraio februari",
  "march märz mrz mars marzo março maart mrt",
  "april avril abril aprile",
  "may mai mayo maio maggio mei",
  "june juni juin junio junho giugno",
  "july juli juillet julio julho luglio",
  "august août agosto augustus",
  "september septembre septiembre setiembre setembro settembre",
  "october oktober octobre octubre outubro ottobre",
  "november novembre noviembre novembro",
  "december dezember décembre diciembre dezembro dicembre",
];

const SHORTEST = 3;

/** A word without case and accents. */
function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

/** Every name and every beginning of one; 0 where two months begin so ("jui"). */
const monthOfStart: ReadonlyMap<string, number> = ((): ReadonlyMap<string, number> => {
  const starts = new Map<string, number>();
  names.forEach((list, index) => {
    for (const name of folded(list).split(" ")) {
      for (let length = SHORTEST; length <= name.length; length++) {
        const start = name.slice(0, length);
        const known = starts.get(start);
        starts.set(start, known === undefined || known === index + 1 ? index + 1 : 0);
      }
    }
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
