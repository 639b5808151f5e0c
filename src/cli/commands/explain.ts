import { models } from '#models';
import { openScenario } from '#pipeline';
import { printProblems } from '#scenario';
import type { ParsedScenario } from '#scenario';
import { namesIn, type About } from '../explain/about.ts';
import { keyEntry, wordEntries } from '../explain/entries.ts';
import { keysFor, type FoundKey } from '../explain/lookup.ts';
import { nearest } from '../explain/nearest.ts';
import { outcomeEntries } from '../explain/outcomes.ts';
import { pageOf, type Entry } from '../explain/page.ts';
import { statedRows, whyAbsent } from '../explain/stated.ts';
import { readInEnglish } from '../library.ts';
import { UserError } from '../world.ts';
import type { World } from '../world.ts';

/** Most keys that are told in full; of more, only the paths. */
const MOST_TOLD = 3;

/** Says what a parameter, an outcome or a word means, and what a scenario states there. */
export function explainCommand(asked: string, scenario: string | undefined, world: World): number {
  const about = aboutOf(scenario, world);
  const entries = entriesFor(asked, about);
  if (entries.length === 0) refuseUnknown(asked, about);
  world.out(pageOf(entries, world.isPretty === true));
  return 0;
}

/** Everything that is called so. @throws {UserError} when the scenario has no such thing */
function entriesFor(asked: string, about: About): readonly Entry[] {
  const keys = keysFor(asked, about);
  const absent = keys.map((found) => whyAbsent(found, about));
  const [why] = absent.filter((each) => each !== undefined);
  if (why !== undefined && absent.every((each) => each !== undefined)) throw new UserError(why);
  const there = keys.filter((_, at) => absent[at] === undefined);
  return [...keyEntries(there, asked, about), ...outcomeEntries(asked, about), ...wordEntries(asked)];
}

function aboutOf(scenario: string | undefined, world: World): About {
  if (scenario === undefined) return { models: Object.values(models) };
  const read = readOrExplain(scenario, world);
  return { models: [models[read.scenario.model]], read };
}

function readOrExplain(path: string, world: World): ParsedScenario {
  const read = openScenario(readInEnglish(path, world.cwd), models);
  if (!read.ok) throw new UserError(printProblems(read.problems).trimEnd());
  return read.value;
}

function keyEntries(keys: readonly FoundKey[], asked: string, about: About): readonly Entry[] {
  if (keys.length > MOST_TOLD) {
    const paths = keys.map(({ key, steps }) => `${steps.join('.')} (${key.file})`);
    return [{ title: `${asked}: several keys are called so`, rows: paths.map((path) => ['', path]) }];
  }
  return keys.map((found) => {
    const entry = keyEntry(found, about);
    return about.read === undefined ? entry : { ...entry, rows: [...entry.rows, ...statedRows(found, about.read)] };
  });
}

/** @throws {UserError} always: with what may have been meant */
function refuseUnknown(asked: string, about: About): never {
  const where = about.read === undefined ? '' : ` in a scenario of the model ${about.read.scenario.model}`;
  throw new UserError(`Nothing is called "${asked.slice(0, 80)}"${where}.\n→ ${remedyFor(asked, about)}`);
}

function remedyFor(asked: string, about: About): string {
  const close = nearest(asked, about);
  if (close.length > 0) return `Did you mean: ${close.join(', ')}?`;
  const [section = '', name] = asked.replace(/^fields[.][^.]*[.]/, '').split('.');
  const names = name === undefined ? [] : namesIn(section, about);
  if (names.length > 0) return `The names under ${section} are: ${names.join(', ')}.`;
  return 'Name a path of a scenario such as durations.patience, an outcome such as incubated-firms, or a word of the glossary.';
}
