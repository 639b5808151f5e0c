import { Option } from 'commander';
import type { Command } from 'commander';
import type { CompareFlags } from './commands/compare.ts';
import type { DealFlags } from './commands/deal.ts';
import type { GoalFlags } from './commands/goal-seek.ts';
import type { SensitivityFlags } from './commands/sensitivity.ts';
import type { SweepFlags } from './commands/sweep.ts';
import { command, repeatable, repeatably, simulating, wholeNumber } from './options.ts';
import type { World } from './world.ts';

/** The commands that ask a question of their own besides the run of a scenario; `done` is told how each ended. */
export function addQuestions(program: Command, world: World, done: (code: number) => void): void {
  addCompare(program, world, done);
  addDeal(program, world, done);
  addSweep(program, world, done);
  addGoal(program, world, done);
  addSensitivity(program, world, done);
}

function addDeal(program: Command, world: World, done: (code: number) => void): void {
  const deal = command(program, 'deal')
    .description('find the terms that every party would accept')
    .argument('<scenario>', 'scenario file (YAML)')
    .requiredOption('--policy <name>', 'policy whose term is sought')
    .requiredOption('--term <path>', 'number of its contract or instrument, or of the programme')
    .option(
      '--between <parties>',
      'two parties between whom a share moves, with a comma (default: all others give way)',
    )
    .option('--probability <share>', 'with which every party must accept', '90 %')
    .option('--levels <n>', 'levels of the term, at equal distances', wholeNumber(2, 200), 11)
    .option('--from <value>', 'lowest level, written as in a scenario')
    .option('--to <value>', 'highest level');
  simulating(deal, { per: 'level', gives: 'answer', out: 'folder for the answer', in: 'deals' }).action(
    async (scenario: string, options: DealFlags) => {
      const { dealCommand } = await import('./commands/deal.ts');
      done(await dealCommand(scenario, options, world));
    },
  );
}

function addCompare(program: Command, world: World, done: (code: number) => void): void {
  const compare = command(program, 'compare')
    .description('tell which policies differ, and what of that is luck')
    .argument('<run-or-scenario...>', 'folders of finished runs, or one scenario file (YAML)')
    .option('--outcome <name>', 'what policies are compared on (default: what the scenario decides on)')
    .option('--within <amount>', 'smallest difference that matters, written as in a scenario')
    .addOption(repeatable('--policy <name>', 'only this policy', 'all'));
  simulating(compare, { per: 'policy', gives: 'answer', out: 'folder for the answer', in: 'comparisons' }).action(
    async (paths: string[], options: CompareFlags) => {
      const { compareCommand } = await import('./commands/compare.ts');
      done(await compareCommand(paths, options, world));
    },
  );
}

function addSensitivity(program: Command, world: World, done: (code: number) => void): void {
  const sensitivity = command(program, 'sensitivity')
    .description('find the uncertain inputs that drive the answer, by runs of their own')
    .argument('<scenario>', 'scenario file (YAML)')
    .addOption(
      new Option('--method <name>', 'morris: screens many inputs; sobol: shares of the variance, for few')
        .choices(['morris', 'sobol'])
        .makeOptionMandatory(),
    )
    .addOption(repeatable('--policy <name>', 'policy, or two whose difference is asked for', 'the first'))
    .addOption(repeatable('--input <path>', 'sobol: this input, or all below the path, apart from all others', 'each'))
    .option('--blocks <n>', 'trajectories (default: 20), or blocks of 8 pairs (default: 32)', wholeNumber(1, 100_000));
  repeatably(sensitivity, { gives: 'answer', out: 'folder for the answer', in: 'sensitivity' }).action(
    async (scenario: string, options: SensitivityFlags) => {
      const { sensitivityCommand } = await import('./commands/sensitivity.ts');
      done(await sensitivityCommand(scenario, options, world));
    },
  );
}

function addSweep(program: Command, world: World, done: (code: number) => void): void {
  const sweep = command(program, 'sweep')
    .description('run a policy at many combinations of levers, and compare them')
    .argument('<scenario>', 'scenario file (YAML)')
    .requiredOption('--policy <name>', 'policy whose levers are varied')
    .addOption(repeatable('--vary <path=levels>', 'a lever, as low..high or a,b,c', 'none'))
    .option(
      '--levels <n>',
      'levels of a range, at equal distances (default: 5, or all where few whole numbers are)',
      wholeNumber(2, 1000),
    )
    .addOption(
      new Option('--design <name>', 'every combination of levels, or points spread over the ranges')
        .choices(['factorial', 'latin-hypercube'])
        .default('factorial'),
    )
    .option('--points <n>', 'points of a Latin hypercube (default: 50)', wholeNumber(2, 1000))
    .option('--outcome <name>', 'outcome to show (default: the one that decides)');
  simulating(sweep, { per: 'point', gives: 'answer', out: 'folder for the answer', in: 'sweeps' }).action(
    async (scenario: string, options: SweepFlags) => {
      const { sweepCommand } = await import('./commands/sweep.ts');
      done(await sweepCommand(scenario, options, world));
    },
  );
}

function addGoal(program: Command, world: World, done: (code: number) => void): void {
  const goal = command(program, 'goal-seek')
    .description('find the least level of a lever that reaches a goal')
    .argument('<scenario>', 'scenario file (YAML)')
    .requiredOption('--policy <name>', 'policy whose lever is varied')
    .requiredOption('--vary <path=low..high>', 'the lever and its range')
    .requiredOption('--goal <text>', "what is to be reached, for instance 'incubated-firms >= 20'")
    .option('--probability <share>', 'with which it must be reached', '80 %');
  simulating(goal, { per: 'level', gives: 'answer', out: 'folder for the answer', in: 'goals' }).action(
    async (scenario: string, options: GoalFlags) => {
      const { goalCommand } = await import('./commands/goal-seek.ts');
      done(await goalCommand(scenario, options, world));
    },
  );
}
