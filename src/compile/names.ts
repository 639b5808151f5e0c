import { RESOURCES, stationsOf } from '#model';
import type { EntityKind, Model } from '#model';
import type { ChartNames, Scenario } from '#scenario';
import { compileChart } from './chart/compile-chart.ts';
import type { Program } from './chart/program.ts';
import { COSTS } from './costs.ts';
import { platformsOf } from './platforms.ts';
import type { Names } from './study.ts';

type Programs = Readonly<Record<EntityKind, Program>>;

/**
 * The charts of a model as tables.
 * @throws {TypeError} when a chart is not supported, or a station has the name of something else
 */
export function programsOf(model: Model): Programs {
  const { charts } = model;
  const stations = stationsOf(model);
  const taken: readonly string[] = RESOURCES;
  const wrong = stations.filter((name, index) => taken.includes(name) || stations.indexOf(name) < index);
  if (stations.length === 0 || wrong.length > 0)
    throw new TypeError(`the model ${model.name} needs stations with names of their own, not ${wrong.join(', ')}`);
  return {
    technology: compileChart(charts.technology, 'technology', model),
    line: compileChart(charts.line, 'line'),
    firm: compileChart(charts.firm, 'firm'),
  };
}

/** What a scenario must state because the charts of its model use it by name. */
export function chartNames(model: Model): ChartNames {
  const known = KNOWN.get(model) ?? { ...namesIn(programsOf(model)), stations: stationsOf(model) };
  KNOWN.set(model, known);
  return known;
}

/** A model never changes, and is asked again for every scenario. */
const KNOWN = new WeakMap<Model, ChartNames>();

function namesIn(programs: Programs): Omit<ChartNames, 'stations'> {
  const all = Object.values(programs);
  const guards = all.flatMap((program) => program.guards);
  const namesOfGuards = (wanted: string): string[] =>
    unique(guards.filter(({ word }) => word === wanted).map(({ name }) => name));
  return {
    durations: unique(all.flatMap((program) => program.delays.map(({ name }) => name))),
    gates: namesOfGuards('gate'),
    chances: namesOfGuards('chance'),
    limits: namesOfGuards('below'),
    costs: chartCosts(all),
  };
}

/** Costs that charts name themselves, besides those that the kernel knows. */
function chartCosts(programs: readonly Program[]): string[] {
  const known: readonly string[] = COSTS;
  const spent = programs.flatMap(({ actions }) => actions.filter(({ verb }) => verb === 'spend'));
  return unique(spent.map(({ name }) => name)).filter((name) => !known.includes(name));
}

/** Every name of a study, in the order of its indexes. */
export function namesOf(scenario: Scenario, model: Model, programs: Programs): Names {
  const { durations: delays, gates, chances, costs } = namesIn(programs);
  const fields = Object.keys(scenario.fields);
  const platforms = platformsOf(scenario).map(({ id }) => id);
  return { fields, platforms, stations: stationsOf(model), delays, gates, chances, costs: [...COSTS, ...costs] };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
