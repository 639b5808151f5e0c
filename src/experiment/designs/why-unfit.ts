import type { Study } from '#compile';
import { designOf } from './design-of.ts';
import type { DesignSpec } from './design.ts';

/** Why a design cannot sample the uncertain inputs of a study, in a reader's words; undefined where it can. */
export function whyUnfit({ inputs }: Study, spec: DesignSpec): string | undefined {
  const { mostInputs = Infinity } = designOf(spec);
  if (inputs.length <= mostInputs) return undefined;
  return `the study has ${inputs.length} uncertain inputs, and ${spec.draws} draws take at most ${mostInputs}`;
}
