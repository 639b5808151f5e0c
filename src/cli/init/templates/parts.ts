import type { Answers } from '../answers.ts';

/** What stands around the answers of a starter file. */
export interface Surroundings {
  /** Address of the schema, relative to the file, for editors. */
  readonly schema: string;
}

/** Words that YAML, of one version or another, reads as something else. */
const NO_TEXT = /^(true|false|yes|no|on|off|y|n|null)$/i;

/** A text as YAML reads it back, whatever it holds: in quotes (a JSON string is one) unless it is plain words. */
export function quoted(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N}-]*( [\p{L}\p{N}-]+)*$/u.test(text) && !NO_TEXT.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** Names as a list. */
export function listed(names: readonly string[]): string {
  return `[${names.map(quoted).join(', ')}]`;
}

/** Whole percentages that sum to a hundred, as alike as can be. */
export function evenShares(count: number): readonly number[] {
  const least = Math.floor(100 / count);
  return Array.from({ length: count }, (_, index) => least + (index < 100 - least * count ? 1 : 0));
}

/** The lines above everything: schema, question, and how to go on. */
export function heading({ name, question }: Answers, { schema }: Surroundings, model: string): string {
  const title = name.replace(/[-_]+/g, ' ');
  return `# yaml-language-server: $schema=${schema}
# ${question}
#
# A starter scenario. Everything after # is a comment. Every number below is an assumption until you say where it comes
# from: write { value: 4 %, grade: reported, source: "Yearbook 2025, table 3" } in place of 4 %, or grade: literature for
# what studies found. What has no grade counts as an assumption, and the report says so on its first line.
#
#   npx pilotline check FILE            finds mistakes, with place and remedy
#   npx pilotline run FILE              simulates it and writes the report
#   npx pilotline explain PARAMETER FILE   says what a number means and where it acts, for instance arrivals.rate
title: ${quoted(title.charAt(0).toUpperCase() + title.slice(1))}
question: ${quoted(question)}
model: ${model}
seed: ${quoted(name)} # any text; the same seed gives the same numbers
replications: 500 # runs of the clock for each policy; with fewer than 500 the report has no intervals
`;
}
