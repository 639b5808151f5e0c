import type { Study } from '#compile';
import { IN_ENGLISH, inLanguage, phrase } from '#report';
import { describeStudy } from './describe.ts';
import type { Language, Telling } from '#report';
import type { Phrases, ScenarioBundle } from '#scenario';
import { catalogueOf } from '#table';

/** What stands between the parts of a policy's name that a crossing of levers made. */
const CROSS = ' + ';

/** How a study is told in English: with the outcomes of its model, in the units of its model. */
export function inEnglish({ own }: Study): Telling {
  return { ...IN_ENGLISH, outcomes: catalogueOf(own).all };
}

/** How a study is told in a language: with the words of its model, and those beside its scenario, contracts and instruments. */
export function tellingOf(study: Study, bundle: ScenarioBundle, language: Language): Telling {
  if (language === 'en') return inEnglish(study);
  const words: Phrases = { ...study.model.translations?.[language], ...bundle.translations?.[language] };
  const phrases = new Map(Object.entries(words));
  const names = new Map<string, string>();
  const telling = { ...inEnglish(study), language, phrases, names };
  inLanguage(telling, () => {
    const { leftOut } = study.scenario.policies;
    for (const { name } of [...study.policies, ...leftOut])
      if (!phrases.has(name)) phrases.set(name, crossed(name, study));
    for (const text of [...leftOut.map(({ reason }) => reason), ...notesOf(study)]) phrases.set(text, phrase(text));
    for (const [place, title] of titlesOf(study)) names.set(place, phrases.get(lastOf(place)) ?? phrase(title));
  });
  return telling;
}

/** What a scenario gives a title, by its place. */
function titlesOf({ scenario, contracts, instruments }: Study): readonly (readonly [place: string, title: string])[] {
  const { fields, platforms, programme } = scenario;
  return [
    ...Object.entries(fields).flatMap(([id, { title }]) => [
      [`fields.${id}`, title] as const,
      [`programme.lines-by-field.${id}`, title] as const,
    ]),
    ...platforms.map(({ id, title }) => [`platforms.${id}`, title] as const),
    ...Object.entries(programme.options).map(([id, { title }]) => [`programme.options.${id}`, title] as const),
    ...contracts.map(({ contract: { name, title } }) => [`co-construction.${name}`, title] as const),
    ...instruments.flatMap(({ instrument: { name, title, clauses } }) => [
      [`investment.${name}`, title] as const,
      ...clauses.map((clause) => [`investment.${name}.clauses.${clause.id}`, clause.title] as const),
    ]),
  ];
}

/** A thing by its id alone. */
function lastOf(place: string): string {
  return place.slice(place.lastIndexOf('.') + 1);
}

/** Notes of numbers: some are the program's own. */
function notesOf({ assumptions }: Study): readonly string[] {
  return assumptions.flatMap(({ evidence: { note } }) => note ?? []);
}

/** The name of a crossing in the language in force, part by part: contract, instrument, and what else was varied. */
function crossed(name: string, study: Study): string {
  const [contract, ...others] = name.split(CROSS);
  const [instrument, ...levers] = others.join(CROSS).split(', ');
  const parts = others.length === 0 ? [contract] : [contract, instrument];
  return [parts.map((part) => called(part, study)).join(CROSS), ...levers].join('，');
}

/** A contract or an instrument by the words for its name or, where there are none, for its title. */
function called(name: string, { contracts, instruments }: Study): string {
  const named = phrase(name);
  if (named !== name) return named;
  const titled = [
    ...contracts.map(({ contract }) => contract),
    ...instruments.map(({ instrument }) => instrument),
  ].find((each) => each.name === name);
  return titled === undefined ? name : phrase(titled.title);
}

/** Every text of a study that people read: of its scenario, its model, its contracts and its instruments. */
export function textsOfStudy(study: Study): readonly string[] {
  const { title, question, policies, leftOut, assumptions, facts, benchmarks, limits } = describeStudy(study);
  const { fields, platforms } = study.scenario;
  const texts = [
    ...[title, question, study.model.title, study.model.summary, ...limits],
    ...[...policies, ...leftOut].map(({ name }) => name),
    ...leftOut.map(({ reason }) => reason),
    ...assumptions.flatMap(({ source, note }) => [source, note]),
    ...facts.flatMap((fact) => [fact.title, fact.source]),
    ...benchmarks.flatMap((benchmark) => [benchmark.title, benchmark.source, benchmark.note]),
    ...[...Object.values(fields), ...platforms].map((each) => each.title),
    ...study.contracts.flatMap(({ contract }) => [contract.title, contract.summary]),
    ...study.instruments.flatMap(({ instrument }) => [
      ...[instrument.title, instrument.summary],
      ...instrument.clauses.flatMap((clause) => [clause.title, clause.document, clause.number]),
    ]),
  ];
  return [...new Set(texts.filter((text) => text !== undefined))].filter((text) => /[A-Za-z]/.test(text));
}

/** The texts of a study that a telling has no words for, and so tells as they are. */
export function untold(study: Study, telling: Telling): readonly string[] {
  if (telling.language === 'en') return [];
  return inLanguage(telling, () =>
    textsOfStudy(study).filter((text) => phrase(text) === text && !isFixed(text, telling.phrases)),
  );
}

/** Is it written in both languages, or the same in both as its file says? */
function isFixed(text: string, phrases: Telling['phrases']): boolean {
  return /\p{Script=Han}/u.test(text) || (phrases.get(text) === text && /\d{4}/.test(text));
}
