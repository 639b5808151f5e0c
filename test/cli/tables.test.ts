import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '#analysis';
import { readTables } from '#cli/read-tables.ts';
import { writeTables } from '#cli/write-tables.ts';
import type { OutcomeTable } from '#table';
import { questionOf } from '../../src/describe.ts';
import { openScenario, tableOf } from '../experiment/a-study.ts';
import { aFolder } from './support/pilotline.ts';

// A policy without effects, whose rows are stored once, and one with effects.
const policies = ['public-line + none', 'lab-enterprise + none'];
const study = openScenario('first-steps', {
  'arrivals.rate': '3 per year',
  facts: [
    { id: 'firms', title: 'Firms', outcome: 'firms-founded', relation: '=', value: 3, grade: 'reported', source: 'Us' },
  ],
});

describe('tables that are written and read back', () => {
  let written: OutcomeTable;
  let read: OutcomeTable;

  beforeAll(async () => {
    written = await tableOf(study, { policies, replications: 500 });
    // A replication that was stopped at the event limit.
    written.status[7] = 1;
    const folder = aFolder();
    writeTables(written, folder);
    read = await readTables(study, { policies, replications: 500 }, folder);
  });

  it('are the same, number by number and row by row', () => {
    const own = written.runs.flatMap(({ sameAs }, run) => (sameAs === undefined ? [run] : []));
    expect(own.length).toBeLessThan(written.runs.length);
    for (const name of ['values', 'yearly', 'status'] as const) {
      const size = written[name].length / written.runs.length;
      for (const run of own)
        expect(read[name].slice(run * size, (run + 1) * size)).toEqual(
          written[name].slice(run * size, (run + 1) * size),
        );
    }
    expect(read.facts).toEqual(written.facts);
    expect(read.inputs).toEqual(written.inputs);
  });

  it('withhold what rests on a replication that was stopped', () => {
    const of = (table: OutcomeTable): unknown => {
      const { failedRows, asStated } = analyse(table, questionOf(study));
      return { failedRows, estimates: asStated.policies.map(({ estimates }) => estimates.get('incubated-firms')) };
    };

    expect(of(read)).toEqual(of(written));
    expect(of(read)).toMatchObject({
      failedRows: 1,
      estimates: expect.arrayContaining([expect.objectContaining({ interval: undefined })]) as unknown,
    });
  });
});
