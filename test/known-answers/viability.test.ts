import { describe, expect, test } from 'vitest';
import type { Study } from '#compile';
import { column } from '#table';
import type { OutcomeTable } from '#table';
import { viabilityFromOdds } from '../../src/kernel/viability.ts';
import { errorOfShare, FOUR, open, simulated, total } from './support.ts';

/** Accuracies of the gates: sensitivity a and specificity b of proof of concept (1) and pilot (2), a of production (3). */
interface Accuracy {
  readonly a1: number;
  readonly b1: number;
  readonly a2: number;
  readonly b2: number;
  readonly a3: number;
}

/** What the formulas give for technologies with a prior, when a rework mends with some chance. */
interface ClosedForm {
  /** Passed the proof of concept. */
  readonly proven: number;
  /** Viable, given the proof of concept. */
  readonly viable: number;
  /** Passed the pilot gate, given that a pilot was begun. */
  readonly passed: number;
  /** Industrialised, given a passed pilot gate, and given unpiloted. */
  readonly piloted: number;
  readonly unpiloted: number;
}

/**
 * By paths instead of by rounds: a viable technology passes within R + 1 tests unless it fails all; another passes at
 * test k + 1 after k failures without mending, or is mended in rework j and has R − j + 1 tests left to pass.
 */
function closedForm(prior: number, mending: number, { a1, b1, a2, b2, a3 }: Accuracy, reworks: number): ClosedForm {
  const proven = prior * a1 + (1 - prior) * (1 - b1);
  const viable = (prior * a1) / proven;
  const within = (tests: number): number => 1 - (1 - a2) ** tests;
  const stillBad = b2 * (1 - mending);
  let passedBad = 0;
  let mendedAndPassed = 0;
  for (let k = 0; k <= reworks; k += 1) passedBad += stillBad ** k * (1 - b2);
  for (let j = 1; j <= reworks; j += 1) {
    mendedAndPassed += stillBad ** (j - 1) * b2 * mending * within(reworks - j + 1);
  }
  const passedGood = viable * within(reworks + 1) + (1 - viable) * mendedAndPassed;
  const passed = passedGood + (1 - viable) * passedBad;
  return { proven, viable, passed, piloted: (passedGood / passed) * a3, unpiloted: viable * a3 };
}

const REWORKS = 2;
const ACCURACY: Accuracy = { a1: 0.85, b1: 0.6, a2: 0.8, b2: 0.9, a3: 0.95 };
const percent = (value: number): string => `${value * 100} %`;

/**
 * The pilot platform with twelve slots in each field and nobody allowed to wait: whoever finds them busy goes to production without a
 * pilot. Everything ends long before the evaluation, so nothing is unfinished.
 */
function openPlatform(
  viability: string,
  { a1, b1, a2, b2, a3 }: Accuracy,
  { share = 1, rate = 200, lines = 12 } = {},
): Study {
  const other = share === 1 ? '' : `  other: { title: Other, share: ${percent(1 - share)} }\n`;
  const groups = (share === 1 ? ['main'] : ['main', 'other'])
    .map((field) => `{ field: ${field}, count: ${lines}, opened: 2025 }`)
    .join(', ');
  const never = ['building', 'commissioning', 'breakdown', 'repair', 'maintenance-interval', 'maintenance', 'lifetime'];
  return open(`title: Viability
question: What does a pilot show?
model: pilot-platform
time: { decision: 2025, window: 5 years, evaluation: 60 years }
decision: { outcome: odds-piloted, better: more }
arrivals: { rate: ${rate} per year, maximum: ${rate} per year }
fields:
  main: { title: Main, share: ${percent(share)} }
${other}${viability}
gates:
  proof-of-concept: { sensitivity: ${percent(a1)}, specificity: ${percent(b1)} }
  pilot: { sensitivity: ${percent(a2)}, specificity: ${percent(b2)} }
  production: { sensitivity: ${percent(a3)} }
chances: { finds-partner: 100 %, goes-unpiloted: 100 %, finds-line-elsewhere: ${lines === 0 ? 100 : 0} %, acquired: 0 % }
limits: { rework: ${REWORKS} }
durations:
  ${['research', 'scaling-up'].map((name) => `${name}: { mean: 12 months, spread: 0.5 }`).join('\n  ')}
  ${['contracting', 'set-up', 'sample-development', 'debugging', 'scenario-testing', 'rework', 'patience', 'elsewhere', 'ramp', 'survival'].map((name) => `${name}: { mean: 2 months, spread: 0.5 }`).join('\n  ')}
  ${never.map((name) => `${name}: 1000 years`).join('\n  ')}
lines: { slots: 1, routing: field, waiting-room: 0 }
platforms: [${lines === 0 ? '' : `{ id: platform, lines: [${groups}] }`}]
`);
}

const odds = (unpiloted: number, piloted: number): string =>
  `odds: { unpiloted: ${percent(unpiloted)}, piloted: ${percent(piloted)} }`;

function expectShare(table: OutcomeTable, part: string, whole: string, truth: number): void {
  const cases = total(table, whole);
  // Technologies are independent of each other: only the queue couples them, and it is blind to viability.
  const error = errorOfShare(truth, cases);
  expect(Math.abs(total(table, part) / cases - truth), `${part} of ${whole}`).toBeLessThan(FOUR * error);
  expect(FOUR * error).toBeLessThan(0.06);
}

function expectClosedForm(table: OutcomeTable, known: ClosedForm): void {
  expect(total(table, 'unfinished')).toBe(0);
  expectShare(table, 'left-proof-of-concept', 'technologies-entered', 1 - known.proven);
  expectShare(table, 'left-pilot', 'technologies-served', 1 - known.passed);
  expectShare(table, 'piloted-passed', 'technologies-served', known.passed);
  expectShare(table, 'piloted-industrialised', 'piloted-passed', known.piloted);
  expectShare(table, 'unpiloted-industrialised', 'unpiloted-tried', known.unpiloted);
}

describe('viability in closed form', () => {
  test.each([
    { prior: 0.4, mending: 0.3, accuracy: ACCURACY },
    { prior: 0.2, mending: 0.7, accuracy: { a1: 0.7, b1: 0.2, a2: 0.6, b2: 0.5, a3: 0.8 } },
    { prior: 0.6, mending: 0, accuracy: { a1: 1, b1: 0.5, a2: 0.9, b2: 0.7, a3: 1 } },
  ])('prior $prior, mending $mending: shares by gate come out', async ({ prior, mending, accuracy }) => {
    const study = openPlatform(`viability: { prior: ${percent(prior)}, mending: ${percent(mending)} }`, accuracy);
    const known = closedForm(prior, mending, accuracy, REWORKS);
    const table = await simulated(study);

    expectClosedForm(table, known);
    expectShare(table, 'technologies-commercialised', 'technologies-entered', industrialised(table, known));
    expect(total(table, 'truncations')).toBe(0);
  });

  /** Share industrialised of all that enter, with the share that found a slot as it came out. */
  function industrialised(table: OutcomeTable, { proven, passed, piloted, unpiloted }: ClosedForm): number {
    const served = total(table, 'technologies-served');
    const slot = served / (served + total(table, 'unpiloted-tried'));
    return proven * (slot * passed * piloted + (1 - slot) * unpiloted);
  }

  test.each([
    { unpiloted: 0.3, piloted: 0.8 },
    { unpiloted: 0.15, piloted: 0.6 },
    { unpiloted: 0.5, piloted: 0.85 },
  ])('stated odds come back: $unpiloted unpiloted, $piloted piloted', async ({ unpiloted, piloted }) => {
    const table = await simulated(openPlatform(odds(unpiloted, piloted), ACCURACY));

    expect(total(table, 'truncations')).toBe(0);
    expectShare(table, 'unpiloted-industrialised', 'unpiloted-tried', unpiloted);
    expectShare(table, 'piloted-industrialised', 'piloted-passed', piloted);
  });

  test.each([
    { why: 'the pilot cannot mend so much', unpiloted: 0.2, piloted: 0.94, atMost: { mending: 1 } },
    { why: 'the pilot alone screens better', unpiloted: 0.8, piloted: 0.85, atMost: { mending: 0 } },
    { why: 'production refuses more than that', unpiloted: 0.97, piloted: 0.95, atMost: { prior: 1 } },
  ])('odds out of reach are cut and counted: $why', async ({ unpiloted, piloted, atMost }) => {
    const table = await simulated(openPlatform(odds(unpiloted, piloted), ACCURACY));
    const { a1, b1, a3 } = ACCURACY;
    const viable = unpiloted / a3;
    const prior = atMost.prior ?? (viable * (1 - b1)) / (a1 * (1 - viable) + viable * (1 - b1));
    const known = closedForm(prior, atMost.mending ?? 0, ACCURACY, REWORKS);

    expect(column(table, 0, 'truncations').every((count) => count === 1)).toBe(true);
    expectShare(table, 'unpiloted-industrialised', 'unpiloted-tried', known.unpiloted);
    expectShare(table, 'piloted-industrialised', 'piloted-passed', known.piloted);
  });
});

describe('a pilot elsewhere', () => {
  test('screens, but knows no rework: the stated odds are not reached', async () => {
    const table = await simulated(openPlatform(odds(0.3, 0.8), ACCURACY, { lines: 0 }));
    const { a1, b1, a3 } = ACCURACY;
    const viable = 0.3 / a3;
    const prior = (viable * (1 - b1)) / (a1 * (1 - viable) + viable * (1 - b1));
    const known = closedForm(prior, 0, ACCURACY, 0);

    expect(known.piloted).toBeLessThan(0.75);
    expectShare(table, 'piloted-industrialised', 'piloted-passed', known.piloted);
  });
});

describe('uncertain odds', () => {
  const uncertain = `odds:
  unpiloted: { distribution: beta, alpha: 3, beta: 7 }
  piloted: { distribution: beta, alpha: 8, beta: 2 }`;

  /** Fields of a draw whose odds cannot be met, by the formulas. */
  function cut(unpiloted: number, piloted: number): boolean {
    const { a1, b1, a3 } = ACCURACY;
    const viable = unpiloted / a3;
    if (viable > 1) return true;
    const prior = (viable * (1 - b1)) / (a1 * (1 - viable) + viable * (1 - b1));
    const [least, most] = [0, 1].map((mending) => closedForm(prior, mending, ACCURACY, REWORKS).piloted);
    return piloted < least || piloted > most;
  }

  /** An uncertain odds as each replication met it. */
  function inputOf({ inputs }: Study, table: OutcomeTable, name: string): Float64Array {
    const at = inputs.findIndex(({ path }) => path.split('.').at(-1) === name);
    return Float64Array.from(
      { length: table.replications },
      (_, run) => table.inputs[Math.floor(run / 2) * inputs.length + at],
    );
  }

  test('are cut in exactly the draws in which no mending meets them, once for each field', async () => {
    const study = openPlatform(uncertain, ACCURACY, { share: 0.6, rate: 2 });
    const table = await simulated(study, { replications: 200 });
    const [unpiloted, piloted] = [inputOf(study, table, 'unpiloted'), inputOf(study, table, 'piloted')];
    const expected = Array.from(unpiloted, (odds, run) => (cut(odds, piloted[run]) ? 2 : 0));

    expect(new Set(expected)).toEqual(new Set([0, 2]));
    expect([...column(table, 0, 'truncations')]).toEqual(expected);
  });

  test('come back draw by draw where they are not cut', async () => {
    const study = openPlatform(uncertain, ACCURACY);
    const table = await simulated(study, { replications: 100 });
    const cuts = column(table, 0, 'truncations');
    for (const [input, part, whole] of [
      ['unpiloted', 'unpiloted-industrialised', 'unpiloted-tried'],
      ['piloted', 'piloted-industrialised', 'piloted-passed'],
    ] as const) {
      const drawn = inputOf(study, table, input);
      const [parts, wholes] = [column(table, 0, part), column(table, 0, whole)];
      let difference = 0;
      let variance = 0;
      parts.forEach((count, run) => {
        if (cuts[run] !== 0) return;
        const truth = drawn[run];
        difference += count - wholes[run] * truth;
        variance += wholes[run] * truth * (1 - truth);
      });
      // Given the draw the verdicts are independent: the sum of n of them has the variance n p (1 − p).
      expect(variance).toBeGreaterThan(400);
      expect(Math.abs(difference), input).toBeLessThan(FOUR * Math.sqrt(variance));
    }
  });
});

describe('the solver', () => {
  test('finds prior and mending from the odds that they give', () => {
    for (const prior of [0.1, 0.35, 0.6]) {
      for (const mending of [0.05, 0.4, 0.95]) {
        for (const reworks of [1, 2, 4]) {
          const { unpiloted, piloted } = closedForm(prior, mending, ACCURACY, reworks);
          const { a1, b1, a2, b2, a3 } = ACCURACY;
          const found = viabilityFromOdds(
            { unpiloted, piloted },
            {
              proofSensitivity: a1,
              proofSpecificity: b1,
              pilotSensitivity: a2,
              pilotSpecificity: b2,
              productionSensitivity: a3,
            },
            reworks,
          );

          expect(found.prior).toBeCloseTo(prior, 12);
          expect(found.mending).toBeCloseTo(mending, 10);
          expect(found.truncated).toBe(0);
        }
      }
    }
  });
});
