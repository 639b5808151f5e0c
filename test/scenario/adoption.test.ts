import { describe, expect, it } from 'vitest';
import { parseScenario } from '#scenario';
import type { Firms } from '#scenario';
import { bundleOf, firstSteps, vocabulary } from './support.ts';

const ADOPTION = '  adoption: { mean: 60 million RMB, spread: 3 } # per year\n';

/** The example's firms with something else said of adoption, or what is wrong with the scenario. */
function firmsWith(lines: string, text = firstSteps.replace(ADOPTION, lines)): Firms | undefined | string[] {
  const read = parseScenario(bundleOf(text), vocabulary);
  return read.ok ? read.value.firms : read.problems.map(({ what, remedy }) => `${what} → ${remedy}`);
}

describe('what adopters add', () => {
  it('is land times the output of a mu, and spreads by diffusion', () => {
    const firms = firmsWith(
      '  land: { area: 1.5万亩, per-mu: 13333 RMB }\n  diffusion: { innovation: 0.03 per year, imitation: 0.38 per year }\n',
    );

    expect(firms).toMatchObject({
      adoption: undefined,
      land: { area: { spec: { value: 15_000 } }, perMu: { spec: { value: 13_333 } } },
      diffusion: { innovation: { spec: { value: 0.03 } }, imitation: { spec: { value: 0.38 } } },
    });
  });

  it('is what a capacity saves', () => {
    const firms = firmsWith(
      '  capacity-relief: { capacity: 30 million tonnes, demand: 10 million tonnes, cost-before: 32 RMB, cost-after: 15 RMB }\n',
    );

    expect(firms).toMatchObject({
      capacityRelief: { capacity: { spec: { value: 30e6 } }, growth: { spec: { value: 0 } } },
    });
  });

  it.each([
    [
      '',
      '`adoption` is missing → write an amount of money, for instance adoption: { mean: 60 million RMB, spread: 3 }',
    ],
    [
      `${ADOPTION}  land: { area: 100 mu, per-mu: 900 RMB }\n`,
      '`adoption` and `land` both stand here, and each says what an adopter adds → keep one of them',
    ],
    [
      '  land: { area: 100, per-mu: 900 RMB }\n',
      '`area` is the bare number 100: an area needs its unit → write it with its unit, for instance "100 mu"',
    ],
  ])('says what is wrong with %j', (lines, problem) => {
    expect(firmsWith(lines)).toEqual([problem]);
  });

  it('needs a market below a ceiling, and a ramp where nothing else says how sales grow', () => {
    const noMarket = firstSteps.replace('market: 2 billion RMB', 'share-ceiling: 20 %');
    const noRamp = firstSteps.replace('  ramp: { mean: 5 years, spread: 0.3 }\n', '');

    expect(firmsWith('', noMarket)).toEqual([
      '`share-ceiling` is a share of a market that is not stated → add market: 5 billion RMB',
    ]);
    expect(firmsWith('', noRamp)).toEqual([expect.stringContaining('`ramp` is missing')]);
  });
});
