import type { FurthestRep } from "../operations/planFigures";
import { isRecord } from "../workbook/savedJson";
import {
  planStatuses,
  type KeyFigures,
  type PlanStatus,
  type StatusStep,
  type StoredDecision,
  type StoredHead,
  type StoredMeasure,
} from "./head";
import { damaged, fromVersionedText, versionedText, type Format } from "./versioned";

type Found = Readonly<Record<string, unknown>>;

/** Version 1 knew only where a plan stands: who made it and who saved it last are its steps. */
function withHistory(old: Record<string, unknown>): Record<string, unknown> {
  const { author = "", at = "", savedBy = author, savedAt = at, status = "draft" } = old;
  const { fingerprint, changedFingerprint = fingerprint } = old;
  const made = { status: "draft", by: author, approvedBy: "", at, fingerprint };
  const last = { status, by: savedBy, approvedBy: "", at: savedAt };
  return {
    ...old,
    history: status === "draft" ? [made] : [made, { ...last, fingerprint: changedFingerprint }],
  };
}

const headFormat: Format = { what: "The entry of this plan", migrations: [withHistory] };

export function headText(head: StoredHead): string {
  return versionedText(headFormat, head);
}

function textIn(found: Found, key: string): string {
  const value = found[key];
  return typeof value === "string" ? value : "";
}

function numberIn(found: Found, key: string): number {
  const value = found[key];
  return typeof value === "number" ? value : NaN;
}

function partIn(found: Found, key: string): Found {
  const value = found[key];
  return isRecord(value) ? value : {};
}

function recordsIn(found: Found, key: string): readonly Found[] {
  const value = found[key];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function furthestIn(found: unknown): FurthestRep | undefined {
  if (!isRecord(found)) return undefined;
  const [load, fair, off] = ["load", "fair", "off"].map((key) => numberIn(found, key));
  if (load === undefined || fair === undefined || off === undefined) return undefined;
  return { rep: textIn(found, "rep"), group: textIn(found, "group"), load, fair, off };
}

function figuresIn(found: Found): KeyFigures {
  const { met, cap, furthest } = found;
  const number = (key: string): number => numberIn(found, key);
  return {
    furthest: furthestIn(furthest),
    limit: number("limit"),
    met: typeof met === "boolean" ? met : undefined,
    moved: number("moved"),
    cap: typeof cap === "number" ? cap : undefined,
    accounts: number("accounts"),
    unplaced: number("unplaced"),
    gini: number("gini"),
    km: number("km"),
  };
}

const numberKinds: readonly StoredMeasure["number"][] = ["percent", "ratio", "decimal", "integer"];

function measureIn(found: Found): StoredMeasure {
  const text = (key: string): string => textIn(found, key);
  const met = text("met");
  return {
    key: text("key"),
    label: text("label"),
    number: numberKinds.find((kind) => kind === found["number"]) ?? "decimal",
    before: numberIn(found, "before"),
    after: numberIn(found, "after"),
    target: text("target"),
    met: met === "yes" || met === "no" ? met : "",
  };
}

function statusIn(found: Found): PlanStatus {
  return planStatuses.find((one) => one === found["status"]) ?? "draft";
}

function stepIn(found: Found): StatusStep {
  const text = (key: string): string => textIn(found, key);
  const [by, approvedBy, at] = [text("by"), text("approvedBy"), text("at")];
  return { status: statusIn(found), by, approvedBy, at, fingerprint: text("fingerprint") };
}

/** Part of the plan: one that can't be read is no small matter. */
function decisionIn(found: unknown): StoredDecision {
  if (!isRecord(found) || typeof found["rep"] !== "string" || textIn(found, "account") === "")
    throw damaged(headFormat);
  const text = (key: string): string => textIn(found, key);
  const [account, rep, note] = [text("account"), text("rep"), text("note")];
  return { account, rep, note, kind: text("kind"), by: text("by"), at: text("at") };
}

function decisionsIn({ decisions }: Found): readonly StoredDecision[] {
  if (!Array.isArray(decisions)) throw damaged(headFormat);
  return decisions.map(decisionIn);
}

/**
 * Reads what is stored of a plan's head. What is missing or odd is blank, for the head only shows the plan;
 * without knowing which plan it is, where its body is, or what was decided of it, it is damaged.
 *
 * @throws InputError for a text that is damaged, or that a newer version of the product wrote
 */
export function headFrom(text: string): StoredHead {
  const found = fromVersionedText(headFormat, text);
  const textOf = (key: string): string => textIn(found, key);
  const body = partIn(found, "body");
  const [parts, letters] = [numberIn(body, "parts"), numberIn(body, "letters")];
  const [id, fingerprint] = [textOf("id"), textOf("fingerprint")];
  if (id === "" || fingerprint === "" || !(parts >= 1)) throw damaged(headFormat);
  return {
    ...{ id, fingerprint, body: { parts, letters } },
    name: textOf("name") || "Plan without a name",
    author: textOf("author"),
    at: textOf("at"),
    savedBy: textOf("savedBy") || textOf("author"),
    savedAt: textOf("savedAt") || textOf("at"),
    status: statusIn(found),
    history: recordsIn(found, "history").map(stepIn),
    decisions: decisionsIn(found),
    product: textOf("product"),
    approach: textOf("approach"),
    loadName: textOf("loadName"),
    changedFingerprint: textOf("changedFingerprint") || fingerprint,
    figures: figuresIn(partIn(found, "figures")),
    measures: recordsIn(found, "measures").map(measureIn),
    isBroken: found["isBroken"] === true,
  };
}
