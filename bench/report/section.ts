/** Something that has to be reached, and whether this run has reached it. */
export interface Target {
  readonly work: string;
  readonly must: string;
  readonly measured: string;
  readonly reached: boolean;
}

/** What a part of the bench has to say. */
export interface Section {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  readonly targets: readonly Target[];
  /** Pictures that the text shows: file names in docs/, and their SVG. */
  readonly pictures?: Readonly<Record<string, string>>;
}

export interface Part {
  /** As in `--only 1000x10,sweep`. */
  readonly name: string;
  run(say: (line: string) => void, options: PartOptions): Promise<Section>;
}

export interface PartOptions {
  /** Whether HiGHS and YALPS run too. */
  readonly peers: boolean;
}
