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
    const values = Object.fromEntries(answers.map(({ outcome, value }) => [outcome, value]));

    // One line, four fifths busy: ρ s / (1 − ρ); half of that where all stay alike; (1 + 1.5²) / 2 of it where they differ.
    expect(values['wait-in-exponential']).toBeCloseTo(3.2, 10);
    expect(values['wait-in-constant']).toBeCloseTo(1.6, 10);
    expect(values['wait-in-varied']).toBeCloseTo(5.2, 6);
    // As in the test of the engine: C = 0.5 (1 + 2/6), p down = 0.5.
    expect(values['wait-in-fragile']).toBeCloseTo((2 / 3 + 0.5) / (1 - 2 / 3) - 2 / 3, 10);
    // Insensitive to the shape of service, in 240 months of one arrival each.
    expect(values['turned-away-in-no-queue']).toBeCloseTo(values['turned-away-in-no-queue-constant'], 10);
    expect(values['turned-away-in-no-queue'] / 240).toBeCloseTo(0.268, 3);
  });

  test('come to them, within four standard errors', async () => {
    const table = await simulated(study, { replications: 100 });

    for (const { outcome, value } of answers) {
      const isWait = outcome.startsWith('wait');
      const sums = column(table, 0, isWait ? `${outcome}-months` : outcome);
      const counts = isWait ? column(table, 0, `${outcome}-counted`) : sums.map(() => 1);
      const seen = new Ratio();
      sums.forEach((sum, at) => {
        seen.add(sum, counts[at]);
      });
      expect({ outcome, far: Math.abs(seen.value - value) > FOUR * seen.error }).toEqual({ outcome, far: false });
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

  test('is told in Chinese', () => {
    const chinese = inLanguage({ ...IN_ENGLISH, language: 'zh' }, () => knownAnswersSection(contextOf([row], [3, 4])));

    expect(chinese).toContain('平均等待，月（Erlang C公式）');
  });
});
