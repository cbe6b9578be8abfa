import { memberOf } from "./hostObject";
import type { HostObject } from "./hostObject";
import { apiNotFound } from "./hostError";
import type { QueryInfo } from "./wire";

type Answer = Record<string, unknown>;

/** `rowCount` on the client is `RowCount` on the wire; private members keep their underscore. */
function wireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** Answers a load: the properties that were asked for, or all of them, of an object or of each item. */
export function query(object: HostObject, info: QueryInfo): Answer {
  const asked = [...(info.Select ?? []), ...(info.Expand ?? [])];
  const names = asked.length === 0 ? ["*"] : asked;
  const answer: Answer = identity(object);
  if (object.items === undefined) {
    for (const name of names) addTo(answer, object, name);
    return answer;
  }
  const ofItems: string[] = [];
  for (const name of names) {
    const own = Object.hasOwn(object.properties ?? {}, wireName(name));
    if (own) addTo(answer, object, name);
    else ofItems.push(name);
  }
  if (ofItems.length > 0) {
    const start = info.Skip ?? 0;
    const end = info.Top === undefined ? undefined : start + info.Top;
    answer["_Items"] = object
      .items()
      .slice(start, end)
      .map((item) => itemAnswer(item, ofItems));
  }
  return answer;
}

function itemAnswer(item: HostObject, names: readonly string[]): Answer {
  const answer = identity(item);
  for (const name of names) addTo(answer, item, name);
  return answer;
}

/** By which office.js finds the object again. */
export function identity(object: HostObject): Answer {
  return {
    ...(object.id === undefined ? {} : { Id: object.id, _Id: object.id }),
    ...(object.referenceId === undefined ? {} : { _ReferenceId: object.referenceId }),
  };
}

/** Adds one selected name: `*`, a property, or a path into a part such as `worksheet/name`. */
function addTo(answer: Answer, object: HostObject, selected: string): void {
  if (selected === "*") {
    for (const [name, property] of Object.entries(object.properties ?? {})) {
      if (property.get !== undefined) answer[name] = property.get();
    }
    return;
  }
  const slash = selected.search(/[/.]/);
  const name = wireName(slash < 0 ? selected : selected.slice(0, slash));
  if (slash < 0 && Object.hasOwn(object.properties ?? {}, name)) {
    const property = memberOf(object, object.properties, name);
    if (property.get === undefined) throw apiNotFound(`reading ${object.type}.${name}`);
    answer[name] = property.get();
    return;
  }
  const part = memberOf(object, object.parts, name)();
  if (part === null) {
    answer[name] = null;
    return;
  }
  const rest = slash < 0 ? "*" : selected.slice(slash + 1);
  const before = answer[name];
  answer[name] = merged(before, query(part, { Select: [rest] }));
}

/** Two selected names may lead into the same part. */
function merged(before: unknown, more: Answer): Answer {
  if (!isAnswer(before)) return more;
  const both = { ...before, ...more };
  const items = before["_Items"];
  const moreItems = more["_Items"];
  if (Array.isArray(items) && Array.isArray(moreItems)) {
    both["_Items"] = items.map((item: unknown, index) => {
      const other: unknown = moreItems[index];
      return isAnswer(other) ? merged(item, other) : item;
    });
  }
  return both;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
