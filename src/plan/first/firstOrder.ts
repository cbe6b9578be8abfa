import { InputError } from "../../errors";
import { settingSubject } from "../settings/settingText";

/** By what accounts come before others where room is short. */
export type FirstWord =
  "must-cover" | "rules" | "customers" | "open opportunities" | "in work" | "worth";

/** How people write them; the first wording of each is its name. */
const wordings: { readonly [word in FirstWord]: RegExp } = {
  "must-cover": /^must[\s-]*cover( accounts?)?$/,
  rules: /^(my |own |your )?rules?$/,
  customers: /^customers?$/,
  "open opportunities": /^(open )?(opportunity|opportunities)$/,
  "in work": /^(accounts? )?in work$/,
  worth: /^(worth|value)$/,
};

const words = Object.keys(wordings) as readonly FirstWord[];

/** The setting that says nothing of it: who waits is then left to the approach. */
export const noOrder = "none";

/** One part of the order: a word, or the header of a column, the highest first. */
export type FirstPart =
  | { readonly by: FirstWord; readonly header?: undefined }
  | { readonly by: "column"; readonly header: string };

/**
 * The parts of the setting `first`, parted by commas or ">".
 *
 * @throws InputError where a part stands twice
 * @example firstParts("must-cover > customers > Health score")
 */
export function firstParts(setting: string): readonly FirstPart[] {
  if (setting.trim().toLowerCase() === noOrder) return [];
  const texts = setting
    .split(/[,;>]/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const plain = texts.map((text) => text.toLowerCase().replace(/\s+/g, " "));
  const twice = plain.findIndex((text, at) => plain.indexOf(text) < at);
  if (twice >= 0)
    throw new InputError(
      `${settingSubject("first")} names "${texts[twice] ?? ""}" twice. Leave one out.`,
    );
  return texts.map((text, at): FirstPart => {
    const word = words.find((one) => wordings[one].test(plain[at] ?? ""));
    return word === undefined ? { by: "column", header: text } : { by: word };
  });
}

/** The words that the setting may hold, beside headers. */
export const firstWords: readonly string[] = [...words, noOrder];
