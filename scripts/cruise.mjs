// Every module of the project and what it imports, judged by the rules of .dependency-cruiser.mjs.
import { existsSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

export async function cruiseProject() {
  const folders = ['src', 'models', 'bench', 'test'].filter((folder) => existsSync(folder));
  const options = await extractOptions('./.dependency-cruiser.mjs');
  const tsConfig = extractTSConfig('tsconfig.json');
  return (await cruise(folders, options, options.enhancedResolveOptions, { tsConfig })).output;
}
