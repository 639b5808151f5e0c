import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';

/** Most replications that a run accepts. */
export const MOST_REPLICATIONS = 1_000_000;

/** A week. */
const MOST_MINUTES = 10_080;

/** A command of the program, with what all have in common. */
export function command(program: Command, name: string): Command {
  return program.command(name).copyInheritedSettings(program).showSuggestionAfterError();
}

/** Gives a command the options of everything that simulates; `says` fills in how each is explained. */
export function simulating(
  to: Command,
  says: { readonly per: string; readonly gives: string; readonly out: string; readonly in: string },
): Command {
  return repeatably(
    to
      .option(
        '--replications <n>',
        `runs per ${says.per}, rounded up to whole blocks`,
        wholeNumber(1, MOST_REPLICATIONS),
      )
      .addOption(drawsOption()),
    says,
  );
}

/** The same without the number of replications, for what has a size of its own. */
export function repeatably(
  to: Command,
  says: { readonly gives: string; readonly out: string; readonly in: string },
): Command {
  return to
    .option('--seed <text>', `seed of chance; the same seed gives the same ${says.gives}`)
    .option('--workers <n>', 'threads (default: all cores)', wholeNumber(1, 256))
    .option('--out <dir>', `${says.out} (default: reports/${says.in}/<scenario>-<hash>)`)
    .addOption(repeatable('--set <path=value>', 'set a value of the scenario', 'none'))
    .option('--json', 'print one JSON object on standard output and nothing else there')
    .option('--quiet', 'no progress');
}

/** How the uncertain inputs are drawn. */
export function drawsOption(): Option {
  return new Option(
    '--draws <how>',
    'how uncertain inputs are drawn: in blocks of 25, or of 32 by a Sobol sequence (default: as the scenario says)',
  ).choices(['latin-hypercube', 'sobol']);
}

/** How the two lucks of a draw relate. */
export function lucksOption(): Option {
  return new Option(
    '--lucks <how>',
    'whether the second luck of a draw mirrors the first (default: as the scenario says)',
  ).choices(['independent', 'antithetic']);
}

/** In which language the report is told. */
export function languageOption(): Option {
  return new Option('--language <code>', 'language of the report: en (English) or zh (Chinese)').choices(['en', 'zh']);
}

/** Which interpreter steps the charts. */
export function interpreterOption(): Option {
  return new Option('--interpreter <name>', 'how charts are stepped; both give the same result')
    .choices(['compiled', 'reference'])
    .default('compiled');
}

/** An option that may be given several times, collected in a list; left out, the list is empty, which means `otherwise`. */
export function repeatable(flags: string, description: string, otherwise: string): Option {
  return new Option(flags, `${description}; may be repeated`)
    .default([], otherwise)
    .argParser((value: string, before: readonly string[]) => [...before, value]);
}

/** A number of minutes, up to a week. */
export function minutes(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || !(value > 0 && value <= MOST_MINUTES)) {
    throw new InvalidArgumentError(`It must be a number above 0 and up to ${MOST_MINUTES}.`);
  }
  return value;
}

/** A whole number from the least to the most. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}
