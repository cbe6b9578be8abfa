import { HOST_QUERY } from "../office";
import { createAskToSave } from "./askToSave";
import type { AskToSave } from "./askToSave";
import { createNotices } from "./notices";
import type { Notices } from "./notices";
import { dropFiles } from "./dropFiles";
import type { Files } from "./openFiles";
import { createPane } from "./pane";
import type { Pane } from "./pane";
import { createTopBar } from "./topBar";

const paneAddress = `../taskpane.html?${HOST_QUERY}`;

export interface Page {
  /** What Univer fills. */
  readonly sheet: HTMLElement;
  /** Around it: what floats over the cells goes here. */
  readonly sheetArea: HTMLElement;
  readonly notices: Notices;
  readonly askToSave: AskToSave;
  connect(files: Files): void;
  /**
   * Loads the add-in's page; everything that it calls must be in place.
   *
   * @param isConnected - whether the page has called by the time that its frame is loaded
   */
  openPane(isConnected: () => boolean): Pane;
}

export function createPage(element: HTMLElement): Page {
  const bar = part("header", "top-bar");
  const main = part("main", "main");
  const sheetArea = part("section", "sheet-area");
  sheetArea.setAttribute("aria-label", "Workbook");
  const sheet = part("div", "sheet");
  const paneElement = part("aside", "pane");
  paneElement.setAttribute("aria-label", "Task pane");
  sheetArea.append(sheet);
  main.append(sheetArea, paneElement);
  element.append(bar, main);
  const notices = createNotices(sheetArea);
  let toggle: () => void = () => undefined;
  let button: HTMLButtonElement | undefined;
  return {
    sheet,
    sheetArea,
    notices,
    askToSave: createAskToSave(element),
    connect(files) {
      button = createTopBar(bar, {
        openFiles: (chosen) => void files.openFiles(chosen),
        addFiles: (chosen) => void files.addFiles(chosen),
        openSample: () => void files.openSample(),
        openFunctions: () => void files.openFunctions(),
        save: () => void files.save(),
        togglePane: () => {
          toggle();
        },
      });
      dropFiles(element, (dropped) => void files.openFiles(dropped));
    },
    openPane(isConnected) {
      const showState = (open: boolean): void => {
        button?.setAttribute("aria-pressed", String(open));
      };
      const pane = createPane(paneElement, paneAddress, showState, () => {
        if (isConnected()) return;
        notices.warn("The task pane could not be loaded. Stop npm start and start it again.");
      });
      toggle = () => {
        pane.toggle();
      };
      return pane;
    },
  };
}

function part(
  tag: "header" | "main" | "section" | "div" | "aside",
  className: string,
): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
