import { hashOfCode } from '../../scripts/code-hash.mjs';
import { programRoot } from './library.ts';

/** What the build put in; from the source there is none. */
declare const BUILT_CODE_HASH: string | undefined;

let known: string | undefined;

/** Hash of the code that simulates, as it was when first asked for: a source may be edited while a run goes on. */
export function codeHash(): string {
  known ??= typeof BUILT_CODE_HASH === 'undefined' ? hashOfCode(programRoot()) : BUILT_CODE_HASH;
  return known;
}
