import { suggest } from '#common/suggest.ts';
import { schemaKeys } from '#scenario';
import { NAMED, namesIn, type About } from './about.ts';
import { KINDS } from './lookup.ts';
import { outcomesOf } from './outcomes.ts';
import { glossary } from './words.ts';

/** Names nearest to one that means nothing, the nearest first. */
export function nearest(asked: string, about: About): readonly string[] {
  const found: string[] = [];
  let known = everyName(about);
  while (found.length < 3) {
    const close = suggest(asked, known);
    if (close === undefined) break;
    found.push(close);
    known = known.filter((name) => name !== close);
  }
  const begins = known.filter((name) => asked.length > 2 && name.includes(asked.toLowerCase()));
  return [...found, ...begins].slice(0, 6);
}

function everyName(about: About): readonly string[] {
  const paths = KINDS.flatMap((kind) => schemaKeys(kind).map(({ path }) => path));
  const plain = paths.filter((path) => !path.includes('*'));
  const charted = NAMED.flatMap((section) => namesIn(section, about).map((name) => `${section}.${name}`));
  const last = [...plain.map((path) => path.at(-1) ?? ''), ...NAMED.flatMap((section) => namesIn(section, about))];
  const outcomes = outcomesOf(about).map(({ name }) => name);
  const words = glossary().map(({ word }) => word);
  return [...new Set([...charted, ...plain.map((path) => path.join('.')), ...last, ...outcomes, ...words])];
}
