import { chartNames, COSTS } from '#compile';
import { outcomeWords } from '#model';
import type { ModelCatalogue } from '#model';
import type { Vocabulary } from '#scenario';
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
    charts: Object.fromEntries(Object.entries(models).map(([name, model]) => [name, chartNames(model)])),
    durations: ['ramp', 'survival'],
    kernelCosts: COSTS,
  };
}
