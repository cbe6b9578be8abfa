import type { CarveReport } from "../../src/plan/results/report";
import { withoutOldNews } from "./addingState";
import { reduceComparing, type UsedEvent } from "./compareState";
import { outdatedCrm } from "./crmState";
import { withoutPreview } from "./handOverState";
import { reducePlanPage } from "./planPageState";
import { reducePlans } from "./plansState";
import { nothingToLookAt, reduceLooking, type LookingEvent } from "./reviewState";
import { reduceSigning } from "./signingState";
import type { Event, ReadEvent, State } from "./state";
import { reduceWork, type Run } from "./workState";

/** How events change what the pane shows. */

/** Where a plan is written to, of what is saved. */
const writtenParts: ReadonlySet<string> = new Set(["writeRepColumn", "writeLog"]);

/** Something that a carve depends on is new. */
function changed(state: State): State {
  return {
    ...state,
    revision: state.revision + 1,
    outdated: true,
    run: state.run.status === "refused" ? { status: "idle" } : state.run,
  };
}

function read(
  state: State,
  { sources, chosen, lost, targets, saved, inspection, blocked, isSame }: ReadEvent,
): State {
  // An edit that left all as it was is none.
  const before = isSame ? { ...state, outdated: state.revision !== state.madeOf } : changed(state);
  return {
    ...before,
    sources,
    chosen,
    lost,
    targets,
    saved: { ...state.saved, ...saved },
    inspection,
    blocked,
    reading: undefined,
    stale: false,
  };
}

function edited(state: State): State {
  return state.stale ? state : { ...state, stale: true, outdated: true };
}

function carved(state: State, report: CarveReport, revision: number): State {
  const { broken } = report;
  const outdated = state.stale || revision !== state.revision;
  // Looking at a plan that breaks rules doesn't mend them.
  const run: Run =
    broken === undefined || outdated
      ? { status: "idle" }
      : {
          status: "refused",
          message: broken.message,
          clash: { rules: broken.rules, canLook: true },
        };
  // Whoever has gone elsewhere meanwhile is not torn away.
  const waited = state.run.status === "running" && state.run.from === state.place;
  return {
    ...state,
    place: waited ? "review" : state.place,
    run,
    report,
    looking: {
      ...nothingToLookAt,
      decided: state.looking.decided,
      words: state.looking.words,
    },
    plans: { ...state.plans, current: undefined },
    madeOf: revision,
    outdated,
    writing: { status: "idle" },
    crm: outdatedCrm(state.crm),
    handOver: withoutPreview(state.handOver),
  };
}

/** A plan that was compared is the plan at hand, and what it changed of the settings is the user's choice. */
function used(state: State, { report, revision, wish, told }: UsedEvent): State {
  const settings = { ...state.saved.settings, ...wish.changes };
  const next = carved(state, report, revision);
  const notice = told === "" ? undefined : ({ kind: "info", text: told } as const);
  return { ...next, place: "review", saved: { ...state.saved, settings }, notice };
}

/** What is decided makes another plan of it than the one that was written. */
function looked(state: State, event: LookingEvent): State {
  const looking = reduceLooking(state.looking, event);
  return event.type === "decided"
    ? {
        ...{ ...state, looking, writing: { status: "idle" } },
        ...{ handOver: withoutPreview(state.handOver), crm: outdatedCrm(state.crm) },
      }
    : { ...state, looking };
}

/** What changes the plan at hand or its cells: what was looked at to be signed is not that any more. */
const unsigning: ReadonlySet<Event["type"]> = new Set([
  ...(["read", "edited", "changed", "carved", "decided", "removed"] as const),
]);

export function reduce(state: State, event: Event): State {
  const next = reduced(state, event);
  return unsigning.has(event.type) && next.signing.toSign !== undefined
    ? { ...next, signing: { ...next.signing, toSign: undefined } }
    : next;
}

function reduced(state: State, event: Event): State {
  switch (event.type) {
    case "went":
      return { ...state, place: event.place, adding: withoutOldNews(state.adding) };
    case "restored":
      return { ...state, saved: event.saved };
    case "read":
      return read(state, event);
    case "speaks":
      return { ...state, tongue: event.tongue };
    case "retold":
      // The same plan: nothing of it is new but its words.
      return {
        ...state,
        report: event.report,
        looking: { ...state.looking, revised: undefined },
      };
    case "inspected":
      return { ...state, inspection: event.inspection };
    case "edited":
      return edited(state);
    case "changed": {
      // Where a plan is written to doesn't change the plan.
      const same = Object.keys(event.saved).every((part) => writtenParts.has(part));
      return { ...(same ? state : changed(state)), saved: { ...state.saved, ...event.saved } };
    }
    case "carved":
      return carved(state, event.report, event.revision);
    case "reading":
    case "carving":
    case "stopping":
    case "refused":
    case "writing":
    case "wrote":
    case "not written":
    case "failed":
      return reduceWork(state, event);
    case "waiting":
      return state.waiting === event.isWaiting ? state : { ...state, waiting: event.isWaiting };
    case "selected":
      return { ...state, selected: event.account };
    case "today":
      return { ...state, today: event.figures };
    case "plans":
    case "stored":
    case "removed":
      return { ...state, plans: reducePlans(state.plans, event) };
    case "viewed":
    case "compared":
    case "compared one":
    case "compared in words":
    case "paired":
    case "differing":
      return { ...state, comparing: reduceComparing(state.comparing, event) };
    case "compared all":
      return state.run.status === "running" ? { ...state, run: { status: "idle" } } : state;
    case "used":
      return used(state, event);
    case "named":
    case "name asked":
    case "signing":
    case "to sign":
    case "page written":
      return { ...state, signing: reduceSigning(state.signing, event) };
    case "plan page":
    case "looked into":
    case "anew":
      return { ...state, planPage: reducePlanPage(state.planPage, event) };
    case "unseen":
      return { ...state, unseen: event.unseen };
    case "told":
      return { ...state, notice: { kind: "info", text: event.message } };
    case "moves":
    case "decided":
    case "figures":
    case "counter":
    case "revised":
      return looked(state, event);
    case "crm":
      return { ...state, crm: { ...state.crm, ...event.crm } };
    case "adding":
      return { ...state, adding: event.adding };
    case "found more":
      return { ...state, sources: [...state.sources, ...event.sources] };
    case "hand over":
      return { ...state, handOver: { ...state.handOver, ...event.change } };
    case "later":
      return { ...state, later: { ...state.later, ...event.change } };
    case "dismissed":
      return { ...state, notice: undefined };
  }
}
