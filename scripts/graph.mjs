// Prints who imports whom among the folders, as the mermaid flowchart of ARCHITECTURE.md.
import { cruiseProject } from './cruise.mjs';

/** The stage a file belongs to; undefined for tests, packages and Node itself. */
function stageOf(path) {
  return /^(?:src\/([^/.]+)|(models))\b/.exec(path)?.slice(1).find(Boolean);
}

const { modules } = await cruiseProject();
const arrows = modules.flatMap(({ source, dependencies }) =>
  dependencies.map(({ resolved }) => [stageOf(source), stageOf(resolved)]),
);
const between = arrows.filter(([from, to]) => from && to && from !== to && to !== 'common');
const lines = [...new Set(between.map(([from, to]) => `  ${from} --> ${to}`))].sort();

process.stdout.write(['flowchart TD', ...lines, ''].join('\n'));
