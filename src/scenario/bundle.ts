/** A file of the library of contracts or instruments. */
export interface LibraryFile {
  /** Name shown in problems. */
  readonly file: string;
  readonly text: string;
}

/** Everything that a scenario is read from; whoever calls has read the files, this folder never does. */
export interface ScenarioBundle {
  /** Name of the scenario file, shown in problems. */
  readonly file: string;
  readonly text: string;
  readonly library: {
    /** Texts of the scenarios that are extended, by the path that `extendedPath` gives. */
    readonly extended: Readonly<Record<string, string>>;
    readonly contracts: Readonly<Record<string, LibraryFile>>;
    readonly instruments: Readonly<Record<string, LibraryFile>>;
  };
  /** Words of another language for English texts of all of these, by the code of the language; they decide no number. */
  readonly translations?: Readonly<Record<string, Phrases>>;
}

/** Words of another language by the English text. */
export type Phrases = Readonly<Record<string, string>>;

/** A value set from outside the file, as by `--set programme.budget="2 billion RMB"`. */
export interface Override {
  /** Dotted path in the scenario; entries of lists by position or by their `id`. */
  readonly path: string;
  /** Text as in a file (a word, a number, an amount, or a list in brackets). */
  readonly value: string | number;
}

/** Something that is measured, with the unit in which it is told: `RMB`, `months`, `firms`. */
export interface MeasuredName {
  readonly name: string;
  readonly unit: string;
}

/** What a scenario must state because the charts of its model use it by name. */
export interface ChartNames {
  readonly durations: readonly string[];
  readonly gates: readonly string[];
  readonly chances: readonly string[];
  readonly limits: readonly string[];
  /** Costs that only this model's charts know. */
  readonly costs: readonly string[];
  /** Kinds of lines, the usual one first. */
  readonly stations: readonly string[];
}

/** Names that the models and the outcome catalogue define; a name outside them is a problem. */
export interface Vocabulary {
  /** Outcomes on which a choice can be made, whatever the model. */
  readonly outcomes: readonly MeasuredName[];
  /** The same for a model, with its own outcomes in these fields, and in its own units. */
  readonly outcomesOf?: (
    model: string,
    fields: Readonly<Record<string, { readonly onLand: boolean }>>,
  ) => readonly MeasuredName[];
  /** Outcomes that a fact can report. */
  readonly facts: readonly MeasuredName[];
  /** Models, by folder name. */
  readonly models: readonly string[];
  /** What the charts of each model use by name. */
  readonly charts?: Readonly<Record<string, ChartNames>>;
  /** Durations that charts use, besides those of the scenario; an effect on any of them is allowed. */
  readonly durations?: readonly string[];
  /** Costs that are charged whatever the charts say; a scenario may state them. */
  readonly kernelCosts?: readonly string[];
  /** Costs that charts use, besides those of the scenario. */
  readonly costs?: readonly string[];
  /** Gates of the charts, besides those of the scenario. */
  readonly gates?: readonly string[];
}

/** The path of an extended scenario: `written` as in `extends:`, relative to the file that says so. */
export function extendedPath(file: string, written: string): string {
  const target = written.replaceAll('\\', '/');
  if (/^(\/|[A-Za-z]:)/.test(target)) return target;
  const steps = [...file.replaceAll('\\', '/').split('/').slice(0, -1), ...target.split('/')];
  const kept: string[] = [];
  steps.forEach((step, index) => {
    if (step === '..' && kept.length > 0 && kept.at(-1) !== '..' && kept.at(-1) !== '') kept.pop();
    else if (step !== '.' && (step !== '' || index === 0)) kept.push(step);
  });
  return kept.join('/');
}
