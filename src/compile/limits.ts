import type { Scenario } from '#scenario';
import type { Program } from './chart/program.ts';

/** How often the state of a `below` may be entered, by guard of the technology's chart. */
export function limitsOf(limits: Scenario['limits'], { guards }: Program): readonly number[] {
  return guards.map(({ word, name }) => (word === 'below' ? (limits[name] ?? 0) : 0));
}
