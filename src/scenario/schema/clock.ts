import type { DistributionSpec } from '#random';
import * as z from 'zod';
import type { Clock } from '../quantity.ts';
import { UNIT_EXAMPLES, type Dimension } from '../units.ts';
import { notAnAmount, type Range } from './amounts.ts';
import { EVIDENCE, evidenceOf } from './evidence.ts';
import { FAMILIES, FAMILY_NAMES, type Parameter } from './families.ts';
import { readParameters, type Reader } from './forms.ts';
import { PARAMETERS, quantityInput, readQuantity, type QuantityInput } from './quantity.ts';
import { constantSpec, meanOf, SHAPES, shapeOfSpread, specOf, type Parameters, type Shape } from './spec.ts';
import { group, mustBe, oneOf, showValue, wording } from './words.ts';

const spread = z
  .number({ error: mustBe('a number of at least 0', '0.5') })
  .min(0, { error: mustBe('a number of at least 0', '0.5') });

const clockKeys = (dimension: Dimension) => ({
  ...PARAMETERS,
  ...EVIDENCE,
  mean: quantityInput(dimension).optional().describe('Mean over all cases; it may itself be uncertain.'),
  spread: spread.optional().describe('How much cases differ by luck: standard deviation over mean. 0: all alike.'),
  shape: z
    .union([z.string(), z.number()], { error: mustBe('the name of a shape', 'lognormal') })
    .optional()
    .describe(
      `Shape of the luck: ${SHAPES.join(', ')} (lognormal unless stated). With "distribution: weibull" or gamma, a number.`,
    ),
  distribution: oneOf(FAMILY_NAMES)
    .optional()
    .describe('Family of the distribution over cases, when its parameters are known; they stand beside it.'),
});

type ClockForm = z.output<z.ZodObject<ReturnType<typeof clockKeys>>>;
type ClockInput = string | number | ClockForm;

const HINTS = {
  between: 'if the mean is uncertain write mean: { between: … }; how much cases differ is spread: 0.5',
  value: 'write mean: and, if cases differ, spread: 0.5',
};

const inputOf = (dimension: 'money' | 'duration'): z.ZodType<ClockInput> =>
  z
    .union([z.string(), z.number(), group(clockKeys(dimension), HINTS)], {
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

/** A duration or an amount of money that differs by luck from case to case. */
export function clock(
  dimension: 'money' | 'duration',
  range: Range,
): z.ZodPipe<z.ZodType<ClockInput>, z.ZodTransform<Clock, ClockInput>> {
  return INPUTS[dimension].transform((input, context) => {
    const reader: Reader = {
      dimension,
      report: (path, message) => context.addIssue({ code: 'custom', message, path: [...path] }),
    };
    return readClock(input, reader, range) ?? z.NEVER;
  });
}

function readClock(input: ClockInput, reader: Reader, range: Range): Clock | undefined {
  if (typeof input !== 'object') return withShape(constantSpec(1), input, reader, range);
  if (input.distribution !== undefined) return readDistribution(input, reader, range);
  if (input.mean === undefined) {
    reader.report(
      [],
      wording('{name} does not say its mean', `write mean: ${UNIT_EXAMPLES[reader.dimension]} and spread: 0.5`),
    );
    return undefined;
  }
  return readMeanAndSpread(input, input.mean, reader, range);
}

function readMeanAndSpread(input: ClockForm, mean: QuantityInput, reader: Reader, range: Range): Clock | undefined {
  const shape = readShape(input, reader);
  const evidence = evidenceBeside(input, mean, reader);
  const nested: Reader = { ...reader, report: (path, message) => reader.report(['mean', ...path], message) };
  const quantity = readQuantity(mean, nested, range);
  if (shape === undefined || evidence === undefined || quantity === undefined) return undefined;
  return { is: 'clock', shape, mean: typeof mean === 'object' ? quantity : { ...quantity, evidence } };
}

/** Evidence may stand beside a plain mean, or inside a longer one, not in both places. */
function evidenceBeside(input: ClockForm, mean: QuantityInput, reader: Reader): Clock['mean']['evidence'] | undefined {
  const stated = input.grade ?? input.source ?? input.note;
  if (typeof mean !== 'object' || stated === undefined) return evidenceOf(input);
  reader.report(
    [],
    wording('{name} states evidence beside its mean and not in it', 'move grade, source and note into mean: { … }'),
  );
  return undefined;
}

function readShape(input: ClockForm, reader: Reader): DistributionSpec | undefined {
  for (const key of Object.keys(input).filter((name) => name !== 'mean' && name in PARAMETERS && name !== 'shape')) {
    reader.report(
      [key],
      wording('{name} needs `distribution:` beside it', 'name the distribution, or write mean: and spread: only'),
    );
  }
  const shape = shapeName(input, reader);
  if (shape === undefined) return undefined;
  if (input.spread === undefined && shape !== 'exponential' && shape !== 'constant') {
    reader.report(
      ['spread'],
      wording('{name} is missing', 'say how much cases differ, for instance spread: 0.5, or 0 if all are alike'),
    );
    return undefined;
  }
  const made = shapeOfSpread(shape, input.spread);
  if (typeof made !== 'string') return made;
  reader.report(
    ['spread'],
    wording(`the shape ${shape} cannot have this spread: ${made}`, 'choose another spread or shape'),
  );
  return undefined;
}

function shapeName(input: ClockForm, reader: Reader): Shape | undefined {
  const stated = input.shape ?? (input.spread === 0 ? 'constant' : 'lognormal');
  const known = SHAPES.find((shape) => shape === stated);
  if (known === undefined) {
    reader.report(['shape'], wording(`${showValue(stated)} is not a shape`, `write one of: ${SHAPES.join(', ')}`));
  }
  return known;
}

/** A distribution over cases: its mean becomes the mean, the rest the luck around one. */
function readDistribution(input: ClockForm, reader: Reader, range: Range): Clock | undefined {
  const family = input.distribution ?? 'constant';
  if (input.spread !== undefined) {
    reader.report(
      ['spread'],
      wording('{name} does not go together with `distribution:`', 'state the distribution, or mean: and spread:'),
    );
    return undefined;
  }
  const parameters = readParameters(input, family, reader);
  if (parameters === undefined) return undefined;
  const spec = specOf(family, parameters);
  if (typeof spec === 'string') {
    reader.report([], wording(`{name} cannot be used: ${spec}`, 'correct its numbers'));
    return undefined;
  }
  return aroundOne(input, parameters, spec, { reader, range });
}

function aroundOne(
  input: ClockForm,
  parameters: Parameters,
  spec: DistributionSpec,
  how: { readonly reader: Reader; readonly range: Range },
): Clock | undefined {
  const family = input.distribution ?? 'constant';
  const mean = meanOf(spec);
  const wanted: Readonly<Record<string, Parameter>> = FAMILIES[family];
  const scaled = Object.entries(parameters).map(([key, values]) => [
    key,
    wanted[key]?.unit === 'own' ? values.map((value) => value / mean) : values,
  ]);
  const shape = mean > 0 ? specOf(family, Object.fromEntries(scaled) as Parameters) : 'its mean is not above 0';
  if (typeof shape === 'string') {
    how.reader.report([], wording(`{name} cannot be used: ${shape}`, 'correct its numbers'));
    return undefined;
  }
  const written = [family, ...Object.keys(wanted).map((key) => `${key} ${String(input[key as keyof ClockForm])}`)].join(
    ' ',
  );
  const { dimension } = how.reader;
  return {
    is: 'clock',
    shape,
    mean: { is: 'quantity', dimension, spec: constantSpec(mean), evidence: evidenceOf(input), written },
  };
}

function withShape(shape: DistributionSpec, input: QuantityInput, reader: Reader, range: Range): Clock | undefined {
  const mean = readQuantity(input, reader, range);
  return mean && { is: 'clock', shape, mean };
}
