#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/main.mjs', import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write('pilotline is not built yet: run `npm run build` in its folder once, then try again.\n');
  process.exitCode = 1;
}
