import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareRuns } from '#analysis';
import { spoolFor } from '#cli/spool.ts';
import { TABLE_FILES, writeTables } from '#cli/write-tables.ts';
import { STORED_OUTCOMES } from '#table';
import type { OutcomeTable } from '#table';
import { estimatesByRun, rankPolicies } from '../src/analysis/ranking.ts';
import { questionOf } from '../src/describe.ts';
import type { Benchmark } from './measurement.ts';
import { FIRST_STEPS, studyOf } from './studies.ts';

const POLICIES = 5;
const OUTCOMES = 20;
const INPUTS = 10;
const BLOCK = 50;
const MEGABYTE = 1e6;

/**
 * A million replications of five policies with twenty outcomes, as a run leaves them: put aside window after window, written
 * as Parquet, every outcome summarised, and the policies compared. The numbers are made up; what is measured is where they
 * go. Peak memory is that of the whole process.
 */
export const memory: Benchmark = ({ quick }) => {
  const replications = quick ? 100_000 : 1_000_000;
  const folder = mkdtempSync(join(tmpdir(), 'pilotline-memory-'));
  try {
    const start = performance.now();
    const table = filled(emptyTable(replications), folder);
    writeTables(table, folder);
    const question = questionOf(studyOf(FIRST_STEPS), 'memory');
    const ranking = rankPolicies({ table, question, estimatesOf: estimatesByRun(table) }, 'as stated', true);
    const compared = compareRuns([{ table, label: 'run', luck: 'one' }], {
      ...{ outcome: 'incubated-firms', better: 'more', within: 1, exempt: [], policies: undefined, assumedShare: 0 },
    });
    const seconds = (performance.now() - start) / 1000;
    const bytes = TABLE_FILES.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    return [
      {
        what: `tables, ${POLICIES} policies x ${replications} x ${OUTCOMES} outcomes: peak memory`,
        value: (process.resourceUsage().maxRSS * 1024) / MEGABYTE,
        unit: ' MB',
        goal: { bound: 'at most', value: 1000 },
        notes: [
          `Put aside, written (${Math.round(bytes / MEGABYTE)} MB of Parquet), summarised (${ranking.policies.length} policies, ${ranking.policies[0].estimates.size} outcomes) and compared (${compared.asStated.policies.length} policies) in ${seconds.toFixed(0)} s.`,
        ],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function emptyTable(replications: number): OutcomeTable {
  return {
    runs: Array.from({ length: POLICIES }, (_, policy) => ({
      policy: `policy ${policy}`,
      variant: 'as stated' as const,
    })),
    replications,
    blockSize: BLOCK,
    outcomes: STORED_OUTCOMES.slice(0, OUTCOMES),
    values: new Float64Array(0),
    status: new Uint8Array(POLICIES * replications),
    series: [],
    years: [],
    yearly: new Float64Array(0),
    factIds: [],
    facts: new Float64Array(0),
    inputColumns: Array.from({ length: INPUTS }, (_, input) => ({ path: `input.${input}`, unit: '' })),
    inputs: Float64Array.from({ length: (replications / 2) * INPUTS }, (_, at) => wave(at)),
  };
}

/** The table with numbers, which lie in a file. */
function filled(table: OutcomeTable, folder: string): OutcomeTable {
  const window = 10_000;
  const spool = spoolFor(table, join(folder, 'cells'));
  const values = new Float64Array(POLICIES * window * OUTCOMES);
  for (let from = 0; from < table.replications; from += window) {
    for (let at = 0; at < values.length; at += 1) values[at] = 100 + wave(from * OUTCOMES + at);
    spool.put({ from, count: window, window, values, yearly: new Float64Array(0) });
  }
  return { ...table, cells: spool };
}

/** Numbers in (−1, 1) without order, the same for every call. */
function wave(at: number): number {
  return Math.sin(1 + at * 12.9898) * Math.cos(at * 78.233);
}
