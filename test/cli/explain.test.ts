import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { models } from '#models';
import { chartNames } from '#compile';
import { openScenario } from '#pipeline';
import { schemaKeys } from '#scenario';
import type { About } from '../../src/cli/explain/about.ts';
import { keyEntry } from '../../src/cli/explain/entries.ts';
import { keysFor } from '../../src/cli/explain/lookup.ts';
import { whyAbsent } from '../../src/cli/explain/stated.ts';
import { outcomeEntries } from '../../src/cli/explain/outcomes.ts';
import { readInEnglish } from '../../src/cli/library.ts';
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

test('every name that a chart uses is explained, and acts where the chart uses it', () => {
  for (const model of Object.values(models)) {
    const names = chartNames(model);
    for (const section of ['durations', 'gates', 'chances', 'limits'] as const)
      for (const name of names[section]) {
        const [found, ...others] = keysFor(`${section}.${name}`, { models: [model] });
        const acts = keyEntry(found, { models: [model] }).rows.filter(([label]) => label === 'acts in');
        expect({
          name,
          others,
          acts: acts.length > 0 && acts.every(([, text]) => text.startsWith(`${model.name}, `)),
        }).toEqual({
          ...{ name, others: [] },
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
    expect((await explain('fields.robotics.plateau', file)).out).toMatch(/here .*as for every field/);
  });

  test('what is not stated counts by its default', async () => {
    const { out } = await explain('lines.learning-rate', file);

    expect(out).toMatch(/default +0 %/);
    expect(out).toMatch(/here +not stated: the default counts/);
  });

  test.each([
    ['fields.chemistry.share', file, /no "chemistry" under fields[^]*materials, robotics/],
    ['gates.pilot.testing.cases', 'scenarios/autonomous-driving-tests.yaml', /test-programme[^]*closed-course, road/],
    ['durations.patience', 'scenarios/autonomous-driving-tests.yaml', /Nothing is called/],
    ['durations.patienze', file, /Did you mean: durations.patience/],
    ['platforms.elsewhere.title', file, /no "elsewhere" under platforms/],
  ])('%s is not in %s, which is said', async (asked, scenario, why) => {
    const { code, err } = await explain(asked, scenario);

    expect(code).toBe(2);
    expect(err).toMatch(why);
  });

  test('the card of another model is never told', async () => {
    const { out } = await explain('costs.team', file);

    expect(out).toMatch(/meaning +research team of a line/);
    expect(out).toMatch(/acts in +pilot-platform, line: on entering operating: opens \(.*every year/);
    expect((await explain('costs.team', 'scenarios/shanghai-ftz.yaml')).out).toMatch(/meaning +one check of risks/);
    expect((await explain('costs.team')).out).toMatch(/meaning +policy-pilot: one check[^]*meaning +other models: res/);
  });

  test('the mean of a number is a part of it, with the grade of that', async () => {
    const { out } = await explain('costs.equipment.mean', file);

    expect(out).toMatch(/meaning +Mean over all cases/);
    expect(out).toMatch(/part of +costs.equipment\n/);
    expect(out).toMatch(/here +\{ between: 8 to 18 million RMB \}\n +grade +assumption\n/);
    expect((await explain('firms.acquired.value', file)).out).toMatch(/here +all of it: 10 %/);
    expect(await explain('costs.equipment.zzz', file)).toMatchObject({ code: 2 });
  });

  test('what charts name and firms state is told of the firms', async () => {
    const { out } = await explain('acquired', file);

    expect(out).toMatch(/^firms.acquired \(in place of chances.acquired\)\n/);
    expect(out).toMatch(/here +10 %/);
  });

  test('only a number has a grade', async () => {
    for (const asked of ['time.decision', 'title', 'seed', 'model', 'programme.hold', 'time'])
      expect((await explain(asked, file)).out).not.toContain('grade');
    expect((await explain('programme.budget', file)).out).toContain('grade');
  });

  test('what must be stated in a part that is left out is not said to have a default', async () => {
    const { out } = await explain('shocks', file);
    expect(out).toMatch(/not stated: the default counts/);

    const { out: testing } = await explain('gates.pilot.testing.cases', file);
    expect(testing).toMatch(/must be stated where gates.pilot.testing stands/);
    expect(testing).toMatch(/here +not stated, and neither is gates.pilot.testing/);
  });

  test('outcomes of the model itself are told, by field too, and what its charts note', async () => {
    expect((await explain('measures-extended', 'scenarios/shanghai-ftz.yaml')).out).toMatch(/came into force/);
    for (const model of Object.values(models)) {
      const { outcomes = [], facts = [] } = model;
      for (const asked of [...outcomes.map(({ name }) => name), ...facts])
        expect([model.name, asked, outcomeEntries(asked, { models: [model] }).length > 0]).toEqual([
          model.name,
          asked,
          true,
        ]);
    }
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

/** Paths at which a text or a number stands, as people write them. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

const scenarios = readdirSync(join(root, 'scenarios')).filter((file) => /^[^.]+[.]yaml$/.test(file));

test.each(scenarios)('every path of %s is known', (file) => {
  const read = openScenario(readInEnglish(`scenarios/${file}`, root), models);
  if (!read.ok) throw new Error('a committed scenario must be fine');
  const about: About = { models: [models[read.value.scenario.model]], read: read.value };
  const leaves = leavesOf(read.value.raw);

  expect(leaves.length).toBeGreaterThan(20);
  expect(leaves.filter((path) => keysFor(path, about).every((found) => whyAbsent(found, about) !== undefined))).toEqual(
    [],
  );
});

test('everything that can be stated says where it acts', () => {
  const about: About = { models: Object.values(models) };
  const silent = schemaKeys('scenario')
    .filter(({ path }) => path.at(-1) !== '*')
    .filter(({ path }) => !['gates', 'chances', 'durations', 'costs', 'limits', 'fields'].includes(path.at(-1) ?? ''))
    .filter(({ path }) => !path.includes('gates'))
    .filter((key) => keyEntry({ key, steps: key.path }, about).rows.every(([label]) => label !== 'acts in'));

  expect(silent.map(({ path }) => path.join('.'))).toEqual([]);
  // The report only, and nothing that charts do.
  expect(acting('fields.*.title', about)).toEqual(['no chart: the report only']);
  for (const path of ['market', 'share-ceiling', 'adoption', 'land', 'capacity-relief.demand'])
    expect(acting(`fields.*.${path}`, about).at(0)).toMatch(/^pilot-platform, technology: .*contract places/);
});

const acting = (path: string, about: About): readonly string[] =>
  keysFor(path, about).flatMap((found) =>
    keyEntry(found, about).rows.flatMap(([label, text]) => (label === 'acts in' ? [text] : [])),
  );
