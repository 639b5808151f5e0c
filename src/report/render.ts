import type { Findings } from '#analysis';
import { drawCharts } from './charts/draw-charts.ts';
import type { Context } from './context.ts';
import type { Provenance, RenderedReport, StudyDescription } from './description.ts';
import { answerSection } from './sections/answer.ts';
import {
  assumptionsSection,
  chartsSection,
  glossarySection,
  limitsSection,
  reproduceSection,
} from './sections/background.ts';
import { capacitySection } from './sections/capacity.ts';
import { factsSection } from './sections/facts.ts';
import { funnelSection } from './sections/funnel.ts';
import { moneySection } from './sections/money.ts';
import { spreadSection, yearsSection } from './sections/pictures.ts';
import { effectsSection, policiesSection } from './sections/policies.ts';

/** The sections in the order in which they are read. */
const SECTIONS: readonly ((context: Context) => string)[] = [
  answerSection,
  policiesSection,
  effectsSection,
  yearsSection,
  spreadSection,
  funnelSection,
  moneySection,
  capacitySection,
  factsSection,
  chartsSection,
  assumptionsSection,
  limitsSection,
  reproduceSection,
  glossarySection,
];

/** Findings as a Markdown report with its charts. Touches neither clock nor disk: the same findings, the same bytes. */
export async function renderReport(
  findings: Findings,
  study: StudyDescription,
  provenance: Provenance,
): Promise<RenderedReport> {
  const context = { findings, study, provenance };
  const sections = SECTIONS.map((section) => section(context)).filter((text) => text !== '');
  return { markdown: `${sections.join('\n\n')}\n`, charts: await drawCharts(context) };
}
