import { join, resolve } from 'node:path';
import type { ComparedVariant, ComparisonFindings, Estimate } from '#analysis';
import type { ComparisonOptions } from '#pipeline';
import type { RenderedReport } from '#report';
import { NAME_DIGITS } from './answer-folder.ts';
import type { AnswerFolder } from './answer-folder.ts';
import { codeHash } from './code.ts';
import { csvOf } from './csv.ts';
import { withoutExtension } from './files.ts';
import { hashInputs, sha256 } from './manifest.ts';
import type { Inputs } from './manifest.ts';

/** What a user decides of a comparison. */
export interface ComparisonInputs {
  readonly runs: readonly { readonly label: string; readonly inputs: Inputs }[];
  readonly options: ComparisonOptions;
}

/** The file that says what a folder holds. */
const FINDINGS = 'comparison.json';

/** Hash of everything that decides the numbers. */
export function comparisonHash({ runs, options }: ComparisonInputs): string {
  const { outcome, better, within, policies } = options;
  // Names of folders stand in the answer only where there are several.
  const compared = runs.map(({ label, inputs }) => [
    hashInputs(inputs, codeHash()),
    ...(runs.length > 1 ? [label] : []),
  ]);
  return sha256(JSON.stringify([compared, outcome, better, within, policies])).slice(0, NAME_DIGITS);
}

/** The folder of a comparison: the one that the user names, or the usual one. */
export function comparisonFolder(cwd: string, inputs: ComparisonInputs, out: string | undefined): AnswerFolder {
  const [{ inputs: first }] = inputs.runs;
  const hash = comparisonHash(inputs);
  const usual = join('reports', 'comparisons', `${withoutExtension(first.bundle.file)}-${hash}`);
  return { folder: resolve(cwd, out ?? usual), called: 'comparison', file: FINDINGS, hash };
}

/** Everything that stands in the folder, by name. */
export function comparisonFiles(
  inputs: ComparisonInputs,
  findings: ComparisonFindings,
  { markdown, charts }: RenderedReport,
): ReadonlyMap<string, string> {
  const json = {
    program: 'pilotline',
    inputsHash: comparisonHash(inputs),
    runs: inputs.runs.map(({ label, inputs: of }) => ({
      label,
      inputsHash: hashInputs(of, codeHash()),
      scenario: of.bundle.file,
      seed: of.options.seed,
      replications: of.options.replications,
    })),
    findings,
  };
  return new Map([
    ['report.md', markdown],
    ['policies.csv', policiesCsv(findings)],
    ['pairs.csv', pairsCsv(findings)],
    [FINDINGS, `${JSON.stringify(json, null, 2)}\n`],
    ...charts,
  ]);
}

function variantsOf({ asStated, withoutEffects }: ComparisonFindings): readonly ComparedVariant[] {
  return [asStated, withoutEffects];
}

/** One row for each policy; amounts behind and ahead are positive. */
function policiesCsv(findings: ComparisonFindings): string {
  const { outcome } = findings;
  const rows = variantsOf(findings).flatMap(({ variant, policies }) =>
    policies.map(({ policy, estimate, standing, atMostBehind, atMostAhead }) => ({
      variant,
      policy,
      outcome,
      ...cellsOf('mean', estimate),
      standing,
      atMostBehind: atMostBehind ?? null,
      atMostAhead: atMostAhead ?? null,
    })),
  );
  return csvOf(
    ['variant', 'policy', 'outcome', 'mean', 'meanLower', 'meanUpper', 'standing', 'atMostBehind', 'atMostAhead'],
    rows,
  );
}

/** One row for each two policies. */
function pairsCsv(findings: ComparisonFindings): string {
  const { outcome } = findings;
  const rows = variantsOf(findings).flatMap(({ variant, pairs }) =>
    pairs.map(({ first, second, luck, difference, overReplications, overDraws, savedByLuck, ...pair }) => ({
      ...{ variant, first, second, luck, outcome },
      ...cellsOf('difference', difference),
      withinSmallest: String(pair.withinSmallest),
      ...cellsOf('shareOfReplications', overReplications),
      ...cellsOf('shareOfDraws', overDraws),
      ...cellsOf('savedByLuck', savedByLuck),
    })),
  );
  const numbers = (['difference', 'shareOfReplications', 'shareOfDraws', 'savedByLuck'] as const).flatMap(
    (name) => [name, `${name}Lower`, `${name}Upper`] as const,
  );
  const [difference, lower, upper, ...others] = numbers;
  return csvOf(
    ['variant', 'first', 'second', 'luck', 'outcome', difference, lower, upper, 'withinSmallest', ...others],
    rows,
  );
}

/** An estimate as three cells; `null` where a number is withheld or does not exist. */
function cellsOf<Name extends string>(
  name: Name,
  { mean, interval }: Estimate,
): Record<Name | `${Name}Lower` | `${Name}Upper`, number | null> {
  const cells = {
    [name]: finite(mean),
    [`${name}Lower`]: finite(interval?.[0]),
    [`${name}Upper`]: finite(interval?.[1]),
  };
  return cells as Record<Name | `${Name}Lower` | `${Name}Upper`, number | null>;
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
