import * as z from 'zod';
import { UNIT_EXAMPLES, type Dimension } from '../units.ts';
import { amountInput, notAnAmount } from './amounts.ts';
import { EVIDENCE } from './evidence.ts';
import { FAMILY_NAMES } from './families.ts';
import { graded } from './graded.ts';
import { PARAMETERS, quantityInput } from './quantity.ts';
import { SHAPES } from './spec.ts';
import { countingNumber, group, mustBe, oneOf } from './words.ts';

/** Luck that spreads wider than this has no use for a mean. */
const MOST_SPREAD = 100;

const clockKeys = (dimension: Dimension) => ({
  ...PARAMETERS,
  ...EVIDENCE,
  mean: quantityInput(dimension).optional().describe('Mean over all cases; it may itself be uncertain.'),
  spread: graded(countingNumber(MOST_SPREAD, '0.5'))
    .optional()
    .describe('How much cases differ by luck: standard deviation over mean. 0: all alike.'),
  shape: graded(z.union([z.string(), z.number()], { error: mustBe('the name of a shape', 'lognormal') }))
    .optional()
    .describe(
      `Shape of the luck: ${SHAPES.join(', ')} (lognormal unless stated). With "distribution: weibull" or gamma, a number.`,
    ),
  distribution: oneOf(FAMILY_NAMES)
    .optional()
    .describe('Family of the distribution over cases, when its parameters are known; they stand beside it.'),
});

/** A clock as written in the longer form. */
export type ClockForm = z.output<z.ZodObject<ReturnType<typeof clockKeys>>>;

/** A clock as written. */
export type ClockInput = string | number | ClockForm;

const HINTS = {
  between: 'if the mean is uncertain write mean: { between: … }; how much cases differ is spread: 0.5',
  value: 'write mean: and, if cases differ, spread: 0.5',
};

const inputOf = (dimension: 'money' | 'duration'): z.ZodType<ClockInput> =>
  z
    .union([amountInput(dimension), group(clockKeys(dimension), HINTS)], {
      error: (issue) => notAnAmount(issue.input, dimension),
    })
    .meta({
      id: `${dimension}-clock`,
      description:
        'A value that differs by luck from case to case: a mean and a spread, or a distribution, or one value for all.',
      examples: [
        UNIT_EXAMPLES[dimension].split('"')[1] ?? '',
        { mean: UNIT_EXAMPLES[dimension].split('"')[1], spread: 0.5 },
      ],
    });

const INPUTS = { money: inputOf('money'), duration: inputOf('duration') };

/** What may be written for a clock, unread. */
export function clockInput(dimension: 'money' | 'duration'): z.ZodType<ClockInput> {
  return INPUTS[dimension];
}
