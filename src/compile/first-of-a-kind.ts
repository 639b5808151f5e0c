import { costGrowth, overrunOfClass, plantPerformance } from '#economics';
import { distribution, log } from '#random';
import type { Distribution } from '#random';
import { ROUTES } from '#scenario';
import type { FirstOfAKind } from '#scenario';
import type { InputCatalogue } from './inputs.ts';
import { constant } from './reader.ts';
import type { FirstOfAKindPlan, Reader } from './study.ts';

/** The first commercial plant of a field by the ways to it, whichever method states it. */
export function firstOfAKindPlan(stated: FirstOfAKind, catalogue: InputCatalogue): FirstOfAKindPlan {
  const route =
    stated.method === 'estimate-class'
      ? (name: (typeof ROUTES)[number]) => byClass(stated, name, catalogue)
      : (name: (typeof ROUTES)[number]) => byEquations(stated, name);
  return { startUp: catalogue.read(stated.startUp), routes: ROUTES.map(route) };
}

type Plant = FirstOfAKindPlan['routes'][number];
type Stated<Method> = Extract<FirstOfAKind, { method: Method }>;

function byClass(stated: Stated<'estimate-class'>, name: (typeof ROUTES)[number], catalogue: InputCatalogue): Plant {
  const { estimateClass, spread } = stated[name];
  return plant(overrunOfClass(estimateClass), spread, catalogue.read(stated.performance[name]));
}

/** A pilot takes the process out of research, defines the plant better, and fills in its balances. */
function byEquations({ process, ...stated }: Stated<'rand-equations'>, name: (typeof ROUTES)[number]): Plant {
  const { projectDefinition, balanceEquations, spread } = stated[name];
  const estimatedOverActual = costGrowth({
    newShare: process.percentNew,
    impurities: process.impurities,
    blocks: process.complexity,
    included: process.inclusiveness,
    vagueness: projectDefinition,
    inResearch: name === 'unpiloted',
  });
  const performance = plantPerformance({
    newSteps: process.newSteps,
    balancesKnown: balanceEquations,
    waste: process.waste,
    solids: process.solids,
  });
  return plant(1 / estimatedOverActual, spread, constant(performance));
}

function plant(median: number, spread: number, performance: Reader): Plant {
  return { ratio: ratioAround(median, spread), performance };
}

/** A lognormal with a median, told by its standard deviation over its mean: σ² = ln(1 + spread²). */
function ratioAround(median: number, spread: number): Distribution {
  const sigma = Math.sqrt(log(1 + spread * spread));
  // So small a spread is none: it would not show in a ratio of doubles.
  return sigma > 1e-12
    ? distribution({ kind: 'lognormal', mu: log(median), sigma })
    : distribution({ kind: 'constant', value: median });
}
