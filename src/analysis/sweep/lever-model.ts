import { Matrix, pseudoInverse, SVD } from 'ml-matrix';
import type { Level, SweepQuestion, SweptLever } from './sweep-question.ts';

/** Two levels of a lever, and the weight of every point in the difference between them. */
export interface Contrast {
  readonly lever: number;
  readonly from: Level;
  readonly to: Level;
  readonly weights: readonly number[];
}

/** The levers as a model of the points: what each adds, whatever the others are. */
export interface LeverModel {
  readonly contrasts: readonly Contrast[];
  /** Share of the variance between the points that the model explains; undefined where it has none to explain. */
  readonly explained: (means: readonly number[]) => number | undefined;
}

/** Columns of one lever: one for each level but the first, or one from 0 to 1 over its range. */
interface Columns {
  readonly lever: number;
  readonly first: number;
  readonly levels: readonly Level[] | undefined;
}

/**
 * Ordinary least squares of the points on the levers, one by one and without products: a number of its own for each level,
 * or a straight line over a range of which every point has another value. Over a whole factorial the difference of two
 * levels is then the difference of their means over all levels of the others (Yates, The Design and Analysis of Factorial
 * Experiments, 1937). Undefined where the points are too few, or too much alike, to tell the levers apart.
 */
export function leverModel({ levers, points }: Pick<SweepQuestion, 'levers' | 'points'>): LeverModel | undefined {
  const columns = columnsOf(levers);
  const width = 1 + columns.reduce((sum, { levels }) => sum + widthOf(levels), 0);
  if (points.length < width) return undefined;
  const design = new Matrix(points.map(({ at }) => rowOf(levers, columns, at)));
  if (new SVD(design).rank < width) return undefined;
  const solver = pseudoInverse(design);
  const weightsOf = (plus: number, minus: number | undefined): readonly number[] =>
    solver.getRow(plus).map((weight, point) => weight - (minus === undefined ? 0 : solver.get(minus, point)));
  return {
    contrasts: columns.flatMap((each) => contrastsOf(each, levers[each.lever], weightsOf)),
    explained: (means) => explainedBy(design, solver, means),
  };
}

function widthOf(levels: readonly Level[] | undefined): number {
  return levels === undefined ? 1 : levels.length - 1;
}

function columnsOf(levers: readonly SweptLever[]): readonly Columns[] {
  let next = 1;
  return levers.map(({ levels }, lever) => {
    const first = next;
    next += widthOf(levels);
    return { lever, first, levels };
  });
}

function rowOf(levers: readonly SweptLever[], columns: readonly Columns[], at: readonly Level[]): number[] {
  return [
    1,
    ...columns.flatMap(({ lever, levels }) => {
      if (levels !== undefined) return levels.slice(1).map((level) => Number(level === at[lever]));
      const [low, high] = levers[lever].ends ?? [0, 1];
      return [(Number(at[lever]) - low) / (high - low)];
    }),
  ];
}

function contrastsOf(
  { lever, first, levels }: Columns,
  { ends }: SweptLever,
  weightsOf: (plus: number, minus: number | undefined) => readonly number[],
): readonly Contrast[] {
  if (levels === undefined) {
    const [from, to] = ends ?? [0, 1];
    return [{ lever, from, to, weights: weightsOf(first, undefined) }];
  }
  return levels.flatMap((to, upper) =>
    levels.slice(0, upper).map((from, lower): Contrast => {
      const minus = lower === 0 ? undefined : first + lower - 1;
      return { lever, from, to, weights: weightsOf(first + upper - 1, minus) };
    }),
  );
}

function explainedBy(design: Matrix, solver: Matrix, means: readonly number[]): number | undefined {
  if (design.rows <= design.columns || !means.every(Number.isFinite)) return undefined;
  const fitted = design.mmul(solver.mmul(Matrix.columnVector([...means]))).getColumn(0);
  const middle = means.reduce((sum, value) => sum + value, 0) / means.length;
  const total = means.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const left = means.reduce((sum, value, point) => sum + (value - fitted[point]) ** 2, 0);
  return total > 0 ? Math.max(0, 1 - left / total) : undefined;
}
