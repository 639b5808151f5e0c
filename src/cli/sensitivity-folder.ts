import { join, resolve } from 'node:path';
import type { GlobalFindings, MorrisFindings, SobolFindings } from '#analysis';
import type { GlobalOptions } from '#pipeline';
import type { RenderedReport } from '#report';
import { NAME_DIGITS } from './answer-folder.ts';
import type { AnswerFolder } from './answer-folder.ts';
import { codeHash } from './code.ts';
import { csvOf } from './csv.ts';
import { withoutExtension } from './files.ts';
import { hashInputs, sha256 } from './manifest.ts';
import type { Inputs } from './manifest.ts';

/** What a user decides of a study of sensitivity. */
export interface SensitivityInputs extends Inputs {
  readonly global: GlobalOptions;
}

/** The file that says what a folder holds. */
const FINDINGS = 'sensitivity.json';

/** Hash of everything that decides the numbers. */
export function sensitivityHash(inputs: SensitivityInputs): string {
  return sha256(JSON.stringify([hashInputs(inputs, codeHash()), inputs.global])).slice(0, NAME_DIGITS);
}

/** The folder of a study: the one that the user names, or the usual one. */
export function sensitivityFolder(cwd: string, inputs: SensitivityInputs, out: string | undefined): AnswerFolder {
  const hash = sensitivityHash(inputs);
  const usual = join('reports', 'sensitivity', `${withoutExtension(inputs.bundle.file)}-${hash}`);
  return { folder: resolve(cwd, out ?? usual), called: 'study of sensitivity', file: FINDINGS, hash };
}

/** Everything that stands in the folder, by name. */
export function sensitivityFiles(
  inputs: SensitivityInputs,
  findings: GlobalFindings,
  { markdown, charts }: RenderedReport,
): ReadonlyMap<string, string> {
  const { options, global, bundle } = inputs;
  const json = {
    program: 'pilotline',
    inputsHash: sensitivityHash(inputs),
    scenario: bundle.file,
    seed: options.seed,
    asked: global,
    findings,
  };
  return new Map([
    ['report.md', markdown],
    ['inputs.csv', findings.method === 'morris' ? morrisCsv(findings) : sobolCsv(findings)],
    [FINDINGS, `${JSON.stringify(json, null, 2)}\n`],
    ...charts,
  ]);
}

/** One row for each input; amounts in the unit of the outcome. */
function morrisCsv({ inputs }: MorrisFindings): string {
  const header = ['input', 'verdict', ...columns('size'), ...columns('mean'), ...columns('absolute'), 'noise'] as const;
  return csvOf(
    [...header, ...columns('spread')],
    inputs.map(({ input, verdict, size, mean, absolute, noise, spread }) => ({
      ...{ input, verdict, noise },
      ...cells('size', size),
      ...cells('mean', mean),
      ...cells('absolute', absolute),
      ...cells('spread', spread),
    })),
  );
}

/** One row for each input or group; shares of the variance due to the inputs. */
function sobolCsv({ inputs }: SobolFindings): string {
  return csvOf(
    ['input', 'verdict', ...columns('first'), ...columns('total')],
    inputs.map(({ input, verdict, first, total }) => ({
      ...{ input, verdict },
      ...cells('first', first),
      ...cells('total', total),
    })),
  );
}

type Columns<Name extends string> = readonly [Name, `${Name}Lower`, `${Name}Upper`];

function columns<Name extends string>(name: Name): Columns<Name> {
  return [name, `${name}Lower`, `${name}Upper`];
}

function cells<Name extends string>(
  name: Name,
  { mean, interval }: MorrisFindings['mean'],
): Readonly<Record<Columns<Name>[number], number | null>> {
  const [value, lower, upper] = columns(name);
  const ends = interval ?? [null, null];
  const row = { [value]: Number.isFinite(mean) ? mean : null, [lower]: ends[0], [upper]: ends[1] };
  return row as Record<Columns<Name>[number], number | null>;
}
