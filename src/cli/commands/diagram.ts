import { mermaid } from '#model';
import { models } from '#models';
import { orRather } from '../open.ts';
import { UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Prints the charts of a model, drawn from the machines that are simulated: a Markdown page, or one chart alone. */
export function diagramCommand(model: string, chart: string | undefined, world: World): number {
  const { charts } = named(models, model, 'model');
  if (chart === undefined) {
    const sections = Object.values(charts).map((each) => `## ${each.id}\n\n\`\`\`mermaid\n${mermaid(each)}\n\`\`\`\n`);
    world.out([`# Statecharts of ${model}\n`, ...sections].join('\n'));
  } else world.out(`${mermaid(named(charts, chart, 'chart'))}\n`);
  return 0;
}

/** An entry by its name. @throws {UserError} when there is none, with those that there are */
function named<Entry>(all: Readonly<Record<string, Entry>>, name: string, kind: string): Entry {
  const known = Object.keys(all);
  if (known.includes(name)) return all[name];
  throw new UserError(
    `There is no ${kind} "${name}"${orRather(name, known)}\n→ The ${kind}s are: ${known.join(', ')}.`,
  );
}
