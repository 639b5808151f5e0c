import { describe, expect, test } from 'vitest';
import type { OutcomeTable } from '#table';
import { FOUR, total } from '../known-answers/support.ts';
import { openScenario, tableOf } from '../experiment/a-study.ts';

const PRIOR = 0.6;
const MENDING = 0.4;
const REVISIONS = 2;
const NATIONWIDE = 43 / 77;
const MONTHS = {
  drafting: 4,
  evaluation: 3,
  decision: 2,
  'risk-check': 4,
  revising: 5,
  assignment: 1,
  'extension-nationwide': 10,
  'extension-to-zones': 6,
  'settling-in': 6,
  inquiry: 3,
  'first-years': 18,
  rollback: 6,
};
const RISK_CHECK = { sensitivity: 0.9, specificity: 0.5 };
const FOLLOW_UP = { sensitivity: 0.9, specificity: 0.7 };

/** The scenario with nothing uncertain and no duration left to luck, and with time for everything. */
const CERTAIN = {
  'time.evaluation': '30 years',
  'viability.prior': percent(PRIOR),
  'viability.mending': percent(MENDING),
  'fields.digital.viability': { prior: percent(PRIOR), mending: percent(MENDING) },
  'gates.risk-check': accuracy(RISK_CHECK),
  'gates.follow-up': accuracy(FOLLOW_UP),
  ...Object.fromEntries<string | number>(
    Object.entries({ ...MONTHS, trial: 12 }).flatMap(([name, months]): [string, string | number][] => [
      [`durations.${name}.mean`, `${months} months`],
      [`durations.${name}.spread`, 0],
    ]),
  ),
};

function percent(share: number): string {
  return `${share * 100} %`;
}

function accuracy({ sensitivity, specificity }: typeof RISK_CHECK): object {
  return { sensitivity: percent(sensitivity), specificity: percent(specificity) };
}

/** A rule of evaluation, as the scenario's policy of that name sets it. */
interface Rule {
  readonly trial: number;
  readonly sensitivity: number;
  readonly specificity: number;
  readonly checked: 'before' | 'after';
}

const RULES: readonly (readonly [policy: string, rule: Rule])[] = [
  ['6 months, lenient, checked before', { trial: 6, sensitivity: 0.9, specificity: 0.39, checked: 'before' }],
  ['6 months, lenient, checked after', { trial: 6, sensitivity: 0.9, specificity: 0.39, checked: 'after' }],
  ['12 months, strict, checked before', { trial: 12, sensitivity: 0.59, specificity: 0.9, checked: 'before' }],
  ['24 months, lenient, checked before', { trial: 24, sensitivity: 0.9, specificity: 0.76, checked: 'before' }],
];

/** Shares of the measures that are about to be tried, good and harmful, and the months since they entered. */
interface Cohort {
  readonly good: number;
  readonly harmful: number;
  readonly months: number;
}

/** What every trial sends on: the good and the harmful that pass, and those that fail in evaluation or in the check. */
function trialOf({ good, harmful, months }: Cohort, { trial, sensitivity, specificity, checked }: Rule) {
  const { sensitivity: a, specificity: b } = checked === 'before' ? RISK_CHECK : { sensitivity: 1, specificity: 0 };
  const evaluated = months + trial + MONTHS.evaluation;
  const decided = evaluated + MONTHS.decision + (checked === 'before' ? MONTHS['risk-check'] : 0);
  const [goodOn, harmfulOn] = [good * sensitivity, harmful * (1 - specificity)];
  return {
    passed: { good: goodOn * a, harmful: harmfulOn * (1 - b), months: decided },
    failed: [
      { good: good - goodOn, harmful: harmful - harmfulOn, months: evaluated },
      { good: goodOn * (1 - a), harmful: harmfulOn * b, months: decided },
    ],
  };
}

/** Every cohort that is extended, by the trial after which it is: at most `REVISIONS` more than the first. */
function extendedBy(rule: Rule): readonly Cohort[] {
  let cohorts: readonly Cohort[] = [{ good: PRIOR, harmful: 1 - PRIOR, months: MONTHS.drafting }];
  const extended: Cohort[] = [];
  for (let round = 0; round <= REVISIONS; round += 1) {
    const trials = cohorts.map((cohort) => trialOf(cohort, rule));
    extended.push(...trials.map(({ passed }) => passed));
    cohorts = trials.flatMap(({ failed }) =>
      failed.map(({ good, harmful, months }) => ({
        good: good + harmful * MENDING,
        harmful: harmful * (1 - MENDING),
        months: months + MONTHS.revising,
      })),
    );
  }
  return extended;
}

/** Mean and variance of months to extension, of those that are extended. */
function monthsTo(extended: readonly Cohort[]): { mean: number; variance: number } {
  const kinds = extended.flatMap(({ good, harmful, months }) =>
    (['extension-nationwide', 'extension-to-zones'] as const).map((delay) => ({
      weight: (good + harmful) * (delay === 'extension-nationwide' ? NATIONWIDE : 1 - NATIONWIDE),
      months: months + MONTHS.assignment + MONTHS[delay],
    })),
  );
  const all = kinds.reduce((sum, { weight }) => sum + weight, 0);
  const moment = (power: number) => kinds.reduce((sum, { weight, months }) => sum + weight * months ** power, 0) / all;
  return { mean: moment(1), variance: moment(2) - moment(1) ** 2 };
}

/** Mean months that a harmful measure is in force: a check after the extension finds some of them sooner. */
function monthsOfHarm({ checked }: Rule): number {
  const late = MONTHS['settling-in'] + MONTHS['first-years'];
  if (checked === 'before') return late;
  const found = FOLLOW_UP.specificity;
  return MONTHS['risk-check'] + found * (MONTHS['settling-in'] + MONTHS.inquiry) + (1 - found) * late;
}

/** Standard deviation of those months where some measures are found by the check and the others by experience. */
function spreadOfHarm(): number {
  const { specificity } = FOLLOW_UP;
  return (MONTHS['first-years'] - MONTHS.inquiry) * Math.sqrt(specificity * (1 - specificity));
}

const REPLICATIONS = 100;
const study = openScenario('shanghai-ftz', CERTAIN);

const run = (policy: string): Promise<OutcomeTable> =>
  tableOf(study, { replications: REPLICATIONS, policies: [policy], asStatedOnly: true });

describe.each(RULES)('measures under the rule "%s"', (policy, rule) => {
  const extended = extendedBy(rule);
  const known = {
    'technologies-commercialised': extended.reduce((sum, { good }) => sum + good, 0),
    'harmful-extended': extended.reduce((sum, { harmful }) => sum + harmful, 0),
  };

  test('stand, are rolled back, given up and take their months as the formulas say', async () => {
    const table = await run(policy);
    const entered = total(table, 'technologies-entered');
    const shares = {
      ...known,
      'measures-given-up': 1 - known['technologies-commercialised'] - known['harmful-extended'],
    };
    for (const [outcome, share] of Object.entries(shares)) {
      const error = Math.sqrt(entered * share * (1 - share));
      expect(Math.abs(total(table, outcome) - entered * share), outcome).toBeLessThan(FOUR * error);
    }

    const counted = total(table, 'measures-extended');
    const { mean, variance } = monthsTo(extended);
    const found = total(table, 'months-to-extension-months') / counted;
    expect(Math.abs(found - mean)).toBeLessThan(FOUR * Math.sqrt(variance / counted));

    const harmed = total(table, 'harmful-extended');
    const harm = total(table, 'months-of-harm-months') / harmed;
    const spread = rule.checked === 'after' ? spreadOfHarm() : 0;
    expect(Math.abs(harm - monthsOfHarm(rule))).toBeLessThan((FOUR * spread) / Math.sqrt(harmed) + 1e-6);
  });
});

test('as many measures as are reported begin together, in seven areas', async () => {
  const table = await run('12 months, strict, checked before');
  const areas = Object.keys(study.scenario.fields);
  const standing = areas.map((area) => total(table, `standing-in-${area}`));

  expect(areas.length).toBe(7);
  expect(total(table, 'technologies-entered')).toBeGreaterThanOrEqual(77 * REPLICATIONS);
  expect(total(table, 'technologies-entered')).toBeLessThan(77.1 * REPLICATIONS);
  expect(standing.reduce((sum, each) => sum + each, 0)).toBe(total(table, 'technologies-commercialised'));
});
