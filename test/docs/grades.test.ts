import { describe, expect, test } from 'vitest';
import { readBundle } from '#cli/library.ts';
import { models } from '#models';
import { openStudy } from '#pipeline';
import type { LibraryFile, ScenarioBundle } from '#scenario';
import type { Assumption } from '#compile';
import { root } from './support/pages.ts';

type Texts = Readonly<Record<string, LibraryFile>>;

/** The numbers of a scenario, its files changed. */
function numbersOf(scenario: string, change: (text: string) => string = (text) => text): readonly Assumption[] {
  const bundle = readBundle(scenario, root);
  const changed = (files: Texts): Texts =>
    Object.fromEntries(Object.entries(files).map(([name, { file, text }]) => [name, { file, text: change(text) }]));
  const { contracts, instruments, extended } = bundle.library;
  const library = { extended, contracts: changed(contracts), instruments: changed(instruments) };
  const copy: ScenarioBundle = { ...bundle, text: change(bundle.text), library };
  const study = openStudy(copy, [], models);
  if (!study.ok) throw new Error(JSON.stringify(study.problems));
  return study.value.assumptions;
}

describe('quanzhou', () => {
  const numbers = numbersOf('scenarios/quanzhou.yaml');
  const numberAt = (path: string): Assumption | undefined => numbers.find((number) => number.path === path);

  test('grades every number, in its own file and in the contracts and instruments', () => {
    // Once every grade that is written says "reported", only numbers without any are left as assumptions.
    const graded = numbersOf('scenarios/quanzhou.yaml', (text) =>
      text.replace(/grade: (assumption|literature)/g, 'grade: reported'),
    );
    const ungraded = graded.filter(({ evidence }) => evidence.grade === 'assumption');

    expect(ungraded.filter(({ evidence }) => evidence.note !== 'not stated in the scenario')).toEqual([]);
  });

  test('gives a source for what is no assumption', () => {
    expect(numbers.filter(({ evidence: { grade, source } }) => grade !== 'assumption' && source === undefined)).toEqual(
      [],
    );
  });

  test.each([
    ['money.rates.government', '4 %'],
    ['fields.textiles-and-garments.share', '25 %'],
    ['arrivals.maximum', '340 per year'],
    ['limits.rework', '2'],
    ['lines.slots', '1'],
    ['platforms.amt-institute.lines.0.count', '8'],
    ['platforms.other-ai.copies', '4'],
    ['durations.breakdown.shape', 'exponential'],
    ['programme.new-lines', '80'],
    ['programme.lines-per-year', '10'],
    ['co-construction.lab-enterprise.shares.equipment.enterprise', '60 %'],
    ['co-construction.lab-enterprise.reserved-slots', '1'],
    ['investment.matching-subsidy.clauses.equipment-match.rate', '30 %'],
    ['investment.staged.clauses.equipment-by-milestone.stages.2.share', '40 %'],
    ['fields.advanced-fibre-materials.costs.equipment', '20.5 million RMB'],
  ])('lists %s as an assumption', (path, written) => {
    expect(numberAt(path)).toMatchObject({ written, evidence: { grade: 'assumption' } });
  });

  test('tells a reported cap from an assumed rate', () => {
    expect(numberAt('investment.matching-subsidy.clauses.equipment-match.cap.amount')).toMatchObject({
      evidence: { grade: 'reported', source: 'Science and Technology Daily, 2025-05-11' },
    });
  });

  test('shows no fact as agreement that went into its costs', () => {
    const study = openStudy(readBundle('scenarios/quanzhou.yaml', root), [], models);

    expect(study.ok && study.value.scenario.facts.find(({ id }) => id === 'city-public-money')?.use).toBe('input');
  });
});
