import { linesOnFloor } from '../floor-area.ts';
import type { Finding } from '../finding.ts';
import { parseAmount } from '../units.ts';
import { listAt, rawAt, textAt, type Path, type Raw, type RawMap } from '../yaml/raw.ts';

/** Lines that are not counted and have no floor to be counted by, and those that do not fit on their floor. */
export function floorFindings(raw: RawMap): Finding[] {
  const areaPerSlot = area(raw, ['lines', 'area-per-slot']);
  const slots = Number(rawAt(raw, ['lines', 'slots']) ?? 1);
  return listAt(raw, ['platforms']).flatMap((platform, at) => {
    const path = ['platforms', at];
    const floor = area(platform, ['floor-area']);
    const room = linesOnFloor(floor, { areaPerSlot, slots });
    return room === undefined
      ? uncounted(platform, path, { floor, areaPerSlot })
      : overfull(platform, path, { room, slots, written: textAt(platform, ['floor-area']) ?? '' });
  });
}

function area(raw: Raw, path: Path): number | undefined {
  const written = textAt(raw, path);
  return written === undefined ? undefined : parseAmount(written, 'floor');
}

function uncounted(
  platform: Raw,
  path: Path,
  known: { readonly floor: number | undefined; readonly areaPerSlot: number | undefined },
): Finding[] {
  const missing = known.floor === undefined ? '`floor-area` of the platform' : '`lines.area-per-slot`';
  return listAt(platform, ['lines']).flatMap((group, index): Finding[] => {
    if (rawAt(group, ['count']) !== undefined || typeof group !== 'object') return [];
    const what = `\`count\` is missing, and without ${missing} nobody knows how many lines there is room for`;
    return [{ path: [...path, 'lines', index], what, remedy: `add \`count\`, or ${missing}` }];
  });
}

function overfull(
  platform: Raw,
  path: Path,
  { room, slots, written }: { readonly room: number; readonly slots: number; readonly written: string },
): Finding[] {
  const groups = listAt(platform, ['lines']);
  const stated = groups.reduce<number>((sum, group) => sum + Number(rawAt(group, ['count']) ?? 0), 0);
  const open = groups.filter((group) => rawAt(group, ['count']) === undefined).length;
  if (!(stated + open > room)) return [];
  const each = slots === 1 ? '' : ` of ${slots} slots each`;
  return [
    {
      path: [...path, 'floor-area'],
      what: `${written} have room for ${room} lines${each}, and ${stated + open} or more are to stand there`,
      remedy: 'lower `count`, state a larger floor, or a smaller `lines.area-per-slot`',
    },
  ];
}
