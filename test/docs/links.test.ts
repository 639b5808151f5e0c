import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages, proseOf, read, root } from './support/pages.ts';

/** The names that GitHub gives to the headings of a page. */
function anchorsOf(text: string): readonly string[] {
  return [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Targets of the links and pictures of a page that lead into the project. */
function targetsOf(page: string): readonly string[] {
  const links = [...proseOf(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return links.filter((target) => !/^https?:/.test(target));
}

/** What is wrong with a link; undefined when it leads somewhere. */
function complaint(page: string, target: string): string | undefined {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, file))) return `${target}: no such file`;
  if (anchor === undefined || anchorsOf(read(file)).includes(anchor)) return undefined;
  return `${target}: no such heading`;
}

describe.each(pages)('%s', (page) => {
  test('has links that lead somewhere', () => {
    expect(targetsOf(page).flatMap((target) => complaint(page, target) ?? [])).toEqual([]);
  });

  test('names no folder of tests that does not exist', () => {
    const named = [...read(page).matchAll(/`(test\/[\w./-]+)`/g)].map(([, path = '']) => path);

    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('names no npm script that does not exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, script = '']) => script);

    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});

test('all pages are found', () => {
  const expected = ['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'README.md', 'scenarios/README.md'];
  const cards = ['co-construction', 'investment', 'pilot-platform', 'queue'].map((name) => `models/${name}/README.md`);

  expect(pages).toEqual(expect.arrayContaining([...expected, ...cards]));
});
