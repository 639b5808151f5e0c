import { expect, test } from 'vitest';
import { openScenario } from '../experiment/a-study.ts';
import { watch } from '../known-answers/support.ts';

/** Every project is financed and built without a break, and every one is a railway with more to carry than it can. */
const RAILWAYS = {
  'chances.is-financed': '100 %',
  'chances.is-interrupted': '0 %',
  'fields.smart-railways.share': '100 %',
  'fields.e-commerce.share': '0 %',
  'fields.smart-cities.share': '0 %',
  'fields.smart-railways.capacity-relief': {
    capacity: '30 million tonnes',
    demand: '90 million tonnes',
    'cost-before': '32 RMB',
    'cost-after': '15 RMB',
  },
};

test('twelve projects enter together at the decision date', () => {
  const study = openScenario('sco-digital');
  const counts: number[] = [];
  watch(study, 12, ({ technologies }) => {
    const entered = technologies.entered.subarray(0, technologies.end);
    counts.push(entered.filter((month) => month === study.calendar.decision).length);
  });

  expect(new Set(counts)).toEqual(new Set([12]));
});

test('a railway in full use saves its users 17 on each of 30 million tonnes a year, 510 million', () => {
  const study = openScenario('sco-digital', RAILWAYS);
  const { end } = study.calendar;
  let seen = 0;
  watch(study, 6, ({ adopters }) => {
    for (let adopter = 0; adopter < adopters.count; adopter += 1) {
      const since = adopters.since[adopter];
      expect(adopters.rateAt(adopter, end) / 1e6).toBeCloseTo(510, 9);
      expect(adopters.outputBetween(adopter, since, end) / ((510e6 * (end - since)) / 12)).toBeCloseTo(1, 12);
      seen += 1;
    }
  });

  expect(seen).toBeGreaterThan(60);
});
