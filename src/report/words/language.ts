import { english } from './en/index.ts';
import { ENGLISH_UNITS } from './en/units.ts';
import type { Catalogue } from './catalogue.ts';
import type { Units } from './units.ts';
import { chinese } from './zh/index.ts';
import { label } from './zh/diagram.ts';
import { CHINESE_OUTCOMES } from './zh/outcomes.ts';
import { CHINESE_PARTS } from './zh/path-parts.ts';
import { phrased } from './zh/phrases.ts';
import { CHINESE_UNITS } from './zh/units.ts';
import { chineseWritten } from './zh/written.ts';

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
  /** The language's words for an English text of the program itself, names in it as `known`; undefined where it has none. */
  readonly phrased: (text: string, known: (name: string) => string | undefined) => string | undefined;
  /** The language's words for a label of a diagram, states and activities in it as `known`. */
  readonly label: (text: string, known: (name: string) => string | undefined) => string;
  /** The language's words for a part of the place of a number in a scenario; where it has none, the part itself is told. */
  readonly pathParts: ReadonlyMap<string, string>;
  /** A number as a scenario writes it, as the language writes it; as it is where it is not known. */
  readonly written: (text: string) => string;
}

/** Every language by its code. */
export const TONGUES: Readonly<Record<Language, Tongue>> = {
  en: {
    catalogue: english,
    units: ENGLISH_UNITS,
    outcomes: {},
    phrased: (text) => text,
    label: (text) => text,
    pathParts: new Map(),
    written: (text) => text,
  },
  zh: {
    catalogue: chinese,
    units: CHINESE_UNITS,
    outcomes: CHINESE_OUTCOMES,
    phrased,
    label,
    pathParts: CHINESE_PARTS,
    written: chineseWritten,
  },
};
