import { models } from '#models';
import { openScenario } from '#pipeline';
import { printProblems, statedValue } from '#scenario';
import type { ParsedScenario, StatedValue } from '#scenario';
import { isSection, keyEntry, outcomeEntries, wordEntries } from '../explain/entries.ts';
import { keysFor, nearest, type FoundKey } from '../explain/lookup.ts';
import { pageOf, type Entry } from '../explain/page.ts';
import { readBundle } from '../library.ts';
import { UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Most keys that are told in full; of more, only the paths. */
const MOST_TOLD = 3;

/** Says what a parameter, an outcome or a word means, and what a scenario states there. */
export function explainCommand(asked: string, scenario: string | undefined, world: World): number {
  const read = scenario === undefined ? undefined : readOrExplain(scenario, world);
  const keys = keysFor(asked);
  const entries = [...keyEntries(keys, asked, read), ...outcomeEntries(asked), ...wordEntries(asked)];
  if (entries.length === 0) refuseUnknown(asked);
  world.out(pageOf(entries, world.isPretty === true));
  return 0;
}

function readOrExplain(path: string, world: World): ParsedScenario {
  const read = openScenario(readBundle(path, world.cwd), models);
  if (!read.ok) throw new UserError(printProblems(read.problems).trimEnd());
  return read.value;
}

function keyEntries(keys: readonly FoundKey[], asked: string, read: ParsedScenario | undefined): readonly Entry[] {
  if (keys.length > MOST_TOLD) {
    const paths = keys.map(({ key, steps }) => `${steps.join('.')} (${key.file})`);
    return [{ title: `${asked}: several keys are called so`, rows: paths.map((path) => ['', path]) }];
  }
  return keys.flatMap((found) => {
    const entry = keyEntry(found, read?.scenario.model);
    return read === undefined ? [entry] : [{ ...entry, rows: [...entry.rows, ...statedRows(found, read)] }];
  });
}

function statedRows({ key, steps }: FoundKey, read: ParsedScenario): Entry['rows'] {
  if (key.file !== 'scenario') return [['here', `stands in the files of ${key.file}, not in the scenario`]];
  const own = statedValue(read, steps);
  // What a field does not state for itself, it takes from the top of the scenario.
  const wider = steps[0] === 'fields' && steps.length > 3 ? statedValue(read, steps.slice(2)) : undefined;
  if (own === undefined && wider === undefined) return [['here', missingWords(steps, read)]];
  return own === undefined ? valueRows(wider, ' (as for every field)', key) : valueRows(own, '', key);
}

/** A value with its evidence; of a whole section only the line. */
function valueRows(stated: StatedValue | undefined, remark: string, key: FoundKey['key']): Entry['rows'] {
  if (stated === undefined) return [];
  const { written, grade, source = '', note = '', place } = stated;
  const line = ['line', place === undefined ? '' : `${place.file}:${place.line}`] as const;
  if (isSection(key)) return [line];
  return [['here', `${written}${remark}`], ['grade', grade], ['source', source], ['note', note], line];
}

function missingWords([section, name]: readonly string[], { scenario }: ParsedScenario): string {
  const fields = Object.keys(scenario.fields);
  if (section !== 'fields' || name === undefined || fields.includes(name)) return 'not stated: the default counts';
  return `there is no field "${name}"; the fields are: ${fields.join(', ')}`;
}

/** @throws {UserError} always: with what may have been meant */
function refuseUnknown(asked: string): never {
  const close = nearest(asked);
  const remedy =
    close.length > 0
      ? `Did you mean: ${close.join(', ')}?`
      : 'Name a path of a scenario such as durations.patience, an outcome such as incubated-firms, or a word of the glossary.';
  throw new UserError(`Nothing is called "${asked.slice(0, 80)}".\n→ ${remedy}`);
}
