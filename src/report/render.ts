import type { Findings } from '#analysis';
import { chartsOf } from './charts/charts-of.ts';
import { draw } from './charts/draw.ts';
import type { Context, Material } from './context.ts';
import type { Provenance, RenderedReport, StudyDescription } from './description.ts';
import { additionalitySection } from './sections/additionality.ts';
import { answerSection } from './sections/answer.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { definitionsSection, limitsSection, reproduceSection, statechartsSection } from './sections/background.ts';
import { capacitySection } from './sections/capacity.ts';
import { clausesSection } from './sections/clauses.ts';
import { effectsSection } from './sections/effects.ts';
import { factsSection } from './sections/facts.ts';
import { funnelSection } from './sections/funnel.ts';
import { inShortSection } from './sections/in-short.ts';
import { informationSection } from './sections/information.ts';
import { inputsSection } from './sections/inputs.ts';
import { knownAnswersSection } from './sections/known-answers.ts';
import { longEnoughSection } from './sections/long-enough.ts';
import { benchmarksSection } from './sections/benchmarks.ts';
import { moneySection } from './sections/money.ts';
import { ownOutcomesSection } from './sections/own-outcomes.ts';
import { participationSection } from './sections/participation.ts';
import { testsSection } from './sections/tests.ts';
import { spreadSection, yearsSection } from './sections/pictures.ts';
import { policiesSection } from './sections/policies.ts';
import { publicSection } from './sections/public-side.ts';
import { sensitivitySection } from './sections/sensitivity.ts';
import { unitCostSection } from './sections/unit-cost.ts';
import { varianceSection } from './sections/variance.ts';
import { IN_ENGLISH, inLanguage } from './words/say.ts';
import type { Telling } from './words/say.ts';
import { textsOf, translated } from './words/translated.ts';

/** The sections in the order in which they are read. */
const SECTIONS: readonly ((context: Context) => string)[] = [
  answerSection,
  inShortSection,
  policiesSection,
  ownOutcomesSection,
  benchmarksSection,
  longEnoughSection,
  effectsSection,
  yearsSection,
  spreadSection,
  varianceSection,
  sensitivitySection,
  informationSection,
  knownAnswersSection,
  testsSection,
  funnelSection,
  moneySection,
  participationSection,
  publicSection,
  clausesSection,
  additionalitySection,
  unitCostSection,
  capacitySection,
  factsSection,
  statechartsSection,
  assumptionsSection,
  inputsSection,
  limitsSection,
  reproduceSection,
  definitionsSection,
];

/**
 * Findings as a Markdown report with its charts, told in a language. Touches neither clock nor disk: the same findings,
 * the same bytes.
 */
export async function renderReport(
  findings: Findings,
  study: StudyDescription,
  provenance: Provenance,
  telling: Telling = IN_ENGLISH,
): Promise<RenderedReport> {
  const { participation, ...described } = study;
  const texts = textsOf(
    telling.phrases,
    study.policies.map(({ name }) => name),
  );
  const material = {
    findings: translated(findings, texts),
    study: { ...translated(described, texts), participation },
    provenance,
  };
  const { markdown, specs } = inLanguage(telling, () => written(material));
  const charts = new Map<string, string>();
  for (const [file, spec] of specs) charts.set(file, await draw(spec, telling.language));
  return { markdown, charts };
}

function written(material: Material): { readonly markdown: string; readonly specs: ReturnType<typeof chartsOf> } {
  const specs = chartsOf(material);
  const context: Context = { ...material, drawn: new Set(specs.keys()) };
  const sections = SECTIONS.map((section) => section(context)).filter((text) => text !== '');
  return { markdown: `${sections.join('\n\n')}\n`, specs };
}
