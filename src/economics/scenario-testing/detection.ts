import { pow } from '#random';
import type { TestCatalogue } from './catalogue.ts';
import { casesByType, type Strategy } from './strategy.ts';

/** Cases of one kind, for instance in simulation or on the road. */
export interface TestMode {
  readonly cases: number;
  /** Chance that a case of the type in which a fault lies shows it, where this mode can show it at all. */
  readonly fidelity: number;
  /** Share of the faults that no case of this mode shows, however many there are: what is not modelled cannot be seen. */
  readonly blind: number;
}

/**
 * Chance by type that a fault which lies there escapes all cases: Π (b + (1 − b) m) over the modes, with b the blind share
 * and m the chance that the mode's own cases miss it, which is (1 − p f)^n for n cases drawn by exposure p at fidelity f, and
 * (1 − f)^k where k cases of the type are given. Modes are blind, and cases miss, independently of each other.
 */
export function missedByType(catalogue: TestCatalogue, strategy: Strategy, modes: readonly TestMode[]): Float64Array {
  const { exposure } = catalogue;
  const missed = new Float64Array(exposure.length).fill(1);
  for (const { cases, fidelity, blind } of modes) {
    const counts = strategy === 'random' ? undefined : casesByType(strategy, catalogue, cases);
    for (let type = 0; type < missed.length; type += 1) {
      const byCases =
        counts === undefined ? pow(1 - exposure[type] * fidelity, cases) : pow(1 - fidelity, counts[type]);
      missed[type] *= blind + (1 - blind) * byCases;
    }
  }
  return missed;
}

/** The faults that escape, by type: reaching × missed. What reaches a first gate are the faults of the catalogue. */
export function escapedFaults(reaching: Float64Array, missed: Float64Array): Float64Array {
  return reaching.map((chance, type) => chance * missed[type]);
}

/** Chance that no case raises a false alarm: Π (1 − a)^n over the modes, with n cases at a rate of a each. */
export function noFalseAlarm(modes: readonly { readonly cases: number; readonly falseAlarm: number }[]): number {
  return modes.reduce((chance, { cases, falseAlarm }) => chance * pow(1 - falseAlarm, cases), 1);
}

/**
 * A gate that fails whatever shows a fault or raises a false alarm, as a test: sensitivity is the share of sound
 * technologies that pass, the chance of no false alarm; specificity the share of faulty ones that fail, 1 − (1 − detected)
 * times that chance, with `detected` the share of the faults which reach the gate that do not escape it. Where no fault
 * reaches it, all are detected.
 */
export function testedGate(
  faults: { readonly reaching: Float64Array; readonly escaped: Float64Array },
  sensitivity: number,
): { sensitivity: number; specificity: number; detected: number } {
  const reaching = sumOf(faults.reaching);
  const detected = reaching > 0 ? Math.min(1, Math.max(0, 1 - sumOf(faults.escaped) / reaching)) : 1;
  return { sensitivity, specificity: 1 - (1 - detected) * sensitivity, detected };
}

/**
 * Residual risk: the risk of operating with a fault that escaped, Σ escaped × exposure × risk, for each faulty technology
 * that comes to the first gate, in the catalogue's units of risk per unit of operation.
 */
export function residualRisk({ exposure, risk }: TestCatalogue, escaped: Float64Array): number {
  return escaped.reduce((sum, chance, type) => sum + chance * exposure[type] * risk[type], 0);
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
