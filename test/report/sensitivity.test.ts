import { describe, expect, test } from 'vitest';
import type { InputSensitivity, SensitivityFinding } from '#analysis';
import { aRatio } from './support/an-estimate.ts';
import { anAssumption, theReport, theSection, theStudy } from './support/a-report.ts';
import { textsOf } from './support/read-chart.ts';

const HEADING = 'What drives the answer';

function anInput(path: string, parts: Partial<InputSensitivity> = {}): InputSensitivity {
  return {
    path,
    unit: 'months',
    kind: 'number',
    firstOrder: aRatio(0.3, [0.2, 0.4]),
    rankCorrelation: aRatio(-0.5, [-0.6, -0.4]),
    pawn: aRatio(0.4, [0.3, 0.5]),
    chance: 0.001,
    matters: true,
    low: { from: 6, to: 9, outcome: aRatio(20, [17, 23]) },
    high: { from: 15, to: 18, outcome: aRatio(8, [6, 10]) },
    ...parts,
  };
}

const NOISE = anInput('arrivals.rate', {
  matters: false,
  chance: 0.4,
  firstOrder: aRatio(0.01, [0, 0.05]),
  low: { from: 1, to: 2, outcome: aRatio(12, [10, 14]) },
  high: { from: 3, to: 4, outcome: aRatio(13, [11, 15]) },
});

const FLOOR = { dummies: 999, firstOrder: [-0.02, 0.03], pawn: [0.08, 0.19] } as const;

const SENSITIVITY: SensitivityFinding = {
  withheld: undefined,
  matter: ['durations.patience'],
  targets: [
    {
      policy: 'public-line + grant',
      less: undefined,
      outcome: 'incubated-firms',
      mean: 12.34,
      inputs: [anInput('durations.patience'), NOISE],
      floor: FLOOR,
    },
    {
      policy: 'public-line + grant',
      less: 'lab-enterprise + grant',
      outcome: 'incubated-firms',
      mean: 0.34,
      inputs: [{ ...anInput('durations.patience'), matters: false }, NOISE],
      floor: FLOOR,
    },
  ],
};

const PARTS = {
  findings: { sensitivity: SENSITIVITY },
  study: {
    assumptions: [
      ...theStudy().assumptions,
      { ...anAssumption('arrivals.rate'), grade: 'reported' as const, uncertain: true },
    ],
  },
};

describe('what drives the answer', () => {
  test('is told in words first: which input, its grade, which way, and how far', async () => {
    expect(await theSection(HEADING, PARTS)).toContain(
      '**durations: patience** (<code>durations.patience</code>, assumption): the higher, the less. From its lowest fifth (6 to 9 months) to its highest fifth (15 to 18 months), the mean goes from 20 firms to 8 firms. It alone explains 30 % of the variance.',
    );
  });

  test('counts what matters, and what of it is assumed', async () => {
    const section = await theSection(HEADING, PARTS);

    expect(section).toContain('1 of 2 uncertain inputs matters. It is an assumption.');
    expect(section).toContain('None of the 2 uncertain inputs can be told apart from an input that does nothing.');
  });

  test('stands in a table with intervals, with noise called not told', async () => {
    const section = await theSection(HEADING, PARTS);

    expect(section).toMatch(
      /\| <code>durations\.patience<\/code> \| assumption \| 30<br>\(20 to 40\) \| −0\.50<br>\(−0\.60 to −0\.40\) \| .* \| yes \|/,
    );
    expect(section).toMatch(/\| <code>arrivals\.rate<\/code> \| reported \| .* \| not told \|/);
  });

  test('is drawn for the outcome and for the difference, with units and a star for noise', async () => {
    const { charts, markdown } = await theReport(PARTS);
    const texts = textsOf(charts.get('what-drives-the-outcome.svg')!);

    expect(texts.join(' ')).toContain('Incubated firms');
    expect(texts).toContain('durations: patience');
    expect(texts).toContain('arrivals: rate *');
    expect(charts.has('what-drives-the-difference.svg')).toBe(true);
    expect(markdown).toContain('(what-drives-the-difference.svg)');
  });

  test('says why nothing is told', async () => {
    const sensitivity = { targets: [], withheld: 'no input is uncertain', matter: [] };
    const section = await theSection(HEADING, { findings: { sensitivity } });

    expect(section).toBe('Which uncertain inputs drive the answer is not told: no input is uncertain.');
  });
});

test('the notice says that it counts what matters', async () => {
  const { markdown } = await theReport({
    findings: { illustrationOnly: true, assumedShare: 0.75, assumedAmong: 'inputs that matter' },
  });

  expect(markdown).toContain('75 % of the uncertain inputs that matter for the answer are assumptions.');
});

describe('a mean that few replications carry', () => {
  const tail = {
    policy: 'public-line + grant',
    outcome: 'incubated-firms',
    skewness: 6,
    needed: 928,
    topShare: 0.4,
    median: aRatio(10, [9, 11]),
    trimmedMean: aRatio(11, [10, 12]),
  };

  test('is marked in the table of policies, with robust numbers below it, and told in the answer', async () => {
    const parts = { findings: { tails: [tail] } };
    const policies = await theSection('The policies', parts);

    expect(policies).toMatch(/12\.\d+ †<br>/);
    expect(policies).toContain('would take up to 928 replications');
    expect(policies).toContain('| Incubated firms | firms | 10.0<br>(9.0 to 11.0) | 11.0<br>(10.0 to 12.0) | 40 % |');
    expect(await theSection('The answer', parts)).toContain('**A few replications carry this mean**');
  });

  test('leaves no trace where there is none', async () => {
    const { markdown } = await theReport();

    expect(markdown).not.toContain('†');
    expect(markdown).not.toContain('A few replications carry');
  });
});
