import { didYouMean } from '#common/suggest.ts';
import type { Vocabulary } from '../bundle.ts';
import type { Finding } from '../finding.ts';
import { mapAt, rawAt, textAt, type Path, type Raw, type RawMap } from '../yaml/raw.ts';
import { isBroken } from './sections.ts';

/** Where effects on named things stand in a file. */
const KINDS = [
  { path: ['effects', 'odds', 'gates'], key: 'gates', what: 'gate' },
  { path: ['effects', 'durations'], key: 'durations', what: 'duration' },
  { path: ['effects', 'costs'], key: 'costs', what: 'cost' },
] as const;

/** Names that contracts or instruments have an effect on. */
export type Affected = Readonly<Record<(typeof KINDS)[number]['key'], readonly string[]>>;

/** What the effects of some files are on. */
export function affectedBy(files: readonly Raw[]): Affected {
  const namesAt = (path: Path): string[] => files.flatMap((file) => Object.keys(mapAt(file, path)));
  const [gates, durations, costs] = KINDS.map(({ path }) => namesAt(path));
  return { gates, durations, costs };
}

/** Effects of a contract or an instrument on gates, durations or costs that the scenario does not have. */
export function effectFindings(library: Raw, scenario: RawMap, vocabulary: Vocabulary): Finding[] {
  return KINDS.flatMap(({ path, key, what }) => {
    const known = new Set([
      ...namesIn(scenario, key),
      ...chartNamesOf(scenario, key, vocabulary),
      ...(key === 'costs' ? overrunIn(scenario) : []),
    ]);
    return isBroken(scenario, key) ? [] : unknown(Object.keys(mapAt(library, path)), known, path, what);
  });
}

function unknown(names: readonly string[], known: ReadonlySet<string>, path: Path, what: string): Finding[] {
  return names
    .filter((name) => !known.has(name))
    .map((name) => ({
      path: [...path, name],
      at: 'key',
      what: `there is an effect on the ${what} \`${name}\`, which the scenario does not have`,
      remedy: didYouMean(name, known),
    }));
}

/** Names that charts use: a scenario that does not state them has that problem already. */
function chartNamesOf(scenario: RawMap, key: 'gates' | 'durations' | 'costs', vocabulary: Vocabulary): string[] {
  const model = textAt(scenario, ['model']) ?? '';
  const charts = vocabulary.charts ?? {};
  const used = Object.hasOwn(charts, model) ? charts[model][key] : [];
  return [...used, ...(vocabulary[key] ?? [])];
}

/** What first plants cost above their estimate has a name, although nothing under `costs:` states it. */
function overrunIn(scenario: RawMap): string[] {
  const owners = [scenario, ...Object.values(mapAt(scenario, ['fields']))];
  return owners.some((owner) => rawAt(owner, ['first-of-a-kind']) !== undefined) ? ['overrun'] : [];
}

/** Names that a scenario gives to gates, durations or costs, at its top or in any field. */
function namesIn(scenario: RawMap, key: 'gates' | 'durations' | 'costs'): string[] {
  const fields = Object.values(mapAt(scenario, ['fields'])).map((field) => mapAt(field, [key]));
  return [mapAt(scenario, [key]), ...fields].flatMap((map) => Object.keys(map));
}
