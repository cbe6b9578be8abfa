import type { Field } from "../field";
import { bulgarian } from "./bulgarian";
import { czech } from "./czech";
import { dutch } from "./dutch";
import { french } from "./french";
import { german } from "./german";
import { italian } from "./italian";
import type { Language } from "./language";
import { polish } from "./polish";
import { portuguese } from "./portuguese";
import { russian } from "./russian";
import { spanish } from "./spanish";

/** The languages that headers are read in beside English. */
export const languages: readonly Language[] = [
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  czech,
  russian,
  bulgarian,
];

/** Fields with the whole headers of all languages behind their English wordings. */
export function inAllLanguages(
  side: "accounts" | "reps" | "handovers",
  fields: readonly Field[],
): readonly Field[] {
  return fields.map((one) => {
    const more = languages.flatMap((language) => language[side][one.key] ?? []);
    return more.length === 0 ? one : { ...one, synonyms: [...one.synonyms, ...more] };
  });
}
