export { connectHost, createBridge } from "./bridge";
export type { BridgeOwner } from "./bridge";
export { createOfficeHost, DEFAULT_SETS } from "./host";
export type { OfficeHost, OfficeHostOptions, SupportedSets } from "./host";
export type { HostSwitches } from "./strictness";
export type { Undo } from "./undo";
export type { Meter } from "./meter";
export { associatedFunctions, HOST_QUERY, installShell } from "./shell";
export type { CustomFunction } from "./shell";
