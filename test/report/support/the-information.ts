import type { Findings, KnowingValue } from '#analysis';

/** What knowing these inputs is worth, in the unit of the measure. */
export function aValue(
  inputs: readonly string[],
  mean: number,
  interval: readonly [number, number] | undefined,
  changes = 0.2,
): KnowingValue {
  return { inputs, value: { mean, interval, percentiles: undefined, n: 500 }, changes };
}

/** Two inputs of two groups, worth something in firms and in RMB. */
export function theInformation(): Findings['information'] {
  return [valuesIn('decision outcome', 'firms', 1), valuesIn('government test', 'RMB', 30e6)];
}

function valuesIn(
  by: Findings['information'][number]['by'],
  unit: string,
  times: number,
): Findings['information'][number] {
  const [patience, rate] = ['durations.patience', 'arrivals.rate'];
  const of = (inputs: readonly string[], mean: number, lower: number, upper: number): KnowingValue =>
    aValue(inputs, mean * times, [lower * times, upper * times]);
  return {
    by,
    unit,
    everything: of([patience, rate], 1.2, 0.4, 2),
    groups: [
      { group: 'durations', ...of([patience], 0.9, 0.3, 1.5) },
      { group: 'arrivals', ...of([rate], -0.1, -0.4, 0.2) },
    ],
    inputs: [of([patience], 0.9, 0.3, 1.5), of([rate], -0.1, -0.4, 0.2)],
  };
}
