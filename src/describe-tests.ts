import type { FieldPlan, Study, TestingPlan } from '#compile';
import {
  casesByType,
  distinctTypes,
  residualRisk,
  splitCases,
  uncoveredBy,
  uncoveredExposure,
  varietyOf,
  varietyOfRandom,
} from '#economics';
import { exp, pow } from '#random';
import { testedGates } from '#kernel';
import type { TestedGate } from '#kernel';
import type { TestsDescription } from '#report';

/** How the gates of a study test, under every policy, at the mean of every uncertain input. */
export function describeTests(study: Study): readonly TestsDescription[] {
  const means = Float64Array.from(study.inputs, ({ distribution }) => distribution.mean);
  const policies = study.policies.filter(({ without }) => without === undefined);
  const rows = policies.flatMap(({ name, conditions }) =>
    study.conditions[conditions.asStated].fields.flatMap((field, index) =>
      describeField(study, field, means).map((tests) => ({
        ...tests,
        policies: [name],
        field: study.scenario.fields[study.names.fields[index]].title,
      })),
    ),
  );
  return overPolicies(overFields(rows, study.fields.length));
}

type Row = Omit<TestsDescription, 'policies' | 'field'>;

function describeField({ names }: Study, { testing }: FieldPlan, means: Float64Array): readonly Row[] {
  return testedGates(testing, means).map((tested) => ({
    gate: names.gates[tested.plan.gate],
    ...figuresOf(tested),
    curve: curveOf(testing, tested.plan, means),
  }));
}

function figuresOf(tested: TestedGate): Omit<Row, 'gate' | 'curve'> {
  const { plan, efforts, sensitivity, specificity } = tested;
  const { strategy, cases, types } = plan;
  const modes = plan.modes.map((mode, index) => ({
    name: mode.name,
    cases: mode.cases,
    fidelity: tested.modes[index].fidelity,
    blind: tested.modes[index].blind,
    ...efforts[index],
  }));
  return {
    ...{ strategy, types, cases, modes, sensitivity, specificity, ...varietyOfTests(tested) },
    residualRisk: shareOfRisk(tested),
    cost: modes.reduce((sum, { cost }) => sum + cost, 0),
    months: modes.reduce((sum, { months }) => sum + months, 0),
  };
}

/** The risk left after a gate and those before it, as a share of the risk of what nobody tested. */
function shareOfRisk({ catalogue, residualRisk: left }: TestedGate): number {
  const untested = residualRisk(catalogue, catalogue.faults);
  return untested > 0 ? left / untested : 0;
}

/** What the cases of all modes cover together, how diverse they are and how near operation. */
function varietyOfTests({
  plan,
  catalogue,
}: TestedGate): Pick<Row, 'covered' | 'uncovered' | 'diversity' | 'divergence'> {
  const { exposure } = catalogue;
  const { cases, strategy } = plan;
  const counts = countsOf({ plan, catalogue });
  const random = strategy === 'random';
  const { entropy, divergence } = random ? varietyOfRandom(exposure, cases) : varietyOf(counts, exposure);
  return {
    covered: random ? distinctTypes(exposure, cases) : counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    uncovered: uncoveredOf({ plan, catalogue }),
    diversity: cases === 0 ? NaN : exp(entropy),
    divergence: cases === 0 ? NaN : divergence,
  };
}

function countsOf({ plan, catalogue }: Pick<TestedGate, 'plan' | 'catalogue'>): Float64Array {
  const all = new Float64Array(plan.types);
  for (const { cases } of plan.modes) {
    casesByType(plan.strategy, catalogue, cases).forEach((count, type) => (all[type] += count));
  }
  return all;
}

function uncoveredOf(tested: Pick<TestedGate, 'plan' | 'catalogue'>): number {
  const { exposure } = tested.catalogue;
  return tested.plan.strategy === 'random'
    ? uncoveredExposure(exposure, tested.plan.cases)
    : uncoveredBy(exposure, countsOf(tested));
}

/** Points of the curve, from one case to four times as many as there are; none where a gate has no case to multiply. */
const POINTS = 30;

function curveOf(plans: readonly TestingPlan[], plan: TestingPlan, means: Float64Array): TestsDescription['curve'] {
  if (plan.cases === 0) return [];
  const most = Math.max(10, 4 * plan.cases);
  const numbers = Array.from({ length: POINTS }, (_, index) => Math.round(pow(most, index / (POINTS - 1))));
  const asked = new Set([...numbers, plan.cases]);
  return [...asked]
    .toSorted((one, other) => one - other)
    .flatMap((cases) => {
      const changed = plans.map((each) => (each === plan ? withCases(plan, cases) : each));
      const tested = testedGates(changed, means).find((each) => each.plan.gate === plan.gate);
      return tested === undefined
        ? []
        : [{ cases, coverage: 1 - uncoveredOf(tested), detected: tested.detected, residualRisk: shareOfRisk(tested) }];
    });
}

function withCases(plan: TestingPlan, cases: number): TestingPlan {
  const shares = splitCases(
    cases,
    plan.modes.map((mode) => mode.cases),
  );
  return { ...plan, cases, modes: plan.modes.map((mode, index) => ({ ...mode, cases: shares[index] })) };
}

/** Fields that test alike as no field in particular. */
function overFields(rows: readonly TestsDescription[], fields: number): readonly TestsDescription[] {
  return groupsOf(rows, 'field').flatMap((group) =>
    group.length === fields ? [{ ...group[0], field: undefined }] : group,
  );
}

function overPolicies(rows: readonly TestsDescription[]): readonly TestsDescription[] {
  return groupsOf(rows, 'policies').map((group) => ({
    ...group[0],
    policies: group.flatMap(({ policies }) => policies),
  }));
}

/** Rows that differ in nothing but the policy or the field. */
function groupsOf(rows: readonly TestsDescription[], by: 'policies' | 'field'): readonly TestsDescription[][] {
  const groups = new Map<string, TestsDescription[]>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, [by]: '' });
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}
