import { english } from './en/index.ts';
import { ENGLISH_UNITS } from './en/units.ts';
import type { Catalogue } from './catalogue.ts';
import type { Units } from './units.ts';
import { chinese } from './zh/index.ts';
import { CHINESE_OUTCOMES } from './zh/outcomes.ts';
import { phrased } from './zh/phrases.ts';
import { CHINESE_UNITS } from './zh/units.ts';

/** The languages of reports, by ISO 639 code. */
export const LANGUAGES = ['en', 'zh'] as const;

/** A language of reports. */
export type Language = (typeof LANGUAGES)[number];

/** What a language is made of. */
interface Tongue {
  readonly catalogue: Catalogue;
  readonly units: Units;
  /** The language's words for outcomes of the catalogue, which says them in English. */
  readonly outcomes: Readonly<Record<string, { readonly title: string; readonly definition: string } | undefined>>;
  /** The language's words for an English text of the program itself; undefined where it has none. */
  readonly phrased: (text: string) => string | undefined;
}

/** Every language by its code. */
export const TONGUES: Readonly<Record<Language, Tongue>> = {
  en: { catalogue: english, units: ENGLISH_UNITS, outcomes: {}, phrased: (text) => text },
  zh: { catalogue: chinese, units: CHINESE_UNITS, outcomes: CHINESE_OUTCOMES, phrased },
};
