import type { ComparedPolicy, ComparedVariant, PolicyPair } from '#analysis';
import { pairWithTop, smallestWords } from './words.ts';
import type { Telling } from './words.ts';

/** Where a policy stands, in a few words. */
export function standingWords(policy: ComparedPolicy, { findings, name }: Telling): string {
  const words = {
    best: findings.illustrationOnly ? 'at the top' : 'best',
    'may be best': findings.illustrationOnly ? 'may be at the top' : 'may be the best',
    'ruled out': 'ruled out',
    exempt: 'for comparison',
    withheld: 'withheld',
  } as const;
  const twin = policy.sameAs === undefined ? '' : `, as ${name(policy.sameAs)}`;
  return `${words[policy.standing]}${twin}`;
}

/** What is to be added where the difference from the top is too small to matter; nothing otherwise. */
export function smallnessWords(variant: ComparedVariant, policy: ComparedPolicy, telling: Telling): string | undefined {
  const pair = pairWithTop(variant, policy.policy);
  if (pair === undefined || pair.identical || !pair.withinSmallest) return undefined;
  return pair.better === undefined && policy.standing !== 'ruled out'
    ? `not distinguishable within ${smallestWords(telling) ?? '0'}`
    : 'too little to matter';
}

/** What a pair shows, in a few words. */
export function pairWords(pair: PolicyPair, telling: Telling): string {
  const { name } = telling;
  if (pair.identical) return 'ran identically';
  if (pair.difference.interval === undefined) return 'withheld';
  if (pair.better === undefined) {
    const smallest = smallestWords(telling);
    return pair.withinSmallest && smallest !== undefined ? `not distinguishable within ${smallest}` : 'not settled';
  }
  const better = `${name(pair[pair.better])} is better`;
  return pair.withinSmallest ? `${better}, too little to matter` : better;
}
