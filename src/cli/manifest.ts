import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RunOptions } from '#pipeline';
import { LANGUAGES } from '#report';
import type { Language } from '#report';
import type { Override, ScenarioBundle } from '#scenario';
import { UserError } from './world.ts';

/** What a user decides of a run. */
export interface Inputs {
  readonly bundle: ScenarioBundle;
  readonly overrides: readonly Override[];
  readonly options: RunOptions;
}

/** What a run folder says of itself. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly program: 'pilotline';
  readonly version: string;
  /** Hash of the code that simulated. */
  readonly code: string;
  readonly node: string;
  /** Hash of inputs and code: everything that decides the numbers. */
  readonly inputsHash: string;
  readonly command: string;
  /** Language of the report as it was written last; English where none is named. */
  readonly language?: Language;
  readonly inputs: Inputs;
  /** SHA-256 of every other file. */
  readonly files: Readonly<Record<string, string>>;
}

/** Raised when the manifest or a table changes its shape. */
export const FORMAT = 2;

/** Files without which there is no run. */
const TABLES = ['outcomes.parquet', 'yearly.parquet', 'facts.parquet', 'summary.csv'];

/** Digits of the hash in the name of a folder. */
const NAME_DIGITS = 10;

const libraryFile = z.object({ file: z.string(), text: z.string() });
const precisionSchema = z
  .object({
    targets: z.array(
      z.object({
        outcome: z.string(),
        kind: z.enum(['absolute', 'relative']),
        halfWidth: z.number(),
        written: z.string(),
      }),
    ),
    minutes: z.number().optional(),
  })
  .transform(({ targets, minutes }) => ({ targets, minutes }));
const inputsSchema = z.object({
  bundle: z.object({
    file: z.string(),
    text: z.string(),
    library: z.object({
      extended: z.record(z.string(), z.string()),
      contracts: z.record(z.string(), libraryFile),
      instruments: z.record(z.string(), libraryFile),
    }),
    translations: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  }),
  overrides: z.array(z.object({ path: z.string(), value: z.union([z.string(), z.number()]) })),
  options: z
    .object({
      seed: z.string(),
      replications: z.number(),
      policies: z.array(z.string()).optional(),
      interpreter: z.enum(['compiled', 'reference']),
      design: z
        .object({
          draws: z.enum(['latin-hypercube', 'sobol']),
          lucks: z.enum(['independent', 'antithetic']).default('independent'),
        })
        .optional(),
      precision: precisionSchema.optional(),
    })
    .transform(({ seed, replications, policies, interpreter, design, precision }) => ({
      ...{ seed, replications, policies, interpreter },
      ...(design === undefined ? {} : { design }),
      ...(precision && { precision }),
    })),
});
const manifestSchema = z.object({
  format: z.literal(FORMAT),
  program: z.literal('pilotline'),
  version: z.string(),
  code: z.string(),
  node: z.string(),
  inputsHash: z.string(),
  command: z.string(),
  language: z.enum(LANGUAGES).optional(),
  inputs: inputsSchema,
  files: z
    .record(z.string().regex(/^\w[\w.-]*$/, 'no name of a file of a run'), z.string())
    .refine((files) => TABLES.every((name) => Object.hasOwn(files, name)), `must name ${TABLES.join(', ')}`),
});

/** The manifest of a run whose report is told in a language; English is not named. */
export function inLanguageOf<Of extends Omit<Manifest, 'files'>>(
  manifest: Of,
  { language }: { readonly language: Language },
): Of {
  const { language: _, ...rest } = manifest;
  return { ...rest, ...(language === 'en' ? {} : { language }) } as Of;
}

/** Hash of everything that decides the numbers: texts, options, and the code that simulates. */
export function hashInputs({ bundle, overrides, options }: Inputs, code: string): string {
  const { seed, replications, policies, interpreter, design, precision } = options;
  const decides = { seed, replications, policies, interpreter, design, precision };
  const relevant = [code, textsOf(bundle), overrides, decides];
  return sha256(JSON.stringify(relevant)).slice(0, NAME_DIGITS);
}

/** Texts by name: neither where they lie on a disk nor how its lines end matters. */
function textsOf({ text, library }: ScenarioBundle): unknown {
  const plain = (written: string): string => written.replaceAll('\r\n', '\n');
  const named = (files: ScenarioBundle['library']['contracts']): unknown =>
    Object.entries(files).map(([name, file]) => [name, plain(file.text)]);
  return [
    plain(text),
    Object.values(library.extended).map(plain),
    named(library.contracts),
    named(library.instruments),
  ];
}

/**
 * A manifest from its text; undefined when it is none of ours.
 * @throws {UserError} when it is ours and of another format, or was changed
 */
export function parseManifest(text: string, file: string): Manifest | undefined {
  const json = parseJson(text);
  if (json?.['program'] !== 'pilotline') return undefined;
  const { format } = json;
  if (format !== FORMAT)
    throw new UserError(
      `${file} has format ${String(format)}; this version of pilotline reads format ${FORMAT}.\n→ Delete the folder and run again.`,
    );
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) throw changed(file, parsed.error.issues[0]);
  const { language, ...rest } = parsed.data;
  const manifest = { ...rest, ...(language === undefined ? {} : { language }) };
  if (hashInputs(manifest.inputs, manifest.code) !== manifest.inputsHash)
    throw changed(file, { path: ['inputs'], message: 'not those of the run' });
  return manifest;
}

function changed(file: string, { path, message }: Pick<z.core.$ZodIssue, 'path' | 'message'>): UserError {
  return new UserError(
    `${file} was changed after the run: \`${path.join('.')}\`: ${message}.\n→ Put it back as it was written, or delete the folder and run again.`,
  );
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? { ...json } : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 as hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
