import type * as z from 'zod';
import type { Finding } from '../finding.ts';
import { showPath, type Path } from '../yaml/raw.ts';

/**
 * The issues of a schema as findings, worded and with full paths. A value that does not say what it must is not
 * reported beside an unknown key in it, which explains that already.
 */
export function findingsOf(issues: readonly z.core.$ZodIssue[], base: Path): Finding[] {
  const found = issues.flatMap((issue) => findings(issue, [...base, ...plainPath(issue.path)]));
  const withUnknownKeys = new Set(
    found.filter(({ at }) => at === 'key').map(({ path }) => showPath(path.slice(0, -1))),
  );
  return found.filter(({ path, at }) => at === 'key' || !withUnknownKeys.has(showPath(path)));
}

function findings(issue: z.core.$ZodIssue, path: Path): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const lines = issue.message.split('\n');
    return issue.keys.map((key, index) => finding([...path, key], lines[index], 'key'));
  }
  if (issue.code === 'invalid_key') return [finding(path, issue.issues[0].message, 'key')];
  const nearest = issue.code === 'invalid_union' ? nearestBranch(issue.errors) : undefined;
  return nearest === undefined ? [finding(path, issue.message, 'value')] : findingsOf(nearest, path);
}

/** The branch whose own kind of value fits (a map, a list) and whose contents do not; else none. */
function nearestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  return branches.find(
    (issues) =>
      issues.length > 0 && issues.every((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'),
  );
}

function finding(path: Path, message: string, at: 'key' | 'value'): Finding {
  const [what, remedy] = message.split(' → ');
  return {
    path,
    at,
    what: (what ?? message).replaceAll('{name}', nameOf(path)),
    remedy: remedy?.replaceAll('{name}', nameOf(path)) ?? 'correct this value',
  };
}

/** How a message names a value: its key, or its position in the list of that key. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return `\`${last}\``;
  const owner = path.at(-2);
  return typeof owner === 'string' ? `entry ${last + 1} of \`${owner}\`` : `entry ${last + 1}`;
}

function plainPath(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}
