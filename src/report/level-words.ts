import type { Level, SweepFindings, SweptLever } from '#analysis';
import { stated } from './numbers.ts';

/** A level with its unit. */
export function levelWords(level: Level, { unit }: Pick<SweptLever, 'unit'>): string {
  return typeof level === 'string' ? level : stated(level, unit);
}

/** The levels of a point, lever by lever. */
export function pointWords({ levers }: Pick<SweepFindings, 'levers'>, at: readonly Level[]): string {
  return levers.map((lever, index) => `${lever.label} ${levelWords(at[index], lever)}`).join(', ');
}
