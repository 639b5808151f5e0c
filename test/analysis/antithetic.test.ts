import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { analyse, type Findings } from '#analysis';
import { expectationsByDraw } from '../../src/analysis/expectations.ts';
import { aDealTable, theTerms } from './a-deal.ts';
import { aNormal, anInput, aSource, BLOCK_SIZE } from './a-block-study.ts';
import { aQuestion, asStated, aTable, wavy } from './a-table.ts';

const MIRRORED = { lucks: 'antithetic' } as const;

/** An outcome that is linear in input and luck, and a little in the square of luck, whose second luck mirrors the first. */
function aStudy(name: string): { findings: Findings; values: readonly number[] } {
  const source = aSource(name);
  const input = anInput(20, source);
  let luck = 0;
  const values = Array.from(input, (value, replication) => {
    luck = replication % 2 === 0 ? aNormal(source) : -luck;
    return 8 * value + 2 * luck + 0.2 * luck * luck;
  });
  const table = aTable({ runs: asStated('a'), values: [{ 'incubated-firms': values }], blockSize: BLOCK_SIZE });
  return { findings: analyse({ ...table, ...MIRRORED }, aQuestion()), values };
}

describe('antithetic lucks', () => {
  it('leave the interval of a mean right: it holds the truth in 95 of 100 studies, less noise', () => {
    const studies = Array.from({ length: 1000 }, (_, study) => aStudy(`mirrored ${study}`).findings);
    const covered = studies.filter(({ asStated: { policies } }) => {
      const [lower, upper] = policies[0].estimates.get('incubated-firms')!.interval!;
      return lower <= 4.2 && 4.2 <= upper;
    });

    // Three standard errors of a share of 95 in 100 over a thousand studies.
    expect(Math.abs(covered.length / studies.length - 0.95)).toBeLessThan(3 * Math.sqrt((0.95 * 0.05) / 1000));
  });

  it('make such a mean more precise', () => {
    const { findings } = aStudy('precise');
    const [lower, upper] = findings.asStated.policies[0].estimates.get('incubated-firms')!.interval!;

    // Independent lucks would give four standard errors of 2 / √1000 or so.
    expect(upper - lower).toBeLessThan((2 * 2) / Math.sqrt(1000));
  });

  it('leave unknown what is uncertainty and what is luck, but not how much the outcome spreads', () => {
    const { findings, values } = aStudy('unknown');
    const [{ deviation, uncertainty }] = findings.variance;

    expect(uncertainty).toMatchObject({ mean: NaN, interval: undefined, withheld: /mirrors the first/ });
    expect(deviation).toBeCloseTo(sampleStandardDeviation([...values]), 9);
    expect(mean([...values])).toBeCloseTo(4.2, 1);
  });

  it('withhold in how many draws all sign, and give every other verdict', () => {
    const table = aDealTable({ 'npv-university': wavy(5) });
    const [plain, mirrored] = [table, { ...table, ...MIRRORED }].map(
      (each) => analyse(each, aQuestion({ participation: theTerms(['university']) })).participation[0],
    );

    expect(plain.acceptShare.mean).toBeCloseTo(1, 9);
    expect(mirrored.acceptShare).toMatchObject({ mean: NaN, interval: undefined, withheld: /mirrors the first/ });
    expect(mirrored.parties).toEqual(plain.parties);
    expect(() => expectationsByDraw({ ...table, ...MIRRORED })).toThrow(/mirrors the first/);
  });
});
