import { expect, it } from 'vitest';
import { parseScenario } from '#scenario';
import { bundleOf, small, vocabulary } from './support.ts';

const names = { durations: [], gates: [], chances: [], limits: [], costs: [], stations: ['pilot-line', 'assembly'] };
const words = { ...vocabulary, charts: { queue: names } };

const TWO = small.replace(/fields: .*/, 'fields: { a: { title: A, share: 50 % }, b: { title: B, share: 50 % } }');

function problemsOf(text: string): string[] {
  const read = parseScenario(bundleOf(`${TWO}${text}\n`), words);
  return read.ok ? [] : read.problems.map(({ path, what, remedy }) => `${path}: ${what} → ${remedy}`);
}

const platform = (groups: string): string => `platforms: [{ id: one, lines: [${groups}] }]`;
const BOTH = '{ field: a, count: 1, opened: 2025 }, { field: b, count: 1, opened: 2025 }';

it('is told which stations there are', () => {
  expect(problemsOf(platform(`${BOTH}, { field: a, station: asembly, count: 1, opened: 2025 }`))).toEqual([
    'platforms[0].lines[2].station: the model `queue` has no station named "asembly" → did you mean `assembly`?',
  ]);
  expect(problemsOf(platform(`${BOTH}, { field: a, station: assembly, count: 1, opened: 2025 }`))).toEqual([]);
});

it('names fields in pools that there are, each once, and more than one', () => {
  expect(problemsOf('lines: { pools: [[a, c], [a, b]] }')).toEqual([
    'lines.pools[0][1]: there is no field named "c" → did you mean `a`?',
    'lines.pools[1][0]: the field `a` stands in a pool already → name each field once',
  ]);
  expect(problemsOf('lines: { pools: [[a]] }')).toEqual([
    'lines.pools[0]: entry 1 of `pools` names fewer than two fields → name the fields that share their lines, or remove entry 1 of `pools`',
  ]);
});

it('has no field with a waiting room of its own in a pool', () => {
  const own = TWO.replace('{ title: A,', '{ title: A, waiting-room: 3,');
  const problems = (text: string): string[] => {
    const read = parseScenario(bundleOf(`${own}${text}\n`), words);
    return read.ok ? [] : read.problems.map(({ path, what }) => `${path}: ${what}`);
  };
  expect(problems('')).toEqual([]);
  expect(problems('lines: { pools: [[a, b]] }')).toEqual([
    'fields.a.waiting-room: the field `a` can share its lines with others, but has a waiting room of its own',
  ]);
});

it('has something to share where it says whether lines are shared', () => {
  const programme = 'programme: { budget: 0 RMB, lines-per-year: 0, new-lines: 0, pooled: yes }';
  expect(problemsOf(programme)).toEqual([
    'programme.pooled: `programme.pooled` is stated, and no fields are named that could share their lines → add `lines.pools`, for instance `pools: [[robotics, vehicles]]`, or remove `programme.pooled`',
  ]);
  expect(problemsOf(`lines: { pools: [[a, b]] }\n${programme}`)).toEqual([]);
  expect(problemsOf(`lines: { pools: [[a, b]] }\n${programme.replace('yes', 'maybe')}`)).toEqual([
    'programme.pooled: `pooled` cannot be "maybe" → write one of: yes, no',
  ]);
});
