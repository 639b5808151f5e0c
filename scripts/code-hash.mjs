// The hash of the code that simulates, which is part of what makes two runs the same run. Computed while building, and
// from the source where nothing is built.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the numbers of a run come from, and when it ends. All other analysis and the report are computed again from the
 * tables, so they are not here.
 */
const SIMULATING =
  /^(models|src\/(common|random|economics|model|scenario|compile|kernel|table|experiment|analysis\/stopping))\/|^src\/(pipeline|until-settled|variants|vocabulary)[.]ts$/;

/** Hash of every TypeScript file that simulates and of the versions of the packages that these import. */
export function hashOfCode(root) {
  const paths = ['models', 'src']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && SIMULATING.test(path))
    .toSorted();
  // A clone may end its lines otherwise and is the same program.
  const texts = paths.map((path) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n'));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = Object.entries(dependencies)
    .filter(([name]) => texts.some((text) => text.includes(`from '${name}'`)))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([paths, texts, packages]))
    .digest('hex');
}
