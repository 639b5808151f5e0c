import { looksUpTo, stoppingFinding, type PrecisionTarget, type StoppingFinding } from '#analysis';
import type { OutcomeTable } from '#table';
import { aQuestion, asStated, aTable } from '../a-table.ts';

/** Policies on the same luck: the block values of all of them, one block after the other. */
export interface Race {
  readonly policies: number;
  readonly nextBlock: () => readonly number[];
  readonly zone: number;
  readonly targets?: readonly PrecisionTarget[];
  /** Most blocks. */
  readonly most?: number;
}

/** A target on the decision outcome. */
export function aTarget(kind: PrecisionTarget['kind'], halfWidth: number): PrecisionTarget {
  return { outcome: 'incubated-firms', kind, halfWidth, written: String(halfWidth) };
}

/** Runs the policies look by look, those still in the choice only, until nothing is open or the most blocks are reached. */
export function untilSettled({ policies, nextBlock, zone, targets = [], most = 900 }: Race): {
  readonly finding: StoppingFinding;
  readonly table: OutcomeTable;
} {
  const names = Array.from({ length: policies }, (_, policy) => `policy ${policy}`);
  const question = aQuestion({ decision: { outcome: 'incubated-firms', better: 'more', smallestDifference: zone } });
  const values = new Float64Array(policies * most);
  const lengths = names.map(() => 0);
  const base = aTable({
    runs: asStated(...names),
    values: names.map(() => ({ 'incubated-firms': [0] })),
    blockSize: 1,
  });
  const status = new Uint8Array(values.length);
  const table = { ...base, values, status, lengths, replications: most };
  let made = 0;
  let going: readonly string[] = names;
  for (const blocks of looksUpTo(most)) {
    for (; made < blocks; made += 1) nextBlock().forEach((value, policy) => (values[policy * most + made] = value));
    names.forEach((name, policy) => (lengths[policy] = going.includes(name) ? blocks : lengths[policy]));
    const finding = stoppingFinding(table, question, { targets, most, minutes: undefined });
    if (finding.ended === 'settled' || finding.ended === 'unknowable' || blocks === most) return { finding, table };
    going = finding.choice.left;
  }
  throw new RangeError('a race without a look');
}
