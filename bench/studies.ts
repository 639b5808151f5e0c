import { readBundle } from '#cli/library.ts';
import type { Study } from '#compile';
import type { ModelCatalogue } from '#model';
import { models } from '#models';
import { openStudy } from '#pipeline';
import { printProblems } from '#scenario';
import type { Override } from '#scenario';

/** The scenario that ships as an example: small. */
export const FIRST_STEPS = 'scenarios/first-steps.yaml';

/** The scenario of the main job. */
export const QUANZHOU = 'scenarios/quanzhou.yaml';

/**
 * A study from a file of the project.
 * @throws {Error} with its problems
 */
export function studyOf(
  path: string,
  { overrides = [], catalogue = models }: { overrides?: readonly Override[]; catalogue?: ModelCatalogue } = {},
): Study {
  const study = openStudy(readBundle(path, process.cwd()), overrides, catalogue);
  if (!study.ok) throw new Error(printProblems(study.problems));
  return study.value;
}
