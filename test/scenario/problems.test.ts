import { describe, expect, it } from 'vitest';
import { parseScenario, printProblems } from '#scenario';
import { bundleOf, small, vocabulary } from './support.ts';

const broken = `title: 2025
question:
model: pilot-platfrom
seed: [a]
replications: 0.5
tiem: { start: 2023 }
time: { start: 2026, decision: 2025, window: [5 years], evaluation: 24 monhts }
money: { rates: { goverment: 4 %, enterprise: 140 % } }
decision: { outcome: incubated-firm, better: most, smallest-difference: 1 furlong }
arrivals:
  rate: 20
  maximum: 60 per yaer
fields:
  materials: { title: Materials, share: 60 %, durations: { research: { mean: 0 months, spread: 0.5 } } }
  robotics: { title: Robotics, share: 30 % }
odds:
  unpiloted: { distribution: beta, alpha: 3 }
  piloted: { between: 40 % to 20 % }
viability: { prior: 30 %, mending: 10 % }
gates:
  pilot: { sensitivity: 120 %, specificty: 70 % }
  production: { sensitivity: 95 %, specificity: 90 % }
chances:
  finds-partner: 0.7
  bad.name: 10 %
durations:
  set-up: { mean: 2 months }
  a: { between: 1 to 2 months }
  b: { mean: 2 months, spread: -1 }
  c: { mean: 2 months, spread: 0.9, shape: uniform }
  d: { distribution: pert, low: 1 month, mode: 9 months, high: 3 months }
  e: 6 to 18 months
  f: 3 million RMB
platforms:
  - id: institute
    lines:
      - { field: material, count: 2, contract: public-lime, opened: 2031 }
      - { field: materials, count: -1, opened: 2024 }
programme: { budget: -5 million RMB, lines-per-year: 2, new-lines: 8, hold: cash }
facts:
  - { id: x, title: X, outcome: firms-founded, scope: institut, value: five }
policies:
  vary:
    co-construction: [public-line, lab-enterprize]
    investment: [none, matching-subsidys]
  list:
    - { name: Without the platform }
    - { name: A, investment: matching-subsidy }
`;

const expected = [
  '1:8 `title` must be a text; it is the number 2025 → put it in quotes: "2025"',
  '2:1 `question` is empty → write a text, for instance Should the city build its lines alone?',
  '3:8 there is no model named "pilot-platfrom" → did you mean `pilot-platform`?',
  '4:7 `seed` must be a text or a number; it is a list → write a text or a number, for instance first-steps',
  '5:15 `replications` must be a whole number between 1 and 1000000; it is the number 0.5 → write a whole number between 1 and 1000000, for instance 500',
  '6:1 `tiem` is not known here → did you mean `time`?',
  '7:16 `start` (2026) lies after `decision` (2025) → begin in the decision year or before it',
  '7:46 `window` must be a duration; it is a list → write a duration, for instance "18 months" or "1.5 years"',
  '7:69 the unit "monhts" of `evaluation` is not known for a duration → did you mean `months`? Or write one of the units: day, days, week, weeks, month, months, year, years, 个月, 年',
  '8:19 `goverment` is not known here → did you mean `government`?',
  '8:47 `enterprise` must lie between 0 % and 100 %; it is 140 % → correct the percentage',
  '9:22 there is no outcome named "incubated-firm" → did you mean `incubated-firms`?',
  '9:46 `better` cannot be "most" → write one of: more, less',
  '11:9 `rate` is the bare number 20: a rate needs its unit → write it with its unit, for instance "20 per year"',
  '12:12 the unit "per yaer" of `maximum` is not known for a rate → did you mean `per year`? Or write one of the units: per year, a year, /year, per month, /month',
  '13:1 the shares of all fields sum to 90 %, not 100 % → add the missing 10 %',
  '14:78 `mean` must be more than 0; it is 0 months → give a number above 0',
  '15:3 the field `robotics` has no line on any platform → add a line { field: robotics, count: 1, … } to a platform, or remove the field',
  '17:3 `beta` is missing → write a number, for instance 1.5',
  '18:23 `between` cannot be used: low 0.4 is above high 0.2 → correct its numbers',
  '19:1 `odds` and `viability` both stand here, and each determines the other → keep one of them',
  '21:3 `specificity` is missing → write the share of unviable technologies that fail, for instance "70 %"',
  '21:25 `sensitivity` must lie between 0 % and 100 %; it is 120 % → correct the percentage',
  '21:32 `specificty` is not known here → did you mean `specificity`?',
  '22:49 `specificity` of the production gate must be 100 %: nothing unviable is industrialised → remove it, or write 100 %',
  '24:18 `finds-partner` is the bare number 0.7: a share in percent needs its unit → write it with its unit, for instance "70 %"',
  '25:3 `bad.name` cannot be used as a name → use letters, digits, `-` and `_` only',
  '27:3 `spread` is missing → say how much cases differ, for instance spread: 0.5, or 0 if all are alike',
  '28:8 `between` is not known here → if the mean is uncertain write mean: { between: … }; how much cases differ is spread: 0.5',
  '29:32 `spread` must be a number between 0 and 100; it is the number -1 → write a number between 0 and 100, for instance 0.5',
  '30:32 this spread does not fit: uniform with spread 0.9 reaches below 0 → choose another spread or shape',
  '31:6 `d` cannot be used: mode 9 is above high 3 → correct its numbers',
  '32:6 `e` is the range "6 to 18 months" where one value is needed → for an uncertain value write { between: 6 to 18 months }',
  '33:6 the unit "million RMB" of `f` is not known for a duration → write one of the units: day, days, week, weeks, month, months, year, years, 个月, 年',
  '37:18 there is no field named "material" → did you mean `materials`?',
  '37:48 there is no co-construction model named "public-lime" → did you mean `public-line`?',
  '38:36 `count` must be a whole number between 1 and 10000; it is the number -1 → write a whole number between 1 and 10000, for instance 2',
  '39:22 `budget` cannot be negative; it is -5 million RMB → give 0 or more',
  '39:77 `hold` cannot be "cash" → write one of: money, lines',
  '41:55 there is no platform named "institut" → did you mean `institute`?',
  '41:72 `value` cannot be read: "five" → write a number with one of the units RMB, months, %, per year, or what is counted: firms, technologies, jobs, licences, adoptions, lines',
  '44:36 there is no co-construction model named "lab-enterprize" → did you mean `lab-enterprise`?',
  '45:24 there is no investment model named "matching-subsidys" → did you mean `matching-subsidy`?',
  '47:15 the name "Without the platform" is taken by the run that every study has → give each policy a name of its own',
  '48:7 the policy "A" has no meaning: matching-subsidy needs the enterprise to pay for equipment, and under public-line it pays nothing → choose another contract or instrument',
];

function read(text: string): string[] {
  const parsed = parseScenario(bundleOf(text), vocabulary);
  if (parsed.ok) return [];
  return parsed.problems.map(({ place, what, remedy }) => `${place?.line}:${place?.column} ${what} → ${remedy}`);
}

describe('problems of a scenario', () => {
  it('are all found at once, in the order of the file, each with its place and remedy', () => {
    expect(read(broken)).toEqual(expected);
  });

  it('carry the offending line and the path of the value', () => {
    const parsed = parseScenario(bundleOf(broken), vocabulary);

    expect(parsed.ok ? [] : parsed.problems).toContainEqual({
      place: { file: 'scenarios/test.yaml', line: 12, column: 12 },
      excerpt: '  maximum: 60 per yaer',
      path: 'arrivals.maximum',
      what: 'the unit "per yaer" of `maximum` is not known for a rate',
      remedy: 'did you mean `per year`? Or write one of the units: per year, a year, /year, per month, /month',
    });
  });

  it('name every id that stands twice, of platforms and of facts', () => {
    const platform = '{ id: a, lines: [{ field: all, count: 1, opened: 2025 }] }';
    const fact = (id: string): string => `{ id: ${id}, title: X, outcome: firms-founded, value: 1 }`;
    const lists = [`platforms: [${platform}, ${platform}]`, `facts: [${['b', 'c', 'b'].map(fact).join(', ')}]`];

    expect(read(`${small}${lists.join('\n')}\n`)).toEqual([
      '8:79 two platforms have the id "a" → give each an id of its own',
      '9:125 two facts have the id "b" → give each an id of its own',
    ]);
  });

  it('name every key that a scenario cannot do without', () => {
    const missing = read('title: A\n').map((line) => line.split(' ')[1]);

    expect(missing).toEqual(['`question`', '`model`', '`time`', '`decision`', '`arrivals`', '`fields`']);
  });
});

describe('printProblems', () => {
  const at = (file: string, line: number, column: number) => ({ file, line, column });
  const problem = { path: 'x', what: 'this is wrong', remedy: 'mend it' };

  it('prints the place, the line, a caret under the place, the remedy and the number', () => {
    const printed = printProblems([{ ...problem, place: at('a.yaml', 12, 9), excerpt: '  window: 5' }]);

    expect(printed).toBe('a.yaml:12:9: this is wrong\n    window: 5\n          ^\n  → mend it\n\n1 problem\n');
  });

  it('sorts by file and line, puts what has no place last and says nothing twice', () => {
    const printed = printProblems([
      { ...problem, what: 'nowhere' },
      { ...problem, place: at('b.yaml', 1, 1) },
      { ...problem, place: at('a.yaml', 10, 1) },
      { ...problem, place: at('a.yaml', 9, 5) },
      { ...problem, place: at('a.yaml', 9, 5) },
    ]);

    const heads = printed.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
    expect(heads).toEqual([
      'a.yaml:9:5: this is wrong',
      'a.yaml:10:1: this is wrong',
      'b.yaml:1:1: this is wrong',
      'nowhere',
      '4 problems',
    ]);
  });

  it('keeps the caret under Chinese text, after tabs and in very long lines', () => {
    const chinese = printProblems([{ ...problem, place: at('a', 1, 4), excerpt: '预算:5' }]);
    const long = printProblems([
      { ...problem, place: at('a', 1, 501), excerpt: `${'x'.repeat(500)}!${'y'.repeat(500)}` },
    ]);

    expect(chinese.split('\n')[2]).toBe(`  ${' '.repeat(5)}^`);
    const [, line, caret] = long.split('\n');
    expect(line.length).toBeLessThan(130);
    expect(line[caret.indexOf('^')]).toBe('!');
  });

  it('shows no control characters and no more than a hundred problems', () => {
    const many = Array.from({ length: 150 }, (_, index) => ({
      ...problem,
      place: at('a', index + 1, 1),
      excerpt: '\u001B[31m',
    }));

    const printed = printProblems(many);

    expect(printed).toContain('150 problems, the first 100 shown');
    expect(printed).not.toContain('\u001B');
  });
});
