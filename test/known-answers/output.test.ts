import { describe, expect, test } from 'vitest';
import { column } from '#table';
import { outputRate, outputUntil } from '../../src/kernel/output.ts';
import { openFirms } from './firm-study.ts';
import { FOUR, simulated, watch } from './support.ts';

/** The S-curve as design has it: 3x² − 2x³ of the ramp, then the plateau. */
function curve(plateau: number, ramp: number, age: number): number {
  const x = Math.min(1, Math.max(0, age / ramp));
  return plateau * (3 * x ** 2 - 2 * x ** 3);
}

/** Simpson's rule, exact for the cubic pieces of an S-curve when it is cut at their ends. */
function integral(rate: (age: number) => number, cuts: readonly number[]): number {
  const sorted = cuts.toSorted((a, b) => a - b);
  return sorted.slice(1).reduce((sum, to, index) => {
    const from = sorted[index];
    return sum + ((to - from) / 6) * (rate(from) + 4 * rate((from + to) / 2) + rate(to));
  }, 0);
}

describe('output in closed form', () => {
  test.each([0.1, 0.5, 3, 4.999, 5, 5.001, 12, 40])('is the integral of the rate up to age %d', (age) => {
    const [plateau, ramp] = [7e6, 5];
    const numeric = integral((at) => curve(plateau, ramp, at), [0, Math.min(ramp, age), age]);

    expect(outputUntil(plateau, ramp, age) / numeric).toBeCloseTo(1, 12);
    expect(outputRate(plateau, ramp, age)).toBeCloseTo(curve(plateau, ramp, age), 5);
  });

  test('is half a plateau less for each year of the ramp, and nothing before the start', () => {
    expect(outputUntil(10, 4, 4)).toBe(20);
    expect(outputUntil(10, 4, 9)).toBe(70);
    expect(outputUntil(10, 0, 9)).toBe(90);
    expect(outputUntil(10, 4, -1)).toBe(0);
    expect(outputRate(10, 4, 2)).toBe(5);
  });
});

describe('output of a run', () => {
  const study = openFirms({
    time: '{ start: 2023, decision: 2025, window: 8 years, evaluation: 126 months }',
    rate: 20,
    survival: '{ mean: 4 years, shape: exponential }',
    exploitation: ['{ kind: firm, at: production, mean: 0.6 }', '{ kind: adoption, at: pilot, mean: 0.5 }'],
  });
  const { decision, end } = study.calendar;

  test('is the integral of its firms and adopters, year by year, the last year cut short', async () => {
    const table = await simulated(study);
    const at = table.series.findIndex(({ name }) => name === 'output');
    const total = column(table, 0, 'output-value');
    let run = 0;
    expect(table.years.length).toBe(11);
    watch(study, 20, ({ firms, adopters, technologies }) => {
      const produced = (producers: typeof firms, from: number, to: number): number => {
        let sum = 0;
        for (let index = 0; index < producers.count; index += 1) {
          if (technologies.entered[producers.technology[index]] < decision) continue;
          const { since, until, ramp, plateau } = producers;
          const last = Math.min(to, until[index]);
          const cuts = [since[index], since[index] + ramp[index]].filter((cut) => cut > from && cut < last);
          const rate = (month: number): number => curve(plateau[index], ramp[index], month - since[index]) / 12;
          if (last > from) sum += integral(rate, [from, ...cuts, last]);
        }
        return sum;
      };
      let whole = 0;
      table.years.forEach((_, year) => {
        const from = decision + 12 * year;
        const to = Math.min(end, from + 12);
        const truth = produced(firms, from, to) + 0.8 * produced(adopters, from, to);
        const yearly = table.yearly[(run * table.series.length + at) * table.years.length + year];
        whole += truth;

        expect(Math.abs(yearly - truth)).toBeLessThan(1e-9 * truth + 1e-3);
      });

      expect(whole).toBeGreaterThan(0);
      expect(total[run] / whole).toBeCloseTo(1, 9);
      run += 1;
    });
  });

  test.each(['firms', 'adopters'] as const)('ramps have the stated mean and spread: %s', (who) => {
    const ramps: number[] = [];
    watch(study, 50, (world) => {
      ramps.push(...world[who].ramp.subarray(0, world[who].count));
    });
    // Moments of a lognormal with mean m and spread s: E[Xᵏ] = mᵏ (1 + s²)^(k (k − 1) / 2).
    const moment = (k: number): number => 60 ** k * (1 + 0.3 ** 2) ** ((k * (k - 1)) / 2);
    for (const k of [1, 2]) {
      const observed = ramps.reduce((sum, ramp) => sum + ramp ** k, 0) / ramps.length;
      const error = Math.sqrt((moment(2 * k) - moment(k) ** 2) / ramps.length);

      expect(Math.abs(observed - moment(k)), `moment ${k}`).toBeLessThan(FOUR * error);
      // So close that ramps of 60 months without spread would fail.
      if (k === 2) expect(FOUR * error).toBeLessThan(0.09 * 60 ** 2);
    }
  });
});

describe('a plateau truncated at the market', () => {
  const MARKET = 40;
  const study = openFirms({
    rate: 100,
    market: `${MARKET} million RMB`,
    exploitation: ['{ kind: firm, at: production, mean: 0.8 }', '{ kind: adoption, at: pilot, mean: 0.8 }'],
  });
  const seen = { firms: [] as number[], adopters: [] as number[] };
  watch(study, 50, ({ firms, adopters }) => {
    seen.firms.push(...firms.plateau.subarray(0, firms.count));
    seen.adopters.push(...adopters.plateau.subarray(0, adopters.count));
  });

  /** Φ by Simpson's rule on the density. */
  const below = (z: number): number => {
    const steps = Array.from({ length: 401 }, (_, step) => -9 + ((z + 9) * step) / 400);
    return integral((x) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI), steps);
  };

  test.each([
    { who: 'firms', mean: 15 },
    { who: 'adopters', mean: 60 },
  ] as const)('has the moments of the truncated lognormal: $who', ({ who, mean }) => {
    const million = seen[who].map((plateau) => plateau / 1e6);
    const n = million.length;
    // A lognormal with mean m and spread 2: σ² = ln 5, μ = ln m − σ²/2, and E[Xᵏ; X < L] = e^(kμ + k²σ²/2) Φ(z − kσ).
    const variance = Math.log(5);
    const mu = Math.log(mean) - variance / 2;
    const z = (Math.log(MARKET) - mu) / Math.sqrt(variance);
    const moment = (k: number): number =>
      (Math.exp(k * mu + (k ** 2 * variance) / 2) * below(z - k * Math.sqrt(variance))) / below(z);
    const error = (k: number): number => Math.sqrt((moment(2 * k) - moment(k) ** 2) / n);
    const observed = (k: number): number => million.reduce((sum, value) => sum + value ** k, 0) / n;

    expect(Math.max(...million)).toBeLessThan(MARKET * (1 + 1e-9));
    expect(Math.max(...million)).toBeGreaterThan(0.98 * MARKET);
    expect(Math.abs(observed(1) - moment(1))).toBeLessThan(FOUR * error(1));
    expect(Math.abs(observed(2) - moment(2))).toBeLessThan(FOUR * error(2));
    expect(FOUR * error(1)).toBeLessThan(0.05 * moment(1));
  });
});

test('the addressable market cuts a plateau that is certain, too', () => {
  const study = openFirms({
    rate: 10,
    plateau: '15 million RMB',
    market: '10 million RMB',
    exploitation: ['{ kind: firm, at: pilot, mean: 0.4 }'],
  });
  let seen = 0;
  watch(study, 2, ({ firms }) => {
    seen += firms.count;
    for (let firm = 0; firm < firms.count; firm += 1) expect(firms.plateau[firm]).toBe(10e6);
  });

  expect(seen).toBeGreaterThan(20);
});

test('firms of a field with a plateau of its own have that one, within the market', () => {
  const plateaus = (design: { readonly market?: string; readonly fieldPlateau?: string }): number[] => {
    const sizes: number[] = [];
    const exploitation = ['{ kind: firm, at: production, mean: 1 }'];
    watch(openFirms({ ...design, plateau: '7 million RMB', exploitation }), 4, ({ firms }) => {
      sizes.push(...firms.plateau.subarray(0, firms.count));
    });
    return sizes;
  };
  const fieldPlateau = '{ mean: 42 million RMB, spread: 0 }';

  expect(new Set(plateaus({}))).toEqual(new Set([7e6]));
  expect(new Set(plateaus({ fieldPlateau }))).toEqual(new Set([42e6]));
  const limited = Math.max(
    ...plateaus({ fieldPlateau: '{ mean: 42 million RMB, spread: 2 }', market: '50 million RMB' }),
  );
  expect(limited).toBeLessThanOrEqual(50e6);
  expect(limited).toBeGreaterThan(42e6);
});
