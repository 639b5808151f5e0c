import type { Study } from '#compile';
import { designOf, USUAL_DESIGN, whyUnfit } from '#experiment';
import type { DesignSpec } from '#experiment';
import { UserError } from './world.ts';

/** Options that say how chance is sampled, as typed. */
export interface SamplingFlags {
  readonly draws?: 'latin-hypercube' | 'sobol';
  readonly lucks?: 'independent' | 'antithetic';
}

/** How a study is sampled: as asked for, else as its scenario says. @throws {UserError} where it cannot be */
export function samplingOf(study: Study, { draws, lucks }: SamplingFlags): Required<DesignSpec> {
  const { sampling } = study.scenario;
  const design = { draws: draws ?? sampling.draws, lucks: lucks ?? sampling.lucks };
  const why = whyUnfit(study, designOf(design));
  if (why === undefined) return design;
  throw new UserError(
    `Inputs cannot be drawn by the design ${design.draws}: ${why}.\n→ Write --draws latin-hypercube.`,
  );
}

/** The same as an option of a run; nothing where scenario and options leave it at what is usual. */
export function designOption(
  { scenario: { sampling } }: Study,
  design: Required<DesignSpec>,
): { readonly design?: DesignSpec } {
  return isUsual(design) && isUsual(sampling) ? {} : { design };
}

function isUsual({ draws, lucks }: Required<DesignSpec>): boolean {
  return draws === USUAL_DESIGN.draws && lucks === 'independent';
}
