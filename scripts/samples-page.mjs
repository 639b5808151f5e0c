/** The page of the samples: one row for each scenario, with its question and both reports. */
export function samplesPage(scenarios) {
  const rows = scenarios.map(
    ({ name, text }) =>
      `| [\`${name}\`](../../scenarios/${name}.yaml) | ${questionOf(text)} | [report](${name}/report.md) | [报告](${name}/zh/report.md) |`,
  );
  const head = ['scenario', 'question', 'English', '中文'];
  const widths = head.map((title, at) => Math.max(3, title.length, ...rows.map((row) => cellsOf(row)[at].length)));
  const lines = [head, widths.map((width) => `:${'-'.repeat(width - 1)}`), ...rows.map(cellsOf)];
  const table = lines.map((cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`);
  return `# Samples

The report of every scenario, in English and in Chinese, as \`npm run -s samples\` renders them: one run of each, with the
seed and the replications that the scenario states. Where most numbers are assumptions a report says so on its first line;
it is an illustration then, not advice.

${table.join('\n')}
`;
}

function cellsOf(row) {
  return row.slice(2, -2).split(' | ');
}

/** The question of a scenario: its first comment that is not for editors. */
function questionOf(text) {
  return text.split('\n')[1].replace(/^# /, '');
}
