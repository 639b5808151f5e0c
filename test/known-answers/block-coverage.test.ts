import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import type { Model } from '#model';
import { estimatesByRun, rankPolicies } from '../../src/analysis/ranking.ts';
import { questionOf } from '../../src/describe.ts';
import { open, simulated } from './support.ts';

const unused = (id: string) => createMachine({ id, initial: 'unused', states: { unused: { type: 'final' } } });

/** Technologies come, and are sold with some chance. */
const sale: Model = {
  name: 'sale',
  title: 'Sale',
  summary: 'Sold or not.',
  charts: {
    technology: createMachine({
      id: 'technology',
      initial: 'offered',
      states: {
        offered: {
          after: {
            offer: [{ guard: { type: 'chance', params: { chance: 'sells' } }, target: 'sold' }, { target: 'unsold' }],
          },
        },
        sold: { type: 'final', entry: { type: 'record', params: { fact: 'commercialised' } } },
        unsold: { type: 'final' },
      },
    }),
    line: unused('line'),
    firm: unused('firm'),
  },
  limits: [],
};

const study = open(
  `title: Sale
question: How many are sold?
model: sale
time: { decision: 2025, window: 1 years, evaluation: 2 years }
decision: { outcome: technologies-commercialised, better: more }
arrivals: { rate: { distribution: uniform, low: 1 per year, high: 7 per year }, maximum: 7 per year }
fields: { all: { title: All, share: 100 % } }
chances: { sells: { distribution: beta, alpha: 2, beta: 3 } }
durations: { offer: { mean: 1 months, spread: 0.5 } }
`,
  { models: { sale } },
);

/** Whole studies, each with its own seed. A coverage of 95 % is then known to 1.1 points (one standard error). */
const STUDIES = 400;

test('95 % intervals from ten blocks cover the known mean in 92 to 98 % of studies', async () => {
  // Rate and chance are independent inputs: means 4 a year for one year, and 2 / 5 sold.
  const truth = { 'technologies-entered': 4, 'technologies-commercialised': 1.6 };
  const covered = new Map(Object.keys(truth).map((name) => [name, 0]));
  for (let macro = 0; macro < STUDIES; macro += 1) {
    const table = await simulated(study, { replications: 500, seed: `coverage ${macro}` });
    const question = questionOf(study, 'coverage');
    const ranking = rankPolicies({ table, question, estimatesOf: estimatesByRun(table) }, 'as stated', true);
    const { estimates } = ranking.policies[0];
    for (const [name, mean] of Object.entries(truth)) {
      const [lower, upper] = estimates.get(name)!.interval!;
      if (lower <= mean && mean <= upper) covered.set(name, covered.get(name)! + 1);
    }
  }
  for (const [name, count] of covered) {
    console.log(`coverage of ${name}: ${(100 * count) / STUDIES} %`);
    expect(count / STUDIES, name).toBeGreaterThan(0.92);
    expect(count / STUDIES, name).toBeLessThan(0.98);
  }
});
