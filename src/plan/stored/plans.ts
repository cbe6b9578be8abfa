import { InputError } from "../../errors";
import { compareTexts } from "../../table/textOrder";
import type { StoredParts } from "../workbook/workbook";
import { conflictOver, type Conflict, type ListedPlan, type StoredText } from "./conflict";
import type { StoredHead } from "./head";
import { headFrom, headText } from "./headText";
import { begunAs } from "./status";

export interface PlanList {
  /** The latest first. */
  readonly plans: readonly ListedPlan[];
  /** Why each of the others can't be shown; their parts stay as they are. */
  readonly unread: readonly string[];
  /** What all plans that can be read take up in the workbook, in letters. */
  readonly letters: number;
}

/** What became of a change: the plan as it stands now, or why nothing was changed. */
export type Saved = { readonly saved: ListedPlan } | { readonly conflict: Conflict };

/** A plan to be stored, without what storing it adds. */
export type NewPlan = Omit<StoredHead, "id" | "body" | "savedBy" | "savedAt" | "history">;

/** What may change of a plan. The body never does. */
export type PlanChange = Partial<
  Pick<
    StoredHead,
    | "name"
    | "author"
    | "status"
    | "history"
    | "decisions"
    | "changedFingerprint"
    | "figures"
    | "measures"
    | "isBroken"
  >
>;

/** Who does something, as typed, and when, ISO 8601. */
export interface Author {
  readonly by: string;
  readonly at: string;
}

/** The plans that are stored in a workbook. */
export interface Plans {
  /** One read for each plan; what can't be read is told and left. */
  list(): Promise<PlanList>;
  /** @throws InputError where a part of it is missing */
  body(head: Pick<StoredHead, "id" | "body" | "name">): Promise<readonly string[]>;
  /** Stores a plan beside all others. @param body - as `packed` gives it */
  save(plan: NewPlan, body: readonly string[]): Promise<ListedPlan>;
  /** Changes a plan, unless somebody else has since it was read. */
  update(read: ListedPlan, change: PlanChange, author: Author): Promise<Saved>;
  /** Stores what somebody has of a plan beside what the workbook has of it: the way out of a conflict. */
  keepAsCopy(mine: StoredHead, author: Author): Promise<ListedPlan>;
  /** Takes a plan away, unless somebody else has changed it since it was read. */
  remove(read: ListedPlan): Promise<Conflict | undefined>;
}

/** What a host adds. */
export interface PlansOptions {
  /** An id that no other plan has, of letters, digits and hyphens. */
  readonly newId: () => string;
  /** A time as people write it here: "14:02", with the day where it isn't today. */
  readonly timeText: (at: string) => string;
}

const folder = "plan/";

function headName(id: string): string {
  return `${folder}${id}`;
}

function pieceName(id: string, piece: number): string {
  return `${folder}${id}/${piece + 1}`;
}

function isHead(name: string): boolean {
  return name.startsWith(folder) && !name.slice(folder.length).includes("/");
}

/** The latest first, and of one moment by id. */
function byTime({ head: one }: ListedPlan, { head: other }: ListedPlan): number {
  return -compareTexts(one.savedAt, other.savedAt) || compareTexts(one.id, other.id);
}

/** The plans of a workbook, over its stored parts. */
export function plansIn(parts: StoredParts, { newId, timeText }: PlansOptions): Plans {
  /**
   * Writes a head, and sees whether it stands: two who write at the same moment may both get through, and
   * what was written may be told as failed, its answer lost. What was told as written and can't be looked at is written.
   *
   * @returns its version, or what stands there instead
   */
  async function written(
    name: string,
    text: string,
    after: number,
  ): Promise<number | StoredText | undefined> {
    let failure: InputError | undefined;
    let version: number | undefined;
    try {
      version = await parts.write(name, text, after);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failure = error;
    }
    let now: StoredText | undefined;
    try {
      now = await parts.read(name);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      if (version === undefined) throw failure ?? error;
      return version;
    }
    if (now?.text === text) return now.version;
    if (failure !== undefined && (now?.version ?? 0) === after) throw failure;
    return now;
  }

  /** The head goes first: whoever finds one finds all of its body. */
  async function removeAll({ id, body }: Pick<StoredHead, "id" | "body">): Promise<void> {
    await parts.remove(headName(id));
    for (let piece = 0; piece < body.parts; piece++) await parts.remove(pieceName(id, piece));
  }

  async function body({ id, body: { parts: pieces }, name }: Parameters<Plans["body"]>[0]) {
    const found: string[] = [];
    for (let piece = 0; piece < pieces; piece++) {
      const part = await parts.read(pieceName(id, piece));
      if (part === undefined)
        throw new InputError(
          `A part of the plan "${name}" is missing in the workbook. Use an earlier copy of the workbook, or carve again.`,
        );
      found.push(part.text);
    }
    return found;
  }

  async function save(plan: NewPlan, pieces: readonly string[]): Promise<ListedPlan> {
    const letters = pieces.reduce((all, { length }) => all + length, 0);
    const stored = { parts: pieces.length, letters };
    const saved = { savedBy: plan.author, savedAt: plan.at };
    const { author: by, at, status, changedFingerprint } = plan;
    const begun = begunAs(status, changedFingerprint, { by, at });
    const head: StoredHead = { ...plan, ...saved, ...begun, id: newId(), body: stored };
    let isOurs = false;
    try {
      // The head comes last: whoever finds one finds all of its body.
      for (const [at, piece] of pieces.entries()) {
        await parts.write(pieceName(head.id, at), piece, 0);
        isOurs = true;
      }
      const now = await written(headName(head.id), headText(head), 0);
      if (typeof now !== "number") throw new Error(`another plan has the id ${head.id}`);
      return { head, version: now };
    } catch (error) {
      // Nothing of another plan, should the id be taken.
      if (isOurs) await removeAll(head).catch(() => undefined);
      throw error;
    }
  }

  return {
    async list() {
      const known = await parts.list();
      const names = new Set(known.map(({ name }) => name));
      const plans: ListedPlan[] = [];
      const unread: string[] = [];
      let letters = 0;
      for (const { name } of known) {
        if (!isHead(name)) continue;
        try {
          const part = await parts.read(name);
          // Somebody has removed it meanwhile.
          if (part === undefined) continue;
          const head = headFrom(part.text);
          const isWhole = Array.from({ length: head.body.parts }, (_, piece) =>
            pieceName(head.id, piece),
          ).every((one) => names.has(one));
          if (headName(head.id) !== name || !isWhole)
            throw new InputError(`The plan "${head.name}" isn't complete in the workbook.`);
          plans.push({ head, version: part.version });
          letters += part.text.length + head.body.letters;
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          unread.push(error.message);
        }
      }
      return { plans: plans.sort(byTime), unread, letters };
    },
    body,
    save,
    async update({ head: before, version }, change, { by, at }) {
      const head: StoredHead = { ...before, ...change, savedBy: by, savedAt: at };
      const now = await written(headName(head.id), headText(head), version);
      if (typeof now === "number") return { saved: { head, version: now } };
      return { conflict: conflictOver(before, now, timeText) };
    },
    async keepAsCopy(mine, { by, at }) {
      const pieces = await body(mine);
      const { id: _id, body: _body, savedBy: _by, savedAt: _at, history: _history, ...plan } = mine;
      const name = `${plan.name} (copy${by === "" ? "" : ` of ${by}`})`;
      return save({ ...plan, name, author: by, at, status: "draft" }, pieces);
    },
    async remove({ head, version }) {
      const name = headName(head.id);
      const now = await parts.read(name);
      if (now !== undefined && now.version !== version) return conflictOver(head, now, timeText);
      await removeAll(head);
      return undefined;
    },
  };
}
