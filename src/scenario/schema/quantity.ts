import * as z from 'zod';
import type { Quantity } from '../quantity.ts';
import { isTooLarge, type Dimension } from '../units.ts';
import {
  amountInput,
  DIMENSION_NAMES,
  notAnAmount,
  outsideRange,
  readAmount,
  tooLarge,
  type Range,
} from './amounts.ts';
import { EVIDENCE, evidenceOf } from './evidence.ts';
import { FAMILY_NAMES } from './families.ts';
import { certain, readForm, type Reader, type SpecRead } from './forms.ts';
import { meanOf } from './spec.ts';
import { group, oneOf, wording } from './words.ts';

/** One number as text with its unit, or bare where the dimension is a plain number. */
const number = (): z.ZodType<string | number> =>
  z.union([z.string(), z.number()], { error: (issue) => notAnAmount(issue.input, 'number') });

const numbers = (): z.ZodType<(string | number)[]> => z.array(number());

/** Parameters of the distributions; which ones a family needs is checked when it is read. */
export const PARAMETERS = {
  mean: number().optional().describe('Mean of the distribution.'),
  sd: number().optional().describe('Standard deviation.'),
  low: number().optional().describe('Lowest possible value.'),
  mode: number().optional().describe('Likeliest value.'),
  high: number().optional().describe('Highest possible value.'),
  alpha: number().optional().describe('First parameter of a beta distribution.'),
  beta: number().optional().describe('Second parameter of a beta distribution.'),
  shape: number().optional().describe('Shape of a Weibull or gamma distribution, a plain number.'),
  scale: number().optional().describe('Scale of a Weibull or gamma distribution.'),
  probability: number().optional().describe('Probability of a one, for a Bernoulli distribution.'),
  values: numbers().optional().describe('Values of a discrete or empirical distribution.'),
  weights: numbers().optional().describe('Weights of the values of a discrete distribution.'),
};

const QUANTITY = {
  value: number().optional().describe('A certain value.'),
  between: z
    .string({ error: (issue) => notAnAmount(issue.input, 'number') })
    .optional()
    .describe('A range that holds the value nine times in ten, for instance "6 to 18 months".'),
  distribution: oneOf(FAMILY_NAMES).optional().describe('Family of the distribution; its parameters stand beside it.'),
  ...PARAMETERS,
  ...EVIDENCE,
};

const EXAMPLES: Readonly<Record<Dimension, readonly (string | number | object)[]>> = {
  money: ['61.6 million RMB', '6160万元', { between: '8 to 18 million RMB', grade: 'assumption' }],
  duration: ['18 months', { between: '6 to 18 months', grade: 'assumption' }],
  share: ['12 %', { between: '10 % to 40 %', grade: 'assumption' }],
  rate: ['160 per year', { between: '15 to 30 per year', grade: 'assumption' }],
  floor: ['5,000 m2', { between: '200 to 400 m2', grade: 'assumption' }],
  number: [1.2, { between: '0.8 to 1.5', grade: 'assumption' }],
  area: ['15,000 mu', { between: '8,000 to 15,000 mu', grade: 'assumption' }],
  mass: ['30 million tonnes', { between: '10 to 30 million tonnes', grade: 'assumption' }],
};

/** Quantity as written. */
export type QuantityInput = string | number | z.output<z.ZodObject<typeof QUANTITY>>;

const inputOf = (dimension: Dimension): z.ZodType<QuantityInput> =>
  z.union([amountInput(dimension), group(QUANTITY)], { error: (issue) => notAnAmount(issue.input, dimension) }).meta({
    id: `${dimension}-quantity`,
    description: `${DIMENSION_NAMES[dimension]}: one value with its unit, or an uncertainty with its evidence.`,
    examples: [...EXAMPLES[dimension]],
  });

/** One schema for each dimension, so that the editor's schema names it once. */
const INPUTS: Readonly<Record<Dimension, z.ZodType<QuantityInput>>> = {
  money: inputOf('money'),
  duration: inputOf('duration'),
  share: inputOf('share'),
  rate: inputOf('rate'),
  floor: inputOf('floor'),
  number: inputOf('number'),
  area: inputOf('area'),
  mass: inputOf('mass'),
};

/** What may be written for a quantity of a dimension, unread. */
export function quantityInput(dimension: Dimension): z.ZodType<QuantityInput> {
  return INPUTS[dimension];
}

/** A number that may be uncertain, read into base units. */
export function quantity(
  dimension: Dimension,
  range: Range,
  most?: number,
): z.ZodPipe<z.ZodType<QuantityInput>, z.ZodTransform<Quantity, QuantityInput>> {
  return INPUTS[dimension].transform((input, context) => {
    const reader: Reader = {
      dimension,
      most,
      report: (path, message) => context.addIssue({ code: 'custom', message, path: [...path] }),
    };
    return readQuantity(input, reader, range) ?? z.NEVER;
  });
}

/** Reads a quantity; mistakes are reported and give undefined. */
export function readQuantity(input: QuantityInput, reader: Reader, range: Range): Quantity | undefined {
  const plain = typeof input !== 'object';
  const read = plain ? readPlain(input, reader) : readForm(input, reader);
  if (read === undefined) return undefined;
  const outside =
    outsideRange(read.bounds, range, read.written) ?? meanTooLarge(meanOf(read.spec), reader, read.written);
  if (outside !== undefined) {
    reader.report([], outside);
    return undefined;
  }
  const evidence = evidenceOf(plain ? {} : input);
  return { is: 'quantity', dimension: reader.dimension, spec: read.spec, evidence, written: read.written };
}

/** The complaint about a mean beyond what makes sense, however it is told; a mean may be infinite. */
export function meanTooLarge(mean: number, { dimension, most }: Reader, written: string): string | undefined {
  if (isTooLarge(mean, dimension)) return tooLarge(written, dimension);
  if (most === undefined || mean <= most) return undefined;
  return wording(`{name} is more than ${most}: it is ${written}`, 'check the number');
}

function readPlain(input: string | number, reader: Reader): SpecRead | undefined {
  const value = readAmount(input, reader.dimension, (message) => reader.report([], message));
  return value === undefined ? undefined : certain(value, String(input));
}

/** A certain quantity that the file does not state: what the simulator takes when a key is left out. */
export function unstated(value: number, dimension: Dimension, written: string): Quantity {
  const evidence = { grade: 'assumption', note: 'not stated in the scenario' } as const;
  return { is: 'quantity', dimension, spec: certain(value, written).spec, evidence, written };
}
