// Runs the import rules of .dependency-cruiser.mjs, and fails if there was nothing to look at:
// dependency-cruiser itself calls an empty cruise (for instance under a TypeScript it cannot use) a success.
import { existsSync } from 'node:fs';
import { cruise, format } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const folders = ['src', 'models', 'bench', 'test'].filter((folder) => existsSync(folder));
const options = await extractOptions('./.dependency-cruiser.mjs');
const cruised = await cruise(folders, options, options.enhancedResolveOptions, {
  tsConfig: extractTSConfig('tsconfig.json'),
});
const sources = cruised.output.modules.filter(({ source }) => source.startsWith('src/'));
const { output, exitCode } = await format(cruised.output, { outputType: 'err' });

process.stdout.write(output);
process.exitCode = exitCode;
if (sources.length === 0) {
  process.stdout.write('No module under src/ was looked at, so no rule was checked.\n');
  process.exitCode = 1;
}
