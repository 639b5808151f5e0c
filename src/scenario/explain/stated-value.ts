import type { Place } from '#common/problem.ts';
import type { ParsedScenario } from '../parse-scenario.ts';
import { isRawList, isRawMap, rawAt, textAt, type Path, type Raw, type RawMap } from '../yaml/raw.ts';

/** What a scenario says of a value, and where. */
export interface StatedValue {
  /** The path at which it was found. */
  readonly path: Path;
  readonly written: string;
  readonly grade: string;
  readonly source: string | undefined;
  readonly note: string | undefined;
  readonly place: Place | undefined;
}

/** What a scenario states at a path, whose steps are keys, positions or ids; undefined where it states nothing. */
export function statedValue({ raw, problem }: ParsedScenario, steps: readonly string[]): StatedValue | undefined {
  const path = pathIn(raw, steps);
  const value = path === undefined ? undefined : rawAt(raw, path);
  if (path === undefined || value === undefined) return undefined;
  const evidence = evidenceAround(raw, path);
  const { place } = problem({ path, what: '', remedy: '' });
  return { path, written: inWords(value), ...evidence, place };
}

/** The steps as a path: positions in lists as numbers; undefined where they lead nowhere. */
function pathIn(raw: RawMap, steps: readonly string[]): Path | undefined {
  const path: (string | number)[] = [];
  for (const step of steps) {
    const here = rawAt(raw, path);
    if (!isRawList(here)) path.push(step);
    else {
      const byId = here.findIndex((entry) => [textAt(entry, ['id']), textAt(entry, ['name'])].includes(step));
      path.push(byId >= 0 ? byId : Number(step));
    }
    if (rawAt(raw, path) === undefined) return undefined;
  }
  return path;
}

/** The evidence of the value itself, else of the nearest map around it that carries some. */
function evidenceAround(raw: RawMap, path: Path): Pick<StatedValue, 'grade' | 'source' | 'note'> {
  const around = path.map((_, index) => rawAt(raw, path.slice(0, path.length - index)));
  const stated = [...around, insideOf(around[0])].filter(isRawMap);
  const found = stated.find((map) => EVIDENCE.some((key) => Object.hasOwn(map, key)));
  if (found === undefined) return { grade: 'assumption (none is stated)', source: undefined, note: undefined };
  return {
    grade: textAt(found, ['grade']) ?? 'assumption (none is stated)',
    source: textAt(found, ['source']),
    note: textAt(found, ['note']),
  };
}

const EVIDENCE = ['grade', 'source', 'note'];

/** The mean of a value that differs by luck carries its evidence. */
function insideOf(value: Raw | undefined): Raw | undefined {
  return isRawMap(value) ? value['mean'] : undefined;
}

/** A value as it is written, on one line and without its evidence. */
function inWords(value: Raw): string {
  if (isRawList(value)) return `[${value.map(inWords).join(', ')}]`;
  if (!isRawMap(value)) return String(value);
  const entries = Object.entries(value).filter(([key]) => !EVIDENCE.includes(key));
  const [only] = entries;
  if (entries.length === 1 && only[0] === 'value') return inWords(only[1]);
  return `{ ${entries.map(([key, entry]) => `${key}: ${inWords(entry)}`).join(', ')} }`;
}
