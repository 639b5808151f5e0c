import type { LineRules } from './scenario.ts';

/** Lines that a floor has room for: whole slots, on whole lines. Undefined where no floor or no area of a slot is stated. */
export function linesOnFloor(
  squareMetres: number | undefined,
  { areaPerSlot, slots }: Pick<LineRules, 'areaPerSlot' | 'slots'>,
): number | undefined {
  if (squareMetres === undefined || areaPerSlot === undefined) return undefined;
  // 5,000 m2 in slots of 0.1 m2 are 50,000, whatever the rounding of the division.
  return Math.floor((squareMetres / areaPerSlot / slots) * (1 + 1e-12));
}

/** Groups of lines with their counts: those without one share the room that is left, the first of them having the rest. */
export function withCounts<Group extends { readonly count?: number | undefined }>(
  groups: readonly Group[],
  room: number | undefined,
): (Group & { readonly count: number })[] {
  const open = groups.filter(({ count }) => count === undefined).length;
  const stated = groups.reduce((sum, { count = 0 }) => sum + count, 0);
  const left = Math.max(0, (room ?? 0) - stated);
  let place = 0;
  return groups.map((group) => ({
    ...group,
    count: group.count ?? Math.floor(left / open) + (place++ < left % open ? 1 : 0),
  }));
}
