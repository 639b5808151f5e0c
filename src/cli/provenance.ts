import { BLOCK_SIZE } from '#experiment';
import type { Provenance } from '#report';
import { codeHash } from './code.ts';
import { hashInputs } from './manifest.ts';
import type { Inputs } from './manifest.ts';
import { VERSION } from './version.ts';

/** How the run came to be, for the report. */
export function provenanceOf(inputs: Inputs): Provenance {
  const { bundle, overrides, options } = inputs;
  const quoted = (text: string): string =>
    /^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const parts = [
    'npx pilotline run',
    quoted(bundle.file),
    '--replications',
    String(options.replications),
    '--seed',
    quoted(options.seed),
    ...(options.policies ?? []).flatMap((name) => ['--policy', quoted(name)]),
    ...overrides.flatMap(({ path, value }) => ['--set', quoted(`${path}=${String(value)}`)]),
    ...(options.interpreter === 'compiled' ? [] : ['--interpreter', options.interpreter]),
  ];
  return {
    scenarioFile: bundle.file,
    inputsHash: hashInputs(inputs, codeHash()),
    seed: options.seed,
    replications: options.replications,
    blockSize: BLOCK_SIZE,
    version: VERSION,
    interpreter: options.interpreter,
    command: parts.join(' '),
  };
}
