import fc from 'fast-check';
import { mean } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { gainInterval } from '../../src/analysis/information/gain-interval.ts';
import { gainsOfKnowing } from '../../src/analysis/information/gain-of-knowing.ts';
import { flexibleFeatures, plainFeatures } from '../../src/analysis/information/features.ts';
import { groupOf } from '../../src/analysis/information/groups.ts';
import { informationFindings } from '../../src/analysis/information/information.ts';
import { aNormal, aSource, type Source } from './a-block-study.ts';
import { aQuestion, asStated, aTable, type TableParts } from './a-table.ts';

const DRAWS_PER_BLOCK = 25;

type Columns = readonly (readonly number[])[];

/** Gains by judged block of knowing these inputs. */
function gains(inputs: Columns, outcomes: Columns): readonly number[] {
  const choices = { outcomes: outcomes.map((values) => Float64Array.from(values)), drawsPerBlock: DRAWS_PER_BLOCK };
  return gainsOfKnowing(choices)(inputs.length === 1 ? flexibleFeatures(inputs[0]) : inputs.flatMap(plainFeatures))
    .blocks;
}

function normals(blocks: number, source: Source): readonly number[] {
  return Array.from({ length: blocks * DRAWS_PER_BLOCK }, () => aNormal(source));
}

/** Mean loss of a standard normal number beyond a bound (Raiffa and Schlaifer, 1961). */
function unitLoss(bound: number): number {
  const width = 1e-3;
  let loss = 0;
  for (let at = bound + width / 2; at < 9; at += width) {
    loss += ((at - bound) * Math.exp((-at * at) / 2) * width) / Math.sqrt(2 * Math.PI);
  }
  return loss;
}

/** How often the interval holds the truth, and on what side it misses; no interval counts as holding zero alone. */
function coverage(studies: number, truth: number, study: (source: Source) => readonly number[]): number {
  let covered = 0;
  for (let at = 0; at < studies; at += 1) {
    const { interval = [0, 0] } = gainInterval(study(aSource(`study ${at}`)));
    covered += Number(interval[0] <= truth && truth <= interval[1]);
  }
  return covered / studies;
}

describe('the value of information', () => {
  test('of 16 equal policies is zero in the interval of 93 to 97 % of studies', () => {
    // 300 studies know a rate of 95 % to 1.3 points (one standard error), so two of them are allowed on top.
    const rate = coverage(300, 0, (source) => {
      const inputs = [normals(12, source), normals(12, source)];
      return gains(
        inputs,
        Array.from({ length: 16 }, () => normals(12, source)),
      );
    });

    expect(rate).toBeGreaterThanOrEqual(0.93 - 0.026);
    expect(rate).toBeLessThanOrEqual(0.97 + 0.026);
  });

  test.each([
    { gap: 0, both: true, truth: Math.hypot(1, 0.8) * unitLoss(0) },
    { gap: 0.3, both: true, truth: Math.hypot(1, 0.8) * unitLoss(0.3 / Math.hypot(1, 0.8)) },
    { gap: 0.3, both: false, truth: unitLoss(0.3) },
  ])('of two policies $gap apart is the loss of a normal number (all inputs: $both)', ({ gap, both, truth }) => {
    const found: number[] = [];
    const rate = coverage(300, truth, (source) => {
      const [one, other, luck, common] = [0, 1, 2, 3].map(() => normals(20, source));
      const difference = one.map((value, draw) => gap + value + 0.8 * other[draw] + luck[draw]);
      const gain = gains(both ? [one, other] : [one], [common, common.map((value, draw) => value + difference[draw])]);
      found.push(mean([...gain]));
      return gain;
    });

    expect(rate).toBeGreaterThanOrEqual(0.93 - 0.026);
    expect(rate).toBeLessThanOrEqual(0.97 + 0.026);
    expect(mean(found)).toBeLessThan(truth * 1.02);
    expect(mean(found)).toBeGreaterThan(truth * 0.94);
  });

  test('of an input that nothing depends on is zero', () => {
    const found = Array.from({ length: 60 }, (_, study) => {
      const source = aSource(`nothing ${study}`);
      const [one, other, luck] = [0, 1, 2].map(() => normals(20, source));
      return mean([...gains([other], [one.map(() => 0), one.map((value, draw) => 0.3 + value + luck[draw])])]);
    });

    expect(Math.abs(mean(found))).toBeLessThan(0.02);
  });

  test('of what could be known alone is no more than that of knowing all', () => {
    const source = aSource('both');
    const [one, other, luck] = [0, 1, 2].map(() => normals(40, source));
    const outcomes = [one.map(() => 0), one.map((value, draw) => value + other[draw] + luck[draw])];

    expect(mean([...gains([one, other], outcomes)])).toBeGreaterThan(mean([...gains([one], outcomes)]) + 0.05);
  });

  test('of a category is found', () => {
    const source = aSource('category');
    const category = normals(20, source).map((value) => (value > 0.5 ? 3 : value > -0.5 ? 2 : 1));
    const outcomes = [category.map(() => 0), category.map((value) => (value === 2 ? 1 : -1) + 0.5 * aNormal(source))];

    expect(mean([...gains([category], outcomes)])).toBeCloseTo(
      mean(category.slice(125).map((value) => Number(value === 2))),
      0,
    );
  });
});

describe('laws: the value of information', () => {
  const studies = fc.integer({ min: 0, max: 1e6 }).map((seed) => {
    const source = aSource(`law ${seed}`);
    const [one, other] = [normals(12, source), normals(12, source)];
    const outcomes = [0, 1, 2].map((policy) => {
      const luck = normals(12, source);
      return one.map((value, draw) => policy * value - other[draw] + 0.5 * luck[draw]);
    });
    return { inputs: [one, other], outcomes, found: gains([one, other], outcomes) };
  });
  const few = { numRuns: 15 };
  const near = (found: readonly number[], truth: readonly number[]): void =>
    found.forEach((value, block) => expect(value).toBeCloseTo(truth[block], 9));

  test('does not depend on the order of the policies, nor on what all share', () => {
    fc.assert(
      fc.property(studies, fc.integer({ min: -100, max: 100 }), ({ inputs, outcomes, found }, shift) => {
        const turned = outcomes.toReversed().map((values) => values.map((value) => value + shift));
        near(gains(inputs, turned), found);
      }),
      few,
    );
  });

  test('is counted in the unit of the outcome', () => {
    fc.assert(
      fc.property(studies, ({ inputs, outcomes, found }) => {
        const scaled = gains(
          inputs,
          outcomes.map((values) => values.map((value) => 1024 * value)),
        );
        near(
          scaled.map((value) => value / 1024),
          found,
        );
      }),
      few,
    );
  });

  test('is not altered by a policy that is far below', () => {
    fc.assert(
      fc.property(studies, ({ inputs, outcomes, found }) => {
        near(gains(inputs, [outcomes[0].map((value, draw) => value * 3 - 1000 + (draw % 7)), ...outcomes]), found);
      }),
      few,
    );
  });
});

describe('each block', () => {
  test('is judged by choices that it had no part in', () => {
    // Whatever the block itself says, it cannot alter what is chosen for it: a bonus for one policy moves its gain by that
    // bonus where exactly one of the two choices is that policy, and by nothing elsewhere.
    const source = aSource('own');
    const inputs = [normals(12, source), normals(12, source)];
    const outcomes = [0, 1, 2].map(() => normals(12, source));
    const last = 11 * DRAWS_PER_BLOCK;
    const lifted = outcomes.map((values, policy) =>
      values.map((value, draw) => (policy === 1 && draw >= last ? value + 1000 : value)),
    );
    const [before, after] = [gains(inputs, outcomes), gains(inputs, lifted)];
    const moved = ((after.at(-1)! - before.at(-1)!) * DRAWS_PER_BLOCK) / 1000;

    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    expect(moved).toBeCloseTo(Math.round(moved), 6);
  });

  test('is measured from the policy that was best before it, not in it', () => {
    // Policy 1 is better throughout but in the last block, where policy 0 is better by 100: nobody could know.
    const draws = Array.from({ length: 12 * DRAWS_PER_BLOCK }, (_, draw) => draw);
    const last = 11 * DRAWS_PER_BLOCK;
    const outcomes = [draws.map((draw) => (draw >= last ? 101 : 0)), draws.map(() => 1)];

    expect(gains([draws.map((draw) => Math.sin(draw * draw))], outcomes).at(-1)).toBe(0);
  });
});

describe('findings on the value of information', () => {
  const PATHS = ['durations.research', 'durations.patience', 'odds.piloted'];
  const source = aSource('table');
  const inputs = Object.fromEntries(PATHS.map((path) => [path, normals(12, source)]));
  const byReplication = (value: (draw: number) => number): number[] =>
    Array.from({ length: 12 * 50 }, (_, k) => value(Math.floor(k / 2)) + aNormal(source));
  const zero = byReplication(() => 0);
  const better = byReplication((draw) => 3 * inputs['odds.piloted'][draw]);
  const costs = zero.map(() => 5);
  const parts: TableParts = {
    runs: [...asStated('a', 'b', 'without the platform'), { policy: 'c', variant: 'as stated', sameAs: 0 }],
    values: [zero, better, better].map((firms) => ({ 'incubated-firms': firms, 'public-cost': costs })),
    blockSize: 50,
    inputs,
  };
  const question = aQuestion();
  const byCost = aQuestion({
    participation: { ...question.participation, government: { test: 'cost per net firm', ceiling: 2 } },
  });

  test('tell of all inputs, of parts of the model, and of each input', () => {
    const [{ by, unit, everything, groups, inputs: single }] = informationFindings(aTable(parts), question);

    expect([by, unit]).toEqual(['decision outcome', 'firms']);
    expect(everything?.inputs).toEqual(PATHS);
    expect(groups.map(({ group, inputs: known }) => [group, known.length])).toEqual([
      ['durations', 2],
      ['odds', 1],
    ]);
    expect(single.map(({ inputs: [path] }) => path)).toEqual(PATHS);
    expect(single[2].value.interval![0]).toBeGreaterThan(0.5);
    expect(groups[1].value).toEqual(single[2].value);
    expect(everything!.value.n).toBe(9 * 50);
  });

  test('are in RMB where government chooses by a ceiling of cost, whatever it is compared with', () => {
    const [firms, money] = informationFindings(aTable(parts), byCost);

    expect([money.by, money.unit]).toEqual(['government test', 'RMB']);
    expect(money.everything!.value.mean).toBeCloseTo(2 * firms.everything!.value.mean, 9);
  });

  test('turn round where less is better', () => {
    const less = aQuestion({ decision: { ...question.decision, better: 'less' } });
    const turned = aTable({
      ...parts,
      values: [zero, better].map((firms) => ({ 'incubated-firms': firms.map((value) => -value) })),
      runs: asStated('a', 'b'),
    });
    const [found] = informationFindings(turned, less);
    const [plain] = informationFindings(
      aTable({ ...parts, values: parts.values.slice(0, 2), runs: asStated('a', 'b') }),
      question,
    );

    expect(found.everything!.value.mean).toBeCloseTo(plain.everything!.value.mean, 9);
  });

  test.each([
    [
      'fewer than two policies',
      { runs: [...asStated('a'), { policy: 'c', variant: 'as stated', sameAs: 0 }] as const },
    ],
    ['no input is uncertain', { inputs: {} }],
    ['1 of 600 replications stopped', { status: (run: number, k: number) => Number(run === 1 && k === 3) }],
    ['600 replications were run of every policy, and at least 1000 are needed', { blockSize: 100 }],
  ])('are withheld: %s', (reason, changed: Partial<TableParts>) => {
    const [found] = informationFindings(aTable({ ...parts, ...changed }), question);

    expect(found.withheld).toContain(reason);
    expect(found.everything).toBeUndefined();
  });

  test('are withheld for a ratio of means', () => {
    const leverage = aQuestion({ decision: { outcome: 'leverage', better: 'more', smallestDifference: 0 } });

    expect(informationFindings(aTable(parts), leverage)[0].withheld).toContain('a ratio of means');
  });

  test('see nothing where one policy is always the better', () => {
    const sure = aTable({
      ...parts,
      values: [zero, zero.map((value) => value + 1), zero].map((firms) => ({ 'incubated-firms': firms })),
    });
    const [{ everything }] = informationFindings(sure, question);

    expect(everything).toMatchObject({ changes: 0, value: { mean: 0, interval: undefined } });
  });

  test.each([
    ['fields.robots.costs.production', 'costs'],
    ['fields.robots.plateau', 'firms'],
    ['co-construction.lab.effects.mending', 'contract effects'],
    ['co-construction.lab.exploitation.1.mean', 'contract terms'],
    ['investment.grant.clauses.0.rate', 'instrument terms'],
    ['defaults.durations.pilot', 'durations'],
    ['odds.piloted', 'odds'],
  ])('put %s under %s', (path, group) => {
    expect(groupOf(path)).toBe(group);
  });
});
