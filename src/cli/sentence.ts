import type { DealTrouble } from '#scenario';
import { UserError } from './world.ts';

/** Words as a sentence: with a capital and a full stop. */
export function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(first) ? first : `${first}.`;
}

/** What is wrong with what a user asks for, and what to do. */
export function troubleError({ what, remedy }: DealTrouble): UserError {
  return new UserError(`${sentence(what)}\n→ ${sentence(remedy)}`);
}
