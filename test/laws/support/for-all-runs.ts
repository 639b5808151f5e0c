import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aScenario } from './a-scenario.ts';
import { observe } from './observe.ts';
import type { Run, Watcher } from './observe.ts';
import { committed, studyOf } from './study.ts';
import type { Study } from './study.ts';

/** Made-up scenarios on which the laws are tried. */
const EXAMPLES = 40;

/** What is wrong with a run: nothing, if the law holds. */
type Law = (run: Run) => readonly unknown[];

/** How laws are tried. */
interface Trial {
  /** Which scenarios are made up. */
  readonly of?: Parameters<typeof aScenario>[0];
  /** Watches while a run goes on; what breaches a law is reported with the law's name. */
  readonly watch?: (report: (law: string, breach: unknown) => void) => Watcher;
}

/** The laws, by name, hold in made-up scenarios, and in Quanzhou for a few policies unless they are of others. */
export function forAllRuns(laws: Readonly<Record<string, Law>>, trial: Trial = {}): void {
  describe('for any scenario and seed', () => {
    test('made up', () => {
      fc.assert(
        fc.property(aScenario(trial.of), (made) => {
          expectLaws(laws, trial, studyOf(made), made);
        }),
        { numRuns: EXAMPLES },
      );
    });

    if (trial.of !== undefined) return;
    test('in Quanzhou', () => {
      const conditions = { seed: 'laws', replication: 1, neutral: false };
      expectLaws(laws, trial, fewPolicies(studyOf(committed('quanzhou'))), conditions);
    });
  });
}

function expectLaws(
  laws: Readonly<Record<string, Law>>,
  { watch }: Trial,
  study: Study,
  conditions: Parameters<typeof observe>[1],
): void {
  const seen: Record<string, unknown[]> = {};
  const report = (law: string, breach: unknown): void => {
    if ((seen[law] ??= []).length < 5) seen[law].push(breach);
  };
  observe(
    study,
    conditions,
    (run) => {
      for (const [name, law] of Object.entries(laws)) for (const breach of law(run)) report(name, breach);
      expect(run.ended).toBe('horizon');
      expect(seen).toEqual({});
    },
    watch === undefined ? undefined : () => watch(report),
  );
}

/** Every fifth policy (each instrument meets another contract), and the run without the platform. */
function fewPolicies(study: Study): Study {
  const policies = study.policies.filter(({ without }, index) => without !== undefined || index % 5 === 0);
  return { ...study, policies };
}
