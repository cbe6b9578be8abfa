/**
 * What office.js and its host say to each other: one JSON message per sync, holding the paths of
 * the objects that it speaks of and the actions to carry out on them, in order. The numbers are
 * those of the office.js library.
 */

export const ObjectPathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For each argument the path of the object that it stands for; 0 or null where it is a value. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface BatchRequest {
  /** Ranges that the batch names are to be found again by a reference, until it is released. */
  readonly AutoKeepReference?: boolean;
  readonly Actions?: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
}

export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  readonly Error?: BatchError;
}

/**
 * Names the undo group of a request, that of a run with `mergeUndoGroup`. The pinned office.js is
 * older than that option: how later ones say it isn't known, so this header is the host's own.
 */
export const UNDO_GROUP_HEADER = "TerritoryPlanner-UndoGroup";

/** A message of office.js: type 1 asks for an answer with the same id. */
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message?: {
    readonly url?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: BatchRequest | string;
  };
}

export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** The event's arguments as JSON. */
  readonly message: string;
}
