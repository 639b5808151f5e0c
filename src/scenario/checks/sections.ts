import { suggest } from '#common/suggest.ts';
import { isRawMap, mapAt, type RawMap } from '../yaml/raw.ts';

/**
 * Whether a section of the scenario, at its top or in a field, cannot be relied on: it is no map, or its key is
 * misspelt. That is a problem of its own, and what it would have named is not to be missed as well.
 */
export function isBroken(raw: RawMap, section: string): boolean {
  const owners = [raw, ...Object.values(mapAt(raw, ['fields'])).filter(isRawMap)];
  return owners.some(
    (owner) =>
      (Object.hasOwn(owner, section) && !isRawMap(owner[section])) ||
      Object.keys(owner).some((key) => key !== section && suggest(key, [section]) !== undefined),
  );
}
