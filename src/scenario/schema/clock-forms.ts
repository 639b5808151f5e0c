import type { DistributionSpec } from '#random';
import type { Clock } from '../quantity.ts';
import { UNIT_EXAMPLES } from '../units.ts';
import { outsideRange, type Range } from './amounts.ts';
import type { ClockForm, ClockInput } from './clock-input.ts';
import { evidenceOf, evidenceUnder } from './evidence.ts';
import { parametersOf, type Family } from './families.ts';
import { readParameters, writtenAs, type Reader } from './forms.ts';
import { meanTooLarge, PARAMETERS, readQuantity, type QuantityInput } from './quantity.ts';
import { boundsOf, constantSpec, meanOf, SHAPES, shapeOfSpread, specOf, type Parameters, type Shape } from './spec.ts';
import { showValue, wording } from './words.ts';

/** Reads a clock; mistakes are reported and give undefined. */
export function readClock(input: ClockInput, reader: Reader, range: Range): Clock | undefined {
  if (typeof input !== 'object') {
    const mean = readQuantity(input, reader, range);
    return mean && { is: 'clock', shape: constantSpec(1), mean };
  }
  if (input.distribution !== undefined) return readDistribution(input, input.distribution, reader, range);
  if (input.mean !== undefined) return readMeanAndSpread(input, input.mean, reader, range);
  const ends = input.low ?? input.mode ?? input.high;
  const remedy =
    ends === undefined
      ? `write mean: ${UNIT_EXAMPLES[reader.dimension]} and spread: 0.5`
      : 'add distribution: pert if cases differ so, or write mean: { low: …, mode: …, high: … } if the mean is uncertain';
  reader.report([], wording('{name} does not say its mean', remedy));
  return undefined;
}

function readMeanAndSpread(input: ClockForm, mean: QuantityInput, reader: Reader, range: Range): Clock | undefined {
  const shape = readShape(input, reader);
  const nested: Reader = { ...reader, report: (path, message) => reader.report(['mean', ...path], message) };
  const quantity = readQuantity(mean, nested, range);
  if (shape === undefined || quantity === undefined) return undefined;
  const evidence = evidenceUnder(evidenceOf(input), typeof mean === 'object' ? mean : {});
  return { is: 'clock', shape, mean: { ...quantity, evidence } };
}

function readShape(input: ClockForm, reader: Reader): DistributionSpec | undefined {
  const foreign = Object.keys(input).filter((key) => key in PARAMETERS && key !== 'mean' && key !== 'shape');
  for (const key of foreign) {
    const remedy = 'name the distribution, or write mean: and spread: only';
    reader.report([key], wording('{name} needs `distribution:` beside it', remedy));
  }
  const shape = shapeName(input, reader);
  const spread = shape === undefined ? undefined : spreadOf(input, shape, reader);
  if (shape === undefined || spread === undefined) return undefined;
  const made = shapeOfSpread(shape, spread);
  if (typeof made !== 'string') return made;
  reader.report(['spread'], wording(`this spread does not fit: ${made}`, 'choose another spread or shape'));
  return undefined;
}

function shapeName(input: ClockForm, reader: Reader): Shape | undefined {
  const stated = input.shape ?? 'lognormal';
  const known = SHAPES.find((shape) => shape === stated);
  if (known === undefined) {
    reader.report(['shape'], wording(`${showValue(stated)} is not a shape`, `write one of: ${SHAPES.join(', ')}`));
  }
  return known;
}

/** The spread that is stated, or the only one that a shape can have. */
function spreadOf(input: ClockForm, shape: Shape, reader: Reader): number | undefined {
  const only = shape === 'exponential' ? 1 : shape === 'constant' ? 0 : undefined;
  const spread = input.spread ?? only;
  if (spread === undefined) {
    const remedy = 'say how much cases differ, for instance spread: 0.5, or 0 if all are alike';
    reader.report(['spread'], wording('{name} is missing', remedy));
  }
  return spread;
}

/** A distribution over cases: its mean becomes the mean, the rest the luck around one. */
function readDistribution(input: ClockForm, family: Family, reader: Reader, range: Range): Clock | undefined {
  if (input.spread !== undefined) {
    const remedy = 'state the distribution, or mean: and spread:';
    reader.report(['spread'], wording('{name} does not go together with `distribution:`', remedy));
    return undefined;
  }
  const parameters = readParameters(input, family, reader);
  if (parameters === undefined) return undefined;
  const written = writtenAs(input, family);
  const made = aroundOne(family, parameters);
  const wrong =
    typeof made === 'string'
      ? wording(`{name} cannot be used: ${made}`, 'correct its numbers')
      : (outsideRange(made.bounds, range, written) ?? meanTooLarge(made.mean, reader, written));
  if (typeof made === 'string' || wrong !== undefined) {
    reader.report([], wrong ?? '');
    return undefined;
  }
  const evidence = evidenceOf(input);
  const mean = {
    is: 'quantity',
    dimension: reader.dimension,
    spec: constantSpec(made.mean),
    evidence,
    written,
  } as const;
  return { is: 'clock', shape: made.shape, mean };
}

interface AroundOne {
  readonly shape: DistributionSpec;
  readonly mean: number;
  readonly bounds: ReturnType<typeof boundsOf>;
}

/** A distribution taken apart into its mean and the same distribution around one, or why it cannot be. */
function aroundOne(family: Family, parameters: Parameters): AroundOne | string {
  const spec = specOf(family, parameters);
  if (typeof spec === 'string') return spec;
  const mean = meanOf(spec);
  if (!(mean > 0)) return 'its mean is not above 0';
  if (mean === Infinity) return 'its mean is infinite';
  const wanted = parametersOf(family, parameters);
  const scaled = Object.entries(parameters).map(([key, values]): [string, readonly number[]] => [
    key,
    wanted[key].unit === 'own' ? values.map((value) => value / mean) : values,
  ]);
  const shape = specOf(family, Object.fromEntries(scaled));
  return typeof shape === 'string' ? shape : { shape, mean, bounds: boundsOf(spec) };
}
