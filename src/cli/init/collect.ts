import { Interrupted, UserError } from '../world.ts';
import { USUAL, type Answers, type Shelves } from './answers.ts';
import type { Asker } from './asker.ts';
import { QUESTIONS, type Question } from './questions.ts';

/** What was said on the command line, by the flag of its question. */
type Said = Readonly<Record<string, string | undefined>>;

/** How what was not said is found. */
export interface Finding {
  readonly said: Said;
  /** Whether the usual answers stand for what was not said. */
  readonly yes: boolean;
  readonly asker: Asker | undefined;
  readonly shelves: Shelves;
  /** Hears of the name before anything else is asked, and may throw. */
  readonly named: (name: string) => void;
}

/**
 * Every answer: as said, else as asked on the terminal, else as usual.
 * @throws {UserError} when an answer cannot stand, or nobody is there to be asked
 * @throws {Interrupted} when whoever is asked breaks off
 */
export async function collectAnswers(finding: Finding): Promise<Answers> {
  const { said, yes, asker } = finding;
  if (asker === undefined && !yes) refuseSilence(said);
  let answers = USUAL;
  for (const question of QUESTIONS) answers = await withAnswer(question, answers, finding);
  return answers;
}

/** The answers with that to one more question, if the model has a use for it. */
async function withAnswer(question: Question, sofar: Answers, finding: Finding): Promise<Answers> {
  const { said, yes, shelves, named } = finding;
  const told = said[question.flag];
  if (!question.models.includes(sofar.model)) {
    if (told !== undefined) refuseUnfit(question, sofar);
    return sofar;
  }
  const given = told ?? (yes ? question.usual(sofar) : await ask(question, sofar, finding));
  if (given === undefined) throw new Interrupted();
  const answers = question.take(given, sofar, shelves);
  if (question.flag === 'NAME') named(answers.name);
  return answers;
}

function ask(question: Question, sofar: Answers, { asker, shelves }: Finding): Promise<string | undefined> {
  if (asker === undefined) throw new Error('somebody was to be asked and nobody is there');
  const { message, choices, several } = question;
  const put = {
    message,
    usual: question.usual(sofar),
    refuse: (text: string) => whyRefused(() => question.take(text, sofar, shelves)),
  };
  if (choices === undefined) return asker.text(put);
  return several === true ? asker.several(put, choices(shelves)) : asker.one(put, choices(shelves));
}

function whyRefused(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.message.replaceAll('\n', ' ');
    throw error;
  }
}

/** @throws {UserError} when something was not said, and nobody is there to be asked */
function refuseSilence(said: Said): void {
  const model = said['--model'] ?? USUAL.model;
  const wanted = QUESTIONS.filter(({ models }) => models.some((known) => known === model) || models.length === 0);
  const missing = wanted.filter(({ flag }) => said[flag] === undefined);
  if (missing.length === 0) return;
  const flags = missing.map(
    ({ flag, usual }) => `  ${flag === 'NAME' ? 'NAME' : `${flag} "…"`}   (usual: ${usual(USUAL)})`,
  );
  throw new UserError(
    `There is no terminal to ask on, and not every question is answered.\n→ Add --yes to take the usual answers, or give:\n${flags.join('\n')}`,
  );
}

/** @throws {UserError} when something was said that the model has no use for */
function refuseUnfit({ flag }: Question, { model }: Answers): never {
  throw new UserError(`The model ${model} has no use for ${flag}.\n→ Leave it out, or choose --model pilot-platform.`);
}
