import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { models } from '#models';
import { chartNames } from '#compile';
import { pilotline } from '../docs/support/program.ts';
import { root } from '../docs/support/pages.ts';

const explain = (...words: string[]) => pilotline(['explain', ...words], root);

test.each([
  ['durations.patience', /how long it waits for a line/, /in awaiting line: when this time is over → elsewhere/],
  ['programme.budget', /Ceiling on the present value/, /line: on entering planned: asks for money/],
  ['gates.pilot.sensitivity', /viable technologies that pass/, /in pilot, testing: passes the gate → scaling up/],
  ['firms.survival', /Life of a firm/, /firm: in founded: when this time is over → acquired, failed/],
  ['fields.materials.share', /sum to 100 %/, /%, percent/],
  ['fields.materials.durations.research', /proof-of-concept gate/, /in research: when this time is over → contracting/],
  ['mostPublic', /stacking\.most-public/, /investment models/],
  ['patience', /durations\.patience/, /awaiting line/],
  ['co-construction.public-line.shares.equipment', /Who pays the equipment/, /on entering building: this is paid/],
  ['incubated-firms', /an outcome/, /alive at the evaluation date/],
  ['technologies', /technology \(a word of the glossary\)/, /laboratory/],
  ['leverage', /ratio of +private-money over fiscal-outlay/, /a word of the glossary/],
])('explain %s', async (asked, what, where) => {
  const { code, out, err } = await explain(asked);

  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(what);
  expect(out).toMatch(where);
  // No escape sequences where nobody looks at a terminal.
  expect(out).not.toContain('\u001B');
});

test('every name that a chart uses is explained, and acts where the chart uses it', async () => {
  for (const model of Object.values(models)) {
    const names = chartNames(model);
    for (const section of ['durations', 'gates', 'chances', 'limits'] as const)
      for (const name of names[section]) {
        const { code, out } = await explain(`${section}.${name}`);
        expect({ name, code, acts: new RegExp(`acts in +${model.name}, `).test(out) }).toEqual({
          name,
          code: 0,
          acts: true,
        });
      }
  }
});

describe('with a scenario', () => {
  const file = 'scenarios/first-steps.yaml';
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const lineOf = (start: string): number => lines.findIndex((line) => line.startsWith(start)) + 1;

  test('the value, its grade and its line are told', async () => {
    const { out } = await explain('arrivals.rate', file);

    expect(out).toMatch(/here +\{ between: 15 to 30 per year \}/);
    expect(out).toMatch(/grade +assumption\n/);
    expect(out).toContain(`${file}:${lineOf('  rate:')}`);
  });

  test('a source is told, and a grade that is missing is not made up', async () => {
    expect((await explain('firms.survival', file)).out).toMatch(/grade +literature\n +source +Fit to BLS/);
    expect((await explain('costs.facility', file)).out).toMatch(/grade +assumption \(none is stated\)/);
  });

  test('what a field does not state, it takes from the top', async () => {
    expect((await explain('fields.robotics.durations.research', file)).out).toMatch(/here .*as for every field/);
    expect((await explain('fields.materials.durations.research', file)).out).toMatch(/here +\{ mean: 30 months/);
    expect((await explain('fields.chemistry.share', file)).out).toMatch(/no field "chemistry"; .*materials, robotics/);
  });

  test('what is not stated counts by its default', async () => {
    const { out } = await explain('lines.learning-rate', file);

    expect(out).toMatch(/default +0 %/);
    expect(out).toMatch(/here +not stated: the default counts/);
  });

  test('a scenario that is wrong is refused', async () => {
    expect(await explain('arrivals.rate', 'scenarios/none.yaml')).toMatchObject({ code: 2 });
  });
});

test('a prefix lists what is below it', async () => {
  const { out } = await explain('durations');

  expect(out).toMatch(/below it +research, contracting, patience/);
});

test.each([
  ['durations.patienze', 'durations.patience'],
  ['programme.bugdet', 'programme.budget'],
  ['incubated-frims', 'incubated-firms'],
])('%s: did you mean %s?', async (asked, meant) => {
  const { code, err } = await explain(asked);

  expect(code).toBe(2);
  expect(err).toContain(meant);
});

test('a name that no chart uses is no parameter', async () => {
  expect(await explain('durations.zzz')).toMatchObject({ code: 2, out: '' });
});
