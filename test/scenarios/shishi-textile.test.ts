import { describe, expect, test } from 'vitest';
import { column, type OutcomeTable } from '#table';
import { openScenario, tableOf } from '../experiment/a-study.ts';

const PRIOR = 0.35;
const MENDING = 0.4;
const PROOF = { sensitivity: 0.8, specificity: 0.5 };
const PRODUCTION = 0.95;
const OWN = { fidelity: 0.6, blind: 0.3, falseAlarm: 0.006 };
const SHARED = { fidelity: 0.9, blind: 0.1, falseAlarm: 0.001 };
const [TYPES, FAULTS, REWORKS] = [60, 0.4, 2];
const percent = (value: number): string => `${value * 100} %`;
const system = (share: string, { fidelity, blind, falseAlarm }: typeof OWN): object => ({
  ...{ share, fidelity: percent(fidelity), blind: percent(blind), 'false-alarm': percent(falseAlarm) },
});

/** The scenario with known chances, under one policy: everyone tests alone, or with the whole system. */
function study(shared: boolean, set: Readonly<Record<string, unknown>> = {}) {
  const modes = 'gates.pilot.testing.modes';
  return openScenario('shishi-textile', {
    'policies.list': [{ name: 'one', 'co-construction': 'public-line' }],
    viability: { prior: percent(PRIOR), mending: percent(MENDING) },
    'limits.rework': REWORKS,
    'gates.proof-of-concept': { sensitivity: percent(PROOF.sensitivity), specificity: percent(PROOF.specificity) },
    'catalogues.fabric-properties.faults.exponent': FAULTS,
    'gates.pilot.testing.cases': shared ? 60 : 30,
    [`${modes}.own-tests`]: system(shared ? '0 %' : '100 %', OWN),
    [`${modes}.evaluation-system`]: system(shared ? '100 %' : '0 %', SHARED),
    // A pilot elsewhere knows no rework.
    'chances.finds-line-elsewhere': '0 %',
    ...set,
  });
}

/** Chances that one round of tests passes a sound and stops a faulty fabric: each property that is tested is tested once. */
function accuracy(shared: boolean): { readonly a: number; readonly b: number } {
  const [cases, { fidelity, blind, falseAlarm }] = shared ? [60, SHARED] : [30, OWN];
  const weights = Array.from({ length: TYPES }, (_, type) => (type + 1) ** -FAULTS);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const tested = sum(weights.slice(0, Math.min(cases, TYPES))) / sum(weights);
  const shown = (1 - blind) * fidelity;
  const a = (1 - falseAlarm) ** cases;
  return { a, b: 1 - a * (1 - tested * shown) };
}

/** What the pilot gate decides for good, by Bayes' rule over the proof of concept and round after round of rework. */
function decided(shared: boolean, reworks: number, mending: number) {
  const { a, b } = accuracy(shared);
  let sound = PRIOR * PROOF.sensitivity;
  let faulty = (1 - PRIOR) * (1 - PROOF.specificity);
  let [right, wrong] = [0, 0];
  for (let round = 0; ; round++) {
    [right, wrong] = [right + a * sound, wrong + (1 - b) * faulty];
    [sound, faulty] = [(1 - a) * sound, b * faulty];
    if (round === reworks)
      return {
        falseAccepts: wrong / (wrong + faulty),
        falseRejects: sound / (sound + right),
        industrialised: (right / (right + wrong)) * PRODUCTION,
      };
    [sound, faulty] = [sound + mending * faulty, (1 - mending) * faulty];
  }
}

const total = (table: OutcomeTable, name: string): number =>
  column(table, 0, name).reduce((sum, each) => sum + each, 0);
const run = (opened: ReturnType<typeof study>, replications: number): Promise<OutcomeTable> =>
  tableOf(opened, { replications, policies: ['one'], asStatedOnly: true });

/** A share of a table, named by the outcome behind which its two numbers stand, agrees with what is known. */
function expectShare(part: number, all: number, known: number): void {
  expect(all).toBeGreaterThan(500);
  expect(Math.abs(part / all - known)).toBeLessThan(4 * Math.sqrt((known * (1 - known)) / all));
}

test('without rework, what passes the fabric tests is industrialised as often as the tests let faults through', async () => {
  const table = await run(study(false, { 'limits.rework': 0 }), 100);

  expectShare(
    total(table, 'piloted-industrialised'),
    total(table, 'piloted-passed'),
    decided(false, 0, 0).industrialised,
  );
});

describe('the gate of the pilot, rework included', () => {
  test.each([false, true])('accepts and rejects falsely as often as the formula says (shared: %s)', async (shared) => {
    const table = await run(study(shared), 100);
    const known = decided(shared, REWORKS, MENDING);
    const [accepts, rejects] = ['false-accepts', 'false-rejects'].map((name) => ({
      part: total(table, `${name}-months`),
      all: total(table, `${name}-counted`),
    }));

    expectShare(accepts.part, accepts.all, known.falseAccepts);
    expectShare(rejects.part, rejects.all, known.falseRejects);
  });

  test('errs far less often in favour of faults where the system is shared', () => {
    expect(decided(false, REWORKS, MENDING).falseAccepts).toBeGreaterThan(
      1.5 * decided(true, REWORKS, MENDING).falseAccepts,
    );
  });
});

test('the shared system is paid by the city, or mostly by enterprises, as the policies say', async () => {
  const whole = ['whole system paid by the city', 'whole system paid mostly by enterprises'];
  const scenario = openScenario('shishi-textile');
  const table = await tableOf(scenario, {
    replications: 50,
    policies: ['everyone tests alone', ...whole],
    asStatedOnly: true,
  });
  const paid = (party: string): number[] =>
    table.runs.map((_, at) => Math.round(column(table, at, `paid-${party}-facility`)[0]));
  const byName = Object.fromEntries(
    table.runs.map(({ policy }, at) => [policy, [paid('government')[at], paid('enterprise')[at]]]),
  );

  expect(byName).toMatchObject({
    'everyone tests alone': [1e6, 0],
    [whole[0]]: [21e6, 0],
    [whole[1]]: [6.3e6, 14.7e6],
  });
});

test('waterless dyeing takes four years to a passed pilot, seven to industrial scale, and 100 million RMB', async () => {
  const scenario = openScenario('shishi-textile', {
    'policies.list': [{ name: 'one', 'co-construction': 'public-line' }],
    // Time for all of them to arrive.
    'time.evaluation': '25 years',
  });
  const table = await run(scenario, 150);
  const mean = (name: string): number =>
    total(table, `${name}-in-waterless-dyeing-months`) / total(table, `${name}-in-waterless-dyeing-counted`);

  // Standard errors: 15 months over 700 technologies, 24 months and 55 million RMB over 350, and what draws have in common.
  expect(Math.abs(mean('time-to-pilot') - 48)).toBeLessThan(3);
  expect(Math.abs(mean('time-to-scale') - 84)).toBeLessThan(5);
  expect(Math.abs(mean('money-to-scale') / 1e6 - 100)).toBeLessThan(10);
});
