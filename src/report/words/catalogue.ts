import type { english } from './en/index.ts';

type English = typeof english;

/** A section of the catalogue. */
type Section = keyof English;

/** The messages of a section in any language: those that English has. */
export type Messages<Name extends Section> = Readonly<Record<keyof English[Name], string>>;

/** All messages of a language. */
export type Catalogue = { readonly [Name in Section]: Messages<Name> };

/** Name of a message, as `section.message`. */
export type MessageId = { [Name in Section]: `${Name}.${keyof English[Name] & string}` }[Section];
