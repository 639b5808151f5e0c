import { join } from 'node:path';
import type { SweepFindings } from '#analysis';
import type { PolicyChange } from '#scenario';
import type { SweepOptions } from '#pipeline';
import type { RenderedReport } from '#report';
import { NAME_DIGITS } from './answer-folder.ts';
import type { AnswerFolder } from './answer-folder.ts';
import { codeHash } from './code.ts';
import { csvOf } from './csv.ts';
import { withoutExtension } from './files.ts';
import { hashInputs, sha256 } from './manifest.ts';
import type { Inputs } from './manifest.ts';
import { quoted } from './provenance.ts';

/** What a user decides of a sweep. */
export interface SweepInputs extends Inputs {
  readonly sweep: SweepOptions;
  /** Name of the outcome that is shown. */
  readonly outcome: string;
  /** The policies that are run. */
  readonly change: PolicyChange;
}

const FINDINGS = 'sweep.json';

/** Hash of everything that decides the numbers. */
function sweepHash(inputs: SweepInputs): string {
  const { change, outcome } = inputs;
  return sha256(JSON.stringify([hashInputs(inputs, codeHash()), 'sweep', change, outcome])).slice(0, NAME_DIGITS);
}

/** The folder of a sweep; `reports/sweeps/<scenario>-<hash>` when the user names none. */
export function sweepAnswer(cwd: string, inputs: SweepInputs, out: string | undefined): AnswerFolder {
  const hash = sweepHash(inputs);
  const folder = out ?? join(cwd, 'reports', 'sweeps', `${withoutExtension(inputs.bundle.file)}-${hash}`);
  return { folder, file: FINDINGS, hash, called: 'sweep' };
}

/** Everything that stands in the folder, by name. */
export function sweepFiles(
  inputs: SweepInputs,
  findings: SweepFindings,
  { markdown, charts }: RenderedReport,
): ReadonlyMap<string, string> {
  const { options, sweep, bundle, outcome } = inputs;
  const { seed, replications } = options;
  const said = { program: 'pilotline', inputsHash: sweepHash(inputs), scenario: bundle.file, seed, replications };
  return new Map([
    ['report.md', markdown],
    ['points.csv', pointsCsv(findings)],
    [FINDINGS, `${JSON.stringify({ ...said, sweep, outcome, findings }, null, 2)}\n`],
    ...charts,
  ]);
}

/** The command that makes the same sweep again. */
export function commandOfSweep({ bundle, overrides, options, sweep, outcome }: SweepInputs): string {
  return [
    ...['npx pilotline sweep', quoted(bundle.file), '--policy', quoted(sweep.policy)],
    ...sweep.vary.flatMap((written) => ['--vary', quoted(written)]),
    ...(sweep.levels === undefined ? [] : ['--levels', String(sweep.levels)]),
    ...(sweep.design === 'factorial' ? [] : ['--design', sweep.design, '--points', String(sweep.points)]),
    ...['--outcome', quoted(outcome)],
    ...['--replications', String(options.replications), '--seed', quoted(options.seed)],
    ...overrides.flatMap(({ path, value }) => ['--set', quoted(`${path}=${String(value)}`)]),
  ].join(' ');
}

/** One row for each point; a column for each lever, in its base unit. */
function pointsCsv({ levers, points, decision }: SweepFindings): string {
  const rows = points.map(({ at, outcome, publicCost, comparison, stated }) => ({
    ...Object.fromEntries(levers.map(({ path }, index) => [path, at[index]])),
    'as stated': stated ? 'yes' : 'no',
    outcome: decision.outcome,
    ...numbersOf('', outcome),
    ...numbersOf('public cost ', publicCost),
    'behind the top': finite(comparison.difference),
    'behind the top lower': comparison.interval?.[0] ?? null,
    'behind the top upper': comparison.interval?.[1] ?? null,
    verdict: comparison.verdict,
  }));
  return csvOf<string>(Object.keys(rows[0] ?? {}), rows);
}

function numbersOf(
  name: string,
  { mean, interval }: { readonly mean: number; readonly interval: readonly [number, number] | undefined },
): Readonly<Record<string, number | null>> {
  return {
    [`${name}mean`]: finite(mean),
    [`${name}lower`]: interval?.[0] ?? null,
    [`${name}upper`]: interval?.[1] ?? null,
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
