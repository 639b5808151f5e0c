import type { ParticipationFinding } from '#analysis';
import type { Material } from './context.ts';
import type { MessageId } from './words/catalogue.ts';
import { say } from './words/say.ts';

/** Whether every party that is asked signs a policy: `no` where one refuses, `yes` where all accept. */
export type Consent = 'yes' | 'no' | 'cannot be told' | 'nobody is asked';

/** Who would sign a policy; undefined for the run without the platform, which nobody signs. */
export function participationOf({ findings }: Material, policy: string): ParticipationFinding | undefined {
  return findings.participation.find((each) => each.policy === policy);
}

/** What the verdicts of the parties come to. */
export function consentOf({ parties }: ParticipationFinding): Consent {
  const asked = parties.filter((party) => party.asked);
  if (asked.length === 0) return 'nobody is asked';
  if (asked.some(({ verdict }) => verdict === 'refuses')) return 'no';
  return asked.every(({ verdict }) => verdict === 'accepts') ? 'yes' : 'cannot be told';
}

/** Whether any policy asks any party to sign. */
export function isAskedAtAll({ findings }: Material): boolean {
  return findings.participation.some((finding) => consentOf(finding) !== 'nobody is asked');
}

const WORDS = {
  yes: 'consent.yes',
  no: 'consent.no',
  'cannot be told': 'consent.cannotBeTold',
  'nobody is asked': 'consent.nobodyAsked',
} as const satisfies Readonly<Record<Consent, MessageId>>;

/** Whether all sign, in the words of the language in force. */
export function consentWords(consent: Consent): string {
  return say(WORDS[consent]);
}
