import type { CONTRIBUTIONS } from '#table';
import type { MessageId } from './catalogue.ts';
import { say } from './say.ts';

type Cost = (typeof CONTRIBUTIONS)[number];

const COSTS = {
  equipment: 'costs.equipment',
  facility: 'costs.facility',
  team: 'costs.team',
  operation: 'costs.operation',
  trial: 'costs.trial',
  production: 'costs.production',
  overrun: 'costs.overrun',
  other: 'costs.other',
} as const satisfies Readonly<Record<Cost, MessageId>>;

/** A cost whose payers are told one by one, in the words of the language in force. */
export function costWords(cost: Cost): string {
  return say(COSTS[cost]);
}
