import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { VERSION } from './version.ts';
import { EXIT, Interrupted, UserError } from './world.ts';
import type { World } from './world.ts';
import type { CompareFlags } from './commands/compare.ts';
import type { DealFlags } from './commands/deal.ts';
import type { GoalFlags } from './commands/goal-seek.ts';
import type { RunFlags } from './commands/run.ts';
import type { SensitivityFlags } from './commands/sensitivity.ts';
import type { SweepFlags } from './commands/sweep.ts';
import type { TraceFlags } from './commands/trace.ts';

/** Most replications that a run accepts. */
const MOST_REPLICATIONS = 1_000_000;

/** A week. */
const MOST_MINUTES = 10_080;

/**
 * The program: arguments in, exit code out. Commands load what they need when they run, so that `--help` is instant.
 */
export async function runProgram(args: readonly string[], world: World): Promise<number> {
  let code: number = EXIT.FINE;
  const program = build(world, (result) => (code = result));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, world);
  }
}

function explain(error: unknown, world: World): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.FINE : EXIT.USERS;
  if (error instanceof UserError) {
    world.err(`${error.message}\n`);
    return EXIT.USERS;
  }
  if (error instanceof Interrupted) {
    world.err('Interrupted: nothing was written.\n');
    return EXIT.INTERRUPTED;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  world.err(
    `This is a fault of pilotline, not of your input. Please report it with the command and these lines:\n${trace}\n`,
  );
  return EXIT.OURS;
}

function build(world: World, done: (code: number) => void): Command {
  const program = new Command('pilotline')
    .description('Simulates pilot-scale testing platforms: who pays, who owns, how many firms, and how sure that is.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: world.out, writeErr: world.err })
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExamples:\n  pilotline run scenarios/quanzhou.yaml\n  pilotline check scenarios/*.yaml\n  pilotline trace scenarios/quanzhou.yaml --policy "public-line + grant" --replication 0 --technology 3402',
    );
  addRun(program, world, done);
  addDeal(program, world, done);
  addCompare(program, world, done);
  addSensitivity(program, world, done);
  addSweep(program, world, done);
  addGoal(program, world, done);
  addReaders(program, world, done);
  addTrace(program, world, done);
  return program;
}

function addRun(program: Command, world: World, done: (code: number) => void): void {
  const run = command(program, 'run')
    .description('simulate a scenario and write its report')
    .argument('<scenario>', 'scenario file (YAML)')
    .addOption(repeatable('--policy <name>', 'only this policy', 'all'))
    .addOption(
      repeatable(
        '--precision <[outcome=]half width>',
        'run until the mean is known so well, such as 2%, "0.5 firms" or "leverage=5%", and the best policy is settled',
        'a fixed number of replications',
      ),
    )
    .option('--minutes <n>', 'with --precision: end after so many minutes', minutes);
  simulating(run, { per: 'policy', gives: 'report', out: 'folder for the run', in: 'runs' })
    .addOption(lucksOption())
    .addOption(interpreterOption())
    .action(async (scenario: string, options: RunFlags) => {
      const { runCommand } = await import('./commands/run.ts');
      done(await runCommand(scenario, options, world));
    });
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

function addReaders(program: Command, world: World, done: (code: number) => void): void {
  command(program, 'check')
    .description('validate scenarios without running them')
    .argument('<scenario...>', 'scenario files')
    .action(async (files: string[]) => {
      const { checkCommand } = await import('./commands/check.ts');
      done(checkCommand(files, world));
    });
  command(program, 'report')
    .description('render the report of a finished run again, without simulating')
    .argument('<run-folder>', 'folder of a run')
    .action(async (folder: string) => {
      const { reportCommand } = await import('./commands/report.ts');
      done(await reportCommand(folder, world));
    });
  command(program, 'diagram')
    .description('print the statecharts of a model as Markdown with Mermaid diagrams')
    .argument('<model>', 'name of a model')
    .option('--chart <name>', 'only this chart, as plain Mermaid: technology, line or firm')
    .action(async (name: string, options: { chart?: string }) => {
      const { diagramCommand } = await import('./commands/diagram.ts');
      done(diagramCommand(name, options.chart, world));
    });
  command(program, 'list')
    .description('list models, co-construction models, investment models and scenarios')
    .action(async () => {
      const { listCommand } = await import('./commands/list.ts');
      done(listCommand(world));
    });
  command(program, 'schema')
    .description('print the JSON Schema of scenario files, for editors')
    .addOption(
      new Option('--of <kind>', 'which kind of file')
        .choices(['scenario', 'co-construction', 'investment'])
        .default('scenario'),
    )
    .action(async (options: { of: string }) => {
      const { schemaCommand } = await import('./commands/schema.ts');
      done(schemaCommand(options.of, world));
    });
}

function addTrace(program: Command, world: World, done: (code: number) => void): void {
  command(program, 'trace')
    .description('show the life of technologies, or every payment, in one replication')
    .argument('<scenario>', 'scenario file (YAML)')
    .requiredOption('--policy <name>', 'policy to follow')
    .requiredOption('--replication <k>', 'replication, from 0', wholeNumber(0, MOST_REPLICATIONS))
    .option(
      '--technology <n>',
      'only this technology, its lines and firms left out',
      wholeNumber(0, Number.MAX_SAFE_INTEGER),
    )
    .option('--seed <text>', 'seed of chance')
    .addOption(drawsOption())
    .addOption(lucksOption())
    .addOption(repeatable('--set <path=value>', 'set a value of the scenario', 'none'))
    .addOption(interpreterOption())
    .option('--ledger', 'every movement of money instead of every step')
    .option('--csv', 'the ledger as a table for a spreadsheet')
    .option('--json', 'one event, or one movement of money, a line')
    .action(async (scenario: string, options: TraceFlags) => {
      const { traceCommand } = await import('./commands/trace.ts');
      done(traceCommand(scenario, options, world));
    });
}

function command(program: Command, name: string): Command {
  return program.command(name).copyInheritedSettings(program).showSuggestionAfterError();
}

/** Gives a command the options of everything that simulates; `says` fills in how each is explained. */
function simulating(
  to: Command,
  says: { readonly per: string; readonly gives: string; readonly out: string; readonly in: string },
): Command {
  return repeatably(
    to.option(
      '--replications <n>',
      `runs per ${says.per}, rounded up to whole blocks`,
      wholeNumber(1, MOST_REPLICATIONS),
    ),
    says,
  );
}

/** The same without the number of replications, for what has a size of its own. */
function repeatably(to: Command, says: { readonly gives: string; readonly out: string; readonly in: string }): Command {
  return to
    .option('--seed <text>', `seed of chance; the same seed gives the same ${says.gives}`)
    .option('--workers <n>', 'threads (default: all cores)', wholeNumber(1, 256))
    .addOption(drawsOption())
    .option('--out <dir>', `${says.out} (default: reports/${says.in}/<scenario>-<hash>)`)
    .addOption(repeatable('--set <path=value>', 'set a value of the scenario', 'none'))
    .option('--json', 'print one JSON object on standard output and nothing else there')
    .option('--quiet', 'no progress');
}

function drawsOption(): Option {
  return new Option(
    '--draws <how>',
    'how uncertain inputs are drawn: in blocks of 25, or of 32 by a Sobol sequence (default: as the scenario says)',
  ).choices(['latin-hypercube', 'sobol']);
}

function lucksOption(): Option {
  return new Option(
    '--lucks <how>',
    'whether the second luck of a draw mirrors the first (default: as the scenario says)',
  ).choices(['independent', 'antithetic']);
}

function interpreterOption(): Option {
  return new Option('--interpreter <name>', 'how charts are stepped; both give the same result')
    .choices(['compiled', 'reference'])
    .default('compiled');
}

/** An option that may be given several times, collected in a list; left out, the list is empty, which means `otherwise`. */
function repeatable(flags: string, description: string, otherwise: string): Option {
  return new Option(flags, `${description}; may be repeated`)
    .default([], otherwise)
    .argParser((value: string, before: readonly string[]) => [...before, value]);
}

/** A number of minutes, up to a week. */
function minutes(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || !(value > 0 && value <= MOST_MINUTES)) {
    throw new InvalidArgumentError(`It must be a number above 0 and up to ${MOST_MINUTES}.`);
  }
  return value;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}
