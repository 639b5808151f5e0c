import type { BuildResult } from 'esbuild';

/** Bundles both programs; see build.mjs. */
export function bundle(options: { readonly write: boolean }): Promise<BuildResult<{ metafile: true }>>;
