import { readFileSync, readdirSync } from 'node:fs';
import { models } from '#models';
import { openStudy } from '#pipeline';
import { printProblems } from '#scenario';
import type { LibraryFile } from '#scenario';

/** A compiled scenario. */
export type Study = Extract<ReturnType<typeof openStudy>, { ok: true }>['value'];

/** The texts that a study is read from; contracts and instruments by name. */
export interface Texts {
  readonly scenario: string;
  readonly contracts: Readonly<Record<string, string>>;
  readonly instruments: Readonly<Record<string, string>>;
}

/** Reads a scenario text with the contracts and instruments that it may use. */
export function studyOf({ scenario, contracts, instruments }: Texts): Study {
  const library = { extended: {}, contracts: filesOf(contracts), instruments: filesOf(instruments) };
  const study = openStudy({ file: 'law.yaml', text: scenario, library }, [], models);
  if (!study.ok) throw new Error(printProblems(study.problems));
  return study.value;
}

/** A committed scenario, with every committed contract and instrument. */
export function committed(scenario: 'first-steps' | 'quanzhou'): Texts {
  return {
    scenario: readFileSync(new URL(`../../../scenarios/${scenario}.yaml`, import.meta.url), 'utf8'),
    contracts: shelf('co-construction'),
    instruments: shelf('investment'),
  };
}

function shelf(folder: string): Record<string, string> {
  const place = new URL(`../../../models/${folder}/`, import.meta.url);
  const files = readdirSync(place).filter((file) => /^[^.]+[.]yaml$/.test(file));
  return Object.fromEntries(files.map((file) => [file.slice(0, -5), readFileSync(new URL(file, place), 'utf8')]));
}

function filesOf(texts: Readonly<Record<string, string>>): Record<string, LibraryFile> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { file: `${name}.yaml`, text }]));
}
