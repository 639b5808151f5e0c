import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runProgram } from '../../../src/cli/program.ts';
import { fencesOf, pages, read, root } from './pages.ts';

/** How a command ended, and what it printed. */
interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the program in this process. */
export async function pilotline(words: readonly string[], cwd: string): Promise<Ended> {
  let [out, err] = ['', ''];
  const code = await runProgram(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    isTerminal: false,
    hasColors: false,
    columns: () => 80,
    cwd,
    cores: 2,
    clock: () => 0,
    interruption: () => new AbortController().signal,
  });
  return { code, out, err };
}

/** The words of a command line, as a shell splits it; a comment ends it. */
export function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of line.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)) {
    if (word.startsWith('#')) break;
    words.push(word.replace(/["']/g, ''));
  }
  return words;
}

/** Every command line of the program that a page shows in a block or in the text, without `npx pilotline`. */
export function commandsOf(text: string): readonly string[] {
  const inBlocks = fencesOf(text)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ body }) => body.split('\n'));
  const inText = [...text.matchAll(/`(npx pilotline [^`\n]+)`/g)].map(([, command = '']) => command);
  return [...inBlocks, ...inText]
    .filter((line) => line.startsWith('npx pilotline '))
    .map((line) => line.slice('npx pilotline '.length));
}

/** An empty temporary folder. */
export function emptyFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'pilotline-docs-')));
}

/** A temporary folder like the clone of a reader who saved every file that the pages ask to save. */
export function readersFolder(): string {
  const folder = emptyFolder();
  for (const name of ['scenarios', 'models']) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const page of pages) {
    for (const { file, body } of fencesOf(read(page))) {
      if (file === undefined) continue;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), body);
    }
  }
  return folder;
}

/** Removes a temporary folder. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
