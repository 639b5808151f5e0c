/** Plain data as it stands in a file, before any meaning is read into it. */
export type Raw = null | boolean | number | string | readonly Raw[] | RawMap;

/** A map of plain data; keys are own properties, never `__proto__`, `prototype` or `constructor`. */
export interface RawMap {
  readonly [key: string]: Raw;
}

/** Keys and list positions from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** Whether plain data is a map (not a list, not a single value). */
export function isRawMap(raw: unknown): raw is RawMap {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Whether plain data is a list. */
export function isRawList(raw: unknown): raw is readonly Raw[] {
  return Array.isArray(raw);
}

/** The value at a path, or undefined when there is none. */
export function rawAt(raw: Raw | undefined, path: Path): Raw | undefined {
  let here: Raw | undefined = raw;
  for (const step of path) {
    if (isRawMap(here)) here = Object.hasOwn(here, step) ? here[step] : undefined;
    else if (isRawList(here) && typeof step === 'number') here = here[step];
    else return undefined;
  }
  return here;
}

/** The map at a path; an empty one when something else, or nothing, stands there. */
export function mapAt(raw: Raw | undefined, path: Path): RawMap {
  const found = rawAt(raw, path);
  return isRawMap(found) ? found : {};
}

/** The list at a path; an empty one when something else, or nothing, stands there. */
export function listAt(raw: Raw | undefined, path: Path): readonly Raw[] {
  const found = rawAt(raw, path);
  return isRawList(found) ? found : [];
}

/** The text at a path, or undefined when something else, or nothing, stands there. */
export function textAt(raw: Raw | undefined, path: Path): string | undefined {
  const found = rawAt(raw, path);
  return typeof found === 'string' ? found : undefined;
}

/** A path as people write it: `fields.robotics.share`, `platforms[0].lines[2]`. */
export function showPath(path: Path): string {
  return path.reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown}[${step}]`;
    return shown === '' ? step : `${shown}.${step}`;
  }, '');
}
