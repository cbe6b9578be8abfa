import { InputError } from "../../errors";
import { pagePart } from "../signOff/pagePart";
import type { Workbook } from "../workbook/workbook";
import type { StoredHead } from "./head";
import { headFrom } from "./headText";

/** Something of ours that is stored in a workbook where nobody sees it. */
export interface Unseen {
  /** Tells it from the others. */
  readonly key: string;
  readonly kind: "plan" | "piece" | "page" | "restore" | "other" | "settings";
  /** The plan's name; the part's where it is nothing that we know by name. */
  readonly name: string;
  readonly status: StoredHead["status"] | undefined;
  /** What it takes up. */
  readonly letters: number;
  /** The parts that it consists of; none for the settings. */
  readonly parts: readonly string[];
}

type Book = Pick<Workbook, "parts" | "loadSettings" | "saveSettings">;

const settingsKey = "settings";

function kindOf(name: string): Unseen["kind"] {
  if (name === pagePart) return "page";
  if (name.startsWith("plan/")) return "piece";
  return name.startsWith("restore") ? "restore" : "other";
}

function headIn(text: string): StoredHead | undefined {
  try {
    return headFrom(text);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** The parts of a plan's body: its head is "plan/id", they are "plan/id/1" and so on. */
function piecesOf(name: string, names: readonly string[]): readonly string[] {
  return names.filter((one) => one.startsWith(`${name}/`));
}

/**
 * All that we keep in a workbook unseen. A plan's body is not read: its head says how long it is. Of the
 * rest each part is read once.
 */
export async function unseenIn({ parts, loadSettings }: Book): Promise<readonly Unseen[]> {
  const names = (await parts.list()).map(({ name }) => name);
  const found: Unseen[] = [];
  const taken = new Set<string>();
  const isBody = (name: string): boolean => /^plan\/[^/]+\/./.test(name);
  for (const name of [...names].sort((one, other) => Number(isBody(one)) - Number(isBody(other)))) {
    if (taken.has(name)) continue;
    const text = (await parts.read(name))?.text;
    // Somebody has removed it meanwhile.
    if (text === undefined) continue;
    const head = name.startsWith("plan/") && !isBody(name) ? headIn(text) : undefined;
    const pieces = isBody(name) ? [] : piecesOf(name, names);
    for (const one of pieces) taken.add(one);
    found.push({
      ...{ key: name, name: head?.name ?? name, status: head?.status },
      kind: head === undefined ? kindOf(name) : "plan",
      letters: text.length + (head?.body.letters ?? 0),
      parts: [name, ...pieces],
    });
  }
  const settings = (await loadSettings()) ?? "";
  if (settings === "") return found;
  const letters = settings.length;
  const whole = { key: settingsKey, name: "", status: undefined, letters, parts: [] };
  return [...found, { ...whole, kind: "settings" }];
}

/** Removes what was chosen for good; a plan's head first, as nobody opens a plan without it. */
export async function removeUnseen(
  { parts, saveSettings }: Book,
  chosen: readonly Unseen[],
): Promise<void> {
  for (const one of chosen) {
    for (const name of one.parts) await parts.remove(name);
    if (one.kind === "settings") await saveSettings("");
  }
}
