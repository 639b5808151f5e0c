import { join } from 'node:path';
import type { GoalFindings } from '#analysis';
import type { GoalOptions } from '#pipeline';
import type { RenderedReport } from '#report';
import type { AnswerFolder } from './answer-folder.ts';
import { codeHash } from './code.ts';
import { csvOf } from './csv.ts';
import { withoutExtension } from './files.ts';
import { hashInputs, sha256 } from './manifest.ts';
import type { Inputs } from './manifest.ts';
import { quoted } from './provenance.ts';

/** What a user decides of the search for a goal. */
export interface GoalInputs extends Inputs {
  readonly goal: GoalOptions;
  /** The goal as it is written. */
  readonly written: string;
}

/** Digits of the hash in the name of a folder. */
const NAME_DIGITS = 10;

const FINDINGS = 'goal.json';

/** The folder of a search; `reports/goals/<scenario>-<hash>` when the user names none. */
export function goalAnswer(cwd: string, inputs: GoalInputs, out: string | undefined): AnswerFolder {
  const { goal, bundle } = inputs;
  const hash = sha256(JSON.stringify([hashInputs(inputs, codeHash()), 'goal', goal])).slice(0, NAME_DIGITS);
  const folder = out ?? join(cwd, 'reports', 'goals', `${withoutExtension(bundle.file)}-${hash}`);
  return { folder, file: FINDINGS, hash, called: 'search' };
}

/** Everything that stands in the folder, by name. */
export function goalFiles(
  { options: { seed, replications }, goal, bundle }: GoalInputs,
  { hash }: AnswerFolder,
  { findings, rendered }: { readonly findings: GoalFindings; readonly rendered: RenderedReport },
): ReadonlyMap<string, string> {
  const said = { program: 'pilotline', inputsHash: hash, scenario: bundle.file, seed, replications };
  return new Map([
    ['report.md', rendered.markdown],
    ['levels.csv', levelsCsv(findings)],
    [FINDINGS, `${JSON.stringify({ ...said, goal, findings }, null, 2)}\n`],
    ...rendered.charts,
  ]);
}

/** The command that makes the same search again. */
export function commandOfGoal({ bundle, overrides, options, goal, written }: GoalInputs): string {
  const share = `${Number((100 * goal.goal.probability).toPrecision(12))} %`;
  return [
    ...['npx pilotline goal-seek', quoted(bundle.file), '--policy', quoted(goal.policy), '--vary', quoted(goal.vary)],
    ...['--goal', quoted(written), '--probability', quoted(share)],
    ...['--replications', String(options.replications), '--seed', quoted(options.seed)],
    ...overrides.flatMap(({ path, value }) => ['--set', quoted(`${path}=${String(value)}`)]),
  ].join(' ');
}

function levelsCsv({ levels, lever, least }: GoalFindings): string {
  const rows = levels.map(({ value, share, interval }) => ({
    lever: lever.path,
    unit: lever.unit,
    level: value,
    share: Number.isFinite(share) ? share : null,
    lower: interval?.[0] ?? null,
    upper: interval?.[1] ?? null,
    least: value === least ? 'yes' : 'no',
  }));
  return csvOf(['lever', 'unit', 'level', 'share', 'lower', 'upper', 'least'], rows);
}
