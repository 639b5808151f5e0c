import { expect, test } from 'vitest';
import { column } from '#table';
import { openScenario, tableOf } from '../experiment/a-study.ts';

const PRIOR = 0.35;
const PROOF = { sensitivity: 0.8, specificity: 0.5 };
const PRODUCTION = 0.95;
const OWN = { fidelity: 0.6, blind: 0.3, falseAlarm: 0.006 };
const [TYPES, CASES, FAULTS] = [60, 30, 0.4];
const percent = (value: number): string => `${value * 100} %`;

/** Share industrialised of what passes a pilot gate that tests the thirty properties most exposed, once each, by Bayes' rule. */
function industrialised(): number {
  const weights = Array.from({ length: TYPES }, (_, type) => (type + 1) ** -FAULTS);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const tested = weights.slice(0, CASES).reduce((sum, weight) => sum + weight, 0) / all;
  const quiet = (1 - OWN.falseAlarm) ** CASES;
  const escaped = 1 - tested * (1 - OWN.blind) * OWN.fidelity;
  const good = PRIOR * PROOF.sensitivity * quiet;
  const bad = (1 - PRIOR) * (1 - PROOF.specificity) * escaped * quiet;
  return (good / (good + bad)) * PRODUCTION;
}

test('without rework, what passes the fabric tests is industrialised as often as the tests let faults through', async () => {
  const study = openScenario('shishi-textile', {
    'policies.list': [{ name: 'alone', 'co-construction': 'public-line' }],
    viability: { prior: percent(PRIOR), mending: '0 %' },
    'limits.rework': 0,
    'gates.proof-of-concept': { sensitivity: percent(PROOF.sensitivity), specificity: percent(PROOF.specificity) },
    'catalogues.fabric-properties.faults.exponent': FAULTS,
    'gates.pilot.testing.modes.own-tests': {
      ...{ share: '100 %', fidelity: percent(OWN.fidelity), blind: percent(OWN.blind) },
      'false-alarm': percent(OWN.falseAlarm),
    },
  });
  const table = await tableOf(study, { replications: 60, policies: ['alone'] });
  const total = (name: string): number => column(table, 0, name).reduce((sum, each) => sum + each, 0);
  const [passed, made] = [total('piloted-passed'), total('piloted-industrialised')];
  const known = industrialised();

  expect(passed).toBeGreaterThan(500);
  expect(Math.abs(made / passed - known)).toBeLessThan(4 * Math.sqrt((known * (1 - known)) / passed));
});
