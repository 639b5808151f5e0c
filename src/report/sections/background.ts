import { OUTCOMES } from '#table';
import type { Context } from '../context.ts';
import { details, escape, table } from '../markdown.ts';

/** The charts that ran, drawn from the machines themselves. */
export function chartsSection({ study }: Context): string {
  const drawings = study.diagrams.map(
    ({ title, mermaid }) => `### ${escape(title)}\n\n\`\`\`mermaid\n${mermaid}\n\`\`\``,
  );
  return ['## The statecharts', 'These are the very machines that were simulated.', ...drawings].join('\n\n');
}

/** Every number of the scenario with its grade and source, uncertain ones first. */
export function assumptionsSection({ study }: Context): string {
  const sorted = study.assumptions.toSorted((a, b) => Number(b.uncertain) - Number(a.uncertain));
  const count = (grade: string): string => {
    const of = sorted.filter((row) => row.grade === grade);
    return `${of.length} ${grade} (${of.filter(({ uncertain }) => uncertain).length} of them uncertain)`;
  };
  const rows = sorted.map(({ path, written, grade, source, note, uncertain }) => [
    `\`${path.replaceAll('`', '')}\``,
    escape(written),
    uncertain ? 'sampled' : 'one value',
    grade,
    escape([source, note].filter((text) => text !== '').join(' — ')),
  ]);
  return [
    '## The assumptions',
    `The numbers of the scenario by grade: ${['reported', 'literature', 'assumption'].map(count).join(', ')}. A number without a grade counts as an assumption.`,
    details(
      `All ${rows.length} numbers`,
      table(['Where', 'Value', 'Use', 'Grade', 'Source and note'], rows, ['left', 'left', 'left', 'left', 'left']),
    ),
  ].join('\n\n');
}

/** What this does not say. */
export function limitsSection({ study, findings }: Context): string {
  const general = [
    'The 95 % intervals are about the number of runs, not about the world: more runs make them narrower without making the assumptions any truer.',
    'The 90 % ranges hold the stated uncertainty and luck together, and nothing that the scenario leaves out.',
    `Two policies count as distinguishable even when they differ by less than matters: ${findings.decision.smallestDifference} is stated as the smallest difference of interest.`,
    'Output value is gross sales; it is neither value added nor profit, and it is never added to a net present value.',
    ...study.limits,
  ];
  return `## What this does not say\n\n${general.map((limit) => `- ${escape(limit)}`).join('\n')}`;
}

/** How to run it again. */
export function reproduceSection({ provenance }: Context): string {
  const { command, seed, replications, blockSize, inputsHash, version, interpreter, scenarioFile } = provenance;
  const rows = [
    ['Scenario', `\`${scenarioFile}\``],
    ['Hash of all inputs', `\`${inputsHash}\``],
    ['Seed', `\`${seed.replaceAll('`', '')}\``],
    ['Replications', `${replications}, in blocks of ${blockSize} (25 draws of the uncertain inputs, two lucks each)`],
    ['Program', `pilotline ${version}, ${interpreter} interpreter`],
  ];
  return [
    '## How to reproduce it',
    `\`\`\`sh\n${command}\n\`\`\``,
    table(['', ''], rows, ['left', 'left']),
    'The same command gives the same numbers to the last bit, on any number of workers. `outcomes.parquet` holds every replication, `yearly.parquet` every year, `summary.csv` opens in a spreadsheet.',
  ].join('\n\n');
}

/** Every outcome defined. */
export function glossarySection(): string {
  const rows = OUTCOMES.map(({ title, unit, definition }) => [title, unit, definition]);
  return `## Definitions\n\n${details('All outcomes', table(['Outcome', 'Unit', 'Definition'], rows, ['left', 'left', 'left']))}`;
}
