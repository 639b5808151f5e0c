import { crossedPairs } from './crossed-pairs.ts';
import type { Design, DesignSpec } from './design.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { morris } from './morris.ts';
import { sobol } from './sobol.ts';

/** The design that a specification asks for. */
export function designOf(spec: DesignSpec): Design {
  switch (spec.draws) {
    case 'latin-hypercube':
      return latinHypercube;
    case 'sobol':
      return sobol;
    case 'morris':
      return morris(spec.inputs);
    case 'crossed-pairs':
      return crossedPairs(spec.pairs, spec.groupOf);
  }
}
