import { describe, expect, test } from 'vitest';
import { measure } from '#kernel';
import { ACCOUNT, CATEGORY } from '../../src/kernel/ledger.ts';
import type { Entry } from '../laws/support/observe.ts';
import { openFirms } from './firm-study.ts';
import { watch } from './support.ts';

const ADOPTION = '{ kind: adoption, at: production, mean: 1 }';
const LICENCE = '{ kind: licence, at: pilot, mean: 1 }';
const FIRM = '{ kind: firm, at: production, mean: 0.8 }';

const settled = (royalty: string): string => `settlement: royalty\nroyalty: { ${royalty} }`;

/** 60 million RMB of sales a year from the first day on, and a margin of 12 % on them. */
const STEADY = {
  rate: 10,
  adoption: '60 million RMB',
  plateau: '60 million RMB',
  ramp: '{ mean: 1 day, spread: 0 }',
  margin: '12 %',
} as const;

/** What was booked at the end of some runs, and whose it was. */
function booked(design: Partial<Parameters<typeof openFirms>[0]>) {
  const study = openFirms({ ...STEADY, exploitation: [ADOPTION], ...design });
  const entries: (Entry & { readonly since: number; readonly until: number })[] = [];
  const outcomes: Record<string, number>[] = [];
  watch(study, 3, (world) => {
    const { adopters, entities, firms } = world;
    world.accounts.ledger.listener = (entry) => {
      const isFirm = entry.subject >= entities.firstFirm;
      const producers = isFirm ? firms : adopters;
      const number = isFirm ? entry.subject - entities.firstFirm : adopters.technology.indexOf(entry.subject);
      entries.push({ ...entry, since: producers.since[number], until: producers.until[number] });
    };
    outcomes.push(measure(world).outcomes);
    world.accounts.ledger.listener = undefined;
  });
  return { study, entries, outcomes };
}

const ofCategory = <Booked extends Entry>(entries: readonly Booked[], wanted: number): Booked[] =>
  entries.filter(({ category }) => category === wanted);

/** Payments of the royalty for a whole year of steady sales, fen. */
function wholeYears({ entries }: ReturnType<typeof booked>, account: number): number[] {
  const earned = ofCategory(entries, CATEGORY.ROYALTY).filter(
    ({ to, month, since, until }) => to === account && since + 13 < month && until > month,
  );
  return earned.filter(({ since, month }) => month <= since + 120).map(({ fen }) => fen);
}

describe('the royalty for a year of an adopter that sells 60 million RMB', () => {
  test.each([
    ['5 % of its sales', 'rate: 5 %, minimum: 0.1 million RMB, years: 10', 3_000_000],
    ['the minimum where that is more', 'rate: 0.1 %, minimum: 0.1 million RMB, years: 10', 100_000],
    ['never more than the margin', 'rate: 5 %, minimum: 10 million RMB, years: 10', 7_200_000],
    ['the rate alone where no minimum is stated', 'rate: 0.1 %, years: 10', 60_000],
  ])('is %s', (_, terms, rmb) => {
    const years = wholeYears(booked({ contract: settled(terms) }), ACCOUNT.ADOPTERS);

    expect(years.length).toBeGreaterThan(100);
    expect(new Set(years)).toEqual(new Set([rmb * 100]));
  });
});

test('a part of a year is charged that part of the minimum', () => {
  const { entries, study } = booked({ contract: settled('rate: 0.1 %, minimum: 1.2 million RMB, years: 10') });
  const first = ofCategory(entries, CATEGORY.ROYALTY).filter(
    ({ to, month, since }) => to === ACCOUNT.ADOPTERS && since > study.calendar.decision && month < since + 12,
  );

  expect(first.length).toBeGreaterThan(50);
  // A day of ramp earns less than the minimum.
  for (const { fen, month, since } of first.filter((entry) => entry.month > entry.since + 1))
    expect(Math.abs(fen - 1e7 * (month - since))).toBeLessThanOrEqual(1);
});

test('the parties share the margin that the royalty leaves, and inventors and university the royalty', () => {
  const { entries } = booked({
    contract: `returns: { adopted-margin: { enterprise: 100 % } }\n${settled('rate: 5 %, years: 10')}`,
  });
  const sumTo = (category: number, to: number): number =>
    ofCategory(entries, category).reduce((sum, entry) => sum + (entry.to === to ? entry.fen : 0), 0);
  const royalty = sumTo(CATEGORY.ROYALTY, ACCOUNT.ADOPTERS);
  const margin = sumTo(CATEGORY.MARGIN, ACCOUNT.ENTERPRISE);

  expect(sumTo(CATEGORY.ROYALTY, ACCOUNT.UNIVERSITY) / royalty).toBeCloseTo(0.5, 6);
  expect(sumTo(CATEGORY.ROYALTY, ACCOUNT.UNIVERSITY) + sumTo(CATEGORY.ROYALTY, ACCOUNT.INVENTORS)).toBe(royalty);
  // Some adopters have paid for ten years and pay no more.
  expect(margin).toBeGreaterThan((7 / 5) * royalty);
  expect(sumTo(CATEGORY.MARGIN, ACCOUNT.ADOPTERS)).toBe(margin);
});

test('nobody pays a royalty after its years', () => {
  const { entries } = booked({ contract: settled('rate: 5 %, years: 3') });
  const paid = ofCategory(entries, CATEGORY.ROYALTY).filter(({ to }) => to === ACCOUNT.ADOPTERS);
  const late = paid.filter(({ month, since }) => month >= since + 36 + 12);

  expect(late).toEqual([]);
  expect(paid.some(({ month, since }) => month > since + 36)).toBe(true);
});

describe('a firm', () => {
  const contract = settled('rate: 5 %, minimum: 0.1 million RMB, years: 10');

  test('pays the royalty on its sales where its technology was licensed', () => {
    const years = wholeYears(booked({ contract, exploitation: [LICENCE, FIRM] }), ACCOUNT.FIRMS);

    expect(years.length).toBeGreaterThan(100);
    expect(new Set(years)).toEqual(new Set([3e8]));
  });

  test('owes nothing without a licence', () => {
    const { entries } = booked({ contract, exploitation: [ADOPTION, FIRM] });
    const payers = new Set(ofCategory(entries, CATEGORY.ROYALTY).map(({ from }) => from));

    expect(payers).toEqual(new Set([ACCOUNT.OUTSIDE, ACCOUNT.ADOPTERS]));
  });
});

test('what runs on after the evaluation date is a terminal value at the rate of who receives it', () => {
  const { outcomes, study } = booked({
    contract: settled('rate: 5 %, years: 50'),
    rates: '{ university: 4 %, inventors: 8 % }',
    time: '{ start: 2025, decision: 2025, window: 1 year, evaluation: 10 years }',
  });
  const { rates } = study.scenario.money;
  // Adoptions lie one to three years after the decision, so 41 to 43 years are left.
  const worth = (rate: number, years: number): number => (1 - (1 + rate) ** -years) / rate;

  for (const outcome of outcomes) {
    expect(outcome['terminal-enterprise']).toBe(0);
    for (const party of ['university', 'inventors'] as const) {
      const perAdopter = outcome[`terminal-${party}`] / outcome['adoptions'] / 1.5e6;
      expect(perAdopter).toBeGreaterThan(worth(rates[party], 40));
      expect(perAdopter).toBeLessThan(worth(rates[party], 44));
    }
  }
});
