import type { Design, DesignSpec } from './design.ts';
import { latinHypercube } from './latin-hypercube.ts';

/** The design that a specification asks for. */
export function designOf({ draws }: DesignSpec): Design {
  return { 'latin-hypercube': latinHypercube }[draws];
}
