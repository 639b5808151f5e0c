import { didYouMean } from '#common/suggest.ts';
import type { Finding } from '../finding.ts';
import { isRawList, isRawMap, listAt, mapAt, rawAt, textAt, type Path, type RawMap } from '../yaml/raw.ts';
import { sumFinding } from './shares.ts';

/** What the schema cannot see in catalogues of test scenarios and in the gates that test by them. */
export function testingFindings(raw: RawMap): Finding[] {
  const catalogues = Object.keys(mapAt(raw, ['catalogues']));
  const owners: Path[] = [[], ...Object.keys(mapAt(raw, ['fields'])).map((field) => ['fields', field])];
  return [
    ...catalogues.flatMap((name) => catalogueFindings(raw, ['catalogues', name])),
    ...owners.flatMap((owner) =>
      Object.keys(mapAt(raw, [...owner, 'gates']))
        .filter((gate) => isRawMap(rawAt(raw, [...owner, 'gates', gate, 'testing'])))
        .flatMap((gate) => [
          ...gateFindings(raw, [...owner, 'gates', gate], gate),
          ...nameFindings(raw, [...owner, 'gates', gate, 'testing']),
          ...afterFindings(raw, owner, gate),
        ]),
    ),
  ];
}

const LISTS = ['exposure', 'faults', 'complexity', 'risk'] as const;

function catalogueFindings(raw: RawMap, base: Path): Finding[] {
  const types = rawAt(raw, [...base, 'types']);
  return LISTS.flatMap((name) => {
    const path = [...base, name, 'by-type'];
    const byType = rawAt(raw, path);
    const isShare = name === 'exposure' || name === 'faults';
    if (!isRawList(byType)) return isShare ? [] : aboveZero(raw, [...base, name, 'mean']);
    if (typeof types === 'number' && byType.length !== types) {
      const what = `\`by-type\` of \`${name}\` has ${byType.length} entries, and the catalogue has ${types} types`;
      return [{ path, at: 'key' as const, what, remedy: 'write one entry for each type' }];
    }
    if (name === 'faults') return sumFinding(path, 'all types', byType);
    if (name === 'exposure') return [...sumFinding(path, 'all types', byType), ...neverMet(raw, path)];
    return name === 'complexity' ? byType.flatMap((_, index) => aboveZero(raw, [...path, index])) : someRisk(raw, path);
  });
}

function aboveZero(raw: RawMap, path: Path): Finding[] {
  if (rawAt(raw, path) !== 0) return [];
  return [{ path, what: 'a level of 0 makes no sense here', remedy: 'write a number above 0, for instance 1' }];
}

function someRisk(raw: RawMap, path: Path): Finding[] {
  if (!listAt(raw, path).every((level) => level === 0)) return [];
  return [{ path, at: 'key', what: 'no type has any risk', remedy: 'give one type at least a level above 0' }];
}

/** A type that operation never meets has no place in a catalogue: cases of it could not be compared with operation. */
function neverMet(raw: RawMap, path: Path): Finding[] {
  return listAt(raw, path).flatMap((share, index) =>
    typeof share === 'string' && /^0+(\.0*)?\s*%$/.test(share.trim())
      ? [{ path: [...path, index], what: 'operation never meets this type', remedy: 'leave the type out' }]
      : [],
  );
}

function gateFindings(raw: RawMap, base: Path, gate: string): Finding[] {
  const path = [...base, 'testing'];
  const both = (['sensitivity', 'specificity'] as const)
    .filter((key) => rawAt(raw, [...base, key]) !== undefined)
    .map((key): Finding => ({
      path: [...base, key],
      at: 'key',
      what: `\`${key}\` and \`testing\` both stand here, and the accuracy of the gate follows from its tests`,
      remedy: 'keep one of them',
    }));
  const modes = Object.values(mapAt(raw, [...path, 'modes']));
  const shares = modes.map((mode) => (isRawMap(mode) && Object.hasOwn(mode, 'share') ? mode['share'] : '100 %'));
  const perfect: Finding[] =
    gate === 'production'
      ? [
          {
            path,
            at: 'key',
            what: 'the production gate cannot test by cases: nothing unviable is industrialised',
            remedy: 'state its `sensitivity` alone, and test at an earlier gate',
          },
        ]
      : [];
  return [...both, ...perfect, ...sumFinding([...path, 'modes'], 'all modes', shares)];
}

function nameFindings(raw: RawMap, path: Path): Finding[] {
  const owners: Path[] = [[], ...Object.keys(mapAt(raw, ['fields'])).map((field) => ['fields', field])];
  const stated = (section: string): string[] => [
    ...new Set(owners.flatMap((owner) => Object.keys(mapAt(raw, [...owner, section])))),
  ];
  return [
    ...unknown(raw, [...path, 'catalogue'], stated('catalogues'), 'catalogue under `catalogues`'),
    ...unknown(raw, [...path, 'costs'], stated('costs'), 'cost under `costs`'),
    ...unknown(raw, [...path, 'takes'], stated('durations'), 'duration under `durations`'),
  ];
}

function unknown(raw: RawMap, path: Path, known: readonly string[], kind: string): Finding[] {
  const name = textAt(raw, path);
  if (name === undefined || name === '' || known.includes(name)) return [];
  return [{ path, what: `there is no ${kind} named "${name}"`, remedy: didYouMean(name, known) }];
}

/** A gate may come after another one that tests by the same catalogue, and not, by way of others, after itself. */
function afterFindings(raw: RawMap, owner: Path, gate: string): Finding[] {
  const gates = { ...mapAt(raw, ['gates']), ...mapAt(raw, [...owner, 'gates']) };
  const path = [...owner, 'gates', gate, 'testing', 'after'];
  const before = textAt(raw, path);
  if (before === undefined) return [];
  const earlier = mapAt(gates, [before, 'testing']);
  if (Object.keys(earlier).length === 0) {
    const tested = Object.keys(gates).filter((name) => isRawMap(rawAt(gates, [name, 'testing'])) && name !== gate);
    return [{ path, what: `there is no gate named "${before}" that tests`, remedy: didYouMean(before, tested) }];
  }
  if (earlier['catalogue'] !== rawAt(gates, [gate, 'testing', 'catalogue'])) {
    const what = `the gate "${before}" tests by another catalogue`;
    return [{ path, what, remedy: 'name the same catalogue in both, or remove `after`' }];
  }
  const passed = new Set([gate]);
  for (let at: string | undefined = before; at !== undefined; at = textAt(gates, [at, 'testing', 'after'])) {
    if (passed.has(at)) {
      const what = `the gate "${gate}" comes after itself`;
      return [{ path, what, remedy: 'name a gate that a technology passes before this one' }];
    }
    passed.add(at);
  }
  return [];
}
