import type { Study } from '#compile';
import { blockSizeOf, USUAL_DESIGN } from '#experiment';
import type { DesignSpec } from '#experiment';
import { stoppingOf } from '#pipeline';
import type { RunOptions } from '#pipeline';
import type { Language, Provenance } from '#report';
import type { OutcomeTable } from '#table';
import type { ComparisonInputs } from './comparison-folder.ts';
import type { DealInputs } from './deal-folder.ts';
import { codeHash } from './code.ts';
import { hashInputs } from './manifest.ts';
import type { Inputs } from './manifest.ts';
import type { SensitivityInputs } from './sensitivity-folder.ts';
import { VERSION } from './version.ts';

/**
 * How the run came to be, for the report; of a run that was ended by the clock with so many replications, the command
 * that ends it there without one.
 */
export function provenanceOf(inputs: Inputs, language: Language = 'en', endedByClockAt?: number): Provenance {
  const { bundle, overrides } = inputs;
  const options = endedByClockAt === undefined ? inputs.options : withoutClock(inputs.options, endedByClockAt);
  const parts = [
    'npx pilotline run',
    quoted(bundle.file),
    ...precisionWords(options),
    '--replications',
    String(options.replications),
    '--seed',
    quoted(options.seed),
    ...(options.policies ?? []).flatMap((name) => ['--policy', quoted(name)]),
    ...overrides.flatMap(({ path, value }) => ['--set', quoted(`${path}=${String(value)}`)]),
    ...(options.interpreter === 'compiled' ? [] : ['--interpreter', options.interpreter]),
    ...samplingWords(options.design),
    ...(language === 'en' ? [] : ['--language', language]),
  ];
  return {
    scenarioFile: bundle.file,
    inputsHash: hashInputs(inputs, codeHash()),
    seed: options.seed,
    replications: options.replications,
    blockSize: blockSizeOf(options.design ?? USUAL_DESIGN),
    ...(options.design === undefined ? {} : { sampling: options.design }),
    version: VERSION,
    interpreter: options.interpreter,
    command: parts.join(' '),
  };
}

/** The same of a run that was simulated. */
export function provenanceOfRun(
  study: Study,
  table: OutcomeTable,
  inputs: Inputs,
  language: Language = 'en',
): Provenance {
  const stopping = stoppingOf(study, table, inputs.options);
  return provenanceOf(inputs, language, stopping?.ended === 'minutes' ? stopping.replications : undefined);
}

/** The options of a run that is ended by its number of replications where the clock ended this one. */
function withoutClock(options: RunOptions, replications: number): RunOptions {
  const { precision } = options;
  return { ...options, replications, ...(precision && { precision: { ...precision, minutes: undefined } }) };
}

/** Every target by name, and the clock: nothing is left for the scenario to say. */
function precisionWords({ precision }: RunOptions): readonly string[] {
  if (precision === undefined) return [];
  return [
    ...precision.targets.flatMap(({ outcome, written }) => ['--precision', quoted(`${outcome}=${written}`)]),
    ...(precision.minutes === undefined ? [] : ['--minutes', String(precision.minutes)]),
  ];
}

/** The command that makes the same search again. */
export function commandOfDeal({ bundle, overrides, options, deal, probability }: DealInputs): string {
  const { policy, term, between, from, to, count } = deal;
  const parts = [
    ...['npx pilotline deal', quoted(bundle.file), '--policy', quoted(policy), '--term', quoted(term)],
    ...(between === undefined ? [] : ['--between', between.join(',')]),
    ...['--probability', quoted(`${Number((100 * probability).toPrecision(12))} %`), '--levels', String(count)],
    ...(from === undefined ? [] : ['--from', quoted(from)]),
    ...(to === undefined ? [] : ['--to', quoted(to)]),
    ...['--replications', String(options.replications), '--seed', quoted(options.seed)],
    ...overrides.flatMap(({ path, value }) => ['--set', quoted(`${path}=${String(value)}`)]),
    ...(options.design === undefined ? [] : ['--draws', options.design.draws]),
  ];
  return parts.join(' ');
}

/**
 * The command that makes the same comparison again: of these folders, or else of the scenario. `within` is the smallest
 * difference as typed.
 */
export function commandOfComparison(
  { runs, options }: ComparisonInputs,
  folders: readonly string[],
  within: string | undefined,
): string {
  const [{ inputs }] = runs;
  const simulating = [
    ...['--replications', String(inputs.options.replications), '--seed', quoted(inputs.options.seed)],
    ...inputs.overrides.flatMap(({ path, value }) => ['--set', quoted(`${path}=${String(value)}`)]),
  ];
  const parts = [
    'npx pilotline compare',
    ...(folders.length === 0 ? [quoted(inputs.bundle.file)] : folders.map(quoted)),
    ...['--outcome', options.outcome],
    ...(within === undefined ? [] : ['--within', quoted(within)]),
    ...(options.policies ?? []).flatMap((name) => ['--policy', quoted(name)]),
    ...(folders.length === 0 ? simulating : []),
  ];
  return parts.join(' ');
}

/** The command that makes the same study of sensitivity again. */
export function commandOfSensitivity({ bundle, overrides, options, global }: SensitivityInputs): string {
  const { method, policy, less, blocks, apart } = global;
  const parts = [
    ...['npx pilotline sensitivity', quoted(bundle.file), '--method', method, '--policy', quoted(policy)],
    ...(less === undefined ? [] : ['--policy', quoted(less)]),
    ...apart.flatMap((path) => ['--input', quoted(path)]),
    ...['--blocks', String(blocks), '--seed', quoted(options.seed)],
    ...overrides.flatMap(({ path, value }) => ['--set', quoted(`${path}=${String(value)}`)]),
  ];
  return parts.join(' ');
}

function samplingWords(design: DesignSpec | undefined): readonly string[] {
  if (design === undefined) return [];
  return ['--draws', design.draws, '--lucks', design.lucks ?? 'independent'];
}

/** A word as a shell takes it. */
export function quoted(text: string): string {
  return /^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
