import { describe, expect, test } from 'vitest';
import { BLOCK_SIZE, planExperiment } from '#experiment';
import type { OutcomeTable } from '#table';
import { column, yearColumn } from '#table';
import { openScenario, tableOf } from './a-study.ts';

const short = {
  'time.window': '2 years',
  'time.evaluation': '5 years',
  'arrivals.rate': { between: '8 to 12 per year' },
};
const study = openScenario('first-steps', short);
const table = await tableOf(study);

/** Everything that a table holds about one run in its first replications. */
function rowsOf(from: OutcomeTable, policy: string, replications = BLOCK_SIZE): object {
  const run = from.runs.findIndex((label) => label.policy === policy && label.variant === 'as stated');
  const years = from.years.map((_, year) => year);
  return {
    outcomes: from.outcomes.map(({ name }) => [name, column(from, run, name).slice(0, replications)]),
    yearly: from.series.map((_, series) =>
      years.map((year) => yearColumn(from, { run, series, year }).slice(0, replications)),
    ),
  };
}

/** Inputs by path and facts by name, of the first replications. */
function worldOf(from: OutcomeTable, replications = BLOCK_SIZE): object {
  const [inputs, facts] = [from.inputColumns.length, from.factIds.length];
  return {
    inputs: from.inputColumns.map(({ path }, input) => [
      path,
      Array.from({ length: replications / 2 }, (_, draw) => from.inputs[draw * inputs + input]),
    ]),
    facts: from.facts.slice(0, replications * facts),
  };
}

const [first, second] = study.policies.map(({ name }) => name);

describe('A replication', () => {
  test('is the same in a longer run', async () => {
    const longer = await tableOf(study, { replications: 2 * BLOCK_SIZE });

    expect(longer.replications).toBe(2 * BLOCK_SIZE);
    for (const { name } of study.policies) expect(rowsOf(longer, name)).toEqual(rowsOf(table, name));
    expect(worldOf(longer)).toEqual(worldOf(table));
  });

  test('differs from the others, and from itself under another seed', async () => {
    const other = await tableOf(study, { seed: 'another seed', policies: [first] });

    expect(new Set(column(table, 0, 'private-money')).size).toBeGreaterThan(BLOCK_SIZE / 2);
    expect(rowsOf(other, first)).not.toEqual(rowsOf(table, first));
    expect(worldOf(other)).not.toEqual(worldOf(table));
  });

  test('is the same when it is run again', async () => {
    expect(await tableOf(study)).toEqual(table);
  });
});

describe("A policy's rows", () => {
  test('are the same whichever policies run besides', async () => {
    for (const { name } of study.policies) {
      const alone = await tableOf(study, { policies: [name] });
      expect(alone.runs.length).toBeLessThan(table.runs.length);
      expect(rowsOf(alone, name)).toEqual(rowsOf(table, name));
      expect(worldOf(alone)).toEqual(worldOf(table));
    }
  });

  test('are the same in a scenario that states other policies, in another order', async () => {
    const policies = (...list: object[]): typeof short => ({ ...short, policies: { list } }) as never;
    const lab = { name: 'lab', 'co-construction': 'lab-enterprise' };
    const line = { name: 'line', 'co-construction': 'public-line' };
    const large = { ...line, name: 'large', set: { 'programme.new-lines': 20, 'programme.budget': '500 million RMB' } };
    const [one, other] = [policies(lab, line, large), policies(line, lab)].map((set) =>
      openScenario('first-steps', set),
    );

    const [three, two] = [await tableOf(one), await tableOf(other)];

    for (const name of ['lab', 'line']) expect(rowsOf(three, name)).toEqual(rowsOf(two, name));
    expect(rowsOf(three, 'lab')).not.toEqual(rowsOf(three, 'line'));
    expect(rowsOf(three, 'large')).not.toEqual(rowsOf(three, 'line'));
  });

  test('stand in the order of the scenario, whichever order they are asked for in', () => {
    const { runs } = planExperiment(study, { replications: 1, policies: [second, first, 'nobody'] });
    const asked = runs.filter(({ policy }) => study.policies[policy].without === undefined);

    expect(asked.map(({ label }) => [label.policy, label.variant])).toEqual([
      [first, 'as stated'],
      [second, 'as stated'],
      [first, 'effects set to 1'],
      [second, 'effects set to 1'],
    ]);
  });
});

describe('With effects set to 1', () => {
  test('a policy without effects shares its rows, and any other has its own', () => {
    const stated = study.policies.length;
    const shared = table.runs.slice(stated).map(({ sameAs }) => sameAs);

    expect(shared).toEqual(study.policies.map(({ hasEffects }, run) => (hasEffects ? undefined : run)));
    expect(shared).toContain(undefined);
    expect(shared).toContain(0);
  });

  test('shared rows are not simulated twice, and read as those of the policy', () => {
    const run = table.runs.findIndex(({ sameAs }) => sameAs === 0);
    const width = table.outcomes.length * table.replications;

    expect(table.values.slice(run * width, (run + 1) * width).every((value) => value === 0)).toBe(true);
    expect(column(table, run, 'private-money')).toEqual(column(table, 0, 'private-money'));
    expect(column(table, run, 'private-money').some((value) => value > 0)).toBe(true);
  });

  test('effects make a difference, in odds and durations alone', () => {
    const stated = study.policies.findIndex(({ hasEffects }) => hasEffects);
    const neutral = table.runs.findIndex(
      ({ policy, variant, sameAs }) =>
        policy === study.policies[stated].name && variant === 'effects set to 1' && sameAs === undefined,
    );

    expect(column(table, neutral, 'technologies-entered')).toEqual(column(table, stated, 'technologies-entered'));
    expect(column(table, neutral, 'private-money')).not.toEqual(column(table, stated, 'private-money'));
  });

  test('the subset of policies carries the reference along by its own place', async () => {
    const few = await tableOf(study, { policies: [second, study.policies.at(-1)!.name] });

    expect(few.runs.map(({ sameAs }) => sameAs)).toEqual([undefined, undefined, undefined, 1]);
  });
});

describe('Replications', () => {
  test.each([
    [1, 50],
    [49, 50],
    [50, 50],
    [51, 100],
    [500, 500],
    [501, 550],
  ])('%i are rounded up to whole blocks: %i', (asked, planned) => {
    const plan = planExperiment(study, { replications: asked });

    expect(plan.replications).toBe(planned);
    expect(plan.draws).toBe(planned / 2);
    expect(plan.buffers.status.length).toBe(plan.runs.length * planned);
  });
});
