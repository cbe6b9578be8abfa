import { HostError, apiNotFound, invalidArgument, itemNotFound } from "./hostError";
import { memberOf } from "./hostObject";
import type { HostObject } from "./hostObject";
import { identity, query } from "./query";
import { ActionType, ObjectPathType } from "./wire";
import type { Action, ActionResult, ArgumentInfo, BatchRequest, BatchResponse } from "./wire";
import type { ObjectPath } from "./wire";

/** What a batch begins from: the workbook, and the objects that earlier batches asked to keep. */
export interface Session {
  root(): HostObject;
  kept(referenceId: string): HostObject | undefined;
  /** Office's services beside the workbook, by their names. */
  service(name: string): HostObject | undefined;
}

/**
 * Carries out one batch, action by action. As in Excel, what was done before an action failed stays
 * done, and the answer holds its results and the error.
 */
export function runBatch(session: Session, request: BatchRequest): BatchResponse {
  const paths = request.ObjectPaths ?? {};
  const objectAt = objectFinder(session, paths);
  const results: ActionResult[] = [];
  const actions = request.Actions ?? [];
  const keeps = request.AutoKeepReference === true;
  for (const [index, action] of actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: carryOut(action, objectAt, keeps) });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return {
        Results: results,
        Error: {
          Code: error instanceof HostError ? error.code : "GeneralException",
          Message: error.message,
          ActionIndex: index,
          Location: locationOf(action, paths),
        },
      };
    }
  }
  return { Results: results };
}

type ObjectFinder = (pathId: number) => HostObject | null;

/** Each path is walked once, so that a method such as Add runs once however often it is named. */
function objectFinder(session: Session, paths: Readonly<Record<string, ObjectPath>>): ObjectFinder {
  const found = new Map<number, HostObject | null>();
  function at(pathId: number): HostObject | null {
    const known = found.get(pathId);
    if (known !== undefined) return known;
    const path = paths[String(pathId)];
    if (path === undefined) throw invalidArgument(`The request names no object path ${pathId}.`);
    const object = walk(session, path, at);
    found.set(pathId, object);
    return object;
  }
  return at;
}

function walk(session: Session, path: ObjectPath, at: ObjectFinder): HostObject | null {
  const name = path.Name ?? "";
  if (path.ObjectPathType === ObjectPathType.root) return session.root();
  if (path.ObjectPathType === ObjectPathType.service) return service(session, name);
  if (path.ObjectPathType === ObjectPathType.reference) {
    const kept = session.kept(name);
    if (kept === undefined) throw new HostError("InvalidReference", `The object ${name} is gone.`);
    return kept;
  }
  const parent = path.ParentObjectPathId === undefined ? null : at(path.ParentObjectPathId);
  // A path that begins at a null object leads to null objects.
  if (parent === null) return null;
  switch (path.ObjectPathType) {
    case ObjectPathType.property:
      return memberOf(parent, parent.parts, name)();
    case ObjectPathType.method:
      return memberOf(parent, parent.objects, name)(...argumentsOf(path.ArgumentInfo, at));
    case ObjectPathType.indexer: {
      if (parent.item === undefined) throw apiNotFound(`${parent.type}.getItem`);
      return parent.item(argumentsOf(path.ArgumentInfo, at)[0]);
    }
    default:
      throw apiNotFound(`object path ${path.ObjectPathType} (${name})`);
  }
}

const ACTION_SERVICES = [
  "Microsoft.Office.ActionService",
  "Microsoft.InternalService.AddinInternalService",
];

/** Office's services beside the workbook: as it starts, office.js says that it takes commands. */
function service(session: Session, name: string): HostObject {
  const known = session.service(name);
  if (known !== undefined) return known;
  if (!ACTION_SERVICES.includes(name)) throw apiNotFound(name);
  return { type: "ActionService", methods: { NotifyActionHandlerReady: () => undefined } };
}

function argumentsOf(info: ArgumentInfo | undefined, at: ObjectFinder): unknown[] {
  const references = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((value, index) => {
    const pathId = references?.[index];
    if (pathId === undefined || pathId === null || pathId === 0) return withObjects(value, at);
    const object = at(pathId);
    if (object === null) throw itemNotFound("an argument is a null object");
    return object;
  });
}

/** Objects inside an argument, such as the range of a list of choices, name their paths. */
function withObjects(value: unknown, at: ObjectFinder): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") {
    return at(value._ObjectPathId);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withObjects(part, at)]),
  );
}

function carryOut(action: Action, at: ObjectFinder, keeps: boolean): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = at(action.ObjectPathId);
  const name = action.Name ?? "";
  if (action.ActionType === ActionType.instantiate) {
    if (keeps) object?.keep?.();
    return identityOf(object);
  }
  if (action.ActionType === ActionType.query) {
    return object === null ? null : query(object, action.QueryInfo ?? {});
  }
  if (object === null) {
    // office.js asks by itself to keep what it doesn't know yet to be a null object.
    if (name.startsWith("_")) return null;
    throw itemNotFound(`${name} was called on a null object`);
  }
  if (action.ActionType === ActionType.method) {
    const answer = memberOf(object, object.methods, name)(...argumentsOf(action.ArgumentInfo, at));
    return answer ?? null;
  }
  if (action.ActionType === ActionType.setProperty) {
    const property = memberOf(object, object.properties, name);
    if (property.set === undefined) throw apiNotFound(`setting ${object.type}.${name}`);
    property.set(argumentsOf(action.ArgumentInfo, at)[0]);
    return null;
  }
  throw apiNotFound(`action ${action.ActionType} (${object.type}.${name})`);
}

function identityOf(object: HostObject | null): unknown {
  return object === null ? null : identity(object);
}

/** The failing statement's place, as `Worksheet.getRange`: what a developer looks for first. */
function locationOf(action: Action, paths: Readonly<Record<string, ObjectPath>>): string {
  const steps: string[] = action.Name ? [action.Name] : [];
  let path = paths[String(action.ObjectPathId)];
  while (path !== undefined && path.ObjectPathType !== ObjectPathType.root) {
    steps.unshift(path.Name === undefined || path.Name === "" ? "getItem" : path.Name);
    path =
      path.ParentObjectPathId === undefined ? undefined : paths[String(path.ParentObjectPathId)];
  }
  return steps.join(".");
}
