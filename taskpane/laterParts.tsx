import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentType } from "react";
import { say } from "./words/say";

/** What stands where a part could not be loaded: its file is gone, or the network is. */
function NotLoaded(): React.JSX.Element {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say("shell: not loaded")}</MessageBarBody>
    </MessageBar>
  );
}

/** A part of the pane that is loaded when it is first shown: a start needs none of them. */
function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = lazy(async () => {
    const Loaded: ComponentType<Props> = await load().catch(() => NotLoaded);
    return { default: ({ props }: { readonly props: Props }) => <Loaded {...props} /> };
  });
  return function Later(props: Props): React.JSX.Element {
    return (
      <Suspense fallback={<Spinner size="tiny" />}>
        <Part props={props} />
      </Suspense>
    );
  };
}

export const LoadChart = later(
  async () => (await import(/* webpackChunkName: "charts" */ "./charts")).LoadChart,
);

export const LorenzChart = later(
  async () => (await import(/* webpackChunkName: "charts" */ "./charts")).LorenzChart,
);

export const FunctionsPage = later(
  async () =>
    (await import(/* webpackChunkName: "functions" */ "./functions/FunctionsPage")).FunctionsPage,
);

export const DataPlace = later(
  async () => (await import(/* webpackChunkName: "data" */ "./places/tables/DataPlace")).DataPlace,
);

export const Questions = later(
  async () => (await import(/* webpackChunkName: "data" */ "./questions/Questions")).Questions,
);

export const PlanPlace = later(
  async () => (await import(/* webpackChunkName: "plan" */ "./places/plan/PlanPlace")).PlanPlace,
);

export const ComparePart = later(
  async () =>
    (await import(/* webpackChunkName: "compare" */ "./places/plan/compare/ComparePart"))
      .ComparePart,
);

export const ReviewPlace = later(
  async () =>
    (await import(/* webpackChunkName: "review" */ "./places/review/ReviewPlace")).ReviewPlace,
);

export const AddFile = later(
  async () => (await import(/* webpackChunkName: "addFile" */ "./parts/AddFile")).AddFile,
);

export const AddingNews = later(
  async () => (await import(/* webpackChunkName: "addFile" */ "./parts/AddFile")).AddingNews,
);

export const Missing = later(
  async () => (await import(/* webpackChunkName: "addFile" */ "./places/tables/Missing")).Missing,
);

export const Gone = later(
  async () => (await import(/* webpackChunkName: "addFile" */ "./places/tables/Missing")).Gone,
);

export const LanguageChoice = later(
  async () =>
    (await import(/* webpackChunkName: "addFile" */ "./shell/LanguageChoice")).LanguageChoice,
);

export const AskName = later(
  async () => (await import(/* webpackChunkName: "plans" */ "./parts/AskName")).AskName,
);

export const PlanList = later(
  async () => (await import(/* webpackChunkName: "plans" */ "./places/home/PlanList")).PlanList,
);

export const PlanPage = later(
  async () =>
    (await import(/* webpackChunkName: "review" */ "./places/home/plan/PlanPage")).PlanPage,
);

export const UnseenPart = later(
  async () =>
    (await import(/* webpackChunkName: "review" */ "./places/home/unseen/UnseenPart")).UnseenPart,
);

export const OlderPlan = later(
  async () => (await import(/* webpackChunkName: "review" */ "./parts/OlderPlan")).OlderPlan,
);

export const HandOverPlace = later(
  async () =>
    (await import(/* webpackChunkName: "review" */ "./places/handOver/HandOverPlace"))
      .HandOverPlace,
);
