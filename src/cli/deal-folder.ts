import { join, resolve } from 'node:path';
import type { DealFindings } from '#analysis';
import { PARTIES } from '#common/parties.ts';
import type { DealOptions } from '#pipeline';
import type { RenderedReport } from '#report';
import { NAME_DIGITS } from './answer-folder.ts';
import type { AnswerFolder } from './answer-folder.ts';
import { codeHash } from './code.ts';
import { csvOf } from './csv.ts';
import { withoutExtension } from './files.ts';
import { hashInputs, sha256 } from './manifest.ts';
import type { Inputs } from './manifest.ts';

/** What a user decides of a search for a deal. */
export interface DealInputs extends Inputs {
  readonly deal: DealOptions;
  readonly probability: number;
}

/** The file that says what a folder holds. */
const FINDINGS = 'deal.json';

/** Hash of everything that decides the numbers. */
export function dealHash(inputs: DealInputs): string {
  const { deal, probability } = inputs;
  return sha256(JSON.stringify([hashInputs(inputs, codeHash()), deal, probability])).slice(0, NAME_DIGITS);
}

/** The folder of a search: the one that the user names, or the usual one. */
export function dealFolder(cwd: string, inputs: DealInputs, out: string | undefined): AnswerFolder {
  const hash = dealHash(inputs);
  const usual = join('reports', 'deals', `${withoutExtension(inputs.bundle.file)}-${hash}`);
  return { folder: resolve(cwd, out ?? usual), called: 'search', file: FINDINGS, hash };
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
