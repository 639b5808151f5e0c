import { didYouMean } from '#common/suggest.ts';
import { statedValue } from '#scenario';
import type { ParsedScenario, StatedValue } from '#scenario';
import type { About } from './about.ts';
import { NAMED } from './about.ts';
import { isSection } from './entries.ts';
import type { FoundKey } from './lookup.ts';
import type { Entry } from './page.ts';

/** What a scenario states of a key, its evidence and its line; or why it states nothing. */
export function statedRows(found: FoundKey, read: ParsedScenario): Entry['rows'] {
  const { key, steps, part } = found;
  if (key.file !== 'scenario') return [['here', `stands in the files of ${key.file}, not in the scenario`]];
  const inside = part === undefined ? undefined : lookUp([...steps, ...part.steps], read);
  const whole = lookUp(steps, read);
  if (inside !== undefined) return valueRows(inside, found);
  if (whole === undefined) return [['here', missingWords(found, read)]];
  const rows = valueRows(whole, found);
  return part === undefined
    ? rows
    : rows.map(([label, text]) => [label, label === 'here' ? `all of it: ${text}` : text]);
}

interface Seen {
  readonly stated: StatedValue;
  readonly remark: string;
}

/** What stands at a path; what a field does not state for itself, it takes from the top of the scenario or the firms. */
function lookUp(steps: readonly string[], read: ParsedScenario): Seen | undefined {
  const own = statedValue(read, steps);
  if (own !== undefined) return { stated: own, remark: '' };
  if (steps[0] !== 'fields' || steps.length < 3) return undefined;
  const wider = statedValue(read, steps.slice(2)) ?? statedValue(read, ['firms', ...steps.slice(2)]);
  return wider === undefined ? undefined : { stated: wider, remark: ' (as for every field)' };
}

/** A value with its evidence, if it is a number that takes any; of a whole section only the line. */
function valueRows({ stated, remark }: Seen, { key }: FoundKey): Entry['rows'] {
  const { written, grade, source = '', note = '', place } = stated;
  const line = ['line', place === undefined ? '' : `${place.file}:${place.line}`] as const;
  if (isSection(key)) return [line];
  const here = ['here', `${written}${remark}`] as const;
  return key.takesGrade ? [here, ['grade', grade], ['source', source], ['note', note], line] : [here, line];
}

/** Why a scenario says nothing at a path: the default counts, or what is around it is left out too. */
function missingWords({ key, steps }: FoundKey, read: ParsedScenario): string {
  const { within, usual } = key;
  const around = within === undefined ? undefined : steps.slice(0, within.length);
  if (around !== undefined && lookUp(around, read) === undefined)
    return `not stated, and neither is ${around.join('.')}: there is none in this scenario`;
  return usual === undefined ? 'not stated' : 'not stated: the default counts';
}

/** Why a scenario cannot have such a key: a name in its path is none of its own; undefined where it can. */
export function whyAbsent({ key, steps }: FoundKey, { read }: About): string | undefined {
  if (read === undefined || key.file !== 'scenario') return undefined;
  const at = key.path.findIndex((step, index) => step === '*' && steps[index] !== '*' && isForeign(steps, index, read));
  if (at < 0) return undefined;
  const [around, name] = [steps.slice(0, at).join('.'), steps[at]];
  return `The scenario has no "${name}" under ${around}.\n→ ${sentence(didYouMean(name, entriesAt(steps.slice(0, at), read)))}`;
}

/** Is a name none of those that the scenario has where it is written? */
function isForeign(steps: readonly string[], at: number, read: ParsedScenario): boolean {
  const around = steps.slice(0, at);
  // What charts use of these was looked up in the model.
  if (NAMED.some((section) => section === around.at(-1))) return false;
  return lookUp([...around, steps[at]], read) === undefined;
}

function entriesAt(around: readonly string[], read: ParsedScenario): readonly string[] {
  let here: unknown = read.raw;
  for (const step of statedValue(read, around)?.path ?? [])
    here =
      typeof here === 'object' && here !== null
        ? (here as Readonly<Record<string | number, unknown>>)[step]
        : undefined;
  if (typeof here !== 'object' || here === null) return [];
  return Array.isArray(here) ? here.map((entry, index) => idOf(entry) ?? String(index)) : Object.keys(here);
}

function idOf(entry: unknown): string | undefined {
  const { id, name } = typeof entry === 'object' && entry !== null ? { id: undefined, name: undefined, ...entry } : {};
  const called: unknown = id ?? name;
  return typeof called === 'string' ? called : undefined;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('?') ? '' : '.'}`;
}
