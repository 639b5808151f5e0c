import { latinHypercubeBlock } from '#random';
import { studyInputs, type StudyInput } from '../../../src/analysis/sensitivity/inputs.ts';
import { responseOf, type Response } from '../../../src/analysis/sensitivity/response.ts';
import { analyse, type SensitivityFinding } from '#analysis';
import { aNormal, aSource, BLOCK_SIZE, type Source } from '../a-block-study.ts';
import { aQuestion, asStated, aTable } from '../a-table.ts';

/** An outcome of a replication, from its inputs (uniform on 0 to 1) and its luck. */
export type Model = (inputs: readonly number[], source: Source) => number;

const DRAWS = BLOCK_SIZE / 2;

/** Inputs of independent Latin hypercube blocks, [input][draw]. */
export function hypercubes(blocks: number, names: readonly string[], seed: string): number[][] {
  const columns = names.map((): number[] => []);
  for (let block = 0; block < blocks; block += 1) {
    latinHypercubeBlock(seed, block, names, DRAWS).forEach((value, at) => columns[at % names.length].push(value));
  }
  return columns;
}

/** What is found of a study of one or two policies; two lucks a draw, as in a run. */
export function sensitivityBy(
  models: readonly Model[],
  columns: Readonly<Record<string, readonly number[]>>,
  seed: string,
): SensitivityFinding {
  const source = aSource(seed);
  const inputs = Object.values(columns);
  const draws = inputs[0].length;
  const values = models.map((): number[] => []);
  for (let k = 0; k < 2 * draws; k += 1) {
    const draw = inputs.map((column) => column[Math.floor(k / 2)]);
    models.forEach((model, at) => values[at].push(model(draw, source)));
  }
  const table = aTable({
    runs: asStated(...models.map((_, at) => `policy ${at}`)),
    values: values.map((each) => ({ 'incubated-firms': each })),
    blockSize: BLOCK_SIZE,
    inputs: columns,
  });
  return analyse(table, aQuestion({ seed })).sensitivity;
}

/** A linear model with normal luck: the share of each input in the variance is as given, the rest is luck. */
export function linear(...shares: readonly number[]): Model {
  const luck = Math.sqrt(1 - shares.reduce((sum, share) => sum + share, 0));
  return (inputs, source) =>
    shares.reduce((sum, share, at) => sum + Math.sqrt(12 * share) * (inputs[at] - 0.5), 0) + luck * aNormal(source);
}

/** The inputs of a study: two that act, and one that does nothing. */
export const NAMES = ['strong', 'weak', 'nothing'] as const;

/** A study as the indices look at it. */
interface Study {
  readonly response: Response;
  readonly inputs: readonly StudyInput[];
}

/** A study of a model of these inputs. */
export function aStudy(model: Model, blocks: number, seed: string): Study {
  const columns = hypercubes(blocks, NAMES, seed);
  const source = aSource(seed);
  const values = Float64Array.from({ length: blocks * BLOCK_SIZE }, (_, k) =>
    model(
      columns.map((column) => column[Math.floor(k / 2)]),
      source,
    ),
  );
  const inputs = studyInputs(
    aTable({
      runs: asStated('policy'),
      values: [{ 'incubated-firms': [...values] }],
      blockSize: BLOCK_SIZE,
      inputs: Object.fromEntries(NAMES.map((name, at) => [name, columns[at]])),
    }),
  );
  return { response: responseOf({ values, status: new Uint8Array(values.length), blockSize: BLOCK_SIZE }), inputs };
}
