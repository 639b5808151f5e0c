import type { Effects, Quantity, Scenario } from '#scenario';
import type { InputCatalogue } from './inputs.ts';
import type { Names, Reader, Study, Term, TermEffects, UsedNames } from './study.ts';

/** The contracts and instruments that the past or a policy uses, the reference and no instrument first. */
export function usedNames(scenario: Scenario): UsedNames {
  const settings = scenario.policies.policies;
  const historical = scenario.platforms.flatMap(({ lines }) => lines.map(({ contract }) => contract));
  const reference = Object.values(scenario.contracts)
    .filter((contract) => contract.reference)
    .map(({ name }) => name)
    .slice(0, 1);
  return {
    contracts: [...new Set([...reference, ...historical, ...settings.map(({ contract }) => contract)])],
    instruments: [...new Set(['none', ...settings.map(({ instrument }) => instrument)])],
  };
}

/**
 * The terms of a study: the one without effects, each contract as it was signed in the past, then each policy's pair. A
 * policy without an instrument has a term of its own too, so that what it signs is told apart from what was there.
 */
export function termsOf(scenario: Scenario, used: UsedNames): readonly Term[] {
  const historical = used.contracts.map((_, contract): Term => ({ contract, instrument: 0 }));
  const pairs = new Map<string, Term>();
  for (const setting of scenario.policies.policies) {
    const term = {
      contract: used.contracts.indexOf(setting.contract),
      instrument: used.instruments.indexOf(setting.instrument),
    };
    pairs.set(`${term.contract}:${term.instrument}`, term);
  }
  return [{ contract: 0, instrument: 0 }, ...historical, ...pairs.values()];
}

/** What each term does to odds, durations and costs, and which term each contract of the past stands for. */
export function effectsOfTerms(
  scenario: Scenario,
  used: UsedNames,
  { names, catalogue, terms }: { names: Names; catalogue: InputCatalogue; terms: readonly Term[] },
): Pick<Study, 'effects' | 'historicalTerms'> {
  return {
    effects: terms.map(({ contract, instrument }, index) => {
      const parts = [scenario.contracts[used.contracts[contract]], scenario.instruments[used.instruments[instrument]]];
      return termEffects(index === 0 ? [] : parts, names, catalogue);
    }),
    historicalTerms: used.contracts.map((_, contract) => 1 + contract),
  };
}

function termEffects(
  parts: readonly { readonly effects: Effects }[],
  names: Names,
  catalogue: InputCatalogue,
): TermEffects {
  const all = (pick: (effects: Effects) => Quantity | undefined): Reader[] =>
    parts.flatMap(({ effects }) => {
      const quantity = pick(effects);
      return quantity === undefined ? [] : [catalogue.read(quantity)];
    });
  return {
    viability: all(({ viability }) => viability),
    mending: all(({ mending }) => mending),
    sensitivity: names.gates.map((gate) => all(({ gates }) => gates[gate]?.sensitivity)),
    specificity: names.gates.map((gate) => all(({ gates }) => gates[gate]?.specificity)),
    durations: names.delays.map((delay) => all(({ durations }) => durations[delay])),
    costs: names.costs.map((cost) => all(({ costs }) => costs[cost])),
    sales: all(({ sales }) => sales),
    innovation: all(({ innovation }) => innovation),
    imitation: all(({ imitation }) => imitation),
  };
}
