import type { Interpreter } from '#kernel';
import type { DesignSpec } from './designs/design.ts';

/** Which replication of which policy is looked at. */
export interface Traced {
  /** Index of the policy in the study. */
  readonly policy: number;
  readonly replication: number;
  readonly interpreter: Interpreter;
  /** How the run that is looked into was sampled: as the scenario says unless stated. */
  readonly design?: DesignSpec | undefined;
}
