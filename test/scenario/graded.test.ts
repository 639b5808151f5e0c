import { describe, expect, it } from 'vitest';
import { parseContract, parseInstrument, parseScenario, type Scenario } from '#scenario';
import { bundleOf, firstSteps, readClockText, small, vocabulary } from './support.ts';

function scenarioOf(text: string): Scenario {
  const read = parseScenario(bundleOf(text), vocabulary);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, undefined, 1));
  return read.value;
}

function problemsOf(text: string): readonly string[] {
  const read = parseScenario(bundleOf(text), vocabulary);
  return read.ok ? [] : read.problems.map(({ what }) => what);
}

/** The numbers of a text that are never sampled, by path. */
function statedIn({ stated }: Pick<Scenario, 'stated'>): Record<string, unknown> {
  return Object.fromEntries(stated.map(({ path, written, evidence }) => [path.join('.'), { written, ...evidence }]));
}

const EVIDENCE = 'grade: reported, source: City statutes';

describe('a number that is never sampled', () => {
  it.each([
    [
      'money: { rates: { government: 4 % } }',
      'money: { rates: { government: { value: 4 %, E } } }',
      'money.rates.government',
      '4 %',
    ],
    ['limits: { rework: 2 }', 'limits: { rework: { value: 2, E } }', 'limits.rework', '2'],
    ['lines: { slots: 3 }', 'lines: { slots: { value: 3, E } }', 'lines.slots', '3'],
    ['lines: { waiting-room: 9 }', 'lines: { waiting-room: { value: 9, E } }', 'lines.waiting-room', '9'],
    [
      'durations: { x: { mean: 2 months, spread: 0.5 } }',
      'durations: { x: { mean: 2 months, spread: { value: 0.5, E } } }',
      'durations.x.spread',
      '0.5',
    ],
    [
      'durations: { x: { mean: 2 months, shape: exponential } }',
      'durations: { x: { mean: 2 months, shape: { value: exponential, E } } }',
      'durations.x.shape',
      'exponential',
    ],
    [
      'programme: { budget: 1 million RMB, lines-per-year: 2, new-lines: 8 }',
      'programme: { budget: 1 million RMB, lines-per-year: 2, new-lines: { value: 8, E } }',
      'programme.new-lines',
      '8',
    ],
    [
      'platforms: [{ id: hall, lines: [{ field: all, count: 2, opened: 2025 }] }]',
      'platforms: [{ id: hall, lines: [{ field: all, count: { value: 2, E }, opened: 2025 }] }]',
      'platforms.hall.lines.0.count',
      '2',
    ],
    [
      'platforms: [{ id: hall, copies: 2, lines: [{ field: all, count: 2, opened: 2025 }] }]',
      'platforms: [{ id: hall, copies: { value: 2, E }, lines: [{ field: all, count: 2, opened: 2025 }] }]',
      'platforms.hall.copies',
      '2',
    ],
  ])('reads the same plainly (%s) and with its evidence (%s)', (plain, withEvidence, path, written) => {
    const [bare, graded] = [plain, withEvidence.replace('E', EVIDENCE)].map((line) => scenarioOf(`${small}${line}\n`));

    expect({ ...graded, stated: [] }).toEqual({ ...bare, stated: [] });
    expect(statedIn(bare)[path]).toEqual({ written, grade: 'assumption' });
    expect(statedIn(graded)[path]).toEqual({ written, grade: 'reported', source: 'City statutes' });
  });

  it('is listed with all others of its file, before what is assumed where the file is silent', () => {
    const listed = Object.entries(statedIn(scenarioOf(small)));
    const silent = expect.objectContaining({ note: 'not stated in the scenario' }) as object;

    expect(listed.slice(0, 2).map(([path]) => path)).toEqual(['arrivals.maximum', 'fields.all.share']);
    expect(listed.slice(2).map(([, evidence]) => evidence)).toEqual(listed.slice(2).map(() => silent));
  });

  it('takes the grade of the map around it unless it has its own', () => {
    const scenario = scenarioOf(
      `${small}platforms: [{ id: hall, ${EVIDENCE}, lines: [{ field: all, count: { value: 2, note: Counted }, opened: { value: 2025, grade: assumption } }] }]\n`,
    );

    expect(statedIn(scenario)).toMatchObject({
      'platforms.hall.lines.0.count': { grade: 'reported', source: 'City statutes', note: 'Counted' },
    });
    expect(statedIn(scenario)['platforms.hall.lines.0.opened']).toEqual({ written: '2025', grade: 'assumption' });
  });

  it('beside a longer mean takes the grade of both, and each may have its own', () => {
    const text = `${small}durations: { x: { mean: { value: 2 months, grade: literature }, spread: 0.5, ${EVIDENCE} } }\n`;

    expect(statedIn(scenarioOf(text))['durations.x.spread']).toMatchObject({ grade: 'reported' });
    expect(scenarioOf(text).defaults.durations['x'].mean.evidence).toEqual({ grade: 'literature' });
    expect(readClockText('{ mean: { value: 2 months }, spread: 0.5, grade: reported }')).toMatchObject({
      mean: { evidence: { grade: 'reported' } },
    });
  });

  it('beside a plain mean does not take the grade of the mean', () => {
    const text = `${small}durations: { x: { mean: 2 months, spread: 0.5, ${EVIDENCE} } }\n`;

    expect(statedIn(scenarioOf(text))['durations.x.spread']).toEqual({ written: '0.5', grade: 'assumption' });
    expect(scenarioOf(text).defaults.durations['x'].mean.evidence).toMatchObject({ grade: 'reported' });
  });

  it('inside a named distribution is part of the distribution', () => {
    const text = `${small}durations: { x: { distribution: weibull, shape: 2, scale: 3 months } }\n`;

    expect(Object.keys(statedIn(scenarioOf(text)))).not.toContain('durations.x.shape');
  });

  it('may be a lever whether it is graded or not', () => {
    const graded = firstSteps.replace('new-lines: 8', `new-lines: { value: 8, ${EVIDENCE} }`);
    const read = parseScenario(bundleOf(graded), vocabulary, [{ path: 'programme.new-lines', value: 3 }]);

    expect(read).toMatchObject({ ok: true, value: { programme: { newLines: 3 } } });
  });

  it.each([
    ['limits: { rework: two }', '`rework` must be a whole number between 0 and 1000000; it is "two"'],
    ['limits: { rework: { value: two } }', '`value` must be a whole number between 0 and 1000000; it is "two"'],
    ['limits: { rework: { grade: reported } }', '`value` is missing'],
    ['limits: { rework: { value: 2, grade: sure } }', '`grade` cannot be "sure"'],
    ['money: { rates: { government: 4 } }', '`government` is the bare number 4: a share in percent needs its unit'],
  ])('is refused as %s', (line, what) => {
    expect(problemsOf(`${small}${line}\n`)).toEqual([what]);
  });

  it('counts in sums as it does plainly', () => {
    const text = small.replace('share: 100 %', `share: { value: 90 %, ${EVIDENCE} }`);

    expect(problemsOf(text)).toEqual(['the shares of all fields sum to 90 %, not 100 %']);
  });
});

describe('the numbers of contracts and instruments', () => {
  const contract = (text: string): ReturnType<typeof parseContract> =>
    parseContract('x', { file: 'x.yaml', text: `title: X\nsummary: X.\n${text}` });

  it('take the grade of their file, or have one each', () => {
    const read = contract(`grade: literature\nshares:
  equipment: { enterprise: { value: 60 %, ${EVIDENCE} }, government: 40 % }
reserved-slots: 1
`);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));

    expect(read.value.costs['equipment']).toMatchObject({ enterprise: 0.6, government: 0.4 });
    expect(statedIn(read.value)).toEqual({
      'shares.equipment.enterprise': { written: '60 %', grade: 'reported', source: 'City statutes' },
      'shares.equipment.government': { written: '40 %', grade: 'literature' },
      'reserved-slots': { written: '1', grade: 'literature' },
    });
  });

  it('sum to one, and inventors keep their half, however they are written', () => {
    const problems = contract(`returns:
  licence-income: { inventors: { value: 40 %, ${EVIDENCE} }, university: 50 % }
`);

    expect(problems).toMatchObject({
      ok: false,
      problems: [
        { what: 'the shares of `licence-income` sum to 90 %, not 100 %' },
        { what: 'inventors receive 40 % of `licence-income`, less than the statutory half' },
      ],
    });
  });

  it('may differ in grade within a clause', () => {
    const read = parseInstrument('x', {
      file: 'x.yaml',
      text: `title: X
summary: X.
clauses:
  - id: match
    title: Match
    grade: assumption
    pays: equipment
    reimburses: enterprise
    rate: 30 %
    cap: { amount: { value: 5 million RMB, ${EVIDENCE} }, scope: platform }
    stages: [{ at: start, share: 60 % }, { at: first-pass, share: { value: 40 %, grade: literature } }]
`,
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));

    expect(read.value.clauses[0]).toMatchObject({ rate: 0.3, caps: [{ amount: 5e6 }] });
    expect(statedIn(read.value)).toEqual({
      'clauses.match.rate': { written: '30 %', grade: 'assumption' },
      'clauses.match.cap.amount': { written: '5 million RMB', grade: 'reported', source: 'City statutes' },
      'clauses.match.stages.0.share': { written: '60 %', grade: 'assumption' },
      'clauses.match.stages.1.share': { written: '40 %', grade: 'literature' },
    });
  });

  it('refuse a grade where nothing takes it', () => {
    const problems = contract('exploitation: [{ kind: firm, at: production, mean: 0.4, grade: reported }]\n');

    expect(problems).toMatchObject({ ok: false, problems: [{ what: '`grade` is not known here' }] });
  });
});
