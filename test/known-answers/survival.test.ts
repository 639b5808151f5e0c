import { describe, expect, test } from 'vitest';
import { openFirms } from './firm-study.ts';
import { errorOfShare, FOUR, simulated, watch } from './support.ts';

/** Fit to the survival of establishments: 79.6 % after one year, 50.6 % after five, 34.7 % after ten. */
const SHAPE = 0.664054;
const SCALE_YEARS = 9.077893;
const RUNS = 50;

/** P(T > t) of the Weibull distribution, t in months. */
const alive = (months: number): number => Math.exp(-((months / (12 * SCALE_YEARS)) ** SHAPE));

const study = openFirms({
  survival: `{ distribution: weibull, shape: ${SHAPE}, scale: ${SCALE_YEARS} years }`,
  acquired: '10 %',
  exploitation: ['{ kind: firm, at: production, mean: 0.8 }'],
});
const { end, decision } = study.calendar;

interface Life {
  readonly since: number;
  readonly until: number;
  /** Did its technology enter after the decision? */
  readonly counted: boolean;
}

/** All firms of all runs, those from before the decision too, and how many were sold. */
const lives: Life[] = [];
let sold = 0;
watch(study, RUNS, ({ firms, technologies, entities }) => {
  const acquired = study.programs.firm.leaves.indexOf('acquired');
  for (let firm = 0; firm < firms.count; firm += 1) {
    const counted = technologies.entered[firms.technology[firm]] >= decision;
    lives.push({ since: firms.since[firm], until: firms.until[firm], counted });
    sold += entities.state[entities.firstFirm + firm] === acquired ? 1 : 0;
  }
});

/** So many firms are alive as expected of independent lives: the variance of their number is Σ p (1 − p). */
function expectAlive(cohort: readonly Life[], at: (life: Life) => number): void {
  const expected = cohort.map((life) => alive(at(life) - life.since));
  const mean = expected.reduce((sum, p) => sum + p, 0);
  const variance = expected.reduce((sum, p) => sum + p * (1 - p), 0);
  const living = cohort.filter((life) => life.until > at(life)).length;

  expect(Math.abs(living - mean)).toBeLessThan(FOUR * Math.sqrt(variance));
  expect(FOUR * Math.sqrt(variance)).toBeLessThan(0.3 * mean);
}

describe('Weibull survival of firms', () => {
  test('is the curve that the evidence was fitted to', () => {
    expect(alive(12)).toBeCloseTo(0.7936, 4);
    expect(alive(60)).toBeCloseTo(0.5102, 4);
    expect(alive(120)).toBeCloseTo(0.3443, 4);
    expect(lives.length).toBeGreaterThan(25_000);
  });

  test.each([0.25, 1, 2, 5, 10, 15])('leaves exp(−(t / scale)^shape) alive after %d years', (years) => {
    const observed = lives.filter(({ since }) => since + 12 * years <= end);
    const share = observed.filter(({ since, until }) => until - since > 12 * years).length / observed.length;
    const truth = alive(12 * years);

    expect(Math.abs(share - truth)).toBeLessThan(FOUR * errorOfShare(truth, observed.length));
    expect(FOUR * errorOfShare(truth, observed.length)).toBeLessThan(0.03);
  });

  test('holds for every year of foundation, before the decision as after it', () => {
    const years = Array.from({ length: Math.floor(end / 12) - 4 }, (_, year) => year + 1);
    for (const year of years) {
      const cohort = lives.filter(({ since }) => Math.floor(since / 12) === year);

      expect(cohort.length).toBeGreaterThan(200);
      expectAlive(cohort, () => end);
    }
  });

  test('gives the firms alive at the end of each year of the table', async () => {
    const table = await simulated(study, { replications: RUNS });
    const series = table.series.findIndex(({ name }) => name === 'firms-alive');
    const counted = lives.filter((life) => life.counted);
    table.years.forEach((_, year) => {
      const month = decision + 12 * (year + 1);
      const cohort = counted.filter(({ since }) => since < month);
      let living = 0;
      for (let run = 0; run < table.replications; run += 1) {
        living += table.yearly[(run * table.series.length + series) * table.years.length + year];
      }

      expect(living).toBe(cohort.filter(({ until }) => until > month).length);
      if (year > 0) expectAlive(cohort, () => month);
    });
  });

  test('ends in an acquisition as often as stated', () => {
    const ended = lives.filter(({ until }) => until < Infinity).length;

    expect(Math.abs(sold / ended - 0.1)).toBeLessThan(FOUR * errorOfShare(0.1, ended));
  });
});

describe('foundation', () => {
  test('of firms is Poisson: mean and variance are 0.8 per technology', () => {
    const counts: number[] = [];
    watch(study, RUNS, ({ firms, technologies }) => {
      const own = new Array<number>(technologies.end).fill(0);
      for (let firm = 0; firm < firms.count; firm += 1) own[firms.technology[firm]] += 1;
      counts.push(...own.filter((_, technology) => technologies.commercialisedAt[technology] > 0));
    });
    const n = counts.length;
    const mean = counts.reduce((sum, count) => sum + count, 0) / n;
    const variance = counts.reduce((sum, count) => sum + (count - 0.8) ** 2, 0) / n;

    expect(Math.abs(mean - 0.8)).toBeLessThan(FOUR * Math.sqrt(0.8 / n));
    // The fourth central moment of a Poisson distribution is λ + 3 λ², so (X − λ)² has the variance λ + 2 λ².
    expect(Math.abs(variance - 0.8)).toBeLessThan(FOUR * Math.sqrt((0.8 + 2 * 0.8 ** 2) / n));
  });
});

test('every firm of a technology has its own luck, wherever it was founded', () => {
  const twice = openFirms({
    rate: 10,
    exploitation: ['{ kind: firm, at: pilot, mean: 0.6 }', '{ kind: firm, at: production, mean: 0.6 }'],
  });
  let siblings = 0;
  watch(twice, 10, ({ firms }) => {
    for (let firm = 0; firm < firms.count; firm += 1) {
      for (let other = 0; other < firm; other += 1) {
        if (firms.technology[firm] !== firms.technology[other]) continue;
        siblings += 1;
        expect(firms.plateau[firm]).not.toBe(firms.plateau[other]);
      }
    }
  });

  expect(siblings).toBeGreaterThan(100);
});

test('a technology may found more than one firm on average', () => {
  let founded = 0;
  let technologiesThatFound = 0;
  watch(openFirms({ rate: 50, exploitation: ['{ kind: firm, at: pilot, mean: 3 }'] }), 4, ({ firms, technologies }) => {
    founded += firms.count;
    technologiesThatFound += new Set(firms.technology.subarray(0, firms.count)).size;
    expect(firms.count).toBeGreaterThan(technologies.end / 2);
  });

  expect(founded).toBeGreaterThan(2 * technologiesThatFound);
});
