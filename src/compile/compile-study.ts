import { success, failure } from '#common/result.ts';
import type { Result } from '#common/result.ts';
import type { Problem } from '#common/problem.ts';
import { distribution, purposeOf } from '#random';
import type { Model } from '#model';
import type { Clock, Contract, Effects, FieldParameters, Instrument, Quantity, Scenario } from '#scenario';
import { PARTIES } from '#common/parties.ts';
import { compileChart } from './chart/compile-chart.ts';
import { catalogueInputs } from './inputs.ts';
import type { InputCatalogue } from './inputs.ts';
import { homesOf, linesOf } from './lines.ts';
import { factsOf } from './facts.ts';
import { firmChances, firmClocks, firmPlan } from './firms.ts';
import { namesOf } from './names.ts';
import { constant } from './reader.ts';
import { policiesOf } from './policies.ts';
import type {
  Calendar,
  ContractPlan,
  FieldPlan,
  InstrumentPlan,
  Names,
  PolicyVariant,
  Reader,
  Study,
  TermEffects,
  UsedNames,
} from './study.ts';

/**
 * A scenario and a model as a study: every name resolved, nothing run. The variant of every policy that sets levers
 * of its own must be given.
 */
export function compileStudy(
  scenario: Scenario,
  model: Model,
  variants: ReadonlyMap<string, PolicyVariant>,
): Result<Study, readonly Problem[]> {
  const programs = {
    technology: compileChart(model.charts.technology, 'technology'),
    line: compileChart(model.charts.line, 'line'),
    firm: compileChart(model.charts.firm, 'firm'),
  };
  const named = namesOf(scenario, model.name, programs);
  if (!named.ok) return named;
  const names = named.value;
  const used = usedNames(scenario);
  const catalogue = catalogueInputs(scenario, new Set(used.contracts), new Set(used.instruments));
  const calendar = calendarOf(scenario);
  const contracts = used.contracts.map((name) => contractPlan(scenario.contracts[name], catalogue));
  const instruments = used.instruments.map((name) => instrumentPlan(scenario.instruments[name]));
  const terms = termsOf(scenario, used);
  const policies = policiesOf({ scenario, catalogue, used, terms, variants });
  const problems = arrivalProblems(scenario, catalogue);
  if (problems.length > 0) return failure(problems);
  const study: Study = {
    scenario,
    model,
    programs,
    names,
    calendar,
    inputs: catalogue.inputs,
    assumptions: catalogue.assumptions,
    fields: names.fields.map((name) => fieldPlan(scenario, scenario.fields[name], names, catalogue)),
    limits: programs.technology.guards.map(({ word, name }) => (word === 'below' ? (scenario.limits[name] ?? 0) : 0)),
    lines: linesOf(scenario, names, used.contracts, policies),
    ...homesOf(scenario, names, used.contracts),
    firms: scenario.firms === undefined ? undefined : firmPlan(scenario.firms, catalogue),
    contracts,
    instruments,
    terms,
    effects: terms.map(({ contract, instrument }, index) =>
      index === 0
        ? noEffects(names)
        : termEffects(
            [scenario.contracts[used.contracts[contract]], scenario.instruments[used.instruments[instrument]]],
            names,
            catalogue,
          ),
    ),
    historicalTerms: used.contracts.map((_, contract) =>
      terms.findIndex((term, index) => index > 0 && term.contract === contract && term.instrument === 0),
    ),
    policies,
    facts: factsOf(scenario),
    arrivals: {
      rate: catalogue.read(scenario.arrivals.rate),
      maximum: scenario.arrivals.maximum,
      attracted: catalogue.read(scenario.arrivals.attracted),
    },
  };
  return success(study);
}

function usedNames(scenario: Scenario): UsedNames {
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

function termsOf(scenario: Scenario, used: UsedNames): Study['terms'] {
  const pairs = new Map<string, { contract: number; instrument: number }>();
  used.contracts.forEach((_, contract) => pairs.set(`${contract}:0`, { contract, instrument: 0 }));
  for (const setting of scenario.policies.policies) {
    const term = {
      contract: used.contracts.indexOf(setting.contract),
      instrument: used.instruments.indexOf(setting.instrument),
    };
    pairs.set(`${term.contract}:${term.instrument}`, term);
  }
  return [{ contract: 0, instrument: 0 }, ...pairs.values()];
}

function calendarOf({ time }: Scenario): Calendar {
  const decision = (time.decision - time.start) * 12;
  return {
    decision,
    windowEnd: decision + time.window,
    end: decision + time.evaluation,
    statisticsFrom: decision + time.warmUp,
  };
}

function fieldPlan(
  scenario: Scenario,
  field: FieldParameters & { share: number },
  names: Names,
  catalogue: InputCatalogue,
): FieldPlan {
  const clocks: Readonly<Record<string, Clock | undefined>> = { ...field.durations, ...firmClocks(scenario.firms) };
  const chances: Readonly<Record<string, Quantity | undefined>> = { ...field.chances, ...firmChances(scenario.firms) };
  const read = (quantity: Quantity | undefined, otherwise: number): Reader =>
    quantity === undefined ? constant(otherwise) : catalogue.read(quantity);
  return {
    share: field.share,
    viability: viabilityPlan(field, catalogue),
    sensitivity: names.gates.map((gate) => read(field.gates[gate]?.sensitivity, 1)),
    specificity: names.gates.map((gate) => read(field.gates[gate]?.specificity, 1)),
    chances: names.chances.map((chance) => read(chances[chance], 0)),
    delayMeans: names.delays.map((delay) => read(clocks[delay]?.mean, 0)),
    delayShapes: names.delays.map((delay) => distribution(clocks[delay]?.shape ?? { kind: 'constant', value: 1 })),
    costMeans: names.costs.map((cost) => read(field.costs[cost]?.mean, 0)),
    costShapes: names.costs.map((cost) => distribution(field.costs[cost]?.shape ?? { kind: 'constant', value: 1 })),
    market: field.market === undefined ? undefined : catalogue.read(field.market),
  };
}

function viabilityPlan({ viability }: FieldParameters, catalogue: InputCatalogue): FieldPlan['viability'] {
  if (viability === undefined) return undefined;
  return viability.by === 'odds'
    ? { by: 'odds', unpiloted: catalogue.read(viability.unpiloted), piloted: catalogue.read(viability.piloted) }
    : { by: 'prior', prior: catalogue.read(viability.prior), mending: catalogue.read(viability.mending) };
}

function contractPlan(contract: Contract, catalogue: InputCatalogue): ContractPlan {
  const rows = (named: Contract['costs']): Map<string, Float64Array> =>
    new Map(Object.entries(named).map(([kind, row]) => [kind, Float64Array.from(PARTIES, (party) => row[party])]));
  return {
    contract,
    costRows: rows(contract.costs),
    returnRows: rows(contract.returns),
    insiders: catalogue.read(contract.insiders),
    exploitation: contract.exploitation.map(({ kind, at, mean }) => ({
      kind,
      at,
      mean: catalogue.read(mean),
      purpose: purposeOf(`exploit:${kind}:${at}`),
    })),
  };
}

function instrumentPlan(instrument: Instrument): InstrumentPlan {
  return { instrument, clauses: instrument.clauses };
}

function noEffects(names: Names): TermEffects {
  return termEffects([], names, undefined);
}

function termEffects(
  parts: readonly { readonly effects: Effects }[],
  names: Names,
  catalogue: InputCatalogue | undefined,
): TermEffects {
  const all = (pick: (effects: Effects) => Quantity | undefined): Reader[] =>
    parts.flatMap(({ effects }) => {
      const quantity = pick(effects);
      return quantity === undefined || catalogue === undefined ? [] : [catalogue.read(quantity)];
    });
  return {
    viability: all(({ viability }) => viability),
    mending: all(({ mending }) => mending),
    sensitivity: names.gates.map((gate) => all(({ gates }) => gates[gate]?.sensitivity)),
    specificity: names.gates.map((gate) => all(({ gates }) => gates[gate]?.specificity)),
    durations: names.delays.map((delay) => all(({ durations }) => durations[delay])),
    costs: names.costs.map((cost) => all(({ costs }) => costs[cost])),
  };
}

function arrivalProblems(scenario: Scenario, catalogue: InputCatalogue): Problem[] {
  const reader = catalogue.read(scenario.arrivals.rate);
  const highest = reader.input < 0 ? reader.value : catalogue.inputs[reader.input].distribution.quantile(1 - 1e-9);
  if (highest <= scenario.arrivals.maximum) return [];
  return [
    {
      path: 'arrivals.maximum',
      what: `the rate of arrivals can reach ${highest.toPrecision(3)} per year, above the maximum of ${scenario.arrivals.maximum} per year`,
      remedy: 'Raise `arrivals.maximum`, or narrow `arrivals.rate`.',
    },
  ];
}
