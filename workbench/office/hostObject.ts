import { apiNotFound } from "./hostError";

/** A property's way out and, where it can be changed, in. Names begin with a capital on the wire. */
export interface HostProperty {
  get?(): unknown;
  set?(value: unknown): void;
}

/**
 * One object of Excel's model as office.js sees it: what it holds (`properties`), the objects that
 * hang on it (`parts`), those that its methods make (`objects`; null is the null object) and what
 * its other methods answer (`methods`).
 */
export interface HostObject {
  /** Excel's class: `Worksheet`, `Range` ... */
  readonly type: string;
  /** By which its collection finds it again; kept when it is renamed. */
  readonly id?: string;
  /** Under which the session holds it, once office.js asked to keep it. */
  referenceId?: string;
  /** Keeps the object beyond the batch, under `referenceId`. */
  keep?(): void;
  readonly properties?: Readonly<Record<string, HostProperty>>;
  readonly parts?: Readonly<Record<string, () => HostObject | null>>;
  readonly objects?: Readonly<Record<string, (...args: readonly unknown[]) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** The members of a collection, in order. */
  items?(): readonly HostObject[];
  /** The member of a collection by its name or id. */
  item?(key: unknown): HostObject;
}

/** A property that can be read alone. */
export function readOnly(get: () => unknown): HostProperty {
  return { get };
}

/**
 * A member by its name on the wire.
 *
 * @throws HostError with code ApiNotFound and the member's name
 */
export function memberOf<T>(
  object: HostObject,
  members: Readonly<Record<string, T>> | undefined,
  name: string,
): T {
  const member = members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
  if (member === undefined) throw apiNotFound(`${object.type}.${name}`);
  return member;
}
