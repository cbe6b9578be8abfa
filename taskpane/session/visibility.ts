/** The part of office.js that tells of the pane being opened and closed. */
type Addin = Pick<typeof Office.addin, "onVisibilityModeChanged">;

/** What the browser knows of the page. */
export interface PageView {
  /** Whether any of it can be seen: a hidden runtime has no window, or one without a size. */
  readonly isSeen: () => boolean;
  /** Calls back when that may have changed. */
  readonly onChange: (listener: () => void) => void;
}

/**
 * Whether the pane can be seen. Its page also loads hidden, as soon as a cell calculates one of our
 * functions, and lives on when the pane is closed: nobody asked for a look at the workbook then, and
 * each look costs requests.
 */
export interface Visibility {
  readonly isShown: () => boolean;
  /** Calls back each time the pane comes into view, and at once where it is in view. */
  readonly onShown: (listener: () => void) => void;
}

/** For a pane that is always in view. */
export const alwaysShown: Visibility = { isShown: () => true, onShown: (listener) => listener() };

export function paneVisibility(page: PageView, addin?: Addin): Visibility {
  const listeners: (() => void)[] = [];
  /** What Excel said last; where it says nothing, the page's own size tells. */
  let told: boolean | undefined;
  let wasShown = false;
  const isShown = (): boolean => told ?? page.isSeen();
  const look = (): void => {
    const now = isShown();
    if (now && !wasShown) for (const listener of listeners) listener();
    wasShown = now;
  };
  page.onChange(look);
  void addin
    ?.onVisibilityModeChanged((message) => {
      const mode: string = message.visibilityMode;
      told = mode.toLowerCase() === "taskpane";
      look();
    })
    .catch(() => undefined);
  look();
  return {
    isShown,
    onShown(listener) {
      listeners.push(listener);
      if (isShown()) listener();
    },
  };
}

/** The page that this code runs in. */
export function pageView(): PageView {
  return {
    isSeen: () =>
      document.visibilityState === "visible" && window.innerWidth > 0 && window.innerHeight > 0,
    onChange(listener) {
      document.addEventListener("visibilitychange", listener);
      window.addEventListener("resize", listener);
      window.addEventListener("focus", listener);
    },
  };
}
