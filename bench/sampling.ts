import { mean, sampleVariance } from 'simple-statistics';
import type { Study } from '#compile';
import { buildApparatus, drawSimulator, planExperiment, tableOf } from '#experiment';
import type { DesignSpec } from '#experiment';
import { column } from '#table';
import type { Benchmark, Measurement } from './measurement.ts';
import { QUANZHOU, studyOf } from './studies.ts';

/** What is compared: two contracts under one instrument, and the second of them under another. */
const POLICIES = ['public-line + grant', 'lab-enterprise + grant', 'lab-enterprise + equity'] as const;

/** Replications of each way of sampling: whole blocks of 50 and of 64. */
const REPLICATIONS = { quick: 800, full: 6400 };

const USUAL: DesignSpec = { draws: 'latin-hypercube' };
const WAYS: readonly { readonly name: string; readonly design: DesignSpec }[] = [
  { name: 'antithetic lucks', design: { draws: 'latin-hypercube', lucks: 'antithetic' } },
  { name: 'Sobol blocks', design: { draws: 'sobol' } },
  { name: 'Sobol blocks on antithetic lucks', design: { draws: 'sobol', lucks: 'antithetic' } },
];

/** Decision outcome by policy: the mean of each block, and the replications in it. */
interface Blocks {
  readonly size: number;
  readonly means: readonly (readonly number[])[];
}

/**
 * How many replications the usual way needs for the precision that one replication of another way gives: the variance of
 * the mean of a block times its replications, usual over other. Blocks are independent, so it is the variance of a
 * whole run over any number of replications.
 */
export const sampling: Benchmark = ({ quick }) => {
  const study = studyOf(QUANZHOU);
  const replications = quick ? REPLICATIONS.quick : REPLICATIONS.full;
  const run = (design: DesignSpec, seed: string): Blocks => blocksOf(study, { design, seed, replications });
  const usual = run(USUAL, 'one');
  const ways = WAYS.map(({ name, design }) => ({ name, blocks: run(design, 'one') }));
  const measured = [
    ...commonLuck(usual, run(USUAL, 'other')),
    ...ways.flatMap(({ name, blocks }) => [
      ...POLICIES.map((policy, at) => gain(`${name}, mean of ${policy}`, per(usual, at), per(blocks, at))),
      ...PAIRS.map(([one, other]) =>
        gain(
          `${name}, difference ${pairName(one, other)}`,
          gap(usual, usual, one, other),
          gap(blocks, blocks, one, other),
        ),
      ),
    ]),
  ];
  return measured.map((each, at) => (at === 0 ? { ...each, notes: [howToRead(usual, ways[1].blocks)] } : each));
};

function howToRead(usual: Blocks, sobol: Blocks): string {
  const [many, few] = [usual, sobol].map(({ size, means }) => `${means[0].length} blocks of ${size}`);
  return `Mean of incubated firms on ${QUANZHOU}: the replications that independent luck, or else the usual way of sampling (Latin hypercubes, independent lucks), needs for the precision that one replication of this way gives. Variance of block means times replications per block, over ${many} against ${few} (Sobol); 95 % intervals by the jackknife of the logarithm, as if both samples were independent of each other.`;
}

const PAIRS = [
  [0, 1],
  [1, 2],
] as const;

/** Policies on the same luck against policies on luck of their own. */
function commonLuck(usual: Blocks, other: Blocks): readonly Measurement[] {
  return PAIRS.map(([one, two]) =>
    gain(`common luck, difference ${pairName(one, two)}`, gap(usual, other, one, two), gap(usual, usual, one, two)),
  );
}

function pairName(one: number, other: number): string {
  return `${POLICIES[one]} less ${POLICIES[other]}`;
}

/** Block values, and the replications of a block. */
interface Spread {
  readonly size: number;
  readonly values: readonly number[];
}

function per({ size, means }: Blocks, policy: number): Spread {
  return { size, values: means[policy] };
}

function gap(from: Blocks, less: Blocks, one: number, other: number): Spread {
  return { size: from.size, values: from.means[one].map((value, block) => value - less.means[other][block]) };
}

/** Variances over replications, slow over fast, with a 95 % interval from the jackknife of its logarithm. */
function gain(what: string, slow: Spread, fast: Spread): Measurement {
  const [above, below] = [slow, fast].map(logVariance);
  const ratio = above.value - below.value;
  const margin = 1.96 * Math.sqrt(above.error ** 2 + below.error ** 2);
  return {
    what: `sampling: ${what}`,
    value: Math.exp(ratio),
    unit: ' x',
    interval: [Math.exp(ratio - margin), Math.exp(ratio + margin)],
  };
}

/** Logarithm of the variance of a replication, as its block shows it, and its standard error by leaving out each block. */
function logVariance({ size, values }: Spread): { readonly value: number; readonly error: number } {
  const log = (some: readonly number[]): number => Math.log(sampleVariance([...some]) * size);
  const left = values.map((_, block) => log(values.toSpliced(block, 1)));
  const centre = mean(left);
  const count = values.length;
  const squares = left.reduce((sum, each) => sum + (each - centre) ** 2, 0);
  return { value: log(values), error: Math.sqrt(((count - 1) / count) * squares) };
}

function blocksOf(
  study: Study,
  { design, seed, replications }: { design: DesignSpec; seed: string; replications: number },
): Blocks {
  const plan = planExperiment(study, { replications, policies: POLICIES, asStatedOnly: true, design });
  const simulateDraw = drawSimulator(study, plan, buildApparatus(study, seed, 'compiled', design));
  for (let draw = 0; draw < plan.draws; draw++) simulateDraw(draw);
  const table = tableOf(study, plan);
  const size = plan.blockSize;
  const means = POLICIES.map((policy) => {
    const run = table.runs.findIndex((label) => label.policy === policy);
    const values = column(table, run, study.scenario.decision.outcome);
    return Array.from({ length: plan.replications / size }, (_, block) =>
      mean([...values.subarray(block * size, (block + 1) * size)]),
    );
  });
  return { size, means };
}
