import { contractJsonSchema, instrumentJsonSchema, scenarioJsonSchema } from '#scenario';
import type { World } from '../world.ts';

/** Prints the JSON Schema of a kind of file. */
export function schemaCommand(of: string, world: World): number {
  const makers: Readonly<Record<string, () => object>> = {
    scenario: scenarioJsonSchema,
    'co-construction': contractJsonSchema,
    investment: instrumentJsonSchema,
  };
  world.out(`${JSON.stringify(makers[of](), null, 2)}\n`);
  return 0;
}
