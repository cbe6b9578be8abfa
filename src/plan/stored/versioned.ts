import { InputError } from "../../errors";
import { isRecord } from "../workbook/savedJson";
import { exactJson, fromExactJson } from "./exactJson";

/** A kind of text that is stored, as it is written now and as it was written before. */
export interface Format {
  /** How a sentence names what is stored: "This plan". */
  readonly what: string;
  /** Version 2 from version 1 first, and so on: with one more of them the version is one higher. */
  readonly migrations: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[];
}

function versionOf({ migrations }: Format): number {
  return migrations.length + 1;
}

/** What to say of a stored text that can't be read. */
export function damaged({ what }: Pick<Format, "what">): InputError {
  return new InputError(
    `${what} is damaged: what is stored of it in the workbook isn't what was saved. Use an earlier copy of the workbook, or carve again.`,
  );
}

/** The text of a value, with the version in which it is written. */
export function versionedText(format: Format, value: object): string {
  return exactJson({ version: versionOf(format), ...value });
}

/**
 * What a stored text holds, brought up to date.
 *
 * @throws InputError for a text that is damaged, or that a newer version of the product wrote
 */
export function fromVersionedText(format: Format, text: string): Record<string, unknown> {
  let found: unknown;
  try {
    found = fromExactJson(text);
  } catch {
    throw damaged(format);
  }
  if (!isRecord(found)) throw damaged(format);
  const { version } = found;
  const now = versionOf(format);
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    throw damaged(format);
  if (version > now)
    throw new InputError(
      `${format.what} was stored by a newer version of Territory Planner. Close the pane and open it again to get that version.`,
    );
  return format.migrations.slice(version - 1).reduce((old, migrate) => migrate(old), found);
}
