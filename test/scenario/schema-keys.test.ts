import { expect, test } from 'vitest';
import { schemaKeys } from '#scenario';

const all = (['scenario', 'co-construction', 'investment'] as const).flatMap(schemaKeys);
const shown = (keys: typeof all): string[] => keys.map(({ file, path }) => `${file}: ${path.join('.')}`);

test('the schemas have the keys that people know', () => {
  expect(shown(all)).toEqual(
    expect.arrayContaining([
      'scenario: programme.budget',
      'scenario: durations.*',
      'scenario: fields.*.share',
      'scenario: fields.*.waiting-room',
      'scenario: platforms.*.lines.*.count',
      'co-construction: shares.equipment.enterprise',
      'investment: stacking.most-public',
    ]),
  );
});

test('every key says what it means', () => {
  expect(shown(all.filter(({ meaning }) => meaning === ''))).toEqual([]);
});

test('every key says how it is written, and what counts where it is left out', () => {
  expect(shown(all.filter(({ form, unit, usual }) => form === '' || unit === '' || usual === ''))).toEqual([]);
});

test('numbers have the units that are read', () => {
  const unitOf = (path: string): string | undefined => all.find((key) => key.path.join('.') === path)?.unit;

  expect(unitOf('programme.budget')).toContain('million RMB');
  expect(unitOf('time.window')).toContain('months');
  expect(unitOf('fields.*.share')).toBe('%, percent');
  expect(unitOf('firms.jobs')).toBe('none, a plain number');
});

test('a key that must be stated has no usual value, and says within what it must be', () => {
  expect(all.find((key) => key.path.join('.') === 'programme.budget')).toMatchObject({
    usual: undefined,
    within: ['programme'],
  });
});

test.each([
  ['time.start', 'the decision year'],
  ['time.window', '10 years'],
  ['lines.slots', '1'],
  ['fields.*.waiting-room', 'as `lines` says'],
  ['idle-release', '0 months'],
  ['facts.*.largest', 'all'],
  ['lines.scale-exponent', 'they are stated for the whole line'],
])('without %s counts: %s', (path, usual) => {
  expect(all.find((key) => key.path.join('.') === path)?.usual).toBe(usual);
});
