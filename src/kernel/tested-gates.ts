import {
  escapedFaults,
  meanComplexity,
  missedByType,
  noFalseAlarm,
  residualRisk,
  testedGate,
  testEffort,
  zipfShares,
  type TestCatalogue,
  type TestMode,
} from '#economics';
import { valueOf } from '#compile';
import type { SharesPlan, TestingPlan } from '#compile';

/** What the tests of a gate come to in one draw. */
export interface TestedGate {
  readonly plan: TestingPlan;
  readonly catalogue: TestCatalogue;
  readonly sensitivity: number;
  readonly specificity: number;
  /** Share of the faults which reach the gate that its cases show. */
  readonly detected: number;
  /** Chance by type that a faulty technology, when it comes to the first of these gates, has its fault there, and passes. */
  readonly escaped: Float64Array;
  /** Of operating with a fault that escaped, for each faulty technology that came to the first gate. */
  readonly residualRisk: number;
  readonly modes: readonly TestMode[];
  /** RMB and months for each technology, by mode. */
  readonly efforts: readonly { readonly cost: number; readonly months: number }[];
}

/** The gates of a field that test, in one draw; the plans are given each after the one whose escaped faults it meets. */
export function testedGates(plans: readonly TestingPlan[], draw: Float64Array): readonly TestedGate[] {
  const escapedAt = new Map<number, Float64Array>();
  return plans.map((plan) => {
    const catalogue = catalogueOf(plan, draw);
    const reaching = escapedAt.get(plan.after) ?? catalogue.faults;
    const tested = testOf(plan, { catalogue, reaching, draw });
    escapedAt.set(plan.gate, tested.escaped);
    return tested;
  });
}

function testOf(
  plan: TestingPlan,
  { catalogue, reaching, draw }: { catalogue: TestCatalogue; reaching: Float64Array; draw: Float64Array },
): TestedGate {
  const { strategy } = plan;
  const modes = plan.modes.map((mode) => ({
    cases: mode.cases,
    fidelity: valueOf(mode.fidelity, draw),
    blind: valueOf(mode.blind, draw),
    falseAlarm: valueOf(mode.falseAlarm, draw),
  }));
  const escaped = escapedFaults(reaching, missedByType(catalogue, strategy, modes));
  const efforts = plan.modes.map((mode) =>
    testEffort(mode.cases, meanComplexity(catalogue, strategy, mode.cases), {
      cost: valueOf(mode.cost, draw),
      perMonth: mode.perMonth === undefined ? Infinity : valueOf(mode.perMonth, draw),
    }),
  );
  const accuracy = testedGate({ reaching, escaped }, noFalseAlarm(modes));
  return { plan, catalogue, modes, ...accuracy, escaped, residualRisk: residualRisk(catalogue, escaped), efforts };
}

function catalogueOf({ types, exposure, faults, complexity, risk }: TestingPlan, draw: Float64Array): TestCatalogue {
  const read = (plan: SharesPlan): Float64Array =>
    'shares' in plan ? plan.shares : zipfShares(types, valueOf(plan.exponent, draw));
  const shares = read(exposure);
  return { exposure: shares, faults: faults === exposure ? shares : read(faults), complexity, risk };
}
