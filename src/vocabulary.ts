import { chartNames, COSTS } from '#compile';
import { outcomeWords } from '#model';
import type { ModelCatalogue } from '#model';
import type { ChartNames, Vocabulary } from '#scenario';
import { catalogueOf, FACT_OUTCOMES, OUTCOMES } from '#table';

/** The names that a scenario may use because models and the catalogue of outcomes define them. */
export function vocabularyOf(models: ModelCatalogue): Vocabulary {
  return {
    outcomes: OUTCOMES,
    outcomesOf: (model, fields) => {
      const named = Object.entries(fields).map(([field, what]) => [field, { title: field, ...what }] as const);
      return catalogueOf(outcomeWords(models[model], Object.fromEntries(named))).all;
    },
    facts: FACT_OUTCOMES,
    models: Object.keys(models),
    charts: chartsOf(models),
    durations: ['ramp', 'survival'],
    kernelCosts: COSTS,
  };
}

/** What the charts of each model name; a scenario runs those of one, so only those that are looked at are compiled. */
function chartsOf(models: ModelCatalogue): NonNullable<Vocabulary['charts']> {
  const charts: Record<string, ChartNames> = {};
  for (const [name, model] of Object.entries(models))
    Object.defineProperty(charts, name, { enumerable: true, get: () => chartNames(model) });
  return charts;
}
