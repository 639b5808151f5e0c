import type { Question } from '#analysis';
import { PARTIES } from '#common/parties.ts';
import type { Party } from '#common/parties.ts';
import { WITHOUT_PLATFORM } from '#compile';
import type { Study } from '#compile';
import { mermaid } from '#model';
import { cite } from './cite.ts';
import { diagramLabel, joined, phrase, say, sentences, writtenWords } from '#report';
import { describeKnownAnswers } from './describe-known-answers.ts';
import { describeTests } from './describe-tests.ts';
import type { PolicyDescription, StudyDescription } from '#report';
import { INVENTORS_FLOOR } from '#scenario';
import type { Contract, ShareRow } from '#scenario';
import { FACT_OUTCOMES } from '#table';

/** Who pays for the first production of what a technology becomes; a buyer of rights pays for its own. */
const PRODUCERS: Readonly<Record<Contract['exploitation'][number]['kind'], Party | undefined>> = {
  firm: 'investor',
  adoption: 'enterprise',
  licence: undefined,
  'patent-sale': undefined,
};

/** How the university side is paid, as messages choose by it. */
const SETTLEMENTS: Readonly<Record<Contract['settlement'], string>> = {
  none: 'none',
  'technical-equity': 'equity',
  'patent-transfer': 'patent',
  royalty: 'royalty',
  'service-fee': 'fee',
};

/** What the analysis must know of a study, and of the seed that it was run with. */
export function questionOf(study: Study, seed: string = study.scenario.seed): Question {
  const { scenario } = study;
  const uncertain = study.assumptions.filter((assumption) => assumption.uncertain);
  const assumed = uncertain.filter(({ evidence }) => evidence.grade === 'assumption');
  return {
    seed,
    assumptions: new Set(assumed.map(({ path }) => path)),
    decision: scenario.decision,
    exempt: [WITHOUT_PLATFORM],
    facts: scenario.facts,
    uncertain: uncertain.length,
    assumed: assumed.length,
    inputs: study.inputs.map(({ path, unit, distribution: { quantile } }) => ({
      ...{ path, unit },
      points: [quantile(0.05), quantile(0.5), quantile(0.95)],
    })),
    correlations: scenario.correlations,
    participation: {
      ...participationOf(study),
      asked: new Map(study.policies.map((policy) => [policy.name, partiesAsked(study, policy)])),
    },
  };
}

/** What the parties ask for before they sign. */
function participationOf({ scenario }: Study): StudyDescription['participation'] {
  const { outsideOption, riskAllowance, government } = scenario.participation;
  const test =
    government.test === 'social value' ? { ...government, rate: scenario.money.rates.government } : government;
  return { outsideOption, riskAllowance, government: test };
}

/**
 * The parties that bear a cost or receive a return under the contract of a policy, or whose share a clause refunds; who
 * pays for first production (investors of firms, adopters), too. Shares of a return that the contract never brings are
 * nothing.
 */
function partiesAsked(study: Study, { term, without }: Study['policies'][number]): readonly Party[] {
  const { contracts, instruments, terms } = study;
  if (without !== undefined) return [];
  const { contract } = contracts[terms[term].contract];
  const { clauses } = instruments[terms[term].instrument];
  if (!modelsReturns(study) || !(comesToProducers(study) || takesFees(contract))) return [];
  const rows = [...Object.values(contract.costs), ...returnsBrought(contract)];
  const producing = contract.exploitation.map(({ kind }) => PRODUCERS[kind]);
  return PARTIES.filter(
    (party) =>
      producing.includes(party) ||
      rows.some((row) => row[party] > 0) ||
      clauses.some(({ reimburses }) => reimburses === party),
  );
}

/**
 * Whether anybody can earn anything under any policy. Where charts never come to firms, licences or adoptions, or no
 * contract makes any of them, and none takes a fee, the study is one of costs, and says nothing of what is gained.
 */
function modelsReturns(study: Study): boolean {
  const { contracts, policies, terms } = study;
  return policies.some(({ term, without }) => {
    if (without !== undefined) return false;
    const { contract } = contracts[terms[term].contract];
    return takesFees(contract) || (comesToProducers(study) && contract.exploitation.length > 0);
  });
}

/** Whether the chart ever asks what becomes of a technology. */
function comesToProducers({ programs }: Study): boolean {
  return programs.technology.actions.some(({ verb }) => verb === 'found');
}

function takesFees({ serviceFee, userFee }: Contract): boolean {
  return serviceFee !== undefined || userFee.length > 0;
}

/** Shares of the returns that a contract can bring, by what becomes of technologies and what it charges. */
function returnsBrought(contract: Contract): ShareRow[] {
  const { exploitation, returns, userFee } = contract;
  const ways = exploitation.map(({ kind }) => kind);
  const brings: Readonly<Record<string, boolean>> = {
    'firm-equity': ways.includes('firm'),
    'licence-income': bringsLicences(contract),
    'adopted-margin': ways.includes('adoption'),
    'user-fees': userFee.length > 0,
  };
  return Object.entries(returns).flatMap(([kind, row]) => (brings[kind] ? [row] : []));
}

function bringsLicences({ exploitation, serviceFee }: Contract): boolean {
  return serviceFee !== undefined || exploitation.some(({ kind }) => kind === 'licence' || kind === 'patent-sale');
}

/** Whether the city adds any line. */
function plansLines({ scenario: { programme } }: Study): boolean {
  return programme.newLines > 0 || Object.values(programme.linesByField).some((lines) => lines > 0);
}

/** Whether things live by a chart: a model that has none of a kind gives it one state, which ends. */
function doesSomething({ root }: Study['model']['charts']['line']): boolean {
  return Object.keys(root.states).length > 1;
}

/** The evidence of a number, with empty texts where none are stated. */
function told({ grade, source = '', note = '' }: Study['assumptions'][number]['evidence']) {
  return { grade, source, note };
}

/** What the report says of a study besides its findings. */
export function describeStudy(study: Study): StudyDescription {
  const { scenario, model } = study;
  const { time } = scenario;
  return {
    title: scenario.title,
    question: scenario.question,
    baseYear: scenario.money.baseYear,
    decisionYear: time.decision,
    windowYears: time.window / 12,
    evaluationYear: time.decision + time.evaluation / 12,
    budget: plansLines(study) ? scenario.programme.budget.written : undefined,
    policies: study.policies.map((policy) => describePolicy(study, policy)),
    participation: participationOf(study),
    modelsReturns: modelsReturns(study),
    statesOdds: study.conditions.some(({ fields }) => fields.some(({ viability }) => viability?.by === 'odds')),
    leftOut: scenario.policies.leftOut,
    assumptions: study.assumptions.map(({ path, written, evidence, uncertain }) => ({
      ...{ path, written, uncertain },
      ...told(evidence),
    })),
    facts: scenario.facts.map(({ id, title, scope, relation, value, outcome, use, evidence }) => ({
      id,
      title,
      scope,
      relation,
      value,
      use,
      unit: FACT_OUTCOMES.find(({ name }) => name === outcome)?.unit ?? '',
      source: evidence.source ?? '',
    })),
    benchmarks: scenario.benchmarks.map(({ title, outcome, value, use, evidence }) => ({
      ...{ title, outcome, value, use },
      ...told(evidence),
    })),
    diagrams: Object.values(model.charts)
      .filter(doesSomething)
      .map((chart) => ({
        title: diagramLabel(chart.id),
        mermaid: mermaid(chart, diagramLabel),
      })),
    tests: describeTests(study),
    knownAnswers: describeKnownAnswers(study),
    limits: model.limits,
  };
}

function describePolicy(study: Study, { name, term, without, differs }: Study['policies'][number]): PolicyDescription {
  const { contracts, instruments, terms } = study;
  if (without !== undefined) {
    return {
      name,
      contract: say(without === 'continue' ? 'describe.withoutContinue' : 'describe.withoutClose'),
      instrument: say('describe.noNewMoney'),
      differs,
      clauses: [],
    };
  }
  const { contract } = contracts[terms[term].contract];
  const { instrument, clauses } = instruments[terms[term].instrument];
  return {
    name,
    contract: sentences([titled(contract), settlementOf(contract), ...inventorsOf(study, contract)]),
    instrument: titled(instrument),
    differs,
    clauses: clauses.map((clause) => cite(clause, instrument)),
  };
}

function titled({ title, summary }: Pick<Contract, 'title' | 'summary'>): string {
  return say('describe.titled', { title: phrase(title), summary: phrase(summary) });
}

/** How the university side is paid. */
function settlementOf({ settlement, royalty, serviceFee }: Contract): string {
  return say('describe.settlement', {
    settlement: SETTLEMENTS[settlement],
    rate: writtenWords(royalty?.rate.written ?? ''),
    years: (royalty?.months ?? 0) / 12,
    fee: writtenWords(serviceFee?.written ?? ''),
  });
}

/** What inventors receive, and the law that gives them their half; nothing where no licence income can come. */
function inventorsOf(study: Study, contract: Contract): readonly string[] {
  if (!bringsLicences(contract) || !(comesToProducers(study) || takesFees(contract))) return [];
  const inventors = percentOf(contract.returns['licence-income'].inventors);
  return [say('describe.inventors', { inventors, law: phrase(INVENTORS_FLOOR.law) })];
}

function percentOf(share: number): string {
  return joined((share * 100).toLocaleString('en-GB'), '%');
}
