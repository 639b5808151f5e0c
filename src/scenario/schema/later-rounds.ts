import type { ExitLuck } from '../scenario.ts';
import { clock } from './clock.ts';
import { EVIDENCE } from './evidence.ts';
import { graded } from './graded.ts';
import { quantity } from './quantity.ts';
import { countingNumber, group, list, text, wording } from './words.ts';

/** Prices that differ more than this have no use for a mean. */
const MOST_SPREAD = 10;

/** A price cut nearer to its mean than this hardly differs. */
const NEAREST_CUT = 1.5;

/** `rounds:` of firms. */
export const rounds = list(
  group({
    name: text('B').describe('Name of the round; its luck is drawn by it.'),
    after: quantity('duration', 'positive').describe('Time from the founding of the firm.'),
    chance: quantity('share', 'probability').describe('Chance that a firm alive then holds the round.'),
    raises: clock('money', 'positive').describe('What its investors pay in.'),
    sells: quantity('share', 'probability').describe('Share of the firm that they hold afterwards.'),
  }),
  '- { name: B, after: 24 months, chance: 40 %, raises: 10 million RMB, sells: 17 % }',
);

/** `exit:` of firms. */
export const exit = group({
  spread: graded(countingNumber(MOST_SPREAD, '1.2')).describe(
    'How much prices differ: standard deviation over mean, before the cut. 0: not at all.',
  ),
  most: graded(countingNumber(1000, '5')).describe('Highest price as a multiple of the mean.'),
  ...EVIDENCE,
}).transform(({ spread, most }, context): ExitLuck => {
  if (most < NEAREST_CUT) {
    const message = wording(`{name} is less than ${NEAREST_CUT}: it is ${most}`, 'write most: 5');
    context.addIssue({ code: 'custom', message, path: ['most'] });
  }
  return { spread, most };
});
