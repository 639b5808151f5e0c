import type { AssumptionRow } from '../description.ts';

/** Numbers that are told in one row: alike in all but one word of their place. */
export interface FoldedRow {
  readonly row: AssumptionRow;
  /** Their places; the word that differs in braces. */
  readonly places: string;
}

interface Fold {
  readonly row: AssumptionRow;
  readonly steps: readonly string[];
  /** Position of the word that differs; undefined as long as there is one place only. */
  differing: number | undefined;
  readonly words: string[];
}

/** Folds numbers with the same value and evidence; the order of the first of each is kept. */
export function foldAlike(rows: readonly AssumptionRow[]): readonly FoldedRow[] {
  const folds = new Map<string, Fold[]>();
  const all: Fold[] = [];
  for (const row of rows) {
    const steps = row.path.split('.');
    const { written, uncertain, grade, source, note } = row;
    const alike = JSON.stringify([written, uncertain, grade, source, note, steps.length]);
    const known = folds.get(alike) ?? [];
    if (known.some((fold) => takes(fold, steps))) continue;
    const fold: Fold = { row, steps, differing: undefined, words: [] };
    folds.set(alike, [...known, fold]);
    all.push(fold);
  }
  return all.map((fold) => ({ row: fold.row, places: placesOf(fold) }));
}

/** Adds a place to a fold, if it differs from the first at the one position that may differ. */
function takes(fold: Fold, steps: readonly string[]): boolean {
  const differences = steps.flatMap((step, index) => (step === fold.steps[index] ? [] : [index]));
  const [position] = differences;
  if (differences.length !== 1 || (fold.differing !== undefined && fold.differing !== position)) return false;
  fold.differing = position;
  fold.words.push(steps[position]);
  return true;
}

function placesOf({ steps, differing, words }: Fold): string {
  return steps.map((step, index) => (index === differing ? `{${[step, ...words].join(', ')}}` : step)).join('.');
}
