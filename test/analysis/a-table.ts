import type { Question } from '#analysis';
import { PARTIES, type Party } from '#common/parties.ts';
import { RATIO_OUTCOMES, STORED_OUTCOMES, YEARLY_SERIES, type Outcome, type OutcomeTable, type RunLabel } from '#table';

/** Values of one run by outcome, one per replication; outcomes left out are zero. */
export type RunValues = Readonly<Record<string, readonly number[]>>;

/** What a test says of a table; the rest is filled in. */
export interface TableParts {
  readonly runs: readonly RunLabel[];
  /** One entry per run that is simulated; runs with `sameAs` have none. */
  readonly values: readonly (RunValues | undefined)[];
  readonly blockSize?: number;
  readonly outcomes?: readonly string[];
  readonly status?: (run: number, replication: number) => number;
  readonly facts?: Readonly<Record<string, readonly number[]>>;
  readonly years?: readonly number[];
  /** Values of the uncertain inputs by path, one per draw of two replications. */
  readonly inputs?: Readonly<Record<string, readonly number[]>>;
  readonly yearly?: (at: { run: number; replication: number; series: number; year: number }) => number;
}

/** A table with the given columns; by default two replications a block. */
export function aTable(parts: TableParts): OutcomeTable {
  const names = parts.outcomes ?? [...new Set(parts.values.flatMap((run) => Object.keys(run ?? {})))];
  const outcomes = names.map(outcomeNamed);
  const replications = Math.max(...parts.values.flatMap((run) => Object.values(run ?? {}).map(({ length }) => length)));
  const years = parts.years ?? [];
  const facts = Object.entries(parts.facts ?? {});
  const inputs = Object.entries(parts.inputs ?? {});
  const rows = parts.runs.flatMap((_, run) =>
    Array.from({ length: replications }, (__, replication) => [run, replication]),
  );
  return {
    runs: parts.runs,
    replications,
    blockSize: parts.blockSize ?? 2,
    outcomes,
    values: Float64Array.from(rows.flatMap(([run, k]) => names.map((name) => parts.values[run]?.[name]?.[k] ?? 0))),
    status: Uint8Array.from(rows.map(([run, k]) => parts.status?.(run, k) ?? 0)),
    series: YEARLY_SERIES,
    years,
    yearly: Float64Array.from(
      rows.flatMap(([run, replication]) =>
        YEARLY_SERIES.flatMap((_, series) =>
          years.map((__, year) => parts.yearly?.({ run, replication, series, year }) ?? 0),
        ),
      ),
    ),
    factIds: facts.map(([id]) => id),
    facts: Float64Array.from(rows.slice(0, replications).flatMap(([, k]) => facts.map(([, values]) => values[k]))),
    inputColumns: inputs.map(([path]) => ({ path, unit: 'share' })),
    inputs: Float64Array.from(
      Array.from({ length: replications / 2 }, (_, draw) => draw).flatMap((draw) =>
        inputs.map(([, values]) => values[draw]),
      ),
    ),
  };
}

/** Runs as stated, one per name. */
export function asStated(...policies: readonly string[]): readonly RunLabel[] {
  return policies.map((policy) => ({ policy, variant: 'as stated' }));
}

/** The same for every party. */
export function eachParty<Value>(value: Value): Record<Party, Value> {
  return Object.fromEntries(PARTIES.map((party) => [party, value])) as Record<Party, Value>;
}

/** A question about incubated firms, more being better. */
export function aQuestion(parts: Partial<Question> = {}): Question {
  return {
    decision: { outcome: 'incubated-firms', better: 'more', smallestDifference: 1 },
    exempt: ['without the platform'],
    facts: [],
    seed: 'a question',
    assumptions: new Set(),
    uncertain: 10,
    assumed: 2,
    participation: {
      outsideOption: eachParty(0),
      riskAllowance: eachParty(0),
      government: { test: 'social value', rate: 0 },
      asked: new Map(),
    },
    ...parts,
  };
}

/** `count` values that differ from block to block and inside blocks, around `centre`, the same for every call. */
export function wavy(centre: number, count = 20): readonly number[] {
  return Array.from({ length: count }, (_, k) => centre + Math.sin(1 + k * k));
}

function outcomeNamed(name: string): Outcome {
  const found = [...STORED_OUTCOMES, ...RATIO_OUTCOMES].find((outcome) => outcome.name === name);
  if (!found) throw new RangeError(`no outcome ${name}`);
  return found;
}
