import { describe, expect, it } from 'vitest';
import { readClockText, readQuantityText } from './support.ts';

describe('a quantity', () => {
  it.each([
    ['12 %', { kind: 'constant', value: 0.12 }, '12 %'],
    ['{ value: 12 %, grade: reported }', { kind: 'constant', value: 0.12 }, '12 %'],
    ['{ between: 10 % to 40 %, distribution: uniform }', { kind: 'uniform' }, '10 % to 40 % (90 %)'],
    ['{ between: 10 % to 40 % }', { kind: 'beta' }, '10 % to 40 % (90 %)'],
    [
      '{ low: 10 %, mode: 20 %, high: 40 % }',
      { kind: 'pert', low: 0.1, mode: 0.2, high: 0.4 },
      'pert: low 10 %, mode 20 %, high 40 %',
    ],
    [
      '{ distribution: triangular, low: 10 %, mode: 20 %, high: 40 % }',
      { kind: 'triangular', mode: 0.2 },
      'triangular: low 10 %, mode 20 %, high 40 %',
    ],
    ['{ distribution: beta, alpha: 3, beta: 7 }', { kind: 'beta', alpha: 3, beta: 7 }, 'beta: alpha 3, beta 7'],
    [
      '{ distribution: beta, alpha: 3, beta: 7, low: 10 %, high: 50 % }',
      { kind: 'beta', low: 0.1, high: 0.5 },
      'beta: alpha 3, beta 7, low 10 %, high 50 %',
    ],
    [
      '{ distribution: discrete, values: [10 %, 20 %], weights: [1, 3] }',
      { kind: 'discrete', values: [0.1, 0.2], weights: [1, 3] },
      'discrete: values 10 % 20 %, weights 1 3',
    ],
    [
      '{ distribution: empirical, values: [10 %, 20 %] }',
      { kind: 'empirical', values: [0.1, 0.2] },
      'empirical: values 10 % 20 %',
    ],
    [
      '{ distribution: beta, low: 0 %, mode: 25 %, high: 100 % }',
      { kind: 'beta', alpha: 2, beta: 4, low: 0, high: 1 },
      'beta: low 0 %, mode 25 %, high 100 %',
    ],
    [
      '{ distribution: bernoulli, probability: 0.4 }',
      { kind: 'bernoulli', probability: 0.4 },
      'bernoulli: probability 0.4',
    ],
  ])('is read from %s', (text, spec, written) => {
    const read = readQuantityText(text);

    expect(read).toMatchObject({ is: 'quantity', dimension: 'share', spec, written });
  });

  it('keeps its evidence, and counts as an assumption without a grade', () => {
    const graded = readQuantityText('{ value: 12 %, grade: literature, source: Smith 2020, note: Table 3 }');

    expect(graded).toMatchObject({ evidence: { grade: 'literature', source: 'Smith 2020', note: 'Table 3' } });
    expect(readQuantityText('{ value: 12 %, source: Smith 2020 }')).toMatchObject({
      evidence: { grade: 'assumption', source: 'Smith 2020' },
    });
    expect(readQuantityText('12 %')).toMatchObject({ evidence: { grade: 'assumption' } });
  });

  it.each([
    ['{ grade: reported }', '`x` does not say its number'],
    ['{ value: 10 %, between: 10 % to 20 % }', '`value` does not go together with a range (`between`)'],
    ['{ value: 10 %, low: 10 % }', '`low` does not go together with the distribution constant'],
    ['{ low: 10 %, high: 20 % }', '`mode` is missing'],
    [
      '{ distribution: uniform, low: 10 %, mode: 15 %, high: 20 % }',
      '`mode` does not go together with the distribution uniform',
    ],
    [
      '{ distribution: normal, mean: 50 %, sd: 10 % }',
      '`x` must lie between 0 % and 100 %; it is normal: mean 50 %, sd 10 %',
    ],
    ['{ between: 10 % }', 'the range "10 %" cannot be read'],
    ['{ between: 10 % to 120 % }', '`between` cannot be used: high 1.2 is not below the bound 1'],
    ['{ distribution: lognormal, mean: 10 % }', '`sd` is missing'],
    [
      '{ distribution: discrete, values: [10 %, 20], weights: [1, 3] }',
      'entry 2 of `values` is the bare number 20: a share in percent needs its unit',
    ],
    [
      '{ distribution: beta, low: 10 %, mode: 20 %, high: 40 %, alpha: 3 }',
      '`alpha` does not go together with the distribution beta',
    ],
    ['{ distribution: gamma, mode: 20 % }', '`high` is missing'],
    [
      '{ distribution: normal, low: 10 %, mode: 20 %, high: 40 % }',
      '`x` cannot be used: normal has two parameters: with 5 % quantile 0.1 and 95 % quantile 0.4 its mode is 0.25, not 0.2',
    ],
    ['{ distribution: betta }', '`distribution` cannot be "betta"'],
    ['{ valu: 10 % }', '`valu` is not known here'],
    ['[10 %]', '`x` must be a share in percent; it is a list'],
    ['yes', '`x` must be a share in percent; it is "yes"'],
    ['true', '`x` must be a share in percent; it is the value true'],
    ['.inf', '`x` must be a share in percent; it is the number Infinity'],
  ])('is refused as %s', (text, what) => {
    expect(readQuantityText(text)).toContain(what);
  });
});

describe('a clock', () => {
  it.each([
    ['6 months', { shape: { kind: 'constant', value: 1 }, mean: { spec: { value: 6 } } }],
    ['{ mean: 6 months, spread: 0 }', { shape: { kind: 'constant', value: 1 } }],
    ['{ mean: 6 months, shape: constant }', { shape: { kind: 'constant', value: 1 } }],
    ['{ mean: 6 months, spread: 0.5 }', { shape: { kind: 'lognormal' } }],
    ['{ mean: 6 months, spread: 0.5, shape: gamma }', { shape: { kind: 'gamma', shape: 4, scale: 0.25 } }],
    ['{ mean: 6 months, spread: 0.5, shape: weibull }', { shape: { kind: 'weibull' } }],
    ['{ mean: 6 months, spread: 0.5, shape: uniform }', { shape: { kind: 'uniform' } }],
    ['{ mean: 6 months, spread: 0.5, shape: truncated-normal }', { shape: { kind: 'truncated-normal', low: 0 } }],
    ['{ mean: 6 months, shape: exponential }', { shape: { kind: 'exponential', mean: 1 } }],
    [
      '{ mean: { between: 4 to 9 months, grade: reported }, spread: 0.5 }',
      { mean: { spec: { kind: 'lognormal' }, evidence: { grade: 'reported' } } },
    ],
    ['{ mean: 6 months, spread: 0.5, grade: reported }', { mean: { evidence: { grade: 'reported' } } }],
    [
      '{ distribution: triangular, low: 3 months, mode: 6 months, high: 9 months }',
      { shape: { kind: 'triangular', low: 0.5, mode: 1, high: 1.5 }, mean: { spec: { value: 6 } } },
    ],
    [
      '{ distribution: exponential, mean: 2 years }',
      { shape: { kind: 'exponential', mean: 1 }, mean: { spec: { value: 24 }, written: 'exponential: mean 2 years' } },
    ],
    [
      '{ distribution: gamma, shape: 4, scale: 2 months, source: X }',
      { shape: { kind: 'gamma', shape: 4, scale: 0.25 }, mean: { spec: { value: 8 }, evidence: { source: 'X' } } },
    ],
    [
      '{ distribution: gamma, low: 6 months, mode: 10.1 months, high: 18 months }',
      {
        shape: { kind: 'gamma' },
        mean: { written: 'gamma: low 6 months, mode 10.1 months, high 18 months' },
      },
    ],
    [
      '{ distribution: beta, low: 3 months, mode: 6 months, high: 9 months }',
      { shape: { kind: 'beta', low: 0.5, high: 1.5 }, mean: { spec: { value: 6 } } },
    ],
  ])('is read from %s', (text, clock) => {
    expect(readClockText(text)).toMatchObject({ is: 'clock', ...clock });
  });

  it.each([
    ['{ spread: 0.5 }', '`x` does not say its mean'],
    ['{ mean: 6 months }', '`spread` is missing'],
    ['{ mean: 6 months, spread: 0.5, shape: exponential }', 'this spread does not fit'],
    ['{ mean: 6 months, spread: 0.5, shape: lognormall }', '"lognormall" is not a shape'],
    ['{ mean: 6 months, spread: 0.5, scale: 2 }', '`scale` needs `distribution:` beside it'],
    ['{ distribution: gamma, shape: 4, scale: 2 months, spread: 1 }', '`spread` does not go together'],
    [
      '{ distribution: normal, mean: 6 months, sd: 2 months }',
      '`x` must be more than 0; it is normal: mean 6 months, sd 2 months',
    ],
    ['{ distribution: gamma, shape: 4, scale: 2 }', '`scale` is the bare number 2: a duration needs its unit'],
    ['{ low: 1 month, mode: 2 months, high: 3 months }', '`x` does not say its mean'],
    ['6', '`x` is the bare number 6: a duration needs its unit'],
  ])('is refused as %s', (text, what) => {
    expect(readClockText(text)).toContain(what);
  });
});
