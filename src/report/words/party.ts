import type { Party } from '#common/parties.ts';
import type { MessageId } from './catalogue.ts';
import { say } from './say.ts';

const NAMES = {
  government: 'parties.government',
  enterprise: 'parties.enterprise',
  university: 'parties.university',
  inventors: 'parties.inventors',
  investor: 'parties.investor',
  platform: 'parties.platform',
} as const satisfies Readonly<Record<Party, MessageId>>;

/** A party in the words of the language in force. */
export function party(name: Party): string {
  return say(NAMES[name]);
}
