import type { Command } from 'commander';
import type { InitFlags } from './commands/init.ts';
import { command } from './options.ts';
import type { World } from './world.ts';

/** Adds the commands for people who begin. */
export function addBeginnings(program: Command, world: World, done: (code: number) => void): void {
  addInit(program, world, done);
  command(program, 'explain')
    .description('say what a parameter, an outcome or a word means, its unit and default, and where it acts')
    .argument('<parameter>', 'path such as durations.patience, name of an outcome, or word of the glossary')
    .argument('[scenario]', 'scenario file (YAML): also what it states there, with grade, source and line')
    .action(async (parameter: string, scenario: string | undefined) => {
      const { explainCommand } = await import('./commands/explain.ts');
      done(explainCommand(parameter, scenario, world));
    });
}

function addInit(program: Command, world: World, done: (code: number) => void): void {
  command(program, 'init')
    .description('write a commented scenario to begin with: asks a few questions, or takes the options')
    .argument('[name]', 'name of the scenario; the file is called NAME.yaml')
    .option('--model <name>', 'pilot-platform, or queue')
    .option('--question <text>', 'the question that it is to answer')
    .option('--decision <year>', 'year in which the choice is made')
    .option('--fields <titles>', 'technical fields, between commas')
    .option('--rate <n>', 'technologies a year, in all fields together')
    .option('--lines <numbers>', 'lines that work already: one number for every field, or one each between commas')
    .option('--budget <amount>', 'public budget for new lines, such as "120 million RMB"')
    .option('--co-construction <names>', 'co-construction models to compare, between commas')
    .option('--investment <names>', 'investment models to compare, between commas')
    .option('--out <dir>', 'folder for the file (default: scenarios/ where there is one, else here)')
    .option('--force', 'replace a file of this name')
    .option('--yes', 'ask nothing: what is not given takes its usual value')
    .action(async (name: string | undefined, options: InitFlags) => {
      const { initCommand } = await import('./commands/init.ts');
      done(await initCommand(name, options, world));
    });
}
