import type { Question } from '#analysis';
import { PARTIES, type Party } from '#common/parties.ts';
import type { OutcomeTable } from '#table';
import { asStated, aTable, eachParty, type TableParts } from './a-table.ts';

/** The columns that gains, margins and shares rest on. */
const COLUMNS = [
  'incubated-firms',
  'public-cost',
  'local-tax',
  ...PARTIES.flatMap((party) => [`paid-${party}`, `received-${party}`, `terminal-${party}`, `npv-${party}`]),
];

export const POLICY = 'a';
const WITHOUT = 'without the platform';

/** A table of one policy, and of the run without the platform when its values are given; the rest is zero. */
export function aDealTable(
  values: Readonly<Record<string, readonly number[]>>,
  without?: Readonly<Record<string, readonly number[]>>,
  parts: Partial<TableParts> = {},
): OutcomeTable {
  return aTable({
    runs: without === undefined ? asStated(POLICY) : asStated(POLICY, WITHOUT),
    values: without === undefined ? [values] : [values, without],
    outcomes: COLUMNS,
    ...parts,
  });
}

/** What parties ask for: nothing but a gain, unless a test says more. */
export function theTerms(
  asked: readonly Party[],
  parts: Partial<Question['participation']> = {},
): Question['participation'] {
  return {
    outsideOption: eachParty(0),
    riskAllowance: eachParty(0),
    government: { test: 'social value', rate: 0 },
    asked: new Map([[POLICY, asked]]),
    ...parts,
  };
}
