// Checks the import rules, and fails if there was nothing to look at: dependency-cruiser itself
// calls an empty cruise (for instance under a TypeScript it cannot use) a success.
import { format } from 'dependency-cruiser';
import { cruiseProject } from './cruise.mjs';

const cruised = await cruiseProject();
const { output, exitCode } = await format(cruised, { outputType: 'err' });

process.stdout.write(output);
process.exitCode = exitCode;
if (!cruised.modules.some(({ source }) => source.startsWith('src/'))) {
  process.stdout.write('No module under src/ was looked at, so no rule was checked.\n');
  process.exitCode = 1;
}
