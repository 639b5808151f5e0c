import { mermaid } from '#model';
import { models } from '#models';
import { orRather } from '../open.ts';
import { UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Prints the charts of a model, drawn from the machines that are simulated. */
export function diagramCommand(name: string, world: World): number {
  if (!Object.hasOwn(models, name)) {
    throw new UserError(
      `There is no model "${name}"${orRather(name, Object.keys(models))}\n→ The models are: ${Object.keys(models).join(', ')}.`,
    );
  }
  for (const chart of Object.values(models[name].charts)) world.out(`%% ${chart.id}\n${mermaid(chart)}\n\n`);
  return 0;
}
