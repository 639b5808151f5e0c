/**
 * The page of the samples: every scenario with its question and the first words of its answer, in both languages.
 * @param samples of every scenario its name and its reports, as Markdown
 */
export function samplesPage(samples) {
  const entries = samples.map(
    ({ name, en, zh }) => `## [${name}](../../scenarios/${name}.yaml)

${entryOf(partsOf(en), `${name}/report.md`, 'Illustration, not advice.')}

${entryOf(partsOf(zh), `${name}/zh/report.md`, '仅供示例，不构成建议。')}`,
  );
  return `# Samples

The report of every scenario, in English and in Chinese, as \`npm run -s samples\` renders them: one run of each, with the
seed and the replications that the scenario states. Below each question stands how the answer begins; the report goes on.
Where it says *Illustration, not advice*, most of what matters for the answer is assumed.

各情景的中英文报告，由\`npm run -s samples\`生成：每个情景按其设定的随机种子与模拟次数运行一次。问题之下为结论的开头，全文见报告。标明“仅供示例，不构成建议”的，对结论有影响的输入大半为假设。

${entries.join('\n\n')}
`;
}

function entryOf({ title, question, answer, illustration }, report, warning) {
  return [`**[${title}](${report})**`, question, `${illustration ? `*${warning}* ` : ''}${answer}`].join('\\\n');
}

/**
 * What a report opens with, whatever its language: a notice perhaps, its title, the question, and the answer.
 * @throws {Error} when it opens otherwise
 */
export function partsOf(report) {
  const found = /^((?:> .*\n\n)*)# (.+)\n\n## .+\n\n(.+)\n\n## .+\n\n(.+)\n/.exec(report);
  if (found === null) throw new Error(`a report that opens otherwise: ${report.slice(0, 200)}`);
  const [, notices, title, question, answer] = found;
  return { title, question, answer: firstSentences(answer), illustration: /^> \*\*/m.test(notices) };
}

/** The one with the highest mean, and whether it can be told apart; two sentences, for the first alone would say too much. */
function firstSentences(answer) {
  return /^(?:.+?(?:\.(?= |$)|。)){1,2}/.exec(answer)?.[0] ?? answer;
}
