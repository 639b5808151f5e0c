import { spawnSync } from 'node:child_process';
import { buildApparatus, drawSimulator, planExperiment } from '#experiment';
import { STORED_OUTCOMES } from '#table';
import { Ledger } from '../src/kernel/ledger.ts';
import { POLICIES, mainPolicies } from './main-job.ts';
import { medianOf, quantile } from './measure.ts';
import type { Benchmark } from './measurement.ts';
import { QUANZHOU, studyOf } from './studies.ts';

/** Replications that are timed, and draws before them that are not. */
const REPLICATIONS = 50;
const WARM_UP = 5;

const ROUNDS = { quick: 1, full: 7 };

/** Outcomes that no account decides: they must be the same. */
const UNPAID = ['incubated-firms', 'technologies-commercialised', 'lines-built', 'public-cost'];

/** One way of keeping the books: everything is entered, or nothing is. */
const BOOKS = ['kept', 'empty'] as const;
type Books = (typeof BOOKS)[number];

/** What one process found. */
interface Lap {
  /** Of processor time, a replication of all policies. */
  readonly seconds: number;
  /** Sum over the outcomes that no account decides. */
  readonly sum: number;
}

/** What it costs to keep the accounts of all parties: the simulation of the main job with and without. */
export const accounts: Benchmark = ({ quick }) => {
  const rounds = Array.from({ length: quick ? ROUNDS.quick : ROUNDS.full }, () => BOOKS.map(lapElsewhere));
  const [first] = rounds;
  if (first.some(({ sum }) => sum !== first[0].sum)) throw new Error('Without accounts other things happen.');
  const ratios = rounds.map(([kept, empty]) => kept.seconds / empty.seconds);
  const [kept, empty] = BOOKS.map((_, at) => medianOf(rounds.map((laps) => laps[at].seconds)));
  return [
    {
      what: `accounts: simulation of the main job, all accounts kept over none`,
      value: medianOf(ratios),
      unit: ' x',
      spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
      goal: { bound: 'at most', value: 1.25 },
      notes: [
        `Each in a process of its own, by turns, on ${POLICIES} policies: ${milliseconds(kept)} a replication of all policies with every entry in the ledger and every party's outcomes, ${milliseconds(empty)} with none. Bills are split and public money is counted in both, for these decide what is built: the same firms and lines come of both, and the same public cost.`,
      ],
    },
  ];
};

/** Simulates the main job once, with or without accounts, and times it. */
export function accountsLap(books: Books): Lap {
  if (books === 'empty') forgetEverything();
  const study = studyOf(QUANZHOU);
  const plan = planExperiment(study, { replications: REPLICATIONS, policies: mainPolicies(study) });
  const simulateDraw = drawSimulator(study, plan, buildApparatus(study, study.scenario.seed, 'compiled'));
  for (let draw = 0; draw < WARM_UP; draw++) simulateDraw(draw);
  const start = process.cpuUsage();
  for (let draw = 0; draw < plan.draws; draw++) simulateDraw(draw);
  const { user, system } = process.cpuUsage(start);
  const width = STORED_OUTCOMES.length;
  const columns = UNPAID.map((name) => STORED_OUTCOMES.findIndex((outcome) => outcome.name === name));
  let sum = 0;
  for (let row = 0; row < plan.buffers.values.length; row += width)
    for (const column of columns) sum += plan.buffers.values[row + column];
  return { seconds: (user + system) / 1e6 / REPLICATIONS, sum };
}

/** From now on nothing is entered in any ledger, and whoever asks what stands there is told nothing. */
function forgetEverything(): void {
  const nothing = (): number => 0;
  const deaf = ['enter', 'spend', 'spendAlone', 'terminalValue'] as const;
  const mute = ['presentValue', 'presentCost', 'presentCostOf', 'yearlyFlow', 'paidFor', 'paidForOther'] as const;
  Object.assign(Ledger.prototype, Object.fromEntries([...deaf, ...mute].map((method) => [method, nothing])));
}

/** A process compiles its code for what it does: one that kept books before would go on being slow without. */
function lapElsewhere(books: Books): Lap {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1], 'accounts-lap', books],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The lap with books ${books} failed.\n${stderr}`);
  return JSON.parse(stdout) as Lap;
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`;
}
