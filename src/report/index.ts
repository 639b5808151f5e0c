/**
 * Findings become a report, or the page of a deal. In: findings, a description of the study, and how the run came to be. Out: Markdown, SVG
 * charts, and a table for the terminal. It computes no statistic, and knows neither clock nor disk.
 */
export type {
  AssumptionRow,
  FactRow,
  KnownAnswerRow,
  PolicyDescription,
  Provenance,
  RenderedReport,
  StudyDescription,
} from './description.ts';
export type { TestsDescription } from './tests-description.ts';
export { partyScale } from './columns.ts';
export { renderComparison } from './comparison/page.ts';
export { comparisonTable } from './comparison/terminal.ts';
export { renderDeal } from './deal.ts';
export { dealTable } from './deal-terminal.ts';
export { renderGlobal } from './global-sensitivity/render.ts';
export { globalTable } from './global-sensitivity/terminal.ts';
export type { GlobalProvenance } from './global-sensitivity/words.ts';
export { renderGoal } from './goal.ts';
export { goalTable } from './goal-terminal.ts';
export { joined } from './numbers.ts';
export { lookWords, stoppingWords } from './stopping-words.ts';
export { renderReport } from './render.ts';
export { renderSweep } from './sweep.ts';
export { sweepTable } from './sweep-terminal.ts';
export { LANGUAGES } from './words/language.ts';
export type { Language } from './words/language.ts';
export { diagramLabel, IN_ENGLISH, inLanguage, phrase, say, sentences } from './words/say.ts';
export type { Telling } from './words/say.ts';
export { writtenWords } from './words/written-words.ts';
export { terminalTable } from './terminal.ts';
