import { InputError } from "../../../errors";
import type { StoredParts } from "../workbook";
import { pointFactsFrom, pointFactsText, type PointFacts } from "./pointText";

/** A restore point in the workbook. */
export interface RestorePoint extends PointFacts {
  /** Unique in the workbook. */
  readonly id: string;
  readonly pieces: number;
}

/** How many are kept: the oldest makes way for the newest. */
export const mostPoints = 10;

/** Pieces of 3.5 million letters that all of them together, and one of them, take up in the workbook. */
const mostPieces = 12;
const mostPiecesOfOne = 4;

export interface RestorePoints {
  /** The latest first. What can't be read is told and left, and so are those before it. */
  list(): Promise<{ readonly points: readonly RestorePoint[]; readonly unread: readonly string[] }>;
  /**
   * Stores one after all others. @param body - as `packed` gives it
   *
   * @throws InputError where it can't be stored, and why
   */
  save(facts: PointFacts, body: readonly string[]): Promise<RestorePoint>;
  /** The packed body. @throws InputError where a part of it is missing */
  body(point: RestorePoint): Promise<readonly string[]>;
  /** Marks one whose change did not end. */
  markCutOff(point: RestorePoint): Promise<RestorePoint>;
  /** Takes one away whose change was not carried out. */
  remove(point: RestorePoint): Promise<void>;
  /** Takes them all away: what was written without one makes those before it worthless. */
  removeAll(): Promise<void>;
}

const folder = "restore/";

/** A part's place among the points: "restore/12-a1b2", and "restore/12-a1b2/1" for its first piece. */
interface Named {
  readonly id: string;
  readonly number: number;
  /** 0 for the entry. */
  readonly piece: number;
}

function named(name: string): Named | undefined {
  const [, id, number, piece] = /^restore\/((\d+)-[0-9a-z-]+)(?:\/(\d+))?$/.exec(name) ?? [];
  if (id === undefined) return undefined;
  return { id, number: Number(number), piece: Number(piece ?? 0) };
}

const entryName = (id: string): string => `${folder}${id}`;
const pieceName = (id: string, piece: number): string => `${folder}${id}/${piece + 1}`;

/** The latest first. */
function inOrder(parts: readonly Named[]): readonly Named[] {
  return parts
    .filter(({ piece }) => piece === 0)
    .sort((a, b) => b.number - a.number || (a.id < b.id ? 1 : -1));
}

/**
 * The restore points of a workbook, over its stored parts.
 *
 * @param newId - an id that no other has, of small letters, digits and hyphens
 */
export function restorePointsIn(parts: StoredParts, newId: () => string): RestorePoints {
  async function known(): Promise<readonly Named[]> {
    return (await parts.list()).flatMap(({ name }) => named(name) ?? []);
  }

  /** The entry goes first: whoever finds one finds all of its body. */
  async function remove(all: readonly Named[], id: string): Promise<void> {
    await parts.remove(entryName(id));
    for (const one of all) {
      if (one.id === id && one.piece > 0) await parts.remove(pieceName(id, one.piece - 1));
    }
  }

  /** Takes away the oldest, and what is left of points that were never finished. */
  async function makeRoom(all: readonly Named[], newest: string, pieces: number): Promise<void> {
    const entries = inOrder(all);
    let left = mostPieces - pieces;
    let isFull = false;
    for (const [at, { id }] of entries.entries()) {
      left -= all.filter((one) => one.id === id && one.piece > 0).length;
      isFull ||= at >= mostPoints - 1 || left < 0;
      if (isFull) await remove(all, id);
    }
    const whole = new Set([newest, ...entries.map(({ id }) => id)]);
    for (const id of new Set(all.map((one) => one.id))) if (!whole.has(id)) await remove(all, id);
  }

  /** An answer that was lost counts by what stands there. */
  async function write(name: string, text: string): Promise<void> {
    try {
      await parts.write(name, text, 0);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const now = await parts.read(name).catch(() => undefined);
      if (now?.text !== text) throw error;
    }
  }

  return {
    async list() {
      const points: RestorePoint[] = [];
      const unread: string[] = [];
      for (const { id } of inOrder(await known())) {
        try {
          const part = await parts.read(entryName(id));
          if (part !== undefined) points.push({ ...pointFactsFrom(part.text), id });
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          unread.push(error.message);
          break;
        }
      }
      return { points, unread };
    },
    async save(facts, body) {
      if (body.length > mostPiecesOfOne)
        throw new InputError(
          "What this would change is too much to be kept in the workbook beside it.",
        );
      const all = await known();
      const number = Math.max(0, ...all.map((one) => one.number)) + 1;
      const id = `${number}-${newId()}`;
      // The entry comes last: whoever finds one finds all of its body.
      for (const [at, piece] of body.entries()) await write(pieceName(id, at), piece);
      const point = { ...facts, pieces: body.length };
      await write(entryName(id), pointFactsText(point));
      // Where that fails there is one too many until the next.
      await makeRoom(all, id, body.length).catch(() => undefined);
      return { ...point, id };
    },
    async body({ id, pieces }) {
      const found: string[] = [];
      for (let piece = 0; piece < pieces; piece++) {
        const part = await parts.read(pieceName(id, piece));
        if (part === undefined)
          throw new InputError(
            "This restore point is gone: somebody has removed it, or a later one took its place. Choose another.",
          );
        found.push(part.text);
      }
      return found;
    },
    async markCutOff({ id, ...facts }) {
      const marked = { ...facts, isCutOff: true } as const;
      const entry = await parts.read(entryName(id));
      if (entry !== undefined)
        await parts.write(entryName(id), pointFactsText(marked), entry.version);
      return { ...marked, id };
    },
    async remove({ id }) {
      await remove(await known(), id);
    },
    async removeAll() {
      const all = await known();
      for (const id of new Set(all.map((one) => one.id))) await remove(all, id);
    },
  };
}
