import type { Study } from '#compile';
import { IN_ENGLISH } from '#report';
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
  for (const { name } of study.policies) if (!phrases.has(name)) phrases.set(name, crossed(name, phrases));
  return { ...inEnglish(study), language, phrases };
}

/** The name of a crossing, part by part: contract, instrument, and what else was varied. */
function crossed(name: string, phrases: ReadonlyMap<string, string>): string {
  const [contract, ...others] = name.split(CROSS);
  const [instrument, ...levers] = others.join(CROSS).split(', ');
  const parts = others.length === 0 ? [contract] : [contract, instrument];
  const named = parts.map((part) => phrases.get(part) ?? part).join(CROSS);
  return [named, ...levers].join('，');
}
