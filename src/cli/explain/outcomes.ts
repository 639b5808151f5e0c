import { FACTS, outcomeWords } from '#model';
import type { Model } from '#model';
import { catalogueOf, FACT_OUTCOMES, OUTCOMES } from '#table';
import type { Outcome } from '#table';
import type { About } from './about.ts';
import { notedIn } from './acts.ts';
import type { Entry } from './page.ts';

/** An outcome, and the model whose own it is. */
type Told = Outcome & { readonly model?: string };

/** Every outcome of what is asked about: of a scenario in the words of its model, else those of every model. */
export function outcomesOf({ models, read }: About): readonly Told[] {
  if (read !== undefined) return models.flatMap((model) => catalogueOf(outcomeWords(model, read.scenario.fields)).all);
  const own = models.flatMap(({ name, outcomes = [] }) => outcomes.map((outcome) => ({ ...outcome, model: name })));
  return [...OUTCOMES, ...own];
}

/** Outcomes of that name or title, of policies and of the past, and what charts note by that name. */
export function outcomeEntries(name: string, about: About): readonly Entry[] {
  const wanted = name.toLowerCase();
  const isWanted = (outcome: { readonly name: string; readonly title: string }): boolean =>
    outcome.name === wanted || outcome.title.toLowerCase() === wanted || isOfEachField(outcome, wanted, about);
  return [
    ...outcomesOf(about).filter(isWanted).map(outcomeEntry),
    ...FACT_OUTCOMES.filter(isWanted).map(({ title, unit, definition, ...outcome }): Entry => ({
      title: `${outcome.name}: ${title} (what a fact can report)`,
      rows: [
        ['meaning', definition],
        ['unit', unit],
      ],
    })),
    ...notedEntries(wanted, about.models),
  ];
}

/** In a scenario such an outcome has a name for each field; asked for by its own, all of them are told. */
function isOfEachField({ name }: { readonly name: string }, wanted: string, { models, read }: About): boolean {
  if (read === undefined) return false;
  const own = models.flatMap(({ outcomes = [] }) => outcomes).find((outcome) => outcome.name === wanted);
  return own?.fields === 'each' && Object.keys(read.scenario.fields).some((field) => name === `${wanted}-in-${field}`);
}

function outcomeEntry({ name, title, unit, better, definition, ratio, model }: Told): Entry {
  return {
    title: `${name}: ${title} (an outcome${model === undefined ? '' : ` of the model ${model}`})`,
    rows: [
      ['meaning', definition],
      ['unit', unit],
      ['better', better],
      ['ratio of', ratio?.join(' over ') ?? ''],
    ],
  };
}

/** What charts note by a name, the model's own or one that every model knows. */
function notedEntries(name: string, models: readonly Model[]): readonly Entry[] {
  const known = models.filter(({ facts = [] }) => [...FACTS, ...facts].includes(name));
  const places = known.flatMap((model) =>
    notedIn(model, name).map((text) => ['noted in', `${model.name}, ${text}`] as const),
  );
  if (places.length === 0) return [];
  const counting = models.flatMap(({ outcomes = [] }) =>
    outcomes.filter(({ of }) => Object.values(of).includes(name)).map((outcome) => outcome.name),
  );
  const rows = [...places, ['counted by', [...new Set(counting)].join(', ')] as const];
  return [{ title: `${name} (what charts note)`, rows }];
}
