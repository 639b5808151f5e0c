import { QUEUE_FORMULAS, type KnownAnswer } from '../known-answers.ts';
import { group, oneOf, text } from './words.ts';

/** An entry of `known-answers:`. */
export const knownAnswer = group({
  field: text('bench').describe('Field whose queue is meant, as named under `fields:`; its lines serve nobody else.'),
  formula: oneOf(QUEUE_FORMULAS).describe(
    'Closed form: wait for one of several slots (erlang-c), for one slot (pollaczek-khinchine), for one that breaks down (breakdowns); technologies lost where nobody waits (erlang-b), where waiting rooms are full (limited), where patience ends (impatient); waits of insiders and of others where these come after (cobham), with exponential service or one slot.',
  ),
}).transform((read): KnownAnswer => read);
