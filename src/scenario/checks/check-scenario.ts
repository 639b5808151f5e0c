import { didYouMean } from '#common/suggest.ts';
import type { MeasuredName, Vocabulary } from '../bundle.ts';
import type { Finding } from '../finding.ts';
import { isRawList, isRawMap, listAt, mapAt, rawAt, textAt, type Path, type Raw, type RawMap } from '../yaml/raw.ts';
import { adoptionFindings } from './adoption.ts';
import { arrivalRateFindings } from './arrival-rate.ts';
import { chartNameFindings } from './chart-names.ts';
import type { Affected } from './effects.ts';
import { floorFindings } from './floor-area.ts';
import { optionFindings } from './options.ts';
import { knownAnswerFindings } from './known-answers.ts';
import { outcomeNumberFindings } from './outcome-numbers.ts';
import { outcomesIn } from './outcomes-in.ts';
import { participationFindings } from './participation.ts';
import { precisionFindings } from './precision.ts';
import { sumFinding } from './shares.ts';
import { shockFindings } from './shocks.ts';
import { stationFindings } from './stations.ts';
import { testingFindings } from './testing.ts';
import { gateFindings, overrunFindings, timeFindings, viabilityFindings } from './values.ts';

/** Names of contracts and instruments that can be used. */
export interface LibraryNames {
  readonly contracts: readonly string[];
  readonly instruments: readonly string[];
  /** What those that are used have an effect on. */
  readonly affected: Affected;
}

/**
 * What the schema cannot see in a scenario: names that must exist, shares that must sum to one, years in order.
 * Works on plain data and is silent where that has the wrong form, so that it adds to what the schema finds.
 */
export function checkScenario(raw: RawMap, vocabulary: Vocabulary, names: LibraryNames): Finding[] {
  const outcomes = outcomesIn(raw, vocabulary);
  return [
    ...unknownName(raw, ['model'], vocabulary.models, 'model'),
    ...unknownName(raw, ['decision', 'outcome'], namesOf(outcomes), 'outcome'),
    ...listAt(raw, ['facts']).flatMap((_, index) =>
      unknownName(raw, ['facts', index, 'outcome'], namesOf(vocabulary.facts), 'outcome of facts'),
    ),
    ...listAt(raw, ['benchmarks']).flatMap((_, index) =>
      unknownName(raw, ['benchmarks', index, 'outcome'], namesOf(outcomes), 'outcome'),
    ),
    ...outcomeNumberFindings(raw, { outcomes, facts: vocabulary.facts }),
    ...precisionFindings(raw, outcomes),
    ...fieldShares(raw),
    ...fieldsWithoutLines(raw),
    ...lineGroups(raw, names),
    ...tooManyLines(raw),
    ...programmeFields(raw),
    ...repeatedIds(raw),
    ...factScopes(raw),
    ...policyNames(raw, names),
    ...chartNameFindings(raw, vocabulary, names.affected),
    ...adoptionFindings(raw, delaysOf(raw, vocabulary)),
    ...arrivalRateFindings(raw),
    ...timeFindings(raw),
    ...gateFindings(raw),
    ...testingFindings(raw),
    ...viabilityFindings(raw),
    ...overrunFindings(raw),
    ...participationFindings(raw),
    ...shockFindings(raw, vocabulary),
    ...knownAnswerFindings(raw, vocabulary),
    ...stationFindings(raw, vocabulary),
    ...floorFindings(raw),
    ...optionFindings(raw, vocabulary),
  ];
}

/** Durations that the charts of the scenario's model name. */
function delaysOf(raw: RawMap, { charts = {} }: Vocabulary): readonly string[] {
  const model = textAt(raw, ['model']) ?? '';
  return Object.hasOwn(charts, model) ? charts[model].durations : [];
}

function namesOf(measured: readonly MeasuredName[]): string[] {
  return measured.map(({ name }) => name);
}

function unknownName(raw: Raw, path: Path, known: readonly string[], kind: string): Finding[] {
  const name = textAt(raw, path);
  if (name === undefined || name === '' || known.includes(name)) return [];
  return [{ path, what: `there is no ${kind} named "${name}"`, remedy: didYouMean(name, known) }];
}

function programmeFields(raw: RawMap): Finding[] {
  const known = Object.keys(mapAt(raw, ['fields']));
  return Object.keys(mapAt(raw, ['programme', 'lines-by-field']))
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path: ['programme', 'lines-by-field', name],
      at: 'key',
      what: `there is no field named "${name}"`,
      remedy: didYouMean(name, known),
    }));
}

function fieldShares(raw: RawMap): Finding[] {
  const fields = Object.values(mapAt(raw, ['fields']));
  if (fields.length === 0) {
    return isRawMap(raw['fields'])
      ? [
          {
            path: ['fields'],
            at: 'key',
            what: '`fields` names no field',
            remedy: 'add at least one field with its share',
          },
        ]
      : [];
  }
  return sumFinding(
    ['fields'],
    'all fields',
    fields.map((field) => mapAt(field, [])['share']),
  );
}

function fieldsWithoutLines(raw: RawMap): Finding[] {
  const platforms = raw['platforms'];
  if (!isRawList(platforms) || platforms.length === 0) return [];
  const groups = platforms.flatMap((platform) => listAt(platform, ['lines']));
  const served = new Set(groups.map((group) => rawAt(group, ['field'])));
  return Object.keys(mapAt(raw, ['fields']))
    .filter((field) => !served.has(field))
    .map((field) => ({
      path: ['fields', field],
      at: 'key',
      what: `the field \`${field}\` has no line on any platform`,
      remedy: `add a line { field: ${field}, count: 1, … } to a platform, or remove the field`,
    }));
}

function lineGroups(raw: RawMap, names: LibraryNames): Finding[] {
  const fields = Object.keys(mapAt(raw, ['fields']));
  return listAt(raw, ['platforms']).flatMap((platform, at) =>
    listAt(platform, ['lines']).flatMap((_, index) => {
      const path: Path = ['platforms', at, 'lines', index];
      return [
        ...unknownName(raw, [...path, 'field'], fields, 'field'),
        ...unknownName(raw, [...path, 'contract'], names.contracts, 'co-construction model'),
      ];
    }),
  );
}

/** Most lines and platforms of a whole scenario, once copies are written out. */
const MOST_LINES = 10_000;

function tooManyLines(raw: RawMap): Finding[] {
  const copies = (platform: Raw): number => Number(rawAt(platform, ['copies']) ?? 1);
  const lines = (platform: Raw): number =>
    listAt(platform, ['lines']).reduce<number>((sum, group) => sum + Number(rawAt(group, ['count']) ?? 0), 0);
  const platforms = listAt(raw, ['platforms']);
  const total = platforms.reduce<number>((sum, platform) => sum + copies(platform) * Math.max(1, lines(platform)), 0);
  if (!(total > MOST_LINES)) return [];
  const what = `the platforms and their copies have ${total} lines, and at most ${MOST_LINES} are simulated`;
  return [{ path: ['platforms'], at: 'key', what, remedy: 'lower `count` or `copies`' }];
}

function repeatedIds(raw: RawMap): Finding[] {
  const lists = [
    { path: ['platforms'], key: 'id' },
    { path: ['facts'], key: 'id' },
    { path: ['firms', 'rounds'], key: 'name' },
  ];
  return lists.flatMap(({ path, key }) => {
    const seen = new Set<string>();
    return listAt(raw, path).flatMap((entry, index): Finding[] => {
      const id = textAt(entry, [key]);
      if (id === undefined) return [];
      const first = !seen.has(id);
      seen.add(id);
      if (first) return [];
      const what = `two ${path[path.length - 1]} have the ${key} "${id}"`;
      return [
        { path: [...path, index, key], what, remedy: `give each ${key === 'id' ? 'an' : 'a'} ${key} of its own` },
      ];
    });
  });
}

function factScopes(raw: RawMap): Finding[] {
  const ids = listAt(raw, ['platforms']).flatMap((platform) => textAt(platform, ['id']) ?? []);
  return listAt(raw, ['facts']).flatMap((_, index) =>
    unknownName(raw, ['facts', index, 'scope'], ['city', ...ids], 'platform'),
  );
}

function policyNames(raw: RawMap, names: LibraryNames): Finding[] {
  const levers = [
    ['co-construction', names.contracts, 'co-construction model'],
    ['investment', names.instruments, 'investment model'],
  ] as const;
  return levers.flatMap(([lever, known, kind]) => [
    ...listAt(raw, ['policies', 'vary', lever]).flatMap((_, index) =>
      unknownName(raw, ['policies', 'vary', lever, index], known, kind),
    ),
    ...listAt(raw, ['policies', 'list']).flatMap((_, index) =>
      unknownName(raw, ['policies', 'list', index, lever], known, kind),
    ),
  ]);
}
