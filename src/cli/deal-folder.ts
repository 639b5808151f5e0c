import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DealFindings } from '#analysis';
import { PARTIES } from '#common/parties.ts';
import type { DealOptions } from '#pipeline';
import type { RenderedReport } from '#report';
import { codeHash } from './code.ts';
import { csvOf } from './csv.ts';
import { replaceFiles } from './draft.ts';
import type { Draft } from './draft.ts';
import { withoutExtension } from './library.ts';
import { hashInputs, sha256 } from './manifest.ts';
import type { Inputs } from './manifest.ts';
import { UserError } from './world.ts';

/** What a user decides of a search for a deal. */
export interface DealInputs extends Inputs {
  readonly deal: DealOptions;
  readonly probability: number;
}

/** Digits of the hash in the name of a folder. */
const NAME_DIGITS = 10;

/** The file that says what a folder holds. */
const FINDINGS = 'deal.json';

/** Hash of everything that decides the numbers. */
export function dealHash(inputs: DealInputs): string {
  const { deal, probability } = inputs;
  return sha256(JSON.stringify([hashInputs(inputs, codeHash()), deal, probability])).slice(0, NAME_DIGITS);
}

/** Name of the folder of a search, when the user names none. */
export function dealFolder(cwd: string, inputs: DealInputs): string {
  return join(cwd, 'reports', 'deals', `${withoutExtension(inputs.bundle.file)}-${dealHash(inputs)}`);
}

/** Everything that stands in the folder, by name. */
export function dealFiles(
  inputs: DealInputs,
  findings: DealFindings,
  { markdown, charts }: RenderedReport,
): ReadonlyMap<string, string> {
  const { options, deal, bundle } = inputs;
  const { seed, replications } = options;
  const json = {
    program: 'pilotline',
    inputsHash: dealHash(inputs),
    scenario: bundle.file,
    seed,
    replications,
    deal,
    findings,
  };
  return new Map([
    ['report.md', markdown],
    ['levels.csv', levelsCsv(findings)],
    [FINDINGS, `${JSON.stringify(json, null, 2)}\n`],
    ...charts,
  ]);
}

/** Nothing that was made by something else is overwritten. @throws {UserError} when the folder holds that */
export function refuseForeign(folder: string, inputs: DealInputs): void {
  if (isVacant(folder) || hashIn(folder) === dealHash(inputs)) return;
  throw new UserError(`${folder} exists and is not this search.\n→ Name another folder with --out, or delete it.`);
}

/** Gives a finished search its folder; the same search is written over itself, for a newer version may draw otherwise. */
export function publishDeal(
  draft: Draft,
  folder: string,
  { inputs, files }: { readonly inputs: DealInputs; readonly files: ReadonlyMap<string, string> },
): void {
  if (draft.publish(files)) return;
  refuseForeign(folder, inputs);
  replaceFiles(folder, files);
}

function isVacant(folder: string): boolean {
  try {
    return !existsSync(folder) || readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

function hashIn(folder: string): string | undefined {
  try {
    const { program, inputsHash } = JSON.parse(readFileSync(join(folder, FINDINGS), 'utf8')) as Record<string, unknown>;
    return program === 'pilotline' && typeof inputsHash === 'string' ? inputsHash : undefined;
  } catch {
    return undefined;
  }
}

/** One row for each level and party. */
function levelsCsv({ levels, term, unit }: DealFindings): string {
  const rows = levels.flatMap(({ value: level, acceptance, gains }) =>
    PARTIES.flatMap((party) => {
      const [accepts, gain] = [acceptance[party], gains[party]];
      if (accepts === undefined || gain === undefined) return [];
      const [[lower, upper], [gainLower, gainUpper]] = [endsOf(accepts), endsOf(gain)];
      const { probability } = accepts;
      return [{ term, unit, level, party, probability, lower, upper, gain: gain.mean, gainLower, gainUpper }];
    }),
  );
  return csvOf(
    ['term', 'unit', 'level', 'party', 'probability', 'lower', 'upper', 'gain', 'gainLower', 'gainUpper'],
    rows,
  );
}

function endsOf({
  interval,
}: {
  readonly interval?: readonly [number, number];
}): readonly [number | null, number | null] {
  return interval ?? [null, null];
}
