import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { traceReplication } from '#experiment';
import { ACCOUNT } from '../../src/kernel/ledger.ts';
import { aScenario } from './support/a-scenario.ts';
import { forAllRuns } from './support/for-all-runs.ts';
import type { Run } from './support/observe.ts';
import { committed, studyOf } from './support/study.ts';
import type { Study } from './support/study.ts';

forAllRuns({
  'without the platform opens no line of a programme and spends no public money': spentWithout,
  'without the platform, lines that close are left at the decision': leftOpen,
  'the same candidates come to every policy, and fewer without the platform': strangers,
  'contracts signed before the decision stand, later ones are the policy': wrongContracts,
});

function spentWithout({ policy, since, world, measures: { outcomes } }: Run): readonly unknown[] {
  if (policy.without === undefined) return [];
  const { firstLine, firstFirm } = world.entities;
  const planned = ({ entity }: { entity: number }): boolean =>
    entity >= firstLine && entity < firstFirm && !world.isInherited(entity - firstLine);
  const spending = ['public-cost', 'fiscal-outlay', 'paid-government', 'lines-built', 'peak-fiscal-need'];
  return [
    ...since.steps.filter(planned),
    ...since.entries.filter(({ from }) => from === ACCOUNT.GOVERNMENT),
    ...spending.filter((name) => outcomes[name] !== 0),
  ];
}

/** Lines of a past that has begun are closed; one that opens in January of the decision is not there yet. */
function leftOpen({ policy, since, world, study }: Run): readonly unknown[] {
  if (policy.without !== 'close' || study.calendar.decision === 0) return [];
  const { leaves } = study.programs.technology;
  const late = since.steps.filter(
    ({ entity, to, month }) =>
      entity < world.entities.firstLine && leaves[to].startsWith('pilot.') && month > study.calendar.decision,
  );
  return [...late, ...[...world.capacity.slots.open].filter((open) => open === 1)];
}

function strangers({ policy, since, world, study }: Run): readonly unknown[] {
  const { candidates, settings } = world;
  const { decision } = study.calendar;
  const came = since.steps
    .filter(({ entity, from, month }) => from < 0 && entity < world.entities.firstLine && month >= decision)
    .map(({ entity }) => entity);
  const rate = settings.rate * (policy.without === undefined ? 1 : 1 - settings.attracted);
  const due = Array.from({ length: candidates.count }, (_, ordinal) => ordinal).filter(
    (ordinal) => candidates.time[ordinal] >= decision && candidates.thinning[ordinal] < rate / study.arrivals.maximum,
  );
  return [...due.filter((ordinal) => !came.includes(ordinal)), ...came.filter((ordinal) => !due.includes(ordinal))];
}

/** A technology is under the contract in force when it entered, then when it signed; a line under that of its building. */
function wrongContracts(run: Run): readonly unknown[] {
  const { study, policy, world, past, since } = run;
  const { entities, technologies, lineTerm } = world;
  const { leaves } = study.programs.technology;
  const inForce = (technology: number, month: number): number => {
    if (month >= study.calendar.decision && policy.without === undefined) return policy.term;
    const home = technologies.home[technology] * study.fields.length + entities.field[technology];
    return study.historicalTerms[study.homeContracts[home]];
  };
  const signedAt = new Map<number, number>();
  for (const { entity, from, to, month } of [...past.steps, ...since.steps]) {
    const signs = from < 0 || (leaves[from] === 'contracting' && leaves[to] === 'awaitingLine');
    if (entity < entities.firstLine && signs) signedAt.set(entity, month);
  }
  const technologiesWrong = [...signedAt].filter(([technology, month]) => {
    const term = inForce(technology, month);
    const effect = run.neutral && month >= study.calendar.decision ? 0 : term;
    return technologies.term[technology] !== term || entities.effect[technology] !== effect;
  });
  const linesWrong = study.lines.filter(({ contract }, line) => {
    if (entities.state[entities.firstLine + line] < 0) return false;
    return lineTerm[line] !== (contract < 0 ? policy.term : study.historicalTerms[contract]);
  });
  return [...technologiesWrong, ...linesWrong];
}

describe('the past', () => {
  const expectOnePast = (study: Study, seed: string, replication: number): void => {
    const { decision } = study.calendar;
    const pasts = study.policies.map((_, policy) =>
      traceReplication(study, seed, { policy, replication, interpreter: 'compiled' }).filter(
        ({ month }) => month < decision,
      ),
    );
    for (const past of pasts) expect(past).toEqual(pasts[0]);
  };

  test('is the same for all policies of any scenario', () => {
    fc.assert(
      fc.property(aScenario(), (made) => {
        expectOnePast(studyOf(made), made.seed, made.replication);
      }),
      { numRuns: 15 },
    );
  });

  test('is the same for all policies of Quanzhou', () => {
    const study = studyOf(committed('quanzhou'));
    const policies = study.policies.filter((_, index) => index % 7 === 0);
    expectOnePast({ ...study, policies }, 'laws', 3);
  });
});
