import type { Problem } from '#common/problem.ts';
import type { YamlDocument } from './yaml/document.ts';
import { showPath, type Path } from './yaml/raw.ts';

/** A mistake before it has a place: the path of the offending value, what is wrong, what to do. */
export interface Finding {
  readonly path: Path;
  /** Point at the value (usual) or at its key, for instance when the key itself is unknown. */
  readonly at?: 'key' | 'value';
  readonly what: string;
  readonly remedy: string;
}

/** A finding about a value of one file, with its place and the offending line. */
export function problemIn(document: YamlDocument, finding: Finding): Problem {
  const found = document.locate(finding.path, finding.at ?? 'value');
  const { what, remedy } = finding;
  return { place: found.place, excerpt: found.excerpt, path: showPath(finding.path), what, remedy };
}
