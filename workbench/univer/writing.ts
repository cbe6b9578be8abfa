import { CommandType, ICommandService } from "@univerjs/core";
import type { IMutation, Injector, IUnitRange, Workbook } from "@univerjs/core";
import { IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { IRenderManagerService } from "@univerjs/engine-render";
import type { Engine } from "@univerjs/engine-render";
import { createRowFitting } from "./fitRows";
import type { RowFitting } from "./fitRows";

/** Writing is over when so long nothing was written. */
const pauseMs = 120;

/** Meanwhile the sheet is drawn anew this often: drawing takes longer than most writes. */
const betweenFramesMs = 400;

/** Marks cells that the grid wrote by itself, so that it hears of them once. */
export const gridWrite = "territory-planner.grid-write";

interface CellsWritten {
  readonly ranges: readonly IUnitRange[];
}

/** Does nothing but tell Univer's calculation which cells have other values. */
const cellsWritten: IMutation<CellsWritten> = {
  id: "territory-planner.mutation.cells-written",
  type: CommandType.MUTATION,
  handler: () => true,
};

/** Writes through the grid come in bursts: drawing and computing after each would take most of the time. */
export interface Writing {
  /** To be called with each write. */
  begin(): void;
  /** These cells have other values: what depends on them is computed when the writing is over. */
  changed(range: IUnitRange): void;
  /** These cells may need higher rows: those are fitted when the writing is over. */
  readonly look: RowFitting["look"];
  /** Whether there are cells of which the calculation does not know yet. */
  pending(): boolean;
}

export function createWriting(injector: Injector, workbook: () => Workbook): Writing {
  const commands = injector.get(ICommandService);
  commands.registerCommand(cellsWritten);
  injector.get(IActiveDirtyManagerService).register(cellsWritten.id, {
    commandId: cellsWritten.id,
    getDirtyData: ({ params }) => ({ dirtyRanges: [...(params as CellsWritten).ranges] }),
  });
  const rows = createRowFitting(injector, commands, workbook);
  let ranges: IUnitRange[] = [];
  let over: ReturnType<typeof setTimeout> | undefined;
  let drawAsUsual: (() => void) | undefined;

  function end(): void {
    over = undefined;
    drawAsUsual?.();
    drawAsUsual = undefined;
    rows.fit();
    if (ranges.length === 0) return;
    const written = { ranges };
    ranges = [];
    commands.syncExecuteCommand(cellsWritten.id, written);
  }

  return {
    begin() {
      clearTimeout(over);
      over = setTimeout(end, pauseMs);
      if (drawAsUsual) return;
      const unitId = workbook().getUnitId();
      const engine = injector.get(IRenderManagerService).getRenderById(unitId)?.engine;
      if (engine) drawAsUsual = drawSeldom(engine);
    },
    changed(range) {
      ranges.push(range);
    },
    look: rows.look,
    pending: () => ranges.length > 0,
  };
}

/** Holds frames back, but never what the user does. Returns the way to draw as usual again. */
function drawSeldom(engine: Engine): () => void {
  const inputs = ["wheel", "pointerdown", "keydown"] as const;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (): void => {
    clearTimeout(timer);
    engine.renderEvenInBackground = true;
  };
  const drawn = engine.endFrame$.subscribe(() => {
    engine.renderEvenInBackground = false;
    clearTimeout(timer);
    timer = setTimeout(draw, betweenFramesMs);
  });
  for (const input of inputs) window.addEventListener(input, draw, { capture: true });
  return () => {
    drawn.unsubscribe();
    for (const input of inputs) window.removeEventListener(input, draw, { capture: true });
    draw();
  };
}
