import { damaged, fromVersionedText, versionedText, type Format } from "../../stored/versioned";
import { isRecord } from "../savedJson";
import type { SourcePlace } from "../source";
import type { Shapes } from "./shape";
import type { Undo } from "./undo";

/** The accounts beside which each rep was written. */
export interface BesidePlace {
  readonly place: SourcePlace;
  readonly idHeader: string;
}

/** What a restore point holds. */
export interface PointBody {
  readonly undo: Undo;
  readonly shapes: Shapes;
  readonly beside: BesidePlace | undefined;
}

/** What a list shows of a restore point. */
export interface PointFacts {
  /** When the change began that it puts back, ISO 8601. */
  readonly at: string;
  /** Who made it, as typed; "" where nobody said. */
  readonly by: string;
  /** A plan was handed over, or an earlier change was put back. */
  readonly kind: "plan" | "put back";
  /** Name of the plan. */
  readonly plan: string;
  readonly fingerprint: string;
  /** Rows of our sheets, and cells beside the accounts, that the change made others. */
  readonly rows: number;
  readonly beside: number;
  /** The change did not end: nobody knows how much of it was made. */
  readonly isCutOff?: true;
}

const bodyFormat: Format = { what: "This restore point", migrations: [] };
const factsFormat: Format = { what: "The entry of this restore point", migrations: [] };

export function pointBodyText(body: PointBody): string {
  return versionedText(bodyFormat, body);
}

function isBlock(found: unknown): boolean {
  return (
    isRecord(found) &&
    typeof found["name"] === "string" &&
    Array.isArray(found["headers"]) &&
    Array.isArray(found["rows"])
  );
}

/** @throws InputError for a text that is damaged, or that a newer version of the product wrote */
export function pointBodyFrom(text: string): PointBody {
  const found = fromVersionedText(bodyFormat, text);
  const { undo, shapes } = found;
  const isWhole =
    isRecord(undo) &&
    ["blocks", "sheetsAdded", "sheetsRemoved"].every((key) => Array.isArray(undo[key])) &&
    (undo["blocks"] as unknown[]).every(isBlock) &&
    isRecord(shapes) &&
    Array.isArray(shapes["tables"]) &&
    Array.isArray(shapes["charts"]);
  if (!isWhole) throw damaged(bodyFormat);
  return found as unknown as PointBody;
}

export function pointFactsText(facts: PointFacts & { readonly pieces: number }): string {
  return versionedText(factsFormat, facts);
}

/** @throws InputError for a text that is damaged, or that a newer version of the product wrote */
export function pointFactsFrom(text: string): PointFacts & { readonly pieces: number } {
  const found = fromVersionedText(factsFormat, text);
  const textIn = (key: string): string => {
    const value = found[key];
    return typeof value === "string" ? value : "";
  };
  const numberIn = (key: string): number => {
    const value = found[key];
    return typeof value === "number" ? value : 0;
  };
  const pieces = numberIn("pieces");
  if (!(pieces >= 1)) throw damaged(factsFormat);
  return {
    ...{ pieces, at: textIn("at"), by: textIn("by"), plan: textIn("plan") },
    fingerprint: textIn("fingerprint"),
    kind: textIn("kind") === "put back" ? "put back" : "plan",
    ...{ rows: numberIn("rows"), beside: numberIn("beside") },
    ...(found["isCutOff"] === true && { isCutOff: true }),
  };
}
