import { Command, CommanderError, Option } from 'commander';
import {
  command,
  drawsOption,
  interpreterOption,
  languageOption,
  lucksOption,
  minutes,
  MOST_REPLICATIONS,
  repeatable,
  simulating,
  wholeNumber,
} from './options.ts';
import { addBeginnings } from './beginnings.ts';
import { addQuestions } from './questions.ts';
import { VERSION } from './version.ts';
import { EXIT, Interrupted, UserError } from './world.ts';
import type { World } from './world.ts';
import type { ReportFlags } from './commands/report.ts';
import type { RunFlags } from './commands/run.ts';
import type { TraceFlags } from './commands/trace.ts';

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
  addQuestions(program, world, done);
  addBeginnings(program, world, done);
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
    .addOption(languageOption().default('en', 'English'))
    .addOption(interpreterOption())
    .action(async (scenario: string, options: RunFlags) => {
      const { runCommand } = await import('./commands/run.ts');
      done(await runCommand(scenario, options, world));
    });
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
    .addOption(languageOption())
    .action(async (folder: string, options: ReportFlags) => {
      const { reportCommand } = await import('./commands/report.ts');
      done(await reportCommand(folder, options, world));
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
