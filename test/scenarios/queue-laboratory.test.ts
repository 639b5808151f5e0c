import { describe, expect, test } from 'vitest';
import { column } from '#table';
import { describeKnownAnswers } from '../../src/describe-known-answers.ts';
import { knownAnswersSection } from '../../src/report/sections/known-answers.ts';
import { IN_ENGLISH, inLanguage } from '../../src/report/words/say.ts';
import { openScenario } from '../experiment/a-study.ts';
import { Ratio } from '../known-answers/ratio.ts';
import { FOUR, simulated } from '../known-answers/support.ts';

const study = openScenario('queue-laboratory', {});
const answers = describeKnownAnswers(study);

describe('the queues of the laboratory', () => {
  test('have the closed forms that their numbers say', () => {
    const values = Object.fromEntries(
      answers.map(({ policy, outcome, value }) => [`${outcome}${policy ?? ''}`, value]),
    );

    // One line, four fifths busy: ρ s / (1 − ρ); half of that where all stay alike; (1 + 1.5²) / 2 of it where they differ.
    expect(values['wait-in-exponential']).toBeCloseTo(3.2, 10);
    expect(values['wait-in-constant']).toBeCloseTo(1.6, 10);
    expect(values['wait-in-varied']).toBeCloseTo(5.2, 6);
    // As in the test of the engine: C = 0.5 (1 + 2/6), p down = 0.5.
    expect(values['wait-in-fragile']).toBeCloseTo((2 / 3 + 0.5) / (1 - 2 / 3) - 2 / 3, 10);
    // Insensitive to the shape of service, in 240 months of one arrival each.
    expect(values['turned-away-in-no-queue']).toBeCloseTo(values['turned-away-in-no-queue-constant'], 10);
    expect(values['turned-away-in-no-queue'] / 240).toBeCloseTo(0.268, 3);
    // M/M/1/4: (1 − ρ) ρ^4 / (1 − ρ^5). Two lines at a load of 2.4: weights 1, 2.4, 2.88, and 1.2 times as much each.
    expect(values['turned-away-in-small-room'] / 240).toBeCloseTo((0.2 * 0.8 ** 4) / (1 - 0.8 ** 5), 10);
    const weights = [1, 2.4, ...[0, 1, 2, 3, 4].map((waiting) => 2.88 * 1.2 ** waiting)];
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    expect(values['turned-away-in-crowded'] / 240).toBeCloseTo(weights[6] / all, 10);
  });

  test('have the waits of either side that the priority of the contract says', () => {
    const waitsIn = (field: string, policy: string): readonly number[] =>
      ['insiders', 'others'].map(
        (who) => answers.find((row) => row.outcome === `${who}-wait-in-${field}` && row.policy === policy)!.value,
      );
    // A residual service of 0.64 months, 0.4 of it where all are alike by half; 0.32 of the load is served first.
    for (const [field, residual] of [
      ['exponential', 0.64],
      ['constant', 0.32],
    ] as const) {
      const [insiders, others] = waitsIn(field, 'insiders first');
      expect(insiders).toBeCloseTo(residual / 0.68, 10);
      expect(others).toBeCloseTo(residual / (0.68 * 0.2), 10);
      const inTurn = waitsIn(field, 'first come first served');
      expect(inTurn[0]).toBeCloseTo(residual / 0.2, 10);
      expect(inTurn[1]).toBe(inTurn[0]);
    }
  });

  test('come to them, within four standard errors', async () => {
    const table = await simulated(study, { replications: 250 });

    for (const { outcome, value, policy } of answers) {
      const isWait = /wait-in/.test(outcome);
      const run = Math.max(
        0,
        study.policies.findIndex(({ name }) => name === policy),
      );
      const sums = column(table, run, isWait ? `${outcome}-months` : outcome);
      const counts = isWait ? column(table, run, `${outcome}-counted`) : sums.map(() => 1);
      const seen = new Ratio();
      sums.forEach((sum, at) => {
        seen.add(sum, counts[at]);
      });
      expect({ outcome, policy, far: Math.abs(seen.value - value) > FOUR * seen.error }).toEqual({
        outcome,
        policy,
        far: false,
      });
      // The test has power: its tolerance is a part of what it looks for.
      expect(FOUR * seen.error).toBeLessThan(0.35 * value);
    }
  });
});

describe('the section of known answers', () => {
  const row = { queue: 'One line', formula: 'erlang-c', outcome: 'wait-in-one', value: 3.2 } as const;
  const policyWith = (interval: readonly [number, number] | undefined) => ({
    policy: 'as is',
    exempt: false,
    estimates: new Map([['wait-in-one', { mean: 3.1, interval }]]),
  });
  const contextOf = (rows: readonly unknown[], interval: readonly [number, number] | undefined): never =>
    ({ study: { knownAnswers: rows }, findings: { asStated: { policies: [policyWith(interval)] } } }) as never;

  test('says what is inside, and how many intervals should miss', () => {
    const hit = knownAnswersSection(contextOf([row], [3, 3.3]));

    expect(hit).toMatch(/\| One line \| mean wait, months \(Erlang C\) \| 3.20 \| 3.10 \| 3 – 3.30 \| yes \|/);
    expect(hit).toContain('None of 1 intervals misses');
    expect(knownAnswersSection(contextOf([row], [3, 3.15]))).toMatch(/\*\*no\*\* \|\n\n1 of 1 intervals miss/);
  });

  test('says nothing of queues without a steady state, of intervals that are withheld, or where nothing is asked', () => {
    expect(knownAnswersSection(contextOf([{ ...row, value: Infinity }], [3, 4]))).toContain('it has no steady state');
    expect(knownAnswersSection(contextOf([row], undefined))).toContain('There are no intervals to compare');
    expect(knownAnswersSection(contextOf([], undefined))).toBe('');
  });

  test('tells of either side where the row is that of a policy, and under that policy alone', () => {
    const side = { ...row, formula: 'cobham-others', policy: 'as is' } as const;
    const other = { ...side, policy: 'another' } as const;

    expect(knownAnswersSection(contextOf([side, other], [3, 3.3]))).toContain('None of 1 intervals');
    expect(knownAnswersSection(contextOf([side], [3, 3.3]))).toContain('*Insiders* belong');
    expect(knownAnswersSection(contextOf([row], [3, 3.3]))).not.toContain('*Insiders* belong');
  });

  test('is told in Chinese', () => {
    const chinese = inLanguage({ ...IN_ENGLISH, language: 'zh' }, () => knownAnswersSection(contextOf([row], [3, 4])));

    expect(chinese).toContain('平均等待，月（Erlang C公式）');
  });
});
