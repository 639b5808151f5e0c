import type { GlobalQuestion, MorrisFindings, SobolFindings } from '#analysis';
import { globalFindings } from '#analysis';
import type { OutcomeTable } from '#table';
import { crossedPairs } from '../../../src/experiment/designs/crossed-pairs.ts';
import { morris, morrisMoves } from '../../../src/experiment/designs/morris.ts';
import type { Design } from '../../../src/experiment/designs/design.ts';
import { aNormal, aSource } from '../a-block-study.ts';
import { asStated, aTable } from '../a-table.ts';

/** An outcome from uniform inputs and the normal numbers of its luck: two that are common to a pair or trajectory. */
export type Simulator = (inputs: readonly number[], luck: readonly number[]) => number;

/** What a test asks of a function. */
export interface Asked {
  readonly seed: string;
  readonly inputs: number;
  readonly blocks: number;
  readonly simulate: Simulator;
  /** A second policy, which is subtracted. */
  readonly less?: Simulator;
  readonly correlated?: readonly string[];
}

const POLICY = 'a policy';
const OTHER = 'another';

/** Names of so many inputs. */
export function namesOf(inputs: number): readonly string[] {
  return Array.from({ length: inputs }, (_, input) => `x${input + 1}`);
}

/** The rows that a design gives; draws that share their luck share its normal numbers, those of each luck its own. */
export function tableBy(design: Design, { seed, inputs, blocks, simulate, less }: Asked): OutcomeTable {
  const names = namesOf(inputs);
  const lucks = new Map<number, readonly number[]>();
  const luckOf = (chance: number): readonly number[] => {
    const source = aSource(`${seed} luck ${chance}`);
    const known = lucks.get(chance) ?? Array.from({ length: inputs + 2 }, () => aNormal(source));
    lucks.set(chance, known);
    return known;
  };
  const values: number[] = [];
  const others: number[] = [];
  for (let block = 0; block < blocks; block += 1) {
    const uniforms = design.uniforms(seed, block, names);
    for (let row = 0; row < design.drawsPerBlock; row += 1) {
      const x = [...uniforms.subarray(row * inputs, (row + 1) * inputs)];
      for (const luck of [0, 1]) {
        const normals = luckOf(2 * design.luckOf(block * design.drawsPerBlock + row) + luck);
        values.push(simulate(x, normals));
        others.push(less?.(x, normals) ?? 0);
      }
    }
  }
  return aTable({
    runs: asStated(POLICY, OTHER),
    values: [{ 'incubated-firms': values }, { 'incubated-firms': others }],
    blockSize: 2 * design.drawsPerBlock,
  });
}

/** What every question of a test has in common. */
export function aTarget({ less, correlated = [] }: Pick<Asked, 'less' | 'correlated'>): {
  readonly decision: GlobalQuestion['decision'];
  readonly policy: string;
  readonly less: string | undefined;
  readonly correlated: readonly string[];
} {
  return {
    decision: { outcome: 'incubated-firms', better: 'more', smallestDifference: 1 },
    policy: POLICY,
    less: less === undefined ? undefined : OTHER,
    correlated,
  };
}

/** Elementary effects of a function. */
export function morrisOf(asked: Asked): MorrisFindings {
  const inputs = namesOf(asked.inputs);
  const stepsOf = (block: number): ReturnType<typeof morrisMoves> => morrisMoves(asked.seed, block, inputs);
  const findings = globalFindings(tableBy(morris(asked.inputs), asked), {
    ...aTarget(asked),
    method: 'morris',
    inputs,
    stepsOf,
  });
  if (findings.method !== 'morris') throw new Error('another method');
  return findings;
}

/** Sobol's indices of a function, of every input or of groups. */
export function sobolOf(
  asked: Asked & { readonly pairsPerBlock?: number; readonly groupOf?: readonly number[] },
): SobolFindings {
  const { inputs, pairsPerBlock = 8, groupOf = namesOf(inputs).map((_, input) => input) } = asked;
  const groups = namesOf(Math.max(...groupOf) + 1);
  const table = tableBy(crossedPairs(pairsPerBlock, groupOf), asked);
  const findings = globalFindings(table, { ...aTarget(asked), method: 'sobol', groups, pairsPerBlock });
  if (findings.method !== 'sobol') throw new Error('another method');
  return findings;
}

/** The row of an input. */
export function rowOf<Row extends { readonly input: string }>(rows: readonly Row[], input: number): Row {
  const found = rows.find((row) => row.input === `x${input}`);
  if (found === undefined) throw new RangeError(`no input x${input}`);
  return found;
}
